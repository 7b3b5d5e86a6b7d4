"""The sign-off sheet: who got goods handed out without points, each with a line to sign in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import (
    HEADING,
    Blank,
    blanks,
    facts,
    headline,
    line,
    prose,
)
from stationdesk.documents.a4_paper import Edges, a4_paper
from stationdesk.documents.a4_table import ROOM_TO_SIGN, Column, table
from stationdesk.documents.figures import long_date
from stationdesk.documents.goods_words import SignOffWords, goods_words
from stationdesk.documents.page_foot import copied, joined, made_by
from stationdesk.documents.slip_parts import set_whole

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley
    from stationdesk.documents.goods_sheets import SignOffRow, SignOffSheet

_SIGNATURE = 52 * mm


def build_sign_off_sheet(sheet: SignOffSheet) -> bytes:
    """Return the PDF of the sheet. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    words = goods_words(sheet.language).sign_off
    title = sheet.title or words.title
    running = f"{title} · {sheet.item} · {_days(sheet, words)}"
    edges = Edges(running, _foot(sheet, title), f"sign-off-{sheet.from_on.isoformat()}")
    return a4_paper(sheet, edges, partial(_lay, sheet=sheet, title=title, words=words))


def _lay(galley: Galley, sheet: SignOffSheet, title: str, words: SignOffWords) -> None:
    headline(galley, title, sheet.station, sheet.language)
    _set_head(galley, sheet, words)
    if sheet.rows or sheet.blank_rows:
        _set_lines(galley, sheet, words)
    _set_signing(galley, sheet, words)


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
    table(galley, columns, rows, row_depth=ROOM_TO_SIGN, page_sum=partial(_page_sum, sheet, words))


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

    set_whole(galley, signing)


def _foot(sheet: SignOffSheet, title: str) -> str:
    made = made_by(sheet.language, sheet.printed_at, sheet.operator)
    return joined(copied(sheet.language, sheet.copy_no), made, title)
