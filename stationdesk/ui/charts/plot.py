"""Bars and lines between two axes, drawn by pyqtgraph; the only module that imports it."""

from __future__ import annotations

from itertools import accumulate

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.figures import Figures
from stationdesk.ui.charts.reading import Mark
from stationdesk.ui.charts.scene import Layer, Scene, ticks
from stationdesk.ui.charts.styles import STYLES
from stationdesk.ui.theme import SECONDARY, Look
from stationdesk.ui.wording import number_text

_BAR, _OUTLINE, _SIDE = 0.62, 0.84, 0.6
_FEW = 5  # Fewer bars than this are not made wider.
_GAP, _DOT = 6, 7
_BAND_LEVEL, _GRID_LEVEL = -20, -10


class Plot(Canvas[Scene]):
    """A scene with whole ticks, level grid lines, and a figure on each bar that has the room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene, self._shown = Scene((), ""), Look()
        self._band = None
        self._left_width = 0
        self._view = pg.PlotWidget(enableMenu=False)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setFrameShape(self._view.Shape.NoFrame)
        self._view.setMouseEnabled(False, False)
        self._view.hideButtons()
        self._view.getViewBox().disableAutoRange()
        self._foot = pg.LabelItem(justify="left")
        self._view.plotItem.layout.addItem(self._foot, 3, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._figures = Figures(self._seen_at, self)

    def draw(self, picture: Scene, shown: Look) -> None:
        self._scene, self._shown = picture, shown
        self._view.clear()
        self._band = None
        self._view.setBackground(shown.theme.color("card"))
        self._draw_axes()
        self._draw_stack()
        for layer in picture.layers:
            self._draw_layer(layer)
        self._figures.draw(picture, shown)
        self._fit()

    def point_at(self, place: int | None) -> None:
        if self._band is not None:
            self._view.removeItem(self._band)
            self._band = None
        if place is not None:
            band = pg.BarGraphItem(
                x=[place], height=[self._scene.top], width=1, brush=self._brush("accent_soft"), pen=None
            )
            band.setZValue(_BAND_LEVEL)
            self._view.addItem(band)
            self._band = band
        self._figures.point_at(place)

    def place_at(self, where: QPoint) -> int | None:
        inside = self._view.getViewBox().mapSceneToView(QPointF(self._view.mapFrom(self, where)))
        place = round(inside.x())
        return place if 0 <= place < len(self._scene.labels) else None

    def _seen_at(self, place: float, height: float) -> QPointF:
        """Return the point of the canvas where a figure of the scene is drawn."""
        self._view.plotItem.layout.activate()
        return QPointF(self._view.getViewBox().mapViewToScene(QPointF(place, height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _draw_axes(self) -> None:
        scene, shown = self._scene, self._shown
        font = shown.font(SECONDARY)
        levels = ticks(scene.highest)
        widest = max(
            QFontMetrics(font).horizontalAdvance(text) for text in (number_text(levels[-1]), scene.foot)
        )
        left, bottom = self._view.getAxis("left"), self._view.getAxis("bottom")
        half = QFontMetrics(font).height() // 2
        self._view.plotItem.layout.setContentsMargins(0, half, 1, 0)
        left.setTicks([[(level, number_text(level)) for level in levels]])
        self._left_width = widest + shown.px(2 * _GAP)
        bottom.setHeight(QFontMetrics(font).height() + shown.px(_GAP))
        for axis, line in ((left, "card"), (bottom, "edge")):
            axis.setStyle(
                tickFont=font, tickLength=0, tickTextOffset=shown.px(_GAP / 2), hideOverlappingLabels=False
            )
            # A tick without length is still a dot: it takes the colour of what it lies on.
            axis.setPen(self._pen(line))
            axis.setTickPen(self._pen(line))
            axis.setTextPen(self._pen("quiet"))
        self._foot.setText(scene.foot, color=shown.theme.quiet, size=f"{font.pixelSize()}px")
        count = len(scene.labels)
        aside = _SIDE + max(0, _FEW - count) / 2
        ends = (-aside, count - 1 + aside)
        self._view.getViewBox().setRange(xRange=ends, yRange=(0, scene.top), padding=0)
        lines = [level for level in levels[1:] for _end in ends]
        grid = pg.PlotCurveItem(list(ends) * (len(levels) - 1), lines, connect="pairs", pen=self._pen("line"))
        grid.setZValue(_GRID_LEVEL)
        self._view.addItem(grid)

    def _draw_stack(self) -> None:
        layers = self._scene.stack
        tops = list(accumulate((layer.heights for layer in layers), _added))
        below = [(0,) * len(self._scene.labels), *tops]
        for layer, base in zip(layers, below, strict=False):
            style = STYLES[layer.mark]
            self._add_bars(layer.heights, base, _BAR, self._brush(style.fill), self._pen(style.edge))
        if self._scene.marks_peak_bars:
            heights = tuple(
                total if place in self._scene.peaks else 0 for place, total in enumerate(self._scene.totals)
            )
            self._add_bars(heights, below[0], _BAR, self._brush("accent"), self._pen(""))

    def _draw_layer(self, layer: Layer) -> None:
        style, count = STYLES[layer.mark], len(layer.heights)
        if layer.mark is Mark.OUTLINE:
            self._add_bars(layer.heights, (0,) * count, _OUTLINE, self._brush(""), self._pen(style.edge))
            return
        pen = self._pen(style.edge, self._shown.px(2))
        pen.setStyle(style.line)
        line = pg.PlotDataItem(
            list(range(count)),
            list(layer.heights),
            pen=pen,
            symbol="o",
            symbolSize=self._shown.px(_DOT),
            symbolBrush=self._brush(style.fill),
            symbolPen=self._pen(style.edge, self._shown.px(1.5)),
            antialias=True,
        )
        self._view.addItem(line)

    def _add_bars(
        self, heights: tuple[int, ...], base: tuple[int, ...], width: float, brush: QBrush, pen: QPen
    ) -> None:
        places = [place for place, height in enumerate(heights) if height]
        if places:
            bars = pg.BarGraphItem(
                x=places,
                y0=[base[place] for place in places],
                height=[heights[place] for place in places],
                width=width,
                brush=brush,
                pen=pen,
            )
            self._view.addItem(bars)

    def _fit(self) -> None:
        """Label as many places as there is room for."""
        scene = self._scene
        if not scene.labels:
            return
        metrics = QFontMetrics(self._shown.font(SECONDARY))
        slots = max(_FEW, len(scene.labels)) - 1 + 2 * _SIDE
        slot = max(1, int((self.width() - self._left_width) / slots))
        widest = max(map(metrics.horizontalAdvance, scene.labels)) + self._shown.px(_GAP)
        every = -(-widest // slot)
        # The first label may reach over the end of its axis, where the axis has its word.
        over = max(0, widest // 2 - int(slot * _SIDE))
        self._view.getAxis("left").setWidth(self._left_width + over)
        self._view.getAxis("bottom").setTicks([list(enumerate(scene.labels))[::every]])
        self._figures.setGeometry(self.rect())

    def _pen(self, token: str, width: int = 1) -> QPen:
        if not token:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(self._shown.theme.color(token), width)
        pen.setCosmetic(True)
        return pen

    def _brush(self, token: str) -> QBrush:
        return QBrush(self._shown.theme.color(token)) if token else QBrush(Qt.BrushStyle.NoBrush)


def _added(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sum(pair) for pair in zip(one, other, strict=True))
