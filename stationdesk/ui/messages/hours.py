"""Words for refusals about coming, going and hours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain, station_time

translate = QCoreApplication.translate


@explain.register(e.AlreadyHere)
def _(error: e.AlreadyHere) -> str:
    return translate("Messages", "{name} is checked in since {at} ({activity}). F2 checks out.").format(
        name=error.name, at=station_time(error.since), activity=error.activity
    )


@explain.register(e.NotHere)
def _(error: e.NotHere) -> str:
    return translate("Messages", "{name} is not checked in. F2 checks in.").format(name=error.name)


@explain.register(e.JustScanned)
def _(error: e.JustScanned) -> str:
    if error.is_here:
        return translate(
            "Messages",
            "{name} was checked in just now ({at}, {activity}). Scan again after a minute to check out.",
        ).format(name=error.name, at=station_time(error.at), activity=error.activity)
    return translate("Messages", "{name} was checked out just now ({at}).").format(
        name=error.name, at=station_time(error.at)
    )


@explain.register(e.EndsBeforeStart)
def _(error: e.EndsBeforeStart) -> str:
    return translate("Messages", "The end ({end}) is not after the start ({start}).").format(
        end=station_time(error.ended_at), start=station_time(error.started_at)
    )


@explain.register(e.TooShort)
def _(error: e.TooShort) -> str:
    return translate(
        "Messages",
        "{name} came less than a minute ago: there is nothing to book. Ctrl+Z takes the check-in back.",
    ).format(name=error.name)


@explain.register(e.InTheFuture)
def _(error: e.InTheFuture) -> str:
    return translate("Messages", "{at} is later than now.").format(at=station_time(error.given))


@explain.register(e.Overlaps)
def _(error: e.Overlaps) -> str:
    return translate(
        "Messages",
        "{name} has service from {start} to {end} already ({activity}); nobody serves twice at once.",
    ).format(
        name=error.name,
        start=station_time(error.started_at),
        end=station_time(error.ended_at),
        activity=error.activity,
    )


@explain.register(e.DayTooLong)
def _(error: e.DayTooLong) -> str:
    return translate(
        "Messages",
        "{day}: {hours} h would be more than the {limit} h a day that can be booked. Give the time they really left.",
    ).format(
        day=error.on,
        hours=wording.hours_text(error.minutes_before + error.minutes_now),
        limit=wording.hours_text(error.limit_minutes),
    )


@explain.register(e.AlreadyReviewed)
def _(error: e.AlreadyReviewed) -> str:
    return translate("Messages", "These hours were reviewed at {at} already.").format(
        at=station_time(error.at)
    )


@explain.register(e.NotShorter)
def _(error: e.NotShorter) -> str:
    return translate(
        "Messages",
        "{name}: {wanted} is not shorter than {before}. Hours in review can be trimmed, never made longer.",
    ).format(
        name=error.name,
        wanted=wording.span_text(error.minutes_wanted),
        before=wording.span_text(error.minutes_before),
    )


@explain.register(e.NotCounted)
def _(error: e.NotCounted) -> str:
    return translate(
        "Messages", "These hours of {name} still wait for review: reject them there instead."
    ).format(name=error.name)


@explain.register(e.EvidenceNeeded)
def _(error: e.EvidenceNeeded) -> str:
    return translate(
        "Messages", "Hours made up later need evidence: the number of the paper sheet, or a photo of it."
    )


@explain.register(e.TooLate)
def _(error: e.TooLate) -> str:
    words = translate(
        "Messages",
        "Service of {day} could be made up until {deadline}, {days:working day|working days} after it; "
        "that has passed.",
    ).format(day=error.served_on, deadline=error.deadline, days=wording.number_text(error.working_days))
    return f"{words} {unknown_years_words(error.unknown_years)}".rstrip()


@explain.register(e.NotAPhoto)
def _(error: e.NotAPhoto) -> str:
    return translate("Messages", "This is no photo: choose a JPEG or PNG picture.")


@explain.register(e.PhotoTooLarge)
def _(error: e.PhotoTooLarge) -> str:
    return translate("Messages", "The photo has {size} kB; at most {limit} kB are kept.").format(
        size=error.octets // 1024, limit=error.limit // 1024
    )


def unknown_years_words(years: Sequence[int]) -> str:
    """Return what is said where a span runs into years without a table of holidays; empty for none."""
    if not years:
        return ""
    return translate(
        "Messages",
        "The holidays of {years} are not loaded: only weekends were left out, the day may move.",
    ).format(years=", ".join(map(str, years)))
