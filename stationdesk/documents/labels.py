"""Labels for things, goods and places: a title, a number to read from afar, a barcode with its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.codes import code128
from stationdesk.documents.galley import DOT, FRAMES, CrossMark, Galley, RuleMark, SymbolMark, TextMark, Type
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.slip_parts import LOOKS, column
from stationdesk.documents.wrapping import wrap, wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.documents.goods_sheets import Label, LabelsSheet
    from stationdesk.documents.sheets import Paper

#: How large a label is on a sheet of stickers; three by eight of them are an A4 sheet.
LABEL_WIDTH, LABEL_DEPTH = 70 * mm, 37 * mm

_AIR = 4 * mm
_SIDE_AIR = 6 * mm  # many printers leave 5 mm at the edge of a sheet blank; also the barcode's quiet zone
_ROLL_DEPTH = 31 * mm
_BARS = 9 * mm
_BELOW_BARS = 0.8 * mm
_NUMBER_SHARE = 0.45  # of the width of a label
_TITLE_LINES = 2
_FIGURE_HEIGHT = 0.73  # of the size
_TITLES = tuple(Type(fonts.BOLD, size) for size in (14, 11, 9.5, 8))
_NUMBERS = tuple(Type(fonts.BOLD, size) for size in (24, 18, 13, 9))
_TAG = Type(fonts.REGULAR, 9, spacing=0.5)
_NOTE = Type(fonts.REGULAR, 8)
_DOTS_A_MODULE = (4, 3, 2)
_CROSS = 2 * mm


def build_labels(sheet: LabelsSheet, paper: Paper) -> bytes:
    """Return the PDF of labels: in rows on a sheet, one below the other on a roll.

    The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
        ValueError: a code is longer than a label, or no barcode can carry it.
    """
    check_glyphs(sheet)
    fonts.register()
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        if paper.is_roll:
            _lay_roll(galley, sheet.labels, paper)
        else:
            _lay_sheets(galley, sheet)
        return galley.pdf(title="labels", author=sheet.station)


def places_on(paper: Paper) -> int:
    """Return how many labels a sheet of this paper takes; none on a roll, which has no end."""
    return 0 if paper.is_roll else _Grid.of(Galley(FRAMES[paper])).places


@dataclass(frozen=True, slots=True)
class _Grid:
    """The places for labels on a sheet, and where the first of them begins, in points."""

    columns: int
    rows: int
    left: float
    top: float

    @classmethod
    def of(cls, galley: Galley) -> _Grid:
        """Return as many labels as the paper has room for, in its middle."""
        width, height = galley.frame.width, galley.height()
        # A hair more: 210 mm are three times 70 mm only when nothing was rounded.
        columns, rows = int(width / LABEL_WIDTH + 0.001), int(height / LABEL_DEPTH + 0.001)
        return cls(columns, rows, (width - columns * LABEL_WIDTH) / 2, (height - rows * LABEL_DEPTH) / 2)

    @property
    def places(self) -> int:
        """How many labels a sheet takes."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """Return the upper left corner of a place, counted in rows from the top."""
        row, at = divmod(place, self.columns)
        return self.left + at * LABEL_WIDTH, self.top + row * LABEL_DEPTH


def _lay_sheets(galley: Galley, sheet: LabelsSheet) -> None:
    grid, full = _Grid.of(galley), galley.frame
    _set_crosses(galley, grid)
    for n, label in enumerate(sheet.labels, start=sheet.used_places % grid.places):
        if n and n % grid.places == 0:
            galley.turn_page()
            _set_crosses(galley, grid)
        left, top = grid.corner(n % grid.places)
        galley.frame = replace(full, left=left + _SIDE_AIR, right=left + LABEL_WIDTH - _SIDE_AIR)
        _set_label(galley, label, top + _AIR, top + LABEL_DEPTH - _AIR)
    galley.frame = full


def _lay_roll(galley: Galley, labels: Sequence[Label], paper: Paper) -> None:
    """Set labels one below the other, with a line to cut at between two."""
    look, frame = LOOKS[paper], galley.frame
    for n, label in enumerate(labels):
        if n:
            galley.space(_AIR)
            galley.put(RuleMark(frame.left, galley.y, frame.measure, look.rule_weight, look.rule_dash))
            galley.space(_AIR)
        _set_label(galley, label, galley.y, galley.y + _ROLL_DEPTH)


def _set_crosses(galley: Galley, grid: _Grid) -> None:
    for row in range(grid.rows + 1):
        for at in range(grid.columns + 1):
            x, y = grid.left + at * LABEL_WIDTH, grid.top + row * LABEL_DEPTH
            galley.put(CrossMark(x, y, _CROSS))


def _set_label(galley: Galley, label: Label, top: float, bottom: float) -> None:
    """Set title and number at the top, at the bottom the barcode with its words under it."""
    frame, galley.y = galley.frame, top
    [number], figures = _fitted(label.number, _NUMBERS, frame.measure * _NUMBER_SHARE, 1)
    width = figures.width(number)
    lines, letters = _fitted(label.title, _TITLES, frame.measure - width - 3 * mm, _TITLE_LINES)
    column(galley, lines, letters, frame.left)
    # Figures and title begin at one height, whatever their sizes.
    baseline = top + letters.ascent + (figures.size - letters.size) * _FIGURE_HEIGHT
    galley.put(TextMark(frame.right - width, baseline, number, figures))
    galley.y = bottom - _BARS - _BELOW_BARS - _TAG.leading
    galley.snap()
    _set_bars(galley, label.code)
    baseline = galley.y + _BARS + _BELOW_BARS + _TAG.ascent
    galley.put(TextMark(frame.left, baseline, label.tag, _TAG))
    [note], _ = _fitted(label.note, (_NOTE,), frame.measure - _TAG.width(label.tag) - 3 * mm, 1)
    galley.put(TextMark(frame.right - _NOTE.width(note), baseline, note, _NOTE))
    galley.y = bottom


def _set_bars(galley: Galley, code: str) -> None:
    """Set the barcode at the left, its bars as wide as the label allows."""
    frame, symbol = galley.frame, code128(code)
    widths = (symbol.columns * dots * DOT for dots in _DOTS_A_MODULE)
    width = next((width for width in widths if width <= frame.measure), None)
    if width is None:
        raise ValueError(f"longer than a label: {code}")
    left = -(-frame.left // DOT) * DOT
    galley.put(SymbolMark(left, galley.y, width, _BARS, symbol))


def _fitted(text: str, types: Sequence[Type], room: float, most_lines: int) -> tuple[list[str], Type]:
    """Return a text in the largest letters in which it takes so few lines; what never fits is cut."""
    for letters in types:
        lines = wrap_evenly(text, letters.font, letters.size, room)
        if len(lines) <= most_lines and max(map(letters.width, lines)) <= room:
            return lines, letters
    letters = types[-1]
    lines = wrap(text, letters.font, letters.size, room)[:most_lines]
    while lines[-1] and letters.width(f"{lines[-1]}…") > room:
        lines[-1] = lines[-1][:-1]
    return [*lines[:-1], f"{lines[-1]}…"], letters
