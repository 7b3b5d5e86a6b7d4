"""The service points of a station, and at which of them a desk stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stations import desks, service_points
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyExists,
    Inactive,
    InvalidField,
    MissingField,
    NotFound,
    PointInUse,
)
from stationdesk.domain.staff import Right
from stationdesk.services import staff

_LONGEST_TITLE, _LONGEST_ADDRESS = 60, 200


@dataclass(frozen=True, slots=True)
class PointRequest:
    """A service point to add (`point_id` None) or change."""

    point_id: UUID | None
    title: str
    address: str = ""
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class PointReceipt:
    """The service point as it is now."""

    point_id: UUID
    title: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class StandRequest:
    """Where this desk stands from now on; None: at the station itself."""

    point_id: UUID | None


@dataclass(frozen=True, slots=True)
class StandReceipt:
    """Where the desk stands now; the title is empty for the station itself."""

    desk_id: UUID
    point_id: UUID | None
    title: str


def put_point(session: WriteSession, act: Act, request: PointRequest) -> PointReceipt:
    """Add a service point, or change one; what was done there stays there when it is switched off.

    Raises:
        NotAllowed, NotFound, MissingField, InvalidField.
        AlreadyExists: another active point has the title.
        PointInUse: desks stand at the point that is to be switched off.
    """
    staff.ensure(session, Right.CHANGE_STATION)
    session.hold(service_points.name)
    title, address = request.title.strip(), request.address.strip()
    _check(session, request, title, address)
    position = _next_position(session)
    if request.point_id is not None:
        position = point_of(session, request.point_id).position
    if request.point_id is not None and not request.is_active:
        ensure_unused(session, request.point_id, title)
    point_id = session.keep(
        service_points,
        request.point_id,
        title=title,
        address=address,
        position=position,
        is_active=request.is_active,
    )
    return PointReceipt(point_id, title, request.is_active)


def stand_at(session: WriteSession, act: Act, request: StandRequest) -> StandReceipt:
    """Say at which service point this desk stands; its acts belong there from the next one on.

    Raises:
        NotAllowed, NotFound.
        Inactive: the point was switched off.
    """
    staff.ensure(session, Right.CHANGE_STATION)
    session.hold(service_points.name)
    title = ""
    if request.point_id is not None:
        found = point_of(session, request.point_id)
        if not found.is_active:
            raise Inactive("service point", found.title)
        title = found.title
    session.keep(desks, session.place.desk_id, point_id=request.point_id)
    return StandReceipt(session.place.desk_id, request.point_id, title)


def point_of(session: WriteSession, point_id: UUID) -> Any:
    """Return the row of a service point.

    Raises:
        NotFound.
    """
    found = session.first(select(service_points).where(service_points.c.id == point_id))
    if found is None:
        raise NotFound("service point", str(point_id))
    return found


def ensure_unused(session: WriteSession, point_id: UUID, title: str) -> None:
    """Raise PointInUse when a desk stands at the point."""
    names = session.all(select(desks.c.name).where(desks.c.point_id == point_id).order_by(desks.c.name))
    if names:
        raise PointInUse(title, tuple(row.name for row in names))


def _check(session: WriteSession, request: PointRequest, title: str, address: str) -> None:
    if not title:
        raise MissingField("title")
    for field, text, longest in (("title", title, _LONGEST_TITLE), ("address", address, _LONGEST_ADDRESS)):
        if len(text) > longest:
            raise InvalidField(field, text[:20], str(longest))
    twin = session.first(
        select(service_points.c.id).where(service_points.c.title == title, service_points.c.is_active)
    )
    if request.is_active and twin is not None and twin.id != request.point_id:
        raise AlreadyExists("service point", title)


def _next_position(session: WriteSession) -> int:
    return int(session.scalar(select(func.coalesce(func.max(service_points.c.position), 0)))) + 1


def put_back(session: WriteSession, point_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of a service point back as they were before an act that is undone.

    Raises:
        PointInUse: it would be switched off, and desks stand there.
        AlreadyExists: another active point has the title now.
    """
    session.hold(service_points.name)
    state = {**point_of(session, point_id)._mapping, **values}
    if not state["is_active"]:
        ensure_unused(session, point_id, state["title"])
    request = PointRequest(point_id, state["title"], state["address"], state["is_active"])
    _check(session, request, state["title"], state["address"])
    session.keep(service_points, point_id, **values)


def put_desk_back(session: WriteSession, desk_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of a desk back as they were before an act that is undone.

    Raises:
        Inactive: the service point it stood at was switched off since.
    """
    session.hold(service_points.name)
    if values.get("point_id") is not None:
        found = point_of(session, values["point_id"])
        if not found.is_active:
            raise Inactive("service point", found.title)
    session.keep(desks, desk_id, **values)
