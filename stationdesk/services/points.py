"""Moving points between accounts, and the rule by which they are earned."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InDebt, InvalidField, NotEnoughPoints
from stationdesk.domain.points import (
    AccountKind,
    PointsRule,
    pending_account,
    system_account,
    taken_from,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.services import staff

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


def open_account(session: WriteSession, account_id: UUID, kind: AccountKind, owner_id: UUID) -> None:
    """Open an account that may not fall below zero."""
    session.add(points_accounts, id=account_id, kind=kind.value, owner_id=owner_id, is_floored=True)


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
        raise NotEnoughPoints(balance, points, balance_of(session, pending_account(from_id)))
    owed = debt_of(session, from_id)
    if owed:
        raise InDebt(owed, balance)
    for lot in taken_from(lots, points):
        move(
            session,
            from_id=from_id,
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
    """Add a version of the points rule, valid from a day on.

    Raises:
        NotAllowed: the operator may not change rules.
        InvalidField: the day lies in the past, or a number is out of bounds.
    """
    staff.ensure(session, Right.CHANGE_RULES)
    _check_rule(session, request)
    rule_id = session.add(points_rules, effective_from=request.effective_from, **rule_values(request.rule))
    return RuleReceipt(rule_id, request.effective_from)


def rule_values(rule: PointsRule) -> dict[str, Any]:
    """Return the columns that hold a version of the rule."""
    values = {field.name: getattr(rule, field.name) for field in fields(rule)}
    values["star_hours"] = " ".join(map(str, rule.star_hours))
    return {name: value.value if isinstance(value, Enum) else value for name, value in values.items()}


def _check_rule(session: WriteSession, request: RuleRequest) -> None:
    rule = request.rule
    if request.effective_from < session.today:
        raise InvalidField("effective_from", request.effective_from.isoformat(), session.today.isoformat())
    if not 0 <= rule.points_per_hour <= 1000:
        raise InvalidField("points_per_hour", str(rule.points_per_hour), "0-1000")
    if not 0 < rule.daily_auto_minutes <= rule.daily_review_minutes <= 24 * 60:
        raise InvalidField("daily_auto_minutes", str(rule.daily_auto_minutes), "1-1440")


def _waiting_room(session: WriteSession, purse_id: UUID) -> UUID:
    account_id = pending_account(purse_id)
    if session.scalar(_EXISTS, account=account_id) is None:
        session.lock(points_accounts, purse_id)  # another member of the household may open it just now
        if session.scalar(_EXISTS, account=account_id) is None:
            open_account(session, account_id, AccountKind.PENDING, purse_id)
    return account_id
