"""The redemption slip: proof for the volunteer of what was taken, what is left and that hours stay."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.figures import hours
from stationdesk.documents.galley import FRAMES, Galley, Type
from stationdesk.documents.glyphs import check_glyphs, spelled_out, unprintable
from stationdesk.documents.page_foot import number_pages, states
from stationdesk.documents.page_head import page_head, roll_head, state_bands
from stationdesk.documents.sheets import (
    Language,
    MissingGlyphs,
    PaidFrom,
    Paper,
    RedemptionSlipSheet,
    SlipLine,
)
from stationdesk.documents.slip_codes import barcode, proof, roll_proof, signature
from stationdesk.documents.slip_parts import (
    LOOKS,
    Columns,
    Look,
    amount,
    centred,
    column,
    columns_for,
    depth_of,
    fact,
    rule,
    set_whole,
    table_row,
)
from stationdesk.documents.words import PaperWords, whose, words_for
from stationdesk.documents.wrapping import wrap_evenly

__all__ = [
    "Language",
    "MissingGlyphs",
    "PaidFrom",
    "Paper",
    "RedemptionSlipSheet",
    "SlipLine",
    "build_slip",
    "lay_slip",
    "spelled_out",
    "unprintable",
]


def build_slip(sheet: RedemptionSlipSheet, paper: Paper) -> bytes:
    """Return the PDF of a slip. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet; see `glyphs.unprintable`.
    """
    check_glyphs(sheet)
    with fonts.PRESS:
        return lay_slip(sheet, paper).pdf(title=sheet.number, author=sheet.station)


def lay_slip(sheet: RedemptionSlipSheet, paper: Paper, *, with_codes: bool = True) -> Galley:
    """Set a slip without drawing it. Without its codes it is the floor of the slip's benchmark."""
    fonts.register()
    galley = Galley(FRAMES[paper])
    look, words = LOOKS[paper], words_for(sheet.language)
    code = sheet.code if with_codes else None
    if paper.is_roll:
        _lay_roll(galley, sheet, look, words, code)
    else:
        _lay_page(galley, sheet, look, words, code)
    return galley


def _lay_roll(
    galley: Galley, sheet: RedemptionSlipSheet, look: Look, words: PaperWords, code: str | None
) -> None:
    state_bands(galley, sheet, words.copy_note, look)
    roll_head(galley, sheet, words.title, look)
    rule(galley, look)
    for label, value in _facts(sheet, words):
        fact(galley, label, value, look)
    rule(galley, look)
    _items(galley, sheet, look, words)
    rule(galley, look)
    _sums(galley, sheet, look, words)
    rule(galley, look)
    roll_proof(galley, code, _notes(sheet, words), look, words.sign)
    if code is not None:
        galley.space(4 * mm)
        barcode(galley, code, look, is_right=False)
    galley.space(look.gap)
    centred(galley, words.thanks, look.body)


def _lay_page(
    galley: Galley, sheet: RedemptionSlipSheet, look: Look, words: PaperWords, code: str | None
) -> None:
    state_bands(galley, sheet, words.copy_note, look)
    page_head(galley, sheet, words.title, look, with_code=code is not None)
    rule(galley, look)
    _page_facts(galley, _facts(sheet, words), look)
    rule(galley, look)
    _items(galley, sheet, look, words)
    closing = partial(_page_closing, sheet=sheet, look=look, words=words, code=code)
    set_whole(galley, closing)
    state = states(sheet.language, sheet.copy_no, is_void=sheet.is_void)
    number_pages(galley, (sheet.number, *state), look.small, sheet.language)


