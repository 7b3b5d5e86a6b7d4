"""What a number is called, and what is said of each row behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.service_time import Decision
from stationdesk.queries.explanations import Why
from stationdesk.ui import wording

if TYPE_CHECKING:
    from stationdesk.queries.explanations import Question, WhyRow

translate = QCoreApplication.translate
_MINUS = "−"
_MINUTES = (Why.HOURS, Why.DAY_MINUTES)
_POINTS = (Why.POINTS, Why.HOUSEHOLD, Why.DAY_ISSUED, Why.DAY_REDEEMED)


@dataclass(frozen=True, slots=True)
class Topic:
    """A number that can be asked about, and whose it is in words."""

    question: Question
    of: str


def topic_word(why: Why) -> str:
    """Return what a number counts, short enough for a choice."""
    words: dict[Why, str] = {
        Why.POINTS: translate("Why", "Points"),
        Why.HOUSEHOLD: translate("Why", "Household points"),
        Why.HOURS: translate("Why", "Hours"),
        Why.STOCK: translate("Why", "Pieces in the house"),
        Why.VISITS: translate("Why", "Visits"),
        Why.CHECK_INS: translate("Why", "Check-ins"),
        Why.DAY_MINUTES: translate("Why", "Hours served"),
        Why.DAY_ISSUED: translate("Why", "Points given"),
        Why.DAY_REDEEMED: translate("Why", "Points redeemed"),
        Why.REDEMPTIONS: translate("Why", "Redemptions"),
        Why.SETTINGS: translate("Why", "Changes of the settings"),
    }
    return words[why]


def amount_text(why: Why, amount: int) -> str:
    """Return a sum with its unit."""
    if why in _MINUTES:
        hours = translate("Why", "{hours} h ({minutes:minute|minutes})")
        return hours.format(hours=wording.hours_text(amount), minutes=wording.number_text(amount))
    if why in _POINTS:
        return wording.points_text(amount)
    if why is Why.STOCK:
        return translate("Why", "{n:piece|pieces}").format(n=wording.number_text(amount))
    return wording.number_text(amount)


def signed_text(why: Why, amount: int) -> str:
    """Return what one row adds: +60, −60, +120 min, 0."""
    if amount == 0:
        return "0"
    number = f"{'+' if amount > 0 else _MINUS}{wording.number_text(abs(amount))}"
    return translate("Why", "{number} min").format(number=number) if why in _MINUTES else number


class RowWords:
    """Knows the station's time and today's date; says what is to be said of a row."""

    def __init__(self, local: Callable[[datetime], datetime], today: date) -> None:
        self._local, self._today = local, today

    def when(self, row: WhyRow) -> str:
        """Return when it was booked."""
        return wording.moment_text(self._local(row.at), self._today)

    def what(self, row: WhyRow) -> str:
        """Return which act it was, and whether it stands."""
        parts = [wording.verb_word(row.verb), row.activity, row.number, self.state(row)]
        return " · ".join(part for part in parts if part)

    def who(self, row: WhyRow) -> str:
        """Return who earned, who spent, for whom."""
        if row.spender and row.spender != row.person:
            return translate("Why", "{earner}, spent by {spender}").format(
                earner=row.person, spender=row.spender
            )
        return row.person

    def state(self, row: WhyRow) -> str:
        """Return why a row counts otherwise than it seems; empty for most."""
        if row.is_undone:
            return translate("Why", "undone later")
        if row.decision not in (None, Decision.CONFIRMED):
            return translate("Why", "does not count")
        if row.minutes and row.amount == 0:
            return translate("Why", "waits for review")
        return ""

    def rule(self, row: WhyRow) -> str:
        """Return the version of the rule a record was booked by."""
        if row.rule_from is None:
            return ""
        return translate("Why", "{points:point|points} an hour (rule from {on})").format(
            points=wording.number_text(row.points_per_hour or 0), on=row.rule_from.isoformat()
        )

    def told(self, row: WhyRow) -> str:
        """Return everything else, for the line below the table."""
        return translate("Why", "; ").join(part for part in self._parts(row) if part)

    def _parts(self, row: WhyRow) -> list[str]:
        parts = [translate("Why", "Booked by {name}").format(name=row.operator)]
        if row.approver:
            parts.append(translate("Why", "allowed by {name}").format(name=row.approver))
        if row.reason:
            parts.append(translate("Why", "reason: {reason}").format(reason=row.reason))
        if row.started_at is not None and row.minutes is not None:
            served = translate("Why", "served {at}, {minutes:minute|minutes}")
            at = wording.moment_text(self._local(row.started_at), self._today)
            parts.append(served.format(at=at, minutes=wording.number_text(row.minutes)))
        if row.evidence is not None:
            parts.append(wording.evidence_word(row.evidence))
        parts.append(self.rule(row))
        if row.beneficiary:
            parts.append(translate("Why", "for {name}").format(name=row.beneficiary))
        if row.expires_on is not None:
            parts.append(translate("Why", "until {on}").format(on=row.expires_on.isoformat()))
        if row.number:
            parts.append(translate("Why", "slip {number}").format(number=row.number))
        return parts
