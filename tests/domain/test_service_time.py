from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.errors import EndsBeforeStart
from stationdesk.domain.service_time import Credit, ServiceSpan, credited_end, within_limit

ZONE = ZoneInfo("Asia/Shanghai")
BORDERS = [
    datetime(2026, 11, 22, 15, 59, tzinfo=UTC),  # 23:59 of a day
    datetime(2026, 11, 30, 15, 59, tzinfo=UTC),  # of a month
    datetime(2026, 12, 31, 15, 59, tzinfo=UTC),  # of a year
    datetime(2028, 2, 28, 15, 59, tzinfo=UTC),  # before 29 February
    datetime(2028, 2, 29, 15, 59, tzinfo=UTC),  # of it
]
moments = st.integers(0, 3 * 365 * 86_400).map(lambda passed: BORDERS[0] + timedelta(seconds=passed))


@pytest.mark.parametrize("start", BORDERS)
def test_two_minutes_over_midnight_are_two_minutes_of_two_days(start: datetime) -> None:
    span = ServiceSpan(start, start + timedelta(minutes=2))

    days = span.minutes_by_day(ZONE)

    local = start.astimezone(ZONE).date()
    assert span.minutes == 2
    assert days == {local: 1, local + timedelta(days=1): 1}


@given(start=moments, seconds=st.integers(-172_800, 172_800))
def test_no_span_is_ever_negative(start: datetime, seconds: int) -> None:
    end = start + timedelta(seconds=seconds)
    if seconds <= 0:
        with pytest.raises(EndsBeforeStart):
            ServiceSpan(start, end)
    else:
        span = ServiceSpan(start, end)
        assert span.minutes >= 0
        assert sum(span.minutes_by_day(ZONE).values()) == span.minutes


@pytest.mark.parametrize(
    ("credit", "minutes", "ends", "came", "end"),
    [
        (Credit.NOTHING, 60, 1020, "09:00", None),
        (Credit.FIXED, 90, None, "09:00", "10:30"),
        (Credit.FIXED, None, None, "09:00", None),
        (Credit.PLANNED_END, None, 17 * 60, "09:00", "17:00"),
        (Credit.PLANNED_END, None, 17 * 60, "17:00", None),
        (Credit.PLANNED_END, None, 17 * 60, "18:00", None),
        (Credit.PLANNED_END, None, None, "09:00", None),
    ],
)
def test_what_a_forgotten_check_out_is_worth(
    credit: Credit, minutes: int | None, ends: int | None, came: str, end: str | None
) -> None:
    found = credited_end(credit, minutes, ends, _at(came), ZONE)

    assert found == (_at(end) if end else None)


@given(start=moments, minutes=st.integers(1, 2880), before=st.integers(0, 900))
def test_what_fits_under_the_limit_keeps_every_day_under_it(
    start: datetime, minutes: int, before: int
) -> None:
    span, on = ServiceSpan(start, start + timedelta(minutes=minutes)), start.astimezone(ZONE).date()

    fitting = within_limit(span, {on: before}, 720, ZONE)

    assert 0 <= fitting <= span.minutes
    if fitting:
        kept = ServiceSpan(start, start + timedelta(minutes=fitting)).minutes_by_day(ZONE)
        assert all(part + (before if day == on else 0) <= 720 for day, part in kept.items())
    if before + span.minutes <= 720:
        assert fitting == span.minutes


def _at(text: str) -> datetime:
    hour, minute = map(int, text.split(":"))
    return datetime.combine(date(2026, 11, 22), datetime.min.time(), ZONE).replace(hour=hour, minute=minute)
