"""The chosen facility: how it was found, who was told of what is broken, the looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.facilities import FacilityState
from stationdesk.queries.facilities import checks_of
from stationdesk.ui.accessibility import named
from stationdesk.ui.facilities.words import CHIPS, TONES, state_words
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, Chip, FormField, KeyButton, Segmented
from stationdesk.ui.wording import moment_text
from stationdesk.ui.wording.places import facility_state_word

if TYPE_CHECKING:
    from stationdesk.queries.facilities import CheckRow, FacilityRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.facilities.round import Round

_MOST, _HEIGHT = 200, 140


class FacilityDetail(QWidget):
    """What is chosen here is a mark of the round; it is written down with the others."""

    marked = Signal(object)
    """The FacilityState the chosen facility was found in."""
    told = Signal()
    """Who was told is another."""
    change_wanted = Signal()

    def __init__(self, context: DeskContext, marks: Round) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self._context, self._marks = context, marks
        self._row: FacilityRow | None = None
        self._card = Card(" ")
        self._card.set_margins(18, 14)
        self._change = named(
            KeyButton(self.tr("Change…"), icon="pencil", size=ButtonSize.SMALL), "facility_change"
        )
        self._change.clicked.connect(self.change_wanted)
        self._card.head.addWidget(self._change)
        self._state = Chip()
        options = [(state, facility_state_word(state)) for state in FacilityState]
        self._found = named(Segmented(self.tr("Found now"), options), "facility_found")
        self._found.chosen.connect(self.marked)
        self._told = named(QLineEdit(), "facility_told")
        self._told.setMaxLength(_MOST)
        self._told.setPlaceholderText(self.tr("who, by phone or in person"))
        self._told.textEdited.connect(self._tell)
        self._told_field = FormField(self.tr("Who was told of it"), self._told)
        self._looks: RowTable[CheckRow] = RowTable(self._columns())
        self._view = named(styled_table(model=self._looks), "facility_looks", self.tr("Looks at it"))
        self._view.setMinimumHeight(px(_HEIGHT))
        self._history = Card(self.tr("Looks at it"))
        self._history.set_margins(14, 12)
        self._history.body.addWidget(self._view)
        for part in (self._state, FormField(self.tr("Found now"), self._found), self._told_field):
            self._card.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._card)
        column.addWidget(self._history, 1)
        column.addStretch(0)

    def set_changeable(self, *, is_changeable: bool) -> None:
        """Let the list itself be changed, or not."""
        self._change.setEnabled(is_changeable)

    def show_row(self, row: FacilityRow | None) -> None:
        """Show a facility with its mark."""
        is_other = row is None or self._row is None or row != self._row
        self._row = row
        self._card.setVisible(row is not None)
        if row is None:
            self._history.hide()
            return
        self._card.set_title(row.title)
        self._card.set_aside(row.point)
        self._state.set(state_words(row), CHIPS[row.state])
        found = self._marks.found(row)
        self._found.set_value(found)
        self._told_field.setVisible((found or row.state) is FacilityState.BROKEN)
        if self._told.text() != self._marks.told(row):
            self._told.setText(self._marks.told(row))
        if is_other:
            reader = self._context.runner
            reader.read(self, checks_of, row.facility_id, then=self._show_looks, key="looks")

    def ask_who_was_told(self) -> None:
        """Put the cursor where it is said who was told."""
        self._told.setFocus()
        self._told.selectAll()

    def _columns(self) -> list[Column[CheckRow]]:
        return [
            Column(self.tr("When"), self._when, width=112),
            Column(self.tr("Found"), lambda row: facility_state_word(row.state), width=72, tone=_tone),
            Column(self.tr("Told"), lambda row: row.told, width=90, stretches=True),
            Column(self.tr("By"), lambda row: row.operator, width=84, is_hidden=True),
        ]

    def _when(self, row: CheckRow) -> str:
        return moment_text(self._context.local(row.at), self._context.today())

    def _show_looks(self, rows: list[CheckRow]) -> None:
        self._looks.set_rows(rows)
        self._history.setVisible(bool(rows))

    @Slot(str)
    def _tell(self, text: str) -> None:
        if self._row is None:
            return
        if self._marks.found(self._row) is not FacilityState.BROKEN:
            self._marks.mark(self._row, FacilityState.BROKEN)
        self._marks.tell(self._row, text)
        self.told.emit()


def _tone(row: CheckRow) -> str:
    return TONES[row.state]
