"""Shelves and stores, and how much lies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.stations import service_points
from stationdesk.db.tables.stock import stock_levels, stock_places, storage_places
from stationdesk.domain.codes import InvalidCode, read_code
from stationdesk.domain.stock import OWN_PLACES, PlaceKind

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_L = stock_levels.c
_OWN = sorted(kind.value for kind in OWN_PLACES)
_PIECES_IN = prepared(select(func.coalesce(func.sum(_L.pieces), 0)).where(_L.place_id == bindparam("place")))


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A shelf or store. `title` is empty for the one the station was founded with, `point` for no point.

    `items` is how many items have `pieces` there, good or bad.
    """

    place_id: UUID
    title: str
    kind: PlaceKind
    tag: str
    point_id: UUID | None
    point: str
    is_active: bool
    items: int
    pieces: int


def places(session: ReadSession, *, only_active: bool = True) -> list[PlaceRow]:
    """Return the places of the house: shelves first, then stores, each in their order."""
    filled = (
        select(
            _L.place_id,
            func.count(_L.item_id.distinct()).label("kinds"),
            func.sum(_L.pieces).label("pieces"),
        )
        .where(_L.pieces != 0)
        .group_by(_L.place_id)
        .subquery()
    )
    statement = (
        select(
            stock_places.c.id,
            stock_places.c.kind,
            stock_places.c.point_id,
            storage_places.c.title,
            storage_places.c.tag,
            storage_places.c.is_active,
            service_points.c.title.label("point"),
            filled.c.kinds,
            filled.c.pieces,
        )
        .outerjoin(storage_places, storage_places.c.id == stock_places.c.id)
        .outerjoin(service_points, service_points.c.id == stock_places.c.point_id)
        .outerjoin(filled, filled.c.place_id == stock_places.c.id)
        .where(stock_places.c.kind.in_(_OWN))
        .order_by(stock_places.c.kind, func.coalesce(storage_places.c.position, 0), stock_places.c.id)
    )
    if only_active:
        on_list = or_(storage_places.c.is_active.is_(None), storage_places.c.is_active)
        statement = statement.where(on_list)
    return [_row(row) for row in session.all(statement)]


def pieces_in(session: ReadSession, place_id: UUID) -> int:
    """Return how many pieces of anything lie in a place."""
    return int(session.scalar(_PIECES_IN, place=place_id))


def place_of_code(session: ReadSession, text: str) -> UUID | None:
    """Return the place a tag is stuck on, scanned or typed (W-0003), or None."""
    try:
        tag = str(read_code(text))
    except InvalidCode:
        return None
    found: UUID | None = session.scalar(select(storage_places.c.id).where(storage_places.c.tag == tag))
    return found


def _row(row: Any) -> PlaceRow:
    return PlaceRow(
        place_id=row.id,
        title=row.title or "",
        kind=PlaceKind(row.kind),
        tag=row.tag or "",
        point_id=row.point_id,
        point=row.point or "",
        is_active=row.is_active is not False,
        items=int(row.kinds or 0),
        pieces=int(row.pieces or 0),
    )
