"""The slip of a loan: what was taken and when it is due; or of what somebody left: when it is ready."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import Blank, blanks, ensure, facts, feet, running_head
from stationdesk.documents.galley import FRAMES, Galley, RuleMark
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_sheets import LoanSlipKind, LoanSlipSheet
from stationdesk.documents.loan_parts import deadline, set_proof, station_line, tick_list
from stationdesk.documents.loan_words import LoanWords, lending_words
from stationdesk.documents.page_foot import joined, states
from stationdesk.documents.page_head import page_head, roll_head, state_bands
from stationdesk.documents.sheets import Paper
from stationdesk.documents.slip_parts import (
    LOOKS,
    Look,
    amount,
    beside,
    centred,
    depth_of,
    fact,
    paragraph,
    rule,
    set_whole,
)
from stationdesk.documents.words import whose

_BETWEEN_HALVES = 8 * mm
_AROUND_CUT = 7 * mm
_CUT_DASH = (2, 3)


def build_loan_slip(sheet: LoanSlipSheet, paper: Paper) -> bytes:
    """Return the PDF of a slip. The same sheet gives the same bytes. Safe from any thread.

    A sheet has two parts to tear apart: one to take along, and one that is signed and stays.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = lending_words(sheet.language).slip
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        copy_note = words.copy_note if _is_lent(sheet) else words.drop_off_copy_note
        state_bands(galley, sheet, copy_note, LOOKS[paper])
        if paper.is_roll:
            _lay_roll(galley, sheet, paper, words)
        else:
            _lay_page(galley, sheet, paper, words)
        return galley.pdf(title=sheet.number, author=sheet.station)


