"""What the list of goods shows, read on one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from stationdesk.queries.places import PlaceRow, places
from stationdesk.queries.stock_lists import StockListRow, stock_list

if TYPE_CHECKING:
    from stationdesk.ui.stock.filters import Shown


@dataclass(frozen=True, slots=True)
class StockView:
    """The goods at the end of a day, and the places there are now."""

    on: date
    rows: list[StockListRow]
    places: list[PlaceRow]


def stock_view(session: Any, on: date, today: date) -> StockView:
    """Return the list as of a day."""
    return StockView(on, stock_list(session, on, today=today), places(session))


def matching(rows: list[StockListRow], shown: Shown) -> list[StockListRow]:
    """Return the rows a chip stands for."""
    return [row for row in rows if shown.matches(row)]
