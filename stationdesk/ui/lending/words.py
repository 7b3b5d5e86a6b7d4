"""Sentences about lending: what was done, who has something and until when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.loans import LoanOutcome, Purpose
from stationdesk.ui.wording import moment_text, number_text
from stationdesk.ui.wording.lending import late_text, thing_state_word, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import ThingRow
    from stationdesk.services.loan_renewals import RenewReceipt
    from stationdesk.services.loan_returns import ReturnReceipt
    from stationdesk.services.loans import LoanReceipt
    from stationdesk.services.reservations import ReservationReceipt
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def moment(context: DeskContext, at: datetime) -> str:
    """Return a moment as short as it can be, in station time."""
    return moment_text(context.local(at), context.today())


def due_words(context: DeskContext, row: LoanRow) -> str:
    """Return when something is due or ready, and how late it is."""
    if row.purpose is Purpose.DROP_OFF:
        return translate("Lending", "ready {at}").format(at=moment(context, row.due_at))
    if row.is_late(context.now()):
        return late_text(row.due_at, context.now())
    return translate("Lending", "due {at}").format(at=moment(context, row.due_at))


def titled(title: str, pieces: int) -> str:
    """Return what it is, with the pieces when they are more than one."""
    return f"{title} ×{number_text(pieces)}" if pieces != 1 else title


def late_alert(row: LoanRow, others: int) -> str:
    """Return the alert about what is overdue; `others` are overdue as well."""
    words = translate("Lending", "Overdue: {title}").format(title=row.title)
    return words + (translate("Lending", " and {n} more").format(n=others) if others else "")


def thing_words(context: DeskContext, row: ThingRow) -> str:
    """Return how a thing stands: free, who has it, or what is the matter with it."""
    if row.loan_id is not None and row.due_at is not None:
        words = translate("Lending", "out: {who}, due {at}")
        return words.format(who=whose_text(row.holder, row.phone_tail), at=moment(context, row.due_at))
    return translate("Lending", "free") if row.is_free else thing_state_word(row.state)


def span_words(context: DeskContext, row: ReservationRow) -> str:
    """Return from when to when something is reserved."""
    return f"{moment(context, row.from_at)} – {moment(context, row.to_at)}"


def lent(context: DeskContext, receipt: LoanReceipt, who: str) -> str:
    """Return what was lent to whom, or left by whom."""
    words = translate("Lending", "Lent: {title} to {who}, due {at} ({number})")
    if receipt.purpose is Purpose.DROP_OFF:
        words = translate("Lending", "Left here: {title} of {who}, ready {at} ({number})")
    return words.format(
        title=titled(receipt.title, receipt.pieces),
        who=who,
        at=moment(context, receipt.due_at),
        number=receipt.number,
    )


def coming_back(receipt: ReturnReceipt) -> str:
    """Return what is to be seen to as something comes back; empty when nothing is."""
    parts = []
    if receipt.outcome is LoanOutcome.DAMAGED:
        parts.append(translate("Lending", "It is not lent until somebody says it is in order."))
    if receipt.missing_parts:
        parts.append(translate("Lending", "Missing: {parts}.").format(parts=receipt.missing_parts))
    if receipt.deposit:
        kept = translate("Lending", "The deposit stays here: {deposit}.")
        back = translate("Lending", "Give back: {deposit}.")
        parts.append((back if receipt.is_deposit_back else kept).format(deposit=receipt.deposit))
    return " ".join(parts)


def ended(receipt: ReturnReceipt, who: str) -> str:
    """Return what came back how, and what else is to be done."""
    words = {
        LoanOutcome.RETURNED: translate("Lending", "Back: {title} of {who}"),
        LoanOutcome.DAMAGED: translate("Lending", "Back, damaged: {title} of {who}; it is not lent for now"),
        LoanOutcome.LOST: translate("Lending", "Lost: {title}, had by {who}"),
        LoanOutcome.COLLECTED: translate("Lending", "Collected: {title} by {who}"),
    }
    said = words[receipt.outcome].format(title=receipt.title, who=who)
    if receipt.missing_parts:
        said += translate("Lending", "; missing: {parts}").format(parts=receipt.missing_parts)
    if receipt.deposit:
        kept = translate("Lending", "; the deposit stays here: {deposit}")
        back = translate("Lending", "; give back: {deposit}")
        said += (back if receipt.is_deposit_back else kept).format(deposit=receipt.deposit)
    return said


def renewed(context: DeskContext, receipt: RenewReceipt, who: str) -> str:
    """Return until when something is lent now."""
    words = translate("Lending", "Lent for longer: {title} of {who}, now due {at}")
    return words.format(title=receipt.title, who=who, at=moment(context, receipt.due_at))


def reserved(context: DeskContext, receipt: ReservationReceipt, who: str) -> str:
    """Return what is kept for whom."""
    words = translate("Lending", "Reserved: {title} for {who}, {from_at} to {to_at}")
    return words.format(
        title=receipt.title,
        who=who,
        from_at=moment(context, receipt.from_at),
        to_at=moment(context, receipt.to_at),
    )
