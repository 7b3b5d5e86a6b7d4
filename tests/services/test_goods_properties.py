"""Goods in whatever order: no place below nothing, levels are sums, undoing all gives nothing."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.errors import Refusal
from stationdesk.domain.stock import BillKind, PlaceKind, system_place
from stationdesk.queries import explanations, items, kits
from stationdesk.queries.explanations import Question, Why
from stationdesk.queries.places import places
from stationdesk.queries.stock import in_house
from stationdesk.queries.stock_history import history
from stationdesk.queries.stock_lists import stock_list
from stationdesk.queries.verification import verify
from stationdesk.services import bills, counts, hand_outs, kit_parts, reversals, stocktakes
from stationdesk.services import kits as kit_services
from stationdesk.services.batch_moves import BatchName
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.places import PlaceRequest, put_place

_PIECES, _ITEM, _PLACE = st.integers(1, 6), st.integers(0, 2), st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("receive"), _ITEM, _PLACE, st.integers(1, 9), st.sampled_from([None, 0, 3])),
        st.tuples(st.just("transfer"), _ITEM, _PLACE, _PLACE, _PIECES),
        st.tuples(st.just("write_off"), _ITEM, st.integers(0, 5), _PIECES),
        st.tuples(st.just("adjust"), _ITEM, _PLACE, st.integers(-4, 4)),
        st.tuples(st.just("redeem"), _PIECES),
        st.tuples(st.just("hand_out"), _ITEM, _PIECES),
        st.tuples(st.just("make_up"), st.integers(1, 3)),
        st.tuples(st.just("take_apart"), st.integers(0, 3), st.integers(1, 2)),
        st.tuples(st.just("begin"), _PLACE),
        st.tuples(st.just("count"), _PLACE, _ITEM, st.integers(0, 5)),
        st.tuples(st.just("finalise"), _PLACE),
        st.tuples(st.just("pass"), st.integers(1, 2)),
        st.tuples(st.just("undo"), st.integers(0, 40)),
    ),
    max_size=22,
)


class StoreRoom:
    """Does steps with three items and a kit in three places; remembers the acts that can be undone."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.word = station.supervisor()
        self.eggs = station.reward("鸡蛋", 1)
        (row,) = station.read(stock_list, station.now.date())
        self.items = [row.item_id, self._item("牛奶"), self._item("抽纸")]
        self.kit = self._item("暖心包")
        parts = tuple(kit_parts.KitPart(item_id, 2) for item_id in self.items[1:])
        station.do(kit_parts.put_parts, kit_parts.PartsRequest(self.kit, parts))
        self.places = [system_place(PlaceKind.SHELF), self._place("二号货架", PlaceKind.SHELF)]
        self.places.append(self._place("仓库", PlaceKind.STORE))
        self.counting: dict[UUID, UUID] = {}
        self.person = station.register("李明朗")
        station.serve(self.person, station.activity(), hours=9)
        self.start = len(station.acts)

    def step(self, step: tuple) -> None:  # type: ignore[type-arg]
        name, *values = step
        getattr(self, f"_{name}")(*values)

    def undo(self, act_id: UUID) -> None:
        request = reversals.ReversalRequest(act_id)
        self.station.do(reversals.reverse, request, reason="错了", second=self.word)

    def pieces(self) -> list[int]:
        return [self.station.read(in_house, item_id) for item_id in (*self.items, self.kit)]

    def _item(self, title: str) -> UUID:
        return self.station.do(put_item, ItemRequest(None, title)).item_id

    def _place(self, title: str, kind: PlaceKind) -> UUID:
        return self.station.do(put_place, PlaceRequest(None, title, kind)).place_id

    def _receive(self, item: int, place: int, pieces: int, days: int | None) -> None:
        until = None if days is None else self.station.now.date() + timedelta(days=days)
        line = bills.ReceivedLine(self.items[item], pieces, until, place_id=self.places[place])
        self.station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,)))

    def _transfer(self, item: int, origin: int, target: int, pieces: int) -> None:
        line = bills.TransferLine(self.items[item], pieces)
        request = bills.TransferRequest((line,), self.places[origin], self.places[target])
        self.station.do(bills.transfer, request)

    def _write_off(self, item: int, batch: int, pieces: int) -> None:
        lying = self.station.read(items.detail, self.items[item], self.station.now.date()).lying
        if lying:
            row = lying[batch % len(lying)]
            of = BatchName(row.expires_on, row.batch)
            line = bills.WriteOffLine(self.items[item], row.place_id, pieces, of)
            self.station.do(bills.write_off, bills.WriteOffRequest((line,)), reason="坏了")

    def _adjust(self, item: int, place: int, pieces: int) -> None:
        request = bills.AdjustRequest(self.items[item], self.places[place], pieces)
        self.station.do(bills.adjust, request, reason="记错了", second=self.word)

    def _redeem(self, pieces: int) -> None:
        self.station.redeem(self.person, (self.eggs, pieces, 1))

    def _hand_out(self, item: int, pieces: int) -> None:
        request = hand_outs.HandOutRequest(self.items[item], pieces=pieces)
        self.station.do(hand_outs.hand_out, request)

    def _make_up(self, pieces: int) -> None:
        self.station.do(kit_services.make_up, kit_services.MakeUpKitsRequest(self.kit, pieces))

    def _take_apart(self, making: int, pieces: int) -> None:
        made = self.station.read(kits.makings, self.kit)
        if made:
            request = kit_services.TakeApartRequest(made[making % len(made)].making_id, pieces)
            self.station.do(kit_services.take_apart, request)

    def _begin(self, place: int) -> None:
        request = stocktakes.StartRequest(self.places[place])
        self.counting[self.places[place]] = self.station.do(stocktakes.start, request).stocktake_id

    def _count(self, place: int, item: int, pieces: int) -> None:
        counted = self.counting.get(self.places[place])
        if counted is not None and pieces:
            request = counts.CountRequest(counted, item_id=self.items[item], pieces=pieces)
            self.station.do(counts.count, request)

    def _finalise(self, place: int) -> None:
        counted = self.counting.get(self.places[place])
        if counted is not None:
            request = stocktakes.FinaliseRequest(counted)
            self.station.do(stocktakes.finalise, request, reason="盘点", second=self.word)

    def _pass(self, days: int) -> None:
        self.station.pass_time(days=days)

    def _undo(self, number: int) -> None:
        done = self.station.acts[self.start :]
        if done:
            self.undo(done[number % len(done)])


