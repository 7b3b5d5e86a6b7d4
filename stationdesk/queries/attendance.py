"""Who is here, since when, and what the desk offers next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.attendance import activities, presence
from stationdesk.db.tables.volunteers import recency, volunteers

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_PRESENT = prepared(
    select(presence, activities.c.name.label("activity"))
    .join(activities, activities.c.id == presence.c.activity_id)
    .where(presence.c.volunteer_id == bindparam("volunteer"))
)
_SCANNED = prepared(
    select(recency.c.scanned_at, recency.c.activity_id).where(
        recency.c.volunteer_id == bindparam("volunteer")
    )
)


@dataclass(frozen=True, slots=True)
class PresentRow:
    """Somebody who is checked in. `act_id` is not shown; `check_in_id` names the stay."""

    volunteer_id: UUID
    check_in_id: UUID
    name: str
    number: str
    activity: str
    place: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity or standing service that can be chosen at check-in; `position` is its key, from 1."""

    activity_id: UUID
    name: str
    kind: str
    icon: str
    content: str
    place: str
    responsible: str
    held_on: date | None
    position: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class AttendanceState:
    """What a scan of a person would find: here or not, the last scan, the activity they did last."""

    since: datetime | None
    activity: str
    scanned_at: datetime | None
    last_activity_id: UUID | None


def who_is_here(session: ReadSession, limit: int = 500) -> list[PresentRow]:
    """Return everybody who is checked in, the longest stay first."""
    found = session.all(
        select(
            presence,
            volunteers.c.name,
            volunteers.c.number,
            activities.c.name.label("activity"),
            activities.c.place,
        )
        .join(volunteers, volunteers.c.id == presence.c.volunteer_id)
        .join(activities, activities.c.id == presence.c.activity_id)
        .order_by(presence.c.since)
        .limit(limit)
    )
    return [
        PresentRow(
            row.volunteer_id, row.check_in_id, row.name, row.number, row.activity, row.place, row.since
        )
        for row in found
    ]


def count_here(session: ReadSession) -> int:
    """Return how many people are checked in."""
    return int(session.scalar(select(func.count()).select_from(presence)))


def state_of(session: ReadSession, volunteer_id: UUID) -> AttendanceState:
    """Return what a scan of a person would find."""
    present = session.first(_PRESENT, volunteer=volunteer_id)
    recent = session.first(_SCANNED, volunteer=volunteer_id)
    return AttendanceState(
        since=present.since if present else None,
        activity=present.activity if present else "",
        scanned_at=recent.scanned_at if recent else None,
        last_activity_id=recent.activity_id if recent else None,
    )


def scanned_at(session: ReadSession, volunteer_id: UUID) -> datetime | None:
    """Return when a person last checked in or out, or None."""
    recent = session.first(_SCANNED, volunteer=volunteer_id)
    return recent.scanned_at if recent else None


def activities_to_choose(session: ReadSession, on: date) -> list[ActivityRow]:
    """Return the activities one can be checked in to on a day, in the order of their keys."""
    return [row for row in all_activities(session) if row.is_active and row.held_on in (None, on)]


def all_activities(session: ReadSession) -> list[ActivityRow]:
    """Return every activity and standing service, switched-off ones too, in order."""
    found = session.all(select(activities).order_by(activities.c.position, activities.c.name))
    return [
        ActivityRow(
            activity_id=row.id,
            name=row.name,
            kind=row.kind,
            icon=row.icon,
            content=row.content,
            place=row.place,
            responsible=row.responsible,
            held_on=row.held_on,
            position=row.position,
            is_active=row.is_active,
        )
        for row in found
    ]
