"""Coming and going: what a scan does, what another time needs, what a day can hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from stations import Station

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import (
    AlreadyHere,
    AlreadyReviewed,
    DayTooLong,
    EndsBeforeStart,
    Inactive,
    InTheFuture,
    JustScanned,
    NotAllowed,
    NotHere,
    Overlaps,
    OwnAffair,
    ReasonNeeded,
    TooShort,
)
from stationdesk.domain.points import PointsRule
from stationdesk.domain.service_time import Decision, Evidence, ReviewState
from stationdesk.domain.staff import Role
from stationdesk.queries import attendance as attendance_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.services import activities, attendance, points, service_records


def test_a_second_scan_within_a_minute_only_shows_the_state(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol)
    station.pass_time(seconds=59)

    with pytest.raises(JustScanned) as shown:
        station.check_out(person)

    assert shown.value.is_here
    assert len(station.read(attendance_queries.who_is_here)) == 1


def test_a_scan_after_a_minute_checks_out(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol)
    station.pass_time(seconds=60)

    assert station.check_out(person).service_minutes == 1
    assert station.read(attendance_queries.who_is_here) == []


def test_a_third_scan_right_after_leaving_shows_the_state_too(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=1)
    station.pass_time(seconds=10)

    with pytest.raises(JustScanned) as shown:
        station.check_in(person, patrol)

    assert not shown.value.is_here


def test_the_same_form_sent_twice_is_one_check_in(station: Station) -> None:
    person, patrol, act_id = station.register(), station.activity(), new_id()
    request = attendance.CheckInRequest(person, patrol, Evidence.TYPED)

    first = station.do(attendance.check_in, request, act_id=act_id)
    station.pass_time(minutes=5)
    second = station.do(attendance.check_in, request, act_id=act_id)

    assert first == second
    assert len(station.read(attendance_queries.who_is_here)) == 1


def test_nobody_is_checked_in_twice_or_out_without_being_in(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    with pytest.raises(NotHere):
        station.check_out(person)
    station.check_in(person, patrol)
    station.pass_time(minutes=5)

    with pytest.raises(AlreadyHere) as refused:
        station.check_in(person, patrol, evidence=Evidence.TYPED)

    assert refused.value.activity == "社区巡查"


def test_leaving_in_the_same_minute_books_nothing(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol, evidence=Evidence.TYPED)
    station.pass_time(seconds=30)

    with pytest.raises(TooShort):
        station.check_out(person, evidence=Evidence.TYPED)


def test_another_time_needs_a_reason_and_lies_in_the_past(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    earlier = station.now - timedelta(hours=2)
    request = attendance.CheckInRequest(person, patrol, Evidence.TYPED, at=earlier)
    with pytest.raises(ReasonNeeded):
        station.do(attendance.check_in, request)
    later = attendance.CheckInRequest(person, patrol, Evidence.TYPED, at=station.now + timedelta(minutes=1))
    with pytest.raises(InTheFuture):
        station.do(attendance.check_in, later, reason="忘带卡")

    receipt = station.do(attendance.check_in, request, reason="忘带卡")

    assert receipt.at == earlier
    booked = station.check_out(person, evidence=Evidence.TYPED)
    assert booked.service_minutes == 120
    assert station.read(record_queries.records_of, person)[0].evidence is Evidence.OTHER_TIME


def test_the_end_is_after_the_start(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol)
    station.pass_time(hours=1)

    with pytest.raises(EndsBeforeStart):
        request = attendance.CheckOutRequest(person, Evidence.TYPED, at=station.now - timedelta(hours=2))
        station.do(attendance.check_out, request, reason="早退")


def test_nobody_serves_twice_at_once(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=2)
    station.pass_time(hours=1)
    within = attendance.CheckInRequest(person, patrol, Evidence.TYPED, at=station.now - timedelta(hours=2))
    before = attendance.CheckInRequest(person, patrol, Evidence.TYPED, at=station.now - timedelta(hours=5))

    with pytest.raises(Overlaps):
        station.do(attendance.check_in, within, reason="补签")
    station.do(attendance.check_in, before, reason="补签")
    with pytest.raises(Overlaps) as refused:
        station.check_out(person, evidence=Evidence.TYPED)

    assert refused.value.activity == "社区巡查"


def test_several_stays_a_day_add_up(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    for _ in range(3):
        station.serve(person, patrol, minutes=45)
        station.pass_time(minutes=30)

    assert station.read(record_queries.minutes_total, person) == 135
    assert station.read(point_queries.balance_of, person) == 3 * 7


def test_a_night_over_midnight_is_one_record_of_the_day_it_began(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.now = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)  # 23:30 at the station

    station.serve(person, patrol, hours=1)

    (record,) = station.read(record_queries.records_of, person)
    assert record.service_minutes == 60
    assert record.started_at.astimezone(station.desk.place.zone).day == 22
    assert record.ended_at.astimezone(station.desk.place.zone).day == 23


def test_more_than_eight_hours_a_day_wait_for_review(station: Station) -> None:
    person, patrol = station.register(), station.activity()

    receipt = station.serve(person, patrol, hours=9)

    assert receipt.review_state is ReviewState.IN_REVIEW
    assert receipt.balance == 0
    assert station.read(record_queries.minutes_total, person) == 0
    assert [row.points for row in station.read(record_queries.waiting)] == [90]


def test_the_night_counts_for_both_days(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.now = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)  # 21:00, three hours today, six tomorrow

    receipt = station.serve(person, patrol, hours=9)

    assert receipt.review_state is ReviewState.APPROVED


def test_more_than_twelve_hours_a_day_are_refused_with_the_figures(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.now = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
    station.serve(person, patrol, hours=5)
    station.check_in(person, patrol, evidence=Evidence.TYPED)
    station.pass_time(hours=7, minutes=1)

    with pytest.raises(DayTooLong) as refused:
        station.check_out(person)

    assert (refused.value.minutes_before, refused.value.minutes_now) == (300, 421)
    assert len(station.read(attendance_queries.who_is_here)) == 1


def test_a_supervisor_confirms_hours_and_their_points_are_released(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    record = station.serve(person, patrol, hours=9).record_id
    request = service_records.ReviewRequest(record, Decision.CONFIRMED)
    desk_worker = station.operator("王社工", Role.FRONT_DESK)
    with pytest.raises(NotAllowed):
        station.do(service_records.review, request, operator_id=desk_worker)

    station.do(service_records.review, request, operator_id=station.operator("陈主管", Role.SUPERVISOR))

    assert station.read(point_queries.balance_of, person) == 90
    assert station.read(record_queries.minutes_total, person) == 540
    with pytest.raises(AlreadyReviewed):
        station.do(service_records.review, request)


def test_rejected_hours_and_their_points_are_gone_and_free_the_time(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    record = station.serve(person, patrol, hours=9).record_id

    rejected = service_records.ReviewRequest(record, Decision.REJECTED)
    station.do(service_records.review, rejected, reason="没有到岗")

    assert station.read(point_queries.balance_of, person) == 0
    assert station.read(record_queries.waiting) == []
    earlier = attendance.CheckInRequest(person, patrol, Evidence.TYPED, at=station.now - timedelta(hours=3))
    station.do(attendance.check_in, earlier, reason="实到时间")
    assert station.check_out(person, evidence=Evidence.TYPED).service_minutes == 180


def test_nobody_confirms_their_own_hours(station: Station) -> None:
    person, patrol = station.register("刘社工"), station.activity()
    record = station.serve(person, patrol, hours=9).record_id

    with pytest.raises(OwnAffair):
        station.do(service_records.review, service_records.ReviewRequest(record, Decision.CONFIRMED))


def test_a_new_rule_holds_from_its_day_and_never_changes_the_past(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=1)
    tomorrow = (station.now + timedelta(days=1)).date()
    rule = PointsRule(points_per_hour=20)
    station.do(
        points.set_rule, points.RuleRequest(tomorrow, rule), reason="站务会决定", second=station.supervisor()
    )

    station.pass_time(hours=1)
    same_day = station.serve(person, patrol, hours=1)
    station.pass_time(days=1)
    next_day = station.serve(person, patrol, hours=1)

    assert (same_day.points, next_day.points) == (10, 20)
    assert station.read(point_queries.balance_of, person) == 40


def test_a_switched_off_activity_takes_nobody(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    off = activities.ActivityRequest(patrol, "社区巡查", is_active=False)
    station.do(activities.put_activity, off)

    with pytest.raises(Inactive):
        station.check_in(person, patrol)


def test_hours_of_a_household_member_can_earn_for_the_household(station: Station) -> None:
    person = station.register(new_household="李家", earns_for_household=True)
    patrol = station.activity()

    receipt = station.serve(person, patrol, hours=2)

    assert receipt.for_household
    assert receipt.balance == 20
    assert station.read(point_queries.balance_of, person) == 0


def test_a_reader_may_look_and_do_nothing(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    reader = station.operator("赵查阅", Role.READER)

    with pytest.raises(NotAllowed):
        request = attendance.CheckInRequest(person, patrol, Evidence.TYPED)
        station.do(attendance.check_in, request, operator_id=reader)
