"""Digits and Enter pressed in a list go to what stands beside it, not to a search among the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

ENTER = "Enter"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def key_of(event: QKeyEvent) -> str | None:
    """Return the plain digit that was pressed, `ENTER`, or None for anything else."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
        return None
    if event.key() in _ENTER:
        return ENTER
    return event.text() if event.text().isdecimal() else None


class ListKeys(QObject):
    """Offers each plain digit, and Enter as `ENTER`, to `press`; what it takes the list does not get."""

    def __init__(self, view: QTableView, press: Callable[[str], bool]) -> None:
        super().__init__(view)
        self._press = press
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = key_of(event)
        return key is not None and self._press(key)
