"""What a version of the points rule would change, in words and figures."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.points import PointsRule, RedeemWindow, points_for
from stationdesk.queries.rule_previews import DAYS, EXPIRY_DAYS
from stationdesk.ui.wording import number_text, points_text
from stationdesk.ui.wording.rules import rule_part_word, rule_value_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.rule_previews import RulePreview

translate = QCoreApplication.translate
_EXAMPLES = (90, 50)
"""Minutes whose points are told."""


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A figure as it was and as it would be."""

    name: str
    now: str
    then: str

    @property
    def differs(self) -> bool:
        """Whether the version would change it."""
        return self.now != self.then


def differences(rule: PointsRule, in_force: PointsRule) -> list[EffectLine]:
    """Return the parts in which a version differs from the one that holds."""
    return [
        EffectLine(
            rule_part_word(field.name),
            rule_value_text(in_force, field.name),
            rule_value_text(rule, field.name),
        )
        for field in fields(PointsRule)
        if getattr(rule, field.name) != getattr(in_force, field.name)
    ]


def example(rule: PointsRule, on: date) -> str:
    """Return what hours would earn from a day on, in a sentence."""
    earned = [points_text(points_for(rule, minutes)) for minutes in _EXAMPLES]
    words = translate(
        "RuleEffect",
        "From {day}: 1.5 h earn {long}, 50 minutes earn {short}. More than {auto} a day wait for "
        "review, more than {most} are refused.",
    )
    return words.format(
        day=on.isoformat(),
        long=earned[0],
        short=earned[1],
        auto=rule_value_text(rule, "daily_auto_minutes"),
        most=rule_value_text(rule, "daily_review_minutes"),
    )


def figures(found: RulePreview) -> list[EffectLine]:
    """Return the last 30 days as they were and as they would have been."""
    hours, none = found.hours, number_text(0)
    lines = [
        EffectLine(
            translate("RuleEffect", "Points earned"),
            number_text(hours.points_now),
            number_text(hours.points_then),
        ),
        EffectLine(
            translate("RuleEffect", "Records waiting for review"),
            number_text(hours.waiting_now),
            number_text(hours.waiting_then),
        ),
        EffectLine(translate("RuleEffect", "Records refused"), none, number_text(hours.refused_then)),
        EffectLine(
            translate("RuleEffect", "Records cut by a limit"), none, number_text(hours.capped_records)
        ),
        EffectLine(
            translate("RuleEffect", "People with stars"),
            number_text(found.people_with_stars_now),
            number_text(found.people_with_stars_then),
        ),
    ]
    allowed = found.redemptions - max(found.redemptions_outside, found.redemptions_beyond)
    lines.append(
        EffectLine(
            translate("RuleEffect", "Redemptions"), number_text(found.redemptions), number_text(allowed)
        )
    )
    return [*lines[:2], *(line for line in lines[2:] if line.differs)]


def basis(found: RulePreview) -> str:
    """Return what the figures are taken from."""
    words = translate(
        "RuleEffect",
        "The last {days} days had {records:record|records} of {people:person|people}. By the new version:",
    )
    return words.format(
        days=DAYS, records=number_text(found.hours.records), people=number_text(found.hours.people)
    )


def remarks(rule: PointsRule, in_force: PointsRule, found: RulePreview, today: date) -> list[str]:
    """Return what figures alone do not say: about expiry, full purses and the next redemption day."""
    said = []
    if rule.validity_months != in_force.validity_months:
        said.append(_expiry(rule, found))
    if found.full_purses:
        words = translate(
            "RuleEffect",
            "{n:purse holds|purses hold} as much already: nothing is earned until something is spent.",
        )
        said.append(words.format(n=number_text(found.full_purses)))
    if rule.redeem_window is not RedeemWindow.ALWAYS:
        words = translate("RuleEffect", "The next redemption day would be {day}.")
        said.append(words.format(day=rule.next_redemption_day(today).isoformat()))
    return said


def _expiry(rule: PointsRule, found: RulePreview) -> str:
    said = translate(
        "RuleEffect",
        "Points earned before keep the day they carry: {points} go in the next {days} days either way.",
    ).format(points=points_text(found.expires_anyway), days=EXPIRY_DAYS)
    if rule.validity_months is None:
        return said
    more = translate(
        "RuleEffect",
        "{said} Had the version held when they were earned, about {points} would go in that time.",
    )
    return more.format(said=said, points=points_text(found.would_expire))
