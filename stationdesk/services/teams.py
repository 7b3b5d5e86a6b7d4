"""Teams with a leader and members."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, MissingField, NotFound
from stationdesk.domain.staff import Right
from stationdesk.services import staff
from stationdesk.services.attendance import active_volunteer


@dataclass(frozen=True, slots=True)
class TeamRequest:
    """A team to add (`team_id` None) or change."""

    team_id: UUID | None
    name: str
    leader_id: UUID | None = None
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class TeamReceipt:
    """The team as it is now."""

    team_id: UUID
    name: str
    members: int


@dataclass(frozen=True, slots=True)
class TeamMemberRequest:
    """Who belongs to which team from now on; None takes them out of theirs."""

    volunteer_id: UUID
    team_id: UUID | None


@dataclass(frozen=True, slots=True)
class TeamMemberReceipt:
    """Who belongs where now; `team` is empty for no team."""

    volunteer_id: UUID
    name: str
    team: str


def put_team(session: WriteSession, act: Act, request: TeamRequest) -> TeamReceipt:
    """Add a team, or change its name, leader or whether it is active. A leader is a member.

    Raises:
        NotAllowed, MissingField, NotFound, Withdrawn, Restricted.
        AlreadyExists: another team has the name.
    """
    staff.ensure(session, Right.DESK_WORK)
    name = request.name.strip()
    if not name:
        raise MissingField("team_name")
    session.hold(f"team {name}")
    twin = session.first(select(teams).where(teams.c.name == name))
    if twin is not None and twin.id != request.team_id:
        raise AlreadyExists("team", name)
    leader = active_volunteer(session, request.leader_id) if request.leader_id else None
    team_id = session.keep(
        teams,
        request.team_id,
        name=name,
        leader_id=leader.id if leader else None,
        is_active=request.is_active,
    )
    if leader is not None:
        _give_up_lead(session, leader.id, team_id)
        session.keep(volunteers, leader.id, team_id=team_id)
    return TeamReceipt(team_id, name, _members(session, team_id))


def set_member(session: WriteSession, act: Act, request: TeamMemberRequest) -> TeamMemberReceipt:
    """Put somebody into a team, or out of theirs; a team whose leader goes has none for now.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MergedAway.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    name = ""
    if request.team_id is not None:
        name = session.scalar(select(teams.c.name).where(teams.c.id == request.team_id)) or ""
        if not name:
            raise NotFound("team", str(request.team_id))
    _give_up_lead(session, volunteer.id, request.team_id)
    session.keep(volunteers, volunteer.id, team_id=request.team_id)
    session.subject_id = volunteer.id
    return TeamMemberReceipt(volunteer.id, volunteer.name, name)


def _give_up_lead(session: WriteSession, volunteer_id: UUID, new_team_id: UUID | None) -> None:
    """Take somebody off the head of the teams they are no member of any more."""
    for row in session.all(select(teams.c.id).where(teams.c.leader_id == volunteer_id)):
        if row.id != new_team_id:
            session.keep(teams, row.id, leader_id=None)


def _members(session: WriteSession, team_id: UUID) -> int:
    counted = select(func.count()).select_from(volunteers).where(volunteers.c.team_id == team_id)
    return int(session.scalar(counted))
