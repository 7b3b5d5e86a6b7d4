"""A clock that fell behind: refused, and a supervisor states the right time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from stations import MORNING, OPERATOR_ID, PIN, Station

from stationdesk.domain.errors import ClockBehind, InvalidField, NotAllowed, PinWaits, Refusal, WrongPin
from stationdesk.domain.staff import Role
from stationdesk.queries import staff as staff_queries
from stationdesk.queries.verification import verify
from stationdesk.services import clock, staff

HOUR = timedelta(hours=1)


def state(station: Station, right_time: Any, **given: Any) -> clock.StateTimeReceipt:
    """State the right time; `station.now` is what the computer says."""
    who = given.pop("operator_id", OPERATOR_ID)
    request = clock.StateTimeRequest(who, right_time, station.now, given.pop("pin", PIN))
    return station.do(clock.state_time, request, operator_id=who)


def test_an_act_before_the_last_one_is_refused_and_says_both_times(station: Station) -> None:
    station.register("李明朗")
    last = station.now
    station.pass_time(hours=-1)

    with pytest.raises(ClockBehind) as refused:
        station.register("王师傅")
    assert (refused.value.now, refused.value.last) == (last - HOUR, last)
    with pytest.raises(ClockBehind):
        station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, PIN))


def test_a_second_of_correction_asks_nobody(station: Station) -> None:
    station.register("李明朗")
    station.pass_time(seconds=-1)
    station.register("王师傅")


def test_the_stated_time_is_that_of_the_act_and_of_the_desk_from_then_on(station: Station) -> None:
    station.register("李明朗")
    last = station.now
    station.pass_time(hours=-1)

    receipt = state(station, last + timedelta(minutes=1))
    assert (receipt.stated_at, receipt.system_at) == (last + timedelta(minutes=1), last - HOUR)
    with pytest.raises(ClockBehind):
        station.register("王师傅")  # by the computer's clock
    station.now = last + timedelta(minutes=1)
    station.register("王师傅")

    with station.database.read() as connection:
        [same] = connection.execute(
            text("SELECT a.at = s.stated_at FROM clock_statements s JOIN acts a ON a.id = s.act_id")
        ).scalars()
    assert same
    assert station.read(verify).findings == ()


def test_a_last_act_that_was_dated_wrongly_is_left_behind(station: Station) -> None:
    station.pass_time(days=400)  # the battery was empty, the clock ran ahead
    station.register("李明朗")
    station.now = MORNING + HOUR
    with pytest.raises(ClockBehind):
        station.register("王师傅")

    state(station, station.now)
    station.register("王师傅")
    assert station.read(verify).findings == ()


def test_only_who_may_state_the_time_states_it(station: Station) -> None:
    worker = station.operator("小林", Role.FRONT_DESK)
    station.pass_time(hours=-1)
    with pytest.raises(NotAllowed):
        state(station, MORNING, operator_id=worker)
    with pytest.raises(WrongPin):
        state(station, MORNING, pin="9999")


def test_wrong_pins_never_turn_the_clock_back(station: Station) -> None:
    station.register("李明朗")
    station.pass_time(hours=-1)
    with pytest.raises(WrongPin):
        state(station, station.now, pin="9999")
    with pytest.raises(WrongPin):
        station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, "9999"))
    with pytest.raises(ClockBehind):
        station.register("王师傅")


def test_wrong_pins_of_a_later_clock_lock_nobody_out(station: Station) -> None:
    for _ in range(4):
        with pytest.raises((WrongPin, PinWaits)):
            station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, "9999"))
    station.pass_time(days=-30)
    state(station, MORNING + HOUR)


def test_a_time_years_ahead_is_a_slip_of_the_fingers(station: Station) -> None:
    with pytest.raises(InvalidField) as refused:
        state(station, station.now + timedelta(days=3650))
    assert refused.value.field == "right_time"


def test_wrong_pins_are_listed_with_whose_when_what_for_and_where(station: Station) -> None:
    start = station.now
    with pytest.raises(WrongPin):
        station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, "9999"))
    station.pass_time(minutes=1)
    with pytest.raises(WrongPin):
        state(station, station.now, pin="9999")

    rows = station.read(staff_queries.wrong_pins_since, start)
    assert [(row.name, row.asked_for, row.desk) for row in rows] == [
        ("刘社工", "clock.state_time", "前台 1 号机"),
        ("刘社工", "staff.sign_in", "前台 1 号机"),
    ]
    assert station.read(staff_queries.wrong_pins_since, station.now) == rows[:1]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    jumps=st.lists(
        st.tuples(st.integers(-100_000, 100_000), st.booleans(), st.booleans()), min_size=2, max_size=8
    )
)
def test_no_jump_of_the_clock_makes_a_duration_negative(
    founded: Station, jumps: list[tuple[int, bool, bool]]
) -> None:
    """People come and go while the clock jumps; somebody says which time is right, or nobody does."""
    state(founded, MORNING)
    founded.now = MORNING
    person, patrol = founded.register(), founded.activity(f"巡查 {len(founded.acts)}")
    for seconds, is_stated, is_computer_right in jumps:
        system = founded.pass_time(seconds=seconds)
        for comes in (True, False):
            try:
                founded.check_in(person, patrol) if comes else founded.check_out(person)
            except ClockBehind as refused:
                if is_stated:
                    state(founded, system if is_computer_right else refused.last + timedelta(minutes=1))
            except Refusal:
                pass
    with founded.database.read() as connection:
        records = connection.execute(
            text("SELECT started_at, ended_at, service_minutes FROM service_records")
        ).all()
    assert all(row.ended_at > row.started_at and row.service_minutes >= 0 for row in records)
