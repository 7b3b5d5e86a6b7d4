"""Arithmetic of points: whole numbers, from minutes of service by a dated rule."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYSTEM = UUID("5a0c3c1e-7f11-4e0b-9f61-0d3f6a7f2b10")


class AccountKind(StrEnum):
    """Places points can be. Points move between them and are never made or lost."""

    ISSUED = "issued"
    MEMBER = "member"
    HOUSEHOLD = "household"
    PENDING = "pending"
    DEBT = "debt"
    """Below zero by what a purse owes: points of hours found false, spent before."""
    REDEEMED = "redeemed"
    EXPIRED = "expired"
    ADJUSTED = "adjusted"


FLOORED = (AccountKind.MEMBER, AccountKind.HOUSEHOLD, AccountKind.PENDING)
"""Accounts that may never fall below zero."""


class Rounding(StrEnum):
    """What happens to the part of an hour that earns no whole point."""

    FLOOR = "floor"
    NEAREST = "nearest"


class RedeemWindow(StrEnum):
    """When points can be redeemed: always, or between two days of each month or quarter's first month."""

    ALWAYS = "always"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class TransferScope(StrEnum):
    """To whom points can be given."""

    NOBODY = "nobody"
    HOUSEHOLD = "household"
    ANYBODY = "anybody"


class MinorsRule(StrEnum):
    """What somebody of 14 to 17 needs to serve; under 14 it is always a guardian's consent."""

    FREE = "free"
    CONSENT = "consent"


_LONGEST_SEARCH_DAYS = 100
STAR_HOURS = (100, 300, 600, 1000, 1500)
"""Hours for one to five stars: the ministry's draft of 2012, still in wide use."""


@dataclass(frozen=True, slots=True)
class PointsRule:
    """One dated version of the station's rule. Minutes, days and whole points; None is no limit.

    Local policy, never law: the defaults are 1 hour = 10 points (pilot community) and the
    8/12-hour limits of Guangdong's i志愿 rules; 10 working days are those of 67号令 art. 11.
    """

    points_per_hour: int = 10
    rounding: Rounding = Rounding.FLOOR
    min_countable_minutes: int = 1
    daily_auto_minutes: int = 8 * 60
    daily_review_minutes: int = 12 * 60
    daily_points_cap: int | None = None
    balance_cap: int | None = None
    validity_months: int | None = None
    expiry_warning_days: int = 30
    redeem_window: RedeemWindow = RedeemWindow.ALWAYS
    redeem_day_from: int = 1
    redeem_day_to: int = 31
    daily_redemptions: int | None = None
    transfer_scope: TransferScope = TransferScope.ANYBODY
    forgotten_minutes: int = 12 * 60
    lapse_days: int = 14
    make_up_working_days: int = 10
    star_hours: tuple[int, ...] = STAR_HOURS
    minors: MinorsRule = MinorsRule.CONSENT

    def stars(self, service_minutes: int) -> int:
        """Return the stars somebody's minutes earned: 累计达到, so the hour itself is enough."""
        return sum(service_minutes >= hours * 60 for hours in self.star_hours)

    def minutes_to_star(self, service_minutes: int) -> int | None:
        """Return the minutes missing for the next star, None after the last."""
        missing = (hours * 60 - service_minutes for hours in self.star_hours if hours * 60 > service_minutes)
        return min(missing, default=None)

    def expires_on(self, earned_on: date) -> date | None:
        """Return the last day points earned on a day can be spent, or None when they never expire."""
        if self.validity_months is None:
            return None
        months = earned_on.year * 12 + earned_on.month - 1 + self.validity_months
        year, month = divmod(months, 12)
        longest = monthrange(year, month + 1)[1]
        return date(year, month + 1, min(earned_on.day, longest))

    def can_redeem(self, on: date) -> bool:
        """Return whether the redemption window is open on a day; a month too short ends on its last day."""
        if self.redeem_window is RedeemWindow.ALWAYS:
            return True
        if self.redeem_window is RedeemWindow.QUARTERLY and on.month % 3 != 1:
            return False
        last = monthrange(on.year, on.month)[1]
        return min(self.redeem_day_from, last) <= on.day <= self.redeem_day_to

    def next_redemption_day(self, on: date) -> date:
        """Return the first day from `on` that the window is open; each quarter has one at least."""
        days = (on + timedelta(days=passed) for passed in range(_LONGEST_SEARCH_DAYS))
        return next(day for day in days if self.can_redeem(day))


@dataclass(frozen=True, slots=True)
class Lot:
    """Points of one origin in an account: who earned them, and the last day they can be spent.

    `purse_id` is the account they lie in: a person whose records were merged has several.
    """

    earned_by_id: UUID | None
    expires_on: date | None
    points: int
    purse_id: UUID | None = field(default=None, compare=False)

    def is_over(self, today: date) -> bool:
        """Return whether the last day these points could be spent has passed."""
        return self.expires_on is not None and self.expires_on < today


def first_expiring(lots: Iterable[Lot]) -> list[Lot]:
    """Return lots in the order they are spent: those that expire first, then those that never do."""
    return sorted(lots, key=lambda lot: (lot.expires_on or date.max, str(lot.earned_by_id or "")))


def taken_from(lots: Iterable[Lot], points: int) -> list[Lot]:
    """Return the parts of lots that make up `points`, first expiring first.

    Raises:
        ValueError: the lots do not hold so many.
    """
    taken, left = [], points
    for lot in first_expiring(lots):
        part = min(lot.points, left)
        if part > 0:
            taken.append(replace(lot, points=part))
            left -= part
    if left:
        raise ValueError(points)
    return taken


@cache
def system_account(kind: AccountKind) -> UUID:
    """Return the id of the station's one account of a kind (issued, redeemed, …)."""
    return uuid5(_SYSTEM, kind)


def pending_account(purse_id: UUID) -> UUID:
    """Return the account where a purse's points wait for review."""
    return uuid5(purse_id, AccountKind.PENDING)


def taken_last(lots: Iterable[Lot], points: int) -> list[Lot]:
    """Return the parts of lots that are left when all but `points` were spent, first expiring first."""
    left, kept = points, []
    for lot in reversed(first_expiring(lots)):
        part = min(lot.points, left)
        if part > 0:
            kept.append(replace(lot, points=part))
            left -= part
    return kept[::-1]


def debt_account(purse_id: UUID) -> UUID:
    """Return the account that holds what a purse owes, as points below zero."""
    return uuid5(purse_id, AccountKind.DEBT)


def points_for(rule: PointsRule, service_minutes: int) -> int:
    """Return the whole points that one record of service earns."""
    if service_minutes < rule.min_countable_minutes:
        return 0
    exact = service_minutes * rule.points_per_hour
    if rule.rounding is Rounding.NEAREST:
        return (exact + 30) // 60
    return exact // 60


def cost_of(points_each: int, pieces: int) -> int:
    """Return the points that `pieces` pieces cost."""
    if points_each < 0 or pieces < 1:
        raise ValueError((points_each, pieces))
    return points_each * pieces
