"""Moves out of one place by batch: the one that is named, or those that are still good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from stationdesk.db.tables.stock import stock_items, storage_places
from stationdesk.domain.errors import BatchShort, NotEnoughStock
from stationdesk.domain.stock import Batch, first_expiring
from stationdesk.queries.stock import batches_in, in_house
from stationdesk.services import stock_moves

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.db.session import WriteSession


@dataclass(frozen=True, slots=True)
class BatchName:
    """Which pieces of an item in a place: good until a day (None: no day), of a batch (empty: none)."""

    expires_on: date | None = None
    batch: str = ""


def move_named(  # a move has these parts
    session: WriteSession, item: Any, from_id: UUID, to_id: UUID, pieces: int, of: BatchName
) -> None:
    """Move pieces of one batch.

    Raises:
        BatchShort: with what lies there; nothing moved.
    """
    session.lock(stock_items, item.id)
    lying = sum(
        row.pieces
        for row in batches_in(session, item.id, from_id)
        if (row.expires_on, row.batch) == (of.expires_on, of.batch)
    )
    if pieces > lying:
        title = session.scalar(select(storage_places.c.title).where(storage_places.c.id == from_id))
        raise BatchShort(item.title, title or "", of.batch, of.expires_on, lying, pieces)
    moved = Batch(from_id, of.expires_on, of.batch, pieces)
    stock_moves.move_batches(session, item.id, [moved], to_id)


def move_good(session: WriteSession, item: Any, from_id: UUID, to_id: UUID, pieces: int) -> None:
    """Move pieces that are still good, what is good the shortest first.

    Raises:
        NotEnoughStock: with what lies there; nothing moved.
    """
    session.lock(stock_items, item.id)
    lying = batches_in(session, item.id, from_id)
    good = [row for row in lying if row.is_good_on(session.today)]
    available = sum(row.pieces for row in good)
    if pieces > available:
        expired = sum(row.pieces for row in lying) - available
        elsewhere = in_house(session, item.id) - available - expired
        raise NotEnoughStock(item.title, available, pieces, expired, max(elsewhere, 0))
    stock_moves.move_batches(session, item.id, first_expiring(good, pieces), to_id)
