"""What the station's rule says about redeeming: when, and how often a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.domain.errors import EnoughToday, WindowClosed
from stationdesk.queries.points import rule_on

if TYPE_CHECKING:
    from stationdesk.db.session import WriteSession
    from stationdesk.domain.points import PointsRule

_LONGEST_SEARCH_DAYS = 100
"""A window opens at least once a quarter."""


def ensure_redeemable(session: WriteSession, volunteer: Any) -> None:
    """Refuse a redemption outside the rule's window or beyond its number a day.

    Raises:
        WindowClosed: with the next day of the window. EnoughToday.
    """
    rule = rule_on(session, session.today).rule
    if not rule.can_redeem(session.today):
        raise WindowClosed(session.today.isoformat(), _opens_on(rule, session.today).isoformat())
    if rule.daily_redemptions is not None and _done_today(session, volunteer.id) >= rule.daily_redemptions:
        raise EnoughToday(volunteer.name, rule.daily_redemptions)


def _opens_on(rule: PointsRule, today: date) -> date:
    days = (today + timedelta(days=n) for n in range(1, _LONGEST_SEARCH_DAYS))
    return next((on for on in days if rule.can_redeem(on)), today)


def _done_today(session: WriteSession, volunteer_id: Any) -> int:
    undone = acts.alias("undone")
    statement = (
        select(func.count())
        .select_from(redemptions)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .where(
            redemptions.c.volunteer_id == volunteer_id,
            acts.c.on == session.today,
            ~exists().where(undone.c.reverses_id == acts.c.id),
        )
    )
    return int(session.scalar(statement))
