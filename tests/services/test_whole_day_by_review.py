"""What a review of the whole day found: undo, merges, households, returns, closing, each once wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from races import interleave, race
from sqlalchemy import select
from stations import PIN, Station

from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import (
    AlreadyReversed,
    DayClosed,
    GuardianConsentNeeded,
    InAHousehold,
    MergedAway,
    NotAllowed,
    NotFound,
    Overlaps,
    PinWaits,
    Restricted,
    WrongPin,
)
from stationdesk.domain.points import PointsRule
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import Role
from stationdesk.queries.days import counts_of
from stationdesk.queries.points import balance_in, balance_of, debt_of
from stationdesk.queries.staff import wrong_pins_since
from stationdesk.queries.verification import verify
from stationdesk.services import (
    adjustments,
    attendance,
    consents,
    days,
    expiries,
    gifts,
    hand_overs,
    households,
    made_up,
    merges,
    point_moves,
    points,
    redemption_returns,
    restrictions,
    reversal_hooks,
    reversals,
    service_records,
    staff,
)
from stationdesk.services.adjustments import AdjustmentKind, AdjustmentRequest
from stationdesk.services.redemption_returns import ReturnLine, ReturnRequest


@pytest.fixture
def second(station: Station) -> Iterator[Station]:
    """Another desk of the same station."""
    other = station.second_desk()
    yield other
    other.desk.close()


def allowed(station: Station, service: Any, request: Any) -> Any:
    return station.do(service, request, reason="核实", second=station.supervisor())


def undo(station: Station, act_id: UUID) -> Any:
    return allowed(station, reversals.reverse, reversals.ReversalRequest(act_id))


def merge(station: Station, keeper: UUID, loser: UUID) -> UUID:
    allowed(station, merges.merge, merges.MergeRequest(keeper, loser))
    return station.acts[-1]


def set_rule(station: Station, **parts: Any) -> None:
    allowed(station, points.set_rule, points.RuleRequest(today(station), PointsRule(**parts)))


def annul(station: Station, record_id: UUID) -> Any:
    return allowed(station, service_records.annul, service_records.AnnulRequest(record_id))


def household_of(station: Station, head: UUID, *members: UUID) -> UUID:
    household = station.do(households.create, households.HouseholdRequest("李家", head)).household_id
    for member in members:
        station.do(households.join, households.JoinRequest(member, household))
    return household


def give_back(station: Station, redemption_id: UUID, pieces: int) -> Any:
    lines = select(redemption_lines.c.id).where(redemption_lines.c.redemption_id == redemption_id)
    line_id = station.read(lambda session: session.scalar(lines))
    request = ReturnRequest(redemption_id, (ReturnLine(line_id, pieces),))
    return station.do(redemption_returns.give_back, request, reason="拿错了")


def balance(station: Station, purse: UUID) -> int:
    return station.read(balance_of, purse)


def today(station: Station) -> date:
    return station.now.astimezone(station.desk.place.zone).date()


@pytest.fixture
def pair(station: Station) -> tuple[UUID, UUID]:
    """Two records of one person, without points."""
    return station.register("李明朗"), station.register("李明郎")


# -- hours found false


def test_false_hours_whose_points_went_to_the_persons_other_record_are_taken_back(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    record_id = station.serve(keeper, station.activity(), hours=2).record_id
    station.do(gifts.give, gifts.GiftRequest(keeper, loser, 20))
    merge(station, keeper, loser)

    assert annul(station, record_id).owed == 0

    assert balance(station, keeper) == 0
    assert station.read(verify).findings == ()


def test_nobody_owes_what_lies_in_the_purse_of_their_other_record(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    patrol, eggs = station.activity(), station.reward(points_each=10, pieces=9)
    station.serve(keeper, patrol, hours=2)
    station.pass_time(minutes=5)
    record_id = station.serve(loser, patrol, hours=2).record_id
    station.redeem(loser, (eggs, 1, 10))
    merge(station, keeper, loser)

    assert annul(station, record_id).owed == 0

    assert (balance(station, keeper), station.read(debt_of, keeper)) == (10, 0)


def test_who_left_with_their_points_pays_for_false_hours_and_not_the_household(station: Station) -> None:
    patrol = station.activity()
    leaver, stays = station.register("李明朗"), station.register("王芳")
    household = household_of(station, leaver, stays)
    record_id = station.serve(leaver, patrol, hours=2).record_id
    station.serve(stays, patrol, hours=2)
    station.do(households.leave, households.LeaveRequest(leaver))

    assert annul(station, record_id).owed == 0
    assert (balance(station, leaver), balance(station, household)) == (0, 20)

    undo(station, station.acts[-1])
    assert (balance(station, leaver), balance(station, household)) == (20, 20)


# -- merged records


def test_nobody_is_here_again_under_a_record_that_was_merged(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    station.serve(loser, station.activity(), hours=2)
    came_and_went = station.acts[-1]
    merge(station, keeper, loser)

    with pytest.raises(MergedAway):
        undo(station, came_and_went)


def test_rejected_hours_do_not_stand_again_over_hours_of_the_other_record(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    patrol = station.activity(responsible="王主任")
    record_id = station.serve(loser, patrol, hours=9).record_id
    ended = station.now
    review = service_records.ReviewRequest(record_id, Decision.REJECTED)
    station.do(service_records.review, review, reason="没有来")
    rejected = station.acts[-1]
    station.pass_time(hours=1)
    hours = made_up.MakeUpRequest(keeper, patrol, ended.replace(minute=0), ended, paper_number="0017")
    allowed(station, made_up.make_up, hours)
    merge(station, keeper, loser)

    with pytest.raises(Overlaps):
        undo(station, rejected)


def test_the_rules_caps_count_both_records(station: Station, pair: tuple[UUID, UUID]) -> None:
    keeper, loser = pair
    patrol = station.activity()
    set_rule(station, daily_points_cap=30)
    station.serve(loser, patrol, hours=2)
    station.pass_time(minutes=5)
    merge(station, keeper, loser)

    assert station.serve(keeper, patrol, hours=2).points == 10


def test_the_cap_of_the_purse_counts_what_waits_for_the_other_record(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    patrol = station.activity()
    set_rule(station, balance_cap=100)
    station.serve(loser, patrol, hours=9)
    station.pass_time(hours=15)
    merge(station, keeper, loser)

    assert station.serve(keeper, patrol, hours=2).points == 10


def test_a_record_that_belongs_to_a_household_leaves_it_before_it_is_merged(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    household_of(station, loser)

    with pytest.raises(InAHousehold):
        merge(station, keeper, loser)


def test_who_leaves_takes_along_what_both_their_records_earned(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    household_of(station, keeper, loser)
    station.serve(loser, station.activity(), hours=2)
    merge(station, keeper, loser)

    station.do(households.leave, households.LeaveRequest(keeper))

    assert balance(station, keeper) == 20


def test_returned_points_lie_in_the_purse_they_came_from(station: Station, pair: tuple[UUID, UUID]) -> None:
    keeper, loser = pair
    eggs = station.reward(points_each=10, pieces=9)
    station.serve(loser, station.activity(), hours=2)
    merged = merge(station, keeper, loser)
    slip = station.redeem(keeper, (eggs, 2, 10))

    give_back(station, slip.redemption_id, 2)
    undo(station, merged)

    assert (station.read(balance_in, keeper), station.read(balance_in, loser)) == (0, 20)


# -- slips


def test_a_slip_of_which_all_came_back_is_not_handed_over_and_waits_no_more(station: Station) -> None:
    person, eggs = station.register(), station.reward(points_each=10, pieces=9)
    station.serve(person, station.activity(), hours=2)
    slip = station.redeem(person, (eggs, 2, 10), collect_later=True)
    give_back(station, slip.redemption_id, 1)
    assert station.read(counts_of, today(station)).uncollected == 1

    give_back(station, slip.redemption_id, 1)

    assert station.read(counts_of, today(station)).uncollected == 0
    with pytest.raises(AlreadyReversed):
        station.do(hand_overs.hand_over, hand_overs.HandOverRequest(slip.redemption_id))


# -- who somebody is


def test_a_pin_tried_in_a_rehearsal_is_a_try(station: Station) -> None:
    person, supervisor = station.register(), station.supervisor()
    guess = SecondPerson(operator_id=supervisor.operator_id, pin="9999")
    request = AdjustmentRequest(person, AdjustmentKind.AWARD, 1)
    for _ in range(4):
        with pytest.raises((WrongPin, PinWaits)):
            act = Act(new_id(), station.operator_id, station.now, "试试", guess)
            station.desk.rehearse(adjustments.adjust, act, request)

    assert len(station.read(wrong_pins_since, station.now.replace(hour=0, minute=0))) == 3


def test_nobody_signs_in_with_the_act_of_somebody_else(station: Station) -> None:
    worker = station.operator("小王", Role.FRONT_DESK)

    with pytest.raises(NotAllowed):
        station.do(staff.sign_in, staff.SignInRequest(worker, PIN))


# -- two desks at once


def test_who_leaves_and_who_spends_at_once_do_not_overdraw_the_household(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    eggs = station.reward(points_each=20, pieces=9)
    leaver, stays = station.register("李明朗"), station.register("王芳")
    household = household_of(station, leaver, stays)
    station.serve(leaver, station.activity(), hours=2)
    second.now = station.now
    interleave(monkeypatch, households, "lots_of")
    interleave(monkeypatch, point_moves, "lots_of")

    outcomes = race(
        lambda: station.do(households.leave, households.LeaveRequest(leaver)),
        lambda: second.redeem(stays, (eggs, 1, 20), purse=Purse.HOUSEHOLD),
    )

    assert set(outcomes) <= {"MembershipReceipt", "NotEnoughPoints", "RedemptionReceipt"}
    assert balance(station, household) == 0
    assert station.read(verify).findings == ()


@pytest.mark.parametrize("what", ["give_back", "hand_over"])
def test_a_slip_undone_at_one_desk_is_not_used_at_another(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    person, eggs = station.register(), station.reward(points_each=20, pieces=9)
    station.serve(person, station.activity(), hours=2)
    slip = station.redeem(person, (eggs, 1, 20), collect_later=True).redemption_id
    redeemed = reversals.ReversalRequest(station.acts[-1])
    second.now = station.now
    interleave(monkeypatch, redemption_returns, "_redemption")
    interleave(monkeypatch, hand_overs, "_ensure_not_handed_over")
    interleave(monkeypatch, reversal_hooks, "_ensure_none")
    use = {
        "give_back": lambda: give_back(second, slip, 1),
        "hand_over": lambda: second.do(hand_overs.hand_over, hand_overs.HandOverRequest(slip)),
    }

    outcomes = race(lambda: station.do(reversals.reverse, redeemed), use[what])

    assert len([name for name in outcomes if name.endswith("Receipt")]) == 1
    assert station.read(verify).findings == ()


def test_a_debt_paid_and_forgiven_at_once_goes_once(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = station.register()
    allowed(station, adjustments.adjust, AdjustmentRequest(person, AdjustmentKind.PENALTY, 10))
    station.serve(person, station.activity(), hours=2)
    second.now = station.now
    interleave(monkeypatch, adjustments, "debt_of")
    interleave(monkeypatch, points, "debt_of")
    forgiven = AdjustmentRequest(person, AdjustmentKind.FORGIVEN, 10)

    outcomes = race(
        lambda: allowed(station, adjustments.adjust, forgiven),
        lambda: second.do(points.clear_debt, points.ClearDebtRequest(person, 10)),
    )

    assert len([name for name in outcomes if name.endswith("Receipt")]) == 1
    assert station.read(debt_of, person) == 0


def test_points_of_a_merged_record_expire_or_are_spent_and_not_both(
    station: Station, second: Station, pair: tuple[UUID, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper, loser = pair
    eggs = station.reward(points_each=20, pieces=9)
    set_rule(station, validity_months=1)
    station.serve(loser, station.activity(), hours=2)
    merge(station, keeper, loser)
    station.pass_time(days=60)
    second.now = station.now
    interleave(monkeypatch, point_moves, "lots_of")
    interleave(monkeypatch, expiries, "lots_of")

    outcomes = race(
        lambda: station.do(expiries.expire_due, expiries.ExpiryRequest()),
        lambda: second.redeem(keeper, (eggs, 1, 20)),
    )

    assert set(outcomes) <= {"ExpiryReceipt", "NotEnoughPoints", "RedemptionReceipt"}
    assert balance(station, keeper) == 0
    assert station.read(verify).findings == ()


def test_a_day_is_closed_after_the_act_another_desk_is_in_the_middle_of(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, second = founded_on_postgres, founded_on_postgres.second_desk()
    patrol, person = station.activity(), station.register()
    second.now = station.now
    interleave(monkeypatch, attendance, "ensure_may_serve", 0.8)

    def close() -> Any:
        time.sleep(0.3)
        return station.do(days.close_day, days.CloseDayRequest(today(station)))

    outcomes = race(close, lambda: second.check_in(person, patrol))

    assert outcomes == ["CheckInReceipt", "StillHere"]
    second.desk.close()


def test_a_merge_taken_apart_does_not_block_a_gift_between_the_two(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    loser, keeper = sorted(station.register(name) for name in ("李明朗", "李明郎"))
    merged = merge(station, keeper, loser)
    second.now = station.now
    interleave(monkeypatch, reversals, "_original")
    interleave(monkeypatch, gifts, "active_volunteer")

    outcomes = race(
        lambda: undo(station, merged), lambda: second.do(gifts.give, gifts.GiftRequest(loser, keeper, 1))
    )

    assert "ReversalReceipt" in outcomes
    assert set(outcomes) <= {"MergedAway", "NotEnoughPoints", "ReversalReceipt"}


# -- minors, consents, restricted records, days


def test_the_birth_date_of_either_record_makes_a_minor(station: Station, pair: tuple[UUID, UUID]) -> None:
    child = station.register("王小明", birth_date=date(2014, 1, 1))
    merge(station, pair[0], child)

    with pytest.raises(GuardianConsentNeeded):
        station.check_in(pair[0], station.activity())


def test_a_consent_that_was_never_given_is_not_taken_back(station: Station) -> None:
    person = station.register()
    request = consents.ConsentRequest(
        person, ConsentPurpose.RECORDS, "records-1", ConsentForm.PAPER, today(station), "0017"
    )
    consent_id = station.do(consents.give, request).consent_id
    undo(station, station.acts[-1])

    with pytest.raises(NotFound):
        station.do(consents.withdraw, consents.WithdrawalRequest(consent_id))


def test_what_was_done_under_the_other_record_of_a_restricted_person_stays(
    station: Station, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    allowed(station, adjustments.adjust, AdjustmentRequest(loser, AdjustmentKind.AWARD, 5))
    award = station.acts[-1]
    merge(station, keeper, loser)
    allowed(station, restrictions.restrict, restrictions.RestrictionRequest(keeper))

    with pytest.raises(Restricted):
        undo(station, award)


def test_a_day_opened_again_is_closed_again_though_today_is_closed(station: Station) -> None:
    before = today(station)
    station.do(days.close_day, days.CloseDayRequest(before))
    station.pass_time(days=1)
    station.do(days.close_day, days.CloseDayRequest(today(station)))
    station.do(days.reopen_day, days.ReopenRequest(before), reason="漏记")

    assert station.do(days.close_day, days.CloseDayRequest(before)).count_no == 2
    with pytest.raises(DayClosed):
        station.do(days.close_day, days.CloseDayRequest(today(station)))
