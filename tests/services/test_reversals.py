"""Undo: what comes back, what stands in the way, and that a preview is the thing itself."""

from __future__ import annotations

import pytest
from stations import Station

from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.effects import EffectKind
from stationdesk.domain.errors import (
    AlreadyHere,
    AlreadyReversed,
    DependsOnIt,
    NotAllowed,
    NotEnoughStock,
    NotFound,
    NotReversible,
    PointsSpent,
    Withdrawn,
)
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import Role
from stationdesk.queries import acts as act_queries
from stationdesk.queries import attendance as attendance_queries
from stationdesk.queries import people_search
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.queries.verification import verify
from stationdesk.services import reversals, service_records


def undo(station: Station, act_id=None, **options):  # type: ignore[no-untyped-def]
    """Undo an act, the last one unless another is named."""
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]), **options)


def effects(receipt) -> dict[str, int]:  # type: ignore[no-untyped-def]
    return {effect.kind: effect.amount for effect in receipt.effects}


def test_a_check_in_taken_back_leaves_nobody_here_and_can_be_done_again(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol)

    receipt = undo(station)

    assert effects(receipt) == {EffectKind.NOT_HERE: 0}
    assert station.read(attendance_queries.who_is_here) == []
    station.check_in(person, patrol)


def test_a_check_out_taken_back_makes_the_stay_go_on(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    came = station.check_in(person, patrol).at
    station.pass_time(hours=2)
    station.check_out(person)

    receipt = undo(station)

    assert effects(receipt) == {
        EffectKind.MINUTES_TAKEN: 120,
        EffectKind.HERE_AGAIN: 0,
        EffectKind.POINTS_TAKEN: 20,
    }
    assert station.read(attendance_queries.who_is_here)[0].since == came
    station.pass_time(hours=1)
    assert station.check_out(person).service_minutes == 180


def test_a_redemption_taken_back_says_what_returns_and_voids_the_slip(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    station.serve(person, patrol, hours=7)
    redeemed = station.redeem(person, (eggs, 1, 60))

    receipt = undo(station)

    assert effects(receipt) == {
        EffectKind.SLIP_VOID: 0,
        EffectKind.POINTS_BACK: 60,
        EffectKind.PIECES_BACK: 1,
    }
    assert station.read(redemption_queries.slip, redeemed.redemption_id).is_reversed


def test_a_registration_taken_back_is_found_no_more_and_its_record_stays(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    registering = station.acts[-2]

    undo(station, registering)

    assert station.read(people_search.search, "lml").rows == ()
    with pytest.raises(Withdrawn):
        station.check_in(person, patrol)
    assert [row.verb for row in station.read(act_queries.history, person)][-1] == "volunteers.register"
    assert station.read(verify).findings == ()


def test_nothing_is_undone_twice(station: Station) -> None:
    station.register()
    registering = station.acts[-1]
    undo(station, registering)

    with pytest.raises(AlreadyReversed) as refused:
        undo(station, registering)

    assert refused.value.operator == "刘社工"


def test_what_rests_on_an_act_is_named(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    registering = station.acts[0]
    station.check_in(person, patrol)
    coming = station.acts[-1]
    station.pass_time(hours=7)
    station.check_out(person)
    leaving = station.acts[-1]
    number = station.redeem(person, (eggs, 1, 60)).number

    with pytest.raises(DependsOnIt) as refused:
        undo(station, coming)
    assert [later.act_id for later in refused.value.later] == [leaving]
    with pytest.raises(PointsSpent) as spent:
        undo(station, leaving)
    assert (spent.value.to_take_back, spent.value.balance) == (70, 10)
    assert [later.what for later in spent.value.later] == [number]
    with pytest.raises(DependsOnIt) as registered:
        undo(station, registering)
    assert [later.what for later in registered.value.later] == [number, "", ""]


def test_hours_that_were_reviewed_stay(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    record = station.serve(person, patrol, hours=9).record_id
    leaving = station.acts[-1]
    station.do(service_records.review, service_records.ReviewRequest(record, Decision.CONFIRMED))

    with pytest.raises(DependsOnIt) as refused:
        undo(station, leaving)

    assert [later.verb for later in refused.value.later] == ["service_records.review"]


def test_hours_in_review_can_be_undone_with_their_waiting_points(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=9)

    assert effects(undo(station))[EffectKind.POINTS_TAKEN] == 90
    assert station.read(verify).findings == ()


def test_a_check_out_cannot_be_taken_back_when_they_came_again(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=1)
    leaving = station.acts[-1]
    station.pass_time(hours=1)
    station.check_in(person, patrol)

    with pytest.raises(AlreadyHere):
        undo(station, leaving)


def test_received_goods_that_were_handed_out_cannot_be_taken_back(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(points_each=1, pieces=3)
    receiving = station.acts[-1]
    station.serve(person, patrol, hours=1)
    station.redeem(person, (eggs, 1, 1))

    with pytest.raises(NotEnoughStock):
        undo(station, receiving)
    undo(station)
    undo(station, receiving)

    assert station.read(stock_queries.items)[0].on_hand == 0


def test_some_acts_have_no_inverse_and_unknown_ones_are_named(station: Station) -> None:
    station.activity()
    undo(station)
    with pytest.raises(NotReversible):
        undo(station)
    with pytest.raises(NotFound):
        undo(station, new_id())


def test_a_preview_says_what_the_undo_does_and_changes_nothing(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=2)
    request = reversals.ReversalRequest(station.acts[-1])
    act = Act(new_id(), station.operator_id, station.now)

    preview = station.desk.rehearse(reversals.reverse, act, request)

    assert station.read(attendance_queries.who_is_here) == []
    assert station.read(verify).findings == ()
    assert station.desk.write(reversals.reverse, act, request).value == preview


def test_the_last_act_of_this_operator_at_this_desk_is_what_ctrl_z_means(station: Station) -> None:
    other = station.operator("王社工", Role.FRONT_DESK)
    patrol, person = station.activity(), station.register()
    station.check_in(person, patrol)
    coming = station.acts[-1]

    assert station.read(act_queries.last_undoable, station.operator_id).act_id == coming
    assert station.read(act_queries.last_undoable, other) is None
    undo(station, coming)
    assert station.read(act_queries.last_undoable, station.operator_id).verb == "volunteers.register"


def test_a_reader_undoes_nothing(station: Station) -> None:
    station.register()
    registering = station.acts[-1]
    reader = station.operator("赵查阅", Role.READER)

    with pytest.raises(NotAllowed):
        undo(station, registering, operator_id=reader)
