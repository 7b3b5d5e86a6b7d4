"""Taps, paper lists and undos in any order: the sums are the rows, and undoing all leaves nothing."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.errors import Refusal
from stationdesk.domain.visits import Span
from stationdesk.queries import visit_figures
from stationdesk.queries import visits as visit_queries
from stationdesk.queries.verification import verify
from stationdesk.services import reversals, visits
from stationdesk.services.visits import VisitListLine, VisitListRequest, VisitRequest

HOURS = st.one_of(st.none(), st.integers(0, 7))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tap"), st.integers(0, 3), st.integers(1, 5), st.integers(0, 3), st.booleans()),
        st.tuples(st.just("list"), st.integers(0, 3), st.integers(1, 9), HOURS, st.integers(0, 2)),
        st.tuples(st.just("undo"), st.integers(0, 30)),
        st.tuples(st.just("wait"), st.integers(1, 300)),
    ),
    max_size=20,
)


class Door:
    """Does steps at a station, and keeps count of what stands in its own way."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.categories = [row.category_id for row in station.read(visit_queries.categories)[:4]]
        self.services = [row.service_id for row in station.read(visit_queries.services)]
        self.person = station.register("李师傅")
        self.start = len(station.acts)
        self.standing: dict[object, Counter[str]] = {}

    def step(self, step: tuple) -> None:  # type: ignore[type-arg]
        match step:
            case ("tap", place, people, used, is_known):
                person = self.person if is_known and people == 1 else None
                request = VisitRequest(self.categories[place], people, tuple(self.services[:used]), person)
                self.station.do(visits.visit, request)
                self.keep(visits=people, uses=people * used, known=people if person else 0)
            case ("list", place, people, hour, days_ago):
                on = self.today - timedelta(days=days_ago)
                line = VisitListLine(self.categories[place], people, hour, (self.services[0],))
                self.station.do(visits.enter_list, VisitListRequest(on, (line, line)))
                self.keep(visits=2 * people, uses=2 * people, known=0)
            case ("wait", minutes):
                self.station.pass_time(minutes=minutes)
            case ("undo", number):
                done = self.station.acts[self.start :]
                if done:
                    self.undo(done[number % len(done)])

    def keep(self, **counted: int) -> None:
        self.standing[self.station.acts[-1]] = Counter(counted)

    def undo(self, act_id: object) -> None:
        self.station.do(reversals.reverse, reversals.ReversalRequest(act_id))  # type: ignore[arg-type]
        del self.standing[act_id]

    @property
    def today(self):  # type: ignore[no-untyped-def]
        return self.station.now.astimezone(self.station.desk.place.zone).date()

    @property
    def span(self) -> Span:
        return Span(self.today - timedelta(days=40), self.today)

    def is_true(self) -> None:
        found = self.station.read(visit_figures.statistics, self.span)
        stands = sum(self.standing.values(), Counter[str]())
        assert found.figures.visits == stands["visits"]
        assert found.figures.service_uses == stands["uses"]
        assert found.figures.unidentified == stands["visits"] - stands["known"]
        assert found.figures.people == (1 if stands["known"] else 0)
        assert sum(found.hours) + found.unknown == sum(day.visits for day in found.days) == stands["visits"]
        assert sum(row.uses for row in found.services) == stands["uses"]
        assert self.station.read(verify).findings == ()


@pytest.fixture(scope="module")
def template(founded_file: Path) -> Path:
    return founded_file


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_order_of_taps_lists_and_undos_adds_up_and_undoing_all_leaves_nothing(
    template: Path,
    steps: list[tuple],  # type: ignore[type-arg]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(template, Path(place) / "station.db"))))
        door = Door(station)
        for step in steps:
            try:
                door.step(step)
            except Refusal:
                continue
        door.is_true()
        for act_id in list(door.standing):
            door.undo(act_id)
        door.is_true()
        assert station.read(visit_figures.figures, door.span) == visit_figures.VisitFigures(0, 0, 0, 0, 0)
        station.desk.close()
