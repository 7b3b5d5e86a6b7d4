"""The words for the parts of the station's points rule, and their values with the unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.points import MinorsRule, RedeemWindow, Rounding, TransferScope

if TYPE_CHECKING:
    from stationdesk.domain.points import PointsRule

translate = QCoreApplication.translate


def rule_part_word(part: str) -> str:
    """Return the name of a part of the rule, by its field; empty for what is none."""
    words = {
        "points_per_hour": translate("Rule", "Points per hour"),
        "rounding": translate("Rule", "Parts of a point"),
        "min_countable_minutes": translate("Rule", "Counts from"),
        "daily_points_cap": translate("Rule", "Points a day at most"),
        "balance_cap": translate("Rule", "Balance at most"),
        "daily_auto_minutes": translate("Rule", "A day without review"),
        "daily_review_minutes": translate("Rule", "A day at most"),
        "validity_months": translate("Rule", "Points are good for"),
        "expiry_warning_days": translate("Rule", "Warning before they expire"),
        "redeem_window": translate("Rule", "Points are redeemed"),
        "redeem_day_from": translate("Rule", "First day of the window"),
        "redeem_day_to": translate("Rule", "Last day of the window"),
        "daily_redemptions": translate("Rule", "Redemptions a person and day"),
        "transfer_scope": translate("Rule", "Points may be given to"),
        "forgotten_minutes": translate("Rule", "A check-out is forgotten after"),
        "lapse_days": translate("Rule", "Provisional hours lapse after"),
        "make_up_working_days": translate("Rule", "Hours can be made up within"),
        "star_hours": translate("Rule", "Hours for 1 to 5 stars"),
        "minors": translate("Rule", "People of 14 to 17"),
    }
    return words.get(part, "")


def rounding_word(rounding: Rounding) -> str:
    """Return what becomes of parts of a point."""
    words = {
        Rounding.FLOOR: translate("Rule", "fall away"),
        Rounding.NEAREST: translate("Rule", "are rounded"),
    }
    return words[rounding]


def window_word(window: RedeemWindow) -> str:
    """Return when points are redeemed."""
    words = {
        RedeemWindow.ALWAYS: translate("Rule", "every day"),
        RedeemWindow.MONTHLY: translate("Rule", "on some days of each month"),
        RedeemWindow.QUARTERLY: translate("Rule", "on some days of each quarter's first month"),
    }
    return words[window]


def scope_word(scope: TransferScope) -> str:
    """Return to whom points can be given."""
    words = {
        TransferScope.NOBODY: translate("Rule", "nobody"),
        TransferScope.HOUSEHOLD: translate("Rule", "the household"),
        TransferScope.ANYBODY: translate("Rule", "anybody"),
    }
    return words[scope]


def minors_word(minors: MinorsRule) -> str:
    """Return what somebody of 14 to 17 needs."""
    words = {
        MinorsRule.FREE: translate("Rule", "serve without consent"),
        MinorsRule.CONSENT: translate("Rule", "need a guardian's consent"),
    }
    return words[minors]


def no_limit_word(part: str) -> str:
    """Return what it means that a part has no number."""
    if part == "validity_months":
        return translate("Rule", "for ever")
    return translate("Rule", "no limit")


def unit_word(part: str) -> str:
    """Return the unit a part is entered in; empty where it has none."""
    words = {
        "points_per_hour": translate("Rule", "points"),
        "min_countable_minutes": translate("Rule", "minutes"),
        "daily_points_cap": translate("Rule", "points"),
        "balance_cap": translate("Rule", "points"),
        "daily_auto_minutes": translate("Rule", "hours"),
        "daily_review_minutes": translate("Rule", "hours"),
        "validity_months": translate("Rule", "months"),
        "expiry_warning_days": translate("Rule", "days"),
        "redeem_day_from": translate("Rule", "of the month"),
        "redeem_day_to": translate("Rule", "of the month"),
        "daily_redemptions": translate("Rule", "times"),
        "forgotten_minutes": translate("Rule", "hours"),
        "lapse_days": translate("Rule", "days"),
        "make_up_working_days": translate("Rule", "working days"),
        "star_hours": translate("Rule", "hours"),
    }
    return words.get(part, "")


_WORDS: dict[str, Callable[[Any], str]] = {
    "rounding": rounding_word,
    "redeem_window": window_word,
    "transfer_scope": scope_word,
    "minors": minors_word,
}
IN_HOURS = frozenset({"daily_auto_minutes", "daily_review_minutes", "forgotten_minutes"})
"""Parts kept in minutes and spoken of in hours."""


def rule_value_text(rule: PointsRule, part: str) -> str:
    """Return the value of a part with its unit: 10 points, 8 hours, no limit."""
    value = getattr(rule, part)
    if part in _WORDS:
        return _WORDS[part](value)
    if value is None:
        return no_limit_word(part)
    if part in ("redeem_day_from", "redeem_day_to"):
        return translate("Rule", "day {n}").format(n=value)
    if part == "star_hours":
        if not value:
            return translate("Rule", "no stars")
        value = " / ".join(f"{hours:,}" for hours in value)
    elif part in IN_HOURS:
        value = f"{value / 60:g}"
    else:
        value = f"{value:,}"
    return translate("Rule", "{value} {unit}").format(value=value, unit=unit_word(part))
