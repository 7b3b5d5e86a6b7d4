"""Balances, statements and the rule in force. Whole points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves, points_rules
from stationdesk.domain.errors import NotFound
from stationdesk.domain.points import PointsRule, Rounding, pending_account

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_IN = select(func.coalesce(func.sum(points_moves.c.points), 0)).where(
    points_moves.c.to_id == bindparam("account")
)
_OUT = select(func.coalesce(func.sum(points_moves.c.points), 0)).where(
    points_moves.c.from_id == bindparam("account")
)
_BALANCE = prepared(select(_IN.scalar_subquery() - _OUT.scalar_subquery()))

_RULE = prepared(
    select(points_rules)
    .join(acts, acts.c.id == points_rules.c.act_id)
    .where(points_rules.c.effective_from <= bindparam("on"))
    .order_by(points_rules.c.effective_from.desc(), acts.c.at.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class DatedRule:
    """A version of the points rule with the day it holds from."""

    rule_id: UUID
    effective_from: date
    rule: PointsRule


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One line of an account's statement: points in (+) or out (−) and the balance after it."""

    act_id: UUID
    at: datetime
    verb: str
    points: int
    balance: int
    is_pending: bool


def balance_of(session: ReadSession, account_id: UUID) -> int:
    """Return an account's balance: all that came in less all that went out."""
    return int(session.scalar(_BALANCE, account=account_id))


def rule_on(session: ReadSession, on: date) -> DatedRule:
    """Return the rule in force on a day: the latest version that holds by then."""
    found = session.first(_RULE, on=on)
    if found is None:
        raise NotFound("points rule", on.isoformat())
    return _dated(found)


def rule_versions(session: ReadSession) -> list[DatedRule]:
    """Return every version of the rule, the newest first."""
    statement = (
        select(points_rules)
        .join(acts, acts.c.id == points_rules.c.act_id)
        .order_by(points_rules.c.effective_from.desc(), acts.c.at.desc())
    )
    return [_dated(row) for row in session.all(statement)]


def statement(session: ReadSession, account_id: UUID, limit: int = 200) -> list[StatementRow]:
    """Return an account's latest lines, newest first, with the balance after each.

    Lines of its waiting room (hours in review) are among them and do not change the balance.
    """
    pending = pending_account(account_id)
    signed = case(
        (points_moves.c.to_id.in_((account_id, pending)), points_moves.c.points),
        else_=-points_moves.c.points,
    )
    waits = and_(
        or_(points_moves.c.to_id == pending, points_moves.c.from_id == pending),
        points_moves.c.to_id != account_id,
    )
    found = session.all(
        select(acts.c.id, acts.c.at, acts.c.verb, signed.label("points"), waits.label("waits"))
        .join(acts, acts.c.id == points_moves.c.act_id)
        .where(
            or_(
                points_moves.c.to_id.in_((account_id, pending)),
                points_moves.c.from_id.in_((account_id, pending)),
            )
        )
        .order_by(acts.c.at.desc(), acts.c.seq.desc())
        .limit(limit)
    )
    rows, balance = [], balance_of(session, account_id)
    for row in found:
        rows.append(StatementRow(row.id, row.at, row.verb, row.points, balance, bool(row.waits)))
        balance -= 0 if row.waits else row.points
    return rows


def _dated(row: Any) -> DatedRule:
    rule = PointsRule(
        points_per_hour=row.points_per_hour,
        rounding=Rounding(row.rounding),
        min_countable_minutes=row.min_countable_minutes,
        daily_auto_minutes=row.daily_auto_minutes,
        daily_review_minutes=row.daily_review_minutes,
    )
    return DatedRule(row.id, row.effective_from, rule)
