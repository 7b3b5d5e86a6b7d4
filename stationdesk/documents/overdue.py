"""Loans that are late: the list to ring people up by, and the reminder of one loan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import BODY, HEADING, facts, feet, headline, line, running_head
from stationdesk.documents.a4_paper import Edges, a4_paper
from stationdesk.documents.a4_table import ROOM_TO_SIGN, Column, table
from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.loan_parts import set_proof, station_line, tick_list
from stationdesk.documents.loan_words import LoanWords, OverdueWords, lending_words
from stationdesk.documents.page_foot import copied, joined, made_by
from stationdesk.documents.page_head import page_head, roll_head
from stationdesk.documents.sheets import Paper
from stationdesk.documents.slip_parts import LOOKS, amount, fact, paragraph, rule, set_whole
from stationdesk.documents.words import whose, words_for

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
    words = lending_words(sheet.language).overdue
    running = f"{words.title} · {_as_of(sheet, words)}"
    edges = Edges(running, _foot(sheet, words), f"overdue-{sheet.as_of:%Y-%m-%d}")
    return a4_paper(sheet, edges, partial(_lay_list, sheet=sheet, words=words))


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
        set_whole(galley, partial(_set_closing, sheet=sheet, paper=paper, words=words))
        if len(galley.pages) > 1:
            feet(galley, title, sheet.language)
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


def _lay_list(galley: Galley, sheet: OverdueSheet, words: OverdueWords) -> None:
    headline(galley, words.title, sheet.station, sheet.language)
    line(galley, _as_of(sheet, words), BODY, galley.frame.left)
    sums = words.sums.format(loans=f"{len(sheet.rows):,}") if sheet.rows else words.nothing
    line(galley, sums, HEADING, galley.frame.left)
    galley.space(2 * mm)
    if sheet.rows:
        rows = [_cells(row, sheet, words) for row in sheet.rows]
        table(galley, _columns(words), rows, row_depth=ROOM_TO_SIGN)


def _as_of(sheet: OverdueSheet, words: OverdueWords) -> str:
    return words.as_of.format(at=f"{sheet.as_of:%Y-%m-%d %H:%M}")


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
    made = made_by(sheet.language, sheet.as_of, sheet.operator)
    return joined(words.title, copied(sheet.language, sheet.copy_no), made)


def _set_head(galley: Galley, sheet: OverdueSlipSheet, paper: Paper, words: LoanWords) -> None:
    """Set what it is and whose: on a roll in the middle, on a sheet beside the barcode."""
    look = LOOKS[paper]
    if paper.is_roll:
        roll_head(galley, sheet, words.reminder_title, look)
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
    pairs += station_line(sheet, words)
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
    notes = (words.return_code, words.deposit_back) if sheet.loan.deposit else (words.return_code,)
    set_proof(galley, sheet.code, notes, paper)
