"""Words for refusals about things that are lent, left and reserved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.loans import LoanOutcome, ThingState
from stationdesk.ui.messages.explain import explain, station_time
from stationdesk.ui.wording.lending import loan_outcome_word, thing_state_word, whose_text

translate = QCoreApplication.translate


@explain.register(e.AlreadyLent)
def _(error: e.AlreadyLent) -> str:
    words = translate(
        "Messages",
        "{title} is out: {who} has it since {since}, due {due} ({desk}, {operator}). Scan it to take it back.",
    )
    return words.format(
        title=error.title,
        who=whose_text(error.name, error.phone_tail),
        since=station_time(error.lent_at),
        due=station_time(error.due_at),
        desk=error.desk,
        operator=error.operator,
    )


@explain.register(e.AlreadyBack)
def _(error: e.AlreadyBack) -> str:
    words = translate("Messages", "{title} ({number}): {outcome} at {at}, taken in by {operator}.")
    known = error.outcome in set(LoanOutcome)
    return words.format(
        title=error.title,
        number=error.number,
        outcome=loan_outcome_word(LoanOutcome(error.outcome)) if known else error.outcome,
        at=station_time(error.at),
        operator=error.operator,
    )


@explain.register(e.ThingNotReady)
def _(error: e.ThingNotReady) -> str:
    known = error.state in set(ThingState)
    state = thing_state_word(ThingState(error.state)) if known else error.state
    words = translate("Messages", "{title} is not lent: {state}. Its state is changed in the list of things.")
    return words.format(title=error.title, state=state)


@explain.register(e.ThingReserved)
def _(error: e.ThingReserved) -> str:
    words = translate(
        "Messages", "{title} is kept for {who}, {from_at} to {to_at}. Lent all the same with a reason only."
    )
    return words.format(
        title=error.title,
        who=whose_text(error.name, error.phone_tail),
        from_at=station_time(error.from_at),
        to_at=station_time(error.to_at),
    )


@explain.register(e.AlreadyReserved)
def _(error: e.AlreadyReserved) -> str:
    words = translate(
        "Messages",
        "{title} is kept for {who} already, {from_at} to {to_at}. Choose another time or another one.",
    )
    return words.format(
        title=error.title,
        who=whose_text(error.name, error.phone_tail),
        from_at=station_time(error.from_at),
        to_at=station_time(error.to_at),
    )


@explain.register(e.NoneFree)
def _(error: e.NoneFree) -> str:
    return translate("Messages", "{title}: none is free at that time.").format(title=error.title)


@explain.register(e.NumberInDeposit)
def _(_error: e.NumberInDeposit) -> str:
    return translate("Messages", "Only note what was left (such as a work card), never the number on it.")


@explain.register(e.IdentityCardKept)
def _(_error: e.IdentityCardKept) -> str:
    return translate(
        "Messages",
        "An identity card may not be kept (Resident Identity Card Law, art. 15): take a phone number, or another card.",
    )


@explain.register(e.OtherDirection)
def _(error: e.OtherDirection) -> str:
    words = translate(
        "Messages", "{title}: what the station lends is taken back, what people leave is collected."
    )
    return words.format(title=error.title)
