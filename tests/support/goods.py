"""Goods on the shelf for a test: items without a price, with rules, barcodes and batches."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from stations import Station

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import stock_items, stock_places, storage_places
from stationdesk.domain.acts import Act
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.queries.stock import in_house, on_hand
from stationdesk.queries.stocktake_books import book_of
from stationdesk.services import stock, stock_moves

SHELF = system_place(PlaceKind.SHELF)


def put_item(
    station: Station,
    title: str,
    *lots: tuple[int, date | None],
    limit: int | None = None,
    period: LimitPeriod = LimitPeriod.NONE,
    **columns: Any,
) -> UUID:
    """Add an item, with so many pieces on the shelf for each (pieces, last good day)."""

    def make(session: WriteSession, _act: Act, _request: None) -> None:
        rule = {"hand_out_limit": limit, "hand_out_period": period.value}
        made.append(session.keep(stock_items, title=title, unit="件", is_active=True, **rule, **columns))

    made: list[UUID] = []
    station.do(make, None)
    for pieces, expires_on in lots:
        station.do(stock.receive, stock.StockInRequest(made[0], pieces, "采购", expires_on=expires_on))
    return made[0]


def change_item(station: Station, item_id: UUID, **columns: Any) -> None:
    """Change an item."""

    def go(session: WriteSession, _act: Act, _request: None) -> None:
        session.keep(stock_items, item_id, **columns)

    station.do(go, None)


def put_place(
    station: Station, title: str, kind: PlaceKind = PlaceKind.SHELF, tag: str | None = None
) -> UUID:
    """Add a shelf or a store."""

    def make(session: WriteSession, _act: Act, _request: None) -> None:
        place_id = session.add(stock_places, kind=kind.value, is_floored=True)
        session.keep(storage_places, place_id, title=title, tag=tag, position=1, is_active=True)
        made.append(place_id)

    made: list[UUID] = []
    station.do(make, None)
    return made[0]


def carry(station: Station, item_id: UUID, pieces: int, from_id: UUID, to_id: UUID) -> None:
    """Carry pieces from one place to another."""

    def go(session: WriteSession, _act: Act, _request: None) -> None:
        stock_moves.take_from(session, item_id=item_id, title="", pieces=pieces, from_id=from_id, to_id=to_id)

    station.do(go, None)


def on_shelf(station: Station, item_id: UUID) -> int:
    """Return what can be handed out."""
    return station.read(on_hand, item_id, station.now.date())


def in_place(station: Station, item_id: UUID, place_id: UUID = SHELF) -> int:
    """Return what the book has in a place."""
    return station.read(book_of, item_id, place_id)


def everywhere(station: Station, item_id: UUID) -> int:
    """Return what the book has in the house."""
    return station.read(in_house, item_id)
