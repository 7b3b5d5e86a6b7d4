"""Points whose last day has passed leave their purses, lot by lot."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts
from stationdesk.domain.acts import Act
from stationdesk.domain.points import AccountKind, Lot, system_account
from stationdesk.domain.staff import Right
from stationdesk.queries.expiries import expired_lots
from stationdesk.queries.links import keeper_of
from stationdesk.queries.points import lots_of
from stationdesk.services import point_moves, staff


@dataclass(frozen=True, slots=True)
class ExpiryRequest:
    """Let everything expire whose last day is before the act's business date."""


@dataclass(frozen=True, slots=True)
class ExpiryReceipt:
    """How many purses lost how many whole points."""

    purses: int
    points: int


def expire_due(session: WriteSession, act: Act, request: ExpiryRequest) -> ExpiryReceipt:
    """Move every lot whose last day has passed to the expired points; done when a day is opened.

    Done again on the same day it finds nothing. Undone, the lots lie in their purses with the day they
    had, and go with the next opening.

    Raises:
        NotAllowed, DayClosed, ClockBehind.
    """
    staff.ensure(session, Right.DESK_WORK)
    found = {purse_id for purse_id, _lot in expired_lots(session, session.today)}
    purses = sorted(found, key=lambda purse_id: (keeper_of(session, purse_id), purse_id))
    gone = {purse_id: sum(_expire(session, purse_id)) for purse_id in purses}
    return ExpiryReceipt(sum(points > 0 for points in gone.values()), sum(gone.values()))


def _expire(session: WriteSession, purse_id: UUID) -> list[int]:
    """Move what is left of a purse's lots of the past; another desk may just have spent of them."""
    session.lock(points_accounts, keeper_of(session, purse_id))  # who spends holds the keeper's
    past = [lot for lot in lots_of(session, purse_id) if _is_past(session, lot, purse_id)]
    for lot in past:
        point_moves.move(
            session,
            from_id=purse_id,
            to_id=system_account(AccountKind.EXPIRED),
            points=lot.points,
            cause="expiry",
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
        )
    return [lot.points for lot in past]


def _is_past(session: WriteSession, lot: Lot, purse_id: UUID) -> bool:
    return lot.purse_id == purse_id and lot.expires_on is not None and lot.expires_on < session.today
