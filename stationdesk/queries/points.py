"""Balances, statements and the rule in force. Whole points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, exists, func, or_, select, union_all

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.domain.errors import NotFound
from stationdesk.domain.points import (
    AccountKind,
    Lot,
    MinorsRule,
    PointsRule,
    RedeemWindow,
    Rounding,
    TransferScope,
    first_expiring,
    pending_account,
    taken_last,
)
from stationdesk.queries.links import same_as

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING = acts.alias("undoing")
_M = points_moves.c


def _sum_of(accounts: Any) -> Any:
    """Return what came into accounts less what went out; `accounts` says of a column whether it is one."""
    came = select(func.coalesce(func.sum(_M.points), 0)).where(accounts(_M.to_id))
    went = select(func.coalesce(func.sum(_M.points), 0)).where(accounts(_M.from_id))
    return select(came.scalar_subquery() - went.scalar_subquery())


def _beside(kind: AccountKind) -> Any:
    """Return the accounts of a kind that belong to a person's purses."""
    purses = same_as("purse")
    return select(points_accounts.c.id).where(
        points_accounts.c.owner_id.in_(purses), points_accounts.c.kind == kind.value
    )


_IN_ONE = prepared(_sum_of(lambda column: column == bindparam("account")))
_BALANCE = prepared(_sum_of(lambda column: column.in_(same_as("account"))))
_PENDING = prepared(_sum_of(lambda column: column.in_(_beside(AccountKind.PENDING))))

_CAME = select(_M.to_id.label("purse_id"), _M.earned_by_id, _M.expires_on, _M.points).where(
    _M.to_id.in_(same_as("account"))
)
_WENT = select(_M.from_id, _M.earned_by_id, _M.expires_on, -_M.points).where(
    _M.from_id.in_(same_as("account"))
)
_MOVED = union_all(_CAME, _WENT).subquery()
_LOT = (_MOVED.c.purse_id, _MOVED.c.earned_by_id, _MOVED.c.expires_on)
_LOTS = prepared(
    select(*_LOT, func.sum(_MOVED.c.points).label("points"))
    .group_by(*_LOT)
    .having(func.sum(_MOVED.c.points) != 0)
)
_OWED_IN = points_accounts.alias("owed_in")
_DEBTS = prepared(
    select(
        _OWED_IN.c.id,
        (
            select(func.coalesce(func.sum(_M.points), 0)).where(_M.from_id == _OWED_IN.c.id).scalar_subquery()
            - select(func.coalesce(func.sum(_M.points), 0)).where(_M.to_id == _OWED_IN.c.id).scalar_subquery()
        ).label("owed"),
    ).where(_OWED_IN.c.owner_id.in_(same_as("purse")), _OWED_IN.c.kind == AccountKind.DEBT.value)
)

_STANDS = ~exists().where(_UNDOING.c.reverses_id == points_rules.c.act_id)
_RULE = prepared(
    select(points_rules)
    .join(acts, acts.c.id == points_rules.c.act_id)
    .where(points_rules.c.effective_from <= bindparam("on"), _STANDS)
    .order_by(points_rules.c.effective_from.desc(), acts.c.at.desc())
    .limit(1)
)
_FIRST_RULE = prepared(
    select(points_rules)
    .join(acts, acts.c.id == points_rules.c.act_id)
    .where(_STANDS)
    .order_by(points_rules.c.effective_from, acts.c.at.desc())
    .limit(1)
)
_RULE_OF = prepared(select(points_rules).where(points_rules.c.id == bindparam("rule")))


@dataclass(frozen=True, slots=True)
class DatedRule:
    """A version of the points rule with the day it holds from; one that was undone holds no more."""

    rule_id: UUID
    effective_from: date
    rule: PointsRule
    act_id: UUID
    is_undone: bool = False


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
    """Return an account's balance: all that came in less all that went out.

    A person's purse is read with those of the records that were merged into theirs.
    """
    return int(session.scalar(_BALANCE, account=account_id))


