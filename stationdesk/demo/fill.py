"""Fills an empty station with the demo station: every act in the order of its time, through the services."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.demo import closings, place
from stationdesk.demo.agenda import Agenda
from stationdesk.demo.attendance import Attendance
from stationdesk.demo.clerk import Clerk
from stationdesk.demo.consents import guardian_consent
from stationdesk.demo.days import DAYS, Stay, stays
from stationdesk.demo.house import House
from stationdesk.demo.people import Person, people
from stationdesk.demo.scenes import Scenes
from stationdesk.domain.people import PersonCategory
from stationdesk.queries.volunteers import household_list
from stationdesk.services import activities, consents, reversals, rewards, stations, stock, volunteers

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from stationdesk.desk import Desk

SEED = 20261122
"""The seed of the demo station that everybody gets."""
_TYPO = "李明郎"


@dataclass(frozen=True, slots=True)
class Filled:
    """What was written: who can sign in (with DEMO_PIN), and how much there is."""

    operator_id: UUID
    volunteers: int
    check_ins: int
    redemptions: int
    acts: int


def fill(
    desk: Desk,
    now: datetime,
    *,
    seed: int = SEED,
    progress: Callable[[int, int], None] | None = None,
) -> Filled:
    """Found the demo station in an empty one and live through its three months, up to `now`.

    The same seed and the same `now` give the same names, times and numbers; only ids differ.
    `progress` is told how many of how many steps are done.

    Raises:
        AlreadyExists: the database holds a station; nothing was written.
        DatabaseTrouble: the machine was in the way; what was written stays.
    """
    story = _Story(desk, now, seed)
    story.found()
    story.tell(progress or _silent)
    return story.told()


class _Story:
    """The steps that are still to come, the earliest first; a step may add later ones."""

    def __init__(self, desk: Desk, now: datetime, seed: int) -> None:
        self._zone: tzinfo = desk.place.zone
        today = now.astimezone(self._zone).date()
        self._opening = datetime.combine(today - timedelta(days=DAYS), time(8, 30), self._zone)
        self._random = random = Random(seed)
        self._now = now
        self._people = people(random, today, DAYS)
        self._clerk = Clerk(desk)
        self._attendance = Attendance(self._clerk, random, self._people, self._later)
        self._steps: list[tuple[datetime, int, Callable[[datetime], object]]] = []
        self._count = 0
        self._items: dict[str, UUID] = {}
        self._house = House(self._clerk, seed, self._attendance)

    def found(self) -> None:
        """Open the station: its operators, what is done there, what it offers."""
        at, clerk = self._opening, self._clerk
        clerk.manage(at, stations.found, place.FOUNDING)
        clerk.manage(at, stations.change_station, place.ABOUT)
        clerk.front_desk_id = clerk.hire(at, place.FRONT_DESK)
        clerk.supervisor_id = clerk.hire(at, place.SUPERVISOR)
        for service in place.SERVICES.values():
            receipt = clerk.manage(at, activities.put_activity, service.request)
            self._attendance.activities[receipt.name] = receipt.activity_id
        self._house.found(at)
        for offer in place.OFFERS:
            item_id = clerk.manage(at, rewards.put_reward, offer.request).item_id
            if item_id is not None:
                self._items[offer.request.title] = item_id

    def tell(self, progress: Callable[[int, int], None]) -> None:
        """Plan everything, then do it step by step."""
        self._plan()
        planned, done = len(self._steps), 0
        while self._steps:
            at, _, step = heapq.heappop(self._steps)
            step(at)
            done = min(done + 1, planned)
            progress(done, planned)

    def told(self) -> Filled:
        """Return how much there is."""
        return Filled(
            operator_id=self._clerk.administrator_id,
            volunteers=len(self._people),
            check_ins=self._attendance.check_ins,
            redemptions=self._attendance.redemptions,
            acts=self._clerk.acts,
        )

    def _later(self, at: datetime, step: Callable[[datetime], object]) -> None:
        """Do a step at its time, unless that is yet to come."""
        if at < self._now:
            self._count += 1
            heapq.heappush(self._steps, (at, self._count, step))

    def _plan(self) -> None:
        for number, person in enumerate(self._people):
            minutes = 30 + number % 7 * 65 + self._random.randint(0, 59)
            at = self._opening + timedelta(days=DAYS - person.days_ago, minutes=minutes)
            self._later(at, partial(self._register, person))
        for month in range(3):
            self._plan_delivery(month)
        planned = stays(self._random, self._people, self._now, self._zone)
        for stay in planned:
            self._plan_stay(stay)
        today = self._now.astimezone(self._zone).date()
        closings.plan(self._clerk, self._opening + timedelta(minutes=5), planned, today, self._later)
        Scenes(self._clerk, self._attendance).plan(today, self._later)
        self._house.plan(Agenda(self._now, self._zone, self._later))
        self._later(self._opening + timedelta(days=51, hours=3), self._register_twice)

    def _plan_delivery(self, month: int) -> None:
        at = self._opening + timedelta(days=30 * month, minutes=12)
        for offer in place.OFFERS:
            if month < len(offer.arrives):
                item_id, pieces = self._items[offer.request.title], offer.arrives[month]
                request = stock.StockInRequest(item_id, pieces, offer.source, offer.is_given)
                self._later(at, partial(self._receive, request))

    def _plan_stay(self, stay: Stay) -> None:
        self._later(stay.started_at, partial(self._attendance.come, stay))
        if stay.ended_at is not None and not stay.is_left_open:
            gone_at = stay.noted_at or stay.ended_at
            self._later(gone_at, partial(self._attendance.go, stay))
            if stay.is_mistaken:
                self._later(gone_at - timedelta(minutes=20), partial(self._attendance.go_too_early, stay))

    def _receive(self, request: stock.StockInRequest, at: datetime) -> None:
        self._clerk.manage(at, stock.receive, request)

    def _register(self, person: Person, at: datetime) -> None:
        request = person.request
        if person.household:
            found = self._clerk.look(household_list, person.household)
            known = found[0].household_id if found else None
            new = "" if known else person.household
            request = replace(request, household_id=known, new_household=new)
        receipt = self._clerk.serve(at, volunteers.register, request)
        self._attendance.volunteers[person] = receipt.volunteer_id
        consent = guardian_consent(receipt.volunteer_id, request, at.date())
        if consent is not None:
            self._clerk.serve(at, consents.give, consent)

    def _register_twice(self, at: datetime) -> None:
        request = volunteers.VolunteerRequest(_TYPO, PersonCategory.COURIER)
        self._clerk.serve(at, volunteers.register, request)
        assert self._clerk.last_act_id is not None
        undo = reversals.ReversalRequest(self._clerk.last_act_id)
        self._later(
            at + timedelta(minutes=3),
            lambda then: self._clerk.serve(then, reversals.reverse, undo, "名字写错，已登记过"),
        )


def _silent(_done: int, _total: int) -> None:
    pass
