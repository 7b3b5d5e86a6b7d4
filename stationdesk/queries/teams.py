"""Teams: leader, members, and the hours their members have served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.queries.service_records import counts
from stationdesk.queries.volunteers import IS_REGISTERED

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_V, _T = volunteers.c, teams.c
_LEADERS = volunteers.alias("leaders")


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team as the list shows it."""

    team_id: UUID
    name: str
    leader_id: UUID | None
    leader: str
    members: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Somebody of a team, with what they have served in all."""

    volunteer_id: UUID
    number: str
    name: str
    is_leader: bool
    service_minutes: int


@dataclass(frozen=True, slots=True)
class TeamHours:
    """The members of a team and what they have served together, whenever they joined it. Minutes."""

    team_id: UUID
    members: tuple[TeamMember, ...]
    service_minutes: int


def team_rows(session: ReadSession) -> list[TeamRow]:
    """Return all teams, those that are active first."""
    found = session.all(
        select(_T.id, _T.name, _T.leader_id, _T.is_active, _LEADERS.c.name.label("leader"), _counted())
        .outerjoin(_LEADERS, _LEADERS.c.id == _T.leader_id)
        .order_by(_T.is_active.desc(), _T.name)
    )
    return [
        TeamRow(row.id, row.name, row.leader_id, row.leader or "", row.members, row.is_active)
        for row in found
    ]


def _records_of(volunteer_id: Any) -> Any:
    """Return a person's own record and those that were merged into it."""
    merged = volunteers.alias("merged")
    is_own = or_(merged.c.id == volunteer_id, merged.c.keeper_id == volunteer_id)
    return select(merged.c.id).where(is_own).correlate(volunteers)


def team_hours(session: ReadSession, team_id: UUID) -> TeamHours:
    """Return who belongs to a team, the leader first, and what each has served."""
    leader = session.scalar(select(_T.leader_id).where(_T.id == team_id))
    minutes = (
        select(func.coalesce(func.sum(service_records.c.service_minutes), 0))
        .where(service_records.c.volunteer_id.in_(_records_of(_V.id)), counts())
        .scalar_subquery()
    )
    found = session.all(
        select(_V.id, _V.number, _V.name, minutes.label("minutes"))
        .where(_V.team_id == team_id, IS_REGISTERED)
        .order_by(_V.number)
    )
    members = [TeamMember(row.id, row.number, row.name, row.id == leader, int(row.minutes)) for row in found]
    ordered = sorted(members, key=lambda one: not one.is_leader)
    return TeamHours(team_id, tuple(ordered), sum(one.service_minutes for one in members))


def _counted() -> Any:
    of_team = and_(_V.team_id == _T.id, IS_REGISTERED)
    return select(func.count()).select_from(volunteers).where(of_team).scalar_subquery().label("members")
