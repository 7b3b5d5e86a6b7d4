"""What a version of the points rule would have done to the last month, before it is made to hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import case, func, select, union_all

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.points import AccountKind, PointsRule, points_for
from stationdesk.domain.service_time import ReviewState
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.service_records import counts, stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession

_S, _M = service_records.c, points_moves.c
_PERSON = func.coalesce(volunteers.c.keeper_id, volunteers.c.id).label("person_id")
"""Records that were merged are one person's, as they are where the rule is kept."""
_PURSES = (AccountKind.MEMBER, AccountKind.HOUSEHOLD)
DAYS = 30
EXPIRY_DAYS = 90


@dataclass(frozen=True, slots=True)
class HoursPreview:
    """The hours of the last 30 days, as they were booked and as they would be. Whole points.

    Waiting is what a limit of the rule makes wait; provisional hours wait for another reason, on either side.
    """

    records: int
    people: int
    points_now: int
    points_then: int
    waiting_now: int
    waiting_then: int
    refused_then: int
    capped_records: int


@dataclass(frozen=True, slots=True)
class RulePreview:
    """The last 30 days under the version in question, beside what was.

    `people_with_stars` counts everybody with one star or more, by all their hours, now and then.
    `full_purses` hold as much as the version allows, or more: they would earn nothing for now.
    `expires_anyway` goes in the next 90 days by the dates that points carry, whatever the version
    says; `would_expire` is what would go had the version held when they were earned.
    """

    hours: HoursPreview
    people_with_stars_now: int
    people_with_stars_then: int
    redemptions: int
    redemptions_outside: int
    redemptions_beyond: int
    full_purses: int
    expires_anyway: int
    would_expire: int


def preview(session: ReadSession, rule: PointsRule, in_force: PointsRule, today: date) -> RulePreview:
    """Return what a rule would do; it reads a month of records and every purse, so off the GUI thread."""
    redeemed = session.all(
        select(_PERSON, acts.c.on)
        .select_from(redemptions)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .where(acts.c.on > today - timedelta(days=DAYS), not_undone())
    )
    return RulePreview(
        hours=_hours(session, rule, today),
        people_with_stars_now=_with_stars(session, in_force),
        people_with_stars_then=_with_stars(session, rule),
        redemptions=len(redeemed),
        redemptions_outside=sum(not rule.can_redeem(row.on) for row in redeemed),
        redemptions_beyond=_beyond(rule, redeemed),
        full_purses=_full_purses(session, rule),
        expires_anyway=_expires_anyway(session, today),
        would_expire=_would_expire(session, rule, today),
    )


def _hours(session: ReadSession, rule: PointsRule, today: date) -> HoursPreview:
    found = session.all(
        select(_PERSON, _S.on, _S.service_minutes, _S.points, _S.review_state)
        .select_from(service_records)
        .join(volunteers, volunteers.c.id == _S.volunteer_id)
        .where(_S.on > today - timedelta(days=DAYS), stands())
        .order_by(_S.on, _S.started_at)
    )
    minutes: dict[tuple[UUID, date], int] = defaultdict(int)
    earned: dict[tuple[UUID, date], int] = defaultdict(int)
    waiting = refused = capped = 0
    for row in found:
        day = (row.person_id, row.on)
        minutes[day] += row.service_minutes
        if minutes[day] > rule.daily_review_minutes:
            refused += 1
            continue
        is_provisional = row.review_state == ReviewState.PROVISIONAL
        waiting += minutes[day] > rule.daily_auto_minutes and not is_provisional
        by_minutes = points_for(rule, row.service_minutes)
        points = _capped(rule, by_minutes, earned[day])
        earned[day] += points
        capped += points < by_minutes
    return HoursPreview(
        records=len(found),
        people=len({row.person_id for row in found}),
        points_now=sum(row.points for row in found),
        points_then=sum(earned.values()),
        waiting_now=sum(row.review_state == ReviewState.IN_REVIEW for row in found),
        waiting_then=waiting,
        refused_then=refused,
        capped_records=capped,
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
        select(_PERSON)
        .select_from(service_records)
        .join(volunteers, volunteers.c.id == _S.volunteer_id)
        .where(counts())
        .group_by(_PERSON)
        .having(total >= rule.star_hours[0] * 60)
        .subquery()
    )
    return int(session.scalar(select(func.count()).select_from(people)))


def _beyond(rule: PointsRule, redeemed: Sequence[Any]) -> int:
    """Return how many redemptions were more than the rule would allow one person on one day."""
    if rule.daily_redemptions is None:
        return 0
    by_day = Counter((row.person_id, row.on) for row in redeemed)
    return sum(max(0, count - rule.daily_redemptions) for count in by_day.values())


def _full_purses(session: ReadSession, rule: PointsRule) -> int:
    if rule.balance_cap is None:
        return 0
    purses = _purses()
    full = select(func.count()).select_from(purses).where(purses.c.points >= rule.balance_cap)
    return int(session.scalar(full))


def _expires_anyway(session: ReadSession, today: date) -> int:
    purses = _purses(_M.expires_on <= today + timedelta(days=EXPIRY_DAYS))
    return int(session.scalar(select(func.coalesce(func.sum(purses.c.points), 0))))


def _would_expire(session: ReadSession, rule: PointsRule, today: date) -> int:
    """Return what lies in purses and was earned so long ago that it would go in the next 90 days.

    The oldest points are spent first: what came in after the last such day is what is left longest.
    """
    last_earned = _last_to_expire(rule, today + timedelta(days=EXPIRY_DAYS))
    if last_earned is None:
        return 0
    purses = _purses(since=last_earned)
    old = purses.c.points - purses.c.recent
    return int(session.scalar(select(func.coalesce(func.sum(case((old > 0, old), else_=0)), 0))))


def _last_to_expire(rule: PointsRule, until: date) -> date | None:
    """Return the latest day whose points would have expired by a day; None when none ever do."""
    if rule.validity_months is None:
        return None
    earliest = until - timedelta(days=31 * rule.validity_months + 1)
    days = (earliest + timedelta(days=passed) for passed in range(31 * rule.validity_months + 2))
    return max((day for day in days if (rule.expires_on(day) or until) < until), default=earliest)


def _purses(dated: Any = None, since: date | None = None) -> Any:
    """Return every purse that holds points, with those that came into it after a day."""
    recent = case((acts.c.on > since, _M.points), else_=0) if since is not None else 0 * _M.points
    came = select(_M.to_id.label("purse"), _M.points.label("points"), recent.label("recent"))
    went = select(_M.from_id.label("purse"), -_M.points, 0 * _M.points)
    if since is not None:
        came = came.join(acts, acts.c.id == _M.act_id)
    if dated is not None:
        came, went = came.where(dated), went.where(dated)
    moved = union_all(came, went).subquery()
    kinds = select(points_accounts.c.id).where(points_accounts.c.kind.in_([kind.value for kind in _PURSES]))
    total = func.sum(moved.c.points)
    return (
        select(moved.c.purse, total.label("points"), func.sum(moved.c.recent).label("recent"))
        .where(moved.c.purse.in_(kinds))
        .group_by(moved.c.purse)
        .having(total > 0)
        .subquery()
    )
