"""Items and places: found by one code each, changed by whoever may, off the list only when empty."""

from __future__ import annotations

from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import (
    AlreadyExists,
    BarcodeTaken,
    DependsOnIt,
    InvalidField,
    ItemInUse,
    MissingField,
    NotAllowed,
    PlaceInUse,
)
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.staff import Role
from stationdesk.domain.stock import BillKind, PlaceKind, StockCategory, system_place
from stationdesk.queries import items as item_queries
from stationdesk.queries import places as place_queries
from stationdesk.queries.items import item_of_code
from stationdesk.queries.stock_lists import stock_list
from stationdesk.services import bills, reversals
from stationdesk.services.attachments import Enclosure
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.places import PlaceRequest, put_place
from stationdesk.services.rewards import RewardRequest, put_reward

PICTURE = Enclosure(b"\xff\xd8\xff a carton of milk")


def put(station: Station, title: str = "牛奶", item_id: UUID | None = None, **fields: object) -> UUID:
    return station.do(put_item, ItemRequest(item_id, title, "盒", **fields)).item_id  # type: ignore[arg-type]


def receive(station: Station, item_id: UUID, pieces: int, place_id: UUID | None = None) -> None:
    line = bills.ReceivedLine(item_id, pieces, place_id=place_id)
    station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,)))


def undo(station: Station) -> None:
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了")


def test_an_item_is_found_by_its_tag_and_by_the_barcode_of_the_product(station: Station) -> None:
    milk = put(station, barcode="6901234567892", wants_tag=True)
    put(station, "抽纸", barcode="012345678905")

    (first, second) = station.read(stock_list, station.now.date())
    by_tag = station.read(item_of_code, "G-0001")

    assert {first.codes, second.codes} == {"G-0001 · 6901234567892", "012345678905"}
    assert by_tag is not None and by_tag.item_id == milk
    assert station.read(item_of_code, "6901234567892") == by_tag
    assert station.read(item_of_code, "0012345678905") == station.read(item_of_code, "012345678905")
    assert station.read(item_of_code, "6900000000000") is None
    assert station.read(item_of_code, "W-0001") is None


def test_one_barcode_leads_to_one_item_of_those_on_the_list(station: Station) -> None:
    milk = put(station, barcode="6901234567892")
    with pytest.raises(BarcodeTaken) as refused:
        put(station, "酸奶", barcode="690 1234567892")
    assert refused.value.title == "牛奶"

    put(station, item_id=milk, barcode="6901234567892", is_active=False)
    put(station, "酸奶", barcode="6901234567892")
    found = station.read(item_of_code, "6901234567892")
    assert found is not None and found.title == "酸奶"


def test_a_title_is_borne_by_one_item(founded: Station) -> None:
    put(founded)
    with pytest.raises(AlreadyExists):
        put(founded)


@pytest.mark.parametrize(
    "fields, field",
    [
        ({"minimum": -1}, "minimum"),
        ({"minimum": 10, "recommended": 5}, "recommended"),
    ],
)
def test_figures_that_cannot_be_are_refused(founded: Station, fields: dict[str, int], field: str) -> None:
    with pytest.raises(InvalidField) as refused:
        put(founded, **fields)
    assert refused.value.field == field


def test_a_limit_for_one_person_says_how_many(founded: Station) -> None:
    with pytest.raises(MissingField):
        put(founded, hand_out_period=LimitPeriod.MONTH)


def test_a_picture_stays_until_it_is_taken_away(station: Station) -> None:
    milk = put(station, picture=PICTURE)
    (row,) = station.read(stock_list, station.now.date())
    assert row.picture_id is not None

    put(station, "纯牛奶", milk)
    assert station.read(stock_list, station.now.date())[0].picture_id == row.picture_id
    put(station, "纯牛奶", milk, drops_picture=True)
    assert station.read(stock_list, station.now.date())[0].picture_id is None


def test_an_item_goes_off_the_list_only_when_nothing_of_it_is_left(station: Station) -> None:
    milk = put(station)
    receive(station, milk, 3)
    with pytest.raises(ItemInUse) as refused:
        put(station, item_id=milk, is_active=False)
    assert refused.value.pieces == 3


