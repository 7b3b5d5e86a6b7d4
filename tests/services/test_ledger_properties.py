"""Whatever is done in whatever order: nothing is created or lost, and undoing all gives nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.errors import Refusal
from stationdesk.domain.points import AccountKind, pending_account, system_account
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import points as point_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.queries.verification import verify
from stationdesk.services import reversals

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("in"), st.integers(0, 2)),
        st.tuples(st.just("out"), st.integers(0, 2)),
        st.tuples(st.just("wait"), st.integers(1, 600)),
        st.tuples(st.just("redeem"), st.integers(0, 2), st.integers(1, 3)),
        st.tuples(st.just("undo"), st.integers(0, 30)),
    ),
    max_size=25,
)


class Desk:
    """Does steps on a station and remembers the acts that can be undone."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.patrol = station.activity()
        self.eggs = station.reward(points_each=7, pieces=5)
        self.people = [station.register(name) for name in ("李明朗", "王芳", "曾志伟")]
        self.start = len(station.acts)

    def step(self, step: tuple) -> None:  # type: ignore[type-arg]
        match step:
            case ("in", person):
                self.station.check_in(self.people[person], self.patrol, evidence=Evidence.TYPED)
            case ("out", person):
                self.station.check_out(self.people[person], evidence=Evidence.TYPED)
            case ("wait", minutes):
                self.station.pass_time(minutes=minutes)
            case ("redeem", person, pieces):
                self.station.redeem(self.people[person], (self.eggs, pieces, 7))
            case ("undo", number):
                done = self.station.acts[self.start :]
                if done:
                    self.undo(done[number % len(done)])

    def undo(self, act_id) -> None:  # type: ignore[no-untyped-def]
        self.station.do(reversals.reverse, reversals.ReversalRequest(act_id))

    def balances(self) -> list[int]:
        return [self.station.read(point_queries.balance_of, person) for person in self.people]


@pytest.fixture(scope="module")
def template(founded_file: Path) -> Path:
    return founded_file


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_order_of_acts_keeps_every_ledger_true_and_undoing_all_gives_nothing(
    template: Path,
    steps: list[tuple],  # type: ignore[type-arg]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(template, Path(place) / "station.db"))))
        desk = Desk(station)
        for step in steps:
            try:
                desk.step(step)
            except Refusal:
                continue
        _is_true(desk)
        _undo_everything(desk)
        assert desk.balances() == [0, 0, 0]
        assert station.read(stock_queries.items)[0].on_hand == 5
        assert station.read(verify).findings == ()
        station.desk.close()


def _is_true(desk: Desk) -> None:
    assert desk.station.read(verify).findings == ()
    balances = desk.balances()
    assert min(balances) >= 0
    issued = -desk.station.read(point_queries.balance_of, system_account(AccountKind.ISSUED))
    redeemed = desk.station.read(point_queries.balance_of, system_account(AccountKind.REDEEMED))
    pending = sum(
        desk.station.read(point_queries.balance_of, pending_account(person)) for person in desk.people
    )
    assert issued == redeemed + sum(balances) + pending


def _undo_everything(desk: Desk) -> None:
    """Undo act by act from the last; those already undone, and undos, refuse."""
    for act_id in reversed(desk.station.acts[desk.start :]):
        try:
            desk.undo(act_id)
        except Refusal:
            continue
