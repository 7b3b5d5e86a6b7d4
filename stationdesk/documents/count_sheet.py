"""The count sheet of a stocktake: blank to write on before it, complete once it is final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import (
    HEADING,
    LABEL,
    Blank,
    a4,
    blanks,
    ensure,
    facts,
    feet,
    heading,
    headline,
    prose,
    running_head,
)
from stationdesk.documents.a4_table import head_depth, table
from stationdesk.documents.figures import signed
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_words import CountWords, goods_words
from stationdesk.documents.ruled_table import ROOM_TO_WRITE, Column, ruled_table
from stationdesk.documents.slip_parts import depth_of
from stationdesk.documents.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.documents.galley import Galley
    from stationdesk.documents.goods_sheets import CountRow, CountSheet

_REASON = 34 * mm
_FIGURE = 14 * mm


def build_count_sheet(sheet: CountSheet) -> bytes:
    """Return the PDF of the sheet. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = goods_words(sheet.language).count
    with fonts.PRESS:
        galley = a4()
        name = " · ".join(filter(None, (words.title, sheet.place, sheet.number)))
        galley.on_new_page = partial(running_head, text=name)
        headline(galley, words.title, sheet.station, sheet.language)
        _set_facts(galley, sheet, words)
        _set_rows(galley, sheet, words)
        _set_strays(galley, sheet, words)
        _set_signing(galley, words)
        feet(galley, _foot(sheet, words), words_for(sheet.language).page)
        return galley.pdf(title=f"count-{sheet.started_at:%Y-%m-%d}", author=sheet.station)


def _set_facts(galley: Galley, sheet: CountSheet, words: CountWords) -> None:
    final = f"{sheet.finalised_at:%Y-%m-%d %H:%M}" if sheet.finalised_at else words.not_final
    pairs = [
        (words.place, sheet.place),
        (words.number, sheet.number),
        (words.started_at, f"{sheet.started_at:%Y-%m-%d %H:%M}"),
        (words.finalised_at, final),
        (words.counter, sheet.counter),
        (words.witness, sheet.witness),
    ]
    facts(galley, [pair for pair in pairs if pair[1]])
    galley.space(mm)
    if sheet.finalised_at is not None and sheet.shows_book:
        prose(galley, _sums(sheet, words), HEADING)
    elif not sheet.shows_book:
        prose(galley, words.blind)
    galley.space(2 * mm)


def _sums(sheet: CountSheet, words: CountWords) -> str:
    """Return how many lines agree; pieces of different items are not added up."""
    found = [row.difference for row in sheet.rows]
    counted = [difference for difference in found if difference is not None]
    return words.sums.format(
        rows=f"{len(found):,}",
        equal=f"{counted.count(0):,}",
        over=f"{sum(difference > 0 for difference in counted):,}",
        short=f"{sum(difference < 0 for difference in counted):,}",
        uncounted=f"{len(found) - len(counted):,}",
    )


def _set_rows(galley: Galley, sheet: CountSheet, words: CountWords) -> None:
    """Set every line of the place: with room to write until the count is final."""
    if not sheet.rows:
        return
    columns, rows = _columns(sheet, words), [_cells(row, sheet, words) for row in sheet.rows]
    if sheet.finalised_at is None:
        ruled_table(galley, columns, rows, ROOM_TO_WRITE)
        return
    figures = frozenset(n for n, column in enumerate(columns) if column.is_figure)
    table(galley, [column.title for column in columns], rows, figures)


def _columns(sheet: CountSheet, words: CountWords) -> list[Column]:
    columns = [Column(words.item), Column(words.code), Column(words.unit)]
    if sheet.shows_book:
        columns.append(Column(words.book, room=_FIGURE, is_figure=True))
    columns.append(Column(words.counted, room=_FIGURE, is_figure=True))
    if sheet.shows_book:
        columns.append(Column(words.difference, room=_FIGURE, is_figure=True))
    columns.append(Column(words.reason, room=_REASON))
    return columns


def _cells(row: CountRow, sheet: CountSheet, words: CountWords) -> list[str]:
    nothing = words.uncounted if sheet.finalised_at is not None else ""
    counted = nothing if row.counted_pieces is None else f"{row.counted_pieces:,}"
    cells = ["\n".join(filter(None, (row.title, row.batch))), row.code, row.unit]
    if sheet.shows_book:
        cells.append(f"{row.book_pieces:,}")
    cells.append(counted)
    if sheet.shows_book:
        cells.append("" if row.difference is None else signed(row.difference))
    return [*cells, row.reason]


def _set_strays(galley: Galley, sheet: CountSheet, words: CountWords) -> None:
    """Set what does not belong on the list: found here, unknown, and lines to add more by hand."""
    found = [(row.title, row.code, row.unit, f"{row.pieces:,}", row.home) for row in sheet.elsewhere]
    heads = (words.item, words.code, words.unit, words.pieces, words.home)
    _set_section(galley, (words.elsewhere, words.elsewhere_note), heads, found, figure=3)
    unknown = [(row.code, f"{row.pieces:,}", row.remark) for row in sheet.unknown]
    heads_unknown = (words.code, words.pieces, words.remark)
    _set_section(galley, (words.unknown, words.unknown_note), heads_unknown, unknown, figure=1)
    if sheet.blank_rows and sheet.finalised_at is None:
        heading(galley, words.not_listed, keep=3 * ROOM_TO_WRITE)
        columns = (
            Column(words.item),
            Column(words.code, room=30 * mm),
            Column(words.unit, room=_FIGURE),
            Column(words.counted, room=_FIGURE),
            Column(words.remark, room=_REASON),
        )
        ruled_table(galley, columns, [[""] * len(columns)] * sheet.blank_rows, ROOM_TO_WRITE)


def _set_section(
    galley: Galley,
    title_and_note: tuple[str, str],
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    figure: int,
) -> None:
    if not rows:
        return
    title, note = title_and_note
    heading(galley, title, keep=head_depth(galley, heads, rows) + 2 * LABEL.leading)
    prose(galley, note, LABEL)
    galley.space(mm)
    table(galley, heads, rows, frozenset({figure}))


def _set_signing(galley: Galley, words: CountWords) -> None:
    def signing(galley: Galley) -> None:
        galley.space(3 * mm)
        counter, witness = (
            Blank(word, is_signature=True) for word in (words.counter_sign, words.witness_sign)
        )
        blanks(galley, [[counter, witness, Blank(words.on)]])

    ensure(galley, depth_of(galley.frame, signing))
    signing(galley)


def _foot(sheet: CountSheet, words: CountWords) -> str:
    copy = words_for(sheet.language).copy.format(number=sheet.copy_no) if sheet.copy_no else ""
    at = f"{sheet.printed_at:%Y-%m-%d %H:%M}"
    printed = goods_words(sheet.language).printed.format(at=at, operator=sheet.operator)
    return " · ".join(filter(None, (words.title, copy, printed, sheet.place)))
