"""The extract: everything the station holds about a person, for that person (PIPL art. 45)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import (
    BODY,
    LABEL,
    PROSE,
    SEAL_DEPTH,
    Blank,
    blanks,
    ensure,
    facts,
    hairline,
    heading,
    headline,
    line,
    prose,
    seal_place,
)
from stationdesk.documents.a4_paper import Edges, a4_paper
from stationdesk.documents.a4_table import columns_of, head_depth, table
from stationdesk.documents.a4_words import ExtractWords, a4_words
from stationdesk.documents.sheets import ExtractSection, ExtractSheet, Language
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley


def build_extract(sheet: ExtractSheet) -> bytes:
    """Return the PDF of an extract. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    words = a4_words(sheet.language).extract
    running = " · ".join((words.title, sheet.name, sheet.local_no))
    edges = Edges(running, _foot(sheet, words), f"extract-{sheet.local_no}")
    return a4_paper(sheet, edges, partial(_lay, sheet=sheet, words=words))


def _lay(galley: Galley, sheet: ExtractSheet, words: ExtractWords) -> None:
    _set_head(galley, sheet, words)
    for section in sheet.sections:
        _set_section(galley, section, words)
    _set_receipt(galley, sheet, words)


def _set_head(galley: Galley, sheet: ExtractSheet, words: ExtractWords) -> None:
    headline(galley, words.title, sheet.station, sheet.language)
    facts(
        galley,
        [
            (words.name, sheet.name),
            (words.local_no, sheet.local_no),
            (words.made_at, f"{sheet.made_at:%Y-%m-%d %H:%M}"),
            (words.operator, sheet.operator),
            (words.asked_by, sheet.requested_by or words.in_person),
            (words.numbers, words.full if sheet.shows_full_numbers else words.masked),
        ],
    )
    galley.space(2 * mm)
    hairline(galley)
    galley.space(2 * mm)
    intro = words.intro.format(processor=sheet.processor, contact=sheet.contact)
    prose(galley, intro, is_full=sheet.language is Language.ZH_CN)


def _set_section(galley: Galley, section: ExtractSection, words: ExtractWords) -> None:
    rows = section.table.rows if section.table is not None else ()
    columns = columns_of(section.table.head, section.table.figures) if section.table is not None else ()
    keep = 2 * BODY.leading
    if rows and not section.pairs:
        keep = head_depth(galley, columns, rows)
    heading(galley, section.title, keep=keep + (LABEL.leading if section.note else 0))
    if section.note:
        prose(galley, section.note, LABEL)
        galley.space(0.8 * mm)
    facts(galley, section.pairs)
    if rows:
        galley.space(mm if section.pairs else 0)
        table(galley, columns, rows)
    elif not section.pairs:
        line(galley, words.nothing, LABEL, galley.frame.left)


def _set_receipt(galley: Galley, sheet: ExtractSheet, words: ExtractWords) -> None:
    """Set how to have things corrected, the line for the receipt and the empty place for a seal."""
    lines = wrap(words.correction, PROSE.font, PROSE.size, galley.frame.measure)
    ensure(galley, len(lines) * PROSE.leading + SEAL_DEPTH + 8 * mm)
    galley.space(5 * mm)
    prose(galley, words.correction, is_full=sheet.language is Language.ZH_CN)
    galley.space(3 * mm)
    top, full = galley.y, galley.frame
    seal_place(galley, words.seal)
    galley.frame = replace(full, right=full.right - SEAL_DEPTH - 10 * mm)
    galley.space(SEAL_DEPTH / 3)
    blanks(galley, [[Blank(words.received, is_signature=True), Blank(words.on)]])
    galley.frame, galley.y = full, top + SEAL_DEPTH


def _foot(sheet: ExtractSheet, words: ExtractWords) -> str:
    numbers = words.foot_full if sheet.shows_full_numbers else words.foot_masked
    return " · ".join((numbers, f"{sheet.made_at:%Y-%m-%d %H:%M}", sheet.station))
