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
from stationdesk.db.tables.points import points_rules
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.points import PointsRule
from stationdesk.domain.service_time import (
    LONGEST,
    WAITING,
    Decision,
    Evidence,
    ReviewState,
    ServiceSpan,
)
from stationdesk.queries.links import same_as, same_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.sql.elements import ColumnElement
    from sqlalchemy.sql.selectable import Exists

    from stationdesk.db.session import ReadSession

_R = service_records.c


_UNDOING, _UNDONE_BY = acts.alias("undoing_review"), acts.alias("undone_by")
_REVIEW_STANDS = ~exists().where(_UNDOING.c.reverses_id == hour_reviews.c.act_id)
_WRITTEN, _SAID = acts.alias("written"), acts.alias("said")


def _reviewed(*conditions: ColumnElement[bool]) -> Exists:
    """Return the condition that a record has a review that was not undone."""
    found = exists().where(hour_reviews.c.record_id == _R.id, _REVIEW_STANDS, *conditions)
    return found.correlate(service_records)


def review_stands() -> ColumnElement[bool]:
    """Return the condition that a review was not undone."""
    return _REVIEW_STANDS


def last_decision() -> Any:
    """Return what was said of a record last and not undone, as a column; NULL where nothing was."""
    return _last_review(hour_reviews.c.decision)


def _last_review(column: Any) -> Any:
    statement = (
        select(column)
        .where(hour_reviews.c.record_id == _R.id, _REVIEW_STANDS)
        .order_by(hour_reviews.c.id.desc())
        .limit(1)
    )
    return statement.correlate(service_records).scalar_subquery()


def stands() -> ColumnElement[bool]:
    """Return the condition that a record was not undone, rejected, trimmed, annulled, and did not lapse."""
    undone = exists().where(_UNDONE_BY.c.reverses_id == _R.act_id)
    voided = _reviewed(hour_reviews.c.decision != Decision.CONFIRMED)
    return and_(~undone, ~voided)


def counts() -> ColumnElement[bool]:
    """Return the condition that a record's minutes count: it stands and needs no review any more."""
    confirmed = _reviewed(hour_reviews.c.decision == Decision.CONFIRMED)
    return and_(stands(), or_(_R.review_state == ReviewState.APPROVED, confirmed))


def waits() -> ColumnElement[bool]:
    """Return the condition that a record waits for somebody to look at it."""
    return and_(_R.review_state.in_([state.value for state in WAITING]), stands(), ~_reviewed())


_LAST_REVIEW = _last_review(hour_reviews.c.id)
_ALL_MINUTES = select(func.coalesce(func.sum(_R.service_minutes), 0)).where(
    _R.volunteer_id.in_(same_as("volunteer")), counts()
)
_TOTAL = prepared(_ALL_MINUTES)
_SINCE = prepared(_ALL_MINUTES.where(_R.on >= bindparam("since")))
_CLASHING = (
    select(_R.started_at, _R.ended_at, activities.c.name)
    .join(activities, activities.c.id == _R.activity_id)
    .where(
        _R.volunteer_id.in_(same_as("volunteer")),
        _R.started_at < bindparam("ended_at"),
        _R.started_at > bindparam("earliest"),
        _R.ended_at > bindparam("started_at"),
        stands(),
    )
    .limit(1)
)
_CLASH = prepared(_CLASHING)
_CLASH_BUT = prepared(_CLASHING.where(_R.act_id != bindparam("act")))
_NEAR = select(_R.started_at, _R.ended_at).where(
    _R.volunteer_id.in_(same_as("volunteer")),
    _R.started_at > bindparam("earliest"),
    _R.started_at < bindparam("latest"),
    stands(),
)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One service record as lists show it; `act_id` is the act that wrote it.

    `decision` and `reason` are the last that was said of it; where nothing was, `reason` is that of
    the act that wrote it. `lapses_on` is the last day provisional hours can be confirmed.
    """

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
    reason: str = ""
    lapses_on: date | None = None
    replaces_id: UUID | None = None

    @property
    def does_count(self) -> bool:
        """Whether its minutes are in the sums."""
        return not (self.is_reversed or self.is_rejected or self.waits_for_review)

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


def minutes_by_evidence(session: ReadSession, volunteer_id: UUID) -> tuple[tuple[Evidence, int], ...]:
    """Return a person's minutes that count by what proves them, the best proof first; none are left out."""
    found = session.all(
        select(_R.evidence, func.sum(_R.service_minutes).label("minutes"))
        .where(_R.volunteer_id.in_(same_person(session, volunteer_id)), counts())
        .group_by(_R.evidence)
    )
    sums = {Evidence(row.evidence): int(row.minutes) for row in found}
    return tuple((evidence, sums[evidence]) for evidence in Evidence if evidence in sums)


