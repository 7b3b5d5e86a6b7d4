"""What a stranger's review of goods, loans, visits and the visitor file found: none of it comes back."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from goods import carry, everywhere, in_place, on_shelf, put_item, put_place
from lending import kind, lend, power_banks, reserve, take_back
from races import interleave, race
from sqlalchemy import select, text
from stations import KEY, PIN, Station, open_founded
from visitors import category, on_file

from stationdesk.db.database import url_of
from stationdesk.db.session import ReadSession, WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import things as thing_table
from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.db.tables.redemptions import rewards as rewards_table
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import stock_items
from stationdesk.db.upgrade import upgrade
from stationdesk.db.vault import Vault
from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.errors import (
    AlreadyExists,
    AlreadyReserved,
    BarcodeTaken,
    DependsOnIt,
    HandedOutBefore,
    IdentityCardKept,
)
from stationdesk.domain.loans import DueUnit, ThingState
from stationdesk.domain.opening_hours import Span
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.stock import BillKind, PlaceKind, system_place
from stationdesk.queries import hand_outs as hand_out_queries
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import reservations as reservation_queries
from stationdesk.queries import stocktake_lines
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.opening_hours import week
from stationdesk.queries.stocktakes import stocktake as stocktake_row
from stationdesk.queries.verification import verify
from stationdesk.services import (
    bills,
    counts,
    hand_outs,
    items,
    kit_parts,
    kits,
    loan_renewals,
    merges,
    opening_hours,
    places,
    redemption_returns,
    reservations,
    reversals,
    rewards,
    stock_moves,
    stocktakes,
    things,
    visitor_closings,
    visits,
)
from stationdesk.services.people_at_hand import Who

_OF_OLD = ("redemption_returns.give_back", "redemptions.redeem", "stock.receive")


@pytest.fixture
def second(station: Station) -> Iterator[Station]:
    """Another desk of the same station."""
    other = station.second_desk()
    yield other
    other.desk.close()


def undo(station: Station, act_id: UUID | None = None) -> Any:
    request = reversals.ReversalRequest(act_id or station.acts[-1])
    return station.do(reversals.reverse, request, reason="错了")


def receipts(station: Station) -> str:
    with station.database.read() as connection:
        return "\n".join(connection.execute(text("SELECT receipt FROM acts")).scalars())


def kind_of(station: Station, thing_id: UUID) -> UUID:
    found = select(thing_table.c.kind_id).where(thing_table.c.id == thing_id)
    return UUID(str(station.read(lambda session: session.scalar(found))))


def received(item_id: UUID, pieces: int = 5, **fields: Any) -> bills.ReceivedLine:
    return bills.ReceivedLine(item_id, pieces, **fields)


# --- personal data -----------------------------------------------------------------------------------


def test_no_receipt_names_a_visitor(founded: Station) -> None:
    visitor = on_file(founded, "赵骑手").visitor_id
    who = Who(visitor_id=visitor)
    (bank, other) = power_banks(founded, 2)
    reserve(founded, kind_of(founded, bank), other, who, from_hours=9)
    lent = lend(founded, bank, who)
    founded.pass_time(minutes=5)
    founded.do(loan_renewals.renew, loan_renewals.RenewRequest(lent.loan_id))
    take_back(founded, lent.loan_id)
    founded.do(visits.visit, visits.VisitRequest(category(founded), visitor_id=visitor))
    lend(founded, other, who)
    undo(founded)

    assert "赵骑手" not in receipts(founded)


def test_a_file_with_a_reservation_is_no_mistake(founded: Station) -> None:
    visitor = on_file(founded, "赵骑手").visitor_id
    opened = founded.acts[-1]
    (bank,) = power_banks(founded)
    reserve(founded, kind_of(founded, bank), bank, Who(visitor_id=visitor), from_hours=1)

    with pytest.raises(DependsOnIt):
        undo(founded, opened)


def test_nothing_is_out_again_to_somebody_whose_file_was_closed(station: Station) -> None:
    visitor = on_file(station, "赵骑手").visitor_id
    bank, other = power_banks(station, 2)
    loan = lend(station, bank, Who(visitor_id=visitor))
    take_back(station, loan.loan_id)
    came_back = station.acts[-1]
    kept = reserve(station, kind_of(station, other), other, Who(visitor_id=visitor), from_hours=9)
    station.do(reservations.cancel, reservations.CancelRequest(kept.reservation_id))
    let_go = station.acts[-1]
    station.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(visitor))
    closed = station.acts[-1]

    for act_id in (came_back, let_go):
        with pytest.raises(DependsOnIt):
            undo(station, act_id)

    undo(station, closed)
    undo(station, came_back)
    assert [row.name for row in station.read(loan_queries.out_now)] == ["赵骑手"]


def test_what_was_kept_for_somebody_is_free_when_they_leave(station: Station) -> None:
    visitor = on_file(station, "赵骑手").visitor_id
    (bank,) = power_banks(station)
    reserve(station, kind_of(station, bank), bank, Who(visitor_id=visitor))

    station.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(visitor))

    assert station.read(reservation_queries.coming, station.now) == []
    assert lend(station, bank).title == "充电宝 01"


@pytest.mark.parametrize("deposit", ["身份证", "身份證", "二代证", "ID card", "Identity-Card", "身 份 证"])
def test_nobody_keeps_an_identity_card(founded: Station, deposit: str) -> None:
    (bank,) = power_banks(founded)

    with pytest.raises(IdentityCardKept):
        lend(founded, bank, deposit=deposit)
    assert lend(founded, bank, deposit="老年卡").deposit == "老年卡"


# --- codes and numbers -------------------------------------------------------------------------------


def test_an_item_back_on_the_list_does_not_share_its_barcode(founded: Station) -> None:
    first = items.ItemRequest(None, "矿泉水", "瓶", barcode="6901234567892")
    item_id = founded.do(items.put_item, first).item_id
    off = items.ItemRequest(item_id, "矿泉水", "瓶", barcode="6901234567892", is_active=False)
    founded.do(items.put_item, off)
    taken_off = founded.acts[-1]
    founded.do(items.put_item, items.ItemRequest(None, "矿泉水 550", "瓶", barcode="6901234567892"))

    with pytest.raises(BarcodeTaken):
        undo(founded, taken_off)


def test_a_thing_back_in_use_does_not_share_its_number(founded: Station) -> None:
    (bank,) = power_banks(founded)
    founded.do(things.set_state, things.StateRequest(bank, ThingState.RETIRED))
    founded.do(things.put_thing, things.ThingRequest(None, kind_of(founded, bank), "01"))

    with pytest.raises(AlreadyExists):
        founded.do(things.set_state, things.StateRequest(bank, ThingState.READY))


def test_goods_in_the_house_stay_on_the_list_when_their_reward_is_undone(founded: Station) -> None:
    request = rewards.RewardRequest(None, "毛巾", RewardKind.GOODS, RewardCategory.DAILY_USE, 50)
    item_id = founded.do(rewards.put_reward, request).item_id
    made = founded.acts[-1]
    founded.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (received(item_id),)))

    undo(founded, made)

    is_active = select(stock_items.c.is_active).where(stock_items.c.id == item_id)
    assert founded.read(lambda session: session.scalar(is_active))


# --- undo --------------------------------------------------------------------------------------------


def test_hours_of_a_week_do_not_come_back_over_others(founded: Station) -> None:
    def put(*spans: Span) -> UUID:
        founded.do(opening_hours.put_hours, opening_hours.HoursRequest(None, spans))
        return founded.acts[-1]

    put(Span(0, 480, 1080))
    emptied = put()
    put(Span(0, 480, 1080))

    with pytest.raises(DependsOnIt):
        undo(founded, emptied)

    assert founded.read(week, None) == (Span(0, 480, 1080),)


def test_what_is_out_again_from_a_desk_whose_clock_is_slow_is_not_taken_back_twice(
    station: Station, second: Station
) -> None:
    (bank,) = power_banks(station)
    first = lend(station, bank)
    station.pass_time(minutes=10)
    take_back(station, first.loan_id)
    came_back = station.acts[-1]
    lend(second, bank, Who(name="另一位", phone="13900001111"))

    with pytest.raises(DependsOnIt):
        undo(station, came_back)


def test_what_is_lent_in_the_last_minute_of_a_day_is_not_late_at_once(founded: Station) -> None:
    founded.pass_time(hours=15, minutes=29, seconds=30)  # 23:59:30
    (bank,) = power_banks(founded, due_unit=DueUnit.SAME_DAY)

    lent = lend(founded, bank)

    assert lent.due_at > founded.now


# --- two desks ---------------------------------------------------------------------------------------


def test_goods_are_received_and_redeemed_at_two_desks_in_another_order(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    other, person = station.second_desk(), station.register()
    lines = [station.reward(title, 0, pieces=5) for title in ("水", "米")]
    goods = sorted(station.read(lambda session: session.all(select(stock_items.c.id))))
    item_ids = [row.id for row in goods]
    interleave(monkeypatch, bills, "_put_down")
    interleave(monkeypatch, stock_moves, "take")

    backwards = tuple(received(item_id) for item_id in reversed(item_ids))
    outcome = race(
        lambda: station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, backwards)),
        lambda: other.redeem(person, *((reward, 1, 0) for reward in lines)),
    )
    other.desk.close()

    assert outcome == ["BillReceipt", "RedemptionReceipt"]
    assert [everywhere(station, item_id) for item_id in item_ids] == [9, 9]


def test_goods_are_returned_and_redeemed_at_two_desks_in_another_order(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    other, person = station.second_desk(), station.register()
    lines = [(station.reward(title, 0, pieces=5), 1, 0) for title in ("水", "米")]
    slip_id = station.redeem(person, *lines).redemption_id
    of_slip = select(redemption_lines.c.id, rewards_table.c.item_id).join(
        rewards_table, rewards_table.c.id == redemption_lines.c.reward_id
    )
    rows = station.read(lambda session: session.all(of_slip.order_by(rewards_table.c.item_id.desc())))
    back = tuple(redemption_returns.ReturnLine(row.id, 1) for row in rows)
    interleave(monkeypatch, redemption_returns, "_put_pieces_back")
    interleave(monkeypatch, stock_moves, "take")

    request = redemption_returns.ReturnRequest(slip_id, back)
    outcome = race(
        lambda: station.do(redemption_returns.give_back, request, reason="不要了"),
        lambda: other.redeem(other.register("王姐"), *lines),
    )
    other.desk.close()

    assert outcome == ["RedemptionReceipt", "ReturnReceipt"]
    assert [everywhere(station, row.item_id) for row in rows] == [4, 4]


def test_what_is_received_is_not_taken_off_the_list_meanwhile(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    other, item_id = station.second_desk(), put_item(station, "水")
    interleave(monkeypatch, items, "_before", 0.2)
    interleave(monkeypatch, items, "in_house", 0.4)
    interleave(monkeypatch, bills, "_held", 0.3)

    outcome = race(
        lambda: station.do(items.put_item, items.ItemRequest(item_id, "水", is_active=False)),
        lambda: other.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (received(item_id),))),
    )
    other.desk.close()

    assert outcome in (["BillReceipt", "ItemInUse"], ["Inactive", "ItemReceipt"])


def test_kits_do_not_go_to_a_shelf_that_is_off_the_list(founded: Station) -> None:
    third = founded.do(places.put_place, places.PlaceRequest(None, "三号架")).place_id
    kit, scarf = put_item(founded, "温暖包", home_id=third), put_item(founded, "围巾", (3, None))
    founded.do(kit_parts.put_parts, kit_parts.PartsRequest(kit, (kit_parts.KitPart(scarf),)))
    founded.do(places.put_place, places.PlaceRequest(third, "三号架", is_active=False))

    founded.do(kits.make_up, kits.MakeUpKitsRequest(kit, 2))

    assert (in_place(founded, kit), in_place(founded, kit, third)) == (2, 0)


def test_a_transfer_and_a_hand_out_do_not_wait_for_each_other(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    other = station.second_desk()
    item, store = put_item(station, "暖宝宝", (20, None)), put_place(station, "库房", PlaceKind.STORE)
    shelf = system_place(PlaceKind.SHELF)
    interleave(monkeypatch, bills, "add_bill")
    interleave(monkeypatch, stock_moves, "take")

    lines = (bills.TransferLine(item, 5),)
    outcome = race(
        lambda: station.do(bills.transfer, bills.TransferRequest(lines, shelf, store)),
        lambda: other.do(hand_outs.hand_out, hand_outs.HandOutRequest(item)),
    )
    other.desk.close()

    assert outcome == ["BillReceipt", "HandOutReceipt"]
    assert in_place(station, item) == 14


def test_two_desks_enter_paper_lists_of_the_same_day(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    courier, rider = category(station, "快递员"), category(station, "外卖骑手")
    other = station.second_desk()
    interleave(monkeypatch, WriteSession, "add", 0.05)

    def enter(desk: Station, *categories: UUID) -> visits.VisitListReceipt:
        lines = tuple(visits.VisitListLine(one, 3, hour=7) for one in categories)
        return desk.do(visits.enter_list, visits.VisitListRequest(desk.now.date(), lines))

    outcome = race(lambda: enter(station, courier, rider), lambda: enter(other, rider, courier))
    other.desk.close()

    assert outcome == ["VisitListReceipt", "VisitListReceipt"]
    assert station.read(verify).findings == ()


def test_two_desks_count_the_same_goods_as_none(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = founded_on_postgres
    other = station.second_desk()
    water, rice = put_item(station, "水", (1, None)), put_item(station, "米", (1, None))
    store = put_place(station, "库房", PlaceKind.STORE)
    shelf = system_place(PlaceKind.SHELF)
    here = station.do(stocktakes.start, stocktakes.StartRequest(shelf)).stocktake_id
    there = station.do(stocktakes.start, stocktakes.StartRequest(store)).stocktake_id
    interleave(monkeypatch, counts, "_write_line")

    outcome = race(
        lambda: station.do(counts.count_as_none, counts.NoneRequest(here, (water, rice))),
        lambda: other.do(counts.count_as_none, counts.NoneRequest(there, (rice, water))),
    )
    other.desk.close()

    assert outcome == ["NoneReceipt", "NoneReceipt"]


def test_goods_of_an_older_station_are_undone_returned_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    released = Path(__file__).parents[1] / "db" / "released" / "station-0002.db.gz"
    file.write_bytes(gzip.decompress(released.read_bytes()))
    upgrade(url_of(file))
    station = open_founded(url_of(file))
    station.now = datetime(2026, 11, 24, 10, tzinfo=UTC)
    found = select(operators.c.id).where(operators.c.name == "陈主管")
    supervisor = station.read(lambda session: session.scalar(found))
    eggs = station.read(
        lambda session: session.scalar(select(stock_items.c.id).where(stock_items.c.title.like("鸡蛋%")))
    )
    standing = select(acts.c.id).where(acts.c.verb.in_(_OF_OLD), not_undone()).order_by(acts.c.seq.desc())
    older = [row.id for row in station.read(lambda session: session.all(standing))]
    assert on_shelf(station, eggs) == 31

    station.do(hand_outs.hand_out, hand_outs.HandOutRequest(eggs, pieces=25))
    given = station.acts[-1]
    shelf = system_place(PlaceKind.SHELF)
    begun = station.do(stocktakes.start, stocktakes.StartRequest(shelf)).stocktake_id
    station.do(counts.count, counts.CountRequest(begun, item_id=eggs, pieces=4))
    request = stocktakes.FinaliseRequest(begun)
    second = SecondPerson(operator_id=supervisor, pin=PIN)
    station.do(stocktakes.finalise, request, reason="少了", second=second)
    assert on_shelf(station, eggs) == 4

    for act_id in (station.acts[-1], given, *older):
        undoing = reversals.ReversalRequest(act_id)
        station.do(reversals.reverse, undoing, reason="错了", second=second)

    assert (on_shelf(station, eggs), everywhere(station, eggs)) == (0, 0)
    assert station.read(verify).findings == ()
    station.desk.close()


def test_moves_of_a_desk_whose_clock_is_slow_are_seen_by_a_count(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = put_item(station, "水", (10, None))
    shelf = system_place(PlaceKind.SHELF)
    begun = station.do(stocktakes.start, stocktakes.StartRequest(shelf)).stocktake_id
    station.do(counts.count, counts.CountRequest(begun, item_id=item, pieces=4))
    with monkeypatch.context() as slow:
        slow.setattr("stationdesk.domain.acts._last", 0)
        before = time.time_ns()
        slow.setattr("stationdesk.domain.acts.time.time_ns", lambda: before - 600 * 10**9)
        second.do(hand_outs.hand_out, hand_outs.HandOutRequest(item, pieces=3))
    station.do(counts.count, counts.CountRequest(begun, item_id=item, pieces=6))

    found = station.read(lambda session: stocktake_lines.counted(session, stocktake_row(session, begun)))

    assert [row.was_moved for row in found.counted] == [True]


def test_a_pack_got_before_a_merge_counts_for_who_comes_by_number(station: Station) -> None:
    item = put_item(station, "暖宝宝", (9, None), limit=1, period=LimitPeriod.DAY)
    keeper, twin = station.register("李明朗", phone="13812345678"), station.register("李明朗")
    station.do(hand_outs.hand_out, hand_outs.HandOutRequest(item, Who(volunteer_id=twin)))
    request = merges.MergeRequest(keeper, twin)
    station.do(merges.merge, request, reason="同一人", second=station.supervisor())

    with pytest.raises(HandedOutBefore):
        who = Who(name="李明朗", phone="13812345678")
        station.do(hand_outs.hand_out, hand_outs.HandOutRequest(item, who))


def test_a_reserved_thing_stays_reserved_as_another_kind(founded: Station) -> None:
    (bank,) = power_banks(founded)
    other = kind(founded, "大充电宝")
    reserve(founded, kind_of(founded, bank), bank, Who(name="甲", phone="13900001111"))

    with pytest.raises(AlreadyReserved):
        founded.do(things.put_thing, things.ThingRequest(bank, other, "01"))


def test_what_comes_back_to_a_shelf_that_is_off_the_list_can_be_written_off(station: Station) -> None:
    item = put_item(station, "水", (2, None))
    shelf = system_place(PlaceKind.SHELF)
    request = places.PlaceRequest(None, "三号架")
    third = station.do(places.put_place, request).place_id
    carry(station, item, 2, shelf, third)
    station.do(hand_outs.hand_out, hand_outs.HandOutRequest(item, pieces=2))
    given = station.acts[-1]
    station.do(places.put_place, places.PlaceRequest(third, "三号架", is_active=False))

    undo(station, given)
    lines = (bills.WriteOffLine(item, third, 2),)
    station.do(bills.write_off, bills.WriteOffRequest(lines), reason="破损")

    assert everywhere(station, item) == 0


def plan_of(station: Station, query: Any, *args: Any) -> str:
    """Return how SQLite goes about the statements of a query."""
    said: list[str] = []
    with station.database.read() as connection:
        raw: Any = connection.connection.driver_connection
        raw.set_trace_callback(said.append)
        query(ReadSession(connection, Vault(KEY), station.desk.place), *args)
        raw.set_trace_callback(None)
        return "\n".join(row[3] for one in said for row in raw.execute(f"EXPLAIN QUERY PLAN {one}"))


def test_a_day_and_what_is_out_are_found_without_reading_all_of_history(founded: Station) -> None:
    today = founded.now.date()

    assert "SCAN hand_outs" not in plan_of(founded, hand_out_queries.handable, today)
    assert "SCAN hand_outs" not in plan_of(founded, hand_out_queries.handed_out_on, today)
    assert "SCAN loans" not in plan_of(founded, loan_queries.out_now)
