"""Loans that are late: the list to ring people up by, and the reminder of one loan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import BODY, HEADING, a4, ensure, facts, feet, headline, line, running_head
from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_words import goods_words
from stationdesk.documents.loan_parts import (
    number_letters,
    paragraph,
    set_proof,
    tick_list,
    whose,
)
from stationdesk.documents.loan_words import LoanWords, OverdueWords, lending_words
from stationdesk.documents.page_head import page_head, title_letters
from stationdesk.documents.ruled_table import ROOM_TO_SIGN, Column, ruled_table
from stationdesk.documents.sheets import Paper
from stationdesk.documents.slip_parts import LOOKS, amount, centred, depth_of, fact, rule
from stationdesk.documents.words import words_for

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from stationdesk.documents.goods_sheets import OverdueRow, OverdueSheet, OverdueSlipSheet
    from stationdesk.documents.sheets import Language

_CONTACTED = 34 * mm


def build_overdue_list(sheet: OverdueSheet) -> bytes:
    """Return the PDF of the list. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = lending_words(sheet.language).overdue
    as_of = words.as_of.format(at=f"{sheet.as_of:%Y-%m-%d %H:%M}")
    with fonts.PRESS:
        galley = a4()
        galley.on_new_page = partial(running_head, text=f"{words.title} · {as_of}")
        headline(galley, words.title, sheet.station, sheet.language)
        line(galley, as_of, BODY, galley.frame.left)
        sums = words.sums.format(loans=f"{len(sheet.rows):,}") if sheet.rows else words.nothing
        line(galley, sums, HEADING, galley.frame.left)
        galley.space(2 * mm)
        if sheet.rows:
            rows = [_cells(row, sheet, words) for row in sheet.rows]
            ruled_table(galley, _columns(words), rows, ROOM_TO_SIGN)
        feet(galley, _foot(sheet, words), words_for(sheet.language).page)
        return galley.pdf(title=f"overdue-{sheet.as_of:%Y-%m-%d}", author=sheet.station)


def build_overdue_slip(sheet: OverdueSlipSheet, paper: Paper) -> bytes:
    """Return the PDF of a reminder. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = lending_words(sheet.language).slip
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        title = f"{sheet.number} · {words.reminder_title}"
        galley.on_new_page = partial(running_head, text=title)
        _set_head(galley, sheet, paper, words)
        paragraph(galley, sheet.loan.thing, LOOKS[paper].item)
        tick_list(galley, words.bring_back, sheet.parts, LOOKS[paper])
        closing = partial(_set_closing, sheet=sheet, paper=paper, words=words)
        ensure(galley, depth_of(galley.frame, closing))
        closing(galley)
        if len(galley.pages) > 1:
            feet(galley, title, words_for(sheet.language).page)
        return galley.pdf(title=sheet.number, author=sheet.station)


def late_by(due_at: datetime, as_of: datetime, language: Language) -> str:
    """Return by how much a loan is late, cut to what people say: 3 天 4 小时, 5 小时 20 分, 12 分钟."""
    words, late = lending_words(language).overdue, _late(due_at, as_of)
    minutes = late.seconds // 60
    if late.days:
        return words.days_late.format(days=f"{late.days:,}", hours=minutes // 60)
    if minutes >= 60:
        return words.hours_late.format(hours=minutes // 60, minutes=minutes % 60)
    return words.minutes_late.format(minutes=minutes)


def _late(due_at: datetime, as_of: datetime) -> timedelta:
    """Return the time past the due moment, none before it."""
    return max(as_of, due_at) - due_at


def _columns(words: OverdueWords) -> list[Column]:
    *others, contacted = words.heads
    return [*map(Column, others), Column(contacted, room=_CONTACTED)]


def _cells(row: OverdueRow, sheet: OverdueSheet, words: OverdueWords) -> tuple[str, ...]:
    """Return the cells of a loan, two lines each where two things belong together."""
    phone = words_for(sheet.language).phone_tail.format(tail=row.phone_tail) if row.phone_tail else ""
    return (
        f"{row.thing}\n{row.number}",
        "\n".join(filter(None, (row.borrower_masked, phone))),
        f"{row.due_at:%Y-%m-%d}\n{row.due_at:%H:%M}",
        late_by(row.due_at, sheet.as_of, sheet.language),
        row.deposit or lending_words(sheet.language).slip.no_deposit,
        "",
    )


def _foot(sheet: OverdueSheet, words: OverdueWords) -> str:
    copy = words_for(sheet.language).copy.format(number=sheet.copy_no) if sheet.copy_no else ""
    at = f"{sheet.as_of:%Y-%m-%d %H:%M}"
    printed = goods_words(sheet.language).printed.format(at=at, operator=sheet.operator)
    return " · ".join(filter(None, (words.title, copy, printed)))


def _set_head(galley: Galley, sheet: OverdueSlipSheet, paper: Paper, words: LoanWords) -> None:
    """Set what it is and whose: on a roll in the middle, on a sheet beside the barcode."""
    look = LOOKS[paper]
    if paper.is_roll:
        centred(galley, sheet.station, look.station)
        centred(galley, words.reminder_title, title_letters(look, sheet.language))
        centred(galley, sheet.number, number_letters(look))
        rule(galley, look)
        for label, value in _facts(sheet, words):
            fact(galley, label, value, look)
    else:
        page_head(galley, sheet, words.reminder_title, look)
        rule(galley, look)
        facts(galley, _facts(sheet, words))
    rule(galley, look)


def _facts(sheet: OverdueSlipSheet, words: LoanWords) -> list[tuple[str, str]]:
    loan = sheet.loan
    pairs = [
        (words.borrower, whose(loan.borrower_masked, loan.phone_tail, sheet.language)),
        (words.lent_at, f"{sheet.lent_at:%Y-%m-%d %H:%M}"),
        (words.due_at, f"{loan.due_at:%Y-%m-%d %H:%M}"),
        (words.operator, sheet.operator),
    ]
    if sheet.station_phone:
        pairs.append((words.phone, sheet.station_phone))
    if loan.deposit:
        pairs.append((words.deposit, loan.deposit))
    return pairs


def _set_closing(galley: Galley, sheet: OverdueSlipSheet, paper: Paper, words: LoanWords) -> None:
    """Set by how much it is late as the one strong figure, the request and the codes."""
    look = LOOKS[paper]
    galley.space(look.gap)
    late = late_by(sheet.loan.due_at, sheet.as_of, sheet.language)
    amount(galley, words.late, late, (look.item, look.strong), look)
    galley.space(look.gap)
    paragraph(galley, words.please_return, look.body)
    rule(galley, look)
    set_proof(galley, sheet.code, (words.return_code,), paper)
