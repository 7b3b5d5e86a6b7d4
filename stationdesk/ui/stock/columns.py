"""The columns of the list of goods, on the screen and in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.rowtable import Column
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.goods import stock_category_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from stationdesk.queries.stock_lists import StockListRow

translate = QCoreApplication.translate
NONE = "–"


def stock_columns() -> list[Column[StockListRow]]:
    """Return the columns: what, how many and where, how long, what there should be."""
    return [
        Column(translate("Stock", "Item"), _title, width=132, stretches=True, tone=_title_tone),
        Column(translate("Stock", "Category"), _category, width=84, is_hidden=True),
        Column(translate("Stock", "Codes"), lambda row: row.codes, width=130, is_hidden=True),
        _pieces(translate("Stock", "Shelf"), lambda row: row.on_shelf, 58),
        _pieces(translate("Stock", "Store"), lambda row: row.in_store, 58),
        _pieces(translate("Stock", "Expired"), lambda row: row.expired, 64, _expired_tone),
        _pieces(translate("Stock", "Total"), lambda row: row.total, 58),
        _pieces(translate("Stock", "Min."), lambda row: row.minimum, 58, _low_tone),
        _day(translate("Stock", "Good until"), lambda row: row.next_until, _until_tone),
        _day(translate("Stock", "Last in"), lambda row: row.last_in),
        _day(translate("Stock", "Last out"), lambda row: row.last_out, is_hidden=True),
        _pieces(translate("Stock", "Points"), lambda row: row.points_each, 62, is_hidden=True),
    ]


def _pieces(
    title: str,
    of: Callable[[StockListRow], int | None],
    width: int,
    tone: Callable[[StockListRow], str] | None = None,
    *,
    is_hidden: bool = False,
) -> Column[StockListRow]:
    def text(row: StockListRow) -> str:
        number = of(row)
        return NONE if number is None else number_text(number)

    def order(row: StockListRow) -> int:
        number = of(row)
        return -1 if number is None else number

    return Column(title, text, order, is_number=True, width=width, tone=tone, is_hidden=is_hidden)


def _day(
    title: str,
    of: Callable[[StockListRow], date | None],
    tone: Callable[[StockListRow], str] | None = None,
    *,
    is_hidden: bool = False,
) -> Column[StockListRow]:
    def text(row: StockListRow) -> str:
        on = of(row)
        return NONE if on is None else on.isoformat()

    return Column(title, text, text, width=106, tone=tone, is_hidden=is_hidden)


def _title(row: StockListRow) -> str:
    return f"{row.title} · {row.unit}" if row.unit else row.title


def _category(row: StockListRow) -> str:
    return stock_category_word(row.category)


def _title_tone(row: StockListRow) -> str:
    return "" if row.is_active else "quiet"


def _expired_tone(row: StockListRow) -> str:
    return "accent" if row.expired else "quiet"


def _low_tone(row: StockListRow) -> str:
    return "warn_text" if row.is_low else ""


def _until_tone(row: StockListRow) -> str:
    return "warn_text" if row.expiring else ""
