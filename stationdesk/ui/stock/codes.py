"""Where a code of goods leads: a product or our tag to its item, a place to the places, a bill to itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.codes import CodeKind, InvalidCode, looks_like_barcode, looks_like_code, read_code
from stationdesk.queries import items as item_queries
from stationdesk.queries import numbered
from stationdesk.queries import places as place_queries
from stationdesk.services.prints import PaperKind
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemName
    from stationdesk.queries.numbered import Numbered
    from stationdesk.ui.context import DeskContext


class StockCodes(QObject):
    """Looks codes up; what is no code of goods is somebody else's."""

    item_found = Signal(object)
    """The id of the item."""
    place_found = Signal(object)
    bill_found = Signal(object)
    """What a number stands on: a `Numbered`."""
    item_wanted = Signal(str)
    """A barcode nobody knows is to become an item."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def follow(self, text: str) -> bool:
        """Look a code up; return whether it may be one of goods."""
        plain = "".join(text.split())
        if not looks_like_code(text):
            if looks_like_barcode(text):
                self._ask_item(plain, is_ours=False)
            return looks_like_barcode(text)
        try:
            code = read_code(text)
        except InvalidCode:
            return False
        read = self._context.runner.read
        if code.kind is CodeKind.GOODS:
            self._ask_item(str(code), is_ours=True)
        elif code.kind is CodeKind.PLACE:
            found = partial(self._place_found, str(code))
            read(self, place_queries.place_of_code, text, then=found, key="code")
        elif code.kind is CodeKind.BILL:
            shown = partial(self._bill_found, str(code))
            read(self, numbered.of_number, str(code), PaperKind.DONATION, then=shown, key="code")
        return code.kind in (CodeKind.GOODS, CodeKind.PLACE, CodeKind.BILL)

    def _ask_item(self, code: str, *, is_ours: bool) -> None:
        found = partial(self._item_found, code, is_ours)
        self._context.runner.read(self, item_queries.item_of_code, code, then=found, key="code")

    def _item_found(self, code: str, is_ours: bool, item: ItemName | None) -> None:
        if item is not None:
            self.item_found.emit(item.item_id)
        elif is_ours:
            self._unknown(code)
        else:
            add = (self.tr("Receive it as a new item"), "", lambda: self.item_wanted.emit(code))
            words = self.tr("No goods are known by {code}.").format(code=code)
            self._context.result.tell(Kind.LOOK, words, action=add)

    def _place_found(self, code: str, place_id: object) -> None:
        if place_id is not None:
            self.place_found.emit(place_id)
        else:
            self._unknown(code)

    def _bill_found(self, code: str, found: Numbered | None) -> None:
        if found is not None:
            self.bill_found.emit(found)
        else:
            self._unknown(code)

    def _unknown(self, code: str) -> None:
        self._context.result.tell(Kind.LOOK, self.tr("No goods are known by {code}.").format(code=code))
