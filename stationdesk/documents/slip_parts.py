"""The parts a slip is put together from: rows, columns, rules and bands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.fonts import BOLD, REGULAR
from stationdesk.documents.galley import DOT, BandMark, Frame, Galley, RuleMark, TextMark, Type
from stationdesk.documents.sheets import Paper
from stationdesk.documents.wrapping import wrap, wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_GUTTER = 3.5 * mm


@dataclass(frozen=True, slots=True)
class Look:
    """The letters and rules of a slip on one paper; in points, letters never under 8."""

    small: Type
    label: Type
    body: Type
    item: Type
    station: Type
    title: Type
    strong: Type
    gap: float
    air: float
    rule_weight: float
    rule_dash: tuple[float, ...]


def _roll_look(body: float, item: float, station: float, title: float) -> Look:
    return Look(
        small=Type(REGULAR, 8),
        label=Type(REGULAR, body),
        body=Type(REGULAR, body),
        item=Type(BOLD, item),
        station=Type(BOLD, station),
        title=Type(BOLD, title, spacing=title * 0.08),
        strong=Type(BOLD, title),
        gap=2.4 * mm,
        air=0.5 * mm,
        rule_weight=2 * DOT,
        rule_dash=(6 * DOT, 5 * DOT),
    )


def _page_look(body: float, item: float, title: float) -> Look:
    return Look(
        small=Type(REGULAR, 8.5, grey=0.32),
        label=Type(REGULAR, body, grey=0.32),
        body=Type(REGULAR, body),
        item=Type(BOLD, item),
        station=Type(BOLD, item),
        title=Type(BOLD, title, spacing=title * 0.06),
        strong=Type(BOLD, title),
        gap=2.2 * mm,
        air=0.6 * mm,
        rule_weight=0.4,
        rule_dash=(),
    )


LOOKS = {
    Paper.ROLL_80: _roll_look(body=9, item=10.5, station=11.5, title=17),
    Paper.ROLL_58: _roll_look(body=8.5, item=9.5, station=10, title=14),
    Paper.A5: _page_look(body=9.5, item=10.5, title=17),
    Paper.A4: _page_look(body=10.5, item=12, title=20),
}


def depth_of(frame: Frame, part: Callable[[Galley], None]) -> float:
    """Return how deep a part will be, by setting it on paper without an end."""
    trial = Galley(replace(frame, height=None))
    part(trial)
    return trial.y - frame.top


def set_whole(galley: Galley, part: Callable[[Galley], None]) -> None:
    """Set a part on one page: on the next one when this has no room for all of it."""
    if not galley.fits(depth_of(galley.frame, part)):
        galley.turn_page()
    part(galley)


def rule(galley: Galley, look: Look) -> None:
    """Set a rule across, with air above and below."""
    galley.space(look.gap)
    galley.snap()
    frame = galley.frame
    galley.put(RuleMark(frame.left, galley.y, frame.measure, look.rule_weight, look.rule_dash))
    galley.space(look.gap)


def centred(galley: Galley, text: str, letters: Type) -> None:
    """Set a paragraph in the middle, its lines about equally long."""
    frame = galley.frame
    width = frame.measure - letters.spacing * len(text)
    for line in wrap_evenly(text, letters.font, letters.size, width):
        x = frame.left + (frame.measure - letters.width(line)) / 2
        galley.put(TextMark(x, galley.y + letters.ascent, line, letters))
        galley.space(letters.leading)


def column(galley: Galley, lines: Sequence[str], letters: Type, x: float) -> None:
    """Set lines one below the other, starting at x."""
    for line in lines:
        galley.put(TextMark(x, galley.y + letters.ascent, line, letters))
        galley.space(letters.leading)


def column_right(galley: Galley, lines: Sequence[str], letters: Type, right: float) -> None:
    """Set lines one below the other, ending at `right`."""
    for line in lines:
        galley.put(TextMark(right - letters.width(line), galley.y + letters.ascent, line, letters))
        galley.space(letters.leading)


def paragraph(galley: Galley, text: str, letters: Type) -> None:
    """Set a text at the left, its lines about equally long."""
    lines = wrap_evenly(text, letters.font, letters.size, galley.frame.measure)
    column(galley, lines, letters, galley.frame.left)


def beside(galley: Galley, parts: Sequence[Callable[[Galley], None]], gap: float) -> None:
    """Set one or two parts in the two halves of the measure, `gap` points apart and level at the top."""
    full, top = galley.frame, galley.y
    middle = full.left + full.measure / 2
    halves = (replace(full, right=middle - gap / 2), replace(full, left=middle + gap / 2))
    bottom = top
    for half, part in zip(halves, parts, strict=False):
        galley.frame, galley.y = half, top
        part(galley)
        bottom = max(bottom, galley.y)
    galley.frame, galley.y = full, bottom


def band(galley: Galley, text: str, note: str, look: Look) -> None:
    """Set white letters on a black bar across: what must not be overlooked."""
    frame, head = galley.frame, replace(look.item, grey=1)
    below = replace(look.small, grey=1)

    def letters(galley: Galley) -> None:
        galley.space(mm)
        centred(galley, text, head)
        if note:
            centred(galley, note, below)
        galley.space(mm)

    galley.put(BandMark(frame.left, galley.y, frame.measure, depth_of(frame, letters)))
    letters(galley)
    galley.space(look.gap)


def fact(galley: Galley, label: str, value: str, look: Look) -> None:
    """Set a label at the left and a text at the right; a long text wraps beside its label."""
    frame, top = galley.frame, galley.y
    column(galley, [label], look.label, frame.left)
    room = frame.measure - look.label.width(label) - _GUTTER
    galley.y = top
    lines = wrap_evenly(value, look.body.font, look.body.size, room)
    column_right(galley, lines, look.body, frame.right)
    galley.space(look.air)


def amount(galley: Galley, label: str, value: str, types: tuple[Type, Type], look: Look) -> None:
    """Set a label and a figure on one baseline. The figure never breaks; a long label gives way to it."""
    label_type, value_type = types
    frame = galley.frame
    room = frame.measure - value_type.width(value) - _GUTTER
    is_stacked = label_type.width(label) > room and room < frame.measure * 0.4
    labels = wrap_evenly(label, label_type.font, label_type.size, frame.measure if is_stacked else room)
    drop = value_type.ascent - label_type.ascent
    if len(labels) == 1 and not is_stacked:
        galley.space(drop)
    column(galley, labels, label_type, frame.left)
    if not is_stacked:
        galley.space(-label_type.leading - drop)
    column_right(galley, [value], value_type, frame.right)
    galley.space(look.air)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of the item table end and how wide a title may be, in points."""

    title_room: float
    quantity_right: float
    points_right: float


