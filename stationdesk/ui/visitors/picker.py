"""A field that finds somebody on the visitor file by name, platform or number, typed or scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.queries import visitors
from stationdesk.ui.scan import TAKES_SCANS
from stationdesk.ui.visitors.words import offer_line
from stationdesk.ui.widgets.offers import offers_below

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext

_MOST_ROWS = 8


class VisitorPicker(QLineEdit):
    """Name, pinyin, platform, delivery point, phone or its tail, number; Enter takes the first.

    `row` is who was picked, None while the text is only a text.
    """

    changed = Signal()
    """The text or the visitor is another."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[VisitorRow, ...] = ()
        self._takes_first = False
        self.row: VisitorRow | None = None
        self.setProperty(TAKES_SCANS, True)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("visitor file: name, platform, phone tail, number"))
        self._offers, self._popup = offers_below(self, _MOST_ROWS, self._activated)
        self.textChanged.connect(self._edited)

    @property
    def visitor_id(self) -> UUID | None:
        """Who was picked."""
        return self.row.visitor_id if self.row is not None else None

    @property
    def is_unresolved(self) -> bool:
        """Whether there is a text but nobody was picked."""
        return bool(self.text().strip()) and self.row is None

    def take(self, row: VisitorRow | None) -> None:
        """Show somebody, without telling anybody; None empties the field."""
        self.row = row
        name = row.name if row is not None else ""
        if self.text() != name:
            self.setText(name)

    def pick(self, row: VisitorRow) -> None:
        """Take somebody and tell it."""
        self._popup.hide()
        self.take(row)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.is_unresolved and not event.modifiers():
            if self._rows:
                self.pick(self._rows[0])
            else:
                self._takes_first = True
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self.row is not None and text == self.row.name:
            return
        self.row, self._rows, self._takes_first = None, (), False
        self.changed.emit()
        if text.strip():
            runner = self._context.runner
            runner.read(self, visitors.search, text, _MOST_ROWS, then=self._found, key="visitors")

    def _found(self, rows: tuple[VisitorRow, ...]) -> None:
        if self.row is not None or not self.text().strip():
            return
        self._rows = rows
        if rows and self._takes_first:
            self.pick(rows[0])
            return
        self._offers.setStringList([offer_line(row) for row in rows])
        if self.hasFocus() and rows:
            self.completer().complete()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.pick(self._rows[index.row()])
