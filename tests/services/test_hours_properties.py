"""Whatever is said of hours in whatever order: every ledger stays true, and undoing all gives nothing."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.errors import Refusal
from stationdesk.domain.points import AccountKind, debt_account, pending_account, system_account
from stationdesk.domain.service_time import Credit, Decision, Evidence
from stationdesk.queries import attendance as attendance_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.verification import verify
from stationdesk.services import forgotten, made_up, points, reversals, service_records

PEOPLE = st.integers(0, 1)
NUMBER = st.integers(0, 30)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("in"), PEOPLE, st.integers(0, 2)),
        st.tuples(st.just("out"), PEOPLE),
        st.tuples(st.just("forget"), PEOPLE),
        st.tuples(st.just("wait"), st.sampled_from([20, 130, 700, 60 * 24 * 8])),
        st.tuples(st.just("review"), NUMBER, st.sampled_from(["confirmed", "trimmed", "rejected"])),
        st.tuples(st.just("lapse")),
        st.tuples(st.just("make up"), PEOPLE, st.integers(1, 40)),
        st.tuples(st.just("annul"), NUMBER),
        st.tuples(st.just("redeem"), PEOPLE),
        st.tuples(st.just("clear"), PEOPLE, st.integers(1, 20)),
        st.tuples(st.just("undo"), NUMBER),
    ),
    max_size=30,
)


class Desk:
    """Does steps on a station and remembers the acts that can be undone."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.activities = [
            station.activity("社区巡查", credit=Credit.FIXED, credit_minutes=90, responsible="王主任"),
            station.activity("夜间值守", credit=Credit.PLANNED_END, ends_minute=22 * 60),
            station.activity("送餐"),
        ]
        self.eggs = station.reward(points_each=7, pieces=50)
        self.people = [station.register(name) for name in ("李明朗", "王芳")]
        self.second = station.supervisor()
        self.start = len(station.acts)

    def step(self, step: tuple) -> None:  # type: ignore[type-arg]  # noqa: C901  # one case a step
        station = self.station
        match step:
            case ("in", person, activity):
                station.check_in(self.people[person], self.activities[activity], evidence=Evidence.TYPED)
            case ("out", person):
                station.check_out(self.people[person], evidence=Evidence.TYPED)
            case ("forget", person):
                self._forget(self.people[person])
            case ("wait", minutes):
                station.pass_time(minutes=minutes)
            case ("review", number, decision):
                self._review(number, Decision(decision))
            case ("lapse",):
                station.do(service_records.lapse_due, service_records.LapseRequest())
            case ("make up", person, ago):
                self._make_up(self.people[person], ago)
            case ("annul", number):
                if records := self._records():
                    request = service_records.AnnulRequest(records[number % len(records)])
                    station.do(service_records.annul, request, reason="没有到岗", second=self.second)
            case ("redeem", person):
                station.redeem(self.people[person], (self.eggs, 1, 7))
            case ("clear", person, amount):
                station.do(points.clear_debt, points.ClearDebtRequest(self.people[person], amount))
            case ("undo", number):
                if done := station.acts[self.start :]:
                    self.undo(done[number % len(done)])

    def undo(self, act_id: UUID) -> None:
        request = reversals.ReversalRequest(act_id)
        self.station.do(reversals.reverse, request, reason="看错了", second=self.second)

    def sums(self, account: object) -> list[int]:
        """Return the balances of an account beside each purse."""
        return [self.station.read(point_queries.balance_of, account(person)) for person in self.people]  # type: ignore[operator]

    def minutes(self) -> list[int]:
        return [self.station.read(record_queries.minutes_total, person) for person in self.people]

    def _forget(self, person: UUID) -> None:
        for row in self.station.read(attendance_queries.who_is_here):
            if row.volunteer_id == person:
                self.station.do(forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))

    def _review(self, number: int, decision: Decision) -> None:
        if waiting := self.station.read(record_queries.waiting):
            row = waiting[number % len(waiting)]
            request = service_records.ReviewRequest(
                row.record_id, decision, service_minutes=max(1, row.service_minutes // 2)
            )
            self.station.do(service_records.review, request, reason="负责人证实")

    def _make_up(self, person: UUID, ago: int) -> None:
        began = self.station.now - timedelta(hours=ago)
        request = made_up.MakeUpRequest(
            person, self.activities[0], began, began + timedelta(hours=1), paper_number="12"
        )
        self.station.do(made_up.make_up, request, reason="扫码枪坏了", second=self.second)

    def _records(self) -> list[UUID]:
        rows = [row for person in self.people for row in self.station.read(record_queries.records_of, person)]
        return [row.record_id for row in rows]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_whatever_is_said_of_hours_every_ledger_stays_true_and_undoing_all_gives_nothing(
    founded_file: Path,
    steps: list[tuple],  # type: ignore[type-arg]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(founded_file, Path(place) / "station.db"))))
        desk = Desk(station)
        for step in steps:
            try:
                desk.step(step)
            except Refusal:
                continue
        _is_true(desk)
        _undo_everything(desk)
        assert desk.sums(lambda purse: purse) == [0, 0]
        assert desk.sums(pending_account) == [0, 0]
        assert desk.sums(debt_account) == [0, 0]
        assert desk.minutes() == [0, 0]
        assert station.read(attendance_queries.who_is_here) == []
        _is_true(desk)
        station.desk.close()


def _is_true(desk: Desk) -> None:
    assert desk.station.read(verify).findings == ()
    purses, waiting = desk.sums(lambda purse: purse), desk.sums(pending_account)
    debts = desk.sums(debt_account)
    assert min(purses) >= 0
    assert min(waiting) >= 0
    assert max(debts) <= 0
    issued = -desk.station.read(point_queries.balance_of, system_account(AccountKind.ISSUED))
    redeemed = desk.station.read(point_queries.balance_of, system_account(AccountKind.REDEEMED))
    assert issued == redeemed + sum(purses) + sum(waiting) + sum(debts)
    for person, minutes in zip(desk.people, desk.minutes(), strict=True):
        proved = desk.station.read(record_queries.minutes_by_evidence, person)
        assert sum(part for _evidence, part in proved) == minutes


def _undo_everything(desk: Desk) -> None:
    """Undo act by act from the last; those already undone, and undos, refuse."""
    for act_id in reversed(desk.station.acts[desk.start :]):
        try:
            desk.undo(act_id)
        except Refusal:
            continue