@pytest.fixture(scope="module")
def template(founded_file: Path) -> Path:
    return founded_file


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_order_of_acts_leaves_no_place_below_nothing_and_undoing_all_gives_nothing(
    template: Path,
    steps: list[tuple],  # type: ignore[type-arg]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(template, Path(place) / "station.db"))))
        room = StoreRoom(station)
        for step in steps:
            try:
                room.step(step)
            except Refusal:
                continue
        _is_true(room)
        for act_id in reversed(station.acts[room.start :]):
            try:
                room.undo(act_id)
            except Refusal:
                continue
        assert room.pieces() == [0, 0, 0, 0]
        assert station.read(verify).findings == ()
        station.desk.close()


def _is_true(room: StoreRoom) -> None:
    """Levels, lists, histories and explanations say the same, and nothing is below nothing."""
    station = room.station
    today = station.now.date()
    assert station.read(verify).findings == ()
    assert all(row.pieces >= 0 for row in station.read(places))
    rows = {row.item_id: row for row in station.read(stock_list, today)}
    for item_id, pieces in zip((*room.items, room.kit), room.pieces(), strict=True):
        row, page = rows[item_id], station.read(history, item_id, limit=1000)
        assert min(row.on_shelf, row.in_store, row.expired) >= 0
        assert row.total == pieces == station.read(explanations.total, Question(Why.STOCK, item_id)).amount
        assert pieces == (page.rows[0].after if page.rows else 0)
        assert all(line.after >= 0 for line in page.rows)
        assert not page.rows or page.rows[-1].after == page.rows[-1].amount
