"""What keys mean on the tiles and chips of a pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

if TYPE_CHECKING:
    from stationdesk.ui.visits.grids import ChipGrid, TileGrid

ALL_KEY = "0"
_SHIFTED = {symbol: number for number, symbol in enumerate("!@#$%^", 1)}
"""What Shift makes of the digits on the keyboards in use."""
_TIMES = frozenset("x×*")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_NOT_PLAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
_FARTHEST = 1_000_000


class PadKeys(QObject):
    """Filters what the pad, its tiles and its chips get; a key held down counts once."""

    tapped = Signal(object)
    """A digit: the category to count one tap of."""
    asked = Signal(object)
    """A digit with Shift: the category of which several come."""
    linked_tapped = Signal()
    """Enter on no tile: a visit of whoever is linked, as their file says."""
    number_wanted = Signal()
    all_wanted = Signal()
    focus_moved = Signal()
    """The focus came to or left the pad or one of its parts."""

    def __init__(self, pad: QWidget) -> None:
        super().__init__(pad)
        self._pad = pad
        self._tiles: TileGrid | None = None
        self._chips: ChipGrid | None = None
        pad.installEventFilter(self)

    def serve(self, tiles: TileGrid, chips: ChipGrid) -> None:
        """Know what digits and letters mean; the grids install the filter on what they make."""
        self._tiles, self._chips = tiles, chips

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOCUS:
            self.focus_moved.emit()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event, watched if isinstance(watched, QAbstractButton) else None)
        return False

    def _take(self, event: QKeyEvent, button: QAbstractButton | None) -> bool:
        """Do what a key means here; return whether it means anything."""
        if event.modifiers() & _NOT_PLAIN:
            return False
        if event.key() in _ARROWS:
            return self._move(_ARROWS[Qt.Key(event.key())])
        if event.isAutoRepeat():
            return event.text().isalnum()
        if event.key() in _ENTER:
            button.click() if button is not None else self.linked_tapped.emit()
            return True
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return self._typed(event.text(), is_shifted=is_shifted)

    def _typed(self, text: str, *, is_shifted: bool) -> bool:
        if text == ALL_KEY:
            self.all_wanted.emit()
        elif text in _TIMES:
            self.number_wanted.emit()
        elif text in _SHIFTED or (text.isdecimal() and is_shifted):
            return self._press(_SHIFTED.get(text) or int(text), is_asked=True)
        elif text.isdecimal():
            return self._press(int(text), is_asked=False)
        else:
            return self._chips is not None and self._chips.toggle(text)
        return True

    def _press(self, number: int, *, is_asked: bool) -> bool:
        category_id = self._tiles.category(number) if self._tiles is not None else None
        if category_id is None:
            return False
        (self.asked if is_asked else self.tapped).emit(category_id)
        return True

    def _move(self, way: QPoint) -> bool:
        """Move the focus to the nearest tile or chip in a direction."""
        parts: list[QWidget] = [*self._tiles.tiles.values()] if self._tiles is not None else []
        parts += self._chips.chips.values() if self._chips is not None else ()
        holder = QApplication.focusWidget()
        if holder not in parts:
            if parts:
                parts[0].setFocus(Qt.FocusReason.TabFocusReason)
            return bool(parts)
        nearest = min(parts, key=lambda part: self._distance(holder, part, way))
        if self._distance(holder, nearest, way) < _FARTHEST:
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _distance(self, here: QWidget, there: QWidget, way: QPoint) -> int:
        away = self._middle(there) - self._middle(here)
        along = QPoint.dotProduct(away, way)
        across = abs(away.x() * way.y()) + abs(away.y() * way.x())
        return along + 4 * across if along > 0 else _FARTHEST

    def _middle(self, part: QWidget) -> QPoint:
        return part.mapTo(self._pad, part.rect().center())
