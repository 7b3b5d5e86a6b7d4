"""Stocktakes: which there are, which are open, and who began and ended them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.stock import (
    stock_places,
    stocktake_counts,
    stocktake_endings,
    stocktake_lines,
    stocktakes,
    storage_places,
)
from stationdesk.domain.errors import NotFound
from stationdesk.domain.stock import OWN_PLACES, PlaceKind, StockCategory, StocktakeOutcome
from stationdesk.queries.dependents import not_undone

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_S, _E, _L = stocktakes.c, stocktake_endings.c, stocktake_lines.c
_ENDING = acts.alias("ending")
_ENDER = operators.alias("ender")
_WITNESS = operators.alias("witness")
_END_DESK = desks.alias("end_desk")
_UNDOING = acts.alias("undoing_end")
_ENDING_STANDS = and_(
    _E.stocktake_id == _S.id,
    ~exists().where(_UNDOING.c.reverses_id == _E.act_id).correlate(stocktake_endings),
)
_DIFFERENT = (
    select(func.count())
    .where(_L.stocktake_id == _S.id, _L.act_id == _E.act_id, _L.counted_pieces != _L.book_pieces)
    .correlate(stocktakes, stocktake_endings)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place that can be counted; its title is empty for the station's own shelf and store."""

    place_id: UUID
    kind: PlaceKind
    title: str
    tag: str
    counting: str
    """The number of the stocktake that is open there, or nothing."""


@dataclass(frozen=True, slots=True)
class StocktakeEnd:
    """How a stocktake ended: by whom, allowed by whom, and how many items differed."""

    outcome: StocktakeOutcome
    act_id: UUID
    at: datetime
    desk: str
    operator: str
    witness: str
    differences: int


@dataclass(frozen=True, slots=True)
class StocktakeRow:
    """One stocktake; `category` None counts everything, `end` is None while it is open."""

    stocktake_id: UUID
    number: str
    place_id: UUID
    place_kind: PlaceKind
    place: str
    category: StockCategory | None
    shows_book: bool
    at: datetime
    desk: str
    operator: str
    end: StocktakeEnd | None


def places(session: ReadSession) -> list[PlaceRow]:
    """Return the shelves and stores that are in use, in the order of their lists."""
    counting = {row.place_id: row.number for row in open_stocktakes(session)}
    own = sorted(kind.value for kind in OWN_PLACES)
    found = session.all(
        select(stock_places.c.id, stock_places.c.kind, storage_places.c.title, storage_places.c.tag)
        .outerjoin(storage_places, storage_places.c.id == stock_places.c.id)
        .where(stock_places.c.kind.in_(own), func.coalesce(storage_places.c.is_active, True))
        .order_by(func.coalesce(storage_places.c.position, 0), stock_places.c.id)
    )
    return [
        PlaceRow(row.id, PlaceKind(row.kind), row.title or "", row.tag or "", counting.get(row.id, ""))
        for row in found
    ]


def open_stocktakes(session: ReadSession) -> list[StocktakeRow]:
    """Return what is being counted, the oldest first."""
    statement = _statement().where(_E.id.is_(None)).order_by(acts.c.at)
    return [_row(row) for row in session.all(statement)]


def past_stocktakes(session: ReadSession, most: int = 200) -> list[StocktakeRow]:
    """Return what was finalised or abandoned, the last first."""
    statement = _statement().where(_E.id.is_not(None)).order_by(_ENDING.c.at.desc()).limit(most)
    return [_row(row) for row in session.all(statement)]


def stocktake(session: ReadSession, stocktake_id: UUID) -> StocktakeRow:
    """Return one stocktake.

    Raises:
        NotFound: there is none, or its beginning was undone.
    """
    found = session.first(_statement().where(_S.id == stocktake_id))
    if found is None:
        raise NotFound("stocktake", str(stocktake_id))
    return _row(found)


def scans_of(session: ReadSession, stocktake_id: UUID) -> int:
    """Return how many lines of a stocktake stand."""
    statement = (
        select(func.count())
        .select_from(stocktake_counts)
        .join(acts, acts.c.id == stocktake_counts.c.act_id)
        .where(stocktake_counts.c.stocktake_id == stocktake_id, not_undone())
    )
    return int(session.scalar(statement))


def _statement() -> Any:
    return (
        select(
            stocktakes,
            acts.c.at,
            desks.c.name.label("desk"),
            operators.c.name.label("operator"),
            stock_places.c.kind.label("place_kind"),
            storage_places.c.title.label("place"),
            _E.outcome,
            _ENDING.c.id.label("end_id"),
            _ENDING.c.at.label("end_at"),
            _END_DESK.c.name.label("end_desk"),
            _ENDER.c.name.label("ender"),
            _WITNESS.c.name.label("witness"),
            _DIFFERENT.label("differences"),
        )
        .select_from(stocktakes)
        .join(acts, acts.c.id == _S.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .join(stock_places, stock_places.c.id == _S.place_id)
        .outerjoin(storage_places, storage_places.c.id == _S.place_id)
        .outerjoin(stocktake_endings, _ENDING_STANDS)
        .outerjoin(_ENDING, _ENDING.c.id == _E.act_id)
        .outerjoin(_END_DESK, _END_DESK.c.id == _ENDING.c.desk_id)
        .outerjoin(_ENDER, _ENDER.c.id == _ENDING.c.operator_id)
        .outerjoin(_WITNESS, _WITNESS.c.id == _ENDING.c.approver_id)
        .where(not_undone())
    )


def _row(row: Any) -> StocktakeRow:
    return StocktakeRow(
        stocktake_id=row.id,
        number=row.number,
        place_id=row.place_id,
        place_kind=PlaceKind(row.place_kind),
        place=row.place or "",
        category=StockCategory(row.category) if row.category else None,
        shows_book=row.shows_book,
        at=row.at,
        desk=row.desk,
        operator=row.operator,
        end=_end(row),
    )


def _end(row: Any) -> StocktakeEnd | None:
    if row.outcome is None:
        return None
    outcome = StocktakeOutcome(row.outcome)
    return StocktakeEnd(
        outcome, row.end_id, row.end_at, row.end_desk, row.ender, row.witness or "", row.differences
    )
