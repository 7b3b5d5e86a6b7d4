"""Goods that leave the house because they are no good: the batches of an item, or everything expired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.errors import ReasonNeeded
from stationdesk.queries import stock
from stationdesk.services import bills
from stationdesk.services.batch_moves import BatchName
from stationdesk.services.bills import WriteOffLine, WriteOffRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.stock.panel import Panel, Told
from stationdesk.ui.stock.words import batch_text, billed_words, place_name
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, KeyButton, Segmented, Stepper, label
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.goods import place_word

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemDetail
    from stationdesk.queries.places import PlaceRow
    from stationdesk.queries.stock import ExpiringStockRow
    from stationdesk.services.bills import BillReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Loss:
    """A batch in a place, as it may be written off."""

    item_id: UUID
    title: str
    place_id: UUID
    place: str
    of: BatchName
    pieces: int


class WriteOffPanel(Panel):
    """One line a batch with the pieces that go; the reason is chosen or typed."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Write off"), "write_off_panel")
        self._losses: list[tuple[Loss, Stepper]] = []
        self._rows, self._place = QWidget(), QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._rows.setLayout(self._place)
        self._about = label("", size="small", tone="quiet", wrap=True)
        words = (self.tr("Expired"), self.tr("Broken"), self.tr("Spoilt"), self.tr("Lost"))
        self.reason = named(Segmented(self.tr("Reason"), [(one, one) for one in words]), "write_off_reason")
        self.reason.set_value(words[0])
        self.other = text_field(self.tr("Another reason"), "write_off_other", most=100)
        self.fields.addWidget(self._about)
        self.fields.addWidget(self._rows)
        self.fields.addWidget(self.reason)
        self.fields.addWidget(self.other)
        self.fields.addStretch(1)

    def first_focus(self) -> QWidget:
        """Return the pieces of the first batch; when all is said, the button."""
        if self.go.isEnabled() or not self._losses:
            return self.go
        return self._losses[0][1]

    def of_item(self, item: ItemDetail) -> None:
        """Ask how many pieces of which batch of an item go."""
        row = item.row
        today = self.context.today()
        losses = [
            Loss(
                row.item_id,
                row.title,
                one.place_id,
                place_word(one.kind, one.place),
                BatchName(one.expires_on, one.batch),
                one.pieces,
            )
            for one in item.lying
        ]
        self._about.setText(self.tr("How many pieces of {title} go?").format(title=row.title))
        self._show([(loss, loss.pieces if _is_over(loss, today) else 0) for loss in losses])

    def of_expired(self, places: list[PlaceRow]) -> None:
        """Ask whether everything that is over its last good day goes."""
        names = {place.place_id: place_name(place) for place in places}
        self._about.setText(self.tr("Everything that is over its last good day."))
        self._show([])
        self.context.runner.read(
            self,
            stock.expiring,
            self.context.today(),
            then=lambda rows: self._show_expired(rows, names),
            key="expired",
        )

    def refuse(self, error: Exception) -> None:
        if isinstance(error, ReasonNeeded):
            self.other.set_error(explain(error))
        super().refuse(error)

    def commit(self) -> None:
        lines = tuple(
            WriteOffLine(loss.item_id, loss.place_id, pieces.value, loss.of)
            for loss, pieces in self._losses
            if pieces.value
        )
        if lines:
            reason = line_of(self.other).text().strip() or str(self.reason.value)
            self.write(bills.write_off, WriteOffRequest(lines), self._told, reason=reason)

    def _told(self, receipt: BillReceipt) -> Told:
        line_of(self.other).clear()
        words = self.tr("Written off: {goods} · {number}")
        return words.format(goods=billed_words(receipt), number=receipt.number), receipt.lines[0].item_id

    def _show_expired(self, rows: list[ExpiringStockRow], names: dict[UUID, str]) -> None:
        today = self.context.today()
        losses = [
            Loss(
                row.item_id,
                row.title,
                row.place_id,
                names.get(row.place_id, ""),
                BatchName(row.expires_on, row.batch),
                row.pieces,
            )
            for row in rows
            if row.expires_on < today
        ]
        if not losses:
            self._about.setText(self.tr("Nothing is over its last good day."))
        self._show([(loss, loss.pieces) for loss in losses])
        self.first_focus().setFocus()

    def _show(self, losses: list[tuple[Loss, int]]) -> None:
        while (item := self._place.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._losses = []
        for number, (loss, pieces) in enumerate(losses):
            stepper = Stepper(f"{loss.title} {loss.place}", pieces, least=0, most=loss.pieces)
            stepper.changed.connect(lambda _pieces: self._show_outcome())
            self._losses.append((loss, named(stepper, f"write_off_{number}")))
            self._place.addWidget(_line(loss, stepper, self.tr("all {n}").format(n=number_text(loss.pieces))))
        self._show_outcome()

    @Slot()
    def _show_outcome(self) -> None:
        pieces = sum(stepper.value for _loss, stepper in self._losses)
        self.go.set_texts(self.tr("Write off {n:piece|pieces}").format(n=number_text(pieces)))
        self.go.setEnabled(pieces > 0)


def _is_over(loss: Loss, today: date) -> bool:
    return loss.of.expires_on is not None and loss.of.expires_on < today


def _line(loss: Loss, stepper: Stepper, all_of_it: str) -> QWidget:
    holder = QWidget()
    row, words = QHBoxLayout(holder), QVBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    words.setSpacing(0)
    words.addWidget(label(loss.title, wrap=True))
    said = " · ".join(filter(None, (loss.place, batch_text(loss.of.expires_on, loss.of.batch))))
    words.addWidget(label(said, size="small", tone="muted", wrap=True))
    every = KeyButton(all_of_it, size=ButtonSize.SMALL)
    every.clicked.connect(lambda: stepper.set_value(loss.pieces))
    row.addLayout(words, 1)
    row.addWidget(stepper)
    row.addWidget(every)
    return holder
