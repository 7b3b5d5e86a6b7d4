"""What other parts of the window want of the page of goods: a section, an item, goods received."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.codes import looks_like_barcode
from stationdesk.queries import items
from stationdesk.ui.stock.sections import ITEMS, STOCKTAKES

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemName
    from stationdesk.ui.context import DeskContext


class StockActions(QObject):
    """Opens the page first: the page is made, if it was not, and hears what comes next."""

    section_wanted = Signal(str)
    """The name of a section of `sections.py`."""
    code_wanted = Signal(str)
    """A code of goods or a place, scanned or typed elsewhere."""

    shown_wanted = Signal(str)
    """The list is to show what is the matter with goods: low, expiring or expired."""
    receive_wanted = Signal(object)
    """Goods are to be received: the id of the item, or None."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context

    def open(self, section: str = ITEMS) -> None:
        """Open the page of goods at a section."""
        self._context.page_wanted.emit("stock")
        self.section_wanted.emit(section)

    def show_stocktakes(self) -> None:
        """Open the section of stocktakes."""
        self.open(STOCKTAKES)

    def show_matter(self, which: str) -> None:
        """Show what is the matter with goods: low, expiring or expired, which opens writing them off."""
        self.open()
        self.shown_wanted.emit(which)

    def receive(self, item_id: UUID | None = None) -> None:
        """Receive goods, of an item if one is given."""
        self.open()
        self.receive_wanted.emit(item_id)

    def scanned(self, text: str) -> None:
        """Show what a code of goods, a bill or a place stands on."""
        self.open()
        self.code_wanted.emit(text)

    def product_scanned(self, text: str, otherwise: Callable[[], None]) -> None:
        """Show the item that the barcode of a product stands on; `otherwise`: it is none, or of none."""

        def found(item: ItemName | None) -> None:
            if item is not None:
                self.scanned(text)
            else:
                otherwise()

        if looks_like_barcode(text):
            self._context.runner.read(self, items.item_of_code, text, then=found, key="product")
        else:
            otherwise()
