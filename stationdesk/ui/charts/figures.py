"""The figures on the bars: one small widget over the plot, thirty text items of the plot would cost 20 ms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts.scene import Scene
from stationdesk.ui.theme import SECONDARY, Look
from stationdesk.ui.wording import number_text

_GAP = 2


class Figures(QWidget):
    """Writes the sum of each place above it, the peaks in bold; only the peaks where there is no room.

    Args:
        seen_at: the point of this widget for a place and a height of the scene.
    """

    def __init__(self, seen_at: Callable[[float, float], QPointF], parent: QWidget) -> None:
        super().__init__(parent)
        self._seen_at = seen_at
        self._scene, self._shown = Scene((), ""), Look()
        self._pointed: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def draw(self, scene: Scene, shown: Look) -> None:
        """Write the figures of a scene."""
        self._scene, self._shown, self._pointed = scene, shown, None
        self.update()

    def point_at(self, place: int | None) -> None:
        """Write one of them on the colour of what is pointed at."""
        self._pointed = place
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = self._scene
        metrics = QFontMetrics(self._shown.font(SECONDARY, bold=True))
        slot = self._seen_at(1, 0).x() - self._seen_at(0, 0).x()
        widest = metrics.horizontalAdvance(number_text(scene.highest)) + _GAP
        # Over outlines a figure hides what it stands on: there it needs room beside it.
        is_roomy = bool(scene.stack) and slot >= widest * (2 if scene.layers else 1)
        for place, total in enumerate(scene.totals):
            if total and (is_roomy or place in scene.peaks):
                self._write(painter, place, total, metrics)
        painter.end()

    def _write(self, painter: QPainter, place: int, total: int, metrics: QFontMetrics) -> None:
        is_peak = place in self._scene.peaks
        theme, text = self._shown.theme, number_text(total)
        at = self._seen_at(place, total)
        width, high = metrics.horizontalAdvance(text) + 2 * _GAP, metrics.height() - _GAP
        lift = 0 if self._scene.stack else self._shown.px(2 * _GAP)
        box = QRectF(at.x() - width / 2, at.y() - high - _GAP - lift, width, high)
        painter.fillRect(box, theme.color("accent_soft" if place == self._pointed else "card"))
        painter.setFont(self._shown.font(SECONDARY, bold=is_peak))
        painter.setPen(theme.color("accent" if is_peak else "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
