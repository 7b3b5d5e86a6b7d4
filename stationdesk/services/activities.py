"""The activities and standing services people check in to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import activities
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, InvalidField, MissingField
from stationdesk.domain.service_time import Credit
from stationdesk.domain.staff import Right
from stationdesk.services import staff

MOST_CREDIT_MINUTES = 12 * 60
"""Nobody is credited more than this unseen, whatever the service."""
_MINUTES_A_DAY = 24 * 60


class ActivityKind(StrEnum):
    """A standing service goes on every day; an event is held on one day."""

    STANDING = "standing"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class ActivityRequest:
    """An activity to add (`activity_id` None) or change; `position` is its key at the desk, from 1.

    `credit` is what a forgotten check-out is worth: `credit_minutes` when it is fixed, until
    `ends_minute` (minutes after midnight, station time) when it is the planned end.
    """

    activity_id: UUID | None
    name: str
    kind: ActivityKind = ActivityKind.STANDING
    icon: str = "heart-handshake"
    content: str = ""
    place: str = ""
    responsible: str = ""
    held_on: date | None = None
    position: int = 0
    is_active: bool = True
    credit: Credit = Credit.NOTHING
    credit_minutes: int | None = None
    ends_minute: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityReceipt:
    """The activity as it is now."""

    activity_id: UUID
    name: str


def put_activity(session: WriteSession, act: Act, request: ActivityRequest) -> ActivityReceipt:
    """Add an activity, or change one.

    Raises:
        NotAllowed, MissingField, InvalidField.
        AlreadyExists: another active one has the name.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold("activities")
    name = request.name.strip()
    if not name:
        raise MissingField("name")
    if request.kind is ActivityKind.EVENT and request.held_on is None:
        raise MissingField("held_on")
    _check_credit(request)
    twin = session.first(select(activities).where(activities.c.name == name, activities.c.is_active))
    if twin is not None and twin.id != request.activity_id:
        raise AlreadyExists("activity", name)
    activity_id = session.keep(
        activities,
        request.activity_id,
        name=name,
        kind=request.kind.value,
        icon=request.icon,
        content=request.content.strip(),
        place=request.place.strip(),
        responsible=request.responsible.strip(),
        held_on=request.held_on,
        position=request.position or _next_position(session),
        is_active=request.is_active,
        credit=request.credit.value,
        credit_minutes=request.credit_minutes if request.credit is Credit.FIXED else None,
        ends_minute=request.ends_minute if request.credit is Credit.PLANNED_END else None,
    )
    return ActivityReceipt(activity_id, name)


def _check_credit(request: ActivityRequest) -> None:
    minutes, ends = request.credit_minutes, request.ends_minute
    if request.credit is Credit.FIXED and (minutes is None or not 1 <= minutes <= MOST_CREDIT_MINUTES):
        raise InvalidField("credit_minutes", str(minutes or 0), f"1-{MOST_CREDIT_MINUTES}")
    if request.credit is Credit.PLANNED_END and (ends is None or not 0 <= ends < _MINUTES_A_DAY):
        raise InvalidField("ends_minute", str(ends), "00:00-23:59")


def _next_position(session: WriteSession) -> int:
    return int(session.scalar(select(func.coalesce(func.max(activities.c.position), 0)))) + 1
