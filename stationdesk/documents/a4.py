"""What A4 papers are set from: running text, fields, tables that go on over pages, lines to sign on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.fonts import BOLD, REGULAR
from stationdesk.documents.galley import (
    FRAMES,
    BoxMark,
    Galley,
    Mark,
    RuleMark,
    SealMark,
    TextMark,
    Type,
    spaced,
)
from stationdesk.documents.sheets import Paper
from stationdesk.documents.words import words_for
from stationdesk.documents.wrapping import wrap, wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from stationdesk.documents.sheets import Language

Fact = tuple[list[str], list[str]]  # the lines of a label and of its value

QUIET = 0.32  # the grey of labels: 10 : 1 on white

TITLE = Type(BOLD, 18, spacing=1.2)
STATION = Type(REGULAR, 10.5, grey=QUIET)
HEADING = Type(BOLD, 11.5)
BODY = Type(REGULAR, 10.5)
PROSE = Type(REGULAR, 10, line_height=1.55)
LABEL = Type(REGULAR, 9.5, grey=QUIET)
CELL = Type(REGULAR, 9)
CELL_HEAD = Type(REGULAR, 8.5, grey=QUIET)
SMALL = Type(REGULAR, 8, grey=QUIET)

HAIRLINE = 0.4
_GUTTER = 4 * mm
_FOOT_DROP = 8 * mm
_BOX = 3.2 * mm
_HANGING = 6 * mm
_WIDEST_GAP = 0.12  # of the size, between letters of a line that is set to full measure
_SEAL_RADIUS = 18 * mm
_AIR = 0.6 * mm
_MOST_LINES = 3
_ROOM_TO_WRITE = 8.5 * mm
_ROOM_TO_SIGN = 12 * mm

#: How deep the place for a seal is.
SEAL_DEPTH = 2 * _SEAL_RADIUS


def a4() -> Galley:
    """Return an empty A4 galley."""
    return Galley(FRAMES[Paper.A4])


def ensure(galley: Galley, depth: float) -> None:
    """Turn the page when something this deep no longer fits."""
    if not galley.fits(depth):
        galley.turn_page()


def line(galley: Galley, text: str, letters: Type, left: float) -> None:
    """Set one line that is known to fit."""
    galley.put(TextMark(left, galley.y + letters.ascent, text, letters))
    galley.space(letters.leading)


def hairline(galley: Galley, weight: float = HAIRLINE, grey: float = 0) -> None:
    """Set a thin line across."""
    frame = galley.frame
    galley.put(RuleMark(frame.left, galley.y, frame.measure, weight, grey=grey))


def headline(galley: Galley, title: str, above: str, language: Language) -> None:
    """Set the title of a paper in the middle, above it quietly whose paper it is."""
    for text, kind in ((above, STATION), (title, spaced(TITLE, language))):
        room = galley.frame.measure - kind.spacing * len(text)
        for part in wrap_evenly(text, kind.font, kind.size, room):
            line(galley, part, kind, galley.frame.left + (galley.frame.measure - kind.width(part)) / 2)
    galley.space(3 * mm)


def running_head(galley: Galley, text: str) -> None:
    """Say quietly at the top of a further page what it belongs to; one line, a longer text is cut."""
    line(galley, wrap(text, SMALL.font, SMALL.size, galley.frame.measure)[0], SMALL, galley.frame.left)
    galley.space(2 * mm)


def heading(galley: Galley, text: str, keep: float = 0) -> None:
    """Set the heading of a section; it stays with what follows it, `keep` points deep."""
    lines = wrap(text, HEADING.font, HEADING.size, galley.frame.measure)
    ensure(galley, 3 * mm + len(lines) * HEADING.leading + 1.2 * mm + keep)
    if galley.y > galley.frame.top:
        galley.space(3 * mm)
    for part in lines:
        line(galley, part, HEADING, galley.frame.left)
    galley.space(1.2 * mm)


def prose(
    galley: Galley,
    text: str,
    letters: Type = PROSE,
    *,
    indent: float = 0,
    is_full: bool = False,
    sign: Callable[[float], Mark] | None = None,
) -> None:
    """Set a paragraph; `is_full` spreads all lines but the last over the whole measure, as in Chinese.

    `sign` makes the mark that stands before it, from where the first line begins. A paragraph that
    goes on to another page leaves at least two lines on each.
    """
    left, room = galley.frame.left + indent, galley.frame.measure - indent
    lines = wrap(text, letters.font, letters.size, room)
    for n, part in enumerate(lines):
        ensure(galley, _kept_together(n, len(lines)) * letters.leading)
        if sign is not None and n == 0:
            galley.put(sign(galley.y))
        is_spread = is_full and n < len(lines) - 1
        line(galley, part, _spread(part, letters, room) if is_spread else letters, left)


def bullet(galley: Galley, text: str, letters: Type = PROSE, *, is_full: bool = False) -> None:
    """Set an item of a list."""
    left = galley.frame.left + _HANGING / 3

    def dot(y: float) -> Mark:
        return TextMark(left, y + letters.ascent, "·", letters)

    prose(galley, text, letters, indent=_HANGING, is_full=is_full, sign=dot)


def tick_box(galley: Galley, text: str, letters: Type = PROSE, *, is_full: bool = False) -> None:
    """Set an empty box to tick and what it stands for; never ticked beforehand (PIPL art. 14)."""
    left, drop = galley.frame.left, (letters.leading - _BOX) / 2
    prose(
        galley, text, letters, indent=_HANGING, is_full=is_full, sign=lambda y: BoxMark(left, y + drop, _BOX)
    )
    galley.space(0.8 * mm)


@dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in by hand, or filled in already."""

    label: str
    value: str = ""
    is_signature: bool = False


