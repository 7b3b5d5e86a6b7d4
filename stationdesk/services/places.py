"""Shelves and stores: where goods lie in the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stations import service_points
from stationdesk.db.tables.stock import stock_places, storage_places
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Tag
from stationdesk.domain.effects import Effect
from stationdesk.domain.errors import (
    AlreadyExists,
    Inactive,
    InvalidField,
    MissingField,
    NotFound,
    PlaceInUse,
)
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import OWN_PLACES, PlaceKind, system_place
from stationdesk.queries.places import pieces_in
from stationdesk.services import staff, stock_moves
from stationdesk.services.reversal_states import changes_of

_TAGS_SINCE = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class PlaceRequest:
    """A shelf or store to add (`place_id` None) or change; kind and service point are for good.

    `point_id` None: it belongs to the station itself, and every desk takes from it.
    """

    place_id: UUID | None
    title: str
    kind: PlaceKind = PlaceKind.SHELF
    point_id: UUID | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class PlaceReceipt:
    """The place as it is now; `tag` is what is stuck on it (W-0003)."""

    place_id: UUID
    title: str
    tag: str


def put_place(session: WriteSession, act: Act, request: PlaceRequest) -> PlaceReceipt:
    """Add a shelf or a store with a tag of its own, or change one.

    Raises:
        NotAllowed, NotFound, MissingField.
        InvalidField: no place of the house, or another kind or service point than it was made with.
        AlreadyExists: another place on the list has the title.
        PlaceInUse: it is to be taken off the list, and pieces lie there.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold("storage_places")
    title = request.title.strip()
    if not title:
        raise MissingField("title")
    if request.kind not in OWN_PLACES:
        raise InvalidField("kind", request.kind.value)
    place_id = _place(session, request)
    if request.is_active:
        _ensure_title_free(session, title, place_id)
    else:
        _ensure_empty(session, place_id, title)
    before = session.first(select(storage_places).where(storage_places.c.id == place_id))
    tag = (before.tag if before is not None else None) or _next_tag(session)
    session.keep(
        storage_places,
        place_id,
        title=title,
        tag=tag,
        position=before.position if before is not None else _next_position(session),
        is_active=request.is_active,
    )
    return PlaceReceipt(place_id, title, tag)


def reverse_put_place(session: WriteSession, original: Any) -> list[Effect]:
    """See that a place can be as it was: one that was new, or off the list before, is empty.

    Raises:
        PlaceInUse.
    """
    for change in changes_of(session, original.id):
        if change.table.name == storage_places.name and not (change.before or {}).get("is_active", False):
            _ensure_empty(session, change.row_id, change.name)
    return []


def own_place(session: WriteSession, place_id: UUID, *, may_be_off: bool = False) -> Any:
    """Return the row of a shelf or store that is on the list, or of which goods only go away.

    Raises:
        NotFound, Inactive.
    """
    found = session.first(
        select(stock_places, storage_places.c.title, storage_places.c.is_active)
        .outerjoin(storage_places, storage_places.c.id == stock_places.c.id)
        .where(stock_places.c.id == place_id)
    )
    if found is None or found.kind not in OWN_PLACES:
        raise NotFound("place", str(place_id))
    if found.is_active is False and not may_be_off:
        raise Inactive("place", found.title)
    return found


def _place(session: WriteSession, request: PlaceRequest) -> UUID:
    """Return the place that goods are moved to, made now if it is new."""
    if request.place_id is None:
        if request.point_id is not None:
            _ensure_point(session, request.point_id)
        return session.add(stock_places, kind=request.kind.value, is_floored=True, point_id=request.point_id)
    if request.place_id == system_place(PlaceKind.STORE):
        stock_moves.system(session, PlaceKind.STORE)
    found = session.first(select(stock_places).where(stock_places.c.id == request.place_id))
    if found is None or found.kind not in OWN_PLACES:
        raise NotFound("place", str(request.place_id))
    if found.kind != request.kind.value:
        raise InvalidField("kind", request.kind.value, found.kind)
    if found.point_id != request.point_id:
        raise InvalidField("point", str(request.point_id or ""), str(found.point_id or ""))
    return request.place_id


def _ensure_point(session: WriteSession, point_id: UUID) -> None:
    point = session.first(select(service_points).where(service_points.c.id == point_id))
    if point is None:
        raise NotFound("service point", str(point_id))
    if not point.is_active:
        raise Inactive("service point", point.title)


def _ensure_title_free(session: WriteSession, title: str, place_id: UUID) -> None:
    same = select(storage_places.c.id).where(storage_places.c.title == title, storage_places.c.is_active)
    if any(row.id != place_id for row in session.all(same)):
        raise AlreadyExists("place", title)


def _ensure_empty(session: WriteSession, place_id: UUID, title: str) -> None:
    pieces = pieces_in(session, place_id)
    if pieces:
        raise PlaceInUse(title, pieces)


def _next_position(session: WriteSession) -> int:
    return int(session.scalar(select(func.coalesce(func.max(storage_places.c.position), 0)))) + 1


def _next_tag(session: WriteSession) -> str:
    running = session.next_number(CodeKind.PLACE.value, _TAGS_SINCE)
    return str(Tag(CodeKind.PLACE, f"{running:04d}"))
