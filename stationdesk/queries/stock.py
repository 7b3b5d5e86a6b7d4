"""What lies on the shelf. Pieces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.stock import stock_items, stock_moves
from stationdesk.domain.stock import PlaceKind, system_place

if TYPE_CHECKING:
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

    What left the shelf is taken to be what was good the shortest (first expired, first out).
    """
    dated = _dated_items(session)
    found = []
    for item_id, lots in _shelf_lots(session, list(dated)).items():
        title, unit = dated[item_id]
        left = on_hand(session, item_id)
        for expires_on, pieces in reversed(lots):  # what is left is what is good the longest
            here = min(pieces, left)
            left -= here
            if here > 0 and expires_on is not None and expires_on <= until:
                found.append(ExpiringStockRow(item_id, title, unit, here, expires_on))
    return sorted(found, key=lambda row: (row.expires_on, row.title))


def _dated_items(session: ReadSession) -> dict[UUID, tuple[str, str]]:
    """Return titles and units of the active items of which some pieces have a last day."""
    rows = session.all(
        select(stock_items.c.id, stock_items.c.title, stock_items.c.unit)
        .join(stock_moves, stock_moves.c.item_id == stock_items.c.id)
        .where(stock_moves.c.to_id == _SHELF, stock_moves.c.expires_on.is_not(None), stock_items.c.is_active)
        .distinct()
    )
    return {row.id: (row.title, row.unit) for row in rows}


def _shelf_lots(session: ReadSession, item_ids: list[UUID]) -> dict[UUID, list[tuple[date | None, int]]]:
    """Return what came onto the shelf, less what went back to where it came from, by its last day.

    Pieces without a last day, or that a visitor brought back, count as good the longest.
    """
    moves = stock_moves.c
    lots: dict[UUID, dict[date | None, int]] = {item_id: {} for item_id in item_ids}
    rows = session.all(
        select(moves.item_id, moves.to_id, moves.expires_on, func.sum(moves.pieces).label("pieces"))
        .where(moves.item_id.in_(item_ids))
        .where(or_(moves.to_id == _SHELF, moves.to_id.in_(_SOURCES)))
        .group_by(moves.item_id, moves.to_id, moves.expires_on)
    )
    for row in rows:
        lot = lots[row.item_id]
        sign = 1 if row.to_id == _SHELF else -1
        lot[row.expires_on] = lot.get(row.expires_on, 0) + sign * int(row.pieces)
    return {
        item_id: sorted(lot.items(), key=lambda entry: entry[0] or date.max) for item_id, lot in lots.items()
    }
