"""A table on A4: columns as wide as what is in them, rows that turn the page, the head on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import CELL, CELL_HEAD, ensure, hairline, line
from stationdesk.documents.galley import Galley, Type
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP = 3.5 * mm  # between two columns
_AIR = 0.9 * mm  # above and below the text of a row
_PALE = 0.72  # of the lines between rows
_BELOW_HEAD = 0.8

Cells = tuple[list[str], ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where columns begin and how wide their text may be, in points; figures are set right."""

    lefts: tuple[float, ...]
    rooms: tuple[float, ...]
    figures: frozenset[int]

    def wrapped(self, cells: Sequence[str], letters: Type) -> Cells:
        """Return the lines of every cell; a line feed in a cell begins a new line."""
        return tuple(
            [part for text in cell.split("\n") for part in wrap(text, letters.font, letters.size, room)]
            for cell, room in zip(cells, self.rooms, strict=True)
        )


def table(
    galley: Galley, head: Sequence[str], rows: Iterable[Sequence[str]], figures: frozenset[int] = frozenset()
) -> None:
    """Set a table over the whole measure, on as many pages as it needs. A row stays on one page
    unless it is longer than a page."""
    listed = list(rows)
    columns = _columns(galley, head, listed, figures)
    titles = columns.wrapped(head, CELL_HEAD)
    first = columns.wrapped(listed[0], CELL) if listed else ()
    ensure(galley, _depth(titles, CELL_HEAD) + _depth(first, CELL))
    _set_head(galley, columns, titles)
    for n, row in enumerate(listed):
        cells = columns.wrapped(row, CELL)
        if not galley.fits(_depth(cells, CELL)):
            galley.turn_page()
            _set_head(galley, columns, titles)
        elif n:
            hairline(galley, grey=_PALE)
        _set_row(galley, columns, titles, cells)
    hairline(galley)


def head_depth(galley: Galley, head: Sequence[str], rows: Sequence[Sequence[str]]) -> float:
    """Return how much room a table needs to begin: its head and the first row, in points."""
    columns = _columns(galley, head, rows, frozenset())
    first = columns.wrapped(rows[0], CELL) if rows else ()
    return _depth(columns.wrapped(head, CELL_HEAD), CELL_HEAD) + _depth(first, CELL)


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


def _columns(
    galley: Galley, head: Sequence[str], rows: Sequence[Sequence[str]], figures: frozenset[int]
) -> _Columns:
    natural = [CELL_HEAD.width(title) for title in head]
    for row in rows:
        for n, cell in enumerate(row):
            natural[n] = max(natural[n], *map(CELL.width, cell.split("\n")))
    free = galley.frame.measure - _GAP * (len(head) - 1)
    # A hair more than the text needs: sums of widths are not exact.
    rooms = column_widths([width + 0.01 for width in natural], free)
    lefts = [galley.frame.left + sum(rooms[:n]) + _GAP * n for n in range(len(rooms))]
    return _Columns(tuple(lefts), rooms, figures)


def _depth(cells: Cells, letters: Type) -> float:
    return max(map(len, cells), default=0) * letters.leading + 2 * _AIR


def _set_head(galley: Galley, columns: _Columns, titles: Cells) -> None:
    hairline(galley, _BELOW_HEAD)
    _set_lines(galley, columns, titles, CELL_HEAD)
    hairline(galley)


def _set_row(galley: Galley, columns: _Columns, titles: Cells, cells: Cells) -> None:
    """Set a row, in pieces when it is longer than a page."""
    while not galley.fits(_depth(cells, CELL)):
        room = (galley.frame.height or 0) - galley.frame.bottom - galley.y - 2 * _AIR
        lines = max(int(room / CELL.leading), 1)
        _set_lines(galley, columns, tuple(cell[:lines] for cell in cells), CELL)
        cells = tuple(cell[lines:] for cell in cells)
        galley.turn_page()
        _set_head(galley, columns, titles)
    _set_lines(galley, columns, cells, CELL)


def _set_lines(galley: Galley, columns: _Columns, cells: Cells, letters: Type) -> None:
    top = galley.y + _AIR
    for n, (cell, left, room) in enumerate(zip(cells, columns.lefts, columns.rooms, strict=True)):
        galley.y = top
        for part in cell:
            line(galley, part, letters, left + room - letters.width(part) if n in columns.figures else left)
    galley.y = top - _AIR + _depth(cells, letters)
