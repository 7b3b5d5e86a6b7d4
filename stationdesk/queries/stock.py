"""What lies where. Pieces, by item, place and batch; sums are kept by the database as moves come."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.stock import stock_items, stock_levels, stock_moves, stock_places
from stationdesk.domain.errors import LastTaken
from stationdesk.domain.stock import FOREVER, OWN_PLACES, Batch, PlaceKind, settled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.db.session import ReadSession

_L = stock_levels.c
_OWN = sorted(kind.value for kind in OWN_PLACES)
_HERE = select(desks.c.point_id).where(desks.c.id == bindparam("desk")).scalar_subquery()
IS_IN_REACH = (stock_places.c.kind == PlaceKind.SHELF.value) & or_(
    stock_places.c.point_id.is_(None), stock_places.c.point_id == _HERE
)
"""The shelves a desk (`desk`) takes from: those of its service point and those of none."""

_PLACED = select(stock_levels).join(stock_places, stock_places.c.id == _L.place_id).where(_L.pieces != 0)
_ON_SHELVES = prepared(_PLACED.where(IS_IN_REACH, _L.item_id == bindparam("item")))
_IN_PLACE = prepared(_PLACED.where(_L.item_id == bindparam("item"), _L.place_id == bindparam("place")))
_IN_HOUSE = prepared(
    select(func.coalesce(func.sum(_L.pieces), 0))
    .join(stock_places, stock_places.c.id == _L.place_id)
    .where(stock_places.c.is_floored, _L.item_id == bindparam("item"))
)
_LAST_TAKEN = prepared(
    select(acts.c.at, desks.c.name.label("desk"), operators.c.name.label("operator"))
    .select_from(stock_moves)
    .join(stock_places, stock_places.c.id == stock_moves.c.from_id)
    .join(acts, acts.c.id == stock_moves.c.act_id)
    .join(desks, desks.c.id == acts.c.desk_id)
    .join(operators, operators.c.id == acts.c.operator_id)
    .where(stock_moves.c.item_id == bindparam("item"), stock_places.c.is_floored)
    .where(stock_moves.c.on == bindparam("on"))
    .order_by(stock_moves.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class StockRow:
    """One item and the pieces of it that this desk can hand out."""

    item_id: UUID
    title: str
    unit: str
    on_hand: int


def batches_on_shelves(session: ReadSession, item_id: UUID) -> list[Batch]:
    """Return what lies on the shelves this desk takes from, in the order it goes out; bad pieces too."""
    found = session.all(_ON_SHELVES, item=item_id, desk=session.place.desk_id)
    return sorted(_settled(found), key=lambda row: row.order)


def batches_in(session: ReadSession, item_id: UUID, place_id: UUID) -> list[Batch]:
    """Return what lies of an item in one place, in the order it goes out; bad pieces too."""
    return _settled(session.all(_IN_PLACE, item=item_id, place=place_id))


def on_hand(session: ReadSession, item_id: UUID, on: date) -> int:
    """Return how many pieces this desk can hand out on a date: on its shelves, and still good."""
    return sum(row.pieces for row in batches_on_shelves(session, item_id) if row.is_good_on(on))


def on_hand_of_all(session: ReadSession, on: date) -> dict[UUID, int]:
    """Return what `on_hand` says of every item that has pieces."""
    rows = defaultdict(list)
    for row in session.all(_PLACED.where(IS_IN_REACH), desk=session.place.desk_id):
        rows[row.item_id].append(row)
    return {
        item_id: sum(batch.pieces for batch in _settled(found) if batch.is_good_on(on))
        for item_id, found in rows.items()
    }


def in_house(session: ReadSession, item_id: UUID) -> int:
    """Return how many pieces of an item there are on all shelves and in all stores, good or bad."""
    return int(session.scalar(_IN_HOUSE, item=item_id))


def last_taken(session: ReadSession, item_id: UUID, on: date) -> LastTaken | None:
    """Return when, at which desk and by whom pieces of an item were taken last on a date."""
    found = session.first(_LAST_TAKEN, item=item_id, on=on)
    return LastTaken(found.at, found.desk, found.operator) if found else None


def items(session: ReadSession, on: date | None = None) -> list[StockRow]:
    """Return every active item in the order of titles; with a date only pieces that are good then count."""
    pieces = on_hand_of_all(session, on or date.min)
    found = session.all(select(stock_items).where(stock_items.c.is_active).order_by(stock_items.c.title))
    return [StockRow(row.id, row.title, row.unit, pieces.get(row.id, 0)) for row in found]


@dataclass(frozen=True, slots=True)
class ExpiringStockRow:
    """Pieces in one place that are good until a day."""

    item_id: UUID
    title: str
    unit: str
    pieces: int
    expires_on: date
    place_id: UUID
    batch: str = ""


def expiring(session: ReadSession, until: date) -> list[ExpiringStockRow]:
    """Return the pieces in the house that are good until a day or less, the first to go first."""
    dated = select(_L.item_id).where(_L.expires_on <= until, _L.pieces > 0)
    found = session.all(_PLACED.where(stock_places.c.is_floored, _L.item_id.in_(dated)))
    rows = defaultdict(list)
    for row in found:
        rows[row.item_id].append(row)
    if not rows:
        return []
    named = session.all(select(stock_items).where(stock_items.c.id.in_(sorted(rows))))
    expiring_rows = [
        ExpiringStockRow(
            item.id, item.title, item.unit, batch.pieces, batch.expires_on, batch.place_id, batch.batch
        )
        for item in named
        for batch in _settled(rows[item.id])
        if batch.expires_on is not None and batch.expires_on <= until
    ]
    return sorted(expiring_rows, key=lambda row: (row.expires_on, row.title))


def _settled(rows: Iterable[Any]) -> list[Batch]:
    """Return the batches of one item, place by place, none below nothing."""
    places = defaultdict(list)
    for row in rows:
        until = None if row.expires_on == FOREVER else row.expires_on
        places[row.place_id].append(Batch(row.place_id, until, row.batch, row.pieces))
    return [batch for found in places.values() for batch in settled(found)]
