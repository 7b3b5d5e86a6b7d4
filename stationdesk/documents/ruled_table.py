"""A table to write on by hand: rows as deep as a pen needs, columns kept free, a sum below every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import CELL, CELL_HEAD, HAIRLINE, ensure, hairline, line
from stationdesk.documents.a4_table import column_widths
from stationdesk.documents.galley import RuleMark
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from stationdesk.documents.galley import Galley, Type

#: How deep a row is that somebody signs.
ROOM_TO_SIGN = 9.5 * mm
#: How deep a row is that somebody writes a figure in.
ROOM_TO_WRITE = 8 * mm

_GAP = 3.5 * mm  # between two columns
_AIR = 0.9 * mm
_PALE = 0.55  # of the lines between rows; darker than in a table that is only read
_BELOW_HEAD = 0.8
_SUM_DEPTH = 2 * _AIR + CELL.leading
_MOST_LINES = 30  # of a row; what is longer goes on in the next one

Cells = tuple[list[str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `room` is a width in points that is kept whatever stands in it, 0 is as wide as that."""

    title: str
    room: float = 0
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class _Ruling:
    """Where columns begin, how wide their text may be and how deep a row is at least, in points."""

    columns: Sequence[Column]
    lefts: tuple[float, ...]
    rooms: tuple[float, ...]
    row_depth: float

    def wrapped(self, cells: Sequence[str], letters: Type) -> Cells:
        """Return the lines of every cell; a line feed in a cell begins a new line."""
        return tuple(
            [part for text in cell.split("\n") for part in wrap(text, letters.font, letters.size, room)]
            for cell, room in zip(cells, self.rooms, strict=True)
        )

    def depth(self, cells: Cells) -> float:
        """Return how deep a row is, in points."""
        return max(self.row_depth, max(map(len, cells)) * CELL.leading + 2 * _AIR)


def ruled_table(
    galley: Galley,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    row_depth: float,
    page_sum: Callable[[int, int], str] | None = None,
) -> None:
    """Set a table over the whole measure, on as many pages as it needs; there is at least one row.

    `page_sum` gets the first row of a page and the one after its last and says what they come to.
    """
    ruling = _ruling(galley, columns, rows, row_depth)
    below = _SUM_DEPTH if page_sum else 0
    titles = ruling.wrapped([column.title for column in columns], CELL_HEAD)
    head_depth = max(map(len, titles)) * CELL_HEAD.leading + 2 * _AIR
    first = 0
    ensure(galley, head_depth + ruling.depth(ruling.wrapped(rows[0], CELL)) + below)
    _set_head(galley, ruling, titles, head_depth)
    for n, row in enumerate(rows):
        for cells in _pieces(ruling.wrapped(row, CELL)):
            if not galley.fits(ruling.depth(cells) + below):
                _end_page(galley, page_sum, first, n)
                first = n
                galley.turn_page()
                _set_head(galley, ruling, titles, head_depth)
            _set_row(galley, ruling, cells, CELL, ruling.depth(cells))
            _set_rules(galley, ruling)
    _end_page(galley, page_sum, first, len(rows))


def _ruling(
    galley: Galley, columns: Sequence[Column], rows: Sequence[Sequence[str]], row_depth: float
) -> _Ruling:
    natural = {n: CELL_HEAD.width(column.title) for n, column in enumerate(columns) if not column.room}
    for row in rows:
        for n in natural:
            natural[n] = max(natural[n], *map(CELL.width, row[n].split("\n")))
    kept = sum(column.room for column in columns) + _GAP * (len(columns) - 1)
    # A hair more than the text needs: sums of widths are not exact.
    open_rooms = column_widths([width + 0.01 for width in natural.values()], galley.frame.measure - kept)
    shared = dict(zip(natural, open_rooms, strict=True))
    rooms = tuple(column.room or shared[n] for n, column in enumerate(columns))
    lefts = tuple(galley.frame.left + sum(rooms[:n]) + _GAP * n for n in range(len(rooms)))
    return _Ruling(columns, lefts, rooms, row_depth)


def _pieces(cells: Cells) -> Iterator[Cells]:
    """Return a row, in pieces when it is longer than a page can hold."""
    for start in range(0, max(map(len, cells)), _MOST_LINES):
        yield tuple(cell[start : start + _MOST_LINES] for cell in cells)


def _set_head(galley: Galley, ruling: _Ruling, titles: Cells, depth: float) -> None:
    hairline(galley, _BELOW_HEAD)
    _set_row(galley, ruling, titles, CELL_HEAD, depth)
    hairline(galley)


def _set_row(galley: Galley, ruling: _Ruling, cells: Cells, letters: Type, depth: float) -> None:
    """Set the cells, all of them beginning on one line and the longest in the middle of the depth."""
    top = galley.y
    start = top + (depth - max(map(len, cells)) * letters.leading) / 2
    for cell, left, room, column in zip(cells, ruling.lefts, ruling.rooms, ruling.columns, strict=True):
        galley.y = start
        for part in cell:
            line(galley, part, letters, left + room - letters.width(part) if column.is_figure else left)
    galley.y = top + depth


def _set_rules(galley: Galley, ruling: _Ruling) -> None:
    """Set a line below every cell, apart from each other: they show where to write."""
    for left, room in zip(ruling.lefts, ruling.rooms, strict=True):
        galley.put(RuleMark(left, galley.y, room, HAIRLINE, grey=_PALE))


def _end_page(galley: Galley, page_sum: Callable[[int, int], str] | None, first: int, end: int) -> None:
    hairline(galley)
    if page_sum is None:
        return
    galley.space(_AIR)
    text = page_sum(first, end)
    line(galley, text, CELL, galley.frame.right - CELL.width(text))
    galley.space(_AIR)
