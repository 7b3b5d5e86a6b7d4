"""Hours made up later: on evidence, in time, and with the word of a second person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import (
    activities,
    check_ins,
    made_up_hours,
)
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import (
    EvidenceNeeded,
    InTheFuture,
    MissingField,
    NotFound,
    TooLate,
)
from stationdesk.domain.service_time import Evidence, ReviewState, ServiceSpan
from stationdesk.domain.staff import Right
from stationdesk.domain.working_days import WorkCalendar
from stationdesk.queries.made_up import Outlook, outlook
from stationdesk.services import (
    attachments,
    attendance,
    hour_reviews,
    review_reversals,
    second_person,
    service_records,
    staff,
)
from stationdesk.services.attachments import JPEG, PNG, Enclosure
from stationdesk.services.consents import ensure_may_serve


@dataclass(frozen=True, slots=True)
class MakeUpRequest:
    """Service that was not recorded when it was done, and what proves it.

    `content` and `responsible` empty: as the activity says. `photo` holds a JPEG or PNG file.
    `calendar` is what the station knows of working days.
    """

    volunteer_id: UUID
    activity_id: UUID
    started_at: datetime
    ended_at: datetime
    content: str = ""
    responsible: str = ""
    paper_number: str = ""
    photo: bytes | None = field(default=None, repr=False)
    media_type: str = JPEG
    calendar: WorkCalendar = field(default=WorkCalendar(), repr=False)


@dataclass(frozen=True, slots=True)
class MakeUpReceipt:
    """The hours that were booked. `unknown_years` were on the way to the deadline without a table."""

    volunteer_id: UUID
    record_id: UUID
    name: str
    activity: str
    started_at: datetime
    ended_at: datetime
    service_minutes: int
    points: int
    balance: int
    for_household: bool
    deadline: date
    unknown_years: tuple[int, ...]


def make_up(session: WriteSession, act: Act, request: MakeUpRequest) -> MakeUpReceipt:
    """Book hours that were not recorded at the time; a second person allows it (R-03, 67号令 art. 11).

    Who allows it is asked last: before that, everything else is known to be in order.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, GuardianConsentNeeded, MissingField.
        EndsBeforeStart, InTheFuture, Overlaps, DayTooLong: a time that cannot be.
        TooLate: the working days for it are over. EvidenceNeeded, NotAPhoto, PhotoTooLarge.
        ReasonNeeded, SecondPersonNeeded, NotASecondPerson, WrongPin, PinWaits, OwnAffair.
    """
    staff.ensure(session, Right.MAKE_UP_HOURS)
    volunteer = attendance.active_volunteer(session, request.volunteer_id)
    ensure_may_serve(session, volunteer)
    activity = session.first(select(activities).where(activities.c.id == request.activity_id))
    if activity is None:
        raise NotFound("activity", str(request.activity_id))
    span = ServiceSpan(whole_milliseconds(request.started_at), whole_milliseconds(request.ended_at))
    found = _in_time(session, span, request.calendar)
    hour_reviews.ensure_free(session, volunteer.id, volunteer.name, span)
    _ensure_evidence(request)
    booked = _book(session, volunteer, activity, span, request)
    _keep_evidence(session, booked.record_id, request, found)
    second_person.ensure(session, "made_up.make_up")
    second_person.ensure_not_own(session, volunteer.id)
    session.subject_id = volunteer.id
    return MakeUpReceipt(
        volunteer_id=volunteer.id,
        record_id=booked.record_id,
        name=volunteer.name,
        activity=activity.name,
        started_at=span.started_at,
        ended_at=span.ended_at,
        service_minutes=booked.service_minutes,
        points=booked.points,
        balance=booked.balance,
        for_household=booked.for_household,
        deadline=found.deadline.on,
        unknown_years=found.deadline.unknown_years,
    )


def reverse_make_up(session: WriteSession, original: Any) -> list[Effect]:
    """Take made-up hours back; the evidence stays with the act.

    Raises:
        DependsOnIt: something was said of them later.
    """
    record = service_records.record_of_act(session, original.id)
    review_reversals.ensure_unsaid(session, original, record.id)
    name = session.scalar(select(volunteers.c.name).where(volunteers.c.id == record.volunteer_id))
    return [Effect(EffectKind.MINUTES_TAKEN, name or "", record.service_minutes)]


def _in_time(session: WriteSession, span: ServiceSpan, calendar: WorkCalendar) -> Outlook:
    if span.ended_at > session.act.at:
        raise InTheFuture(span.ended_at, session.act.at)
    found = outlook(session, span.started_at, span.ended_at, calendar)
    if session.today > found.deadline.on:
        raise TooLate(found.served_on, found.deadline.on, found.working_days, found.deadline.unknown_years)
    return found


def _ensure_evidence(request: MakeUpRequest) -> None:
    if request.photo is None:
        if not request.paper_number.strip():
            raise EvidenceNeeded
        return
    attachments.ensure_can_be_kept(Enclosure(request.photo, request.media_type), PNG, JPEG)


def _book(
    session: WriteSession, volunteer: Any, activity: Any, span: ServiceSpan, request: MakeUpRequest
) -> service_records.Booked:
    responsible = request.responsible.strip() or activity.responsible
    if not responsible:
        raise MissingField("responsible")
    check_in_id = session.add(
        check_ins,
        volunteer_id=volunteer.id,
        activity_id=activity.id,
        at=span.started_at,
        evidence=Evidence.MADE_UP.value,
    )
    booking = service_records.Booking(
        volunteer=volunteer,
        activity=activity,
        check_in_id=check_in_id,
        span=span,
        evidence=Evidence.MADE_UP,
        content=request.content.strip() or activity.content or activity.name,
        state=ReviewState.APPROVED,
        responsible=responsible,
    )
    return service_records.book(session, booking)


def _keep_evidence(session: WriteSession, record_id: UUID, request: MakeUpRequest, found: Outlook) -> None:
    attachment_id = None
    if request.photo is not None:
        attachment_id = attachments.keep(session, Enclosure(request.photo, request.media_type))
    session.add(
        made_up_hours,
        record_id=record_id,
        paper_number=request.paper_number.strip(),
        attachment_id=attachment_id,
        deadline=found.deadline.on,
        is_deadline_certain=not found.deadline.is_provisional,
    )
