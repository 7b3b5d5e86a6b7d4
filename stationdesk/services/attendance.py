"""Coming and going: check-in, check-out, and undoing either."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import activities, check_ins, presence
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.errors import (
    AlreadyHere,
    Inactive,
    InTheFuture,
    JustScanned,
    MergedAway,
    NotFound,
    NotHere,
    Overlaps,
    ReasonNeeded,
    Restricted,
    TooShort,
    Withdrawn,
)
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.service_time import SCAN_GUARD, Evidence, ReviewState, ServiceSpan, weakest
from stationdesk.domain.staff import Right
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.attendance import scanned_at, state_of
from stationdesk.queries.days import is_closed
from stationdesk.queries.links import record_of
from stationdesk.services import second_person, service_records, staff, stays
from stationdesk.services.consents import ensure_may_serve

_ACTIVITY = prepared(select(activities).where(activities.c.id == bindparam("activity")))


@dataclass(frozen=True, slots=True)
class CheckInRequest:
    """Somebody comes to serve. `at` None means now; another time needs the act's reason."""

    volunteer_id: UUID
    activity_id: UUID
    evidence: Evidence
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckInReceipt:
    """Who is here now, for what, since when."""

    volunteer_id: UUID
    name: str
    number: str
    activity: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CheckOutRequest:
    """Somebody leaves. `at` None means now; `content` replaces the activity's own words."""

    volunteer_id: UUID
    evidence: Evidence
    at: datetime | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class CheckOutReceipt:
    """The hours that were booked and the points they earned; `balance` of the purse they went to."""

    volunteer_id: UUID
    record_id: UUID
    name: str
    activity: str
    started_at: datetime
    ended_at: datetime
    service_minutes: int
    points: int
    balance: int
    review_state: ReviewState
    for_household: bool


def check_in(session: WriteSession, act: Act, request: CheckInRequest) -> CheckInReceipt:
    """Check somebody in to an activity.

    Raises:
        NotFound, Withdrawn, Restricted, Inactive: no such volunteer or activity (any more).
        GuardianConsentNeeded: a minor without it.
        AlreadyHere: they are checked in. JustScanned: scanned within the last 60 seconds.
        ReasonNeeded, InTheFuture, Overlaps: another time that cannot be.
        SecondPersonNeeded: a time on a closed date.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    ensure_may_serve(session, volunteer)
    activity = session.first(_ACTIVITY, activity=request.activity_id)
    if activity is None:
        raise NotFound("activity", str(request.activity_id))
    if not activity.is_active:
        raise Inactive("activity", activity.name)
    _guard_scan(session, volunteer, request.evidence)
    stay = session.first(stays.STAY, volunteer=volunteer.id)
    if stay is not None:
        raise AlreadyHere(volunteer.name, stay.since, stays.activity_name(session, stay.activity_id))
    at, evidence = _time_and_evidence(session, request.at, request.evidence, "check_in")
    _ensure_free(session, volunteer, at)
    check_in_id = session.add(
        check_ins,
        volunteer_id=volunteer.id,
        activity_id=activity.id,
        at=at,
        evidence=evidence.value,
    )
    stays.be_present(session, volunteer.id, check_in_id, activity.id, at, evidence)
    stays.remember_visit(session, volunteer.id, activity.id)
    _ensure_allowed(session, at, "attendance.check_in")
    session.subject_id = volunteer.id
    return CheckInReceipt(volunteer.id, volunteer.name, volunteer.number, activity.name, at)


def check_out(session: WriteSession, act: Act, request: CheckOutRequest) -> CheckOutReceipt:
    """Check somebody out: the minutes become a service record, the record earns points.

    Raises:
        NotFound, Withdrawn, NotHere, JustScanned.
        ReasonNeeded, InTheFuture, EndsBeforeStart, TooShort, Overlaps: a time that cannot be.
        DayTooLong: more service in a day than the rule books at all.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    _guard_scan(session, volunteer, request.evidence)
    stay = session.first(stays.STAY, volunteer=volunteer.id)
    if stay is None:
        raise NotHere(volunteer.name)
    at, evidence = _time_and_evidence(session, request.at, request.evidence, "check_out")
    if request.at is None and at - stay.since < timedelta(minutes=1):
        raise TooShort(volunteer.name, stay.since)
    activity = session.first(_ACTIVITY, activity=stay.activity_id)
    assert activity is not None
    booked = service_records.book(
        session,
        service_records.Booking(
            volunteer=volunteer,
            activity=activity,
            check_in_id=stay.check_in_id,
            span=ServiceSpan(stay.since, at),
            evidence=weakest(Evidence(stay.evidence), evidence),
            content=request.content.strip() or activity.content or activity.name,
        ),
    )
    _ensure_allowed(session, at, "attendance.check_out")
    session.forget(presence, volunteer_id=volunteer.id)
    stays.remember_visit(session, volunteer.id, activity.id)
    session.subject_id = volunteer.id
    return CheckOutReceipt(
        volunteer_id=volunteer.id,
        record_id=booked.record_id,
        name=volunteer.name,
        activity=activity.name,
        started_at=stay.since,
        ended_at=at,
        service_minutes=booked.service_minutes,
        points=booked.points,
        balance=booked.balance,
        review_state=booked.review_state,
        for_household=booked.for_household,
    )


def active_volunteer(session: WriteSession, volunteer_id: UUID) -> Any:
    """Return a volunteer's row for an act, held against other desks.

    Raises:
        NotFound, Withdrawn, Restricted, MergedAway.
    """
    session.lock(volunteers, volunteer_id)
    volunteer = session.first(stays.VOLUNTEER, volunteer=volunteer_id)
    if volunteer is None:
        raise NotFound("volunteer", str(volunteer_id))
    if volunteer.status == VolunteerStatus.RESTRICTED:
        raise Restricted(volunteer.name)
    if volunteer.status == VolunteerStatus.MERGED:
        keeper = record_of(session, volunteer.id)
        raise MergedAway(volunteer.name, keeper.id, keeper.number)
    if volunteer.status != VolunteerStatus.ACTIVE:
        raise Withdrawn(volunteer.name)
    return volunteer


def _guard_scan(session: WriteSession, volunteer: Any, evidence: Evidence) -> None:
    if evidence is not Evidence.SCANNED:
        return
    at = scanned_at(session, volunteer.id)
    if at is not None and timedelta(0) <= session.act.at - at < SCAN_GUARD:
        state = state_of(session, volunteer.id)
        raise JustScanned(volunteer.name, state.since is not None, at, state.activity)


def _time_and_evidence(
    session: WriteSession, at: datetime | None, evidence: Evidence, verb: str
) -> tuple[datetime, Evidence]:
    if at is None:
        return session.act.at, evidence
    if not session.act.reason.strip():
        raise ReasonNeeded(verb)
    if at > session.act.at:
        raise InTheFuture(at, session.act.at)
    return whole_milliseconds(at), Evidence.OTHER_TIME


def _ensure_allowed(session: WriteSession, at: datetime, verb: str) -> None:
    """Have a time on a closed date allowed by a second person; asked last: a preview says all else."""
    on = session.day_of(at)
    if on != session.today and is_closed(session, on):
        second_person.ensure(session, verb)


def _ensure_free(session: WriteSession, volunteer: Any, at: datetime) -> None:
    moment = at + timedelta(milliseconds=1)
    found = record_queries.clash(session, volunteer.id, at, moment)
    if found is not None:
        raise Overlaps(volunteer.name, found[2], found[0], found[1])
