"""Counting a place: what a scan finds, moves in between, the second person, and undo (R-12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from goods import SHELF, carry, change_item, everywhere, in_place, on_shelf, put_item, put_place
from races import race
from stations import Station

from stationdesk.domain.errors import (
    AlreadyCounting,
    CountEnded,
    DependsOnIt,
    MissingField,
    NotFound,
    NothingCounted,
    ReasonNeeded,
    RecountNeeded,
    SecondPersonNeeded,
)
from stationdesk.domain.stock import CountHow, PlaceKind, StockCategory, StocktakeOutcome
from stationdesk.domain.stocktakes import CountState
from stationdesk.queries import stocktake_lines, stocktakes
from stationdesk.queries.stock import batches_on_shelves
from stationdesk.queries.stocktake_lines import Counted
from stationdesk.queries.verification import verify
from stationdesk.services import reversals
from stationdesk.services.counts import (
    CountReceipt,
    CountRequest,
    NoneRequest,
    count,
    count_as_none,
)
from stationdesk.services.hand_outs import HandOutRequest, hand_out
from stationdesk.services.stock import StockInRequest, receive
from stationdesk.services.stocktakes import (
    AbandonRequest,
    FinaliseReceipt,
    FinaliseRequest,
    StartRequest,
    abandon,
    finalise,
    start,
)

SOON, LATER = date(2026, 11, 30), date(2026, 12, 31)


@pytest.fixture
def other(station: Station) -> Iterator[Station]:
    """Another desk of the same station."""
    desk = station.second_desk()
    yield desk
    desk.desk.close()


def begin(station: Station, place: UUID = SHELF, **fields: object) -> UUID:
    return station.do(start, StartRequest(place, **fields)).stocktake_id


def scan(station: Station, stocktake: UUID, code: str, pieces: int = 1) -> CountReceipt:
    return station.do(count, CountRequest(stocktake, code, pieces=pieces))


def in_all(station: Station, stocktake: UUID, item: UUID, pieces: int) -> CountReceipt:
    return station.do(count, CountRequest(stocktake, item_id=item, how=CountHow.SET, pieces=pieces))


def finish(station: Station, stocktake: UUID, *reasons: tuple[UUID, str]) -> FinaliseReceipt:
    request = FinaliseRequest(stocktake, reasons)
    return station.do(finalise, request, reason="月末盘点", second=station.supervisor())


def counted(station: Station, stocktake: UUID) -> Counted:
    return station.read(stocktake_lines.counted, station.read(stocktakes.stocktake, stocktake))


def undo(station: Station, act_id: UUID) -> None:
    second = station.supervisor()
    station.do(reversals.reverse, reversals.ReversalRequest(act_id), reason="错了", second=second)


def test_a_scan_finds_it_here_elsewhere_again_or_not_at_all(station: Station) -> None:
    store = put_place(station, "地下仓库", PlaceKind.STORE)
    eggs = put_item(station, "鸡蛋", (5, None), barcode="6901234567892")
    soap = put_item(station, "肥皂", (4, None), tag="G-0007")
    carry(station, soap, 4, SHELF, store)
    stocktake = begin(station)

    first, again = (scan(station, stocktake, "6901234567892") for _ in range(2))
    astray = scan(station, stocktake, "g-0007", 2)
    unknown = scan(station, stocktake, "6900000000000")

    assert (first.state, first.counted_pieces, first.book_pieces) == (CountState.OK, 1, 5)
    assert (again.state, again.counted_pieces, again.item_id) == (CountState.AGAIN, 2, eggs)
    assert astray.state is CountState.ELSEWHERE
    assert astray.other is not None
    assert (astray.other.title, astray.other.pieces) == ("地下仓库", 4)
    assert (unknown.state, unknown.item_id) == (CountState.UNKNOWN, None)
    newest = station.read(stocktake_lines.scans, stocktake)
    assert [row.state for row in newest] == [
        CountState.UNKNOWN,
        CountState.ELSEWHERE,
        CountState.AGAIN,
        CountState.OK,
    ]


def test_what_was_counted_becomes_the_book_and_can_be_undone(station: Station) -> None:
    eggs = put_item(station, "鸡蛋", (6, LATER), (4, SOON), barcode="1")
    soap = put_item(station, "肥皂", (4, None), barcode="2")
    rice = put_item(station, "大米", (3, None), barcode="3")
    stocktake = begin(station)
    scan(station, stocktake, "1", 5)
    scan(station, stocktake, "2", 6)
    scan(station, stocktake, "3", 3)

    receipt = finish(station, stocktake, (eggs, "打碎"))

    assert (receipt.items, receipt.over, receipt.short) == (3, 1, 1)
    assert [(row.pieces, row.expires_on) for row in station.read(batches_on_shelves, eggs)] == [(5, LATER)]
    assert (on_shelf(station, soap), on_shelf(station, rice)) == (6, 3)
    (past,) = station.read(stocktakes.past_stocktakes)
    assert past.end is not None
    assert (past.end.outcome, past.end.differences, past.end.operator, past.end.witness) == (
        StocktakeOutcome.FINALISED,
        2,
        "刘社工",
        "陈主管",
    )
    rows = station.read(stocktake_lines.final_rows, past)
    assert [(row.title, row.book_pieces, row.counted_pieces, row.reason) for row in rows] == [
        ("肥皂", 4, 6, "月末盘点"),
        ("鸡蛋", 10, 5, "打碎"),
        ("大米", 3, 3, ""),
    ]
    assert station.read(verify).findings == ()

    undo(station, station.acts[-1])

    assert (on_shelf(station, eggs), on_shelf(station, soap)) == (10, 4)
    assert station.read(stocktakes.past_stocktakes) == []
    assert len(counted(station, stocktake).counted) == 3
    finish(station, stocktake)
    assert (on_shelf(station, eggs), on_shelf(station, soap)) == (5, 6)
    assert station.read(verify).findings == ()


def test_what_was_handed_out_after_its_line_is_not_missing(station: Station) -> None:
    eggs = put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 9)
    station.do(hand_out, HandOutRequest(eggs, pieces=3))
    station.do(receive, StockInRequest(eggs, 5, "采购"))

    (row,) = counted(station, stocktake).counted
    assert (row.book_pieces, row.counted_pieces, row.difference, row.was_moved) == (10, 9, -1, False)
    finish(station, stocktake)

    assert on_shelf(station, eggs) == 11


def test_what_moved_between_two_lines_is_counted_again(station: Station) -> None:
    eggs = put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 4)
    station.do(hand_out, HandOutRequest(eggs))
    scan(station, stocktake, "1", 5)
    (row,) = counted(station, stocktake).counted
    assert row.was_moved

    with pytest.raises(RecountNeeded) as refused:
        finish(station, stocktake)
    assert refused.value.titles == ("鸡蛋",)

    in_all(station, stocktake, eggs, 9)
    assert finish(station, stocktake).short == 0
    assert on_shelf(station, eggs) == 9


def test_more_missing_than_is_left_is_counted_again(station: Station) -> None:
    eggs = put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 2)
    station.do(hand_out, HandOutRequest(eggs, pieces=5))

    with pytest.raises(RecountNeeded):
        finish(station, stocktake)


def test_found_elsewhere_it_comes_from_there_and_the_rest_from_nowhere(station: Station) -> None:
    store = put_place(station, "仓库", PlaceKind.STORE)
    soap = put_item(station, "肥皂", (4, SOON), barcode="2")
    carry(station, soap, 4, SHELF, store)
    stocktake = begin(station)
    scan(station, stocktake, "2", 5)

    assert finish(station, stocktake).astray == 1

    assert (in_place(station, soap), in_place(station, soap, store)) == (5, 0)
    assert [(row.pieces, row.expires_on) for row in station.read(batches_on_shelves, soap)] == [(5, SOON)]


@pytest.mark.parametrize("shelf_first", [True, False])
def test_two_places_counted_at_once_agree_in_any_order(station: Station, shelf_first: bool) -> None:
    """Three soaps of the store were put on the shelf and nobody wrote it down."""
    store = put_place(station, "仓库", PlaceKind.STORE)
    soap = put_item(station, "肥皂", (3, None), barcode="2")
    carry(station, soap, 3, SHELF, store)
    shelf_count, store_count = begin(station), begin(station, store)
    scan(station, shelf_count, "2", 3)
    in_all(station, store_count, soap, 0)

    for stocktake in (shelf_count, store_count) if shelf_first else (store_count, shelf_count):
        finish(station, stocktake)

    assert (in_place(station, soap), in_place(station, soap, store)) == (3, 0)
    assert everywhere(station, soap) == 3


def test_what_nobody_counted_is_shown_and_stays_unless_it_is_said_to_be_none(station: Station) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    rice, soap = put_item(station, "大米", (3, None)), put_item(station, "肥皂", (4, None))
    stocktake = begin(station)
    scan(station, stocktake, "1", 10)
    assert {row.title for row in counted(station, stocktake).uncounted} == {"大米", "肥皂"}

    station.do(count_as_none, NoneRequest(stocktake, (soap,)))
    finish(station, stocktake)

    assert (on_shelf(station, soap), on_shelf(station, rice)) == (0, 3)


def test_a_category_is_counted_by_itself(station: Station) -> None:
    put_item(station, "鸡蛋", (10, None), category="food")
    put_item(station, "肥皂", (4, None), category="daily_use")
    stocktake = station.do(start, StartRequest(SHELF, StockCategory.FOOD, shows_book=False)).stocktake_id

    assert [row.title for row in counted(station, stocktake).uncounted] == ["鸡蛋"]


def test_an_unknown_code_is_joined_when_an_item_gets_it(station: Station) -> None:
    soap = put_item(station, "肥皂", (4, None))
    stocktake = begin(station)
    scan(station, stocktake, "6900000000000", 2)
    scan(station, stocktake, "6900000000000", 1)
    (unknown,) = counted(station, stocktake).unknown
    assert (unknown.code, unknown.pieces) == ("6900000000000", 3)
    station.do(hand_out, HandOutRequest(soap))
    change_item(station, soap, barcode="6900000000000")

    found = counted(station, stocktake)

    assert found.unknown == ()
    (row,) = found.counted
    assert (row.title, row.book_pieces, row.counted_pieces) == ("肥皂", 4, 3)
    finish(station, stocktake)
    assert on_shelf(station, soap) == 2


def test_what_the_book_has_nowhere_can_be_counted(station: Station) -> None:
    gift = put_item(station, "旧书", barcode="9")
    stocktake = begin(station)

    assert scan(station, stocktake, "9", 7).state is CountState.OK
    finish(station, stocktake)

    assert on_shelf(station, gift) == 7


def test_a_count_goes_on_where_it_was_after_the_station_was_opened_again(
    station: Station, other: Station
) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 4)

    assert [row.stocktake_id for row in other.read(stocktakes.open_stocktakes)] == [stocktake]
    assert scan(other, stocktake, "1", 6).counted_pieces == 10
    (row,) = counted(other, stocktake).counted
    assert row.difference == 0


def test_a_line_is_taken_back_by_undo(station: Station) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 4)
    scan(station, stocktake, "1", 40)
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="多扫了")

    (row,) = counted(station, stocktake).counted
    assert row.counted_pieces == 4
    assert station.read(stocktakes.scans_of, stocktake) == 1


def test_a_place_has_one_open_count_and_its_end_is_told(station: Station, other: Station) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    with pytest.raises(AlreadyCounting) as refused:
        begin(other)
    assert (refused.value.desk, refused.value.operator) == ("前台 1 号机", "刘社工")
    with pytest.raises(NotFound):
        begin(station, UUID(int=7))
    with pytest.raises(NothingCounted):
        finish(station, stocktake)
    with pytest.raises(MissingField):
        scan(station, stocktake, " ")

    station.do(abandon, AbandonRequest(stocktake))

    with pytest.raises(CountEnded) as ended:
        scan(station, stocktake, "1")
    assert ended.value.outcome == StocktakeOutcome.ABANDONED
    begin(station)


def test_finalising_needs_a_reason_and_a_second_person(station: Station) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 9)
    with pytest.raises(ReasonNeeded):
        station.do(finalise, FinaliseRequest(stocktake))
    with pytest.raises(SecondPersonNeeded):
        station.do(finalise, FinaliseRequest(stocktake), reason="月末盘点")


def test_two_desks_finalise_once(station: Station, other: Station) -> None:
    eggs = put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    scan(station, stocktake, "1", 8)
    second = station.supervisor()
    request = FinaliseRequest(stocktake)

    outcome = race(
        lambda: station.do(finalise, request, reason="盘点", second=second),
        lambda: other.do(finalise, request, reason="盘点", second=second),
    )

    assert outcome == ["CountEnded", "FinaliseReceipt"]
    assert on_shelf(station, eggs) == 8


def test_what_rests_on_a_count_is_undone_first(station: Station) -> None:
    put_item(station, "鸡蛋", (10, None), barcode="1")
    stocktake = begin(station)
    begun = station.acts[-1]
    scan(station, stocktake, "1", 10)
    line = station.acts[-1]
    with pytest.raises(DependsOnIt):
        undo(station, begun)
    finish(station, stocktake)
    finished = station.acts[-1]
    with pytest.raises(DependsOnIt):
        undo(station, line)
    begin(station)
    with pytest.raises(DependsOnIt):
        undo(station, finished)
    undo(station, station.acts[-1])

    for act in (finished, line, begun):
        undo(station, act)

    with pytest.raises(NotFound):
        counted(station, stocktake)
    assert station.read(verify).findings == ()
