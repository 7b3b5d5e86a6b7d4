"""Households: who belongs to one, what each earned and spent, what the purse holds and where it came from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, func, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.acts import REVERSIBLE
from stationdesk.domain.errors import NotFound
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.volunteers import IS_REGISTERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession

_V, _H, _M = volunteers.c, households.c, points_moves.c
_UNDOING = acts.alias("undoing")
_EARNING = ("service", "review", "annulment", "joining")
_SPENDING = ("redemption", "return", "gift")
_HEADS = volunteers.alias("heads")
_EARNER, _SPENDER = volunteers.alias("earner"), volunteers.alias("spender")
_BENEFICIARY = volunteers.alias("beneficiary")


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """A household as the list of all shows it. Whole points."""

    household_id: UUID
    name: str
    area: str
    head: str
    members: int
    points: int


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    """A member and their part of the purse; `unspent` is what they would take along. Whole points.

    Somebody who left is shown as long as there are points they earned or spent.
    """

    volunteer_id: UUID
    name: str
    number: str
    is_head: bool
    is_member: bool
    earns_for_household: bool
    earned: int
    spent: int
    unspent: int


@dataclass(frozen=True, slots=True)
class PurseMove:
    """One line of a purse's statement: earned by, spent by, for whom. The paper never names for whom."""

    act_id: UUID
    at: datetime
    verb: str
    cause: str
    points: int
    """Whole points into the purse, below zero out of it."""
    earner: str
    spender: str
    beneficiary: str
    is_reversed: bool
    can_be_reversed: bool

    @property
    def names_others(self) -> bool:
        """Whether more than one person has to do with it."""
        return len({self.earner, self.spender, self.beneficiary} - {""}) > 1


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """Everything shown of one household. Whole points."""

    household_id: UUID
    name: str
    area: str
    points: int
    debt: int
    members: tuple[HouseholdMember, ...]
    moves: tuple[PurseMove, ...]


def household_lines(session: ReadSession, text: str = "", limit: int = 300) -> list[HouseholdLine]:
    """Return the households somebody belongs to, by name; with a text those whose name or member has it.

    `text` is part of the household's name, or of a member's name or number.
    """
    of_it = and_(_V.household_id == _H.id, IS_REGISTERED)
    # The page of names first: members are counted for the lines that are shown, not for all households.
    wanted = select(_H.id).where(exists().where(of_it), _has(text.strip()))
    page = wanted.order_by(_H.name, _H.id).limit(limit).subquery()
    members = select(func.count()).select_from(volunteers).where(of_it).correlate(households)
    found = session.all(
        select(
            _H.id,
            _H.name,
            _H.area,
            _HEADS.c.name.label("head"),
            members.scalar_subquery().label("members"),
        )
        .join(page, page.c.id == _H.id)
        .outerjoin(_HEADS, _HEADS.c.id == _H.head_id)
        .order_by(_H.name, _H.id)
    )
    return [
        HouseholdLine(row.id, row.name, row.area, row.head or "", row.members, balance_of(session, row.id))
        for row in found
    ]


def household_view(session: ReadSession, household_id: UUID, limit: int = 200) -> HouseholdView:
    """Return one household with the parts of its members and the latest lines of its purse.

    Raises:
        NotFound: no such household.
    """
    row = session.first(select(households).where(_H.id == household_id))
    if row is None:
        raise NotFound("household", str(household_id))
    return HouseholdView(
        row.id,
        row.name,
        row.area,
        balance_of(session, row.id),
        debt_of(session, row.id),
        _members(session, row),
        tuple(purse_moves(session, row.id, limit)),
    )


