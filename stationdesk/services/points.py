"""Moving points between accounts, and the rule by which they are earned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField, NotEnoughPoints
from stationdesk.domain.points import (
    AccountKind,
    PointsRule,
    Rounding,
    pending_account,
    system_account,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.points import balance_of
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
    session: WriteSession, *, purse_id: UUID, points: int, earned_by_id: UUID, is_pending: bool = False
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
    )


def spend(session: WriteSession, *, purse_id: UUID, points: int, beneficiary_id: UUID | None = None) -> int:
    """Move points from a purse to the redeemed ones; return the whole points that are left.

    Raises:
        NotEnoughPoints: the purse does not cover them; nothing is booked.
    """
    session.lock(points_accounts, purse_id)
    balance = balance_of(session, purse_id)
    if points > balance:
        pending = balance_of(session, pending_account(purse_id))
        raise NotEnoughPoints(balance, points, pending)
    move(
        session,
        from_id=purse_id,
        to_id=system_account(AccountKind.REDEEMED),
        points=points,
        cause="redemption",
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
    )


def set_rule(session: WriteSession, act: Act, request: RuleRequest) -> RuleReceipt:
    """Add a version of the points rule, valid from a day on.

    Raises:
        NotAllowed: the operator may not change rules.
        InvalidField: the day lies in the past, or a number is out of bounds.
    """
    staff.ensure(session, Right.CHANGE_RULES)
    _check_rule(session, request)
    rule = request.rule
    rule_id = session.add(
        points_rules,
        effective_from=request.effective_from,
        points_per_hour=rule.points_per_hour,
        rounding=Rounding(rule.rounding).value,
        min_countable_minutes=rule.min_countable_minutes,
        daily_auto_minutes=rule.daily_auto_minutes,
        daily_review_minutes=rule.daily_review_minutes,
    )
    return RuleReceipt(rule_id, request.effective_from)


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
