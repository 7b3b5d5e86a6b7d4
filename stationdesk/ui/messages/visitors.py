"""Words for refusals about the visitor file, opening hours and service points."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.domain.opening_hours import clock_text
from stationdesk.ui.messages.explain import explain
from stationdesk.ui.wording.places import weekday_word

translate = QCoreApplication.translate


@explain.register(e.PhoneOnFile)
def _(error: e.PhoneOnFile) -> str:
    words = translate(
        "Messages", "{name} ({number}) is on file with this phone number: it is the same person."
    )
    return words.format(name=error.holder_name, number=error.holder_number)


@explain.register(e.FileClosed)
def _(error: e.FileClosed) -> str:
    words = translate("Messages", "The file {number} was closed; nothing of it is used any more.")
    return words.format(number=error.number)


@explain.register(e.StillLent)
def _(error: e.StillLent) -> str:
    words = translate("Messages", "{number} has not brought back: {things}. Take it back first (F4).")
    return words.format(number=error.number, things=", ".join(error.titles))


@explain.register(e.PointInUse)
def _(error: e.PointInUse) -> str:
    words = translate(
        "Messages", "{title}: these desks stand there: {desks}. Say first where they stand now."
    )
    return words.format(title=error.title, desks=", ".join(error.desks))


@explain.register(e.HoursOverlap)
def _(error: e.HoursOverlap) -> str:
    words = translate("Messages", "{day}: {opens}–{closes} overlaps with other hours of the same day.")
    return words.format(
        day=weekday_word(error.weekday),
        opens=clock_text(error.opens_minute),
        closes=clock_text(error.closes_minute),
    )
