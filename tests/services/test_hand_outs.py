"""Handing out without points: so many a person by rule, whoever asks, at whatever desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from goods import change_item, on_shelf, put_item
from races import race
from stations import Station
from visitors import on_file

from stationdesk.domain.errors import (
    HandedOutBefore,
    Inactive,
    InvalidField,
    MissingField,
    NotEnoughStock,
    Restricted,
    WhoNeeded,
)
from stationdesk.domain.phone import InvalidPhone
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.queries.hand_outs import handed_out_on
from stationdesk.queries.stock import expiring
from stationdesk.queries.verification import verify
from stationdesk.services import merges, restrictions, reversals, visitor_closings
from stationdesk.services.hand_outs import HandOutReceipt, HandOutRequest, hand_out
from stationdesk.services.people_at_hand import Who

SOON, LATER = date(2026, 11, 30), date(2026, 12, 31)


@pytest.fixture
def other(station: Station) -> Iterator[Station]:
    """Another desk of the same station."""
    desk = station.second_desk()
    yield desk
    desk.desk.close()


def packs(station: Station, pieces: int = 100, period: LimitPeriod = LimitPeriod.EVER) -> UUID:
    return put_item(station, "爱心温暖包", (pieces, None), limit=1, period=period)


def give(station: Station, item: UUID, who: Who = Who(), pieces: int = 1) -> HandOutReceipt:  # noqa: B008
    return station.do(hand_out, HandOutRequest(item, who, pieces))


def rider(number: int) -> Who:
    return Who(name=f"骑手{number}", phone=f"138{number:08d}")


def test_a_hundred_packs_are_for_a_hundred_people(station: Station) -> None:
    item = packs(station)
    for number in range(100):
        receipt = give(station, item, rider(number))

    assert receipt.on_hand == on_shelf(station, item) == 0
    with pytest.raises(NotEnoughStock) as short:
        give(station, item, rider(100))
    assert short.value.last_taken is not None
    assert short.value.last_taken.operator == "刘社工"
    with pytest.raises(HandedOutBefore):
        give(station, item, rider(7))
    assert station.read(verify).findings == ()


def test_a_second_try_is_refused_at_any_stock_and_told_of_the_first(station: Station, other: Station) -> None:
    item, person = packs(station), station.register()
    give(station, item, Who(volunteer_id=person))
    first = station.now
    station.pass_time(days=40)

    with pytest.raises(HandedOutBefore) as refused:
        give(other, item, Who(volunteer_id=person))

    said = refused.value
    assert (said.title, said.limit, said.had, said.wanted) == ("爱心温暖包", 1, 1, 1)
    assert (said.at, said.desk, said.operator) == (first, "前台 1 号机", "刘社工")
    assert said.name == "李明朗"
    assert on_shelf(station, item) == 99


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Who(name="李师傅", phone="13812345678"), Who(name="李某", phone="138 1234 5678")),
        (Who(name="李师傅", phone="13812345678"), Who(name="李师傅", phone="5678")),
        (Who(name="李师傅", phone="5678"), Who(name="李师傅", phone="13812345678")),
    ],
)
def test_somebody_not_on_file_is_known_by_the_number(station: Station, first: Who, second: Who) -> None:
    item = packs(station)
    give(station, item, first)

    with pytest.raises(HandedOutBefore) as refused:
        give(station, item, second)
    assert refused.value.name == "李*傅"


def test_a_volunteer_is_known_by_their_number_too(station: Station) -> None:
    item, person = packs(station), station.register(phone="13812345678")
    other = station.register("王芳芳", phone="13900001111")
    give(station, item, Who(name="李师傅", phone="13812345678"))
    give(station, item, Who(volunteer_id=other))

    with pytest.raises(HandedOutBefore):
        give(station, item, Who(volunteer_id=person))
    with pytest.raises(HandedOutBefore):
        give(station, item, Who(name="芳芳", phone="13900001111"))


def test_somebody_on_the_visitor_file_is_known_by_it_and_by_the_number(station: Station) -> None:
    item, file = packs(station), on_file(station, "赵骑手", phone="13812345678")
    visitor = file.visitor_id
    assert give(station, item, Who(visitor_id=visitor)).name == file.number

    with pytest.raises(HandedOutBefore):
        give(station, item, Who(visitor_id=visitor))
    with pytest.raises(HandedOutBefore):
        give(station, item, Who(name="小赵", phone="13812345678"))


def test_a_closed_file_gets_nothing_and_is_told_of_by_its_number(station: Station) -> None:
    item, receipt = packs(station), on_file(station, "赵骑手", phone="13812345678")
    give(station, item, Who(visitor_id=receipt.visitor_id))
    station.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(receipt.visitor_id))

    (row,) = station.read(handed_out_on, station.now.date())
    assert row.name == receipt.number
    with pytest.raises(Inactive):
        give(station, item, Who(visitor_id=receipt.visitor_id))


def test_two_people_of_one_name_with_other_numbers_are_two(station: Station) -> None:
    item = packs(station)
    give(station, item, Who(name="李师傅", phone="5678"))

    give(station, item, Who(name="李师傅", phone="1234"))

    assert on_shelf(station, item) == 98


def test_records_that_are_one_person_have_one_share(station: Station) -> None:
    item, person, twin = packs(station), station.register(), station.register("李明郎")
    give(station, item, Who(volunteer_id=twin))
    station.do(merges.merge, merges.MergeRequest(person, twin), reason="同一人", second=station.supervisor())

    with pytest.raises(HandedOutBefore):
        give(station, item, Who(volunteer_id=person))


def test_a_new_period_begins_anew(station: Station) -> None:
    item = packs(station, period=LimitPeriod.DAY)
    give(station, item, rider(1))
    station.pass_time(days=1)

    give(station, item, rider(1))

    assert on_shelf(station, item) == 98


def test_what_is_for_one_each_is_not_given_to_nobody(station: Station) -> None:
    item = packs(station)
    for who in (Who(), Who(name="李师傅")):
        with pytest.raises(WhoNeeded):
            give(station, item, who)
    with pytest.raises(MissingField):
        give(station, item, Who(phone="13812345678"))
    with pytest.raises(InvalidPhone):
        give(station, item, Who(name="李师傅", phone="56"))
    with pytest.raises(InvalidField):
        give(station, item, rider(1), pieces=2)
    assert on_shelf(station, item) == 100


def test_what_has_no_rule_goes_to_anybody(station: Station) -> None:
    item = put_item(station, "瓶装水", (24, None))

    assert give(station, item, pieces=4).on_hand == 20
    assert give(station, item, Who(name="李师傅")).name == "李*傅"


def test_what_is_good_the_shortest_goes_first_and_expired_goods_stay(station: Station) -> None:
    item = put_item(station, "牛奶", (3, LATER), (2, SOON))
    give(station, item, pieces=3)
    assert [(row.pieces, row.expires_on) for row in station.read(expiring, LATER)] == [(2, LATER)]
    station.pass_time(days=60)

    with pytest.raises(NotEnoughStock) as refused:
        give(station, item)

    assert (refused.value.on_hand, refused.value.expired) == (0, 2)


def test_one_round_has_one_number_a_day_and_desk(station: Station, other: Station) -> None:
    item, water = packs(station), put_item(station, "瓶装水", (24, None))
    first, second = give(station, item, rider(1)), give(station, item, rider(2))
    assert first.number == second.number
    assert give(station, water).number != first.number
    assert give(other, item, rider(3)).number != first.number
    station.pass_time(days=1)
    assert give(station, item, rider(4)).number.startswith("N20261123-")


def test_undone_it_lies_on_the_shelf_and_can_be_had_again(station: Station) -> None:
    item = packs(station)
    give(station, item, rider(1))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="给错了")
    assert on_shelf(station, item) == 100

    give(station, item, rider(1))

    assert on_shelf(station, item) == 99
    assert station.read(verify).findings == ()


def test_who_is_restricted_and_what_is_off_the_list_is_refused(station: Station) -> None:
    item, person = packs(station), station.register()
    off = put_item(station, "旧款", (3, None))
    change_item(station, off, is_active=False)
    station.do(
        restrictions.restrict,
        restrictions.RestrictionRequest(person, is_restricted=True),
        reason="本人要求",
        second=station.supervisor(),
    )

    with pytest.raises(Restricted):
        give(station, item, Who(volunteer_id=person))
    with pytest.raises(Inactive):
        give(station, off)


def test_two_desks_give_one_person_one_pack(station: Station, other: Station) -> None:
    item, person = packs(station), station.register()

    outcome = race(
        lambda: give(station, item, Who(volunteer_id=person)),
        lambda: give(other, item, Who(volunteer_id=person)),
    )

    assert outcome == ["HandOutReceipt", "HandedOutBefore"]


def test_two_desks_for_the_last_pack(station: Station, other: Station) -> None:
    item = packs(station, 1)

    outcome = race(lambda: give(station, item, rider(1)), lambda: give(other, item, rider(2)))

    assert outcome == ["HandOutReceipt", "NotEnoughStock"]