def test_whoever_receives_adds_items_and_whoever_keeps_the_list_changes_them(station: Station) -> None:
    worker = station.operator("小刘", Role.FRONT_DESK)
    milk = station.do(put_item, ItemRequest(None, "牛奶"), operator_id=worker).item_id
    with pytest.raises(NotAllowed):
        station.do(put_item, ItemRequest(milk, "酸奶"), operator_id=worker)


def test_a_new_item_is_undone_until_something_moved_of_it(station: Station) -> None:
    milk = put(station)
    undo(station)
    assert station.read(stock_list, station.now.date()) == []

    milk = put(station)
    made = station.acts[-1]
    receive(station, milk, 1)
    with pytest.raises(DependsOnIt) as refused:
        station.do(reversals.reverse, reversals.ReversalRequest(made), reason="错了")
    assert [one.verb for one in refused.value.later] == ["bills.receive"]


def test_undoing_a_change_of_an_item_brings_back_its_code_unless_another_has_it(station: Station) -> None:
    milk = put(station, barcode="6901234567892")
    put(station, item_id=milk, barcode="6900000000001")
    change = station.acts[-1]
    put(station, "酸奶", barcode="6901234567892")

    with pytest.raises(BarcodeTaken):
        station.do(reversals.reverse, reversals.ReversalRequest(change), reason="错了")


def test_saving_a_reward_leaves_its_item_as_the_store_keeper_wrote_it(station: Station) -> None:
    reward = station.reward("鸡蛋 10 枚", 60)
    (row,) = station.read(stock_list, station.now.date())
    put(station, "鸡蛋", row.item_id, category=StockCategory.FOOD, minimum=10, barcode="6901234567892")

    request = RewardRequest(reward, "鸡蛋 10 枚（新）", RewardKind.GOODS, RewardCategory.FOOD, 60, unit="份")
    station.do(put_reward, request)

    (row,) = station.read(stock_list, station.now.date())
    assert (row.title, row.unit, row.minimum, row.barcode) == ("鸡蛋", "份", 10, "6901234567892")
    assert row.points_each == 60


def test_a_reward_can_be_counted_under_an_item_there_is(station: Station) -> None:
    milk = put(station)
    receive(station, milk, 5)
    request = RewardRequest(
        None, "牛奶 1 盒", RewardKind.GOODS, RewardCategory.FOOD, 30, unit="盒", item_id=milk
    )

    assert station.do(put_reward, request).item_id == milk
    assert [row.title for row in station.read(stock_list, station.now.date())] == ["牛奶"]
    (price,) = station.read(item_queries.detail, milk, station.now.date()).prices
    assert (price.title, price.points_each) == ("牛奶 1 盒", 30)


def test_a_place_has_a_tag_and_goes_off_the_list_only_when_it_is_empty(station: Station) -> None:
    milk = put(station)
    back = station.do(put_place, PlaceRequest(None, "后院仓库", PlaceKind.STORE))
    receive(station, milk, 3, back.place_id)

    assert back.tag == "W-0001"
    assert station.read(place_queries.place_of_code, "W-0001") == back.place_id
    with pytest.raises(PlaceInUse) as refused:
        station.do(put_place, PlaceRequest(back.place_id, "后院仓库", PlaceKind.STORE, is_active=False))
    assert refused.value.pieces == 3
    shelf, store = station.read(place_queries.places)
    assert (shelf.kind, shelf.title, shelf.pieces) == (PlaceKind.SHELF, "", 0)
    assert (store.title, store.items, store.pieces) == ("后院仓库", 1, 3)


def test_the_first_shelf_can_be_given_a_name(station: Station) -> None:
    station.do(put_place, PlaceRequest(system_place(PlaceKind.SHELF), "一号货架"))
    assert [row.title for row in station.read(place_queries.places)] == ["一号货架"]
    undo(station)
    assert [(row.title, row.is_active) for row in station.read(place_queries.places)] == [("", True)]


def test_a_place_keeps_its_kind(station: Station) -> None:
    back = station.do(put_place, PlaceRequest(None, "后院仓库", PlaceKind.STORE)).place_id
    with pytest.raises(InvalidField):
        station.do(put_place, PlaceRequest(back, "后院仓库", PlaceKind.SHELF))
    with pytest.raises(InvalidField):
        station.do(put_place, PlaceRequest(None, "供应商", PlaceKind.SUPPLIER))