def _lay_roll(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    look = LOOKS[paper]
    roll_head(galley, sheet, _title(sheet, words), look, is_number_strong=not _is_lent(sheet))
    if not _is_lent(sheet):
        centred(galley, words.against_slip, look.item)
    rule(galley, look)
    for label, value in _facts(sheet, words):
        fact(galley, label, value, look)
    rule(galley, look)
    _thing(galley, sheet, look, words)
    rule(galley, look)
    _moment(galley, sheet, look, words)
    rule(galley, look)
    sign = words.borrower_sign if _is_lent(sheet) else words.owner_sign
    set_proof(galley, sheet.code, _notes(sheet, words), paper, sign)


def _lay_page(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    """Set the part to take along, a line to cut at, and the part that stays."""
    look, title = LOOKS[paper], _title(sheet, words)
    galley.on_new_page = partial(running_head, text=f"{sheet.number} · {title}")
    page_head(galley, sheet, title, look, below=words.borrower_part if _is_lent(sheet) else words.owner_part)
    rule(galley, look)
    facts(galley, _facts(sheet, words))
    rule(galley, look)
    _thing_and_moment(galley, sheet, look, words)
    set_whole(galley, partial(_page_closing, sheet=sheet, paper=paper, words=words))
    stub = partial(_stub, sheet=sheet, look=look, words=words)
    _cut(galley, depth_of(galley.frame, stub))
    stub(galley)
    if len(galley.pages) > 1:
        state = states(sheet.language, sheet.copy_no, is_void=sheet.is_void)
        feet(galley, joined(sheet.number, *state, title), sheet.language)


def _thing_and_moment(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    """Set what it is beside when it is due; below each other when it is more than the page has room for."""
    thing = partial(_thing, sheet=sheet, look=look, words=words)
    moment = partial(_page_moment, sheet=sheet, look=look, words=words)
    both = partial(beside, parts=(thing, moment), gap=_BETWEEN_HALVES)
    if galley.fits(depth_of(galley.frame, both)):
        both(galley)
        return
    beginning = partial(_thing, sheet=replace(sheet, parts=sheet.parts[:1]), look=look, words=words)
    ensure(galley, depth_of(galley.frame, beginning))
    thing(galley)
    set_whole(galley, moment)


def _page_moment(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    if not _is_lent(sheet):
        amount(galley, words.against_slip, sheet.number, (look.item, look.strong), look)
    _moment(galley, sheet, look, words)


def _page_closing(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    rule(galley, LOOKS[paper])
    set_proof(galley, sheet.code, _notes(sheet, words), paper)


def _cut(galley: Galley, depth: float) -> None:
    """Set the line to cut at: in the middle of the sheet if it is still free there, else right here."""
    middle = (galley.frame.height or 0) / 2
    if galley.y + _AROUND_CUT <= middle and len(galley.pages) == 1:
        galley.y = middle - _AROUND_CUT
    ensure(galley, 2 * _AROUND_CUT + depth)
    galley.space(_AROUND_CUT)
    galley.put(RuleMark(galley.frame.left, galley.y, galley.frame.measure, 0.6, _CUT_DASH, grey=0.4))
    galley.space(_AROUND_CUT)


def _stub(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    """Set the part that stays at the station, or on what was left: signed, and filled in at the end."""
    is_lent = _is_lent(sheet)
    below = joined(words.station_part, *states(sheet.language, sheet.copy_no, is_void=sheet.is_void))
    page_head(galley, sheet, _title(sheet, words), look, below=below)
    rule(galley, look)
    if not is_lent:
        pieces = words.pieces_amount.format(pieces=f"{sheet.pieces:,}")
        amount(galley, pieces, sheet.number, (look.strong, look.strong), look)
    facts(galley, _stub_facts(sheet, words))
    if is_lent:
        sign = Blank(words.borrower_sign, is_signature=True)
        rows = [
            [sign, Blank(words.operator, sheet.operator)],
            [Blank(words.returned_at), Blank(words.returned_to)],
        ]
    else:
        sign = Blank(words.owner_sign, is_signature=True)
        rows = [[sign, Blank(words.collected_at), Blank(words.handed_over_by)]]
    blanks(galley, rows)


def _stub_facts(sheet: LoanSlipSheet, words: LoanWords) -> list[tuple[str, str]]:
    is_lent = _is_lent(sheet)
    parts = words.between_parts.join(sheet.parts)
    pairs = [
        (words.thing, sheet.thing),
        (words.parts if is_lent else words.left_parts, parts),
        (words.borrower if is_lent else words.owner, _owner(sheet)),
        (words.lent_at if is_lent else words.left_at, f"{sheet.at:%Y-%m-%d %H:%M}"),
        (words.due_at if is_lent else words.ready, f"{sheet.due_at:%Y-%m-%d %H:%M}"),
        (words.deposit, sheet.deposit),
        (words.note, sheet.note),
    ]
    return [pair for pair in pairs if pair[1]]


def _facts(sheet: LoanSlipSheet, words: LoanWords) -> list[tuple[str, str]]:
    """Return who, when and by whom, what was left as a deposit and where to ring up."""
    is_lent = _is_lent(sheet)
    pairs = [
        (words.borrower if is_lent else words.owner, _owner(sheet)),
        (words.lent_at if is_lent else words.left_at, f"{sheet.at:%Y-%m-%d %H:%M}"),
        (words.operator, " · ".join(filter(None, (sheet.operator, sheet.desk)))),
    ]
    if is_lent:
        pairs.append((words.deposit, sheet.deposit or words.no_deposit))
    pairs += station_line(sheet, words)
    if sheet.note:
        pairs.append((words.note, sheet.note))
    return pairs


def _thing(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    """Set the thing with its parts; of things left also how many pieces they are."""
    paragraph(galley, sheet.thing, look.item)
    if _is_lent(sheet):
        tick_list(galley, words.bring_back, sheet.parts, look)
        return
    pieces = words.pieces_amount.format(pieces=f"{sheet.pieces:,}")
    amount(galley, words.pieces, pieces, (look.label, look.item), look)
    tick_list(galley, words.left_parts, sheet.parts, look)


def _moment(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    """Set until when it is lent, strong; or when it is ready, where the number is the strong one."""
    is_lent = _is_lent(sheet)
    label, letters = (words.due, look.strong) if is_lent else (words.ready, look.item)
    deadline(galley, label, sheet.due_at, letters, look, sheet.language)


def _notes(sheet: LoanSlipSheet, words: LoanWords) -> tuple[str, ...]:
    if _is_lent(sheet):
        notes = (words.return_code, words.care)
        return (*notes, words.deposit_back) if sheet.deposit else notes
    return (words.pick_up_code, words.lost_ticket)


def _title(sheet: LoanSlipSheet, words: LoanWords) -> str:
    return sheet.title or (words.lent_title if _is_lent(sheet) else words.drop_off_title)


def _owner(sheet: LoanSlipSheet) -> str:
    return whose(sheet.borrower_masked, sheet.phone_tail, sheet.language)


def _is_lent(sheet: LoanSlipSheet) -> bool:
    return sheet.kind is LoanSlipKind.LENT
