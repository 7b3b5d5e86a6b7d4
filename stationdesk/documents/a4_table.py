"""A table on A4: columns as wide as what is in them, rows that turn the page, the head on every page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import CELL, CELL_HEAD, HAIRLINE, ensure, hairline, line
from stationdesk.documents.fonts import BOLD
from stationdesk.documents.galley import Galley, RuleMark, Type
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: How deep a row is that somebody signs.
ROOM_TO_SIGN = 9.5 * mm
#: How deep a row is that somebody writes a figure in.
ROOM_TO_WRITE = 8 * mm

_CELL_STRONG = replace(CELL, font=BOLD)
_GAP = 3.5 * mm  # between two columns
_AIR = 0.9 * mm  # above and below the text of a row
_PALE = 0.72  # of the lines between rows that are only read
_TO_WRITE_ON = 0.55  # of the lines below cells that are written in
_BELOW_HEAD = 0.8
_SUM_DEPTH = 2 * _AIR + CELL.leading

Cells = tuple[list[str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `room` is a width in points that is kept whatever stands in it, 0 is as wide as that."""

    title: str
    room: float = 0
    is_figure: bool = False


@dataclass(slots=True)
class _Table:
    """Where columns begin, how wide their text may be, what each page ends with; in points.

    `row_depth` is how deep a row is at least, 0 where nobody writes in it. `first_row` is the first
    one on this page.
    """

    galley: Galley
    columns: Sequence[Column]
    lefts: tuple[float, ...]
    rooms: tuple[float, ...]
    row_depth: float = 0
    page_sum: Callable[[int, int], str] | None = None
    first_row: int = 0

    @property
    def titles(self) -> Cells:
        """The lines of the titles of the columns."""
        return self.wrapped([column.title for column in self.columns], CELL_HEAD)

    def wrapped(self, cells: Sequence[str], letters: Type) -> Cells:
        """Return the lines of every cell; a line feed in a cell begins a new line."""
        return tuple(
            [part for text in cell.split("\n") for part in wrap(text, letters.font, letters.size, room)]
            for cell, room in zip(cells, self.rooms, strict=True)
        )

    def depth(self, cells: Cells) -> float:
        """Return how deep a row is."""
        return max(self.row_depth, _depth(cells, CELL))

    def fits(self, cells: Cells) -> bool:
        """Say whether a row still fits this page, with the sum below it."""
        return self.galley.fits(self.depth(cells) + self._below)

    def start_depth(self, rows: Sequence[Cells]) -> float:
        """Return how much room it needs to begin: the head and the first row, of a very long one a part."""
        head = _depth(self.titles, CELL_HEAD)
        first = self.depth(rows[0]) + self._below if rows else 2 * _AIR
        page = (self.galley.frame.height or inf) - self.galley.frame.top - self.galley.frame.bottom
        return head + first if head + first <= page else head + ROOM_TO_SIGN

    def begin(self) -> None:
        """Set the titles of the columns."""
        hairline(self.galley, _BELOW_HEAD)
        self._set(self.titles, CELL_HEAD, _depth(self.titles, CELL_HEAD))
        hairline(self.galley)

    def set_row(self, row: int, cells: Cells, letters: Type) -> None:
        """Set a row, in pieces when it is longer than a page."""
        if not self.fits(cells) and row > self.first_row:
            self._turn(row)
        elif row:
            self._divide()
        while not self.fits(cells):
            free = (self.galley.frame.height or 0) - self.galley.frame.bottom - self.galley.y
            lines = max(int((free - 2 * _AIR - self._below) / CELL.leading), 1)
            self._set_cells(tuple(cell[:lines] for cell in cells), letters)
            cells = tuple(cell[lines:] for cell in cells)
            self._turn(row)
        self._set_cells(cells, letters)

    def end(self, rows: int) -> None:
        """Set the last line, below it what the rows of this page come to."""
        hairline(self.galley)
        if self.page_sum is not None:
            self.galley.space(_AIR)
            text = self.page_sum(self.first_row, rows)
            line(self.galley, text, CELL, self.galley.frame.right - CELL.width(text))
            self.galley.space(_AIR)

    @property
    def _below(self) -> float:
        return _SUM_DEPTH if self.page_sum else 0

    def _turn(self, row: int) -> None:
        if self.row_depth:
            self.end(row)
        self.galley.turn_page()
        self.first_row = row
        self.begin()

    def _divide(self) -> None:
        """Set the line between two rows; where cells are written in, one below each, apart."""
        if not self.row_depth:
            hairline(self.galley, grey=_PALE)
            return
        for left, room in zip(self.lefts, self.rooms, strict=True):
            self.galley.put(RuleMark(left, self.galley.y, room, HAIRLINE, grey=_TO_WRITE_ON))

    def _set_cells(self, cells: Cells, letters: Type) -> None:
        self._set(cells, letters, self.depth(cells))

    def _set(self, cells: Cells, letters: Type, depth: float) -> None:
        """Set the cells, all of them beginning on one line and the longest in the middle of the depth."""
        galley, top = self.galley, self.galley.y
        start = top + (depth - max(map(len, cells)) * letters.leading) / 2
        for cell, left, room, column in zip(cells, self.lefts, self.rooms, self.columns, strict=True):
            galley.y = start
            for part in cell:
                line(galley, part, letters, left + room - letters.width(part) if column.is_figure else left)
        galley.y = top + depth


