"""Hours of service: booking them, earning points by the rule in force, the second look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import service_records
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.errors import (
    AlreadyReviewed,
    DayTooLong,
    MissingField,
    NotCounted,
    NotFound,
    Overlaps,
    ReasonNeeded,
)
from stationdesk.domain.points import PointsRule
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
from stationdesk.services import hour_reviews, point_moves, second_person, staff
from stationdesk.services.earnings import points_earned
from stationdesk.services.restrictions import ensure_not_restricted

_MOST_NAMES = 5
_OF_ACT = prepared(select(service_records).where(service_records.c.act_id == bindparam("act")))


@dataclass(frozen=True, slots=True)
class Booking:
    """One stay that becomes a record. `volunteer` and `activity` are their rows.

    `state` None: by the day's limits; `responsible` empty: whom the activity names.
    """

    volunteer: Any
    activity: Any
    check_in_id: UUID
    span: ServiceSpan
    evidence: Evidence
    content: str
    state: ReviewState | None = None
    responsible: str = ""


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
    """What the reviewer says of hours that wait.

    Trimmed hours end at `ended_at`, or after `service_minutes`; one of the two is given.
    """

    record_id: UUID
    decision: Decision
    ended_at: datetime | None = None
    service_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewReceipt:
    """The hours' fate; `service_minutes` and `points` are what counts, or would have counted."""

    volunteer_id: UUID
    name: str
    decision: Decision
    service_minutes: int
    points: int
    minutes_before: int = 0


@dataclass(frozen=True, slots=True)
class LapseRequest:
    """All provisional hours whose time is over."""


@dataclass(frozen=True, slots=True)
class LapseReceipt:
    """How many records lapsed, and what they would have been."""

    records: int
    service_minutes: int
    points: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnulRequest:
    """Hours that counted and were found false."""

    record_id: UUID


@dataclass(frozen=True, slots=True)
class AnnulReceipt:
    """What counts no more; `owed` of the points were spent and are a debt of the purse now."""

    volunteer_id: UUID
    name: str
    service_minutes: int
    points: int
    owed: int


def book(session: WriteSession, booking: Booking) -> Booked:
    """Write a service record and its points by the rule in force on the day of the check-in.

    Over the daily limit for automatic hours the record waits for review, its points with it.

    Raises:
        Overlaps: the person served elsewhere at the time.
        DayTooLong: more than the rule books at all.
    """
    volunteer, span = booking.volunteer, booking.span
    on = session.day_of(span.started_at)
    rule = point_queries.rule_on(session, on)
    by_limit = _state_by_limit(session, booking, rule.rule)
    state = booking.state or by_limit
    for_household = bool(volunteer.earns_for_household and volunteer.household_id)
    purse_id = volunteer.household_id if for_household else volunteer.id
    earned = points_earned(
        session, rule.rule, span.minutes, volunteer_id=volunteer.id, purse_id=purse_id, on=on
    )
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
        responsible=booking.responsible or booking.activity.responsible,
        evidence=booking.evidence.value,
        review_state=state.value,
        rule_id=rule.rule_id,
        points=earned,
        purse_id=purse_id,
    )
    point_moves.earn(
        session,
        purse_id=purse_id,
        points=earned,
        earned_by_id=volunteer.id,
        expires_on=rule.rule.expires_on(on),
        is_pending=state in WAITING,
    )
    balance = point_queries.balance_of(session, purse_id)
    return Booked(record_id, span.minutes, earned, balance, state, for_household)


def _state_by_limit(session: WriteSession, booking: Booking, rule: PointsRule) -> ReviewState:
    """Return whether hours count at once by the limits of the day, once nothing else is in their way."""
    volunteer, span = booking.volunteer, booking.span
    found = record_queries.clash(session, volunteer.id, span.started_at, span.ended_at)
    if found is not None:
        raise Overlaps(volunteer.name, found[2], found[0], found[1])
    if span.ended_at - span.started_at > LONGEST:
        on = session.day_of(span.started_at)
        raise DayTooLong(on.isoformat(), 0, span.minutes, rule.daily_review_minutes)
    before = record_queries.minutes_near(session, volunteer.id, span)
    return review_state(rule, before, span.minutes_by_day(session.place.zone))


