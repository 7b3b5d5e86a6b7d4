"""Undo in a stocktake: of a line, of the beginning, of the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import stock_items, stocktake_counts, stocktake_endings, stocktakes
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt
from stationdesk.queries import stocktakes as stocktake_queries
from stationdesk.queries.dependents import dependents, not_undone

if TYPE_CHECKING:
    from stationdesk.db.session import WriteSession


def reverse_start(session: WriteSession, original: Any) -> list[Effect]:
    """Let a stocktake go only when nothing was counted in it and it did not end.

    Raises:
        DependsOnIt: with what was counted.
    """
    begun = select(stocktakes.c.id).where(stocktakes.c.act_id == original.id)
    session.lock(stocktakes, session.scalar(begun))
    counts = select(stocktake_counts.c.act_id).where(stocktake_counts.c.stocktake_id.in_(begun))
    _ensure_none(session, original, acts.c.id.in_(counts.union(_endings(begun))))
    return []


def reverse_count(session: WriteSession, original: Any) -> list[Effect]:
    """Take a line back, unless the stocktake ended since.

    Raises:
        DependsOnIt: with its end.
    """
    counted = select(stocktake_counts.c.stocktake_id).where(stocktake_counts.c.act_id == original.id)
    session.lock(stocktakes, session.scalar(counted.limit(1)))
    _ensure_none(session, original, acts.c.id.in_(_endings(counted)))
    lines = session.all(
        select(stocktake_counts.c.code, stocktake_counts.c.pieces, stock_items.c.title)
        .outerjoin(stock_items, stock_items.c.id == stocktake_counts.c.item_id)
        .where(stocktake_counts.c.act_id == original.id)
    )
    return [Effect(EffectKind.COUNT_VOID, row.title or row.code, row.pieces) for row in lines]


def reverse_end(session: WriteSession, original: Any) -> list[Effect]:
    """Open a stocktake again, unless its place is being counted anew.

    Raises:
        DependsOnIt: with the beginning of the other stocktake.
    """
    ended = select(stocktake_endings.c.stocktake_id).where(stocktake_endings.c.act_id == original.id)
    stocktake = stocktake_queries.stocktake(session, session.scalar(ended))
    session.hold(f"stocktake {stocktake.place_id}")
    anew = [
        row.stocktake_id
        for row in stocktake_queries.open_stocktakes(session)
        if row.place_id == stocktake.place_id
    ]
    begun = select(stocktakes.c.act_id).where(stocktakes.c.id.in_(anew))
    _ensure_none(session, original, acts.c.id.in_(begun))
    return [Effect(EffectKind.COUNTING_AGAIN, stocktake.number)]


def _endings(stocktake_ids: Any) -> Any:
    return select(stocktake_endings.c.act_id).where(stocktake_endings.c.stocktake_id.in_(stocktake_ids))


def _ensure_none(session: WriteSession, original: Any, condition: Any) -> None:
    found = dependents(session, condition & not_undone())
    if found:
        raise DependsOnIt(original.verb, found)
