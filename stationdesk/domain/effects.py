"""What an undo brings back or takes away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EffectKind(StrEnum):
    """What an undo brings back or takes away."""

    POINTS_BACK = "points_back"
    POINTS_TAKEN = "points_taken"
    DEBT_GONE = "debt_gone"
    DEBT_AGAIN = "debt_again"
    PIECES_BACK = "pieces_back"
    PIECES_TAKEN = "pieces_taken"
    MINUTES_TAKEN = "minutes_taken"
    MINUTES_BACK = "minutes_back"
    """Hours that had been found false count again."""
    WAITS_AGAIN = "waits_again"
    """Hours wait for somebody to look at them again; the amount is minutes."""
    HERE_AGAIN = "here_again"
    NOT_HERE = "not_here"
    SLIP_VOID = "slip_void"
    REGISTRATION_WITHDRAWN = "registration_withdrawn"
    RECORD_BACK = "record_back"
    """A kept record has again what stood in it before."""
    PRICE_BACK = "price_back"
    """A reward costs again what it cost; the amount is points each."""
    OFF_THE_LIST = "off_the_list"
    """What the act had made is offered no more."""
    STAYS_EMPTY = "stays_empty"
    """What the act had made stays on the list, with nobody in it."""
    RULE_VOID = "rule_void"
    """A version of a rule holds no more; the one before it does."""
    TWO_RECORDS_AGAIN = "two_records_again"
    """Two records that were one person's stand for themselves again."""
    OUT_OF_HOUSEHOLD = "out_of_household"
    """Somebody does not belong to a household any more; the name is theirs and its."""
    IN_HOUSEHOLD = "in_household"
    LOAN_VOID = "loan_void"
    """Something was never lent or left; the name is the thing's."""
    OUT_AGAIN = "out_again"
    """A thing is out again, or what was left waits again."""
    DUE_AS_BEFORE = "due_as_before"
    RESERVATION_VOID = "reservation_void"
    RESERVED_AGAIN = "reserved_again"
    COUNT_VOID = "count_void"
    """A line of a stocktake counts no more; the name is the item's or its code, the amount pieces."""
    COUNTING_AGAIN = "counting_again"
    """A stocktake that had ended is open again; the name is its number."""
    STRUCK = "struck"
    """A training or a commendation counts no more."""
    VISITS_TAKEN = "visits_taken"
    """Visits count no more; the name is their category or the date of their list."""
    CONSENT_VOID = "consent_void"
    """A consent was never given; the name is the person's."""
    CONSENT_AGAIN = "consent_again"
    """A consent that was taken back holds again."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that comes back or goes: whose or what, and how many points, pieces or minutes."""

    kind: EffectKind
    name: str
    amount: int = 0
