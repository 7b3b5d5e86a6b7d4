"""Any sequence of what families do: no purse below zero, no point lost, undoing all gives the start."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.acts import REVERSIBLE
from stationdesk.domain.errors import Refusal
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import acts as act_queries
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.verification import verify
from stationdesk.queries.volunteers import card
from stationdesk.services import adjustments, gifts, households, points, reversals
from stationdesk.services.adjustments import AdjustmentKind, AdjustmentRequest

PERSON, POINTS = st.integers(0, 2), st.integers(1, 40)
PURSE, KIND = st.sampled_from(Purse), st.sampled_from(AdjustmentKind)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("serve"), PERSON, st.integers(30, 300)),
        st.tuples(st.just("join"), PERSON, st.integers(0, 1), st.booleans(), st.booleans()),
        st.tuples(st.just("leave"), PERSON),
        st.tuples(st.just("give"), PERSON, PERSON, POINTS, PURSE),
        st.tuples(st.just("redeem"), PERSON, PURSE),
        st.tuples(st.just("adjust"), PERSON, KIND, POINTS),
        st.tuples(st.just("clear"), PERSON, POINTS),
        st.tuples(st.just("undo"), st.integers(0, 40)),
    ),
    max_size=25,
)


class Families:
    """Three people, two households that nobody belongs to at the start."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.second = station.supervisor()
        self.patrol, self.eggs = station.activity(), station.reward(points_each=10, pieces=99)
        self.people = [station.register(name) for name in ("李明朗", "王芳", "曾志伟")]
        heads = [station.register("张婆婆"), station.register("孙师傅")]
        made = [households.HouseholdRequest(name, head) for name, head in zip("张孙", heads, strict=True)]
        self.households = [station.do(households.create, request).household_id for request in made]
        self.start, self.before = len(station.acts), self.state()

    def step(self, step: tuple[Any, ...]) -> None:
        station, people = self.station, self.people
        match step:
            case ("serve", person, minutes):
                station.check_in(people[person], self.patrol, evidence=Evidence.TYPED)
                station.pass_time(minutes=minutes)
                station.check_out(people[person], evidence=Evidence.TYPED)
                station.pass_time(hours=12)
            case ("join", person, household, earns, brings):
                request = households.JoinRequest(people[person], self.households[household], earns, brings)
                station.do(households.join, request)
            case ("leave", person):
                station.do(households.leave, households.LeaveRequest(people[person]))
            case ("give", giver, receiver, amount, purse):
                station.do(gifts.give, gifts.GiftRequest(people[giver], people[receiver], amount, purse))
            case ("redeem", person, purse):
                station.redeem(people[person], (self.eggs, 1, 10), purse=purse)
            case ("adjust", person, kind, amount):
                change = AdjustmentRequest(people[person], kind, amount)
                station.do(adjustments.adjust, change, reason="说明", second=self.second)
            case ("clear", person, amount):
                station.do(points.clear_debt, points.ClearDebtRequest(people[person], amount))
            case ("undo", number):
                done = station.acts[self.start :]
                if done:
                    self.undo(done[number % len(done)])

    def undo(self, act_id: UUID) -> None:
        request = reversals.ReversalRequest(act_id)
        self.station.do(reversals.reverse, request, reason="撤销", second=self.second)

    def undo_everything(self) -> None:
        """Undo what can be undone, the newest first, as often as that lets an older one go."""
        while True:
            standing = [act for act in self.station.acts[self.start :] if self.is_standing(act)]
            if not standing:
                return
            gone = 0
            for act_id in reversed(standing):
                try:
                    self.undo(act_id)
                    gone += 1
                except Refusal:
                    continue
            assert gone, "what stands cannot be undone"

    def is_standing(self, act_id: UUID) -> bool:
        row = self.station.read(act_queries.one_act, act_id)
        return row is not None and row.verb in REVERSIBLE and not row.is_reversed

    def state(self) -> list[tuple[Any, ...]]:
        read = self.station.read
        purses = [*self.people, *self.households]
        held = [(read(balance_of, purse), read(debt_of, purse)) for purse in purses]
        lots = [tuple(read(lots_of, purse)) for purse in purses]
        today = self.station.now.date()
        homes = [(read(card, one, today).household, read(card, one, today).is_head) for one in self.people]
        return [*held, *lots, *homes]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_whatever_families_do_points_are_neither_made_nor_lost_and_all_can_be_undone(
    founded_file: Path, steps: list[tuple[Any, ...]]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(founded_file, Path(place) / "station.db"))))
        desk = Families(station)
        for step in steps:
            before = desk.state()
            try:
                desk.step(step)
            except Refusal:
                assert step[0] == "serve" or desk.state() == before
            for purse in (*desk.people, *desk.households):
                balance = station.read(balance_of, purse)
                assert balance >= 0 and balance == sum(lot.points for lot in station.read(lots_of, purse))
                assert station.read(debt_of, purse) >= 0
        assert station.read(verify).findings == ()
        desk.undo_everything()
        assert desk.state() == desk.before
        assert station.read(verify).findings == ()
        station.desk.close()
