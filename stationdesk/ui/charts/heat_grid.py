"""Rows of figures on tints, with their sums; drawn by hand, for it is a table more than a plot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.shades import shade_of
from stationdesk.ui.theme import SECONDARY, Look
from stationdesk.ui.widgets.painting import painter_of
from stationdesk.ui.wording import number_text

_LEAST_CELL, _ROW, _LEAST_ROW, _NAME, _PADDING = 24, 34, 24, 150, 8
_RADIUS, _RING = 3, 2
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of figures: names of rows and columns, the cells, the words of the corner and the sums.

    `peaks` are the places of the cells with a ring, counted row by row.
    """

    corner: str
    sums: str
    columns: tuple[str, ...]
    names: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    peaks: tuple[int, ...] = ()

    @property
    def highest(self) -> int:
        """The largest cell."""
        return max((count for row in self.cells for count in row), default=0)

    @property
    def column_sums(self) -> tuple[int, ...]:
        """What each column makes together."""
        return tuple(sum(column) for column in zip(*self.cells, strict=True))


class HeatGrid(Canvas[Grid]):
    """Cells as wide as there is room, at least 24 px; the largest has a ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._shown = Grid("", "", (), (), ()), Look()
        self._pointed: int | None = None
        self._name_width = self._sum_width = 0

    def draw(self, picture: Grid, shown: Look) -> None:
        self._grid, self._shown, self._pointed = picture, shown, None
        self._name_width, self._sum_width = self._widths()
        self.setMinimumSize(self.minimumSizeHint())
        self.update()

    def point_at(self, place: int | None) -> None:
        self._pointed = place
        self.update()

    def place_at(self, where: QPoint) -> int | None:
        for row in range(len(self._grid.names)):
            for column in range(len(self._grid.columns)):
                if self._cell(row, column).contains(where):
                    return row * len(self._grid.columns) + column
        return None

    def minimumSizeHint(self) -> QSize:
        cells = len(self._grid.columns) * self._shown.px(_LEAST_CELL)
        lines = (len(self._grid.names) + 2) * self._shown.px(_LEAST_ROW)
        return QSize(self._name_width + cells + self._sum_width, lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        painter.fillRect(self.rect(), self._shown.theme.color("card"))
        self._paint_words(painter)
        for row, counts in enumerate(self._grid.cells):
            for column, count in enumerate(counts):
                self._paint_cell(painter, row * len(counts) + column, self._cell(row, column), count)
        painter.end()

    def _widths(self) -> tuple[int, int]:
        """Return the room of the names and that of the sums."""
        grid, away = self._grid, self._shown.px(_PADDING)
        plain = QFontMetrics(self._shown.font(SECONDARY))
        bold = QFontMetrics(self._shown.font(SECONDARY, bold=True))
        longest = max(map(plain.horizontalAdvance, (grid.corner, grid.sums, *grid.names)))
        total = number_text(sum(grid.column_sums))
        names = min(longest + 2, self._shown.px(_NAME)) + away
        return names, max(map(bold.horizontalAdvance, (grid.sums, total))) + 2 * away

    def _line(self, line: int) -> tuple[int, int]:
        """Return top and height of a line: 0 is the header, the last one the sums."""
        lines = len(self._grid.names) + 2
        high = min(self._shown.px(_ROW), self.height() // lines)
        return line * high, high

    def _cell(self, row: int, column: int) -> QRect:
        top, high = self._line(row + 1)
        start, end = self._name_width, self.width() - self._sum_width
        count = max(1, len(self._grid.columns))
        left = start + (end - start) * column // count
        right = start + (end - start) * (column + 1) // count
        return QRect(left, top, right - left, high)

    def _paint_words(self, painter: QPainter) -> None:
        grid, last = self._grid, len(self._grid.names)
        self._paint_line(painter, -1, grid.corner, grid.columns, grid.sums, is_strong=False)
        for row, name in enumerate(grid.names):
            self._paint_line(painter, row, name, (), number_text(sum(grid.cells[row])), is_strong=True)
        sums = tuple(number_text(count) for count in grid.column_sums)
        self._paint_line(painter, last, grid.sums, sums, number_text(sum(grid.column_sums)), is_strong=True)

    def _paint_line(
        self, painter: QPainter, row: int, name: str, columns: tuple[str, ...], total: str, *, is_strong: bool
    ) -> None:
        shown = self._shown
        top, high = self._line(row + 1)
        width = self._name_width
        font = shown.font(SECONDARY)
        painter.setFont(font)
        painter.setPen(shown.theme.color("ink" if is_strong else "quiet"))
        cut = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, width - shown.px(_PADDING))
        painter.drawText(QRect(0, top, width, high), _LEFT, cut)
        painter.setFont(shown.font(SECONDARY, bold=is_strong))
        for column, text in enumerate(columns):
            painter.drawText(self._cell(row, column), _MIDDLE, text)
        painter.drawText(QRect(self.width() - self._sum_width, top, self._sum_width, high), _RIGHT, total)

    def _paint_cell(self, painter: QPainter, place: int, cell: QRect, count: int) -> None:
        shown = self._shown
        is_peak = place in self._grid.peaks
        box = QRectF(cell).adjusted(1, 1, -1, -1)
        fill, text = shown.theme.ground, shown.theme.quiet
        if count:
            fill, text = shade_of(shown.theme, count, self._grid.highest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        ring = "focus" if place == self._pointed else "accent" if is_peak else ""
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = _RING + (1 if place == self._pointed else 0)
            painter.setPen(QPen(shown.theme.color(ring), width))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setFont(shown.font(SECONDARY, bold=is_peak))
        painter.setPen(QColor(text))
        painter.drawText(cell, _MIDDLE, number_text(count))
