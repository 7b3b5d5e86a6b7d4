"""A field that finds a household while its name, or a member's name or number, is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.queries import households as household_queries
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.widgets.offers import offers_below
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.households import HouseholdLine
    from stationdesk.ui.context import DeskContext

_MOST_ROWS = 8


class HouseholdSearch(QLineEdit):
    """The list below offers households with their head, members and points; Enter takes the first."""

    changed = Signal()
    """The text or the household is another."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[HouseholdLine] = []
        self.household_id: UUID | None = None
        self.setProperty(FREE_TEXT, True)
        self.setClearButtonEnabled(True)
        self._offers, self._popup = offers_below(self, _MOST_ROWS, self._activated)
        self.textEdited.connect(self._edited)

    def pick(self, row: HouseholdLine) -> None:
        """Take a household and tell it."""
        self.household_id = row.household_id
        self.setText(row.name)
        self.changed.emit()

    def look_up(self, number: str) -> None:
        """Take the household of the member with this number; a number of nobody's stays a text."""

        def found(rows: list[HouseholdLine]) -> None:
            if rows:
                self.pick(rows[0])

        self.household_id, self._rows = None, []
        self.setText(number)
        self.changed.emit()
        query = household_queries.household_lines
        self._context.runner.read(self, query, number, 1, then=found, key="search")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.household_id is None and self._rows and not event.modifiers():
            self.pick(self._rows[0])
            self._popup.hide()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _edited(self, text: str) -> None:
        self.household_id, self._rows = None, []
        self.changed.emit()
        if text.strip():
            query = household_queries.household_lines
            self._context.runner.read(self, query, text, _MOST_ROWS, then=self._found, key="search")

    def _found(self, rows: list[HouseholdLine]) -> None:
        if self.household_id is not None or not self.text().strip():
            return
        self._rows = rows
        words = self.tr("{name} · head {head} · {members:person|people} · {points}")
        self._offers.setStringList(
            [
                words.format(
                    name=row.name,
                    head=row.head or "–",
                    members=number_text(row.members),
                    points=points_text(row.points),
                )
                for row in rows
            ]
        )
        if self.hasFocus() and rows:
            self.completer().complete()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        row = self._rows[index.row()]
        # The completer puts its own text into the field after this.
        self.setText(row.name)
        self.pick(row)
