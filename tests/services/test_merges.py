"""Two records of one person: read as one, taken apart again as they were."""

from __future__ import annotations

import pytest
from stations import Station

from stationdesk.domain.errors import (
    AllowanceNeeded,
    BothServed,
    DependsOnIt,
    MergedAway,
    NotAllowed,
    NotEnoughPoints,
    NotSeparate,
    OwnAffair,
    StayOpen,
)
from stationdesk.domain.staff import Role
from stationdesk.queries import acts as act_queries
from stationdesk.queries import links, people_search
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.verification import verify
from stationdesk.services import merges, reversals


def merge(station: Station, keeper, loser, **options):  # type: ignore[no-untyped-def]
    options.setdefault("reason", "同一个人登记了两次")
    options.setdefault("second", station.supervisor())
    return station.do(merges.merge, merges.MergeRequest(keeper, loser), **options)


def undo(station: Station, act_id, **options):  # type: ignore[no-untyped-def]
    options.setdefault("reason", "其实是两个人")
    options.setdefault("second", station.supervisor())
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id), **options)


@pytest.fixture
def pair(station: Station):  # type: ignore[no-untyped-def]
    """Two records of one person with 20 and 30 points."""
    patrol = station.activity()
    keeper, loser = station.register("李明朗", phone="13800000001"), station.register("李明郎")
    station.serve(keeper, patrol, hours=2)
    station.pass_time(minutes=5)
    station.serve(loser, patrol, hours=3)
    station.pass_time(minutes=5)
    return keeper, loser


def test_hours_and_points_of_both_records_are_one_persons(station: Station, pair) -> None:  # type: ignore[no-untyped-def]
    keeper, loser = pair

    receipt = merge(station, keeper, loser)

    assert (receipt.service_minutes, receipt.points) == (300, 50)
    assert station.read(links.same_person, loser) == (keeper, loser)
    card = station.read(volunteer_queries.card, keeper, station.now.date())
    assert (card.points, card.minutes_total) == (50, 300)
    assert [row.name for row in card.merged] == ["李明郎"]
    assert card.merged[0].reason == "同一个人登记了两次"
    assert card.merged[0].approver == "陈主管"
    assert len(station.read(record_queries.records_of, keeper)) == 2
    assert len(station.read(act_queries.history, keeper)) == 7
    assert station.read(verify).findings == ()


def test_the_second_records_number_and_name_lead_to_the_first(station: Station, pair) -> None:  # type: ignore[no-untyped-def]
    keeper, loser = pair
    number = station.read(volunteer_queries.card, loser, station.now.date()).number

    merge(station, keeper, loser)

    for text in (number, "李明郎"):
        assert [row.volunteer_id for row in station.read(people_search.search, text).rows] == [keeper]
    assert station.read(volunteer_queries.card, loser, station.now.date()).volunteer_id == keeper
    with pytest.raises(MergedAway) as refused:
        station.check_in(loser, station.activity("陪伴"))
    assert refused.value.keeper_id == keeper


def test_what_is_spent_comes_out_of_both_purses_and_comes_back_into_them(station: Station, pair) -> None:  # type: ignore[no-untyped-def]
    keeper, loser = pair
    eggs = station.reward(points_each=45, pieces=3)
    with pytest.raises(NotEnoughPoints):
        station.redeem(keeper, (eggs, 1, 45))
    merge(station, keeper, loser)

    assert station.redeem(keeper, (eggs, 1, 45)).points_left == 5
    assert station.read(verify).findings == ()
    redeeming = station.acts[-1]
    undo(station, redeeming)

    assert station.read(point_queries.balance_in, keeper) == 20
    assert station.read(point_queries.balance_in, loser) == 30


def test_taken_apart_both_are_as_they_were_and_what_was_booked_since_stays(station: Station, pair) -> None:  # type: ignore[no-untyped-def]
    keeper, loser = pair
    merge(station, keeper, loser)
    merging = station.acts[-1]
    patrol = station.activity("陪伴")
    station.serve(keeper, patrol, hours=1)

    undo(station, merging)

    assert station.read(links.same_person, loser) == (loser,)
    assert station.read(point_queries.balance_of, keeper) == 30
    assert station.read(point_queries.balance_of, loser) == 30
    assert station.read(record_queries.minutes_total, loser) == 180
    assert {row.name for row in station.read(people_search.search, "lml").rows} == {"李明朗", "李明郎"}
    station.check_in(loser, patrol)
    assert station.read(verify).findings == ()


def test_a_chain_of_merges_has_one_keeper_and_is_taken_apart_from_its_end(station: Station, pair) -> None:  # type: ignore[no-untyped-def]
    second, first = pair
    merge(station, second, first)
    merging = station.acts[-1]
    third = station.register("李明亮")
    merge(station, third, second)
    last = station.acts[-1]

    assert station.read(links.same_person, first) == (third, second, first) or station.read(
        links.same_person, first
    ) == (third, first, second)
    with pytest.raises(DependsOnIt):
        undo(station, merging)
    undo(station, last)

    assert station.read(links.same_person, first) == (second, first)
    assert station.read(point_queries.balance_of, third) == 0
    undo(station, merging)
    assert station.read(verify).findings == ()


def test_refusals_name_what_stands_in_the_way(station: Station) -> None:
    patrol = station.activity()
    one, other = station.register("王芳"), station.register("王方")
    with pytest.raises(NotSeparate):
        merge(station, one, one)
    station.check_in(other, patrol)
    with pytest.raises(StayOpen):
        merge(station, one, other)
    station.pass_time(hours=1)
    station.check_in(one, patrol)
    station.check_out(other)
    station.pass_time(hours=1)
    station.check_out(one)
    station.pass_time(minutes=5)
    later = station.register("王舫")
    merge(station, one, later)
    with pytest.raises(MergedAway):
        merge(station, one, later)


def test_two_who_served_at_one_time_are_not_one_person(station: Station) -> None:
    patrol = station.activity()
    one, other = station.register("王芳"), station.register("王方")
    station.check_in(one, patrol)
    station.check_in(other, patrol)
    station.pass_time(hours=1)
    station.check_out(one)
    station.check_out(other)

    with pytest.raises(BothServed) as refused:
        merge(station, one, other)

    assert {refused.value.number, refused.value.other_number} == {
        station.read(volunteer_queries.card, who, station.now.date()).number for who in (one, other)
    }


def test_merging_needs_the_right_and_a_second_person_and_shows_first_what_it_does(
    station: Station, pair
) -> None:  # type: ignore[no-untyped-def]
    keeper, loser = pair
    front = station.operator("王社工", Role.FRONT_DESK)
    with pytest.raises(NotAllowed):
        merge(station, keeper, loser, operator_id=front)

    with pytest.raises(AllowanceNeeded) as asked:
        merge(station, keeper, loser, second=None, reason="")

    assert isinstance(asked.value.preview, merges.MergeReceipt)
    assert asked.value.preview.points == 50
    assert station.read(links.same_person, loser) == (loser,)


def test_nobody_merges_their_own_record(station: Station) -> None:
    own, other = station.register("刘社工"), station.register("刘社")
    with pytest.raises(OwnAffair):
        merge(station, other, own)
