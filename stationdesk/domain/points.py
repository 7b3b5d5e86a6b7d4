"""Arithmetic of points: whole numbers, from minutes of service by a dated rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from uuid import UUID, uuid5

_SYSTEM = UUID("5a0c3c1e-7f11-4e0b-9f61-0d3f6a7f2b10")


class AccountKind(StrEnum):
    """Places points can be. Points move between them and are never made or lost."""

    ISSUED = "issued"
    MEMBER = "member"
    HOUSEHOLD = "household"
    PENDING = "pending"
    REDEEMED = "redeemed"
    EXPIRED = "expired"
    ADJUSTED = "adjusted"


FLOORED = (AccountKind.MEMBER, AccountKind.HOUSEHOLD, AccountKind.PENDING)
"""Accounts that may never fall below zero."""


class Rounding(StrEnum):
    """What happens to the part of an hour that earns no whole point."""

    FLOOR = "floor"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class PointsRule:
    """One dated version of the station's rule. Minutes and whole points.

    Local policy, never law: the defaults are 1 hour = 10 points (pilot community) and the
    8/12-hour limits of Guangdong's i志愿 rules.
    """

    points_per_hour: int = 10
    rounding: Rounding = Rounding.FLOOR
    min_countable_minutes: int = 1
    daily_auto_minutes: int = 8 * 60
    daily_review_minutes: int = 12 * 60


@cache
def system_account(kind: AccountKind) -> UUID:
    """Return the id of the station's one account of a kind (issued, redeemed, …)."""
    return uuid5(_SYSTEM, kind)


def pending_account(purse_id: UUID) -> UUID:
    """Return the account where a purse's points wait for review."""
    return uuid5(purse_id, AccountKind.PENDING)


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
