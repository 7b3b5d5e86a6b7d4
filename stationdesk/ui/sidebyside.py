"""A page's main part with a column beside it, or below it where the text is too large for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.widgets import scrolled

_GAP, _SHARE = 14, 0.44
_NO_LIMIT = 16_777_215


class SideBySide(QWidget):
    """The column keeps its width, or `share` of the room where that is less; the main part takes the rest.

    Beside each other each scrolls by itself. One below the other all of the column is shown, and of the
    main part `high`, or all of it where that is None: two bars, one inside the other, confuse. Widths and
    heights in pixels of the drawing.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        width: int,
        least: int,
        high: int | None = None,
        share: float = _SHARE,
    ) -> None:
        super().__init__()
        self._parts: list[tuple[QScrollArea, QWidget]] = []
        self._width, self._least, self._high, self._share = width, least, high, share
        self._main = main if high is not None else self._scrolled(main)
        self._side = self._scrolled(side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(_GAP))
        self._row.addWidget(self._main, 1)
        self._row.addWidget(self._side)
        self._is_narrow = False
        self._arrange()

    def show_top(self) -> None:
        """Scroll the column to its beginning."""
        self._side.verticalScrollBar().setValue(0)

    def minimumSizeHint(self) -> QSize:
        """No width that both need: else a narrow window would cut the column instead of moving it down."""
        parts = (self._main, *(part for _area, part in self._parts))
        widest = max(part.minimumSizeHint().width() for part in parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_narrow = self.width() < px(self._width + _GAP + self._least)
        self._arrange()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_height()
        return False

    def _scrolled(self, part: QWidget) -> QScrollArea:
        area = scrolled(part)
        self._parts.append((area, part))
        part.installEventFilter(self)
        return area

    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if self._is_narrow else across)
        wide = min(px(self._width), round(self.width() * self._share))
        self._side.setMinimumWidth(0 if self._is_narrow else wide)
        self._side.setMaximumWidth(_NO_LIMIT if self._is_narrow else wide)
        self._give_height()

    def _give_height(self) -> None:
        if self._high is not None:
            self._main.setMinimumHeight(px(self._high) if self._is_narrow else 0)
        for area, part in self._parts:
            area.setMinimumHeight(self._whole(part) if self._is_narrow else 0)

    def _whole(self, part: QWidget) -> int:
        return max(part.minimumSizeHint().height(), part.heightForWidth(self.width()))
