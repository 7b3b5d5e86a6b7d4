"""Whether goods of an act were counted since: a finalised stocktake said how many there are (R-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import stock_moves, stocktake_endings, stocktake_lines, stocktakes
from stationdesk.domain.stock import StocktakeOutcome

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


def counted_since(session: ReadSession, act_id: UUID) -> bool:
    """Return whether an item of an act was counted where the act moved it, by a stocktake that stands."""
    undoing = acts.alias("undoing")
    ended = acts.alias("ended")
    here = or_(stocktakes.c.place_id == stock_moves.c.from_id, stocktakes.c.place_id == stock_moves.c.to_id)
    later = or_(ended.c.at > acts.c.at, and_(ended.c.at == acts.c.at, ended.c.id > acts.c.id))
    statement = (
        select(stocktake_lines.c.id)
        .select_from(stock_moves)
        .join(acts, acts.c.id == stock_moves.c.act_id)
        .join(stocktake_lines, stocktake_lines.c.item_id == stock_moves.c.item_id)
        .join(stocktakes, stocktakes.c.id == stocktake_lines.c.stocktake_id)
        .join(stocktake_endings, stocktake_endings.c.stocktake_id == stocktakes.c.id)
        .join(ended, ended.c.id == stocktake_endings.c.act_id)
        .where(stock_moves.c.act_id == act_id, here, ended.c.id != act_id)
        .where(stocktake_endings.c.outcome == StocktakeOutcome.FINALISED.value)
        .where(later, ~exists().where(undoing.c.reverses_id == ended.c.id))
        .limit(1)
    )
    return session.first(statement) is not None
