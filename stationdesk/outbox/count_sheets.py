"""The count sheet of a stocktake on A4: to write on while it is open, complete once it is final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.count_sheet import build_count_sheet
from stationdesk.documents.goods_sheets import CountRow, CountSheet, ElsewhereRow, UnknownCodeRow
from stationdesk.documents.sheets import Paper
from stationdesk.outbox.work import destination_of
from stationdesk.printing.destinations import PdfFolder
from stationdesk.printing.printers import send
from stationdesk.queries.stocktake_lines import FinalRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from stationdesk.documents.sheets import Language
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stocktake_books import OtherPlace
    from stationdesk.queries.stocktake_lines import Counted, CountedRow
    from stationdesk.queries.stocktakes import StocktakeRow

_BLANK_ROWS = 8


def print_count_sheet(sheet: CountSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print the sheet where this desk prints A4; with a slip printer it is kept as PDF. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a title.
    """
    is_a4 = preferences.paper == Paper.A4
    destination = destination_of(preferences, folder) if is_a4 else PdfFolder(folder.papers)
    return send(build_count_sheet(sheet), destination, f"count-{sheet.number}")


def count_sheet(  # noqa: PLR0913  # a sheet has these parts, named at each call
    stocktake: StocktakeRow,
    found: Counted,
    final: Sequence[FinalRow],
    *,
    station: str,
    place: str,
    place_name: Callable[[OtherPlace], str],
    operator: str,
    at: datetime,
    language: Language,
) -> CountSheet:
    """Return what the sheet says. `place` and `place_name` give places in words; `at` is station time."""
    is_final = stocktake.end is not None
    shown: Sequence[FinalRow | CountedRow] = final if is_final else found.rows
    return CountSheet(
        station=station,
        place=place,
        started_at=stocktake.at.astimezone(at.tzinfo),
        printed_at=at,
        operator=operator,
        rows=tuple(_row(row) for row in shown if row.other is None),
        elsewhere=tuple(_astray(row, place_name(row.other)) for row in shown if row.other is not None),
        unknown=tuple(UnknownCodeRow(code=row.code, pieces=row.pieces) for row in found.unknown),
        number=stocktake.number,
        counter=stocktake.operator,
        witness=stocktake.end.witness if stocktake.end is not None else "",
        finalised_at=stocktake.end.at.astimezone(at.tzinfo) if stocktake.end is not None else None,
        shows_book=stocktake.shows_book or is_final,
        blank_rows=0 if is_final else _BLANK_ROWS,
        language=language,
    )


def _row(row: FinalRow | CountedRow) -> CountRow:
    return CountRow(
        title=row.title,
        code=row.code,
        unit=row.unit,
        book_pieces=row.book_pieces,
        counted_pieces=row.counted_pieces,
        reason=row.reason if isinstance(row, FinalRow) else "",
    )


def _astray(row: FinalRow | CountedRow, home: str) -> ElsewhereRow:
    return ElsewhereRow(
        title=row.title, code=row.code, unit=row.unit, pieces=row.counted_pieces or 0, home=home
    )
