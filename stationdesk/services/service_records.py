"""Hours of service: booking them, earning points by the rule in force, the second look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import hour_reviews, service_records
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyReversed,
    AlreadyReviewed,
    DayTooLong,
    NotFound,
    Overlaps,
)
from stationdesk.domain.points import AccountKind, pending_account, points_for, system_account
from stationdesk.domain.service_time import (
    LONGEST,
    WAITING,
    Decision,
    Evidence,
    ReviewState,
    ServiceSpan,
    review_state,
)
from stationdesk.domain.staff import Right
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.services import points, second_person, staff

_OF_ACT = prepared(select(service_records).where(service_records.c.act_id == bindparam("act")))


@dataclass(frozen=True, slots=True)
class Booking:
    """One stay that becomes a record. `volunteer` and `activity` are their rows."""

    volunteer: Any
    activity: Any
    check_in_id: UUID
    span: ServiceSpan
    evidence: Evidence
    content: str


@dataclass(frozen=True, slots=True)
class Booked:
    """The record that was written."""

    record_id: UUID
    service_minutes: int
    points: int
    balance: int
    review_state: ReviewState
    for_household: bool


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """What the reviewer says of hours that wait."""

    record_id: UUID
    decision: Decision


@dataclass(frozen=True, slots=True)
class ReviewReceipt:
    """The hours' fate; `points` were released or taken back."""

    volunteer_id: UUID
    name: str
    decision: Decision
    service_minutes: int
    points: int


def book(session: WriteSession, booking: Booking) -> Booked:
    """Write a service record and its points by the rule in force on the day of the check-in.

    Over the daily limit for automatic hours the record waits for review, its points with it.

    Raises:
        Overlaps: the person served elsewhere at the time.
        DayTooLong: more than the rule books at all.
    """
    volunteer, span = booking.volunteer, booking.span
    found = record_queries.clash(session, volunteer.id, span.started_at, span.ended_at)
    if found is not None:
        raise Overlaps(volunteer.name, found[2], found[0], found[1])
    on = session.day_of(span.started_at)
    rule = point_queries.rule_on(session, on)
    if span.ended_at - span.started_at > LONGEST:
        raise DayTooLong(on.isoformat(), 0, span.minutes, rule.rule.daily_review_minutes)
    before = record_queries.minutes_near(session, volunteer.id, span)
    state = review_state(rule.rule, before, span.minutes_by_day(session.place.zone))
    earned = points_for(rule.rule, span.minutes)
    for_household = bool(volunteer.earns_for_household and volunteer.household_id)
    purse_id = volunteer.household_id if for_household else volunteer.id
    record_id = session.add(
        service_records,
        check_in_id=booking.check_in_id,
        volunteer_id=volunteer.id,
        activity_id=booking.activity.id,
        started_at=span.started_at,
        ended_at=span.ended_at,
        service_minutes=span.minutes,
        on=on,
        content=booking.content,
        place=booking.activity.place,
        responsible=booking.activity.responsible,
        evidence=booking.evidence.value,
        review_state=state.value,
        rule_id=rule.rule_id,
        points=earned,
        purse_id=purse_id,
    )
    waits = state is ReviewState.IN_REVIEW
    points.earn(
        session,
        purse_id=purse_id,
        points=earned,
        earned_by_id=volunteer.id,
        expires_on=rule.rule.expires_on(on),
        is_pending=waits,
    )
    balance = point_queries.balance_of(session, purse_id)
    return Booked(record_id, span.minutes, earned, balance, state, for_household)


def review(session: WriteSession, act: Act, request: ReviewRequest) -> ReviewReceipt:
    """Confirm or reject hours that wait; their points are released or go back.

    Raises:
        NotAllowed, OwnAffair: a supervisor, and not for themselves or their household.
        NotFound, AlreadyReviewed, AlreadyReversed.
    """
    staff.ensure(session, Right.REVIEW_HOURS)
    record = session.first(
        select(service_records, volunteers.c.name)
        .join(volunteers, volunteers.c.id == service_records.c.volunteer_id)
        .where(service_records.c.id == request.record_id)
    )
    if record is None or record.review_state not in WAITING:
        raise NotFound("record in review", str(request.record_id))
    second_person.ensure_not_own(session, record.volunteer_id)
    session.lock(volunteers, record.volunteer_id)
    _ensure_open(session, record)
    session.add(hour_reviews, record_id=record.id, decision=request.decision.value)
    if record.points:
        confirmed = request.decision is Decision.CONFIRMED
        points.move(
            session,
            from_id=pending_account(record.purse_id),
            to_id=record.purse_id if confirmed else system_account(AccountKind.ISSUED),
            points=record.points,
            cause="review",
            earned_by_id=record.volunteer_id,
            expires_on=point_queries.rule_of(session, record.rule_id).rule.expires_on(record.on),
        )
    session.subject_id = record.volunteer_id
    return ReviewReceipt(
        record.volunteer_id, record.name, request.decision, record.service_minutes, record.points
    )


def record_of_act(session: WriteSession, act_id: UUID) -> Any:
    """Return the record that a check-out wrote, or None."""
    return session.first(_OF_ACT, act=act_id)


def _ensure_open(session: WriteSession, record: Any) -> None:
    undone = session.first(select(acts.c.at, acts.c.verb).where(acts.c.reverses_id == record.act_id))
    if undone is not None:
        raise AlreadyReversed("attendance.check_out", undone.at, "")
    said = session.first(
        select(hour_reviews.c.decision, acts.c.at)
        .join(acts, acts.c.id == hour_reviews.c.act_id)
        .where(hour_reviews.c.record_id == record.id)
    )
    if said is not None:
        raise AlreadyReviewed(said.decision, said.at)
