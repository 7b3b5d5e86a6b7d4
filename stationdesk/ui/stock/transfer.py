"""Goods moved from one place of the house to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.domain.stock import PlaceKind
from stationdesk.queries import items, stock
from stationdesk.services import bills
from stationdesk.services.batch_moves import BatchName
from stationdesk.services.bills import TransferLine, TransferRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stock.entry import GoodsEntry
from stationdesk.ui.stock.panel import Panel, Told
from stationdesk.ui.stock.words import batch_text, billed_words, place_name
from stationdesk.ui.widgets import Dropdown, FormField, set_shown
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.domain.stock import Batch
    from stationdesk.queries.items import ItemDetail, ItemName
    from stationdesk.queries.places import PlaceRow
    from stationdesk.services.bills import BillReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.stock.entry import Entered

translate = QCoreApplication.translate
_LEAST_CHARACTERS = 8


class TransferPanel(Panel):
    """From where, to where, then scan, pieces, Enter; the shortest good goes, or a batch that is named."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Move goods"), "transfer_panel")
        self._places: dict[UUID, PlaceRow] = {}
        self.origin = named(Dropdown(), "transfer_from")
        self.target = named(Dropdown(), "transfer_to")
        self.batch = named(Dropdown(), "transfer_batch", self.tr("Which batch"))
        self.batch.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.batch.setMinimumContentsLength(_LEAST_CHARACTERS)
        self._which = FormField(self.tr("Which batch"), self.batch)
        self.entry = GoodsEntry(context, has_batches=False, which=self._which)
        self._item: ItemName | None = None
        self._is_target_chosen = False
        self.fields.addWidget(FormField(self.tr("From"), self.origin))
        self.fields.addWidget(FormField(self.tr("To"), self.target))
        self.fields.addWidget(self.entry, 1)
        for choice in (self.origin, self.target):
            choice.currentIndexChanged.connect(lambda _number: self._show_outcome())
        self.origin.currentIndexChanged.connect(lambda _number: self._ask_batches())
        self.target.chosen.connect(self._target_chosen)
        self.batch.chosen.connect(self._batch_chosen)
        self.entry.item_begun.connect(self._begun)
        self.entry.changed.connect(self._show_outcome)
        self.entry.committed.connect(self.go.click)
        self.entry.unknown.connect(self._unknown)
        self._show_outcome()

    def first_focus(self) -> QWidget:
        """Return the line that scans and names go into."""
        return self.entry.line

    def begin(self, places: list[PlaceRow], item: ItemDetail | None = None) -> None:
        """Offer the places: from a store to where the item belongs, else to a shelf it lies on already."""
        self._places = {row.place_id: row for row in places}
        options = [(row.place_id, place_name(row)) for row in places]
        for choice in (self.origin, self.target):
            choice.set_options(options)
        shelves = [row.place_id for row in places if row.kind is PlaceKind.SHELF]
        stores = [row.place_id for row in places if row.kind is PlaceKind.STORE]
        lying = [row.place_id for row in item.lying] if item is not None else []
        stored = [place_id for place_id in lying if place_id in stores]
        origin = next(iter((*stored, *lying, *stores, *shelves)), None)
        self.origin.set_value(origin)
        usual = [item.row.home_id] if item is not None and item.row.home_id in self._places else []
        lying_there = [place_id for place_id in lying if place_id in shelves]
        rest = (one for one in (*usual, *lying_there, *shelves, *stores) if one != origin)
        self.target.set_value(next(rest, None))
        item_id = item.row.item_id if item is not None else None
        read = self.context.runner.read
        read(self, items.item_names, then=lambda names: self._offer(names, item_id), key="names")

    def scanned(self, text: str) -> bool:
        self.entry.line.take_code(text)
        return True

    def commit(self) -> None:
        if not self.entry.finish() or not self.entry.lines:
            return
        lines = tuple(_transferred(line) for line in self.entry.lines)
        request = TransferRequest(lines, self.origin.value, self.target.value)
        self.write(bills.transfer, request, self._told)

    def _told(self, receipt: BillReceipt) -> Told:
        self.entry.clear()
        words = self.tr("Moved to {place}: {goods} · {number}")
        place = place_name(self._places[self.target.value])
        sentence = words.format(place=place, goods=billed_words(receipt), number=receipt.number)
        return sentence, receipt.lines[0].item_id

    def _offer(self, names: list[ItemName], item_id: UUID | None) -> None:
        self.entry.line.set_items(names)
        chosen = next((name for name in names if name.item_id == item_id), None)
        if chosen is not None:
            self.entry.begin(chosen)

    @Slot(object)
    def _begun(self, item: ItemName | None) -> None:
        self._item = item
        if item is not None and not self.entry.lines and not self._is_target_chosen:
            self._take_home(item)
        self._ask_batches()

    def _take_home(self, item: ItemName) -> None:
        """Move goods that were scanned first to where they belong; somebody who chose a place meant it."""
        if item.home_id in self._places and item.home_id != self.origin.value:
            self.target.set_value(item.home_id)

    def _ask_batches(self) -> None:
        self.entry.of = None
        self._offer_batches([])
        if self._item is not None and self.origin.value is not None:
            read = self.context.runner.read
            item_id, place_id = self._item.item_id, self.origin.value
            read(self, stock.batches_in, item_id, place_id, then=self._offer_batches, key="batches")

    def _offer_batches(self, batches: Sequence[Batch]) -> None:
        usual = (None, self.tr("what is good the shortest"))
        of = [((one.expires_on, one.batch), _batch_words(one)) for one in batches]
        self.batch.set_options([usual, *of])
        self.batch.set_value(None)
        set_shown(self._which, is_shown=bool(of))

    @Slot(object)
    def _batch_chosen(self, of: tuple[date | None, str] | None) -> None:
        self.entry.of = of

    @Slot()
    def _target_chosen(self) -> None:
        self._is_target_chosen = True

    @Slot(str)
    def _unknown(self, text: str) -> None:
        words = self.tr("No goods are known by “{text}”.")
        self.context.result.tell(Kind.STOP, words.format(text=text))

    @Slot()
    def _show_outcome(self) -> None:
        target = self._places.get(self.target.value)
        words = self.tr("Move {n:piece|pieces} to {place}")
        pieces = self.entry.pieces_in_all
        place = place_name(target) if target is not None else "–"
        self.go.set_texts(words.format(n=number_text(pieces), place=place))
        is_ready = target is not None and self.origin.value not in (None, self.target.value)
        self.go.setEnabled(is_ready and pieces > 0)


def _transferred(line: Entered) -> TransferLine:
    of = BatchName(line.expires_on, line.batch) if line.is_named else None
    return TransferLine(line.item.item_id, line.pieces, of)


def _batch_words(batch: Batch) -> str:
    said = batch_text(batch.expires_on, batch.batch) or translate("Stock", "without a last day")
    return f"{said} ×{number_text(batch.pieces)}"
