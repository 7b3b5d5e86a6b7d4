"""What lies on the shelf. Pieces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, case, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.stock import stock_items, stock_moves
from stationdesk.domain.stock import PlaceKind, system_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, ScalarSelect

    from stationdesk.db.session import ReadSession

_SHELF = system_place(PlaceKind.SHELF)
_SOURCES = (system_place(PlaceKind.SUPPLIER), system_place(PlaceKind.DONOR))


def _sum(column: ColumnElement[UUID]) -> ScalarSelect[int]:
    return (
        select(func.coalesce(func.sum(stock_moves.c.pieces), 0))
        .where(stock_moves.c.item_id == bindparam("item"), column == _SHELF)
        .scalar_subquery()
    )


_ON_HAND = prepared(select(_sum(stock_moves.c.to_id) - _sum(stock_moves.c.from_id)))


@dataclass(frozen=True, slots=True)
class StockRow:
    """One item and the pieces of it on the shelf."""

    item_id: UUID
    title: str
    unit: str
    on_hand: int


def on_hand(session: ReadSession, item_id: UUID) -> int:
    """Return how many pieces of an item lie on the shelf."""
    return int(session.scalar(_ON_HAND, item=item_id))


def items(session: ReadSession) -> list[StockRow]:
    """Return every active item in the order of titles."""
    found = session.all(select(stock_items).where(stock_items.c.is_active).order_by(stock_items.c.title))
    return [StockRow(row.id, row.title, row.unit, on_hand(session, row.id)) for row in found]


@dataclass(frozen=True, slots=True)
class ExpiringStockRow:
    """Pieces on the shelf that are good until a day."""

    item_id: UUID
    title: str
    unit: str
    pieces: int
    expires_on: date


def expiring(session: ReadSession, until: date) -> list[ExpiringStockRow]:
    """Return the pieces on the shelf that are good until a day or less, the first to go first.

    What left the shelf since the first pieces with a last day came is taken to be what was good the
    shortest (first expired, first out).
    """
    found = []
    for item in _dated_items(session):
        left = on_hand(session, item.id)
        for expires_on, pieces in reversed(_lots(session, item.id, item.first)):
            here = max(0, min(pieces, left))  # what is left is what is good the longest
            left -= here
            if here and expires_on is not None and expires_on <= until:
                found.append(ExpiringStockRow(item.id, item.title, item.unit, here, expires_on))
    return sorted(found, key=lambda row: (row.expires_on, row.title))


def _dated_items(session: ReadSession) -> Sequence[Any]:
    """Return the active items of which pieces with a last day came, and the first such move."""
    moves = stock_moves.c
    first = (
        select(moves.id)
        .where(moves.item_id == stock_items.c.id, moves.to_id == _SHELF, moves.expires_on.is_not(None))
        .order_by(moves.id)
        .limit(1)
        .scalar_subquery()
    )
    items_of = select(stock_items.c.id, stock_items.c.title, stock_items.c.unit, first.label("first"))
    rows = session.all(items_of.where(stock_items.c.is_active))
    return [row for row in rows if row.first is not None]


def _lots(session: ReadSession, item_id: UUID, first: UUID) -> list[tuple[date | None, int]]:
    """Return what lay on the shelf before a move and came since, by its last day; none is good longest."""
    moves = stock_moves.c
    signed = case((moves.to_id == _SHELF, moves.pieces), else_=-moves.pieces)
    of_shelf = or_(moves.to_id == _SHELF, moves.from_id == _SHELF)
    total = select(func.coalesce(func.sum(signed), 0)).where(moves.item_id == item_id, of_shelf)
    lots: dict[date | None, int] = {None: int(session.scalar(total.where(moves.id < first)))}
    came = or_(moves.to_id == _SHELF, moves.to_id.in_(_SOURCES))
    since = (
        select(moves.expires_on, func.sum(signed).label("pieces"))
        .where(moves.item_id == item_id, came, moves.id >= first)
        .group_by(moves.expires_on)
    )
    for row in session.all(since):
        lots[row.expires_on] = lots.get(row.expires_on, 0) + int(row.pieces)
    return sorted(lots.items(), key=lambda lot: lot[0] or date.max)
