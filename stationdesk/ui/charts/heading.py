"""What stands above a chart: title and unit, the value that is read, the series with their marks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from stationdesk.ui.charts.reading import Legend
from stationdesk.ui.charts.styles import STYLES
from stationdesk.ui.theme import SECONDARY, TITLE, Look

_TITLE_LINE, _LINE = 26, 22
_WIDE, _GAP, _SWATCH, _BETWEEN = 560, 8, 12, 18
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Heading:
    """The words above a chart. `read` is the value pointed at, or the summary; `is_pointed` says which."""

    title: str
    unit: str
    read: str
    is_pointed: bool
    legend: tuple[Legend, ...]

    def height(self, width: int, shown: Look) -> int:
        """Return the pixels it takes in a chart of a width; the same whatever is read."""
        lines = (0 if _is_wide(width, shown) else 1) + (1 if self.legend else 0)
        return shown.px(_TITLE_LINE) + lines * shown.px(_LINE)

    def paint(self, painter: QPainter, room: QRect, shown: Look) -> None:
        """Draw it at the top of a rectangle, which is as wide as the chart."""
        line = QRect(room.left(), room.top(), room.width(), shown.px(_TITLE_LINE))
        used = self._paint_title(painter, line, shown)
        if _is_wide(room.width(), shown):
            self._paint_read(painter, line.adjusted(used + shown.px(_BETWEEN), 0, 0, 0), shown, _RIGHT)
            line = _next(line, shown)
        else:
            line = _next(line, shown)
            self._paint_read(painter, line, shown, _LEFT)
            line = _next(line, shown)
        if self.legend:
            _paint_legend(painter, line, shown, self.legend)

    def _paint_title(self, painter: QPainter, line: QRect, shown: Look) -> int:
        bold, small = shown.font(TITLE, bold=True), shown.font(SECONDARY)
        high, low = QFontMetrics(bold), QFontMetrics(small)
        unit = low.horizontalAdvance(self.unit)
        title = high.elidedText(self.title, Qt.TextElideMode.ElideRight, line.width() - unit - shown.px(_GAP))
        used = high.horizontalAdvance(title) + shown.px(_GAP)
        painter.setFont(bold)
        painter.setPen(shown.theme.color("ink"))
        painter.drawText(line, _LEFT, title)
        painter.setFont(small)
        painter.setPen(shown.theme.color("muted"))
        # Both stand on one base line.
        painter.drawText(
            line.left() + used, line.center().y() + (high.ascent() - high.descent()) // 2, self.unit
        )
        return used + unit

    def _paint_read(self, painter: QPainter, line: QRect, shown: Look, side: Qt.AlignmentFlag) -> None:
        font = shown.font(SECONDARY, bold=self.is_pointed)
        painter.setFont(font)
        painter.setPen(shown.theme.color("ink" if self.is_pointed else "quiet"))
        cut = QFontMetrics(font).elidedText(self.read, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, side, cut)


def paint_empty(painter: QPainter, room: QRect, shown: Look, sentence: str) -> None:
    """Draw the sentence of a chart without figures in the middle of its room."""
    painter.setFont(shown.font())
    painter.setPen(shown.theme.color("quiet"))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, sentence)


def _is_wide(width: int, shown: Look) -> bool:
    return width >= shown.px(_WIDE)


def _next(line: QRect, shown: Look) -> QRect:
    return QRect(line.left(), line.bottom() + 1, line.width(), shown.px(_LINE))


def _paint_legend(painter: QPainter, line: QRect, shown: Look, legend: tuple[Legend, ...]) -> None:
    font = shown.font(SECONDARY)
    metrics = QFontMetrics(font)
    left, side = line.left(), shown.px(_SWATCH)
    painter.setFont(font)
    for one in legend:
        swatch = QRectF(left + 0.5, line.center().y() - side // 2 + 0.5, side, side - 1)
        _paint_swatch(painter, swatch, shown, one)
        left += side + shown.px(_GAP)
        width = min(metrics.horizontalAdvance(one.name) + 2, max(0, line.right() - left))
        painter.setPen(shown.theme.color("quiet"))
        cut = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, line.top(), width, line.height()), _LEFT, cut)
        left += width + shown.px(_BETWEEN)


def _paint_swatch(painter: QPainter, swatch: QRectF, shown: Look, one: Legend) -> None:
    style, theme = STYLES[one.mark], shown.theme
    pen = QPen(theme.color(style.edge), 1) if style.edge else QPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(style.fill) if style.fill else Qt.BrushStyle.NoBrush)
    if not style.is_line:
        painter.setPen(pen)
        painter.drawRect(swatch)
        return
    middle = swatch.center().y()
    painter.setPen(QPen(theme.color(style.edge), shown.px(2), style.line))
    painter.drawLine(QLineF(swatch.left(), middle, swatch.right(), middle))
    painter.setPen(pen)
    painter.drawEllipse(swatch.center(), shown.px(3), shown.px(3))
