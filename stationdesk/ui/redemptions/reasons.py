"""What a tile says besides title and price: what is left, and in words why a reward cannot be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.points import PointsRule, RedeemWindow
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.queries.rewards import Hindrance
from stationdesk.ui.wording import (
    date_text,
    number_text,
    period_word,
    reward_category_word,
    short_date_text,
)

if TYPE_CHECKING:
    from stationdesk.queries.redemption_days import RedemptionDay
    from stationdesk.queries.rewards import RewardRow

_BY_THE_RULE = (Hindrance.NO_REDEMPTION_DAY, Hindrance.ENOUGH_TODAY)
FEW = 5
"""So many pieces or fewer are shown as running out."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A word on a tint, in tokens of the theme."""

    text: str
    fill: str = "ground"
    ink: str = "quiet"


def badge_of(reward: RewardRow) -> Badge:
    """Return what is left of a reward, or that it cannot be had; an empty text for what is not counted."""
    if reward.hindrance is Hindrance.SOLD_OUT:
        return Badge(QCoreApplication.translate("Reward", "all gone"))
    if reward.hindrance is Hindrance.NOT_YET and reward.on_sale_from:
        return Badge(
            QCoreApplication.translate("Reward", "from {day}").format(
                day=short_date_text(reward.on_sale_from)
            )
        )
    if reward.hindrance is Hindrance.NO_LONGER:
        return Badge(QCoreApplication.translate("Reward", "ended"))
    if reward.hindrance is Hindrance.LIMIT_REACHED:
        return Badge(QCoreApplication.translate("Reward", "limit reached"))
    if reward.hindrance in _BY_THE_RULE:
        return Badge(QCoreApplication.translate("Reward", "not today"))
    if reward.remaining is None:
        return Badge("")
    words = QCoreApplication.translate("Reward", "{count} left").format(count=number_text(reward.remaining))
    few = reward.remaining <= FEW
    return Badge(words, "warn_soft" if few else "ok_soft", "warn_text" if few else "ok_text")


def reason_of(reward: RewardRow) -> str:
    """Return in one sentence why a reward cannot be had; empty when it can."""
    match reward.hindrance:
        case Hindrance.SOLD_OUT:
            return QCoreApplication.translate("Reward", "none left on the shelf")
        case Hindrance.NOT_YET:
            return QCoreApplication.translate("Reward", "on sale from {day}").format(day=reward.on_sale_from)
        case Hindrance.NO_LONGER:
            return QCoreApplication.translate("Reward", "was on sale until {day}").format(
                day=reward.on_sale_to
            )
        case Hindrance.LIMIT_REACHED:
            return QCoreApplication.translate("Reward", "had {taken} of {limit} {period}").format(
                **_limit(reward)
            )
        case Hindrance.NO_REDEMPTION_DAY if reward.opens_on:
            return QCoreApplication.translate("Reward", "again from {day}").format(
                day=short_date_text(reward.opens_on)
            )
        case Hindrance.ENOUGH_TODAY:
            return QCoreApplication.translate("Reward", "redeemed enough for today")
    return ""


def day_text(day: RedemptionDay) -> str:
    """Return why nothing can be redeemed today and when it can; empty on a day like any other."""
    if day.is_enough:
        words = QCoreApplication.translate(
            "Reward",
            "This person has redeemed {n:time|times} today; the station's rule allows no more a day.",
        )
        return words.format(n=number_text(day.done_today))
    if day.is_open:
        return ""
    words = QCoreApplication.translate(
        "Reward", "Today is no redemption day. The next is {day} ({window}). Have a look meanwhile."
    )
    return words.format(day=date_text(day.opens_on), window=window_text(day.rule))


def window_text(rule: PointsRule) -> str:
    """Return when points are redeemed, in few words: each month from the 1st to the 5th."""
    words = {
        RedeemWindow.ALWAYS: QCoreApplication.translate("Reward", "every day"),
        RedeemWindow.MONTHLY: QCoreApplication.translate("Reward", "each month, days {first} to {last}"),
        RedeemWindow.QUARTERLY: QCoreApplication.translate(
            "Reward", "January, April, July, October, days {first} to {last}"
        ),
    }
    return words[rule.redeem_window].format(first=rule.redeem_day_from, last=rule.redeem_day_to)


def taken_text(reward: RewardRow) -> str:
    """Return what the person in hand had of a limited reward, in few words: 1 of 2 a month."""
    words = QCoreApplication.translate("Reward", "{taken} of {limit} {period}")
    return words.format(**_limit(reward))


def subtitle_of(reward: RewardRow) -> str:
    """Return how much of its limit the person has used, category and partner."""
    if reward.hindrance in _BY_THE_RULE:
        return reason_of(reward)
    parts = [reward_category_word(reward.category), reward.partner]
    if reward.limit_pieces is not None and reward.limit_period is not LimitPeriod.NONE and reward.taken:
        parts.insert(0, taken_text(reward))
    return " · ".join(filter(None, parts))


def _limit(reward: RewardRow) -> dict[str, object]:
    return {
        "taken": reward.taken,
        "limit": reward.limit_pieces,
        "period": period_word(reward.limit_period),
    }
