"""The daily list of hours made up later: the supervisor sees every one of them and signs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import (
    BODY,
    HEADING,
    Blank,
    a4,
    blanks,
    ensure,
    feet,
    headline,
    line,
    prose,
    running_head,
)
from stationdesk.documents.a4_table import table
from stationdesk.documents.a4_words import MadeUpWords, a4_words
from stationdesk.documents.figures import hours, long_date
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.sheets import Language, MadeUpHoursSheet, MadeUpRow
from stationdesk.documents.slip_parts import depth_of

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley

_HOURS_COLUMN = 3


def build_made_up_list(sheet: MadeUpHoursSheet) -> bytes:
    """Return the PDF of the list. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = a4_words(sheet.language)
    with fonts.PRESS:
        galley = a4()
        galley.on_new_page = partial(running_head, text=f"{words.made_up.title} · {sheet.on.isoformat()}")
        _set_list(galley, sheet, words.made_up)
        _set_signing(galley, words.made_up)
        feet(galley, _foot(sheet, words.made_up), words.page)
        return galley.pdf(title=f"made-up-hours-{sheet.on.isoformat()}", author=sheet.station)


def _set_list(galley: Galley, sheet: MadeUpHoursSheet, words: MadeUpWords) -> None:
    headline(galley, words.title, sheet.station, sheet.language)
    minutes = sum(row.service_minutes for row in sheet.rows)
    sums = words.sums.format(records=f"{len(sheet.rows):,}", hours=hours(minutes))
    line(galley, long_date(sheet.on, sheet.language), BODY, galley.frame.left)
    line(galley, sums if sheet.rows else words.nothing, HEADING, galley.frame.left)
    galley.space(mm)
    if not sheet.rows:
        return
    prose(galley, words.intro, is_full=sheet.language is Language.ZH_CN)
    galley.space(2 * mm)
    rows = [_cells(row, words) for row in sheet.rows]
    table(galley, words.heads, rows, frozenset({_HOURS_COLUMN}))


def _cells(row: MadeUpRow, words: MadeUpWords) -> tuple[str, ...]:
    """Return the cells of a record, two lines each where two things belong together."""
    return (
        f"{row.name_masked}\n{row.local_no}",
        f"{row.started_at:%Y-%m-%d}\n{row.started_at:%H:%M}–{row.ended_at:%H:%M}",
        row.service,
        hours(row.service_minutes),
        f"{row.reason}\n{row.evidence}",
        f"{row.entered_by}\n{row.allowed_by or words.not_allowed}",
    )


def _set_signing(galley: Galley, words: MadeUpWords) -> None:
    def signing(galley: Galley) -> None:
        galley.space(4 * mm)
        blanks(galley, [[Blank(words.remark)], [Blank(words.supervisor, is_signature=True), Blank(words.on)]])

    ensure(galley, depth_of(galley.frame, signing))
    signing(galley)


def _foot(sheet: MadeUpHoursSheet, words: MadeUpWords) -> str:
    copy = words.copy.format(number=sheet.copy_no) if sheet.copy_no else ""
    printed = words.printed.format(at=f"{sheet.printed_at:%Y-%m-%d %H:%M}", operator=sheet.operator)
    return " · ".join(filter(None, (words.title, sheet.on.isoformat(), copy, printed)))
