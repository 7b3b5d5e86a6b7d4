"""Who is here, since when, and what the desk offers next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.attendance import activities, presence
from stationdesk.db.tables.volunteers import recency, volunteers
from stationdesk.domain.service_time import Credit, credited_end
from stationdesk.queries.points import rule_on

if TYPE_CHECKING:
    from sqlalchemy.sql import Select

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
class ForgottenRow:
    """Somebody who did not check out, it seems.

    `credited_until` is when the stay would count as ended by the credit of its service, before
    the limits of the day are looked at; None credits nothing.
    """

    volunteer_id: UUID
    check_in_id: UUID
    name: str
    number: str
    activity: str
    place: str
    since: datetime
    credit: Credit
    credited_until: datetime | None


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
    credit: Credit = Credit.NOTHING
    credit_minutes: int | None = None
    ends_minute: int | None = None


@dataclass(frozen=True, slots=True)
class AttendanceState:
    """What a scan of a person would find: here or not, the last scan, the activity they did last."""

    since: datetime | None
    activity: str
    scanned_at: datetime | None
    last_activity_id: UUID | None


def who_is_here(session: ReadSession, limit: int = 500) -> list[PresentRow]:
    """Return everybody who is checked in, the longest stay first."""
    return [
        PresentRow(
            row.volunteer_id, row.check_in_id, row.name, row.number, row.activity, row.place, row.since
        )
        for row in session.all(_stays().limit(limit))
    ]


def forgotten(session: ReadSession, now: datetime, forgotten_minutes: int) -> list[ForgottenRow]:
    """Return the stays that were forgotten, it seems, the longest first.

    Open for longer than `forgotten_minutes` (the rule in force says how long that is), or since an
    earlier business date. Asked at closing, at the next start, and all day for the attention list.
    """
    midnight = datetime.combine(session.day_of(now), datetime.min.time(), session.place.zone)
    latest = max(now - timedelta(minutes=forgotten_minutes), midnight.astimezone(UTC))
    found = session.all(_stays().where(presence.c.since < latest))
    return [_forgotten_row(session, row, now) for row in found]


def forgotten_by_rule(session: ReadSession, now: datetime) -> list[ForgottenRow]:
    """Return the stays that were forgotten by the rule in force today."""
    rule = rule_on(session, session.day_of(now)).rule
    return forgotten(session, now, rule.forgotten_minutes)


def _stays() -> Select[Any]:
    return (
        select(
            presence,
            volunteers.c.name,
            volunteers.c.number,
            activities.c.name.label("activity"),
            activities.c.place,
            activities.c.credit,
            activities.c.credit_minutes,
            activities.c.ends_minute,
        )
        .join(volunteers, volunteers.c.id == presence.c.volunteer_id)
        .join(activities, activities.c.id == presence.c.activity_id)
        .order_by(presence.c.since)
    )


def _forgotten_row(session: ReadSession, row: Any, now: datetime) -> ForgottenRow:
    credit = credit_of(row)
    end = credited_end(credit, row.credit_minutes, row.ends_minute, row.since, session.place.zone)
    return ForgottenRow(
        volunteer_id=row.volunteer_id,
        check_in_id=row.check_in_id,
        name=row.name,
        number=row.number,
        activity=row.activity,
        place=row.place,
        since=row.since,
        credit=credit,
        credited_until=min(end, now) if end is not None else None,
    )


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
            credit=credit_of(row),
            credit_minutes=row.credit_minutes,
            ends_minute=row.ends_minute,
        )
        for row in found
    ]


def credit_of(activity: Any) -> Credit:
    """Return what a forgotten check-out is worth at an activity, by its row."""
    return Credit(activity.credit) if activity.credit else Credit.NOTHING
