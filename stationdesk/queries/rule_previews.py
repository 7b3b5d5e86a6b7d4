"""What a version of the points rule would have done to the last month, before it is made to hold."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.domain.points import PointsRule, points_for
from stationdesk.queries.service_records import counts, stands

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_S = service_records.c
DAYS = 30


@dataclass(frozen=True, slots=True)
class RulePreview:
    """The last 30 days booked by the version in question, beside what was booked. Whole points.

    `people_with_stars` counts everybody with one star or more, by all their hours, now and then.
    """

    records: int
    people: int
    points_now: int
    points_then: int
    waiting_now: int
    waiting_then: int
    refused_then: int
    capped_records: int
    people_with_stars_now: int
    people_with_stars_then: int


def preview(session: ReadSession, rule: PointsRule, in_force: PointsRule, today: date) -> RulePreview:
    """Return what a rule would do; it reads a month of records, so off the GUI thread."""
    found = session.all(
        select(_S.volunteer_id, _S.on, _S.service_minutes, _S.points, _S.review_state)
        .where(_S.on > today - timedelta(days=DAYS), stands())
        .order_by(_S.on, _S.started_at)
    )
    minutes: dict[tuple[UUID, date], int] = defaultdict(int)
    earned: dict[tuple[UUID, date], int] = defaultdict(int)
    points_then = waiting = refused = capped = 0
    for row in found:
        day = (row.volunteer_id, row.on)
        minutes[day] += row.service_minutes
        if minutes[day] > rule.daily_review_minutes:
            refused += 1
            continue
        waiting += minutes[day] > rule.daily_auto_minutes
        by_minutes = points_for(rule, row.service_minutes)
        points = _capped(rule, by_minutes, earned[day])
        earned[day] += points
        capped += points < by_minutes
        points_then += points
    stars_now, stars_then = _with_stars(session, in_force), _with_stars(session, rule)
    return RulePreview(
        records=len(found),
        people=len({row.volunteer_id for row in found}),
        points_now=sum(row.points for row in found),
        points_then=points_then,
        waiting_now=sum(row.review_state != "approved" for row in found),
        waiting_then=waiting,
        refused_then=refused,
        capped_records=capped,
        people_with_stars_now=stars_now,
        people_with_stars_then=stars_then,
    )


def _capped(rule: PointsRule, points: int, before: int) -> int:
    if rule.daily_points_cap is None:
        return points
    return min(points, max(0, rule.daily_points_cap - before))


def _with_stars(session: ReadSession, rule: PointsRule) -> int:
    if not rule.star_hours:
        return 0
    total = func.sum(_S.service_minutes)
    people = (
        select(_S.volunteer_id)
        .where(counts())
        .group_by(_S.volunteer_id)
        .having(total >= rule.star_hours[0] * 60)
        .subquery()
    )
    return int(session.scalar(select(func.count()).select_from(people)))
