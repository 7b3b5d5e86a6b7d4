"""Any acts, undone in any order: what an undo refuses changes nothing, undoing all gives the start."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.db.session import ReadSession
from stationdesk.db.tables.redemptions import rewards as rewards_table
from stationdesk.db.tables.volunteers import volunteers as volunteers_table
from stationdesk.domain.errors import Refusal
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.verification import verify
from stationdesk.services import merges, reversals, rewards, volunteers

PERSON = st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("serve"), PERSON, st.integers(1, 500)),
        st.tuples(st.just("redeem"), PERSON, st.integers(1, 3)),
        st.tuples(st.just("edit"), PERSON, st.integers(0, 3)),
        st.tuples(st.just("price"), st.integers(5, 9)),
        st.tuples(st.just("merge"), PERSON, PERSON),
        st.tuples(st.just("undo"), st.integers(0, 40)),
    ),
    max_size=20,
)
AREAS = ("樾檀山", "东区", "西区", "南区")


class Desk:
    """Does steps on a station; `state` is everything that undoing gives back."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.second = station.supervisor()
        self.patrol = station.activity()
        self.eggs = station.reward(points_each=7, pieces=5)
        self.people = [station.register(name) for name in ("李明朗", "王芳", "曾志伟")]
        self.start, self.before = len(station.acts), self.state()

    def step(self, step: tuple[Any, ...]) -> None:
        match step:
            case ("serve", person, minutes):
                self.station.check_in(self.people[person], self.patrol, evidence=Evidence.TYPED)
                self.station.pass_time(minutes=minutes)
                self.station.check_out(self.people[person], evidence=Evidence.TYPED)
                self.station.pass_time(minutes=1)
            case ("redeem", person, pieces):
                self.station.redeem(self.people[person], (self.eggs, pieces, self.price()))
            case ("edit", person, area):
                self.edit(self.people[person], AREAS[area])
            case ("price", points_each):
                self.change_price(points_each)
            case ("merge", keeper, loser):
                request = merges.MergeRequest(self.people[keeper], self.people[loser])
                self.station.do(merges.merge, request, reason="重复", second=self.second)
            case ("undo", number):
                done = self.station.acts[self.start :]
                if done:
                    self.undo(done[number % len(done)])

    def undo(self, act_id: UUID) -> None:
        request = reversals.ReversalRequest(act_id)
        self.station.do(reversals.reverse, request, reason="撤销", second=self.second)

    def edit(self, person: UUID, area: str) -> None:
        card = self.station.read(volunteer_queries.card, person, self.station.now.date())
        fields = volunteers.VolunteerRequest(card.name, PersonCategory(card.category), area=area)
        fields = replace(fields, document=None, phone=None)
        self.station.do(volunteers.edit, volunteers.EditRequest(person, card.version, fields))

    def change_price(self, points_each: int) -> None:
        request = rewards.RewardRequest(
            self.eggs, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, points_each
        )
        self.station.do(rewards.put_reward, request, reason="调价", second=self.second)

    def price(self) -> int:
        return self.station.read(_prices)[0]

    def state(self) -> tuple[Any, ...]:
        own = [self.station.read(point_queries.balance_in, person) for person in self.people]
        minutes = [self.station.read(record_queries.minutes_total, person) for person in self.people]
        return own, minutes, self.station.read(_records), self.station.read(_prices), self.on_hand()

    def on_hand(self) -> int:
        return self.station.read(stock_queries.items)[0].on_hand


def _records(session: ReadSession) -> list[tuple[Any, ...]]:
    columns = volunteers_table.c
    statement = select(columns.name, columns.status, columns.area, columns.keeper_id).order_by(columns.number)
    return [tuple(row) for row in session.all(statement)]


def _prices(session: ReadSession) -> list[int]:
    return [row.points_each for row in session.all(select(rewards_table.c.points_each))]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_undoing_everything_in_turn_gives_the_start_whatever_was_done(
    founded_file: Path, steps: list[tuple[Any, ...]]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(founded_file, Path(place) / "station.db"))))
        desk = Desk(station)
        for step in steps:
            before = desk.state()
            try:
                desk.step(step)
            except Refusal:
                assert step[0] == "serve" or desk.state() == before
        assert station.read(verify).findings == ()
        for act_id in reversed(station.acts[desk.start :]):
            try:
                desk.undo(act_id)
            except Refusal:
                continue
        _put_whoever_is_here_out(desk)
        assert desk.state() == desk.before
        assert station.read(verify).findings == ()
        station.desk.close()


def _put_whoever_is_here_out(desk: Desk) -> None:
    """A check-out that was undone leaves a check-in that can be undone now."""
    for act_id in reversed(desk.station.acts[desk.start :]):
        try:
            desk.undo(act_id)
        except Refusal:
            continue


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(minutes=st.lists(st.integers(1, 240), min_size=2, max_size=5), spent=st.integers(0, 3))
def test_a_merge_taken_back_gives_both_purses_back_to_the_point(
    founded_file: Path, minutes: list[int], spent: int
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(founded_file, Path(place) / "station.db"))))
        desk = Desk(station)
        for number, served in enumerate(minutes):
            desk.step(("serve", number % 2, served))
        before = desk.state()
        desk.step(("merge", 0, 1))
        merging = station.acts[-1]
        for _ in range(spent):
            try:
                desk.step(("redeem", 0, 1))
            except Refusal:
                break
        booked = [act for act in station.acts[station.acts.index(merging) + 1 :]]
        for act_id in reversed(booked):
            desk.undo(act_id)
        desk.undo(merging)
        assert desk.state() == before
        assert station.read(verify).findings == ()
        station.desk.close()
