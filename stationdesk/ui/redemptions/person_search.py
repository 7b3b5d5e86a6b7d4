"""A field that finds a volunteer while a name is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.queries import people_search
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.widgets.offers import offers_below

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.queries.volunteers import VolunteerRow
    from stationdesk.ui.context import DeskContext

_MOST_ROWS = 8


class PersonSearch(QLineEdit):
    """Name, pinyin, phone tail or number; the list below offers people, Enter takes the first.

    `volunteer_id` is who was picked, None while the text is only a text.
    """

    changed = Signal()
    """The text or the person is another."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[VolunteerRow, ...] = ()
        self.volunteer_id: UUID | None = None
        self.setProperty(FREE_TEXT, True)
        self.setClearButtonEnabled(True)
        self._offers, self._popup = offers_below(self, _MOST_ROWS, self._activated)
        self.textEdited.connect(self._edited)

    @property
    def is_unresolved(self) -> bool:
        """Whether there is a text but nobody was picked."""
        return bool(self.text().strip()) and self.volunteer_id is None

    def take(self, volunteer_id: UUID | None, name: str) -> None:
        """Show somebody, without telling anybody."""
        self.volunteer_id = volunteer_id
        if self.text() != name:
            self.setText(name)

    def pick(self, volunteer_id: UUID, name: str) -> None:
        """Take somebody and tell it."""
        self.take(volunteer_id, name)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.is_unresolved and self._rows and not event.modifiers():
            self.pick(self._rows[0].volunteer_id, self._rows[0].name)
            self._popup.hide()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _edited(self, text: str) -> None:
        self.volunteer_id, self._rows = None, ()
        self.changed.emit()
        if text.strip():
            runner = self._context.runner
            runner.read(self, people_search.search, text, _MOST_ROWS, then=self._found, key="search")

    def _found(self, found: Found) -> None:
        if self.volunteer_id is not None or not self.text().strip():
            return
        self._rows = found.rows
        parts = ((row.name, row.phone_masked, row.number) for row in found.rows)
        self._offers.setStringList([" · ".join(filter(None, part)) for part in parts])
        if self.hasFocus() and found.rows:
            self.completer().complete()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        row = self._rows[index.row()]
        # The completer puts its own text into the field after this.
        self.setText(row.name)
        self.pick(row.volunteer_id, row.name)
