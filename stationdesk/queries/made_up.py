"""Hours that were made up later: until when they can be, what proves them, those of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import (
    activities,
    made_up_hours,
    service_records,
)
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.points import points_for
from stationdesk.domain.service_time import ServiceSpan
from stationdesk.queries.points import rule_on
from stationdesk.queries.service_records import stands

if TYPE_CHECKING:
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession
    from stationdesk.domain.working_days import Deadline, WorkCalendar


@dataclass(frozen=True, slots=True)
class Outlook:
    """What hours would be if they were made up: minutes, whole points, and until when they can be."""

    served_on: date
    service_minutes: int
    points: int
    working_days: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class MadeUpRow:
    """Hours that were made up: what, on what evidence, by whom and with whose word.

    `made_up_at` is when they were typed in; `attachment_id` names the photo, where there is one.
    """

    record_id: UUID
    act_id: UUID
    volunteer_id: UUID
    name: str
    number: str
    activity: str
    content: str
    responsible: str
    started_at: datetime
    ended_at: datetime
    service_minutes: int
    paper_number: str
    attachment_id: UUID | None
    deadline: date
    is_deadline_certain: bool
    made_up_at: datetime
    operator: str
    approver: str
    reason: str
    does_stand: bool


def outlook(
    session: ReadSession, started_at: datetime, ended_at: datetime, calendar: WorkCalendar
) -> Outlook:
    """Return what hours would be if they were made up now.

    The working days are counted from the day after the service ended (67号令 art. 11).

    Raises:
        EndsBeforeStart.
    """
    span = ServiceSpan(started_at, ended_at)
    served_on = session.day_of(ended_at)
    rule = rule_on(session, session.day_of(started_at)).rule
    days = max(1, rule.make_up_working_days)
    return Outlook(
        served_on, span.minutes, points_for(rule, span.minutes), days, calendar.after(served_on, days)
    )


def made_up_on(session: ReadSession, first: date, last: date | None = None) -> list[MadeUpRow]:
    """Return the hours that were made up on business dates from `first` to `last` (else that one day).

    For the list that the supervisor sees every day; the first typed in comes first.
    """
    return _rows(session, acts.c.on.between(first, last or first))


def made_up_of(session: ReadSession, record_id: UUID) -> MadeUpRow | None:
    """Return how a record was made up, or None when it was not."""
    found = _rows(session, made_up_hours.c.record_id == record_id)
    return found[0] if found else None


def _rows(session: ReadSession, condition: ColumnElement[bool]) -> list[MadeUpRow]:
    approvers = operators.alias("approvers")
    found = session.all(
        select(
            service_records,
            made_up_hours.c.paper_number,
            made_up_hours.c.attachment_id,
            made_up_hours.c.deadline,
            made_up_hours.c.is_deadline_certain,
            volunteers.c.name,
            volunteers.c.number,
            activities.c.name.label("activity"),
            acts.c.at.label("made_up_at"),
            acts.c.reason,
            operators.c.name.label("operator"),
            approvers.c.name.label("approver"),
        )
        .join(made_up_hours, made_up_hours.c.record_id == service_records.c.id)
        .join(volunteers, volunteers.c.id == service_records.c.volunteer_id)
        .join(activities, activities.c.id == service_records.c.activity_id)
        .join(acts, acts.c.id == service_records.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(approvers, approvers.c.id == acts.c.approver_id)
        .where(condition)
        .order_by(acts.c.at, service_records.c.id)
    )
    ids = [row.id for row in found]
    standing = session.all(select(service_records.c.id).where(service_records.c.id.in_(ids), stands()))
    still = {row.id for row in standing}
    return [_row(row, row.id in still) for row in found]


def _row(row: Any, does_stand: bool) -> MadeUpRow:
    return MadeUpRow(
        record_id=row.id,
        act_id=row.act_id,
        volunteer_id=row.volunteer_id,
        name=row.name,
        number=row.number,
        activity=row.activity,
        content=row.content,
        responsible=row.responsible,
        started_at=row.started_at,
        ended_at=row.ended_at,
        service_minutes=row.service_minutes,
        paper_number=row.paper_number,
        attachment_id=row.attachment_id,
        deadline=row.deadline,
        is_deadline_certain=row.is_deadline_certain,
        made_up_at=row.made_up_at,
        operator=row.operator,
        approver=row.approver or "",
        reason=row.reason,
        does_stand=does_stand,
    )
