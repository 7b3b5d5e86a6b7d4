"""A list with its form beside it, or below it where the text is too large for both."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.widgets import scrolled

_SIDE_WIDTH, _LEAST_LIST = 372, 330
_LEAST_HEIGHT, _SLACK = 260, 16
_NO_LIMIT = 16_777_215


class TwoPanes(QWidget):
    """The form keeps its width; the list takes the rest."""

    def __init__(self, main: QWidget, side: QWidget) -> None:
        super().__init__()
        self._main, self._side, self._area = main, side, scrolled(side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(14))
        self._row.addWidget(main, 1)
        self._row.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrange(is_narrow=False)

    def show_top(self) -> None:
        """Scroll the form to its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """No width of its own: else a narrow window would cut the form instead of moving it down."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(is_narrow=self.width() < px(_SIDE_WIDTH + _LEAST_LIST))
        super().resizeEvent(event)

    def _least_height(self) -> int:
        """Of what scrolls by itself all is shown: two bars, one inside the other, confuse."""
        inside = self._main.widget() if isinstance(self._main, QScrollArea) else None
        if inside is None:
            return px(_LEAST_HEIGHT)
        return max(inside.sizeHint().height(), inside.heightForWidth(self.width() - px(_SLACK)))

    def _arrange(self, *, is_narrow: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._main.setMinimumHeight(self._least_height() if is_narrow else 0)
        self._area.setMinimumWidth(0 if is_narrow else px(_SIDE_WIDTH))
        self._area.setMaximumWidth(_NO_LIMIT if is_narrow else px(_SIDE_WIDTH))
        self._area.setMinimumHeight(self._side.sizeHint().height() if is_narrow else 0)
