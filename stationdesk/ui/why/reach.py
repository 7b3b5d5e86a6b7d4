"""A figure that answers: a click, or Enter with the cursor on it, asks why it is what it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def explained(figure: QWidget, ask: Callable[[], None]) -> None:
    """Let a figure be asked about: by a click, or by Enter when Tab has led to it."""
    figure.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    figure.setCursor(Qt.CursorShape.PointingHandCursor)
    figure.setToolTip(QCoreApplication.translate("Why", "Why this number? Click, or Enter"))
    figure.setProperty("explained", True)
    figure.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    _Reach(figure, ask)


class _Reach(QObject):
    """Belongs to its figure."""

    def __init__(self, figure: QWidget, ask: Callable[[], None]) -> None:
        super().__init__(figure)
        self._ask = ask
        figure.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._ask()
            return True
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() in _KEYS:  # type: ignore[attr-defined]
            self._ask()
            return True
        return False
