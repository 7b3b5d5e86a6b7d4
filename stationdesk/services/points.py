"""Debts of points, and the rule by which points are earned."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt, InvalidField, MoreThanOwed, NotEnoughPoints
from stationdesk.domain.points import (
    PointsRule,
    taken_from,
    taken_last,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.points import debt_of, lots_of
from stationdesk.services import point_moves, second_person, staff
from stationdesk.services.restrictions import ensure_not_restricted
from stationdesk.services.rule_checks import check_rule


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


def clear_debt(session: WriteSession, act: Act, request: ClearDebtRequest) -> ClearDebtReceipt:
    """Pay what a purse owes with points it has earned since.

    Raises:
        NotAllowed, Restricted.
        MoreThanOwed: it owes less, or nothing. NotEnoughPoints: the purse does not hold so many.
        InvalidField: fewer than one point.
    """
    staff.ensure(session, Right.DESK_WORK)
    if request.points < 1:
        raise InvalidField("points", str(request.points), "1")
    session.lock(points_accounts, request.purse_id)
    ensure_not_restricted(session, request.purse_id)
    owed = debt_of(session, request.purse_id)
    if request.points > owed:
        raise MoreThanOwed(owed, request.points)
    lots = lots_of(session, request.purse_id)
    balance = sum(lot.points for lot in lots)
    if request.points > balance:
        raise NotEnoughPoints(balance, request.points)
    left = taken_from(lots, request.points)
    for account_id, part in point_moves.debts_in_turn(session, request.purse_id, request.points):
        for lot in taken_from(left, part):
            point_moves.move(
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
    return ClearDebtReceipt(request.purse_id, request.points, owed - request.points, balance - request.points)


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
