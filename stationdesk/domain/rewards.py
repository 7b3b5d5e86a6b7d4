"""What points can be exchanged for, and how often."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum


class RewardKind(StrEnum):
    """The four kinds of reward. All but a service are counted in pieces on the shelf."""

    GOODS = "goods"
    COUPON = "coupon"
    QUOTA = "quota"
    SERVICE = "service"


class RewardCategory(StrEnum):
    """The shelf of the catalogue a reward stands on."""

    DAILY_USE = "daily_use"
    FOOD = "food"
    COUPON = "coupon"
    HEALTH = "health"
    ACTIVITY = "activity"
    SERVICE = "service"


class LimitPeriod(StrEnum):
    """The span a person's limit is counted over, by business date."""

    NONE = "none"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    EVER = "ever"


class Purse(StrEnum):
    """Whose points pay."""

    PERSONAL = "personal"
    HOUSEHOLD = "household"


def period_start(period: LimitPeriod, on: date) -> date | None:
    """Return the first day of the period that `on` lies in; None when it has no limit.

    Weeks start on Monday; a limit for ever starts with the first day there is.
    """
    starts = {
        LimitPeriod.DAY: on,
        LimitPeriod.WEEK: on - timedelta(days=on.weekday()),
        LimitPeriod.MONTH: on.replace(day=1),
        LimitPeriod.QUARTER: on.replace(month=(on.month - 1) // 3 * 3 + 1, day=1),
        LimitPeriod.YEAR: on.replace(month=1, day=1),
        LimitPeriod.EVER: date.min,
    }
    return starts.get(period)
