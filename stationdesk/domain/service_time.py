"""Minutes of service: how they are counted, split by day, limited, and what proves them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from stationdesk.domain.errors import DayTooLong, EndsBeforeStart

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from stationdesk.domain.points import PointsRule

SCAN_GUARD = timedelta(seconds=60)
"""A second scan of the same person within this time shows the state instead of toggling."""


LONGEST = timedelta(days=2)
"""No record is longer, whatever a rule allows in a day: overlaps are looked for no further back."""


class Evidence(StrEnum):
    """What proves an hour (67号令 art. 3: 真实). Part of every record, shown wherever it is."""

    SCANNED = "scanned"
    TYPED = "typed"
    OTHER_TIME = "other_time"
    AUTO_OUT = "auto_out"
    MADE_UP = "made_up"


_STRENGTH = (Evidence.SCANNED, Evidence.TYPED, Evidence.OTHER_TIME, Evidence.AUTO_OUT, Evidence.MADE_UP)


class Credit(StrEnum):
    """What a stay without a check-out is worth, by its service, until a person has looked at it."""

    FIXED = "fixed"
    PLANNED_END = "planned_end"
    NOTHING = "nothing"


class ReviewState(StrEnum):
    """Whether hours count: at once, after a second look, or not."""

    APPROVED = "approved"
    IN_REVIEW = "in_review"
    PROVISIONAL = "provisional"
    """Guessed for somebody who did not check out: visible, counting nothing, lapsing by rule."""


WAITING = (ReviewState.IN_REVIEW, ReviewState.PROVISIONAL)


class Decision(StrEnum):
    """What was said of hours later. All but the first take them out of every sum."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    TRIMMED = "trimmed"
    """Replaced by a shorter record, written in the same act."""
    LAPSED = "lapsed"
    """Nobody confirmed provisional hours in the time the rule gives."""
    ANNULLED = "annulled"
    """Found false after they had counted."""


@dataclass(frozen=True, slots=True)
class ServiceSpan:
    """From when to when somebody served; whole minutes are counted, seconds fall away."""

    started_at: datetime
    ended_at: datetime

    def __post_init__(self) -> None:
        if self.ended_at <= self.started_at:
            raise EndsBeforeStart(self.started_at, self.ended_at)

    @property
    def minutes(self) -> int:
        """Whole minutes of service."""
        return int((self.ended_at - self.started_at).total_seconds()) // 60

    def minutes_by_day(self, zone: tzinfo) -> dict[date, int]:
        """Return the minutes that fall on each station day; their sum is `minutes`.

        One record may cross midnight; only the daily limit looks at the parts.
        """
        days: dict[date, int] = {}
        start = self.started_at.astimezone(zone)
        counted = 0
        day_start = start
        while counted < self.minutes:
            midnight = datetime.combine(day_start.date() + timedelta(days=1), datetime.min.time(), zone)
            upto = min(self.ended_at, midnight)
            whole = int((upto - self.started_at).total_seconds()) // 60
            if whole > counted:
                days[day_start.date()] = whole - counted
                counted = whole
            day_start = midnight
        return days


def credited_end(
    credit: Credit, credit_minutes: int | None, ends_minute: int | None, since: datetime, zone: tzinfo
) -> datetime | None:
    """Return when a stay without a check-out counts as ended by its service's credit; None is not at all.

    A planned end is a time of the day of the check-in; who came after it is credited nothing.
    """
    if credit is Credit.FIXED and credit_minutes:
        return since + timedelta(minutes=credit_minutes)
    if credit is Credit.PLANNED_END and ends_minute is not None:
        midnight = datetime.combine(since.astimezone(zone).date(), datetime.min.time(), zone)
        end = (midnight + timedelta(minutes=ends_minute)).astimezone(since.tzinfo)
        return end if end > since else None
    return None


def within_limit(span: ServiceSpan, before: Mapping[date, int], limit: int, zone: tzinfo) -> int:
    """Return how many minutes of a span, from its start, fit under a limit of minutes a station day.

    `before` holds the minutes each day has already.
    """
    fitting = 0
    for on, minutes in span.minutes_by_day(zone).items():
        room = max(0, limit - before.get(on, 0))
        fitting += min(minutes, room)
        if minutes > room:
            break
    return fitting


def weakest(first: Evidence, second: Evidence) -> Evidence:
    """Return the weaker evidence: a record is only as good as its worse end."""
    return max(first, second, key=_STRENGTH.index)


def review_state(rule: PointsRule, before: Mapping[date, int], now: Mapping[date, int]) -> ReviewState:
    """Return whether a record counts at once or waits for review.

    `before` and `now` are minutes by station day, of the day's earlier records and of this one.

    Raises:
        DayTooLong: a day would pass the limit above which nothing is booked at all.
    """
    state = ReviewState.APPROVED
    for on, minutes in now.items():
        total = before.get(on, 0) + minutes
        if total > rule.daily_review_minutes:
            raise DayTooLong(on.isoformat(), before.get(on, 0), minutes, rule.daily_review_minutes)
        if total > rule.daily_auto_minutes:
            state = ReviewState.IN_REVIEW
    return state