def balance_in(session: ReadSession, account_id: UUID) -> int:
    """Return the balance of one account by itself: what can be taken out of it."""
    return int(session.scalar(_IN_ONE, account=account_id))


def pending_of(session: ReadSession, purse_id: UUID) -> int:
    """Return the points of a purse that wait for review."""
    return int(session.scalar(_PENDING, purse=purse_id))


def lots_of(session: ReadSession, account_id: UUID) -> list[Lot]:
    """Return what is left in an account by who earned it and until when, first expiring first.

    Their sum is the balance. Points spent before lots were kept have no origin: they are taken
    from the lots in the order of spending.
    """
    found = session.all(_LOTS, account=account_id)
    lots = [Lot(row.earned_by_id, row.expires_on, int(row.points), row.purse_id) for row in found]
    if all(lot.points > 0 for lot in lots):
        return first_expiring(lots)
    purses = {lot.purse_id for lot in lots}
    return first_expiring(
        left for purse in purses for left in _left_of([lot for lot in lots if lot.purse_id == purse])
    )


def _left_of(lots: list[Lot]) -> list[Lot]:
    """Return what is left of one purse's lots when those below zero are taken from the others.

    Before lots were kept nothing expired: what was spent then is taken from lots without a day first.
    """
    spent = -sum(lot.points for lot in lots if lot.points < 0)
    left = []
    for part in (_held(lots, has_day=False), _held(lots, has_day=True)):
        held = sum(lot.points for lot in part)
        left += taken_last(part, max(0, held - spent))
        spent = max(0, spent - held)
    return left


def _held(lots: list[Lot], *, has_day: bool) -> list[Lot]:
    return [lot for lot in lots if lot.points > 0 and (lot.expires_on is not None) is has_day]


def debt_of(session: ReadSession, purse_id: UUID) -> int:
    """Return the points a purse owes: those of hours found false, spent before. 0 when none."""
    return sum(owed for _account, owed in debts_of(session, purse_id))


def debts_of(session: ReadSession, purse_id: UUID) -> list[tuple[UUID, int]]:
    """Return the accounts in which a purse owes, with how much; most purses have none."""
    return [(row.id, int(row.owed)) for row in session.all(_DEBTS, purse=purse_id)]


def rule_on(session: ReadSession, on: date) -> DatedRule:
    """Return the rule in force on a day: the latest version that holds by then.

    Days before the first version have that one: a station founded in January takes December's hours.
    """
    found = session.first(_RULE, on=on) or session.first(_FIRST_RULE)
    if found is None:
        raise NotFound("points rule", on.isoformat())
    return _dated(found)


def rule_of(session: ReadSession, rule_id: UUID) -> DatedRule:
    """Return the version a record was booked by."""
    return _dated(session.first(_RULE_OF, rule=rule_id))


def rule_versions(session: ReadSession) -> list[DatedRule]:
    """Return every version of the rule, the newest first, those undone among them."""
    statement = (
        select(points_rules, (~_STANDS).label("undone"))
        .join(acts, acts.c.id == points_rules.c.act_id)
        .order_by(points_rules.c.effective_from.desc(), acts.c.at.desc())
    )
    return [_dated(row, is_undone=bool(row.undone)) for row in session.all(statement)]


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


_KINDS: dict[str, Callable[[Any], Any]] = {
    "rounding": Rounding,
    "redeem_window": RedeemWindow,
    "transfer_scope": TransferScope,
    "minors": MinorsRule,
    "star_hours": lambda text: tuple(int(hours) for hours in text.split()),
}
_PARTS = tuple((field.name, _KINDS.get(field.name)) for field in fields(PointsRule))


def _dated(row: Any, *, is_undone: bool = False) -> DatedRule:
    """Return a stored version; what it does not say is as the program proposes."""
    values: dict[str, Any] = {}
    for name, kind in _PARTS:
        value = getattr(row, name)
        if value is not None:
            values[name] = value if kind is None else kind(value)
    return DatedRule(row.id, row.effective_from, PointsRule(**values), row.act_id, is_undone)
