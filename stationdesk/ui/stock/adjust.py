"""Pieces corrected without a stocktake: what really lies there; a second person allows it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.services import bills
from stationdesk.services.bills import MOST_PIECES, AdjustRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import stepper_field
from stationdesk.ui.stock.panel import Panel, Told
from stationdesk.ui.stock.words import billed_words, place_name
from stationdesk.ui.widgets import Dropdown, FormField, Stepper, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemDetail
    from stationdesk.queries.places import PlaceRow
    from stationdesk.services.bills import BillReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


class AdjustPanel(Panel):
    """Asks how many pieces there really are; the difference is what is booked."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Correct the stock"), "adjust_panel")
        self._item: ItemDetail | None = None
        self._lying: dict[UUID, int] = {}
        self._about = label("", wrap=True)
        self.place = named(Dropdown(), "adjust_place")
        self.pieces = named(Stepper(self.tr("Really there"), 0, most=MOST_PIECES), "adjust_pieces")
        self._field = stepper_field(self.pieces)
        self.fields.addWidget(self._about)
        self.fields.addWidget(FormField(self.tr("Where"), self.place))
        self.fields.addWidget(self._field)
        self.fields.addWidget(
            label(
                self.tr("Only for a slip of the pen: for more than one item take stock instead."),
                size="small",
                tone="quiet",
                wrap=True,
            )
        )
        self.fields.addStretch(1)
        self.place.currentIndexChanged.connect(lambda _number: self._show_book())
        self.pieces.changed.connect(lambda _pieces: self._show_outcome())
        self.pieces.number.lineEdit().returnPressed.connect(self.go.click)

    def first_focus(self) -> QWidget:
        """Return the number of pieces."""
        return self.pieces

    def begin(self, places: list[PlaceRow], item: ItemDetail) -> None:
        """Ask about an item."""
        self._item = item
        self._about.setText(item.row.title)
        self._lying = {}
        for row in item.lying:
            self._lying[row.place_id] = self._lying.get(row.place_id, 0) + row.pieces
        first = sorted(places, key=lambda place: place.place_id not in self._lying)
        self.place.set_options([(row.place_id, place_name(row)) for row in first])
        self.place.setCurrentIndex(0)
        self._show_book()

    def commit(self) -> None:
        more = self._difference
        if self._item is None or not more:
            return
        request = AdjustRequest(self._item.row.item_id, self.place.value, more)
        reasons = (
            self.tr("Booked wrongly"),
            self.tr("Handed out and not booked"),
            self.tr("Found again"),
        )
        self.write(bills.adjust, request, self._told, reasons=reasons)

    @property
    def _difference(self) -> int:
        return self.pieces.value - self._lying.get(self.place.value, 0)

    def _told(self, receipt: BillReceipt) -> Told:
        words = self.tr("Corrected: {goods} · {number}")
        return words.format(goods=billed_words(receipt), number=receipt.number), receipt.lines[0].item_id

    @Slot()
    def _show_book(self) -> None:
        book = self._lying.get(self.place.value, 0)
        self._field.set_hint(self.tr("The books say {n}.").format(n=number_text(book)))
        self.pieces.set_value(book)
        self._show_outcome()

    @Slot()
    def _show_outcome(self) -> None:
        more = self._difference
        words = self.tr("Add {n:piece|pieces}") if more > 0 else self.tr("Take {n:piece|pieces} out")
        text = words.format(n=number_text(abs(more))) if more else self.tr("Nothing to correct")
        self.go.set_texts(text)
        self.go.setEnabled(more != 0)
