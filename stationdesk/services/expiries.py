"""Points whose last day has passed leave their purses, lot by lot."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.db.session import WriteSession
from stationdesk.domain.acts import Act
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.domain.staff import Right
from stationdesk.queries.expiries import expired_lots
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

    Raises:
        NotAllowed, DayClosed, ClockBehind.
    """
    staff.ensure(session, Right.DESK_WORK)
    purses, total = set(), 0
    for purse_id, lot in expired_lots(session, session.today):
        point_moves.move(
            session,
            from_id=purse_id,
            to_id=system_account(AccountKind.EXPIRED),
            points=lot.points,
            cause="expiry",
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
        )
        purses.add(purse_id)
        total += lot.points
    return ExpiryReceipt(len(purses), total)