def clash(
    session: ReadSession,
    volunteer_id: UUID,
    started_at: datetime,
    ended_at: datetime,
    but_of_act: UUID | None = None,
) -> tuple[datetime, datetime, str] | None:
    """Return from, to and activity of a standing record that overlaps a span, or None.

    Records that the act `but_of_act` wrote are not looked at.
    """
    span = {
        "volunteer": volunteer_id,
        "started_at": started_at,
        "ended_at": ended_at,
        "earliest": started_at - LONGEST,
    }
    if but_of_act is None:
        found = session.first(_CLASH, **span)
    else:
        found = session.first(_CLASH_BUT, **span, act=but_of_act)
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
    return _rows(session, _R.volunteer_id.in_(same_person(session, volunteer_id)), limit)


def waiting(session: ReadSession, limit: int = 200) -> list[RecordRow]:
    """Return the records that wait for a second look, newest first."""
    return _rows(session, waits(), limit)


def lapsing(session: ReadSession, until: date) -> list[RecordRow]:
    """Return the provisional hours that lapse unless somebody confirms them by a day, first to last."""
    provisional = and_(_R.review_state == ReviewState.PROVISIONAL, waits())
    rows = [row for row in _rows(session, provisional, None) if row.lapses_on and row.lapses_on <= until]
    return sorted(rows, key=lambda row: (row.lapses_on, row.started_at))


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


def _rows(session: ReadSession, condition: ColumnElement[bool], limit: int | None) -> list[RecordRow]:
    undone = exists().where(acts.c.reverses_id == _R.act_id).label("undone")
    found = session.all(
        select(
            service_records,
            volunteers.c.name.label("volunteer_name"),
            activities.c.name.label("activity"),
            hour_reviews.c.decision,
            func.coalesce(_SAID.c.reason, _WRITTEN.c.reason).label("reason"),
            _WRITTEN.c.on.label("written_on"),
            points_rules.c.lapse_days,
            undone,
        )
        .join(volunteers, volunteers.c.id == _R.volunteer_id)
        .join(activities, activities.c.id == _R.activity_id)
        .join(points_rules, points_rules.c.id == _R.rule_id)
        .join(_WRITTEN, _WRITTEN.c.id == _R.act_id)
        .outerjoin(hour_reviews, hour_reviews.c.id == _LAST_REVIEW)
        .outerjoin(_SAID, _SAID.c.id == hour_reviews.c.act_id)
        .where(condition)
        .order_by(_R.started_at.desc())
        .limit(limit)
    )
    return [_record_row(row) for row in found]


def _record_row(row: Any) -> RecordRow:
    is_open = row.decision is None and not row.undone
    is_provisional = is_open and row.review_state == ReviewState.PROVISIONAL
    days = row.lapse_days if row.lapse_days is not None else PointsRule().lapse_days
    return RecordRow(
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
        waits_for_review=is_open and row.review_state in WAITING,
        is_provisional=is_provisional,
        decision=Decision(row.decision) if row.decision else None,
        reason=row.reason,
        lapses_on=row.written_on + timedelta(days=days) if is_provisional else None,
        replaces_id=row.replaces_id,
    )
