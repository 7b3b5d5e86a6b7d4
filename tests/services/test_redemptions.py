"""Redeeming: what is refused with which facts, limits, purses, two desks at once."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import (
    EmptyCart,
    Inactive,
    InvalidField,
    LimitReached,
    NoHousehold,
    NotEnoughPoints,
    NotEnoughStock,
    NotOnSale,
    PriceChanged,
    Refusal,
)
from stationdesk.domain.rewards import LimitPeriod, Purse, RewardCategory, RewardKind
from stationdesk.queries import points as point_queries
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries import rewards as reward_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.services import prints, redemptions, reversals, rewards


@pytest.fixture
def rich(station: Station) -> UUID:
    """Somebody with 70 points."""
    person = station.register()
    station.serve(person, station.activity(), hours=7)
    station.pass_time(hours=1)
    return person


def test_the_same_form_sent_twice_is_one_redemption(station: Station, rich: UUID) -> None:
    eggs, act_id = station.reward(points_each=10, pieces=5), new_id()
    request = redemptions.RedemptionRequest(rich, (redemptions.CartLine(eggs, 1, 10),))

    first = station.do(redemptions.redeem, request, act_id=act_id)
    second = station.do(redemptions.redeem, request, act_id=act_id)

    assert first == second
    assert station.read(point_queries.balance_of, rich) == 60


def test_one_line_too_many_moves_none_of_them(station: Station, rich: UUID) -> None:
    eggs, soap = station.reward(points_each=10, pieces=5), station.reward("洗衣液", 10, pieces=1)

    with pytest.raises(NotEnoughStock) as refused:
        station.redeem(rich, (eggs, 1, 10), (soap, 2, 10))

    assert (refused.value.title, refused.value.on_hand, refused.value.wanted) == ("洗衣液", 1, 2)
    assert station.read(point_queries.balance_of, rich) == 70
    assert {row.on_hand for row in station.read(stock_queries.items)} == {5, 1}


def test_the_same_reward_twice_in_a_cart_counts_together(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=10, pieces=2)

    with pytest.raises(NotEnoughStock):
        station.redeem(rich, (eggs, 1, 10), (eggs, 2, 10))


@pytest.mark.parametrize("pieces", [0, -1, 1000])
def test_pieces_are_a_sensible_number(station: Station, rich: UUID, pieces: int) -> None:
    eggs = station.reward(points_each=1, pieces=5)

    with pytest.raises(InvalidField):
        station.redeem(rich, (eggs, pieces, 1))


def test_an_empty_cart_is_no_redemption(station: Station, rich: UUID) -> None:
    with pytest.raises(EmptyCart):
        station.redeem(rich)


def test_points_in_review_are_named_and_cannot_be_spent(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=5)
    station.serve(person, patrol, hours=9)

    with pytest.raises(NotEnoughPoints) as refused:
        station.redeem(person, (eggs, 1, 60))

    assert (refused.value.balance, refused.value.pending) == (0, 90)


def test_a_price_that_changed_meanwhile_is_refused(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=10, pieces=5)
    dearer = rewards.RewardRequest(eggs, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, 20)
    station.do(rewards.put_reward, dearer, reason="进价涨了", second=station.supervisor())

    with pytest.raises(PriceChanged) as refused:
        station.redeem(rich, (eggs, 1, 10))

    assert (refused.value.shown, refused.value.now) == (10, 20)


def test_the_limit_of_a_person_is_counted_by_period(station: Station, rich: UUID) -> None:
    limit = {"limit_pieces": 2, "limit_period": LimitPeriod.MONTH}
    eggs = station.reward(points_each=1, pieces=50, **limit)
    station.redeem(rich, (eggs, 2, 1))
    undone = station.acts[-1]

    with pytest.raises(LimitReached) as refused:
        station.redeem(rich, (eggs, 1, 1))
    assert (refused.value.limit, refused.value.taken, refused.value.period) == (2, 2, "month")

    station.do(reversals.reverse, reversals.ReversalRequest(undone))
    station.redeem(rich, (eggs, 2, 1))
    station.pass_time(days=15)  # December
    station.redeem(rich, (eggs, 2, 1))


def test_a_reward_outside_its_dates_cannot_be_had(station: Station, rich: UUID) -> None:
    early = station.reward("年货", 1, pieces=5, on_sale_from=date(2026, 12, 1))
    late = station.reward("月饼", 1, pieces=5, on_sale_to=date(2026, 10, 1))

    for reward in (early, late):
        with pytest.raises(NotOnSale):
            station.redeem(rich, (reward, 1, 1))


def test_a_reward_off_the_list_cannot_be_had(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=1, pieces=5)
    off = rewards.RewardRequest(eggs, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, 1, is_active=False)
    station.do(rewards.put_reward, off)

    with pytest.raises(Inactive):
        station.redeem(rich, (eggs, 1, 1))


def test_a_service_has_no_pieces_to_run_out(station: Station, rich: UUID) -> None:
    repair = station.reward("打气维修", 5, kind=RewardKind.SERVICE, category=RewardCategory.SERVICE)

    assert station.redeem(rich, (repair, 3, 5)).points_left == 55


def test_the_household_pays_from_its_own_purse(station: Station) -> None:
    earner = station.register("李明朗", new_household="李家", earns_for_household=True)
    card_holder = station.register("王芳")
    station.serve(earner, station.activity(), hours=3)
    eggs = station.reward(points_each=10, pieces=5)

    receipt = station.redeem(earner, (eggs, 1, 10), purse=Purse.HOUSEHOLD)

    assert receipt.points_left == 20
    with pytest.raises(NoHousehold):
        station.redeem(card_holder, (eggs, 1, 10), purse=Purse.HOUSEHOLD)
    with pytest.raises(NotEnoughPoints) as refused:
        station.redeem(earner, (eggs, 3, 10), purse=Purse.HOUSEHOLD)
    assert refused.value.from_household


def test_rice_for_an_elder_is_booked_for_her_and_the_slip_does_not_name_her(
    station: Station, rich: UUID
) -> None:
    elder = station.register("张婆婆")
    rice = station.reward("大米 5 kg", 50, pieces=5)

    receipt = station.redeem(rich, (rice, 1, 50), beneficiary_id=elder, collected_by="王*芳")

    slip = station.read(redemption_queries.slip, receipt.redemption_id)
    assert slip.has_beneficiary
    assert "张婆婆" not in repr(slip)
    assert slip.collected_by == "王*芳"


def test_slip_numbers_of_a_day_have_no_gaps_even_after_refusals(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=1, pieces=50)
    numbers = []
    for pieces in (1, 49, 1):
        try:
            numbers.append(station.redeem(rich, (eggs, pieces, 1)).number)
        except NotEnoughStock:
            continue
        with pytest.raises(Refusal):
            station.redeem(rich, (eggs, 900, 1))

    assert numbers == ["R20261122-0001", "R20261122-0002"]


def test_the_paper_is_queued_with_the_act_and_copies_are_counted(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=1, pieces=5)
    receipt = station.redeem(rich, (eggs, 1, 1))
    (job,) = station.read(print_queries.unprinted_here)
    assert (job.number, job.copy_no, job.state) == (receipt.number, 0, "queued")

    station.desk.note(prints.mark, job.job_id, prints.JobState.PRINTED, station.now)
    copy = station.do(prints.reprint, prints.ReprintRequest(receipt.redemption_id))

    assert copy.copy_no == 1
    assert [row.copy_no for row in station.read(print_queries.unprinted_here)] == [1]


def test_a_reward_that_cannot_be_had_says_why_in_the_list(station: Station, rich: UUID) -> None:
    station.reward("鸡蛋", 1)
    station.reward("年货", 1, pieces=5, on_sale_from=date(2026, 12, 1))
    station.reward("月饼", 1, pieces=5, on_sale_to=date(2026, 10, 1))
    limited = station.reward("抽纸", 1, pieces=5, limit_pieces=1, limit_period=LimitPeriod.EVER)
    station.reward("大米", 1, pieces=5)
    station.redeem(rich, (limited, 1, 1))

    today = station.now.date()
    rows = station.read(reward_queries.catalogue, today, rich)

    hindrance = reward_queries.Hindrance
    assert [row.hindrance for row in rows] == [
        hindrance.SOLD_OUT,
        hindrance.NOT_YET,
        hindrance.NO_LONGER,
        hindrance.LIMIT_REACHED,
        None,
    ]


def test_two_desks_for_the_last_piece_one_wins(station: Station) -> None:
    patrol, eggs = station.activity(), station.reward(points_each=10, pieces=1)
    people = [station.register(name) for name in ("王芳", "李明朗")]
    for person in people:
        station.serve(person, patrol, hours=2)
    desks = [station, station.second_desk()]
    for desk in desks:
        desk.now = station.now + timedelta(minutes=1)

    outcomes = at_once(
        [
            lambda d=desk, p=person: d.redeem(p, (eggs, 1, 10))
            for desk, person in zip(desks, people, strict=True)
        ]
    )

    assert sorted(outcomes) == ["NotEnoughStock", "RedemptionReceipt"]
    assert station.read(stock_queries.items)[0].on_hand == 0
    assert sum(station.read(point_queries.balance_of, person) for person in people) == 30
    desks[1].desk.close()


def test_two_desks_cannot_overspend_one_purse(station: Station, rich: UUID) -> None:
    eggs = station.reward(points_each=40, pieces=10)
    desks = [station, station.second_desk()]

    outcomes = at_once([lambda d=desk: d.redeem(rich, (eggs, 1, 40)) for desk in desks])

    assert sorted(outcomes) == ["NotEnoughPoints", "RedemptionReceipt"]
    assert station.read(point_queries.balance_of, rich) == 30
    desks[1].desk.close()


def at_once(calls: list) -> list[str]:
    """Do things at the same moment; return the names of what came out."""
    gate, outcomes = threading.Barrier(len(calls)), []

    def run(call: object) -> None:
        gate.wait()
        try:
            outcomes.append(type(call()).__name__)  # type: ignore[operator]
        except Refusal as refusal:
            outcomes.append(type(refusal).__name__)

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_the_slip_lists_the_lines_in_the_order_of_the_cart(station: Station, rich: UUID) -> None:
    titles = ["鸡蛋", "洗衣液", "大米", "抽纸"]
    chosen = {title: station.reward(title, 1, pieces=5) for title in titles}
    cart = ["大米", "鸡蛋", "抽纸", "洗衣液"]

    receipt = station.redeem(rich, *((chosen[title], 1, 1) for title in cart))

    slip = station.read(redemption_queries.slip, receipt.redemption_id)
    assert [line.title for line in slip.lines] == [line.title for line in receipt.lines] == cart
