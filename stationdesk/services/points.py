"""Moving points between accounts, and the rule by which they are earned."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt, InDebt, InvalidField, MoreThanOwed, NotEnoughPoints
from stationdesk.domain.points import (
    AccountKind,
    PointsRule,
    debt_account,
    pending_account,
    system_account,
    taken_from,
    taken_last,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.points import debt_of, debts_of, lots_of, pending_of
from stationdesk.services import second_person, staff
from stationdesk.services.rule_checks import check_rule

_EXISTS = prepared(select(points_accounts.c.id).where(points_accounts.c.id == bindparam("account")))


@dataclass(frozen=True, slots=True)
class RuleRequest:
    """A new dated version of the points rule; the past keeps the rule it was booked by."""

    effective_from: date
    rule: PointsRule


@dataclass(frozen=True, slots=True)
class RuleReceipt:
    """The rule version that was added."""

    rule_id: UUID
    effective_from: date


@dataclass(frozen=True, slots=True)
class ClearDebtRequest:
    """The whole points with which a purse pays what it owes."""

    purse_id: UUID
    points: int


@dataclass(frozen=True, slots=True)
class ClearDebtReceipt:
    """What was paid, what is still owed, and what is left in the purse."""

    purse_id: UUID
    points: int
    owed: int
    balance: int


def open_account(session: WriteSession, account_id: UUID, kind: AccountKind, owner_id: UUID) -> None:
    """Open an account that may not fall below zero, unless it holds a debt."""
    is_floored = kind is not AccountKind.DEBT
    session.add(points_accounts, id=account_id, kind=kind.value, owner_id=owner_id, is_floored=is_floored)


def take_back(session: WriteSession, *, purse_id: UUID, points: int, to_id: UUID, cause: str) -> int:
    """Take points out of a purse as far as they are there; the rest becomes its debt.

    Returns the whole points that are owed now because of it.
    """
    session.lock(points_accounts, purse_id)
    lots = lots_of(session, purse_id)
    there = min(points, sum(lot.points for lot in lots))
    for lot in taken_from(lots, there):
        move(
            session,
            from_id=lot.purse_id or purse_id,
            to_id=to_id,
            points=lot.points,
            cause=cause,
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
        )
    if points > there:
        move(session, from_id=_debt(session, purse_id), to_id=to_id, points=points - there, cause=cause)
    return points - there


def clear_debt(session: WriteSession, act: Act, request: ClearDebtRequest) -> ClearDebtReceipt:
    """Pay what a purse owes with points it has earned since.

    Raises:
        NotAllowed.
        MoreThanOwed: it owes less, or nothing. NotEnoughPoints: the purse does not hold so many.
        InvalidField: fewer than one point.
    """
    staff.ensure(session, Right.DESK_WORK)
    if request.points < 1:
        raise InvalidField("points", str(request.points), "1")
    session.lock(points_accounts, request.purse_id)
    owed = debt_of(session, request.purse_id)
    if request.points > owed:
        raise MoreThanOwed(owed, request.points)
    lots = lots_of(session, request.purse_id)
    balance = sum(lot.points for lot in lots)
    if request.points > balance:
        raise NotEnoughPoints(balance, request.points)
    left = taken_from(lots, request.points)
    for account_id, part in debts_in_turn(session, request.purse_id, request.points):
        for lot in taken_from(left, part):
            move(
                session,
                from_id=lot.purse_id or request.purse_id,
                to_id=account_id,
                points=lot.points,
                cause="debt",
                earned_by_id=lot.earned_by_id,
                expires_on=lot.expires_on,
            )
        left = taken_last(left, sum(lot.points for lot in left) - part)
    owner = select(points_accounts.c.owner_id).where(points_accounts.c.id == request.purse_id)
    session.subject_id = session.scalar(owner)
    return ClearDebtReceipt(
        request.purse_id, request.points, owed - request.points, balance - request.points
    )


def debts_in_turn(session: WriteSession, purse_id: UUID, points: int) -> list[tuple[UUID, int]]:
    """Return the accounts a purse owes in with the part of `points` that clears each."""
    parts, left = [], points
    for account_id, owed in debts_of(session, purse_id):
        part = min(owed, left)
        if part > 0:
            parts.append((account_id, part))
            left -= part
    return parts


def earn(
    session: WriteSession,
    *,
    purse_id: UUID,
    points: int,
    earned_by_id: UUID,
    expires_on: date | None = None,
    is_pending: bool = False,
) -> None:
    """Issue points into a purse, or into its waiting room while the hours are in review."""
    if points == 0:
        return
    target = _waiting_room(session, purse_id) if is_pending else purse_id
    move(
        session,
        from_id=system_account(AccountKind.ISSUED),
        to_id=target,
        points=points,
        cause="service",
        earned_by_id=earned_by_id,
        expires_on=expires_on,
    )


def spend(
    session: WriteSession,
    *,
    purse_id: UUID,
    points: int,
    spent_by_id: UUID | None = None,
    beneficiary_id: UUID | None = None,
) -> int:
    """Move points from a purse to the redeemed ones; return the whole points that are left.

    Raises:
        NotEnoughPoints: the purse does not cover them; nothing is booked.
        InDebt: the purse owes points.
    """
    return transfer(
        session,
        from_id=purse_id,
        to_id=system_account(AccountKind.REDEEMED),
        points=points,
        cause="redemption",
        spent_by_id=spent_by_id,
        beneficiary_id=beneficiary_id,
    )


def transfer(  # noqa: PLR0913  # the parts of a move
    session: WriteSession,
    *,
    from_id: UUID,
    to_id: UUID,
    points: int,
    cause: str,
    spent_by_id: UUID | None = None,
    beneficiary_id: UUID | None = None,
) -> int:
    """Move points out of a purse, first expiring first, each lot with who earned it and until when.

    Returns the whole points left in the purse.

    Raises:
        NotEnoughPoints: the purse does not cover them; nothing is booked.
        InDebt: the purse owes points.
    """
    session.lock(points_accounts, from_id)
    lots = lots_of(session, from_id)
    balance = sum(lot.points for lot in lots)
    if points > balance:
        raise NotEnoughPoints(balance, points, pending_of(session, from_id))
    owed = debt_of(session, from_id)
    if owed:
        raise InDebt(owed, balance)
    for lot in taken_from(lots, points):
        move(
            session,
            from_id=lot.purse_id or from_id,
            to_id=to_id,
            points=lot.points,
            cause=cause,
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
            spent_by_id=spent_by_id,
            beneficiary_id=beneficiary_id,
        )
    return balance - points


def move(  # noqa: PLR0913  # the parts of a move
    session: WriteSession,
    *,
    from_id: UUID,
    to_id: UUID,
    points: int,
    cause: str,
    earned_by_id: UUID | None = None,
    beneficiary_id: UUID | None = None,
    spent_by_id: UUID | None = None,
    expires_on: date | None = None,
) -> None:
    """Post one move of whole points from an account to another."""
    session.add(
        points_moves,
        from_id=from_id,
        to_id=to_id,
        points=points,
        cause=cause,
        earned_by_id=earned_by_id,
        beneficiary_id=beneficiary_id,
        spent_by_id=spent_by_id,
        expires_on=expires_on,
    )


def set_rule(session: WriteSession, act: Act, request: RuleRequest) -> RuleReceipt:
    """Add a version of the points rule, valid from a day on; once points were earned, with a second person.

    Raises:
        NotAllowed: the operator may not change rules.
        InvalidField: the day lies in the past, or a number is out of bounds.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.CHANGE_RULES)
    check_rule(request.rule, request.effective_from, session.today)
    if session.first(select(points_moves.c.id).limit(1)) is not None:
        second_person.ensure(session, "points.set_rule")
    rule_id = session.add(points_rules, effective_from=request.effective_from, **rule_values(request.rule))
    return RuleReceipt(rule_id, request.effective_from)


