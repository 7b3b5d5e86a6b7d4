"""A chart on white paper, for the clipboard and for documents of others."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.heading import Heading, paint_empty
from stationdesk.ui.theme import LIGHT, Look

PAPER = Look(LIGHT, 1.0)
_DENSITY = 2
_WIDTH, _HEIGHT, _MARGIN = 880, 300, 20


def on_paper(heading: Heading, canvas: Canvas[Any] | None, empty: str) -> QImage:
    """Return a picture 880 px wide at twice the density; `canvas` is drawn for paper, and done with after.

    Args:
        canvas: None for a chart without figures, which shows the sentence `empty`.
    """
    least = canvas.minimumSizeHint() if canvas is not None else QSize(0, 0)
    room = QRect(QPoint(_MARGIN, _MARGIN), QSize(_WIDTH, _HEIGHT).expandedTo(least))
    above = heading.height(room.width(), PAPER)
    below = room.translated(0, above)
    made = QImage(
        (room.size() + QSize(2 * _MARGIN, 2 * _MARGIN + above)) * _DENSITY, QImage.Format.Format_RGB32
    )
    made.setDevicePixelRatio(_DENSITY)
    made.fill(PAPER.theme.color("card"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    heading.paint(painter, room, PAPER)
    if canvas is None:
        paint_empty(painter, below, PAPER, empty)
    else:
        painter.drawPixmap(below.topLeft(), _drawn(canvas, below.size()))
        canvas.deleteLater()
    painter.end()
    return made


def _drawn(canvas: QWidget, size: QSize) -> QPixmap:
    canvas.resize(size)
    drawn = QPixmap(size * _DENSITY)
    drawn.setDevicePixelRatio(_DENSITY)
    canvas.render(drawn)
    return drawn
