"""Sentences about coming and going, said in the result bar, in forms and in lists alike."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.service_time import Credit, Decision, ReviewState
from stationdesk.ui.wording import minutes_between, moment_text, points_text, span_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.services.attendance import CheckInReceipt, CheckOutReceipt
    from stationdesk.ui.context import DeskContext

LONG_STAY = timedelta(hours=6)
"""Longer than this and the desk asks whether the check-out was forgotten."""

translate = QCoreApplication.translate


def from_to(started_at: datetime, ended_at: datetime, on: date) -> str:
    """Return a span in station time; `on` is the day that goes without saying. Over midnight: both dates."""
    if started_at.date() == ended_at.date():
        return f"{moment_text(started_at, on)}–{ended_at:%H:%M}"
    return f"{started_at:%m-%d %H:%M} – {ended_at:%m-%d %H:%M}"


def checked_in(context: DeskContext, receipt: CheckInReceipt) -> str:
    """Return what happened at a check-in, and always how and when to check out."""
    return translate(
        "Attendance", "Checked in: {name} · {activity}, since {time}. On leaving: scan again or press F2."
    ).format(
        name=receipt.name,
        activity=receipt.activity,
        time=moment_text(context.local(receipt.at), context.today()),
    )


def checked_out(context: DeskContext, receipt: CheckOutReceipt) -> str:
    """Return what happened at a check-out: who, what, when, how long, how many points."""
    done = translate("Attendance", "Checked out: {name} · {activity} · {span} · {hours}").format(
        name=receipt.name,
        activity=receipt.activity,
        span=from_to(context.local(receipt.started_at), context.local(receipt.ended_at), context.today()),
        hours=span_text(receipt.service_minutes),
    )
    return f"{done} · {earned(receipt)}"


def earned(receipt: CheckOutReceipt) -> str:
    """Return the points of a check-out: booked, for the household, or waiting for a second look."""
    points, balance = points_text(receipt.points), points_text(receipt.balance)
    if receipt.review_state is ReviewState.IN_REVIEW:
        return translate(
            "Attendance", "above the day's automatic hours: +{points} once a supervisor confirms"
        ).format(points=points)
    if receipt.for_household:
        return translate("Attendance", "+{points} for the household, balance {balance}").format(
            points=points, balance=balance
        )
    return translate("Attendance", "+{points}, balance {balance}").format(points=points, balance=balance)


def record_state(row: RecordRow) -> tuple[str, str]:
    """Return the word for what became of a record, and the tone of its chip."""
    if row.is_reversed:
        return translate("Attendance", "Undone"), "neutral"
    if row.decision is not None and row.is_rejected:
        return decision_word(row.decision), "accent"
    if row.is_provisional:
        return translate("Attendance", "Provisional"), "warn"
    if row.waits_for_review:
        return translate("Attendance", "To review"), "warn"
    return translate("Attendance", "Counted"), "ok"


def decision_word(decision: Decision) -> str:
    """Return what was said of hours, in a word."""
    words: Mapping[Decision, str] = {
        Decision.CONFIRMED: translate("Attendance", "Confirmed"),
        Decision.REJECTED: translate("Attendance", "Rejected"),
        Decision.TRIMMED: translate("Attendance", "Trimmed"),
        Decision.LAPSED: translate("Attendance", "Lapsed"),
        Decision.ANNULLED: translate("Attendance", "Annulled"),
    }
    return words[decision]


def credit_words(row: ForgottenRow, until: str) -> str:
    """Return what a forgotten check-out is worth by its service; `until` is the end in station time."""
    if row.credited_until is None:
        return translate("Attendance", "nothing")
    if row.credit is Credit.FIXED:
        minutes = minutes_between(row.since, row.credited_until)
        return translate("Attendance", "{hours}, fixed").format(hours=span_text(minutes))
    return translate("Attendance", "until {time}, as planned").format(time=until)


def where(activity: str, place: str) -> str:
    """Return an activity and where it is."""
    return f"{activity} · {place}" if place else activity
