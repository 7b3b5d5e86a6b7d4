"""Deadlines in working days, against the dates counted by hand from the notice for 2026."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk import calendars
from stationdesk.domain.working_days import RECORDING_WORKING_DAYS, Deadline, WorkCalendar
from stationdesk.paths import DataFolder

KNOWN = calendars.load(DataFolder(Path("no-such-folder")))
days = st.dates(date(2025, 6, 1), date(2027, 6, 1))


@pytest.mark.parametrize(
    ("ended", "deadline"),
    [
        (date(2026, 9, 25), date(2026, 10, 15)),
        (date(2026, 9, 30), date(2026, 10, 20)),
        (date(2026, 2, 13), date(2026, 3, 5)),
        (date(2026, 11, 20), date(2026, 12, 4)),
    ],
)
def test_ten_working_days_after_an_activity(ended: date, deadline: date) -> None:
    assert KNOWN.after(ended, RECORDING_WORKING_DAYS) == Deadline(deadline, ())


@pytest.mark.parametrize(
    ("on", "is_worked"),
    [
        (date(2026, 1, 1), False),
        (date(2026, 1, 4), True),
        (date(2026, 2, 23), False),
        (date(2026, 2, 24), True),
        (date(2026, 2, 28), True),
        (date(2026, 5, 10), False),
        (date(2026, 10, 7), False),
        (date(2026, 10, 10), True),
        (date(2026, 11, 21), False),
    ],
)
def test_a_holiday_is_no_working_day_and_a_made_up_weekend_is(on: date, is_worked: bool) -> None:
    assert KNOWN.is_working_day(on) is is_worked


def test_a_span_into_a_year_without_a_table_says_which_and_counts_weekdays() -> None:
    deadline = KNOWN.after(date(2026, 12, 25), 10)
    assert deadline == Deadline(date(2027, 1, 8), (2027,))
    assert deadline.is_provisional
    assert not KNOWN.after(date(2026, 12, 17), 10).is_provisional


def test_a_span_that_begins_before_the_first_table_names_that_year_once() -> None:
    assert KNOWN.after(date(2025, 12, 26), 10).unknown_years == (2025,)
    assert KNOWN.after(date(2025, 12, 31), 10).unknown_years == ()


def test_without_any_table_every_weekday_counts() -> None:
    assert WorkCalendar().after(date(2026, 9, 30), 10) == Deadline(date(2026, 10, 14), (2026,))


@pytest.mark.parametrize("working_days", [0, -1])
def test_nothing_is_due_in_less_than_a_working_day(working_days: int) -> None:
    with pytest.raises(ValueError, match="working days"):
        KNOWN.after(date(2026, 1, 1), working_days)


@given(days, st.integers(1, 60))
def test_a_deadline_is_a_working_day_with_just_so_many_of_them_on_the_way(
    on: date, working_days: int
) -> None:
    deadline = KNOWN.after(on, working_days).on
    passed = [on + timedelta(days=count) for count in range(1, (deadline - on).days + 1)]
    assert KNOWN.is_working_day(deadline)
    assert sum(map(KNOWN.is_working_day, passed)) == working_days


@given(days, days, st.integers(1, 60))
def test_who_ends_later_is_not_due_earlier(one: date, other: date, working_days: int) -> None:
    first, last = sorted((one, other))
    assert KNOWN.after(first, working_days).on <= KNOWN.after(last, working_days).on


@given(days, st.integers(1, 60))
def test_one_working_day_more_is_a_later_day(on: date, working_days: int) -> None:
    assert KNOWN.after(on, working_days).on < KNOWN.after(on, working_days + 1).on
