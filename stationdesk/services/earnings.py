"""The points one record earns: by its minutes and the rule, and no more than the rule's caps leave."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts
from stationdesk.domain.points import PointsRule, points_for
from stationdesk.queries.links import same_as
from stationdesk.queries.points import balance_of, pending_of
from stationdesk.queries.service_records import stands

if TYPE_CHECKING:
    from stationdesk.db.session import WriteSession

_ON_DAY = prepared(
    select(func.coalesce(func.sum(service_records.c.points), 0)).where(
        service_records.c.volunteer_id.in_(same_as("volunteer")),
        service_records.c.on == bindparam("on"),
        stands(),
    )
)


def points_earned(
    session: WriteSession,
    rule: PointsRule,
    service_minutes: int,
    *,
    volunteer_id: UUID,
    purse_id: UUID,
    on: date,
) -> int:
    """Return the whole points of one record; caps take away what is too much, hours are never cut.

    `daily_points_cap` counts what the person's records of the day earned before, `balance_cap`
    what lies in the purse and waits for it.
    """
    earned = points_for(rule, service_minutes)
    if rule.daily_points_cap is not None:
        before = int(session.scalar(_ON_DAY, volunteer=volunteer_id, on=on))
        earned = min(earned, max(0, rule.daily_points_cap - before))
    if rule.balance_cap is not None:
        session.lock(points_accounts, purse_id)  # another member of the household may be earning just now
        held = balance_of(session, purse_id) + pending_of(session, purse_id)
        earned = min(earned, max(0, rule.balance_cap - held))
    return earned
