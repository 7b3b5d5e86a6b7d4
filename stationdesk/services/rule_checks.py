"""What a version of the points rule can be: every number within bounds that make sense together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.domain.errors import InvalidField

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.domain.points import PointsRule

_DAY = 24 * 60
BOUNDS: dict[str, tuple[int, int]] = {
    "points_per_hour": (0, 1000),
    "min_countable_minutes": (1, 240),
    "daily_auto_minutes": (1, _DAY),
    "daily_review_minutes": (1, _DAY),
    "daily_points_cap": (1, 100_000),
    "balance_cap": (1, 10_000_000),
    "validity_months": (1, 120),
    "expiry_warning_days": (1, 365),
    "redeem_day_from": (1, 31),
    "redeem_day_to": (1, 31),
    "daily_redemptions": (1, 100),
    "forgotten_minutes": (30, 2 * _DAY),
    "lapse_days": (1, 365),
    "make_up_working_days": (0, 60),
}
"""Least and most of each number; those that may be missing are not looked at then."""
MOST_STARS = 5


def check_rule(rule: PointsRule, effective_from: date, today: date) -> None:
    """Refuse a version that cannot be.

    Raises:
        InvalidField: with the field, what was given and what is allowed.
    """
    if effective_from < today:
        raise InvalidField("effective_from", effective_from.isoformat(), today.isoformat())
    for field, (least, most) in BOUNDS.items():
        given = getattr(rule, field)
        if given is not None and not least <= given <= most:
            raise InvalidField(field, str(given), f"{least}-{most}")
    if rule.daily_auto_minutes > rule.daily_review_minutes:
        limit = f"1-{rule.daily_review_minutes}"
        raise InvalidField("daily_auto_minutes", str(rule.daily_auto_minutes), limit)
    if rule.redeem_day_from > rule.redeem_day_to:
        raise InvalidField("redeem_day_to", str(rule.redeem_day_to), f"{rule.redeem_day_from}-31")
    _check_stars(rule.star_hours)


def _check_stars(star_hours: tuple[int, ...]) -> None:
    given = " ".join(map(str, star_hours))
    rises = all(before < after for before, after in zip(star_hours, star_hours[1:], strict=False))
    if len(star_hours) > MOST_STARS or not rises or (star_hours and star_hours[0] < 1):
        raise InvalidField("star_hours", given, "100 300 600 1000 1500")
