"""Points beside the hours: awards, penalties, debts forgiven; each with a reason and a second person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.domain.staff import Right
from stationdesk.queries.points import balance_of, debt_of, rule_on
from stationdesk.services import point_moves, second_person, staff
from stationdesk.services.attendance import active_volunteer

MOST_POINTS = 100_000


class AdjustmentKind(StrEnum):
    """What an adjustment is."""

    AWARD = "award"
    PENALTY = "penalty"
    FORGIVEN = "forgiven"
    """A debt of hours found false is let go."""


@dataclass(frozen=True, slots=True)
class AdjustmentRequest:
    """Whose points, which way, how many."""

    volunteer_id: UUID
    kind: AdjustmentKind
    points: int


@dataclass(frozen=True, slots=True)
class AdjustmentReceipt:
    """What was moved; `owed` when a penalty was more than the purse held. Whole points."""

    volunteer_id: UUID
    name: str
    kind: AdjustmentKind
    points: int
    balance: int
    owed: int


def adjust(session: WriteSession, act: Act, request: AdjustmentRequest) -> AdjustmentReceipt:
    """Add or take points with a reason; a penalty beyond the purse becomes a debt.

    Raises:
        NotAllowed, ReasonNeeded, SecondPersonNeeded, NotASecondPerson, OwnAffair.
        NotFound, Withdrawn, Restricted, MergedAway, InvalidField: more forgiven than is owed, too many.
    """
    staff.ensure(session, Right.ADJUST_POINTS)
    if not 1 <= request.points <= MOST_POINTS:
        raise InvalidField("points", str(request.points), f"1-{MOST_POINTS}")
    volunteer = active_volunteer(session, request.volunteer_id)
    second_person.ensure(session, "adjustments.adjust")
    second_person.ensure_not_own(session, volunteer.id)
    if request.kind is AdjustmentKind.AWARD:
        _award(session, volunteer.id, request.points)
    elif request.kind is AdjustmentKind.PENALTY:
        adjusted = system_account(AccountKind.ADJUSTED)
        point_moves.take_back(
            session, purse_id=volunteer.id, points=request.points, to_id=adjusted, cause="penalty"
        )
    else:
        _forgive(session, volunteer.id, request.points)
    session.subject_id = volunteer.id
    balance, owed = balance_of(session, volunteer.id), debt_of(session, volunteer.id)
    return AdjustmentReceipt(volunteer.id, volunteer.name, request.kind, request.points, balance, owed)


def _award(session: WriteSession, volunteer_id: UUID, amount: int) -> None:
    point_moves.move(
        session,
        from_id=system_account(AccountKind.ADJUSTED),
        to_id=volunteer_id,
        points=amount,
        cause="award",
        earned_by_id=volunteer_id,
        expires_on=rule_on(session, session.today).rule.expires_on(session.today),
    )


def _forgive(session: WriteSession, volunteer_id: UUID, amount: int) -> None:
    session.lock(points_accounts, volunteer_id)  # they may be paying it at another desk
    owed = debt_of(session, volunteer_id)
    if amount > owed:
        raise InvalidField("points", str(amount), str(owed))
    for account_id, part in point_moves.debts_in_turn(session, volunteer_id, amount):
        point_moves.move(
            session,
            from_id=system_account(AccountKind.ADJUSTED),
            to_id=account_id,
            points=part,
            cause="forgiven",
        )