def _page_closing(
    galley: Galley, sheet: RedemptionSlipSheet, look: Look, words: PaperWords, code: str | None
) -> None:
    """Set code and notes in the left half, the sums in the right one, the line to sign below them."""
    rule(galley, look)
    full, top = galley.frame, galley.y
    middle = full.left + full.measure / 2
    galley.frame = replace(full, right=middle - 4 * mm)
    _, code_bottom = proof(galley, code, (*_notes(sheet, words), words.thanks), look)
    bottom = max(galley.y, code_bottom)
    galley.frame, galley.y = replace(full, left=middle + 4 * mm), top
    _sums(galley, sheet, look, words)
    galley.y = max(galley.y, bottom - look.body.leading)
    signature(galley, words.sign, look, middle + 4 * mm, bottom)
    galley.frame = full


def _facts(sheet: RedemptionSlipSheet, words: PaperWords) -> list[tuple[str, str]]:
    """Return who, when, by whom and to whom, as label and value."""
    facts = [
        (words.holder, whose(sheet.holder_masked, sheet.holder_phone_tail, sheet.language)),
        (words.at, f"{sheet.at:%Y-%m-%d %H:%M}"),
        (words.operator, " · ".join(filter(None, (sheet.operator, sheet.desk)))),
        (words.collected_by, sheet.collected_by or words.in_person),
    ]
    if sheet.beneficiary_note:
        facts.append((words.note, sheet.beneficiary_note))
    return facts


def _page_facts(galley: Galley, facts: list[tuple[str, str]], look: Look) -> None:
    """Set the facts in two columns, labels above each other."""
    frame = galley.frame
    half = (frame.measure - 8 * mm) / 2
    indent = max(look.label.width(label) for label, _ in facts) + 4 * mm
    for start in range(0, len(facts), 2):
        top = bottom = galley.y
        for place, (label, value) in enumerate(facts[start : start + 2]):
            x = frame.left + place * (half + 8 * mm)
            galley.y = top
            column(galley, [label], look.label, x)
            galley.y = top
            lines = wrap_evenly(value, look.body.font, look.body.size, half - indent)
            column(galley, lines, look.body, x + indent)
            bottom = max(bottom, galley.y)
        galley.y = bottom + look.air


def _items(galley: Galley, sheet: RedemptionSlipSheet, look: Look, words: PaperWords) -> None:
    figure = Type(fonts.REGULAR, look.item.size)
    rows = [(line.title, f"{line.quantity:,}", f"{line.points:,}") for line in sheet.lines]
    columns = columns_for(galley.frame, [row[1] for row in rows], [row[2] for row in rows], figure)
    _items_head(galley, columns, look, words)
    for row in rows:
        set_row = partial(table_row, columns=columns, cells=row, types=(look.item, figure))
        if not galley.fits(depth_of(galley.frame, set_row)):
            galley.turn_page()
            _items_head(galley, columns, look, words)
        set_row(galley)


def _items_head(galley: Galley, columns: Columns, look: Look, words: PaperWords) -> None:
    cells = (words.item, words.quantity, words.points)
    table_row(galley, columns, cells, (look.small, look.small))


def _sums(galley: Galley, sheet: RedemptionSlipSheet, look: Look, words: PaperWords) -> None:
    """Set what was taken as the one strong number, what is left, and that hours are untouched."""
    is_household = sheet.paid_from is PaidFrom.HOUSEHOLD
    taken = words.points_amount.format(points=f"{sheet.points_taken:,}")
    left = words.points_amount.format(points=f"{sheet.points_left:,}")
    taken_label = words.household_points_taken if is_household else words.points_taken
    left_label = words.household_points_left if is_household else words.points_left
    balance = Type(fonts.BOLD, look.body.size)
    amount(galley, taken_label, taken, (look.item, look.strong), look)
    amount(galley, left_label, left, (look.label, balance), look)
    served = words.hours_amount.format(hours=hours(sheet.service_minutes_total))
    amount(galley, words.service_time, served, (look.label, look.body), look)


def _notes(sheet: RedemptionSlipSheet, words: PaperWords) -> tuple[str, ...]:
    return (words.check_code, sheet.station_note) if sheet.station_note else (words.check_code,)
