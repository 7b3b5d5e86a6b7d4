"""Goods that need a hand: too few of them, good no longer, missing when they were counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import (
    stock_items,
    stocktake_endings,
    stocktake_lines,
    stocktakes,
    storage_places,
)
from stationdesk.domain.stock import LOOK_AHEAD, StocktakeOutcome
from stationdesk.queries.stock import ExpiringStockRow, expiring
from stationdesk.queries.stock_lists import StockListRow, stock_list

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

MISSING_FOR = timedelta(days=7)
"""What a stocktake found missing is told of for so long."""


@dataclass(frozen=True, slots=True)
class MissingRow:
    """Pieces that a stocktake of a place did not find; `place` is empty for the first shelf."""

    item_id: UUID
    title: str
    unit: str
    pieces: int
    place: str
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class StockAttention:
    """What needs a hand on a day, the most urgent of each kind first.

    `expired` is over its last good day; `expiring_now` is so within 7 days, `expiring` after that
    within 30 (domain.md §7.4).
    """

    low: list[StockListRow]
    expired: list[ExpiringStockRow]
    expiring_now: list[ExpiringStockRow]
    expiring: list[ExpiringStockRow]
    missing: list[MissingRow]


def attention(session: ReadSession, today: date) -> StockAttention:
    """Return what needs a hand."""
    mild, strict = (today + span for span in LOOK_AHEAD)
    ending = expiring(session, mild)
    return StockAttention(
        low=below_minimum(session, today),
        expired=[row for row in ending if row.expires_on < today],
        expiring_now=[row for row in ending if today <= row.expires_on <= strict],
        expiring=[row for row in ending if row.expires_on > strict],
        missing=missing(session, today - MISSING_FOR),
    )


def below_minimum(session: ReadSession, today: date) -> list[StockListRow]:
    """Return the items of which fewer good pieces are in the house than should be, the emptiest first."""
    ids = watched(session)
    rows = [row for row in stock_list(session, today, only=ids) if row.is_low] if ids else []
    return sorted(rows, key=lambda row: (row.good / (row.minimum or 1), row.title))


def watched(session: ReadSession) -> set[UUID]:
    """Return the items on the list of which somebody said how many there should be."""
    said = select(stock_items.c.id).where(stock_items.c.minimum.is_not(None), stock_items.c.is_active)
    return {row.id for row in session.all(said)}


def missing(session: ReadSession, since: date) -> list[MissingRow]:
    """Return what stocktakes that stand did not find since a day, the latest first."""
    undoing = acts.alias("undoing")
    lines = stocktake_lines.c
    found = session.all(
        select(
            lines.item_id,
            stock_items.c.title,
            stock_items.c.unit,
            (lines.book_pieces - lines.counted_pieces).label("pieces"),
            storage_places.c.title.label("place"),
            stocktakes.c.number,
            acts.c.on,
        )
        .select_from(stocktake_endings)
        .join(acts, acts.c.id == stocktake_endings.c.act_id)
        .join(stocktakes, stocktakes.c.id == stocktake_endings.c.stocktake_id)
        .join(stocktake_lines, lines.act_id == stocktake_endings.c.act_id)
        .join(stock_items, stock_items.c.id == lines.item_id)
        .outerjoin(storage_places, storage_places.c.id == stocktakes.c.place_id)
        .where(stocktake_endings.c.outcome == StocktakeOutcome.FINALISED.value, acts.c.on >= since)
        .where(lines.counted_pieces < lines.book_pieces)
        .where(~exists().where(undoing.c.reverses_id == acts.c.id))
        .order_by(acts.c.at.desc(), stock_items.c.title)
    )
    return [
        MissingRow(row.item_id, row.title, row.unit, row.pieces, row.place or "", row.number, row.on)
        for row in found
    ]
