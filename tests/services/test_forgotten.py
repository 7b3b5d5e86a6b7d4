from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import AlreadyHere, DependsOnIt, InvalidField, NotHere, Overlaps
from stationdesk.domain.service_time import Credit, Decision, Evidence
from stationdesk.queries import attendance as attendance_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.verification import verify
from stationdesk.services import activities, attendance, forgotten, made_up, reversals, service_records


def an_hour(station: Station, minutes: int = 60) -> UUID:
    return station.activity("社区巡查", credit=Credit.FIXED, credit_minutes=minutes)


def until(station: Station, hour: int, minute: int = 0) -> UUID:
    return station.activity("夜间值守", credit=Credit.PLANNED_END, ends_minute=hour * 60 + minute)


def stay_of(station: Station, person: UUID) -> UUID:
    found = [row.check_in_id for row in station.read(attendance_queries.who_is_here)]
    assert found, person
    return found[0]


def end_stay(station: Station, person: UUID) -> forgotten.EndStayReceipt:
    return station.do(forgotten.end_stay, forgotten.EndStayRequest(stay_of(station, person)))


def is_here(station: Station, person: UUID) -> bool:
    return station.read(attendance_queries.state_of, person).since is not None


def undo(station: Station, act_id: UUID) -> reversals.ReversalReceipt:
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id), reason="点错了")


def test_a_forgotten_check_out_gets_the_fixed_time_provisionally(station: Station) -> None:
    person = station.register()
    station.check_in(person, an_hour(station))
    station.pass_time(hours=10)

    receipt = end_stay(station, person)

    assert (receipt.service_minutes, receipt.points, receipt.credit) == (60, 10, Credit.FIXED)
    row = station.read(record_queries.records_of, person)[0]
    assert (row.evidence, row.is_provisional, row.does_count) == (Evidence.AUTO_OUT, True, False)
    assert not is_here(station, person)
    assert station.read(record_queries.minutes_total, person) == 0
    assert station.read(point_queries.balance_of, person) == 0
    assert station.read(verify).findings == ()


def test_the_planned_end_is_a_time_of_the_stations_day(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, until(founded, 11, 30))
    founded.pass_time(hours=20)

    receipt = end_stay(founded, person)

    assert receipt.service_minutes == 180
    assert receipt.ended_at == datetime(2026, 11, 22, 3, 30, tzinfo=UTC)


def test_who_came_after_the_planned_end_is_credited_nothing(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, until(founded, 8, 0))
    founded.pass_time(hours=20)

    receipt = end_stay(founded, person)

    assert (receipt.service_minutes, receipt.record_id, receipt.ended_at) == (0, None, None)
    assert founded.read(record_queries.records_of, person) == []
    assert not is_here(founded, person)
    assert founded.read(verify).findings == ()


def test_a_service_without_a_credit_credits_nothing(station: Station) -> None:
    person = station.register()
    station.check_in(person, station.activity())
    station.pass_time(hours=20)

    assert end_stay(station, person).service_minutes == 0
    assert station.read(verify).findings == ()


def test_nobody_is_credited_more_than_the_time_until_now(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, an_hour(founded, 300))
    founded.pass_time(minutes=90)

    assert end_stay(founded, person).service_minutes == 90


def test_the_credit_ends_where_the_days_limit_is_reached(founded: Station) -> None:
    person, patrol = founded.register(), an_hour(founded, 300)
    founded.serve(person, patrol, hours=8)
    founded.check_in(person, patrol, evidence=Evidence.TYPED)
    founded.pass_time(hours=7)

    assert end_stay(founded, person).service_minutes == 240  # 12 hours a day at most


def test_the_credit_ends_where_other_service_begins(founded: Station) -> None:
    person, patrol = founded.register(), an_hour(founded, 300)
    founded.pass_time(hours=2)
    founded.serve(person, patrol, hours=1)
    founded.pass_time(hours=1)
    earlier = attendance.CheckInRequest(
        person, patrol, Evidence.TYPED, at=founded.now - timedelta(hours=2, minutes=30)
    )
    founded.do(attendance.check_in, earlier, reason="忘记签到")

    assert end_stay(founded, person).service_minutes == 30
    assert founded.read(verify).findings == ()


