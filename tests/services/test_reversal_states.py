"""Undoing what an act changed in kept rows: its own columns, nobody else's, and with whose word."""

from __future__ import annotations

import pytest
from stations import PIN, Station

from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.domain.effects import EffectKind
from stationdesk.domain.errors import (
    AllowanceNeeded,
    AlreadyExists,
    DependsOnIt,
    DocumentTaken,
    NotAllowed,
    OwnAffair,
)
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.points import PointsRule
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.staff import Role
from stationdesk.queries import days as day_queries
from stationdesk.queries import people_search
from stationdesk.queries import points as point_queries
from stationdesk.queries import rewards as reward_queries
from stationdesk.queries import stations as station_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.verification import verify
from stationdesk.services import days, points, reversals, rewards, staff, stations, volunteers

ID_CARD = "11010519491231002X"


def undo(station: Station, act_id=None, **options):  # type: ignore[no-untyped-def]
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]), **options)


def edit(station: Station, person, name="李明朗", **fields):  # type: ignore[no-untyped-def]
    version = station.read(volunteer_queries.card, person, station.now.date()).version
    for kept in ("document", "phone"):
        fields.setdefault(kept, None)
    request = volunteers.VolunteerRequest(name, PersonCategory.COURIER, **fields)
    station.do(volunteers.edit, volunteers.EditRequest(person, version, request))
    return station.acts[-1]


def card(station: Station, person):  # type: ignore[no-untyped-def]
    return station.read(volunteer_queries.card, person, station.now.date())


def price(station: Station, reward, points_each, **options):  # type: ignore[no-untyped-def]
    request = rewards.RewardRequest(reward, "鸡蛋", RewardKind.GOODS, RewardCategory.FOOD, points_each)
    station.do(rewards.put_reward, request, **options)
    return station.acts[-1]


def test_a_changed_record_is_as_it_was_and_found_as_it_was(station: Station) -> None:
    person = station.register("李明朗", phone="13800000001")
    edit(station, person, "王小二", phone="13900000002", area="东区")

    receipt = undo(station)

    assert [effect.kind for effect in receipt.effects] == [EffectKind.RECORD_BACK]
    assert (card(station, person).name, card(station, person).area) == ("李明朗", "")
    assert card(station, person).phone_tail == "0001"
    assert [row.volunteer_id for row in station.read(people_search.search, "lml").rows] == [person]
    assert station.read(people_search.search, "wxe").rows == ()
    assert station.read(verify).findings == ()


def test_only_what_the_act_changed_is_put_back(station: Station) -> None:
    person = station.register()
    first = edit(station, person, area="东区")
    edit(station, person, area="东区", note="左手不便")

    undo(station, first)

    assert (card(station, person).area, card(station, person).note) == ("", "左手不便")


def test_a_field_that_was_changed_again_names_the_later_change(station: Station) -> None:
    person = station.register()
    first, second = edit(station, person, area="东区"), edit(station, person, area="西区")

    with pytest.raises(DependsOnIt) as refused:
        undo(station, first)
    assert [later.act_id for later in refused.value.later] == [second]

    undo(station, second)
    undo(station, first)
    assert card(station, person).area == ""


def test_a_document_somebody_else_has_now_does_not_come_back(station: Station) -> None:
    person = station.register("李明朗", document=ID_CARD)
    edit(station, person, document="")
    emptied = station.acts[-1]
    station.register("王芳", document=ID_CARD)

    with pytest.raises(DocumentTaken):
        undo(station, emptied)


def test_a_price_comes_back_with_a_second_person(station: Station) -> None:
    eggs = station.reward("鸡蛋", 60)
    second = station.supervisor()
    price(station, eggs, 80, reason="涨价", second=second)

    with pytest.raises(AllowanceNeeded) as asked:
        undo(station)
    assert isinstance(asked.value.preview, reversals.ReversalReceipt)
    assert [(e.kind, e.amount) for e in asked.value.preview.effects] == [(EffectKind.PRICE_BACK, 60)]
    assert station.read(reward_queries.catalogue, station.now.date())[0].points_each == 80

    undo(station, reason="写错了", second=second)
    assert station.read(reward_queries.catalogue, station.now.date())[0].points_each == 60