def columns_for(frame: Frame, quantities: Sequence[str], points: Sequence[str], letters: Type) -> Columns:
    """Return the columns that hold the widest figures; the titles get the rest."""
    points_room = max(*map(letters.width, points), frame.measure * 0.2) + _GUTTER
    quantity_room = max(*map(letters.width, quantities), frame.measure * 0.1) + _GUTTER
    return Columns(
        title_room=frame.measure - points_room - quantity_room,
        quantity_right=frame.right - points_room,
        points_right=frame.right,
    )


def table_row(
    galley: Galley, columns: Columns, cells: tuple[str, str, str], types: tuple[Type, Type]
) -> None:
    """Set title, quantity and points on one baseline; the title wraps below itself."""
    (title, quantity, points), (title_type, figure_type) = cells, types
    top = galley.y
    baseline = max(title_type.ascent, figure_type.ascent)
    for figure, right in ((quantity, columns.quantity_right), (points, columns.points_right)):
        galley.y = top + baseline - figure_type.ascent
        column_right(galley, [figure], figure_type, right)
    galley.y = top + baseline - title_type.ascent
    lines = wrap(title, title_type.font, title_type.size, columns.title_room)
    column(galley, lines, title_type, galley.frame.left)
    galley.space(title_type.size * 0.2)
