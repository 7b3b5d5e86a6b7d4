"""Hours: what stands, what waits, what one person has. Minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, exists, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import activities, check_ins, hour_reviews, service_records
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.service_time import (
    LONGEST,
    WAITING,
    Decision,
    Evidence,
    ReviewState,
    ServiceSpan,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.sql.elements import ColumnElement
    from sqlalchemy.sql.selectable import Exists

    from stationdesk.db.session import ReadSession

_R = service_records.c


_UNDOING = acts.alias("undoing_review")
_REVIEW_STANDS = ~exists().where(_UNDOING.c.reverses_id == hour_reviews.c.act_id)


def _reviewed(*conditions: ColumnElement[bool]) -> Exists:
    """Return the condition that a record has a review that was not undone."""
    found = exists().where(hour_reviews.c.record_id == _R.id, _REVIEW_STANDS, *conditions)
    return found.correlate(service_records)


def last_decision() -> Any:
    """Return what was said of a record last and not undone, as a column; NULL where nothing was."""
    statement = (
        select(hour_reviews.c.decision)
        .where(hour_reviews.c.record_id == _R.id, _REVIEW_STANDS)
        .order_by(hour_reviews.c.id.desc())
        .limit(1)
    )
    return statement.correlate(service_records).scalar_subquery()


def stands() -> ColumnElement[bool]:
    """Return the condition that a record was not undone, rejected, trimmed, annulled, and did not lapse."""
    undone = exists().where(acts.c.reverses_id == _R.act_id)
    voided = _reviewed(hour_reviews.c.decision != Decision.CONFIRMED)
    return and_(~undone, ~voided)


def counts() -> ColumnElement[bool]:
    """Return the condition that a record's minutes count: it stands and needs no review any more."""
    confirmed = _reviewed(hour_reviews.c.decision == Decision.CONFIRMED)
    return and_(stands(), or_(_R.review_state == ReviewState.APPROVED, confirmed))


_ALL_MINUTES = select(func.coalesce(func.sum(_R.service_minutes), 0)).where(
    _R.volunteer_id == bindparam("volunteer"), counts()
)
_TOTAL = prepared(_ALL_MINUTES)
_SINCE = prepared(_ALL_MINUTES.where(_R.on >= bindparam("since")))
_CLASH = prepared(
    select(_R.started_at, _R.ended_at, activities.c.name)
    .join(activities, activities.c.id == _R.activity_id)
    .where(
        _R.volunteer_id == bindparam("volunteer"),
        _R.started_at < bindparam("ended_at"),
        _R.started_at > bindparam("earliest"),
        _R.ended_at > bindparam("started_at"),
        stands(),
    )
    .limit(1)
)
_NEAR = select(_R.started_at, _R.ended_at).where(
    _R.volunteer_id == bindparam("volunteer"),
    _R.started_at > bindparam("earliest"),
    _R.started_at < bindparam("latest"),
    stands(),
)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One service record as lists show it; `act_id` is the check-out that made it."""

    record_id: UUID
    act_id: UUID
    volunteer_id: UUID
    volunteer_name: str
    activity: str
    started_at: datetime
    ended_at: datetime
    service_minutes: int
    points: int
    evidence: Evidence
    place: str
    content: str
    responsible: str
    is_reversed: bool
    waits_for_review: bool
    is_provisional: bool
    decision: Decision | None

    @property
    def is_rejected(self) -> bool:
        """Whether it counts no more by what was said of it later."""
        return self.decision not in (None, Decision.CONFIRMED)


def minutes_total(session: ReadSession, volunteer_id: UUID) -> int:
    """Return a person's minutes that count, all time. Redeeming never changes them."""
    return int(session.scalar(_TOTAL, volunteer=volunteer_id))


def minutes_since(session: ReadSession, volunteer_id: UUID, since: date) -> int:
    """Return a person's minutes that count, from a business date on."""
    return int(session.scalar(_SINCE, volunteer=volunteer_id, since=since))


def clash(
    session: ReadSession, volunteer_id: UUID, started_at: datetime, ended_at: datetime
) -> tuple[datetime, datetime, str] | None:
    """Return from, to and activity of a standing record that overlaps a span, or None."""
    found = session.first(
        _CLASH,
        volunteer=volunteer_id,
        started_at=started_at,
        ended_at=ended_at,
        earliest=started_at - LONGEST,
    )
    return (found.started_at, found.ended_at, found.name) if found else None


def minutes_near(session: ReadSession, volunteer_id: UUID, span: ServiceSpan) -> dict[date, int]:
    """Return a person's minutes by station day around a span, of records that stand."""
    found = session.all(
        _NEAR,
        volunteer=volunteer_id,
        earliest=span.started_at - LONGEST - timedelta(days=1),  # what ended the same day, before
        latest=span.ended_at + timedelta(days=1),
    )
    days: dict[date, int] = {}
    for row in found:
        other = ServiceSpan(row.started_at, row.ended_at)
        for on, minutes in other.minutes_by_day(session.place.zone).items():
            days[on] = days.get(on, 0) + minutes
    return days


def records_of(session: ReadSession, volunteer_id: UUID, limit: int = 200) -> list[RecordRow]:
    """Return a person's records, newest first, those undone among them."""
    return _rows(session, _R.volunteer_id == volunteer_id, limit)


def waiting(session: ReadSession, limit: int = 200) -> list[RecordRow]:
    """Return the records that wait for a second look, newest first."""
    open_ = and_(
        _R.review_state.in_([state.value for state in WAITING]),
        stands(),
        ~_reviewed(),
    )
    return _rows(session, open_, limit)


def records_on(session: ReadSession, on: date, limit: int = 500) -> list[RecordRow]:
    """Return the records of one business date, newest first."""
    return _rows(session, _R.on == on, limit)


def evidence_of(session: ReadSession, act_ids: Sequence[UUID]) -> dict[UUID, Evidence]:
    """Return what proves the hours or the arrival that acts wrote; acts of other kinds are left out."""
    found: dict[UUID, Evidence] = {}
    for table in (check_ins, service_records):
        rows = session.all(select(table.c.act_id, table.c.evidence).where(table.c.act_id.in_(act_ids)))
        found.update({row.act_id: Evidence(row.evidence) for row in rows})
    return found


def _rows(session: ReadSession, condition: ColumnElement[bool], limit: int) -> list[RecordRow]:
    undone = exists().where(acts.c.reverses_id == _R.act_id).label("undone")
    found = session.all(
        select(
            service_records,
            volunteers.c.name.label("volunteer_name"),
            activities.c.name.label("activity"),
            last_decision().label("decision"),
            undone,
        )
        .join(volunteers, volunteers.c.id == _R.volunteer_id)
        .join(activities, activities.c.id == _R.activity_id)
        .where(condition)
        .order_by(_R.started_at.desc())
        .limit(limit)
    )
    return [
        RecordRow(
            record_id=row.id,
            act_id=row.act_id,
            volunteer_id=row.volunteer_id,
            volunteer_name=row.volunteer_name,
            activity=row.activity,
            started_at=row.started_at,
            ended_at=row.ended_at,
            service_minutes=row.service_minutes,
            points=row.points,
            evidence=Evidence(row.evidence),
            place=row.place,
            content=row.content,
            responsible=row.responsible,
            is_reversed=bool(row.undone),
            waits_for_review=row.review_state in WAITING and row.decision is None,
            is_provisional=row.review_state == ReviewState.PROVISIONAL and row.decision is None,
            decision=Decision(row.decision) if row.decision else None,
        )
        for row in found
    ]
