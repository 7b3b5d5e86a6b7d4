"""Balances, statements and the rule in force. Whole points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, func, or_, select, union_all

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves, points_rules
from stationdesk.domain.errors import NotFound
from stationdesk.domain.points import (
    Lot,
    MinorsRule,
    PointsRule,
    RedeemWindow,
    Rounding,
    TransferScope,
    debt_account,
    first_expiring,
    pending_account,
    taken_last,
)

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_IN = select(func.coalesce(func.sum(points_moves.c.points), 0)).where(
    points_moves.c.to_id == bindparam("account")
)
_OUT = select(func.coalesce(func.sum(points_moves.c.points), 0)).where(
    points_moves.c.from_id == bindparam("account")
)
_BALANCE = prepared(select(_IN.scalar_subquery() - _OUT.scalar_subquery()))

_CAME = select(points_moves.c.earned_by_id, points_moves.c.expires_on, points_moves.c.points).where(
    points_moves.c.to_id == bindparam("account")
)
_WENT = select(points_moves.c.earned_by_id, points_moves.c.expires_on, -points_moves.c.points).where(
    points_moves.c.from_id == bindparam("account")
)
_MOVED = union_all(_CAME, _WENT).subquery()
_LOTS = prepared(
    select(_MOVED.c.earned_by_id, _MOVED.c.expires_on, func.sum(_MOVED.c.points).label("points"))
    .group_by(_MOVED.c.earned_by_id, _MOVED.c.expires_on)
    .having(func.sum(_MOVED.c.points) != 0)
)

_RULE = prepared(
    select(points_rules)
    .join(acts, acts.c.id == points_rules.c.act_id)
    .where(points_rules.c.effective_from <= bindparam("on"))
    .order_by(points_rules.c.effective_from.desc(), acts.c.at.desc())
    .limit(1)
)


_RULE_OF = prepared(select(points_rules).where(points_rules.c.id == bindparam("rule")))


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


def lots_of(session: ReadSession, account_id: UUID) -> list[Lot]:
    """Return what is left in an account by who earned it and until when, first expiring first.

    Their sum is the balance. Points spent before lots were kept have no origin: they are taken
    from the lots in the order of spending.
    """
    found = session.all(_LOTS, account=account_id)
    spent = -sum(int(row.points) for row in found if row.points < 0)
    lots = [Lot(row.earned_by_id, row.expires_on, int(row.points)) for row in found if row.points > 0]
    if spent == 0:
        return first_expiring(lots)
    kept = sum(lot.points for lot in lots) - spent
    return taken_last(lots, kept)


def debt_of(session: ReadSession, purse_id: UUID) -> int:
    """Return the points a purse owes: those of hours found false, spent before. 0 when none."""
    return -balance_of(session, debt_account(purse_id))


def rule_on(session: ReadSession, on: date) -> DatedRule:
    """Return the rule in force on a day: the latest version that holds by then."""
    found = session.first(_RULE, on=on)
    if found is None:
        raise NotFound("points rule", on.isoformat())
    return _dated(found)


def rule_of(session: ReadSession, rule_id: UUID) -> DatedRule:
    """Return the version a record was booked by."""
    return _dated(session.first(_RULE_OF, rule=rule_id))


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


_KINDS: dict[str, Callable[[str], Any]] = {
    "rounding": Rounding,
    "redeem_window": RedeemWindow,
    "transfer_scope": TransferScope,
    "minors": MinorsRule,
    "star_hours": lambda text: tuple(map(int, text.split())),
}


def _dated(row: Any) -> DatedRule:
    """Return a stored version; what it does not say is as the program proposes."""
    said = {field.name: getattr(row, field.name) for field in fields(PointsRule)}
    values = {name: _KINDS.get(name, _as_it_is)(value) for name, value in said.items() if value is not None}
    return DatedRule(row.id, row.effective_from, PointsRule(**values))


def _as_it_is(value: Any) -> Any:
    return value
