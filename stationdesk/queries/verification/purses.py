"""Re-adds what stands beside purses: debts are owed, never lent, and what waits is what waits for review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, or_, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.domain.points import AccountKind
from stationdesk.queries.service_records import waits
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_A, _M = points_accounts.c, points_moves.c


def check_debts(session: ReadSession) -> Iterator[Finding]:
    """Yield accounts of debts that hold points instead of owing them."""
    balances = _balances(AccountKind.DEBT)
    for row in session.all(select(balances).where(balances.c.points > 0)):
        place = f"points_accounts debt {row.account_id}"
        yield found(Flaw.UNBALANCED_REDEMPTION, place, Detail.POINTS_BELOW, points=-row.points)


def check_waiting(session: ReadSession) -> Iterator[Finding]:
    """Yield waiting rooms that hold other points than the records that wait for review."""
    balances = _balances(AccountKind.PENDING)
    waiting = (
        select(service_records.c.purse_id, func.sum(service_records.c.points).label("points"))
        .where(waits())
        .group_by(service_records.c.purse_id)
        .subquery()
    )
    statement = (
        select(
            balances.c.account_id,
            balances.c.points,
            func.coalesce(waiting.c.points, 0).label("waiting"),
        )
        .outerjoin(waiting, waiting.c.purse_id == balances.c.owner_id)
        .where(balances.c.points != func.coalesce(waiting.c.points, 0))
    )
    for row in session.all(statement):
        yield found(
            Flaw.WRONG_HOURS,
            f"points_accounts pending {row.account_id}",
            Detail.POINTS_ISSUED_DISAGREE,
            points=row.waiting,
            issued=row.points,
        )


def _balances(kind: AccountKind) -> Any:
    signed = func.sum(case((_M.to_id == _A.id, _M.points), else_=-_M.points))
    return (
        select(_A.id.label("account_id"), _A.owner_id, func.coalesce(signed, 0).label("points"))
        .join(points_moves, or_(_M.to_id == _A.id, _M.from_id == _A.id))
        .where(_A.kind == kind.value)
        .group_by(_A.id, _A.owner_id)
        .subquery()
    )
