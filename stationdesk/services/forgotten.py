"""Stays that nobody checked out: ended by what their service credits, until a person has looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import activities, check_ins, presence, stay_endings
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import NotFound, NotHere
from stationdesk.domain.service_time import (
    LONGEST,
    Credit,
    Evidence,
    ReviewState,
    ServiceSpan,
    credited_end,
    within_limit,
)
from stationdesk.domain.staff import Right
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.attendance import credit_of
from stationdesk.services import review_reversals, service_records, staff, stays

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class EndStayRequest:
    """The open stay that is to end without a check-out."""

    check_in_id: UUID


@dataclass(frozen=True, slots=True)
class EndStayReceipt:
    """The provisional hours that were credited; without any, `record_id` and `ended_at` are None."""

    volunteer_id: UUID
    name: str
    activity: str
    started_at: datetime
    ended_at: datetime | None
    service_minutes: int
    points: int
    record_id: UUID | None
    credit: Credit


def end_stay(session: WriteSession, act: Act, request: EndStayRequest) -> EndStayReceipt:
    """End an open stay by the credit of its service: the hours are provisional, their points not spendable.

    Never longer than until now, never over other service, never above the limits of the day: what
    does not fit is not credited. R-02.

    Raises:
        NotAllowed, NotFound.
        NotHere: the stay has ended meanwhile.
    """
    staff.ensure(session, Right.DESK_WORK)
    stay, volunteer = _open_stay(session, request.check_in_id)
    activity = session.first(select(activities).where(activities.c.id == stay.activity_id))
    session.forget(presence, volunteer_id=volunteer.id)
    session.subject_id = volunteer.id
    credit = credit_of(activity)
    wanted = credited_end(
        credit, activity.credit_minutes, activity.ends_minute, stay.since, session.place.zone
    )
    ended_at = _allowed_end(session, volunteer.id, stay.since, wanted)
    if ended_at is None:
        session.add(stay_endings, check_in_id=stay.check_in_id)
        return EndStayReceipt(
            volunteer.id, volunteer.name, activity.name, stay.since, None, 0, 0, None, credit
        )
    booked = service_records.book(
        session,
        service_records.Booking(
            volunteer=volunteer,
            activity=activity,
            check_in_id=stay.check_in_id,
            span=ServiceSpan(stay.since, ended_at),
            evidence=Evidence.AUTO_OUT,
            content=activity.content or activity.name,
            state=ReviewState.PROVISIONAL,
        ),
    )
    return EndStayReceipt(
        volunteer_id=volunteer.id,
        name=volunteer.name,
        activity=activity.name,
        started_at=stay.since,
        ended_at=ended_at,
        service_minutes=booked.service_minutes,
        points=booked.points,
        record_id=booked.record_id,
        credit=credit,
    )


def reverse_end_stay(session: WriteSession, original: Any) -> list[Effect]:
    """Take the end of a stay back: its hours count no more, the person is here again.

    Raises:
        AlreadyHere: they came back meanwhile. DependsOnIt: the hours were looked at.
    """
    record = service_records.record_of_act(session, original.id)
    if record is None:
        ended = session.first(select(stay_endings).where(stay_endings.c.act_id == original.id))
        stays.be_here_again(session, ended.check_in_id, original.id)
        return [Effect(EffectKind.HERE_AGAIN, _name_of(session, original.subject_id))]
    review_reversals.ensure_unsaid(session, original, record.id)
    stays.be_here_again(session, record.check_in_id, original.id)
    name = _name_of(session, original.subject_id)
    return [
        Effect(EffectKind.MINUTES_TAKEN, name, record.service_minutes),
        Effect(EffectKind.HERE_AGAIN, name),
    ]


def _name_of(session: WriteSession, volunteer_id: UUID) -> str:
    return session.scalar(select(volunteers.c.name).where(volunteers.c.id == volunteer_id)) or ""


def _open_stay(session: WriteSession, check_in_id: UUID) -> tuple[Any, Any]:
    """Return a stay and its person, held against other desks; they may not be active any more."""
    came = session.first(select(check_ins).where(check_ins.c.id == check_in_id))
    if came is None:
        raise NotFound("stay", str(check_in_id))
    session.lock(volunteers, came.volunteer_id)
    volunteer = session.first(select(volunteers).where(volunteers.c.id == came.volunteer_id))
    stay = session.first(select(presence).where(presence.c.check_in_id == check_in_id))
    if stay is None:
        raise NotHere(volunteer.name)
    return stay, volunteer


def _allowed_end(
    session: WriteSession, volunteer_id: UUID, since: datetime, wanted: datetime | None
) -> datetime | None:
    """Return the latest end that can be credited; None when not even a minute can."""
    if wanted is None:
        return None
    end = min(wanted, session.act.at, since + LONGEST)
    clash = _clash(session, volunteer_id, since, end)
    while clash is not None:
        end = clash[0]
        clash = _clash(session, volunteer_id, since, end)
    if end - since < _MINUTE:
        return None
    span = ServiceSpan(since, end)
    rule = point_queries.rule_on(session, session.day_of(since)).rule
    before = record_queries.minutes_near(session, volunteer_id, span)
    minutes = within_limit(span, before, rule.daily_review_minutes, session.place.zone)
    if minutes < span.minutes:
        end = since + minutes * _MINUTE
    return end if minutes else None


def _clash(session: WriteSession, volunteer_id: UUID, since: datetime, end: datetime) -> Any:
    if end - since < _MINUTE:
        return None
    return record_queries.clash(session, volunteer_id, since, end)
