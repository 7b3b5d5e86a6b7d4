"""When a point is open: by the week, by the holiday, and never two spans over one another."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from stationdesk.domain.errors import HoursOverlap, InvalidField
from stationdesk.domain.opening_hours import (
    HOLIDAY,
    Span,
    check_week,
    clock_text,
    day_of,
    read_spans,
    spans_text,
)
from stationdesk.domain.working_days import WorkCalendar

SUNDAY, MONDAY, NATIONAL_DAY = date(2026, 11, 22), date(2026, 11, 23), date(2026, 10, 1)
CALENDAR = WorkCalendar(frozenset({2026}), frozenset({NATIONAL_DAY}))
MORNING, EVENING = Span(0, 510, 720), Span(0, 840, 1200)


def test_a_day_has_its_weekdays_spans_in_order() -> None:
    found = day_of((EVENING, MORNING, Span(6, 600, 900)), MONDAY, CALENDAR)

    assert found.spans == (MORNING, EVENING)
    assert (found.is_known, found.is_holiday) == (True, False)


@pytest.mark.parametrize(
    ("clock", "is_open"),
    [("08:29", False), ("08:30", True), ("11:59", True), ("12:00", False), ("14:00", True)],
)
def test_it_is_open_from_the_first_minute_to_before_the_last(clock: str, is_open: bool) -> None:
    found = day_of((MORNING, EVENING), MONDAY, CALENDAR)

    assert found.is_open_at(datetime.fromisoformat(f"2026-11-23T{clock}")) is is_open


def test_a_holiday_is_as_its_weekday_unless_it_has_hours_of_its_own() -> None:
    thursday, short, closed = Span(3, 510, 1200), Span(HOLIDAY, 600, 900), Span(HOLIDAY, 0, 0)

    assert day_of((thursday,), NATIONAL_DAY, CALENDAR).spans == (thursday,)
    assert day_of((thursday, short), NATIONAL_DAY, CALENDAR).spans == (short,)
    assert day_of((thursday, closed), NATIONAL_DAY, CALENDAR).spans == ()


def test_a_day_without_a_span_is_closed_and_a_point_without_any_is_not_known() -> None:
    assert day_of((MORNING,), SUNDAY, CALENDAR).spans == ()
    assert day_of((MORNING,), SUNDAY, CALENDAR).is_known
    assert not day_of((), SUNDAY, CALENDAR).is_known


@pytest.mark.parametrize(
    "later", [Span(0, 700, 800), Span(0, 719, 720), Span(0, 510, 511), Span(0, 600, 600)]
)
def test_two_spans_of_a_day_never_overlap(later: Span) -> None:
    with pytest.raises(HoursOverlap):
        check_week((MORNING, later))


@pytest.mark.parametrize("span", [Span(8, 0, 60), Span(-1, 0, 60), Span(0, 60, 30), Span(0, 0, 1441)])
def test_a_span_that_cannot_be_is_refused(span: Span) -> None:
    with pytest.raises(InvalidField):
        check_week((span,))


def test_spans_may_touch_and_a_day_may_be_whole() -> None:
    whole = Span(1, 0, 1440)

    assert check_week((EVENING, whole, MORNING, Span(0, 720, 840))) == (
        MORNING,
        Span(0, 720, 840),
        EVENING,
        whole,
    )


@pytest.mark.parametrize(("minute", "text"), [(0, "0:00"), (510, "8:30"), (1440, "24:00")])
def test_a_minute_is_written_as_a_clock(minute: int, text: str) -> None:
    assert clock_text(minute) == text


@pytest.mark.parametrize(
    "typed",
    [
        "8:30-12:00, 14:00-20:00",
        "830-1200 1400-2000",
        "8：30—12：00；14 - 20",
        "8点30到12点、14点到20点",
        "8:30~12/14~20",
    ],
)
def test_hours_are_read_as_people_type_them(typed: str) -> None:
    assert read_spans(typed, 0) == (MORNING, EVENING)


def test_what_is_shown_can_be_typed_again() -> None:
    assert spans_text((MORNING, EVENING)) == "8:30-12:00, 14:00-20:00"
    assert read_spans(spans_text((Span(2, 0, 1440),)), 2) == (Span(2, 0, 1440),)


@pytest.mark.parametrize("typed", ["休", "closed", " 休息 "])
def test_closed_needs_a_word_on_holidays_only(typed: str) -> None:
    assert read_spans(typed, 0) == ()
    assert read_spans(typed, HOLIDAY) == (Span(HOLIDAY, 0, 0),)
    assert read_spans("", HOLIDAY) == ()


@pytest.mark.parametrize("typed", ["abc", "8", "20-8", "8-25", "8:70-10:00", "8-12x", "8-8"])
def test_what_is_no_hours_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField):
        read_spans(typed, 0)