def blanks(galley: Galley, rows: Sequence[Sequence[Blank]]) -> None:
    """Set blanks side by side, each with its label, a line and room for a hand."""
    for row in rows:
        width = (galley.frame.measure - _GUTTER * (len(row) - 1)) / len(row)
        depth = max(_blank_depth(blank, width) for blank in row)
        ensure(galley, depth)
        top = galley.y
        for place, blank in enumerate(row):
            _set_blank(galley, blank, galley.frame.left + place * (width + _GUTTER), width, top + depth)
        galley.y = top + depth


def facts(galley: Galley, pairs: Iterable[tuple[str, str]]) -> None:
    """Set labels with their values in two columns, row by row; a long value gets the whole measure."""
    listed = list(pairs)
    width = (galley.frame.measure - _GUTTER) / 2
    widest = max((LABEL.width(label) for label, _ in listed), default=0)
    indent = min(widest, width * 0.32) + 3 * mm
    row: list[Fact] = []
    for label, value in listed:
        labels = wrap(label, LABEL.font, LABEL.size, indent - 2 * mm)
        values = wrap(value, BODY.font, BODY.size, width - indent)
        if len(values) > _MOST_LINES:
            _set_facts(galley, row, width, indent)
            row = []
            _set_long_fact(galley, labels, value, indent)
            continue
        row.append((labels, values))
        if len(row) == 2:
            _set_facts(galley, row, width, indent)
            row = []
    _set_facts(galley, row, width, indent)


def seal_place(galley: Galley, words: str) -> None:
    """Leave the place for a seal empty: at the right, beginning here. It takes no room of its own."""
    x, y = galley.frame.right - _SEAL_RADIUS - 2 * mm, galley.y + _SEAL_RADIUS
    galley.put(SealMark(x, y, _SEAL_RADIUS))
    galley.put(TextMark(x - SMALL.width(words) / 2, y + SMALL.size * 0.35, words, SMALL))


