"""The sign-off sheet: who got goods handed out without points, each with a line to sign in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import (
    HEADING,
    Blank,
    a4,
    blanks,
    ensure,
    facts,
    feet,
    headline,
    line,
    prose,
    running_head,
)
from stationdesk.documents.figures import long_date
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_words import SignOffWords, goods_words
from stationdesk.documents.ruled_table import ROOM_TO_SIGN, Column, ruled_table
from stationdesk.documents.slip_parts import depth_of
from stationdesk.documents.words import words_for

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley
    from stationdesk.documents.goods_sheets import SignOffRow, SignOffSheet

_SIGNATURE = 52 * mm


def build_sign_off_sheet(sheet: SignOffSheet) -> bytes:
    """Return the PDF of the sheet. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = goods_words(sheet.language).sign_off
    title = sheet.title or words.title
    with fonts.PRESS:
        galley = a4()
        galley.on_new_page = partial(running_head, text=f"{title} · {sheet.item} · {_days(sheet, words)}")
        headline(galley, title, sheet.station, sheet.language)
        _set_head(galley, sheet, words)
        if sheet.rows or sheet.blank_rows:
            _set_lines(galley, sheet, words)
        _set_signing(galley, sheet, words)
        feet(galley, _foot(sheet, title), words_for(sheet.language).page)
        return galley.pdf(title=f"sign-off-{sheet.from_on.isoformat()}", author=sheet.station)


def _set_head(galley: Galley, sheet: SignOffSheet, words: SignOffWords) -> None:
    pairs = [(words.item, sheet.item), (words.days, _days(sheet, words)), (words.rule, sheet.rule)]
    if sheet.place:
        pairs.append((words.place, sheet.place))
    facts(galley, pairs)
    galley.space(mm)
    prose(galley, words.intro + (words.blank_lines if sheet.blank_rows else ""))
    galley.space(2 * mm)


def _days(sheet: SignOffSheet, words: SignOffWords) -> str:
    if sheet.from_on == sheet.until_on:
        return long_date(sheet.from_on, sheet.language)
    return words.span.format(first=sheet.from_on.isoformat(), last=sheet.until_on.isoformat())


def _set_lines(galley: Galley, sheet: SignOffSheet, words: SignOffWords) -> None:
    """Set who got something, then the blank lines; below each page what it comes to."""
    number, name, phone, pieces, at, sign = words.heads
    columns = (
        Column(number, room=8 * mm, is_figure=True),
        Column(name),
        Column(phone, room=16 * mm),
        Column(pieces, room=12 * mm, is_figure=True),
        Column(at, room=18 * mm),
        Column(sign, room=_SIGNATURE),
    )
    moment = "%H:%M" if sheet.from_on == sheet.until_on else "%m-%d %H:%M"
    rows = [_cells(n, row, moment) for n, row in enumerate(sheet.rows, start=1)]
    first_blank = len(rows) + 1
    rows += [(str(n), "", "", "", "", "") for n in range(first_blank, first_blank + sheet.blank_rows)]
    ruled_table(galley, columns, rows, ROOM_TO_SIGN, partial(_page_sum, sheet, words))


def _cells(number: int, row: SignOffRow, moment: str) -> tuple[str, ...]:
    return (str(number), row.name_masked, row.phone_tail, f"{row.pieces:,}", f"{row.at:{moment}}", "")


def _page_sum(sheet: SignOffSheet, words: SignOffWords, first: int, end: int) -> str:
    """Return what the printed lines of a page come to, with room to add those written by hand."""
    printed = sheet.rows[first:end]
    pieces = sum(row.pieces for row in printed)
    said = [words.page_sum.format(people=len(printed), pieces=f"{pieces:,}", unit=sheet.unit)]
    if end > len(sheet.rows):
        said.append(words.by_hand)
    return " · ".join(said)


def _set_signing(galley: Galley, sheet: SignOffSheet, words: SignOffWords) -> None:
    """Set what all pages come to and who vouches for it."""
    pieces = sum(row.pieces for row in sheet.rows)
    said = [words.sum.format(people=f"{len(sheet.rows):,}", pieces=f"{pieces:,}", unit=sheet.unit)]
    if sheet.blank_rows:
        said.append(words.by_hand)

    def signing(galley: Galley) -> None:
        galley.space(3 * mm)
        for part in said:
            line(galley, part, HEADING, galley.frame.left)
        issuer, checker = (Blank(word, is_signature=True) for word in (words.issuer, words.checker))
        blanks(galley, [[issuer, checker, Blank(words.on)]])

    ensure(galley, depth_of(galley.frame, signing))
    signing(galley)


def _foot(sheet: SignOffSheet, title: str) -> str:
    copy = words_for(sheet.language).copy.format(number=sheet.copy_no) if sheet.copy_no else ""
    at = f"{sheet.printed_at:%Y-%m-%d %H:%M}"
    printed = goods_words(sheet.language).printed.format(at=at, operator=sheet.operator)
    return " · ".join(filter(None, (copy, printed, title)))