def reverse_set_rule(session: WriteSession, original: Any) -> list[Effect]:
    """Take a version of the rule back: it holds no more, as long as nothing was booked by it.

    Raises:
        DependsOnIt: hours that stand were booked by it.
    """
    rule = session.first(select(points_rules).where(points_rules.c.act_id == original.id))
    booked = select(service_records.c.act_id).where(service_records.c.rule_id == rule.id)
    found = dependents(session, and_(acts.c.id.in_(booked), not_undone()))
    if found:
        raise DependsOnIt(original.verb, found)
    return [Effect(EffectKind.RULE_VOID, rule.effective_from.isoformat())]


def rule_values(rule: PointsRule) -> dict[str, Any]:
    """Return the columns that hold a version of the rule."""
    values = {field.name: getattr(rule, field.name) for field in fields(rule)}
    values["star_hours"] = " ".join(map(str, rule.star_hours))
    return {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}


def _waiting_room(session: WriteSession, purse_id: UUID) -> UUID:
    return _beside(session, purse_id, pending_account(purse_id), AccountKind.PENDING)


def _debt(session: WriteSession, purse_id: UUID) -> UUID:
    return _beside(session, purse_id, debt_account(purse_id), AccountKind.DEBT)


def _beside(session: WriteSession, purse_id: UUID, account_id: UUID, kind: AccountKind) -> UUID:
    """Return an account that belongs to a purse, opened when it is first needed."""
    if session.scalar(_EXISTS, account=account_id) is None:
        session.lock(points_accounts, purse_id)  # another member of the household may open it just now
        if session.scalar(_EXISTS, account=account_id) is None:
            open_account(session, account_id, kind, purse_id)
    return account_id