def columns_of(head: Sequence[str], figures: frozenset[int] = frozenset()) -> tuple[Column, ...]:
    """Return columns as wide as what is in them; `figures` are set right."""
    return tuple(Column(title, is_figure=n in figures) for n, title in enumerate(head))


def table(
    galley: Galley,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    strong: frozenset[int] = frozenset(),
    row_depth: float = 0,
    page_sum: Callable[[int, int], str] | None = None,
) -> None:
    """Set a table over the whole measure, on as many pages as it needs. A row stays on one page
    unless it is longer than a page.

    The rows `strong` stand out. With `row_depth`, in points, there is room to write by hand.
    `page_sum` gets the first row of a page and the one after its last and says what they come to.
    """
    laid = _laid(galley, columns, rows, strong)
    laid.row_depth, laid.page_sum = row_depth, page_sum
    letters = [_CELL_STRONG if n in strong else CELL for n in range(len(rows))]
    cells = [laid.wrapped(row, kind) for row, kind in zip(rows, letters, strict=True)]
    ensure(galley, laid.start_depth(cells))
    laid.begin()
    for n, (row, kind) in enumerate(zip(cells, letters, strict=True)):
        laid.set_row(n, row, kind)
    laid.end(len(rows))


def head_depth(galley: Galley, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> float:
    """Return how much room a table needs to begin: its head and the first row, in points."""
    laid = _laid(galley, columns, rows, frozenset())
    return laid.start_depth([laid.wrapped(rows[0], CELL)] if rows else [])


def column_widths(natural: Sequence[float], measure: float) -> tuple[float, ...]:
    """Return widths that fill `measure`: narrow columns keep theirs, wide ones share what is left."""
    widths = list(natural)
    open_columns, room = set(range(len(natural))), measure
    while open_columns:
        share = room / len(open_columns)
        narrow = {n for n in open_columns if natural[n] <= share}
        if not narrow:
            for n in open_columns:
                widths[n] = share
            return tuple(widths)
        open_columns -= narrow
        room -= sum(natural[n] for n in narrow)
    return tuple(width + room / len(widths) for width in widths)


def _laid(
    galley: Galley, columns: Sequence[Column], rows: Sequence[Sequence[str]], strong: frozenset[int]
) -> _Table:
    natural = {n: CELL_HEAD.width(column.title) for n, column in enumerate(columns) if not column.room}
    for row_no, row in enumerate(rows):
        letters = _CELL_STRONG if row_no in strong else CELL
        for n in natural:
            natural[n] = max(natural[n], *map(letters.width, row[n].split("\n")))
    kept = sum(column.room for column in columns) + _GAP * (len(columns) - 1)
    # A hair more than the text needs: sums of widths are not exact.
    open_rooms = column_widths([width + 0.01 for width in natural.values()], galley.frame.measure - kept)
    shared = dict(zip(natural, open_rooms, strict=True))
    rooms = tuple(column.room or shared[n] for n, column in enumerate(columns))
    lefts = tuple(galley.frame.left + sum(rooms[:n]) + _GAP * n for n in range(len(rooms)))
    return _Table(galley, columns, lefts, rooms)


def _depth(cells: Cells, letters: Type) -> float:
    return max(map(len, cells), default=0) * letters.leading + 2 * _AIR
