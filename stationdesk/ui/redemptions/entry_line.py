"""The line above the tiles: letters find a reward, Enter adds it, an empty Enter books the cart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from stationdesk.ui.scan import LatinLineEdit

if TYPE_CHECKING:
    from stationdesk.ui.widgets.choicegrid import ChoiceGrid

_PLAIN = ~Qt.KeyboardModifier.KeypadModifier


class EntryLine(LatinLineEdit):
    """Keys mean an act while the line is empty, and text as soon as it holds some."""

    found = Signal()
    """Enter on a text: take the first reward that fits."""
    committed = Signal()
    """Enter on the empty line."""
    digit = Signal(int)
    pieces_wanted = Signal(int)
    """+1 or −1 piece of the line touched last."""
    last_unwanted = Signal()
    """Backspace on the empty line."""
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setClearButtonEnabled(True)

    def lead_to(self, grid: ChoiceGrid[Any], area: QScrollArea) -> None:
        """Let the arrows go to the tiles in an area and come back."""
        self.left_downwards.connect(lambda: grid.focus_tile())
        grid.left_upwards.connect(self.setFocus)
        grid.reached.connect(area.ensureWidgetVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = event.key(), not event.modifiers() & _PLAIN
        if is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                (self.found if self.text().strip() else self.committed).emit()
        elif is_plain and key == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif is_plain and key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif is_plain and not self.text() and self._acts_on(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _acts_on(self, event: QKeyEvent) -> bool:
        if event.text() and event.text() in "0123456789":
            self.digit.emit(int(event.text()))
        elif event.text() in ("+", "-", "−"):
            self.pieces_wanted.emit(1 if event.text() == "+" else -1)
        elif event.key() == Qt.Key.Key_Backspace:
            self.last_unwanted.emit()
        else:
            return False
        return True
