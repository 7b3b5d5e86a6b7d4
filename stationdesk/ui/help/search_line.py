"""The line to search the manual with: the arrows, pages and Enter go where the hands expect them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from stationdesk.ui.accessibility import named

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchLine(QLineEdit):
    """Takes Chinese and Latin text; PageUp and PageDown go on to whoever holds it."""

    chapter_stepped = Signal(int)
    """The next entry of the list (1) or the one before (−1) is wanted."""
    find_stepped = Signal(int)
    """The next find (1) or the one before (−1) is wanted."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        named(self, "help_search", name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.chapter_stepped.emit(_STEPS[key])
        elif key in _ENTERS:
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_stepped.emit(-1 if backwards else 1)
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
