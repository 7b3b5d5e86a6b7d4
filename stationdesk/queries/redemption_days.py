"""Whether points can be redeemed today, by the station's rule and what somebody redeemed already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.domain.points import PointsRule
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.links import same_person
from stationdesk.queries.points import rule_on

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class RedemptionDay:
    """Today as the rule sees it. `opens_on` is today while the window is open."""

    today: date
    opens_on: date
    rule: PointsRule
    done_today: int

    @property
    def is_open(self) -> bool:
        """Whether points are redeemed today at all."""
        return self.opens_on == self.today

    @property
    def is_enough(self) -> bool:
        """Whether the person has redeemed as often today as the rule allows."""
        limit = self.rule.daily_redemptions
        return limit is not None and self.done_today >= limit


def redemption_day(session: ReadSession, today: date, volunteer_id: UUID | None) -> RedemptionDay:
    """Return whether somebody can redeem today; without a person, whether anybody can."""
    rule = rule_on(session, today).rule
    done = 0
    if volunteer_id is not None and rule.daily_redemptions is not None:
        done = done_on(session, volunteer_id, today)
    return RedemptionDay(today, rule.next_redemption_day(today), rule, done)


def done_on(session: ReadSession, volunteer_id: UUID, on: date) -> int:
    """Return how often somebody redeemed on a day; what was undone does not count."""
    statement = (
        select(func.count())
        .select_from(redemptions)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .where(redemptions.c.volunteer_id.in_(same_person(session, volunteer_id)))
        .where(acts.c.on == on, not_undone())
    )
    return int(session.scalar(statement))
