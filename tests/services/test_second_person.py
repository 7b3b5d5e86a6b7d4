"""A risky act: a reason, somebody else's word, and never for oneself or one's household."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.acts import SecondPerson, new_id
from stationdesk.domain.errors import (
    NotASecondPerson,
    NotFound,
    PinWaits,
    ReasonNeeded,
    SecondPersonNeeded,
    WrongPin,
)
from stationdesk.domain.points import PointsRule
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.staff import Role
from stationdesk.queries import points as point_queries
from stationdesk.services import points, rewards, staff, volunteers
from stationdesk.services.points import RuleRequest
from stationdesk.services.volunteers import NumbersRequest


def risky(station: Station, **given: object) -> None:
    """Have somebody's full numbers shown: a risky act."""
    person = station.register()
    station.do(volunteers.show_numbers, NumbersRequest(person), **given)  # type: ignore[arg-type]


def test_a_risky_act_needs_a_reason_first_and_then_somebody_else(station: Station) -> None:
    with pytest.raises(ReasonNeeded):
        risky(station)
    with pytest.raises(ReasonNeeded):
        risky(station, second=station.supervisor(), reason="  ")
    with pytest.raises(SecondPersonNeeded) as refused:
        risky(station, reason="核对")
    assert refused.value.act == "volunteers.show_numbers"


def test_nobody_allows_their_own_act(station: Station) -> None:
    with pytest.raises(NotASecondPerson) as refused:
        risky(station, reason="核对", second=SecondPerson(operator_id=OPERATOR_ID, pin=PIN))
    assert refused.value.is_the_operator


def test_only_who_may_approve_approves_and_nobody_who_was_switched_off(station: Station) -> None:
    clerk = station.operator("小林", Role.FRONT_DESK)
    with pytest.raises(NotASecondPerson) as refused:
        risky(station, reason="核对", second=SecondPerson(operator_id=clerk, pin=PIN))
    assert (refused.value.name, refused.value.is_the_operator) == ("小林", False)

    second = station.supervisor()
    off = staff.OperatorRequest(second.operator_id, "陈主管", Role.SUPERVISOR, "", is_active=False)
    station.do(staff.put_operator, off)
    with pytest.raises(NotASecondPerson):
        risky(station, reason="核对", second=second)
    with pytest.raises(NotFound):
        risky(station, reason="核对", second=SecondPerson(operator_id=new_id(), pin=PIN))


def test_wrong_pins_are_written_down_and_wait_though_the_act_was_not_done(station: Station) -> None:
    second = station.supervisor()
    wrong = SecondPerson(operator_id=second.operator_id, pin="9999")
    waits = []
    for _ in range(3):
        station.pass_time(seconds=1)
        with pytest.raises(WrongPin) as refused:
            risky(station, reason="核对", second=wrong)
        waits.append(refused.value.wait_seconds)
    assert waits == [0, 0, 1]
    with pytest.raises(PinWaits):
        risky(station, reason="核对", second=second)
    station.pass_time(seconds=1)
    risky(station, reason="核对", second=second)

    with station.database.read() as connection:
        rows = connection.execute(text("SELECT asked_for FROM wrong_pins")).scalars().all()
    assert rows == ["volunteers.show_numbers"] * 3


def test_the_first_rule_of_a_station_needs_nobody_else_and_later_ones_do(station: Station) -> None:
    today, dear = station.now.date(), PointsRule(points_per_hour=20)
    station.do(points.set_rule, RuleRequest(today, dear))
    station.serve(station.register(), station.activity(), hours=1)

    with pytest.raises(ReasonNeeded):
        station.do(points.set_rule, RuleRequest(today, PointsRule()))
    with pytest.raises(SecondPersonNeeded):
        station.do(points.set_rule, RuleRequest(today, PointsRule()), reason="站务会")
    assert station.read(point_queries.rule_on, today).rule == dear
    station.do(
        points.set_rule, RuleRequest(today, PointsRule()), reason="站务会", second=station.supervisor()
    )
    assert station.read(point_queries.rule_on, today).rule == PointsRule()


def test_a_new_reward_and_another_title_need_nobody_else_another_price_does(station: Station) -> None:
    reward = station.reward("鸡蛋", 60)

    def change(title: str, points_each: int, **given: object) -> None:
        request = rewards.RewardRequest(reward, title, RewardKind.GOODS, RewardCategory.FOOD, points_each)
        station.do(rewards.put_reward, request, **given)  # type: ignore[arg-type]

    change("鸡蛋 10 枚", 60)
    for dearer in (59, 61):
        with pytest.raises(SecondPersonNeeded):
            change("鸡蛋 10 枚", dearer, reason="进价涨了")
    station.now += timedelta(minutes=1)
    change("鸡蛋 10 枚", 70, reason="进价涨了", second=station.supervisor())


def test_a_station_of_one_is_told_that_somebody_else_is_needed(station: Station) -> None:
    with pytest.raises(SecondPersonNeeded):
        risky(station, reason="核对")