def test_a_reward_that_was_added_is_offered_no_more(station: Station) -> None:
    station.reward("鸡蛋", 60)

    receipt = undo(station)

    assert [effect.kind for effect in receipt.effects] == [EffectKind.OFF_THE_LIST]
    assert [row for row in station.read(reward_queries.catalogue, station.now.date()) if row.is_active] == []


def test_a_name_that_is_taken_meanwhile_does_not_come_back(station: Station) -> None:
    eggs = station.reward("鸡蛋", 60)
    request = rewards.RewardRequest(eggs, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, 60)
    station.do(rewards.put_reward, request)
    renamed = station.acts[-1]
    station.reward("鸡蛋", 30)

    with pytest.raises(AlreadyExists):
        undo(station, renamed)


def test_the_stations_name_comes_back_and_only_who_may_change_it_may_undo_it(station: Station) -> None:
    request = stations.StationRequest("暖心驿站", "樾檀山社区", "", "", "")
    station.do(stations.change_station, request)
    changed = station.acts[-1]
    front = station.operator("王社工", Role.FRONT_DESK)

    with pytest.raises(NotAllowed):
        undo(station, changed, operator_id=front)
    undo(station, changed)

    assert station.read(station_queries.station).name == "微光驿站"


def test_nobody_takes_back_what_was_changed_of_themselves(station: Station) -> None:
    request = staff.OperatorRequest(station.operator_id, "刘主任", Role.ADMINISTRATOR, "")
    station.do(staff.put_operator, request)

    with pytest.raises(OwnAffair):
        undo(station)


def test_operators_are_undone_by_others_who_may_and_in_turn(station: Station) -> None:
    other = station.operator("陈主任", Role.ADMINISTRATOR)
    added = station.acts[-1]
    helper = station.operator("高主任", Role.ADMINISTRATOR)
    adding_the_third = station.acts[-1]
    down = staff.OperatorRequest(station.operator_id, "刘社工", Role.FRONT_DESK, "")
    station.do(staff.put_operator, down, operator_id=other)
    lowered = station.acts[-1]
    with pytest.raises(AllowanceNeeded):
        undo(station, lowered, operator_id=helper)
    second = SecondPerson(operator_id=other, pin=PIN)
    undo(station, lowered, operator_id=helper, reason="写错了", second=second)
    station.do(
        staff.put_operator,
        staff.OperatorRequest(other, "陈主任", Role.FRONT_DESK, ""),
        operator_id=helper,
    )

    with pytest.raises(NotAllowed):
        undo(station, adding_the_third, operator_id=other)
    with pytest.raises(OwnAffair):
        undo(station, adding_the_third, operator_id=helper)
    with pytest.raises(DependsOnIt):
        undo(station, added, operator_id=station.operator_id)


def test_a_rule_nobody_used_is_void_and_one_that_was_used_names_the_hours(station: Station) -> None:
    def set_rule(points_each: int):  # type: ignore[no-untyped-def]
        request = points.RuleRequest(station.now.date(), PointsRule(points_per_hour=points_each))
        station.do(points.set_rule, request, reason="调整", second=station.supervisor())
        return station.acts[-1]

    unused = set_rule(20)
    undo(station, unused, reason="写错了", second=station.supervisor())
    assert station.read(point_queries.rule_on, station.now.date()).rule.points_per_hour == 10

    used = set_rule(30)
    station.serve(station.register(), station.activity(), hours=1)
    with pytest.raises(DependsOnIt) as refused:
        undo(station, used, reason="写错了", second=station.supervisor())
    assert [later.verb for later in refused.value.later] == ["attendance.check_out"]
    assert [row.is_undone for row in station.read(point_queries.rule_versions)].count(True) == 1


def test_an_act_of_a_closed_day_is_undone_with_a_second_person_and_belongs_to_today(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=2)
    leaving, on = station.acts[-1], station.now.date()
    station.do(days.close_day, days.CloseDayRequest(on))
    assert station.read(day_queries.is_closed, on)
    station.pass_time(days=1)
    act = Act(new_id(), station.operator_id, station.now, "看一下")

    with pytest.raises(AllowanceNeeded) as asked:
        station.desk.rehearse(reversals.reverse, act, reversals.ReversalRequest(leaving))
    assert isinstance(asked.value.preview, reversals.ReversalReceipt)
    undo(station, leaving, reason="记错了", second=station.supervisor())

    assert station.read(point_queries.balance_of, person) == 0
    assert station.read(day_queries.is_closed, on)
