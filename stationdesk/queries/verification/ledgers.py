"""Re-adds every account and shelf, every redemption and every hour from their moves and times."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, union_all

from stationdesk.db.tables.attendance import check_ins, service_records
from stationdesk.db.tables.points import points_accounts, points_moves, points_rules
from stationdesk.db.tables.redemptions import redemption_lines, redemptions, rewards
from stationdesk.db.tables.stock import stock_moves, stock_places
from stationdesk.domain.points import AccountKind, PointsRule, Rounding, points_for, system_account
from stationdesk.domain.service_time import ServiceSpan
from stationdesk.queries.service_records import stands
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from sqlalchemy import Table

    from stationdesk.db.session import ReadSession

_M = points_moves.c
_S = service_records.c


def check_floors(session: ReadSession) -> Iterator[Finding]:
    """Yield accounts and shelves whose moves add up to less than nothing."""
    balances = _sums(points_moves, _M.points)
    overdrawn = (
        select(points_accounts.c.id, points_accounts.c.kind, balances.c.amount)
        .join(balances, balances.c.place == points_accounts.c.id)
        .where(points_accounts.c.is_floored, balances.c.amount < 0)
    )
    for row in session.all(overdrawn):
        yield found(
            Flaw.BELOW_FLOOR, f"points_accounts {row.kind} {row.id}", Detail.POINTS_BELOW, points=row.amount
        )
    shelves = _sums(stock_moves, stock_moves.c.pieces, stock_moves.c.item_id)
    empty = (
        select(shelves.c.item_id, shelves.c.amount)
        .join(stock_places, stock_places.c.id == shelves.c.place)
        .where(stock_places.c.is_floored, shelves.c.amount < 0)
    )
    for row in session.all(empty):
        yield found(Flaw.BELOW_FLOOR, f"stock_items {row.item_id}", Detail.PIECES_BELOW, pieces=row.amount)


def _sums(table: Table, amount: Any, *more: Any) -> Any:
    """Return what lies in each place: all that came less all that went."""
    came = select(table.c.to_id.label("place"), amount.label("amount"), *more)
    went = select(table.c.from_id.label("place"), (-amount).label("amount"), *more)
    moved = union_all(came, went).subquery()
    keys = [moved.c.place, *(moved.c[column.name] for column in more)]
    return select(*keys, func.sum(moved.c.amount).label("amount")).group_by(*keys).subquery()


def check_redemptions(session: ReadSession) -> Iterator[Finding]:
    """Yield redemptions whose lines, points moved and pieces moved do not agree."""
    lines = redemption_lines.c
    priced = (
        select(lines.redemption_id, func.sum(lines.pieces * lines.points_each).label("points"))
        .group_by(lines.redemption_id)
        .subquery()
    )
    paid = _of_act(points_moves, _M.points, _M.to_id == system_account(AccountKind.REDEEMED))
    counted = (
        select(lines.act_id, func.sum(lines.pieces).label("amount"))
        .join(rewards, rewards.c.id == lines.reward_id)
        .where(rewards.c.item_id.is_not(None))
        .group_by(lines.act_id)
        .subquery()
    )
    moved = _of_act(stock_moves, stock_moves.c.pieces)
    statement = (
        select(
            redemptions.c.number,
            redemptions.c.points,
            func.coalesce(priced.c.points, 0).label("priced"),
            func.coalesce(paid.c.amount, 0).label("paid"),
            func.coalesce(counted.c.amount, 0).label("counted"),
            func.coalesce(moved.c.amount, 0).label("moved"),
        )
        .outerjoin(priced, priced.c.redemption_id == redemptions.c.id)
        .outerjoin(paid, paid.c.act_id == redemptions.c.act_id)
        .outerjoin(counted, counted.c.act_id == redemptions.c.act_id)
        .outerjoin(moved, moved.c.act_id == redemptions.c.act_id)
    )
    for row in session.all(statement):
        if not row.points == row.priced == row.paid:
            yield found(
                Flaw.UNBALANCED_REDEMPTION,
                f"redemptions {row.number}",
                Detail.POINTS_DISAGREE,
                points=row.points,
                lines=row.priced,
                moves=row.paid,
            )
        if row.counted != row.moved:
            yield found(
                Flaw.UNBALANCED_REDEMPTION,
                f"redemptions {row.number}",
                Detail.PIECES_DISAGREE,
                lines=row.counted,
                moves=row.moved,
            )


def _of_act(table: Table, amount: Any, *conditions: Any) -> Any:
    statement = select(table.c.act_id, func.sum(amount).label("amount")).where(*conditions)
    return statement.group_by(table.c.act_id).subquery()


def check_hours(session: ReadSession) -> Iterator[Finding]:
    """Yield records whose minutes, points or check-in are not what their times and rule give."""
    earned = _of_act(points_moves, _M.points, _M.from_id == system_account(AccountKind.ISSUED))
    statement = (
        select(
            service_records,
            points_rules.c.points_per_hour,
            points_rules.c.rounding,
            points_rules.c.min_countable_minutes,
            points_rules.c.daily_points_cap,
            points_rules.c.balance_cap,
            check_ins.c.at.label("came_at"),
            check_ins.c.volunteer_id.label("came"),
            func.coalesce(earned.c.amount, 0).label("earned"),
        )
        .join(points_rules, points_rules.c.id == _S.rule_id)
        .join(check_ins, check_ins.c.id == _S.check_in_id)
        .outerjoin(earned, earned.c.act_id == _S.act_id)
    )
    for row in session.all(statement):
        span = ServiceSpan(row.started_at, row.ended_at)
        rule = PointsRule(row.points_per_hour, Rounding(row.rounding), row.min_countable_minutes)
        place = f"service_records {row.id}"
        if row.service_minutes != span.minutes:
            yield found(
                Flaw.WRONG_HOURS,
                place,
                Detail.MINUTES_DISAGREE,
                minutes=row.service_minutes,
                times=span.minutes,
            )
        elif row.points != row.earned or not _is_earned(row, points_for(rule, span.minutes)):
            yield found(
                Flaw.WRONG_HOURS,
                place,
                Detail.POINTS_ISSUED_DISAGREE,
                points=row.points,
                issued=row.earned,
            )
        elif row.came_at != row.started_at or row.came != row.volunteer_id:
            yield found(Flaw.WRONG_HOURS, place, Detail.NOT_ITS_CHECK_IN)


def _is_earned(row: Any, by_minutes: int) -> bool:
    """Return whether a record's points are what its rule gives; less, where the rule has a cap."""
    has_cap = row.daily_points_cap is not None or row.balance_cap is not None
    return row.points == by_minutes or (has_cap and 0 <= row.points < by_minutes)


def check_overlaps(session: ReadSession) -> Iterator[Finding]:
    """Yield records that stand and overlap another of the same person."""
    in_order = (
        select(
            _S.id,
            _S.started_at,
            func.max(_S.ended_at)
            .over(partition_by=_S.volunteer_id, order_by=(_S.started_at, _S.id), rows=(None, -1))
            .label("ended_before"),
        )
        .where(stands())
        .subquery()
    )
    for row in session.all(select(in_order).where(in_order.c.started_at < in_order.c.ended_before)):
        yield found(Flaw.OVERLAP, f"service_records {row.id}", Detail.BEGINS_TOO_EARLY)
