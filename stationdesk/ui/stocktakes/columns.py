"""The columns of a count and of past ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.rowtable import Column
from stationdesk.ui.stocktakes.words import (
    end_words,
    other_place_words,
    row_state,
    signed_text,
    stocktake_words,
)
from stationdesk.ui.wording import moment_text, number_text

if TYPE_CHECKING:
    from stationdesk.queries.stocktake_lines import CountedRow, FinalRow
    from stationdesk.queries.stocktakes import StocktakeRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def count_columns(*, shows_book: bool) -> list[Column[CountedRow]]:
    """Return the columns of what is counted; without `shows_book` nobody is told what should be there."""

    def counted(row: CountedRow) -> str:
        return "" if row.counted_pieces is None else number_text(row.counted_pieces)

    def differs(row: CountedRow) -> str:
        return "" if row.counted_pieces is None else signed_text(row.difference)

    def tone(row: CountedRow) -> str:
        return row_state(row, shows_book=shows_book)[1]

    return [
        Column(translate("Stocktakes", "Item"), lambda row: row.title, width=130, stretches=True),
        Column(translate("Stocktakes", "Code"), lambda row: row.code, width=142),
        Column(
            translate("Stocktakes", "Book"),
            lambda row: number_text(row.book_pieces),
            lambda row: row.book_pieces,
            is_number=True,
            width=64,
            is_hidden=not shows_book,
        ),
        Column(
            translate("Stocktakes", "Found"),
            counted,
            lambda row: row.counted_pieces,
            is_number=True,
            width=64,
        ),
        Column(
            translate("Stocktakes", "Differs"),
            differs,
            lambda row: row.difference,
            is_number=True,
            width=64,
            tone=tone,
            is_hidden=not shows_book,
        ),
        Column(
            translate("Stocktakes", "State"),
            lambda row: row_state(row, shows_book=shows_book)[0],
            width=176,
            tone=tone,
        ),
    ]


def past_columns(context: DeskContext) -> list[Column[StocktakeRow]]:
    """Return the columns of stocktakes that ended."""

    def ended(row: StocktakeRow) -> str:
        return moment_text(context.local(row.end.at), context.today()) if row.end is not None else ""

    return [
        Column(translate("Stocktakes", "Number"), lambda row: row.number, width=150),
        Column(translate("Stocktakes", "What"), stocktake_words, width=120, stretches=True),
        Column(translate("Stocktakes", "Ended"), ended, lambda row: row.end and row.end.at, width=104),
        Column(
            translate("Stocktakes", "Result"),
            lambda row: end_words(row.end),
            width=146,
            tone=lambda row: "warn" if row.end is not None and row.end.differences else "",
        ),
        Column(
            translate("Stocktakes", "Counted by"),
            lambda row: " · ".join(filter(None, (row.operator, row.end.witness if row.end else ""))),
            width=148,
        ),
    ]


def final_columns() -> list[Column[FinalRow]]:
    """Return the columns of what a stocktake came to."""

    def difference(row: FinalRow) -> int:
        return row.counted_pieces - row.book_pieces

    def why(row: FinalRow) -> str:
        found = (
            translate("Stocktakes", "from “{place}”").format(place=other_place_words(row.other))
            if row.other
            else ""
        )
        return " · ".join(filter(None, (found, row.reason)))

    return [
        Column(translate("Stocktakes", "Item"), lambda row: row.title, width=130, stretches=True),
        Column(
            translate("Stocktakes", "Book"),
            lambda row: number_text(row.book_pieces),
            lambda row: row.book_pieces,
            is_number=True,
            width=64,
        ),
        Column(
            translate("Stocktakes", "Found"),
            lambda row: number_text(row.counted_pieces),
            lambda row: row.counted_pieces,
            is_number=True,
            width=64,
        ),
        Column(
            translate("Stocktakes", "Differs"),
            lambda row: signed_text(difference(row)),
            difference,
            is_number=True,
            width=64,
            tone=lambda row: "warn" if difference(row) < 0 else "info" if difference(row) else "",
        ),
        Column(translate("Stocktakes", "Reason"), why, width=140, stretches=True),
    ]
