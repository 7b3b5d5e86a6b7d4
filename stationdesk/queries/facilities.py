"""The facilities of a station, each with the state it was found in last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators, service_points
from stationdesk.db.tables.visits import facilities, facility_checks
from stationdesk.domain.facilities import FacilityState
from stationdesk.queries.dependents import not_undone

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_F, _C = facilities.c, facility_checks.c
_MOST_CHECKS = 50


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A facility as the list shows it; `checked_at` is None while nobody looked at it."""

    facility_id: UUID
    title: str
    icon: str
    point_id: UUID | None
    point: str
    state: FacilityState
    broken_since: date | None
    told: str
    is_active: bool
    checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One look at a facility."""

    at: datetime
    state: FacilityState
    told: str
    operator: str


def facility_rows(session: ReadSession, *, only_active: bool = False) -> list[FacilityRow]:
    """Return the facilities in the order of the list, those switched off last."""
    statement = (
        select(facilities, service_points.c.title.label("point"), _last_look().label("checked_at"))
        .outerjoin(service_points, service_points.c.id == _F.point_id)
        .order_by(_F.is_active.desc(), service_points.c.position.nulls_first(), _F.position)
    )
    if only_active:
        statement = statement.where(_F.is_active)
    return [_row(row) for row in session.all(statement)]


def broken(session: ReadSession) -> list[FacilityRow]:
    """Return what is broken, longest first: it needs somebody."""
    rows = [row for row in facility_rows(session, only_active=True) if row.state is FacilityState.BROKEN]
    return sorted(rows, key=lambda row: row.broken_since or date.max)


def checks_of(session: ReadSession, facility_id: UUID) -> list[CheckRow]:
    """Return the looks at a facility, the newest first; undone ones are not."""
    found = session.all(
        select(acts.c.at, _C.state, _C.told, operators.c.name)
        .select_from(facility_checks)
        .join(acts, acts.c.id == _C.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(_C.facility_id == facility_id, not_undone())
        .order_by(acts.c.at.desc(), _C.id.desc())
        .limit(_MOST_CHECKS)
    )
    return [CheckRow(row.at, FacilityState(row.state), row.told, row.name) for row in found]


def _last_look() -> Any:
    statement = (
        select(acts.c.at)
        .select_from(facility_checks.join(acts, acts.c.id == _C.act_id))
        .where(_C.facility_id == _F.id, not_undone())
        .order_by(_C.id.desc())
        .limit(1)
    )
    return statement.correlate(facilities).scalar_subquery()


def _row(row: Any) -> FacilityRow:
    return FacilityRow(
        facility_id=row.id,
        title=row.title,
        icon=row.icon,
        point_id=row.point_id,
        point=row.point or "",
        state=FacilityState(row.state),
        broken_since=row.broken_since,
        told=row.told,
        is_active=row.is_active,
        checked_at=row.checked_at,
    )
