"""Words for things that are lent or left: their states, how loans end, who has them, how late they are."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.loans import DueUnit, LoanOutcome, Purpose, ThingState

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate


def lending_verb_word(verb: str) -> str:
    """Return what kind of act a verb is, empty for all others."""
    words = {
        "loans.lend": translate("Words", "Lent"),
        "loans.leave": translate("Words", "Left at the desk"),
        "loans.show_phone": translate("Words", "Borrower's phone shown"),
        "loan_returns.take_back": translate("Words", "Thing returned"),
        "loan_returns.collect": translate("Words", "Collected"),
        "loan_renewals.renew": translate("Words", "Lent for longer"),
        "loan_papers.print_slip": translate("Words", "Loan slip printed"),
        "loan_papers.remind": translate("Words", "Reminder printed"),
        "reservations.reserve": translate("Words", "Reserved"),
        "reservations.cancel": translate("Words", "Reservation cancelled"),
        "thing_kinds.put_kind": translate("Words", "Kind of thing saved"),
        "things.put_thing": translate("Words", "Thing changed"),
        "things.put_things": translate("Words", "Things added"),
        "things.set_state": translate("Words", "State of a thing changed"),
    }
    return words.get(verb, "")


def lending_field_word(field: str) -> str:
    """Return the name of a field as forms label it, empty for all others."""
    words = {
        "due_at": translate("Words", "Due"),
        "due_amount": translate("Words", "Lent for"),
        "reserved_to": translate("Words", "Reserved until"),
        "thing_number": translate("Words", "Number on the thing"),
        "thing_numbers": translate("Words", "Numbers from – to"),
        "thing_barcode": translate("Words", "Barcode"),
        "thing_kind": translate("Words", "Kind of thing"),
        "deposit": translate("Words", "Deposit"),
    }
    return words.get(field, "")


def thing_state_word(state: ThingState) -> str:
    """Return what a thing is good for."""
    words: Mapping[ThingState, str] = {
        ThingState.READY: translate("Words", "in order"),
        ThingState.DAMAGED: translate("Words", "damaged"),
        ThingState.LOST: translate("Words", "lost"),
        ThingState.RETIRED: translate("Words", "no longer in use"),
    }
    return words[state]


def loan_outcome_word(outcome: LoanOutcome) -> str:
    """Return how a loan ended."""
    words: Mapping[LoanOutcome, str] = {
        LoanOutcome.RETURNED: translate("Words", "returned in order"),
        LoanOutcome.DAMAGED: translate("Words", "returned damaged"),
        LoanOutcome.LOST: translate("Words", "lost"),
        LoanOutcome.COLLECTED: translate("Words", "collected"),
    }
    return words[outcome]


def loan_purpose_word(purpose: Purpose) -> str:
    """Return which way a kind of thing goes."""
    words: Mapping[Purpose, str] = {
        Purpose.LEND: translate("Words", "The station lends it"),
        Purpose.DROP_OFF: translate("Words", "People leave it here"),
    }
    return words[purpose]


def due_unit_word(unit: DueUnit) -> str:
    """Return how a kind's due time is counted."""
    words: Mapping[DueUnit, str] = {
        DueUnit.MINUTES: translate("Words", "minutes"),
        DueUnit.DAYS: translate("Words", "days, till the evening"),
        DueUnit.SAME_DAY: translate("Words", "the same day, till the evening"),
    }
    return words[unit]


def due_rule_text(unit: DueUnit, amount: int) -> str:
    """Return for how long something of a kind is lent: 3 h, 7 days, the same day."""
    if unit is DueUnit.SAME_DAY:
        return translate("Words", "same day")
    if unit is DueUnit.DAYS:
        return translate("Words", "{n} d").format(n=amount)
    if amount % 60 == 0:
        return translate("Words", "{n} h").format(n=amount // 60)
    return translate("Words", "{n} min").format(n=amount)


def whose_text(name: str, phone_tail: str) -> str:
    """Return who has something: a name, the tail of a phone number, or both."""
    tail = translate("Words", "phone …{tail}").format(tail=phone_tail) if phone_tail else ""
    return " · ".join(filter(None, (name, tail)))


def left_text(due_at: datetime, now: datetime) -> str:
    """Return how long something may still be out, cut to what people say: 2 h left, 3 d left."""
    minutes = max(0, int((due_at - now).total_seconds() // 60))
    if minutes >= 24 * 60:
        return translate("Words", "{n} d left").format(n=minutes // (24 * 60))
    if minutes >= 60:
        return translate("Words", "{n} h left").format(n=minutes // 60)
    return translate("Words", "{n} min left").format(n=minutes)


def late_text(due_at: datetime, now: datetime) -> str:
    """Return how long something is overdue, cut to what people say: 2 h late, 3 d late."""
    minutes = max(0, int((now - due_at).total_seconds() // 60))
    if minutes >= 24 * 60:
        return translate("Words", "{n} d late").format(n=minutes // (24 * 60))
    if minutes >= 60:
        return translate("Words", "{n} h late").format(n=minutes // 60)
    return translate("Words", "{n} min late").format(n=minutes)
