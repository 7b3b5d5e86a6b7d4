"""What lies on the shelf. Pieces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.stock import stock_items, stock_moves
from stationdesk.domain.stock import PlaceKind, system_place

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, ScalarSelect

    from stationdesk.db.session import ReadSession

_SHELF = system_place(PlaceKind.SHELF)


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
