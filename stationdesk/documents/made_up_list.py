"""The daily list of hours made up later: the supervisor sees every one of them and signs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import (
    BODY,
    HEADING,
    Blank,
    blanks,
    headline,
    line,
    prose,
)
from stationdesk.documents.a4_paper import Edges, a4_paper
from stationdesk.documents.a4_table import columns_of, table
from stationdesk.documents.a4_words import MadeUpWords, a4_words
from stationdesk.documents.figures import hours, long_date
from stationdesk.documents.page_foot import copied, joined, made_by
from stationdesk.documents.sheets import Language, MadeUpHoursSheet, MadeUpRow
from stationdesk.documents.slip_parts import set_whole

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley

_HOURS_COLUMN = 3


def build_made_up_list(sheet: MadeUpHoursSheet) -> bytes:
    """Return the PDF of the list. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    words, on = a4_words(sheet.language).made_up, sheet.on.isoformat()
    edges = Edges(f"{words.title} · {on}", _foot(sheet, words), f"made-up-hours-{on}")
    return a4_paper(sheet, edges, partial(_lay, sheet=sheet, words=words))


def _lay(galley: Galley, sheet: MadeUpHoursSheet, words: MadeUpWords) -> None:
    _set_list(galley, sheet, words)
    _set_signing(galley, words)


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
    table(galley, columns_of(words.heads, frozenset({_HOURS_COLUMN})), rows)


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

    set_whole(galley, signing)


def _foot(sheet: MadeUpHoursSheet, words: MadeUpWords) -> str:
    made = made_by(sheet.language, sheet.printed_at, sheet.operator)
    return joined(words.title, sheet.on.isoformat(), copied(sheet.language, sheet.copy_no), made)
