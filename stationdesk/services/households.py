"""Households that share a purse: made, joined, left with the unspent part one earned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    HoursWait,
    InAHousehold,
    InDebt,
    InvalidField,
    MissingField,
    NoHousehold,
    NotFound,
)
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.points import AccountKind
from stationdesk.domain.staff import Right
from stationdesk.queries.links import same_person
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.service_records import waits
from stationdesk.services import point_moves, staff
from stationdesk.services.attendance import active_volunteer

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class HouseholdRequest:
    """A household to make; its head is the first member."""

    name: str
    head_id: UUID
    area: str = ""
    earns_for_household: bool = True
    brings_points: bool = False


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Who joins which household; their points may come along, and what they earn from now on."""

    volunteer_id: UUID
    household_id: UUID
    earns_for_household: bool = True
    brings_points: bool = False


@dataclass(frozen=True, slots=True)
class LeaveRequest:
    """Who leaves their household."""

    volunteer_id: UUID


@dataclass(frozen=True, slots=True)
class MembershipReceipt:
    """Who belongs where now; `points` came along, `household_points` are in the purse now."""

    volunteer_id: UUID
    name: str
    household_id: UUID
    household: str
    points: int
    household_points: int


def create(session: WriteSession, act: Act, request: HouseholdRequest) -> MembershipReceipt:
    """Make a household with its purse; its head belongs to it at once.

    Raises:
        NotAllowed, MissingField, InvalidField, and what `join` raises.
    """
    staff.ensure(session, Right.DESK_WORK)
    head = active_volunteer(session, request.head_id)
    if head.household_id is not None:
        raise InAHousehold(head.name, household_of(session, head.household_id).name)
    household_id = make(session, request.name, request.area, head.id)
    joining = JoinRequest(request.head_id, household_id, request.earns_for_household, request.brings_points)
    return _join(session, joining)


def join(session: WriteSession, act: Act, request: JoinRequest) -> MembershipReceipt:
    """Put somebody into a household.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MergedAway.
        InAHousehold: they belong to one; they leave it first.
    """
    staff.ensure(session, Right.DESK_WORK)
    return _join(session, request)


def leave(session: WriteSession, act: Act, request: LeaveRequest) -> MembershipReceipt:
    """Take somebody out of their household with the unspent points they earned for it.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MergedAway.
        NoHousehold: they belong to none. HoursWait: hours they earned for it wait for review.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    if volunteer.household_id is None:
        raise NoHousehold(volunteer.name)
    household = household_of(session, volunteer.household_id)
    moved = take_out(session, volunteer)
    session.keep(volunteers, volunteer.id, household_id=None, earns_for_household=False)
    session.subject_id = volunteer.id
    left = balance_of(session, household.id)
    return MembershipReceipt(volunteer.id, volunteer.name, household.id, household.name, moved, left)


def make(session: WriteSession, name: str, area: str, head_id: UUID | None) -> UUID:
    """Make a household with its purse and return its id; nobody belongs to it yet.

    Raises:
        MissingField, InvalidField: it has no name, or one of more than 100 characters.
    """
    name = name.strip()
    if not name:
        raise MissingField("household_name")
    if len(name) > _LONGEST_NAME:
        raise InvalidField("new_household", name[:20], str(_LONGEST_NAME))
    household_id = session.keep(households, name=name, area=area.strip(), head_id=head_id)
    point_moves.open_account(session, household_id, AccountKind.HOUSEHOLD, household_id)
    return household_id


def take_out(session: WriteSession, volunteer: Any) -> int:
    """Move the unspent points somebody earned for their household to their own purse; return how many.

    A head gives the household to the member of the lowest number.

    Raises:
        HoursWait: hours they earned for it wait for review. InDebt: the household owes points.
    """
    household = household_of(session, volunteer.household_id)
    _ensure_settled(session, volunteer)
    session.lock(points_accounts, household.id)  # another member may spend from it just now
    owed = debt_of(session, household.id)
    if owed:
        raise InDebt(owed, balance_of(session, household.id))
    people, moved = same_person(session, volunteer.id), 0
    for lot in lots_of(session, household.id):
        if lot.earned_by_id not in people:
            continue
        point_moves.move(
            session,
            from_id=household.id,
            to_id=volunteer.id,
            points=lot.points,
            cause="leaving",
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
            spent_by_id=volunteer.id,
        )
        moved += lot.points
    hand_on(session, household.id, volunteer.id)
    return moved


def hand_on(session: WriteSession, household_id: UUID, volunteer_id: UUID) -> None:
    """Give a household whose head goes to the member of the lowest number; nobody is left: to nobody."""
    household = household_of(session, household_id)
    if household.head_id != volunteer_id:
        return
    of_it = and_(
        volunteers.c.household_id == household_id,
        volunteers.c.status == VolunteerStatus.ACTIVE,
        volunteers.c.id != volunteer_id,
    )
    first = select(volunteers.c.id).where(of_it).order_by(volunteers.c.number).limit(1)
    session.keep(households, household_id, head_id=session.scalar(first))


def _join(session: WriteSession, request: JoinRequest) -> MembershipReceipt:
    volunteer = active_volunteer(session, request.volunteer_id)
    household = household_of(session, request.household_id)
    if volunteer.household_id is not None:
        raise InAHousehold(volunteer.name, household_of(session, volunteer.household_id).name)
    session.keep(
        volunteers,
        volunteer.id,
        household_id=household.id,
        earns_for_household=request.earns_for_household,
    )
    brought = balance_of(session, volunteer.id) if request.brings_points else 0
    if brought:
        point_moves.transfer(
            session,
            from_id=volunteer.id,
            to_id=household.id,
            points=brought,
            cause="joining",
            spent_by_id=volunteer.id,
        )
    session.subject_id = volunteer.id
    held = balance_of(session, household.id)
    return MembershipReceipt(volunteer.id, volunteer.name, household.id, household.name, brought, held)


def household_of(session: WriteSession, household_id: UUID) -> Any:
    """Return a household's row, held against other desks.

    Raises:
        NotFound.
    """
    session.lock(households, household_id)
    found = session.first(select(households).where(households.c.id == household_id))
    if found is None:
        raise NotFound("household", str(household_id))
    return found


def _ensure_settled(session: WriteSession, volunteer: Any) -> None:
    waiting = session.scalar(
        select(func.count())
        .select_from(service_records)
        .where(
            service_records.c.volunteer_id.in_(same_person(session, volunteer.id)),
            service_records.c.purse_id == volunteer.household_id,
            waits(),
        )
    )
    if waiting:
        raise HoursWait(volunteer.name, int(waiting))
