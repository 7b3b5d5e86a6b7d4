"""The slip of a loan: what was taken and when it is due; or of what somebody left: when it is ready."""

from __future__ import annotations

from functools import partial

from stationdesk.documents import fonts
from stationdesk.documents.a4 import ensure, facts, feet, running_head
from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_sheets import LoanSlipKind, LoanSlipSheet
from stationdesk.documents.loan_parts import (
    deadline,
    number_letters,
    paragraph,
    set_proof,
    tick_list,
    whose,
)
from stationdesk.documents.loan_words import LoanWords, lending_words
from stationdesk.documents.page_head import page_head, states, title_letters
from stationdesk.documents.sheets import Paper
from stationdesk.documents.slip_parts import LOOKS, Look, amount, band, centred, depth_of, fact, rule
from stationdesk.documents.words import words_for


def build_loan_slip(sheet: LoanSlipSheet, paper: Paper) -> bytes:
    """Return the PDF of a slip. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = lending_words(sheet.language).slip
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        _bands(galley, sheet, LOOKS[paper], words)
        if paper.is_roll:
            _lay_roll(galley, sheet, paper, words)
        else:
            _lay_page(galley, sheet, paper, words)
        return galley.pdf(title=sheet.number, author=sheet.station)


def _bands(galley: Galley, sheet: LoanSlipSheet, look: Look, words: LoanWords) -> None:
    paper_words = words_for(sheet.language)
    if sheet.is_void:
        band(galley, paper_words.void, "", look)
    if sheet.copy_no:
        note = words.copy_note if _is_lent(sheet) else words.drop_off_copy_note
        band(galley, paper_words.copy.format(number=sheet.copy_no), note, look)


def _lay_roll(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    look = LOOKS[paper]
    centred(galley, sheet.station, look.station)
    centred(galley, _title(sheet, words), title_letters(look, sheet.language))
    centred(galley, sheet.number, number_letters(look) if _is_lent(sheet) else look.strong)
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
    set_proof(galley, sheet.code, _notes(sheet, words), paper, _sign(sheet, words))


def _lay_page(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    look, title = LOOKS[paper], _title(sheet, words)
    galley.on_new_page = partial(running_head, text=f"{sheet.number} · {title}")
    page_head(galley, sheet, title, look)
    rule(galley, look)
    facts(galley, _facts(sheet, words))
    rule(galley, look)
    _thing(galley, sheet, look, words)
    closing = partial(_page_closing, sheet=sheet, paper=paper, words=words)
    ensure(galley, depth_of(galley.frame, closing))
    closing(galley)
    if len(galley.pages) > 1:
        state = states(sheet.language, sheet.copy_no, is_void=sheet.is_void)
        feet(galley, " · ".join((sheet.number, *state, title)), words_for(sheet.language).page)


def _page_closing(galley: Galley, sheet: LoanSlipSheet, paper: Paper, words: LoanWords) -> None:
    look = LOOKS[paper]
    rule(galley, look)
    if not _is_lent(sheet):
        amount(galley, words.against_slip, sheet.number, (look.item, look.strong), look)
    _moment(galley, sheet, look, words)
    rule(galley, look)
    set_proof(galley, sheet.code, _notes(sheet, words), paper, _sign(sheet, words))


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
    if sheet.station_phone:
        pairs.append((words.phone, sheet.station_phone))
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
        return (words.return_code, words.care)
    return (words.pick_up_code, words.lost_ticket)


def _title(sheet: LoanSlipSheet, words: LoanWords) -> str:
    return sheet.title or (words.lent_title if _is_lent(sheet) else words.drop_off_title)


def _sign(sheet: LoanSlipSheet, words: LoanWords) -> str:
    return words.borrower_sign if _is_lent(sheet) else words.owner_sign


def _owner(sheet: LoanSlipSheet) -> str:
    return whose(sheet.borrower_masked, sheet.phone_tail, sheet.language)


def _is_lent(sheet: LoanSlipSheet) -> bool:
    return sheet.kind is LoanSlipKind.LENT
