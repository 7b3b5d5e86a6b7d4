"""The moves of points between accounts that every act is made of, lot by lot."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.domain.errors import InDebt, NotEnoughPoints
from stationdesk.domain.points import (
    AccountKind,
    debt_account,
    pending_account,
    system_account,
    taken_from,
)
from stationdesk.queries.points import debt_of, debts_of, lots_of, pending_of

_EXISTS = prepared(select(points_accounts.c.id).where(points_accounts.c.id == bindparam("account")))


def open_account(session: WriteSession, account_id: UUID, kind: AccountKind, owner_id: UUID) -> None:
    """Open an account that may not fall below zero, unless it holds a debt."""
    is_floored = kind is not AccountKind.DEBT
    session.add(points_accounts, id=account_id, kind=kind.value, owner_id=owner_id, is_floored=is_floored)


def take_back(
    session: WriteSession,
    *,
    purse_id: UUID,
    points: int,
    to_id: UUID,
    cause: str,
    owing_id: UUID | None = None,
) -> int:
    """Take points out of a purse as far as they are there; the rest becomes its debt, or that of `owing_id`.

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
        owing = _debt(session, owing_id or purse_id)
        move(session, from_id=owing, to_id=to_id, points=points - there, cause=cause)
    return points - there


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

    Lots whose last day has passed stay for the next expiry. Returns the whole points left to spend.

    Raises:
        NotEnoughPoints: the purse does not cover them; nothing is booked.
        InDebt: the purse owes points.
    """
    session.lock(points_accounts, from_id)
    lots = [lot for lot in lots_of(session, from_id) if not lot.is_over(session.today)]
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