@pytest.mark.parametrize(
    "came",
    [
        datetime(2026, 11, 22, 15, 30, tzinfo=UTC),  # 23:30, over midnight
        datetime(2026, 11, 30, 15, 30, tzinfo=UTC),  # over the end of a month
        datetime(2026, 12, 31, 15, 30, tzinfo=UTC),  # over the end of a year
        datetime(2028, 2, 28, 15, 30, tzinfo=UTC),  # into 29 February
        datetime(2028, 2, 29, 15, 30, tzinfo=UTC),  # out of it
    ],
)
def test_a_credit_over_midnight_belongs_to_the_day_of_the_check_in(founded: Station, came: datetime) -> None:
    person, patrol = founded.register(), an_hour(founded)
    founded.now = came
    founded.check_in(person, patrol)
    founded.pass_time(hours=10)

    receipt = end_stay(founded, person)

    assert receipt.service_minutes == 60
    day = (came + timedelta(hours=8)).date()
    assert [row.record_id for row in founded.read(record_queries.records_on, day)] == [receipt.record_id]
    assert founded.read(verify).findings == ()


def test_undoing_the_end_brings_the_person_back(station: Station) -> None:
    person = station.register()
    for activity in (an_hour(station), station.activity("送餐")):
        station.check_in(person, activity, evidence=Evidence.TYPED)
        station.pass_time(hours=10)
        end_stay(station, person)

        undo(station, station.acts[-1])

        assert is_here(station, person)
        assert station.read(record_queries.minutes_total, person) == 0
        assert station.read(verify).findings == ()
        end_stay(station, person)


def test_the_end_is_not_undone_under_somebody_who_came_back(founded: Station) -> None:
    person, patrol = founded.register(), an_hour(founded)
    founded.check_in(person, patrol)
    founded.pass_time(hours=10)
    end_stay(founded, person)
    ended = founded.acts[-1]
    founded.check_in(person, patrol)

    with pytest.raises(AlreadyHere):
        undo(founded, ended)


def test_the_end_is_not_undone_over_hours_booked_in_its_time(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity(responsible="王主任")
    founded.check_in(person, patrol)
    founded.pass_time(hours=10)
    end_stay(founded, person)
    ended = founded.acts[-1]
    hours = made_up.MakeUpRequest(
        person, patrol, founded.now - timedelta(hours=8), founded.now - timedelta(hours=7), paper_number="12"
    )
    founded.do(made_up.make_up, hours, reason="忘记签退", second=founded.supervisor())

    with pytest.raises(Overlaps):
        undo(founded, ended)


def test_the_end_is_not_undone_once_its_hours_were_looked_at(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, an_hour(founded))
    founded.pass_time(hours=10)
    record_id = end_stay(founded, person).record_id
    ended = founded.acts[-1]
    confirm = service_records.ReviewRequest(record_id, Decision.CONFIRMED)
    founded.do(service_records.review, confirm, reason="负责人证实")

    with pytest.raises(DependsOnIt) as refused:
        undo(founded, ended)

    assert [later.verb for later in refused.value.later] == ["service_records.review"]


def test_a_check_in_is_not_undone_while_the_end_of_its_stay_stands(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, founded.activity())
    came = founded.acts[-1]
    founded.pass_time(hours=10)
    end_stay(founded, person)

    with pytest.raises(DependsOnIt) as refused:
        undo(founded, came)

    assert [later.verb for later in refused.value.later] == ["forgotten.end_stay"]


def test_a_stay_ends_once(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, an_hour(founded))
    founded.pass_time(hours=10)
    stay = stay_of(founded, person)
    end_stay(founded, person)

    with pytest.raises(NotHere):
        founded.do(forgotten.end_stay, forgotten.EndStayRequest(stay))


def test_forgotten_are_those_of_an_earlier_day_and_those_who_stay_too_long(founded: Station) -> None:
    patrol = an_hour(founded)
    early, late, fresh = (founded.register(name) for name in ("李明朗", "王芳", "曾志伟"))
    founded.check_in(early, patrol)
    founded.pass_time(hours=15)  # 23:30
    founded.check_in(late, patrol)
    assert [row.name for row in founded.read(attendance_queries.forgotten_by_rule, founded.now)] == ["李明朗"]
    founded.pass_time(hours=1)  # 00:30 of the next day
    founded.check_in(fresh, patrol)

    rows = founded.read(attendance_queries.forgotten, founded.now, 12 * 60)

    assert [row.name for row in rows] == ["李明朗", "王芳"]
    assert rows[0].credited_until == datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"credit": Credit.FIXED}, "credit_minutes"),
        ({"credit": Credit.FIXED, "credit_minutes": 721}, "credit_minutes"),
        ({"credit": Credit.PLANNED_END}, "ends_minute"),
        ({"credit": Credit.PLANNED_END, "ends_minute": 1440}, "ends_minute"),
    ],
)
def test_a_credit_says_how_much(founded: Station, fields: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidField) as refused:
        founded.do(activities.put_activity, activities.ActivityRequest(None, "社区巡查", **fields))

    assert refused.value.field == field
