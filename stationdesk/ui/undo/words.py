"""What an undo does, in words with figures: before it is done, on the button, and afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.services.reversals import ReversalReceipt
from stationdesk.ui import wording

if TYPE_CHECKING:
    from datetime import date, datetime

    from stationdesk.queries.acts import ActRow

translate = QCoreApplication.translate


def effect_icon(kind: EffectKind) -> str:
    """Return the icon beside one thing that comes back or goes."""
    icons = {
        EffectKind.POINTS_BACK: "star",
        EffectKind.POINTS_TAKEN: "star",
        EffectKind.PIECES_BACK: "package",
        EffectKind.PIECES_TAKEN: "package",
        EffectKind.MINUTES_TAKEN: "clock",
        EffectKind.MINUTES_BACK: "clock",
        EffectKind.WAITS_AGAIN: "hourglass",
        EffectKind.HERE_AGAIN: "log-in",
        EffectKind.NOT_HERE: "log-out",
        EffectKind.SLIP_VOID: "ticket",
        EffectKind.REGISTRATION_WITHDRAWN: "user",
        EffectKind.DEBT_GONE: "star",
        EffectKind.DEBT_AGAIN: "star",
        EffectKind.RECORD_BACK: "rotate-ccw",
        EffectKind.PRICE_BACK: "gift",
        EffectKind.OFF_THE_LIST: "eye-off",
        EffectKind.STAYS_EMPTY: "info",
        EffectKind.RULE_VOID: "settings",
        EffectKind.TWO_RECORDS_AGAIN: "users",
        EffectKind.CONSENT_VOID: "file-text",
        EffectKind.CONSENT_AGAIN: "file-text",
        EffectKind.OUT_OF_HOUSEHOLD: "house-heart",
        EffectKind.IN_HOUSEHOLD: "house-heart",
        EffectKind.STRUCK: "award",
        EffectKind.COUNT_VOID: "list-checks",
        EffectKind.COUNTING_AGAIN: "clipboard-check",
        EffectKind.LOAN_VOID: "hand-helping",
        EffectKind.OUT_AGAIN: "hand-helping",
        EffectKind.DUE_AS_BEFORE: "clock",
        EffectKind.RESERVATION_VOID: "calendar-clock",
        EffectKind.RESERVED_AGAIN: "calendar-clock",
        EffectKind.VISITS_TAKEN: "footprints",
    }
    return icons[kind]


def effect_words(effect: Effect) -> str:
    """Return one thing that comes back or goes, with its figure."""
    words: dict[EffectKind, str] = {
        EffectKind.POINTS_BACK: translate("Undo", "{points} back to {name}"),
        EffectKind.POINTS_TAKEN: translate("Undo", "{points} taken back from {name}"),
        EffectKind.PIECES_BACK: translate("Undo", "{name} × {pieces} back on the shelf"),
        EffectKind.PIECES_TAKEN: translate("Undo", "{name} × {pieces} off the shelf"),
        EffectKind.MINUTES_TAKEN: translate("Undo", "{hours} h of service of {name} no longer count"),
        EffectKind.MINUTES_BACK: translate("Undo", "{hours} h of service of {name} count again"),
        EffectKind.WAITS_AGAIN: translate("Undo", "{hours} h of {name} wait for review again"),
        EffectKind.HERE_AGAIN: translate("Undo", "{name} is checked in again, since the first time"),
        EffectKind.NOT_HERE: translate("Undo", "{name} is no longer checked in"),
        EffectKind.SLIP_VOID: translate("Undo", "Slip {name} is void"),
        EffectKind.REGISTRATION_WITHDRAWN: translate(
            "Undo", "{name} is off the list and found no more; the record itself is kept"
        ),
        EffectKind.DEBT_GONE: translate("Undo", "{name} owes {points} less"),
        EffectKind.DEBT_AGAIN: translate("Undo", "{name} owes {points} again"),
        EffectKind.RECORD_BACK: translate("Undo", "{name}: what was changed is as it was before"),
        EffectKind.PRICE_BACK: translate("Undo", "{name} costs {points} again"),
        EffectKind.OFF_THE_LIST: translate("Undo", "{name} is offered no more; what was done with it stays"),
        EffectKind.STAYS_EMPTY: translate("Undo", "{name} stays on the list, with nobody in it"),
        EffectKind.RULE_VOID: translate("Undo", "The rule from {name} on is void; the one before it holds"),
        EffectKind.VISITS_TAKEN: translate("Undo", "{name}: {pieces} visits less"),
        EffectKind.CONSENT_VOID: translate("Undo", "This consent of {name} no longer counts"),
        EffectKind.CONSENT_AGAIN: translate("Undo", "This consent of {name} holds again"),
        EffectKind.TWO_RECORDS_AGAIN: translate(
            "Undo",
            "{name} stands for itself again; what was done since stays with the other record",
        ),
        EffectKind.OUT_OF_HOUSEHOLD: translate("Undo", "{name}: no longer a member of this household"),
        EffectKind.IN_HOUSEHOLD: translate("Undo", "{name}: a member of this household again"),
        EffectKind.LOAN_VOID: translate("Undo", "{name}: as if it had never been lent or left"),
        EffectKind.OUT_AGAIN: translate("Undo", "{name} is out again, or waits here again"),
        EffectKind.DUE_AS_BEFORE: translate("Undo", "{name} is due when it was due before"),
        EffectKind.RESERVATION_VOID: translate("Undo", "{name} is no longer reserved"),
        EffectKind.RESERVED_AGAIN: translate("Undo", "{name} is reserved again"),
        EffectKind.STRUCK: translate("Undo", "“{name}” is struck off the record"),
        EffectKind.COUNT_VOID: translate("Undo", "{name} × {pieces} no longer count in the stocktake"),
        EffectKind.COUNTING_AGAIN: translate("Undo", "The stocktake {name} is open again"),
    }
    return words[effect.kind].format(
        name=effect.name,
        points=wording.points_text(effect.amount),
        pieces=wording.number_text(effect.amount),
        hours=wording.hours_text(effect.amount),
    )


def outcome(preview: ReversalReceipt) -> str:
    """Return what the button does."""
    amounts = {effect.kind: effect.amount for effect in preview.effects}
    if preview.verb == "redemptions.redeem":
        back = wording.points_text(amounts.get(EffectKind.POINTS_BACK, 0))
        return translate("Undo", "Undo and give {points} back").format(points=back)
    if preview.verb == "attendance.check_out":
        taken = wording.points_text(amounts.get(EffectKind.POINTS_TAKEN, 0))
        return translate("Undo", "Undo and take {points} back").format(points=taken)
    if preview.verb in ("stock.receive", "bills.receive"):
        pieces = wording.number_text(amounts.get(EffectKind.PIECES_TAKEN, 0))
        return translate("Undo", "Take {pieces} off the shelf again").format(pieces=pieces)
    words = {
        "attendance.check_in": translate("Undo", "Undo the check-in"),
        "loans.lend": translate("Undo", "Undo the loan"),
        "loans.leave": translate("Undo", "Undo leaving it here"),
        "loan_returns.take_back": translate("Undo", "Undo the return"),
        "loan_returns.collect": translate("Undo", "Undo the collection"),
        "visits.visit": translate("Undo", "Count the visit down again"),
        "visits.enter_list": translate("Undo", "Count the list down again"),
        "volunteers.register": translate("Undo", "Withdraw the registration"),
        "merges.merge": translate("Undo", "Take the two records apart"),
    }
    return words.get(preview.verb) or translate("Undo", "Undo it")


def asked(preview: ReversalReceipt) -> str:
    """Return what a second person is asked to allow."""
    return translate("Undo", "Undo: {what}").format(what=heading(preview.verb, preview.name))


def done_words(receipt: ReversalReceipt) -> str:
    """Return what happened, for the result bar."""
    what = heading(receipt.verb, receipt.name)
    effects = translate("Undo", "; ").join(effect_words(effect) for effect in receipt.effects)
    return translate("Undo", "Undone: {what}. {effects}").format(what=what, effects=effects)


def heading(verb: str, name: str) -> str:
    """Return which act it is about."""
    parts = (wording.verb_word(verb), name)
    return " · ".join(part for part in parts if part)


def heading_of(row: ActRow | None) -> str:
    """Return the same for a row of a history."""
    if row is None:
        return ""
    return heading(row.verb, str(row.facts.get("name") or row.facts.get("title") or ""))


def act_words(verb: str, what: str, at: datetime, today: date) -> str:
    """Return one act in a few words: what, which number, when (station time)."""
    parts = (wording.verb_word(verb), what, wording.moment_text(at, today))
    return " ".join(part for part in parts if part)


def reasons() -> tuple[str, ...]:
    """Return the reasons offered, the usual one first; they are kept as they are said."""
    return (
        translate("Undo", "Entered by mistake"),
        translate("Undo", "Wrong person"),
        translate("Undo", "Wrong item or service"),
        translate("Undo", "The person asked for it"),
    )
