"""Households, gifts, awards and penalties: who earned what stays known wherever points go."""

from __future__ import annotations

from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import (
    GiftOutOfScope,
    GiftToOneself,
    HoursWait,
    InAHousehold,
    InDebt,
    InvalidField,
    NoHousehold,
    OwnAffair,
    ReasonNeeded,
    SecondPersonNeeded,
)
from stationdesk.domain.points import Lot, PointsRule, TransferScope
from stationdesk.domain.rewards import Purse
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.verification import verify
from stationdesk.queries.volunteers import card
from stationdesk.services import adjustments, gifts, households, points
from stationdesk.services.adjustments import AdjustmentKind, AdjustmentRequest

FORGIVE = AdjustmentKind.FORGIVEN


def household_of(station: Station, head: UUID, *, brings_points: bool = False) -> UUID:
    request = households.HouseholdRequest("李家", head, brings_points=brings_points)
    return station.do(households.create, request).household_id


def join(station: Station, person: UUID, household: UUID) -> households.MembershipReceipt:
    return station.do(households.join, households.JoinRequest(person, household))


def balance(station: Station, account: UUID) -> int:
    return station.read(balance_of, account)


def test_who_leaves_takes_the_unspent_part_they_earned(station: Station) -> None:
    patrol, eggs = station.activity(), station.reward(points_each=10, pieces=9)
    father, mother = station.register("李明朗"), station.register("王芳")
    household = household_of(station, father)
    join(station, mother, household)
    station.serve(father, patrol, hours=2)
    station.serve(mother, patrol, hours=3)
    station.redeem(mother, (eggs, 3, 10), purse=Purse.HOUSEHOLD)

    left = station.do(households.leave, households.LeaveRequest(mother))

    earned_by_father = sum(lot.points for lot in station.read(lots_of, household))
    assert left.points + earned_by_father == 20
    assert {lot.earned_by_id for lot in station.read(lots_of, household)} <= {father}
    assert {lot.earned_by_id for lot in station.read(lots_of, mother)} <= {mother}
    assert station.read(verify).findings == ()


def test_points_of_a_purse_can_come_along_into_the_household(station: Station) -> None:
    person = station.register()
    station.serve(person, station.activity(), hours=2)

    made = station.do(households.create, households.HouseholdRequest("李家", person, brings_points=True))

    assert (made.points, made.household_points) == (20, 20)
    assert station.read(lots_of, made.household_id) == [Lot(person, None, 20)]


def test_nobody_belongs_to_two_households(founded: Station) -> None:
    one, other = founded.register("李明朗"), founded.register("王芳")
    household_of(founded, one)
    household = household_of(founded, other)

    with pytest.raises(InAHousehold) as refused:
        join(founded, one, household)

    assert (refused.value.name, refused.value.household) == ("李明朗", "李家")


def test_nobody_leaves_while_hours_for_the_household_wait(founded: Station) -> None:
    person = founded.register()
    household_of(founded, person)
    founded.serve(person, founded.activity(), hours=9)

    with pytest.raises(HoursWait):
        founded.do(households.leave, households.LeaveRequest(person))

    assert founded.read(card, person, founded.now.date()).household == "李家"


def test_leaving_without_a_household_is_refused(founded: Station) -> None:
    with pytest.raises(NoHousehold):
        founded.do(households.leave, households.LeaveRequest(founded.register()))


def test_a_gift_keeps_who_earned_it(station: Station) -> None:
    giver, receiver = station.register("李明朗"), station.register("王芳")
    station.serve(giver, station.activity(), hours=2)

    given = station.do(gifts.give, gifts.GiftRequest(giver, receiver, 15))

    assert (given.name, given.receiver, given.giver_left, given.receiver_has) == ("李明朗", "王芳", 5, 15)
    assert station.read(lots_of, receiver) == [Lot(giver, None, 15)]


def test_nobody_gives_to_themselves_or_nothing(founded: Station) -> None:
    person = founded.register()

    with pytest.raises(GiftToOneself):
        founded.do(gifts.give, gifts.GiftRequest(person, person, 1))
    with pytest.raises(InvalidField):
        founded.do(gifts.give, gifts.GiftRequest(person, founded.register("王芳"), 0))


def test_the_rule_can_keep_gifts_within_a_household(founded: Station) -> None:
    giver, receiver = founded.register("李明朗"), founded.register("王芳")
    founded.serve(giver, founded.activity(), hours=2)
    within = PointsRule(transfer_scope=TransferScope.HOUSEHOLD)
    request = points.RuleRequest(founded.now.date(), within)
    founded.do(points.set_rule, request, reason="社区议定", second=founded.supervisor())

    with pytest.raises(GiftOutOfScope):
        founded.do(gifts.give, gifts.GiftRequest(giver, receiver, 5))
    household = household_of(founded, giver)
    join(founded, receiver, household)
    founded.do(gifts.give, gifts.GiftRequest(giver, receiver, 5))

    assert balance(founded, receiver) == 5


def test_an_award_needs_a_reason_and_a_second_person(station: Station) -> None:
    person = station.register()
    request = AdjustmentRequest(person, AdjustmentKind.AWARD, 20)
    with pytest.raises(ReasonNeeded):
        station.do(adjustments.adjust, request)
    with pytest.raises(SecondPersonNeeded):
        station.do(adjustments.adjust, request, reason="月度之星")

    done = station.do(adjustments.adjust, request, reason="月度之星", second=station.supervisor())

    assert done.balance == balance(station, person) == 20


def test_nobody_is_awarded_by_themselves(founded: Station) -> None:
    namesake = founded.register("刘社工")
    request = AdjustmentRequest(namesake, AdjustmentKind.AWARD, 20)

    with pytest.raises(OwnAffair):
        founded.do(adjustments.adjust, request, reason="月度之星", second=founded.supervisor())


def test_a_penalty_beyond_the_purse_is_owed_and_blocks_redeeming_until_it_is_let_go(station: Station) -> None:
    person, eggs = station.register(), station.reward(points_each=5, pieces=9)
    station.serve(person, station.activity(), hours=1)
    second = station.supervisor()
    fine = AdjustmentRequest(person, AdjustmentKind.PENALTY, 30)

    owed = station.do(adjustments.adjust, fine, reason="冒名签到", second=second).owed

    assert (owed, balance(station, person), station.read(debt_of, person)) == (20, 0, 20)
    station.pass_time(days=1)
    station.serve(person, station.activity("站内整理"), hours=2)
    with pytest.raises(InDebt):
        station.redeem(person, (eggs, 1, 5))
    with pytest.raises(InvalidField):
        station.do(adjustments.adjust, AdjustmentRequest(person, FORGIVE, 21), reason="误", second=second)
    station.do(adjustments.adjust, AdjustmentRequest(person, FORGIVE, 20), reason="已说明", second=second)
    assert station.redeem(person, (eggs, 1, 5)).points_left == 15
    assert station.read(verify).findings == ()
