"""Words for acts with the visitor file, facilities, opening hours and points, and for their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.facilities import FacilityState
from stationdesk.domain.opening_hours import HOLIDAY, clock_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stationdesk.domain.opening_hours import OpenDay

translate = QCoreApplication.translate


def place_verb_word(verb: str) -> str:
    """Return what kind of act a verb is, empty for all others."""
    words = {
        "visitors.put_visitor": translate("Words", "Visitor file opened"),
        "visitors.change": translate("Words", "Visitor file changed"),
        "visitors.show_phone": translate("Words", "Visitor's full phone shown"),
        "visitor_closings.withdraw": translate("Words", "Visitor file closed on request"),
        "visitor_closings.close_due": translate("Words", "Overdue visitor files closed"),
        "visitor_extracts.make": translate("Words", "All of a visitor file given out"),
        "facilities.put_facility": translate("Words", "Facility changed"),
        "facilities.adopt_usual": translate("Words", "Usual facilities listed"),
        "facilities.check": translate("Words", "Facilities checked"),
        "opening_hours.put_hours": translate("Words", "Opening hours changed"),
        "service_points.put_point": translate("Words", "Service point changed"),
        "service_points.stand_at": translate("Words", "Desk moved to a service point"),
    }
    return words.get(verb, "")


def place_field_word(field: str) -> str:
    """Return the name of a field as forms label it, empty for all others."""
    words = {
        "platform": translate("Words", "Platform"),
        "delivery_point": translate("Words", "Delivery point"),
        "keep_until": translate("Words", "Kept until"),
        "hours": translate("Words", "Opening hours"),
        "weekday": translate("Words", "Weekday"),
        "closes_minute": translate("Words", "Closes at"),
        "told": translate("Words", "Who was told"),
        "state": translate("Words", "State"),
    }
    return words.get(field, "")


def facility_state_word(state: FacilityState) -> str:
    """Return how a facility was found."""
    words: Mapping[FacilityState, str] = {
        FacilityState.WORKS: translate("Words", "works"),
        FacilityState.BROKEN: translate("Words", "broken"),
        FacilityState.ABSENT: translate("Words", "not here"),
    }
    return words[state]


def weekday_word(weekday: int) -> str:
    """Return the name of a weekday, Monday is 0; HOLIDAY is the public holidays."""
    words = {
        0: translate("Words", "Monday"),
        1: translate("Words", "Tuesday"),
        2: translate("Words", "Wednesday"),
        3: translate("Words", "Thursday"),
        4: translate("Words", "Friday"),
        5: translate("Words", "Saturday"),
        6: translate("Words", "Sunday"),
        HOLIDAY: translate("Words", "Public holidays"),
    }
    return words.get(weekday, str(weekday))


def hours_words(day: OpenDay) -> str:
    """Return when a point is open on a day: 8:30–12:00, 14:00–20:00; empty where nobody entered any hours."""
    if not day.is_known:
        return ""
    if not day.spans:
        return translate("Words", "closed")
    spans = (f"{clock_text(one.opens_minute)}–{clock_text(one.closes_minute)}" for one in day.spans)
    return ", ".join(spans)
