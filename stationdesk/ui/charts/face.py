"""The outside of a chart: heading, room for the canvas, the sentence of an empty one, the focus ring."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.ui.charts.canvas import Canvas, Picture
from stationdesk.ui.charts.heading import Heading, paint_empty
from stationdesk.ui.charts.reading import NOTHING
from stationdesk.ui.charts.values import ChartWords
from stationdesk.ui.theme import RADIUS, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of

_MARGIN = 8
_LEAST_WIDTH, _LEAST_HEIGHT = 220, 110


class ChartFace(QWidget, Generic[Picture]):
    """Lays a heading above a canvas and paints what is not the canvas."""

    def __init__(self, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._reading = NOTHING
        self._read_aloud = ""
        self._canvas: Canvas[Picture] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def summary(self) -> str:
        """Peak and sum in one sentence; the sentence of an empty chart while nothing is counted."""
        return self.words.empty if self._reading.is_empty else self._reading.summary

    def minimumSizeHint(self) -> QSize:
        inside = QSize(px(_LEAST_WIDTH), px(_LEAST_HEIGHT))
        if self._canvas is not None:
            inside = inside.expandedTo(self._canvas.minimumSizeHint())
        above = self._heading("").height(inside.width(), look())
        return inside + QSize(px(2 * _MARGIN), px(2 * _MARGIN) + above)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(px(480), px(240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        shown = look()
        self._heading(self._read_aloud).paint(painter, self._room, shown)
        if self._reading.is_empty:
            paint_empty(painter, self._below, shown, self.words.empty)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(RADIUS))
        painter.end()

    def _heading(self, read: str) -> Heading:
        summary = "" if self._reading.is_empty else self._reading.summary
        return Heading(self.words.title, self.words.unit, read or summary, bool(read), self._reading.legend)

    def _lay_out(self) -> None:
        if self._canvas is not None:
            self._canvas.setGeometry(self._below)
            self._canvas.setVisible(not self._reading.is_empty)

    @property
    def _room(self) -> QRect:
        away = px(_MARGIN)
        return self.rect().adjusted(away, away, -away, -away)

    @property
    def _below(self) -> QRect:
        room = self._room
        return room.adjusted(0, self._heading("").height(room.width(), look()), 0, 0)
