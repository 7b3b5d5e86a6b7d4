"""A line that finds something while its name is typed: the list below offers rows, Enter takes the first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.ui.widgets.offers import offers_below

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


class Named(Protocol):
    """Something with a name."""

    @property
    def name(self) -> str: ...


Row = TypeVar("Row", bound=Named)


class SearchField(QLineEdit, Generic[Row]):
    """`row` is what was picked, None while the text is only a text. Override `ask` and `offer_words`."""

    MOST_ROWS = 8
    WAITS_FOR_FIRST = False
    """Whether Enter before anything is found takes the first as soon as it is there."""

    changed = Signal()
    """The text or what is picked is another."""
    none_found = Signal()
    """Enter waited for what a text means, and nothing is called so."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.row: Row | None = None
        self._rows: Sequence[Row] = ()
        self._asked: str | None = None
        self._takes_first = self._is_filling = self._is_answered = False
        self.setClearButtonEnabled(True)
        self._offers, self._popup = offers_below(self, self.MOST_ROWS, self._activated)
        self.textChanged.connect(self._edited)

    def ask(self, text: str) -> None:
        """Look for a text; give what is found to `show_found`."""
        raise NotImplementedError

    def offer_words(self, row: Row) -> str:
        """Return how a row is offered."""
        raise NotImplementedError

    @property
    def is_unresolved(self) -> bool:
        """Whether there is a text but nothing was picked."""
        return bool(self.text().strip()) and self.row is None

    def take(self, row: Row | None) -> None:
        """Show something, without telling anybody; None empties the field."""
        self.row = row
        self.fill(row.name if row is not None else "")

    def pick(self, row: Row) -> None:
        """Take something and tell it."""
        self._popup.hide()
        self.take(row)
        self.changed.emit()

    def fill(self, text: str) -> None:
        """Show a text without looking for it."""
        self._asked = None
        if text != self.text():
            self._is_filling = True
            self.setText(text)
            self._is_filling = False

    def take_first_of(self, text: str) -> None:
        """Look for a text and take the first; what finds nothing stays a text."""
        self.fill("")
        self.setText(text)
        if self._rows:
            self.pick(self._rows[0])
        elif self.row is None:
            self._takes_first = True

    def show_found(self, rows: Sequence[Row]) -> None:
        """Offer what was found."""
        if not self.is_unresolved:
            return
        self._rows, self._is_answered = rows, True
        if self._takes_first:
            self._take_waited_for()
            return
        self._offers.setStringList([self.offer_words(row) for row in rows])
        if self.hasFocus() and rows:
            self.completer().complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        waits = self.WAITS_FOR_FIRST and not self._is_answered
        if is_enter and self.is_unresolved and not event.modifiers() and (self._rows or waits):
            if self._rows:
                self.pick(self._rows[0])
            else:
                self._takes_first = True
            return
        super().keyPressEvent(event)

    def _take_waited_for(self) -> None:
        if self._rows:
            self.pick(self._rows[0])
        else:
            self._takes_first = False
            self._offers.setStringList([])
            self.none_found.emit()

    @Slot(str)
    def _edited(self, text: str) -> None:
        # The arrows put each offer into the line, and then the text itself again: nothing was typed.
        if self._is_filling or text == self._asked or (self._asked and text in self._offers.stringList()):
            return
        self.row, self._rows, self._takes_first, self._is_answered = None, (), False, False
        self._asked = text
        self.changed.emit()
        if text.strip():
            self.ask(text)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        # The completer puts its own text into the line after this.
        QTimer.singleShot(0, self, partial(self.pick, self._rows[index.row()]))
