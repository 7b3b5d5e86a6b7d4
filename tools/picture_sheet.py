"""A square to draw a picture of a thing on: flat shapes on a quiet ground, saved as a small JPEG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

SIDE, QUALITY = 360, 84
"""Pixels and JPEG quality: sharp on a tile of twice the density, a few KB each."""

Points = tuple[tuple[float, float], ...]


class Sheet:
    """A square of 100 by 100 units with a quiet ground; every shape is filled and has no outline."""

    def __init__(self, light: str, dark: str) -> None:
        self.image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        self._painter = QPainter(self.image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.scale(SIDE / 100, SIDE / 100)
        ground = QLinearGradient(0, 0, 0, 100)
        ground.setColorAt(0, QColor(light))
        ground.setColorAt(1, QColor(dark))
        self._painter.fillRect(QRectF(0, 0, 100, 100), ground)

    def box(self, x: float, y: float, wide: float, high: float, colour: str, round_by: float = 3) -> None:
        """Fill a rectangle with rounded corners."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, y, wide, high), round_by, round_by)
        self._painter.fillPath(path, QColor(colour))

    def oval(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        """Fill an ellipse around a middle."""
        self._fill_oval(x, y, wide, high, QColor(colour))

    def shadow(self, x: float, y: float, wide: float) -> None:
        """Lay a soft shadow on the ground under a thing."""
        for step in range(6):
            self._fill_oval(x, y, wide - step * 3, 6 - step * 0.7, QColor(40, 30, 20, 14))

    def shape(self, points: Points, colour: str) -> None:
        """Fill a polygon."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        path.closeSubpath()
        self._painter.fillPath(path, QColor(colour))

    def curve(self, start: tuple[float, float], parts: tuple[Points, ...], colour: str) -> None:
        """Fill what cubic curves enclose; each part is two handles and an end."""
        path = QPainterPath(QPointF(*start))
        for first, second, end in parts:
            path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
        path.closeSubpath()
        self._painter.fillPath(path, QColor(colour))

    def line(self, points: Points, colour: str, width: float) -> None:
        """Draw a line with round ends."""
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def heart(self, x: float, y: float, size: float, colour: str) -> None:
        """Fill a heart around a middle."""
        s = size / 2
        left = ((x - s * 2.2, y - s * 0.2), (x - s * 0.9, y - s * 1.7), (x, y - s * 0.5))
        right = ((x + s * 0.9, y - s * 1.7), (x + s * 2.2, y - s * 0.2), (x, y + s))
        self.curve((x, y + s), (left, right), colour)

    def save(self, path: Path) -> None:
        """Write the picture."""
        self._painter.end()
        if not self.image.save(str(path), quality=QUALITY):
            raise OSError(f"cannot write {path}")

    def _fill_oval(self, x: float, y: float, wide: float, high: float, colour: QColor) -> None:
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), wide / 2, high / 2)
        self._painter.fillPath(path, colour)
