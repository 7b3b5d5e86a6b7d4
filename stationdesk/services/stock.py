"""Goods onto the shelf and off it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import stock_items, stock_moves
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField, NotEnoughStock, NotFound
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.queries.stock import on_hand
from stationdesk.services import staff

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
    before = on_hand(session, item.id)
    move(
        session,
        item_id=item.id,
        origin=PlaceKind.DONOR if request.is_donated else PlaceKind.SUPPLIER,
        to=PlaceKind.SHELF,
        pieces=request.pieces,
        source=request.source.strip(),
        expires_on=request.expires_on,
    )
    return StockInReceipt(item.id, item.title, request.pieces, before + request.pieces)


def take(session: WriteSession, *, item_id: UUID, title: str, pieces: int) -> None:
    """Move pieces from the shelf to those handed out.

    Raises:
        NotEnoughStock: fewer are on the shelf; nothing is moved.
    """
    session.lock(stock_items, item_id)
    available = on_hand(session, item_id)
    if pieces > available:
        raise NotEnoughStock(title, available, pieces)
    move(session, item_id=item_id, origin=PlaceKind.SHELF, to=PlaceKind.HANDED_OUT, pieces=pieces)


def move(  # noqa: PLR0913  # a move has these parts, named at each call
    session: WriteSession,
    *,
    item_id: UUID,
    origin: PlaceKind,
    to: PlaceKind,
    pieces: int,
    source: str = "",
    expires_on: date | None = None,
) -> None:
    """Post one move of pieces from a place to another."""
    session.add(
        stock_moves,
        item_id=item_id,
        from_id=system_place(origin),
        to_id=system_place(to),
        pieces=pieces,
        source=source,
        expires_on=expires_on,
    )