def purse_moves(session: ReadSession, account_id: UUID, limit: int = 200) -> list[PurseMove]:
    """Return the latest moves into and out of a purse with everybody they name, the newest first."""
    undone = select(_UNDOING.c.id).where(_UNDOING.c.reverses_id == acts.c.id).exists()
    found = session.all(
        select(
            points_moves,
            acts.c.at,
            acts.c.verb,
            _EARNER.c.name.label("earner"),
            _SPENDER.c.name.label("spender"),
            _BENEFICIARY.c.name.label("beneficiary"),
            undone.label("undone"),
        )
        .join(acts, acts.c.id == _M.act_id)
        .outerjoin(_EARNER, _EARNER.c.id == _M.earned_by_id)
        .outerjoin(_SPENDER, _SPENDER.c.id == _M.spent_by_id)
        .outerjoin(_BENEFICIARY, _BENEFICIARY.c.id == _M.beneficiary_id)
        .where(or_(_M.to_id == account_id, _M.from_id == account_id))
        .order_by(acts.c.at.desc(), acts.c.seq.desc(), _M.id.desc())
        .limit(limit)
    )
    return [
        PurseMove(
            row.act_id,
            row.at,
            row.verb,
            row.cause,
            row.points if row.to_id == account_id else -row.points,
            row.earner or "",
            row.spender or "",
            row.beneficiary or "",
            bool(row.undone),
            row.verb in REVERSIBLE and not row.undone,
        )
        for row in found
    ]


def _has(text: str) -> Any:
    if not text:
        return True
    # Not by the names' tokens: a household is looked for by what is written on its papers.
    others = volunteers.alias("others")
    of_member = select(others.c.household_id).where(
        others.c.household_id.is_not(None),
        or_(others.c.name.startswith(text, autoescape=True), others.c.number == text.upper()),
    )
    return or_(_H.name.contains(text, autoescape=True), _H.id.in_(of_member))


def _members(session: ReadSession, household: Any) -> tuple[HouseholdMember, ...]:
    earned, spent = _earned_and_spent(session, household.id)
    unspent: dict[UUID | None, int] = defaultdict(int)
    for lot in lots_of(session, household.id):
        unspent[lot.earned_by_id] += lot.points
    known = [one for one in {*earned, *spent, *unspent} if one is not None]
    rows = session.all(
        select(
            _V.id, _V.name, _V.number, _V.household_id, _V.earns_for_household, IS_REGISTERED.label("here")
        )
        .where(or_(_V.household_id == household.id, _V.id.in_(known)))
        .order_by(_V.number)
    )
    members = [
        HouseholdMember(
            row.id,
            row.name,
            row.number,
            row.id == household.head_id,
            row.household_id == household.id and bool(row.here),
            row.earns_for_household,
            earned[row.id],
            spent[row.id],
            unspent[row.id],
        )
        for row in rows
    ]
    return tuple(_in_order(members))


def _in_order(members: Sequence[HouseholdMember]) -> list[HouseholdMember]:
    shown = [one for one in members if one.is_member or one.earned or one.spent or one.unspent]
    return sorted(shown, key=lambda one: (not one.is_head, not one.is_member))


def _earned_and_spent(
    session: ReadSession, account_id: UUID
) -> tuple[dict[UUID | None, int], dict[UUID | None, int]]:
    """Return what each earned for a purse and spent from it, by the acts that stand."""
    undone = select(_UNDOING.c.id).where(_UNDOING.c.reverses_id == acts.c.id).exists()
    moved = (
        select(_M.cause, _M.earned_by_id, _M.spent_by_id, _M.to_id, func.sum(_M.points).label("points"))
        .join(acts, acts.c.id == _M.act_id)
        .where(or_(_M.to_id == account_id, _M.from_id == account_id), acts.c.reverses_id.is_(None), ~undone)
        .group_by(_M.cause, _M.earned_by_id, _M.spent_by_id, _M.to_id)
    )
    earned: dict[UUID | None, int] = defaultdict(int)
    spent: dict[UUID | None, int] = defaultdict(int)
    for row in session.all(moved):
        points = int(row.points) if row.to_id == account_id else -int(row.points)
        if row.cause in _EARNING:
            earned[row.earned_by_id] += points
        elif row.cause in _SPENDING:
            spent[row.spent_by_id] -= points
    return earned, spent
