"""Facilities: the list a station keeps, and the round that looks at each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visits import facilities, facility_checks
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, InvalidField, MissingField, NotFound
from stationdesk.domain.facilities import USUAL, FacilityState
from stationdesk.domain.staff import Right
from stationdesk.services import staff
from stationdesk.services.service_points import point_of

_LONGEST_TITLE, _LONGEST_TOLD = 60, 200
OWN_ICON = "toolbox"
"""What stands beside a facility that the station named itself."""


@dataclass(frozen=True, slots=True)
class FacilityRequest:
    """A facility to add (`facility_id` None) or change; `point_id` None: at the station itself."""

    facility_id: UUID | None
    title: str
    icon: str = OWN_ICON
    point_id: UUID | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class FacilityReceipt:
    """The facility as it is now."""

    facility_id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class UsualRequest:
    """Where the usual list is taken over; None: at the station itself."""

    point_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class UsualReceipt:
    """What was put on the list; what was there already is not."""

    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """How one facility was found; `told` names who was told of what is broken."""

    facility_id: UUID
    state: FacilityState
    told: str = ""


@dataclass(frozen=True, slots=True)
class RoundRequest:
    """A round through the facilities: one mark each."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class RoundReceipt:
    """How many were looked at, and the titles of those that are broken now."""

    checked: int
    broken: tuple[str, ...]


def put_facility(session: WriteSession, act: Act, request: FacilityRequest) -> FacilityReceipt:
    """Add a facility, or change its title, picture or place; a new one works.

    Raises:
        NotAllowed, NotFound, MissingField, InvalidField.
        AlreadyExists: another active one of the same point has the title.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold(facilities.name)
    title = request.title.strip()
    if not title:
        raise MissingField("title")
    if len(title) > _LONGEST_TITLE:
        raise InvalidField("title", title[:20], str(_LONGEST_TITLE))
    if request.point_id is not None:
        point_of(session, request.point_id)
    twin = _ids_by_title(session, request.point_id).get(title)
    if request.is_active and twin not in (None, request.facility_id):
        raise AlreadyExists("facility", title)
    values: dict[str, Any] = {
        "title": title,
        "icon": request.icon,
        "point_id": request.point_id,
        "is_active": request.is_active,
    }
    if request.facility_id is None:
        values |= _new(session)
    else:
        _facility(session, request.facility_id)
    return FacilityReceipt(session.keep(facilities, request.facility_id, **values), title)


def adopt_usual(session: WriteSession, act: Act, request: UsualRequest) -> UsualReceipt:
    """Put the usual facilities on the list in one act; those that are there stay as they are.

    Raises:
        NotAllowed, NotFound.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold(facilities.name)
    if request.point_id is not None:
        point_of(session, request.point_id)
    known, made = _ids_by_title(session, request.point_id), []
    for usual in USUAL:
        if usual.title in known:
            continue
        values = _new(session)
        session.keep(
            facilities,
            title=usual.title,
            icon=usual.icon,
            point_id=request.point_id,
            is_active=True,
            **values,
        )
        made.append(usual.title)
    return UsualReceipt(tuple(made))


def check(session: WriteSession, act: Act, request: RoundRequest) -> RoundReceipt:
    """Write down how each facility was found; what stays broken is broken since it was first found so.

    Raises:
        NotAllowed, NotFound, InvalidField.
        MissingField: no facility was looked at.
    """
    staff.ensure(session, Right.DESK_WORK)
    if not request.marks:
        raise MissingField("state")
    broken = [title for mark in request.marks if (title := _mark(session, mark))]
    return RoundReceipt(len(request.marks), tuple(broken))


def _mark(session: WriteSession, mark: Mark) -> str:
    """Write one mark down; return the title of what is broken, else nothing."""
    found = _facility(session, mark.facility_id)
    told = mark.told.strip()
    if len(told) > _LONGEST_TOLD:
        raise InvalidField("told", told[:20], str(_LONGEST_TOLD))
    is_broken = mark.state is FacilityState.BROKEN
    told = told if is_broken else ""
    session.add(facility_checks, facility_id=found.id, on=session.today, state=mark.state.value, told=told)
    since = (found.broken_since or session.today) if is_broken else None
    after = {"state": mark.state.value, "broken_since": since, "told": told}
    if any(getattr(found, name) != value for name, value in after.items()):
        session.keep(facilities, found.id, **after)
    return str(found.title) if is_broken else ""


def _new(session: WriteSession) -> dict[str, Any]:
    last = session.scalar(select(func.coalesce(func.max(facilities.c.position), 0)))
    return {
        "position": int(last) + 1,
        "state": FacilityState.WORKS.value,
        "broken_since": None,
        "told": "",
    }


def _facility(session: WriteSession, facility_id: UUID) -> Any:
    session.lock(facilities, facility_id)
    found = session.first(select(facilities).where(facilities.c.id == facility_id))
    if found is None:
        raise NotFound("facility", str(facility_id))
    return found


def _ids_by_title(session: WriteSession, point_id: UUID | None) -> dict[str, UUID]:
    of_point = facilities.c.point_id == point_id
    rows: Sequence[Any] = session.all(
        select(facilities.c.id, facilities.c.title).where(of_point, facilities.c.is_active)
    )
    return {row.title: row.id for row in rows}


def put_back(session: WriteSession, facility_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of a facility back as they were before an act that is undone.

    Raises:
        AlreadyExists: another one of its point has the title now.
    """
    session.hold(facilities.name)
    state = {**_facility(session, facility_id)._mapping, **values}
    twin = _ids_by_title(session, state["point_id"]).get(state["title"])
    if state["is_active"] and twin not in (None, facility_id):
        raise AlreadyExists("facility", state["title"])
    session.keep(facilities, facility_id, **values)
