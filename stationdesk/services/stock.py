"""Goods onto the shelf and off it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import stock_items
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField, NotFound
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.queries.stock import on_hand
from stationdesk.services import staff, stock_moves

MOST_PIECES = 1_000_000


@dataclass(frozen=True, slots=True)
class StockInRequest:
    """Pieces that came in: bought, or given (`source` names who)."""

    item_id: UUID
    pieces: int
    source: str
    is_donated: bool = False
    expires_on: date | None = None
    """The last day they are good, where they have one."""


@dataclass(frozen=True, slots=True)
class StockInReceipt:
    """What lies on the shelf now."""

    item_id: UUID
    title: str
    pieces: int
    on_hand: int


def receive(session: WriteSession, act: Act, request: StockInRequest) -> StockInReceipt:
    """Put pieces on the shelf.

    Raises:
        NotAllowed, NotFound.
        InvalidField: not a whole number from 1 to 1,000,000; good until a day that is over.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    item = session.first(select(stock_items).where(stock_items.c.id == request.item_id))
    if item is None:
        raise NotFound("stock item", str(request.item_id))
    if not 1 <= request.pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(request.pieces), f"1-{MOST_PIECES}")
    if request.expires_on is not None and request.expires_on < session.today:
        raise InvalidField("expires_on", request.expires_on.isoformat(), session.today.isoformat())
    stock_moves.move(
        session,
        item_id=item.id,
        from_id=system_place(PlaceKind.DONOR if request.is_donated else PlaceKind.SUPPLIER),
        to_id=system_place(PlaceKind.SHELF),
        pieces=request.pieces,
        source=request.source.strip(),
        expires_on=request.expires_on,
    )
    return StockInReceipt(item.id, item.title, request.pieces, on_hand(session, item.id, session.today))
