"""Things that are lent and come back: what kinds there are, when they are due, what they are called."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

EVENING = time(20, 0)
"""Until when a thing lent "for the day" is to be back, station time."""
_LAST_MINUTE = time(23, 59)
_A_NUMBER = re.compile(r"(?:[0-9][ -]?){5,}")

_IDENTITY_CARDS = ("身份证", "身份證", "二代证", "identitycard", "idcard")

MOST_MINUTES = 14 * 24 * 60
MOST_DAYS = 365
MOST_AT_ONCE = 200
"""So many things are numbered in one go at most."""


class Purpose(StrEnum):
    """Which way a thing goes: the station's own to somebody, or somebody's own to the station."""

    LEND = "lend"
    DROP_OFF = "drop_off"


class DueUnit(StrEnum):
    """How the due time of a kind is counted."""

    MINUTES = "minutes"
    DAYS = "days"
    """Till the evening of the n-th day after."""
    SAME_DAY = "same_day"


class ThingState(StrEnum):
    """What a thing is good for; whether it is out says its open loan."""

    READY = "ready"
    DAMAGED = "damaged"
    LOST = "lost"
    RETIRED = "retired"


class LoanOutcome(StrEnum):
    """How a loan ended, or that something left was collected."""

    RETURNED = "returned"
    DAMAGED = "damaged"
    LOST = "lost"
    COLLECTED = "collected"


class ReservationOutcome(StrEnum):
    """How a reservation ended that nobody made use of."""

    CANCELLED = "cancelled"


STATE_AFTER = {
    LoanOutcome.RETURNED: ThingState.READY,
    LoanOutcome.DAMAGED: ThingState.DAMAGED,
    LoanOutcome.LOST: ThingState.LOST,
}
"""What a thing is after a loan ended so."""


def due_at(unit: DueUnit, amount: int, at: datetime) -> datetime:
    """Return when something lent at a moment of station time is due; never on the minute it is lent."""
    if unit is DueUnit.MINUTES:
        return at + timedelta(minutes=amount)
    days = amount if unit is DueUnit.DAYS else 0
    return evening_of(at.date() + timedelta(days=days), at)


def evening_of(on: date, at: datetime) -> datetime:
    """Return the evening of a date in the zone of `at`; the end of the day, or the evening of the next, when
    that is over."""
    next_day = on + timedelta(days=1)
    ends = ((on, EVENING), (on, _LAST_MINUTE), (next_day, EVENING))
    return next(end for end in (datetime.combine(*one, at.tzinfo) for one in ends) if end > at)


def thing_name(kind: str, number: str, title: str = "") -> str:
    """Return what a thing is called: its own title or its kind's, then its number (充电宝 07)."""
    return f"{title or kind} {number}".strip()


def numbers_between(first: int, last: int) -> list[str]:
    """Return the numbers of things as they stand on them: two digits at least, all as wide as the last."""
    width = max(2, len(str(last)))
    return [f"{number:0{width}d}" for number in range(first, last + 1)]


def is_identity_card(deposit: str) -> bool:
    """Say whether a deposit is an identity card, which nobody may keep (居民身份证法 art. 15)."""
    said = "".join(filter(str.isalnum, deposit)).casefold()
    return any(card in said for card in _IDENTITY_CARDS)


def holds_number(deposit: str) -> bool:
    """Say whether a note of a deposit holds the card's number, which is never written down (PIPL art. 6)."""
    return _A_NUMBER.search(deposit) is not None
