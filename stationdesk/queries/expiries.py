"""Points that expire: those that must go, and those whose owners should be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select, union_all

from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.points import AccountKind, Lot
from stationdesk.queries.points import lots_of, rule_on

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_M = points_moves.c
_PURSES = (AccountKind.MEMBER, AccountKind.HOUSEHOLD)
_MOST_LINES = 2000


@dataclass(frozen=True, slots=True)
class ExpiringRow:
    """Points of one purse that can be spent until a day. `owner_id` is a volunteer or a household."""

    owner_id: UUID
    name: str
    number: str
    is_household: bool
    expires_on: date
    points: int


@dataclass(frozen=True, slots=True)
class WarningList:
    """What expires within so many days. `lots` counts all lines, of which `rows` may be the first."""

    within_days: int
    rows: list[ExpiringRow]
    lots: int
    purses: int
    points: int


def expired_lots(session: ReadSession, today: date) -> list[tuple[UUID, Lot]]:
    """Return what is left of lots whose last day is before today, with their purses."""
    lots = _lots(_M.expires_on < today)
    found = session.all(select(lots).order_by(lots.c.expires_on, lots.c.account_id))
    return [(row.account_id, Lot(row.earned_by_id, row.expires_on, int(row.points))) for row in found]


def warning_list(session: ReadSession, today: date) -> WarningList:
    """Return everything that expires within the days of the rule's warning; at most 2,000 lines."""
    within_days = rule_on(session, today).rule.expiry_warning_days
    summed = _expiring(today, within_days)
    purses = func.count(summed.c.account_id.distinct())
    points = func.coalesce(func.sum(summed.c.points), 0)
    counted: Any = select(func.count().label("lots"), purses.label("purses"), points.label("points"))
    totals = session.first(counted.select_from(summed))
    return WarningList(
        within_days,
        expiring(session, today, within_days, _MOST_LINES),
        totals.lots,
        totals.purses,
        int(totals.points),
    )


def next_expiry(
    session: ReadSession, purse_id: UUID, today: date, within_days: int
) -> tuple[int, date] | None:
    """Return the points of a purse that expire next, with their last day; None when none do so soon."""
    until = today + timedelta(days=within_days)
    lots = [lot for lot in lots_of(session, purse_id) if lot.expires_on and today <= lot.expires_on <= until]
    if not lots:
        return None
    first = min(lot.expires_on for lot in lots if lot.expires_on)
    return sum(lot.points for lot in lots if lot.expires_on == first), first


def expiring(session: ReadSession, today: date, within_days: int, limit: int = 500) -> list[ExpiringRow]:
    """Return what expires soon, the soonest first: the warning list."""
    summed = _expiring(today, within_days)
    found = session.all(
        select(summed, volunteers.c.name, volunteers.c.number, households.c.name.label("household"))
        .outerjoin(volunteers, volunteers.c.id == summed.c.account_id)
        .outerjoin(households, households.c.id == summed.c.account_id)
        .order_by(summed.c.expires_on, summed.c.points.desc())
        .limit(limit)
    )
    return [
        ExpiringRow(
            row.account_id,
            row.name or row.household or "",
            row.number or "",
            row.household is not None,
            row.expires_on,
            int(row.points),
        )
        for row in found
    ]


def _expiring(today: date, within_days: int) -> Any:
    """Return what expires soon by purse and day."""
    lots = _lots(_M.expires_on.between(today, today + timedelta(days=within_days)))
    return (
        select(lots.c.account_id, lots.c.expires_on, func.sum(lots.c.points).label("points"))
        .group_by(lots.c.account_id, lots.c.expires_on)
        .subquery()
    )


def _lots(dated: Any) -> Any:
    """Return what is left of the lots that a condition on their last day names, by purse."""
    came = select(_M.to_id.label("account_id"), _M.earned_by_id, _M.expires_on, _M.points).where(dated)
    went = select(_M.from_id.label("account_id"), _M.earned_by_id, _M.expires_on, -_M.points).where(dated)
    moved = union_all(came, went).subquery()
    keys = (moved.c.account_id, moved.c.earned_by_id, moved.c.expires_on)
    return (
        select(*keys, func.sum(moved.c.points).label("points"))
        .join(points_accounts, points_accounts.c.id == moved.c.account_id)
        .where(points_accounts.c.kind.in_([kind.value for kind in _PURSES]))
        .group_by(*keys)
        .having(func.sum(moved.c.points) > 0)
        .subquery()
    )
