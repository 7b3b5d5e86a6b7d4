"""Where a code of goods leads: a product or our tag to its item, a place to the places, a bill to words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.codes import CodeKind, InvalidCode, looks_like_code, read_code
from stationdesk.queries import bills as bill_queries
from stationdesk.queries import items as item_queries
from stationdesk.queries import places as place_queries
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import date_text, number_text
from stationdesk.ui.wording.goods import bill_word

if TYPE_CHECKING:
    from stationdesk.queries.bills import BillFacts
    from stationdesk.queries.items import ItemName
    from stationdesk.ui.context import DeskContext

_BARCODES = frozenset({8, 12, 13, 14})
"""How many digits the barcodes of products have."""
_MOST_LINES = 3


class StockCodes(QObject):
    """Looks codes up; what is no code of goods is somebody else's."""

    item_found = Signal(object)
    """The id of the item."""
    place_found = Signal(object)
    item_wanted = Signal(str)
    """A barcode nobody knows is to become an item."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def follow(self, text: str) -> bool:
        """Look a code up; return whether it may be one of goods."""
        plain = "".join(text.split())
        if not looks_like_code(text):
            is_barcode = plain.isdigit() and len(plain) in _BARCODES
            if is_barcode:
                self._ask_item(plain, is_ours=False)
            return is_barcode
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
            unknown = partial(self._unknown, str(code))
            read(
                self,
                bill_queries.bill,
                str(code),
                then=self._bill_found,
                otherwise=lambda _error: unknown(),
                key="code",
            )
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

    def _bill_found(self, bill: BillFacts) -> None:
        goods = [f"{line.title} ×{number_text(line.pieces)}" for line in bill.lines]
        shown = self.tr(", ").join(goods[:_MOST_LINES]) + ("…" if len(goods) > _MOST_LINES else "")
        parts = (bill.number, bill_word(bill.kind), date_text(bill.on), bill.party, bill.charity, shown)
        undone = self.tr("undone") if bill.is_reversed else ""
        self._context.result.tell(Kind.LOOK, " · ".join(filter(None, (*parts, bill.reason, undone))))
        if bill.lines:
            self.item_found.emit(bill.lines[0].item_id)

    def _unknown(self, code: str) -> None:
        self._context.result.tell(Kind.LOOK, self.tr("No goods are known by {code}.").format(code=code))
