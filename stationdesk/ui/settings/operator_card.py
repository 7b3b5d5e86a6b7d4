"""The card of an operator in the settings: given and printed, taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.documents.sheets import Language
from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.queries import stations as station_queries
from stationdesk.services import operator_cards
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FlowLayout, IconLabel, KeyButton, hairline

if TYPE_CHECKING:
    from stationdesk.documents.operator_card import OperatorCardSheet
    from stationdesk.domain.codes import Tag
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stations import OperatorRow, StationRow
    from stationdesk.services.operator_cards import CardReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class OperatorCard(QWidget):
    """A new card ends the old one at once; its code is in no file, so a lost print means a new card."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context = context
        self._approvals = actions.approvals
        self._row: OperatorRow | None = None
        self._card: Tag = operator_cards.new_card()
        self._act_id = new_id()
        self._state = IconLabel("id-card", "", size="small", tone="quiet")
        self.give = named(KeyButton("", icon="id-card"), "give_card")
        self.take = named(KeyButton(self.tr("Take the card back")), "take_card")
        self.give.clicked.connect(self._give)
        self.take.clicked.connect(self._take)
        row = FlowLayout(spacing=8)
        row.addWidget(self.give)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(hairline())
        column.addWidget(self._state)
        column.addLayout(row)

    def show_row(self, row: OperatorRow | None) -> None:
        """Show whose card it is; somebody not yet saved has none."""
        self._row = row
        self._card, self._act_id = operator_cards.new_card(), new_id()
        self.setVisible(row is not None)
        has_card = row is not None and row.has_card
        self.take.setVisible(has_card)
        self.give.set_texts(self.tr("New card, end the old") if has_card else self.tr("Give a card"))
        self.give.setEnabled(row is not None and row.is_active)
        self._state.set_text(
            self.tr("Has a card: it signs in, and allows what the role may allow.")
            if has_card
            else self.tr("Has no card. A card signs in by one scan and is printed here.")
        )

    @Slot()
    def _give(self) -> None:
        if self._row is None:
            return
        request = operator_cards.GiveCardRequest(self._row.operator_id, self._card.code)
        self._approvals.write(
            self,
            operator_cards.give_card,
            request,
            title=self.tr("Give {name} a card").format(name=self._row.name),
            then=self._given,
            act_id=self._act_id,
            reasons=(self.tr("New at the station"), self.tr("Card lost"), self.tr("Card worn out")),
        )

    def _given(self, receipt: CardReceipt) -> None:
        row, code = self._row, self._card.code
        self._card, self._act_id = operator_cards.new_card(), new_id()
        if row is None:
            return

        def lay(station: StationRow) -> None:
            # ReportLab is kept out of the start.
            from stationdesk.documents.operator_card import OperatorCardSheet  # noqa: PLC0415

            sheet = OperatorCardSheet(
                station=" · ".join(filter(None, (station.community, station.name))),
                name=receipt.name,
                role=wording.role_word(row.role),
                code=code,
                language=Language(self._context.preferences.language),
            )
            self._print(sheet)

        self._context.runner.read(self, station_queries.station, then=lay, key="station")

    def _print(self, sheet: OperatorCardSheet) -> None:
        # ReportLab and PDFium are kept out of the start.
        from stationdesk.outbox.operator_cards import print_operator_card  # noqa: PLC0415

        context = self._context
        context.result.tell(Kind.BUSY, self.tr("Printing the card of {name} …").format(name=sheet.name))
        at = context.local(context.now())
        work = partial(print_operator_card, sheet, context.preferences, context.folder, at)
        context.runner.call(
            self,
            work,
            then=lambda sent: self._printed(sheet.name, sent),
            otherwise=lambda error: self._not_printed(sheet, error),
        )

    def _printed(self, name: str, sent: Sent) -> None:
        preferences = self._context.preferences
        if preferences.printer:
            words = self.tr("The card of {name} has left for {place}. It is good from now on.")
            place = preferences.printer
        else:
            words = self.tr("The card of {name} lies here: {place}. Print it, then delete the file.")
            place = str(sent.job_id)
        self._context.result.tell(Kind.OK, words.format(name=name, place=place))

    def _not_printed(self, sheet: OperatorCardSheet, error: Exception) -> None:
        if isinstance(error, (Refusal, Trouble)):
            again = (self.tr("Print again"), "", lambda: self._print(sheet))
            self._context.result.tell(Kind.STOP, explain(error), again)

    @Slot()
    def _take(self) -> None:
        if self._row is not None:
            request = operator_cards.TakeCardRequest(self._row.operator_id)
            self._context.runner.write(
                self, operator_cards.take_card, request, then=self._taken, act_id=self._act_id
            )

    def _taken(self, receipt: CardReceipt) -> None:
        self._act_id = new_id()
        words = self.tr("The card of {name} opens nothing any more.")
        self._context.result.tell(Kind.OK, words.format(name=receipt.name))