def feet(galley: Galley, left: str, language: Language) -> None:
    """Set the foot of every page: what paper it is, and page x of y."""
    frame, page_words = galley.frame, words_for(language).page
    y = galley.height() - frame.bottom + _FOOT_DROP
    for n, page in enumerate(galley.pages, start=1):
        count = page_words.format(page=n, pages=len(galley.pages))
        room = frame.measure - SMALL.width(count) - _GUTTER
        page.append(RuleMark(frame.left, y - 4 * mm, frame.measure, HAIRLINE))
        page.append(TextMark(frame.left, y, wrap(left, SMALL.font, SMALL.size, room)[0], SMALL))
        page.append(TextMark(frame.right - SMALL.width(count), y, count, SMALL))


def _kept_together(line_no: int, lines: int) -> int:
    """Return how many lines from this one on must stand on one page."""
    left_over = lines - line_no
    if lines <= 3:
        return left_over
    return 2 if line_no == 0 or left_over == 2 else 1


def _spread(text: str, letters: Type, room: float) -> Type:
    """Return the letters with as much space between them as fills the line, unless that were too much."""
    gap = (room - letters.width(text)) / max(len(text) - 1, 1)
    return replace(letters, spacing=gap) if gap <= letters.size * _WIDEST_GAP else letters


def _set_facts(galley: Galley, row: Sequence[Fact], width: float, indent: float) -> None:
    """Set a row of one or two facts side by side, whole on one page."""
    if not row:
        return
    depth = max(max(len(labels), len(values)) for labels, values in row) * BODY.leading
    ensure(galley, depth)
    top = galley.y
    for place, (labels, values) in enumerate(row):
        left = galley.frame.left + place * (width + _GUTTER)
        _set_label(galley, labels, top, left)
        galley.y = top
        for part in values:
            line(galley, part, BODY, left + indent)
    galley.y = top + depth + _AIR


def _set_long_fact(galley: Galley, labels: list[str], value: str, indent: float) -> None:
    """Set a fact over the whole measure; it may go on to another page."""
    ensure(galley, max(len(labels), 2) * BODY.leading)
    top, page = galley.y, len(galley.pages)
    _set_label(galley, labels, top, galley.frame.left)
    below, galley.y = galley.y, top
    prose(galley, value, BODY, indent=indent)
    if len(galley.pages) == page:
        galley.y = max(galley.y, below)
    galley.space(_AIR)


def _set_label(galley: Galley, labels: list[str], top: float, left: float) -> None:
    """Set the lines of a label on the baselines of its value."""
    for n, part in enumerate(labels):
        galley.y = top + n * BODY.leading + BODY.ascent - LABEL.ascent
        line(galley, part, LABEL, left)


def _blank_lines(blank: Blank, width: float) -> tuple[list[str], list[str], float]:
    """Return the lines of label and value and how wide the label is."""
    labels = wrap(blank.label, LABEL.font, LABEL.size, width * 0.5)
    side = max(map(LABEL.width, labels)) + 2 * mm
    return labels, wrap(blank.value, BODY.font, BODY.size, width - side), side


def _blank_depth(blank: Blank, width: float) -> float:
    labels, values, _ = _blank_lines(blank, width)
    room = _ROOM_TO_SIGN if blank.is_signature else _ROOM_TO_WRITE
    return max(room, max(len(labels), len(values)) * BODY.leading + 3 * mm)


def _set_blank(galley: Galley, blank: Blank, left: float, width: float, bottom: float) -> None:
    """Set label and value upon the line, which is 1 mm above `bottom`."""
    labels, values, side = _blank_lines(blank, width)
    baseline = bottom - 2.2 * mm
    for lines, letters, x in ((labels, LABEL, left), (values, BODY, left + side)):
        for up, part in enumerate(reversed(lines)):
            galley.put(TextMark(x, baseline - up * letters.leading, part, letters))
    galley.put(RuleMark(left + side, bottom - mm, width - side, HAIRLINE))
