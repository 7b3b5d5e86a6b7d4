"""The count sheet of a stocktake: blank to write on before it, complete once it is final."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.a4 import (
    HEADING,
    LABEL,
    Blank,
    blanks,
    facts,
    heading,
    headline,
    prose,
)
from stationdesk.documents.a4_paper import Edges, a4_paper
from stationdesk.documents.a4_table import ROOM_TO_WRITE, Column, head_depth, table
from stationdesk.documents.figures import signed
from stationdesk.documents.goods_words import CountWords, goods_words
from stationdesk.documents.page_foot import copied, joined, made_by
from stationdesk.documents.slip_parts import set_whole

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
    words = goods_words(sheet.language).count
    running = joined(words.title, sheet.place, sheet.number)
    edges = Edges(running, _foot(sheet, words), f"count-{sheet.started_at:%Y-%m-%d}")
    return a4_paper(sheet, edges, partial(_lay, sheet=sheet, words=words))


def _lay(galley: Galley, sheet: CountSheet, words: CountWords) -> None:
    headline(galley, words.title, sheet.station, sheet.language)
    _set_facts(galley, sheet, words)
    _set_rows(galley, sheet, words)
    _set_strays(galley, sheet, words)
    _set_signing(galley, words)


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
    """Set every line of the place: to write on until the count is final, then what differs in bold."""
    if not sheet.rows:
        return
    columns, rows = _columns(sheet, words), [_cells(row, sheet, words) for row in sheet.rows]
    if sheet.finalised_at is None:
        table(galley, columns, rows, row_depth=ROOM_TO_WRITE)
        return
    differing = {n for n, row in enumerate(sheet.rows) if row.difference} if sheet.shows_book else ()
    table(galley, columns, rows, strong=frozenset(differing))


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
    pieces = Column(words.pieces, is_figure=True)
    columns = (Column(words.item), Column(words.code), Column(words.unit), pieces, Column(words.home))
    _set_section(galley, (words.elsewhere, words.elsewhere_note), columns, found)
    unknown = [(row.code, f"{row.pieces:,}", row.remark) for row in sheet.unknown]
    code_columns = (Column(words.code), pieces, Column(words.remark))
    _set_section(galley, (words.unknown, words.unknown_note), code_columns, unknown)
    if sheet.blank_rows and sheet.finalised_at is None:
        _set_not_listed(galley, sheet.blank_rows, words)


def _set_not_listed(galley: Galley, blank_rows: int, words: CountWords) -> None:
    heading(galley, words.not_listed, keep=3 * ROOM_TO_WRITE)
    columns = (
        Column(words.item),
        Column(words.code, room=30 * mm),
        Column(words.unit, room=_FIGURE),
        Column(words.counted, room=_FIGURE),
        Column(words.remark, room=_REASON),
    )
    table(galley, columns, [[""] * len(columns)] * blank_rows, row_depth=ROOM_TO_WRITE)


def _set_section(
    galley: Galley,
    title_and_note: tuple[str, str],
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
) -> None:
    if not rows:
        return
    title, note = title_and_note
    heading(galley, title, keep=head_depth(galley, columns, rows) + 2 * LABEL.leading)
    prose(galley, note, LABEL)
    galley.space(mm)
    table(galley, columns, rows)


def _set_signing(galley: Galley, words: CountWords) -> None:
    def signing(galley: Galley) -> None:
        galley.space(3 * mm)
        counter, witness = (
            Blank(word, is_signature=True) for word in (words.counter_sign, words.witness_sign)
        )
        blanks(galley, [[counter, witness, Blank(words.on)]])

    set_whole(galley, signing)


def _foot(sheet: CountSheet, words: CountWords) -> str:
    made = made_by(sheet.language, sheet.printed_at, sheet.operator)
    return joined(words.title, copied(sheet.language, sheet.copy_no), made, sheet.place)