def review(session: WriteSession, act: Act, request: ReviewRequest) -> ReviewReceipt:
    """Confirm, trim or reject hours that wait; their points are released or go back.

    Raises:
        NotAllowed, OwnAffair: a supervisor, and not for themselves or their household.
        ReasonNeeded: provisional hours always need one, and so does less than was booked.
        NotFound, AlreadyReviewed, AlreadyReversed.
        EndsBeforeStart, NotShorter: hours can only be trimmed to something shorter.
    """
    staff.ensure(session, Right.REVIEW_HOURS)
    record = hour_reviews.held_record(session, request.record_id)
    ensure_not_restricted(session, record.volunteer_id)
    if record.review_state not in WAITING:
        raise NotFound("record in review", str(request.record_id))
    second_person.ensure_not_own(session, record.volunteer_id)
    hour_reviews.ensure_open(session, record)
    _ensure_reason(session, record, request.decision)
    hour_reviews.say(session, record, request.decision)
    hour_reviews.settle(session, record, to_purse=request.decision is Decision.CONFIRMED)
    minutes, earned = record.service_minutes, record.points
    if request.decision is Decision.TRIMMED:
        minutes, earned = hour_reviews.trim(session, record, _trimmed_end(record, request))
    session.subject_id = record.volunteer_id
    return ReviewReceipt(
        record.volunteer_id, record.name, request.decision, minutes, earned, record.service_minutes
    )


def lapse_due(session: WriteSession, act: Act, request: LapseRequest) -> LapseReceipt:
    """Let the provisional hours go that nobody confirmed in the time their rule gives.

    Raises:
        NotAllowed, ClockBehind, DayClosed.
    """
    staff.ensure(session, Right.DESK_WORK)
    due = record_queries.lapsing(session, session.today - timedelta(days=1))
    lapsed = []
    for row in sorted(due, key=lambda row: (str(row.volunteer_id), row.started_at)):
        record = hour_reviews.held_record(session, row.record_id)
        if hour_reviews.said_of(session, record.id) is None:  # no other desk was quicker
            hour_reviews.say(session, record, Decision.LAPSED)
            hour_reviews.settle(session, record, to_purse=False)
            lapsed.append(record)
    return LapseReceipt(
        len(lapsed),
        sum(record.service_minutes for record in lapsed),
        sum(record.points for record in lapsed),
        tuple(dict.fromkeys(record.name for record in lapsed))[:_MOST_NAMES],
    )


def annul(session: WriteSession, act: Act, request: AnnulRequest) -> AnnulReceipt:
    """Take back hours that were found false. Points that were spent already become a debt.

    Raises:
        NotAllowed, NotFound, AlreadyReversed.
        NotCounted: they wait for review. AlreadyReviewed: they were rejected, trimmed or annulled.
        ReasonNeeded, SecondPersonNeeded, NotASecondPerson, WrongPin, PinWaits, OwnAffair.
    """
    staff.ensure(session, Right.REVIEW_HOURS)
    record = hour_reviews.held_record(session, request.record_id)
    ensure_not_restricted(session, record.volunteer_id)
    hour_reviews.ensure_not_undone(session, record)
    said = hour_reviews.said_of(session, record.id)
    if said is not None and said.decision != Decision.CONFIRMED:
        raise AlreadyReviewed(said.decision, said.at)
    if said is None and record.review_state in WAITING:
        raise NotCounted(record.name)
    second_person.ensure(session, "service_records.annul")
    second_person.ensure_not_own(session, record.volunteer_id)
    hour_reviews.say(session, record, Decision.ANNULLED)
    owed = hour_reviews.take_back(session, record)
    session.subject_id = record.volunteer_id
    return AnnulReceipt(record.volunteer_id, record.name, record.service_minutes, record.points, owed)


def record_of_act(session: WriteSession, act_id: UUID) -> Any:
    """Return the record that a check-out wrote, or None."""
    return session.first(_OF_ACT, act=act_id)


def _ensure_reason(session: WriteSession, record: Any, decision: Decision) -> None:
    is_plain = decision is Decision.CONFIRMED and record.review_state == ReviewState.IN_REVIEW
    if not is_plain and not session.act.reason.strip():
        raise ReasonNeeded("service_records.review")


def _trimmed_end(record: Any, request: ReviewRequest) -> datetime:
    if request.ended_at is not None:
        return whole_milliseconds(request.ended_at)
    if request.service_minutes is None:
        raise MissingField("service_minutes")
    end: datetime = record.started_at + timedelta(minutes=request.service_minutes)
    return end
