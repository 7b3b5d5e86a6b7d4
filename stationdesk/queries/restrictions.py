"""Until when a person's record must be kept, and who restricted it and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.links import same_as
from stationdesk.queries.service_records import stands

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

KEPT_YEARS = 10
"""GB/T 40143-2021, 5.2.2: records of volunteer service are kept ten years at least."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long a record is kept. `since` and those who did it are there while it is restricted."""

    last_service_on: date | None
    kept_until: date
    is_restricted: bool
    since: datetime | None = None
    operator: str = ""
    approver: str = ""
    reason: str = ""


def kept_until(last: date) -> date:
    """Return the last day of the ten years after a day; after 29 February the next 1 March."""
    try:
        return last.replace(year=last.year + KEPT_YEARS)
    except ValueError:
        return date(last.year + KEPT_YEARS, 3, 1)


def keeping(session: ReadSession, volunteer_id: UUID) -> Keeping:
    """Return until when a person's record is kept: ten years after the last service, else registration.

    Raises:
        NotFound: no such volunteer.
    """
    row = session.first(
        select(volunteers.c.status, volunteers.c.registered_on).where(volunteers.c.id == volunteer_id)
    )
    if row is None:
        raise NotFound("volunteer", str(volunteer_id))
    of_person = service_records.c.volunteer_id.in_(same_as("volunteer"))
    last = session.scalar(
        select(func.max(service_records.c.on)).where(of_person, stands()), volunteer=volunteer_id
    )
    until = kept_until(last or row.registered_on)
    if row.status != VolunteerStatus.RESTRICTED:
        return Keeping(last, until, is_restricted=False)
    return _restricted(session, volunteer_id, last, until)


def _restricted(session: ReadSession, volunteer_id: UUID, last: date | None, until: date) -> Keeping:
    approvers = operators.alias("approvers")
    act = session.first(
        select(acts.c.at, acts.c.reason, operators.c.name, approvers.c.name.label("approver"))
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(approvers, approvers.c.id == acts.c.approver_id)
        .where(acts.c.subject_id == volunteer_id, acts.c.verb == "restrictions.restrict", not_undone())
        .order_by(acts.c.at.desc(), acts.c.seq.desc())
        .limit(1)
    )
    if act is None:
        return Keeping(last, until, is_restricted=True)
    return Keeping(last, until, True, act.at, act.name, act.approver or "", act.reason)
