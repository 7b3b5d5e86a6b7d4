"""What the station's rule says about redeeming: when, and how often a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stationdesk.domain.errors import EnoughToday, WindowClosed
from stationdesk.queries.redemption_days import redemption_day

if TYPE_CHECKING:
    from stationdesk.db.session import WriteSession


def ensure_redeemable(session: WriteSession, volunteer: Any) -> None:
    """Refuse a redemption outside the rule's window or beyond its number a day.

    Raises:
        WindowClosed: with the next day of the window. EnoughToday.
    """
    day = redemption_day(session, session.today, volunteer.id)
    if not day.is_open:
        raise WindowClosed(day.today.isoformat(), day.opens_on.isoformat())
    if day.is_enough:
        raise EnoughToday(volunteer.name, day.rule.daily_redemptions or 0)
