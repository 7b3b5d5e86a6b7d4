"""What the last scan found, to be seen from a step away: colour, icon, words and the number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.accessibility import announce
from stationdesk.ui.theme import RADIUS, SECONDARY, look, px
from stationdesk.ui.widgets.painting import painter_of, rounded

_HEIGHT, _PADDING, _ICON, _FIGURE, _TITLE = 64, 16, 28, 30, 17
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Verdict(QWidget):
    """A strip that keeps the last word until the next scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._icon, self._title, self._detail, self._figure = "muted", "scan-line", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return " · ".join(filter(None, (self._title, self._detail, self._figure)))

    def say(self, tone: str, icon: str, title: str, detail: str = "", figure: str = "") -> None:
        """Say what was found; `tone` is ok, info, warn, accent or muted."""
        self._tone, self._icon, self._title, self._detail, self._figure = tone, icon, title, detail, figure
        self.setAccessibleName(self.words)
        announce(self, self.words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        is_quiet = self._tone == "muted"
        fill = "card" if is_quiet else f"{self._tone}_soft"
        rounded(painter, QRectF(self.rect()), px(RADIUS), fill, "line" if is_quiet else self._tone)
        drawn = icons.pixmap(self._icon, self._tone, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(px(_PADDING), (self.height() - px(_ICON)) // 2, drawn)
        room = self.rect().adjusted(2 * px(_PADDING) + px(_ICON), 0, -px(_PADDING), 0)
        self._paint_words(painter, self._paint_figure(painter, room))
        painter.end()

    def _paint_figure(self, painter: QPainter, room: QRect) -> QRect:
        """Paint the number at the right; return the room that is left."""
        font = look().font(_FIGURE, bold=True)
        painter.setFont(font)
        painter.setPen(look().theme.color(self._tone))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._figure)
        return room.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(self._figure) - px(12), 0)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        bold, small = look().font(_TITLE, bold=True), look().font(SECONDARY)
        high, low = QFontMetrics(bold), QFontMetrics(small)
        lines = high.height() + (low.height() + px(2) if self._detail else 0)
        top = room.top() + (room.height() - lines) // 2
        painter.setFont(bold)
        painter.setPen(look().theme.color("quiet" if self._tone == "muted" else "ink"))
        cut = high.elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top, room.width(), high.height()), _LEFT, cut)
        painter.setFont(small)
        painter.setPen(look().theme.color("ink"))
        cut = low.elidedText(self._detail, Qt.TextElideMode.ElideRight, room.width())
        below = top + high.height() + px(2)
        painter.drawText(QRect(room.left(), below, room.width(), low.height()), _LEFT, cut)
