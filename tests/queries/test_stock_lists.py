"""The list of goods and the history of one: of today, of any day before, page by page."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.stock import BillKind, PlaceKind, system_place
from stationdesk.queries import explanations
from stationdesk.queries.explanations import Question, Why
from stationdesk.queries.stock_attention import attention
from stationdesk.queries.stock_history import history
from stationdesk.queries.stock_lists import StockListRow, stock_list
from stationdesk.services import bills, reversals
from stationdesk.services.batch_moves import BatchName
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.places import PlaceRequest, put_place

TODAY = date(2026, 11, 22)
SHELF = system_place(PlaceKind.SHELF)


def receive(
    station: Station, item_id: UUID, pieces: int, until: date | None = None, place: UUID | None = None
) -> None:
    line = bills.ReceivedLine(item_id, pieces, until, place_id=place)
    station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,), "超市"))


def write_off(station: Station, item_id: UUID, pieces: int, until: date | None = None) -> None:
    line = bills.WriteOffLine(item_id, SHELF, pieces, BatchName(until))
    station.do(bills.write_off, bills.WriteOffRequest((line,)), reason="破损")


def milk_and_store(station: Station, **fields: object) -> tuple[UUID, UUID]:
    milk = station.do(put_item, ItemRequest(None, "牛奶", "盒", **fields)).item_id  # type: ignore[arg-type]
    return milk, station.do(put_place, PlaceRequest(None, "仓库", PlaceKind.STORE)).place_id


def row_of(station: Station, on: date = TODAY, today: date = TODAY) -> StockListRow:
    (row,) = station.read(stock_list, on, today=today)
    return row


def test_a_line_says_where_how_many_and_how_long(station: Station) -> None:
    milk, store = milk_and_store(station, minimum=20)
    receive(station, milk, 6, TODAY)
    receive(station, milk, 4, TODAY + timedelta(days=20), store)
    receive(station, milk, 5, TODAY + timedelta(days=90))
    station.pass_time(days=1)
    write_off(station, milk, 2, TODAY + timedelta(days=90))

    row = row_of(station, TODAY + timedelta(days=1))

    assert (row.on_shelf, row.in_store, row.expired, row.total) == (3, 4, 6, 13)
    assert (row.expiring, row.next_until) == (4, TODAY + timedelta(days=20))
    assert (row.last_in, row.last_out) == (TODAY, TODAY + timedelta(days=1))
    assert row.is_low


def test_the_number_shown_is_the_sum_that_explains_it(station: Station) -> None:
    milk, store = milk_and_store(station)
    receive(station, milk, 6, TODAY)
    receive(station, milk, 4, None, store)
    station.do(bills.transfer, bills.TransferRequest((bills.TransferLine(milk, 3),), store, SHELF))
    station.pass_time(days=1)

    shown = row_of(station, TODAY + timedelta(days=1)).total
    assert shown == station.read(explanations.total, Question(Why.STOCK, milk)).amount == 10


def test_the_list_of_a_past_day_is_what_it_was_then(station: Station) -> None:
    milk, store = milk_and_store(station)
    expected = {}
    acts = [
        lambda: receive(station, milk, 9, TODAY + timedelta(days=2)),
        lambda: receive(station, milk, 5, None, store),
        lambda: station.do(
            bills.transfer, bills.TransferRequest((bills.TransferLine(milk, 5),), store, SHELF)
        ),
        lambda: write_off(station, milk, 4),
        lambda: station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了"),
    ]
    for days, act in enumerate(acts):
        act()
        on = TODAY + timedelta(days=days)
        row = row_of(station, on, on)
        expected[on] = (row.on_shelf, row.in_store, row.expired)
        station.pass_time(days=1)
    now = TODAY + timedelta(days=len(acts))

    then = {on: row_of(station, on, now) for on in expected}

    assert {on: (row.on_shelf, row.in_store, row.expired) for on, row in then.items()} == expected
    assert then[TODAY].last_in == TODAY and then[TODAY].last_out is None
    before = station.read(stock_list, TODAY - timedelta(days=1), today=now)
    assert [(row.total, row.last_in) for row in before] == [(0, None)]


def test_what_was_undone_neither_came_nor_went_last(station: Station) -> None:
    milk, _store = milk_and_store(station)
    receive(station, milk, 9)
    station.pass_time(days=1)
    receive(station, milk, 9)
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了")

    row = row_of(station, TODAY + timedelta(days=1), TODAY + timedelta(days=1))
    assert (row.last_in, row.last_out) == (TODAY, None)


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_every_page_of_the_history_goes_on_with_the_balance(station: Station, limit: int) -> None:
    milk, store = milk_and_store(station)
    receive(station, milk, 9, None, store)
    station.do(bills.transfer, bills.TransferRequest((bills.TransferLine(milk, 5),), store, SHELF))
    write_off(station, milk, 2)
    receive(station, milk, 1)

    rows, mark = [], None
    while True:
        page = station.read(history, milk, mark=mark, limit=limit)
        rows += page.rows
        mark = page.next
        if mark is None:
            break

    assert [(row.amount, row.after) for row in rows] == [(1, 8), (-2, 7), (0, 9), (9, 9)]
    assert [row.pieces for row in rows] == [1, 2, 5, 9]
    assert [row.kind for row in rows] == [
        BillKind.BOUGHT, BillKind.WRITTEN_OFF, BillKind.TRANSFERRED, BillKind.BOUGHT,
    ]  # fmt: skip
    assert (rows[2].origin.title, rows[2].target.kind) == ("仓库", PlaceKind.SHELF)
    assert rows[1].reason == "破损"


def test_the_history_of_a_place_counts_what_lies_there(station: Station) -> None:
    milk, store = milk_and_store(station)
    receive(station, milk, 9, None, store)
    receive(station, milk, 1)
    station.do(bills.transfer, bills.TransferRequest((bills.TransferLine(milk, 5),), store, SHELF))

    page = station.read(history, milk, store)

    assert [(row.amount, row.after) for row in page.rows] == [(-5, 4), (9, 9)]


def test_the_history_names_slips_and_people_and_marks_what_was_undone(station: Station) -> None:
    reward = station.reward("鸡蛋", 1, 5)
    person = station.register("李明朗")
    station.serve(person, station.activity(), hours=2)
    slip = station.redeem(person, (reward, 2, 1))
    redeemed = station.acts[-1]
    station.do(reversals.reverse, reversals.ReversalRequest(redeemed), reason="拿错了")
    (row,) = station.read(stock_list, TODAY)

    undo, taken, came = station.read(history, row.item_id).rows

    assert (taken.number, taken.party, taken.amount, taken.after) == (slip.number, "李明朗", -2, 3)
    assert (taken.is_undone, undo.is_undo, undo.after) == (True, True, 5)
    assert (came.party, came.is_undone) == ("采购", False)


def test_what_needs_a_hand_is_told_by_how_urgent_it_is(station: Station) -> None:
    milk, store = milk_and_store(station, minimum=10)
    for days in (0, 7, 8, 30, 31):
        receive(station, milk, 1, TODAY + timedelta(days=days))
    receive(station, milk, 4, None, store)

    found = station.read(attention, TODAY)
    assert [(row.title, row.good, row.minimum) for row in found.low] == [("牛奶", 9, 10)]
    assert [row.expires_on for row in found.expiring_now] == [TODAY, TODAY + timedelta(days=7)]
    assert [row.expires_on for row in found.expiring] == [
        TODAY + timedelta(days=8),
        TODAY + timedelta(days=30),
    ]
    assert found.expired == []

    later = station.read(attention, TODAY + timedelta(days=8))
    assert [row.expires_on for row in later.expired] == [TODAY, TODAY + timedelta(days=7)]
