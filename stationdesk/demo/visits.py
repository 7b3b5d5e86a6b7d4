"""Who comes in at the demo station: a paper list of each day behind it, taps of today."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo.service_points import GATE, SQUARE
from stationdesk.queries import visits as visit_queries
from stationdesk.services import reversals, visits

if TYPE_CHECKING:
    from random import Random
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.service_points import ServicePoints
    from stationdesk.demo.visitors import Visitors

_BUSY = {
    7: 3, 8: 6, 9: 6, 10: 8, 11: 15, 12: 18, 13: 12, 14: 6,
    15: 5, 16: 6, 17: 11, 18: 14, 19: 10, 20: 6, 21: 3,
}  # fmt: skip
"""How much of a day each hour has: lunch and the evening are the peaks."""

_COMING = {
    "food_rider": 36, "courier": 25, "resident": 16, "ride_hail_driver": 10, "sanitation": 8, "other": 4,
    "truck_driver": 2, "construction": 2, "taxi_driver": 1, "traffic_police": 1,
    "property_security": 1, "volunteer": 1,
}  # fmt: skip

_USED = {
    "water": 10, "rest": 8, "charging": 6, "meal_heating": 5, "toilet": 4, "tyre_inflation": 2,
    "reading": 2, "cooling_heating": 2, "first_aid": 1, "vehicle_repair": 1, "sewing": 1, "haircut": 1,
    "counselling": 1,
}  # fmt: skip
_LUNCH, _EVENING = range(11, 14), range(17, 20)
_LINES = 2
"""People of one hour and category stand on so many lines of the list at most, each with its services."""
_SATURDAY, _WEDNESDAY = 5, 2
_OUTSIDE = {_SATURDAY: (SQUARE, 14, 17, 26), _WEDNESDAY: (GATE, 17, 19, 18)}
"""By weekday: where the desk stands out of doors, from which hour to which, and about how many come."""
_OUTSIDE_SINCE = 60
_LINKED = 0.12
_COME_BY_SINCE, _COME_BY = 31, (1, 4)
"""How many days before today those on file first had their visits linked, and how many did in a day."""
_BUSIER = 1.3
"""How much busier today is than yesterday."""
_WRONG_TAPS = frozenset({8, 31})
"""Which taps of today were taken back, if they were not of somebody on file."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """The station's own lists, by code."""

    categories: dict[str, UUID]
    services: dict[str, UUID]


class Visits:
    """Counted in the evening from the list at the door; today each one is tapped."""

    def __init__(self, clerk: Clerk, random: Random, points: ServicePoints, visitors: Visitors) -> None:
        self._clerk, self._random = clerk, random
        self._points, self._visitors = points, visitors
        self._lists: _Lists | None = None
        self._taps = 0

    def plan(self, agenda: Agenda, days: int) -> None:
        """Plan the lists of every day but today, the desk out of doors, and today's taps."""
        for days_ago in range(days - 1, 0, -1):
            day = agenda.at(days_ago, 0)
            growing = 78 + (days - days_ago) // 2
            people = round(growing * self._random.uniform(0.85, 1.15))
            agenda.plan(days_ago, 22, 8, partial(self._enter, people, tuple(_BUSY)))
            if day.weekday() in _OUTSIDE and days_ago < _OUTSIDE_SINCE:
                self._plan_outside(agenda, days_ago, day.weekday())
            if days_ago <= _COME_BY_SINCE:
                for _ in range(self._random.randint(*_COME_BY)):
                    hour = self._random.choice((*_LUNCH, *_EVENING))
                    agenda.plan(days_ago, hour, self._random.randrange(60), self._tap_known)
        self._plan_today(agenda, round((78 + days // 2) * _BUSIER))

    def _plan_outside(self, agenda: Agenda, days_ago: int, weekday: int) -> None:
        title, first, last, most = _OUTSIDE[weekday]
        people = self._random.randint(most // 2, most)
        agenda.plan(days_ago, first, 2, partial(self._points.stand, title))
        agenda.plan(days_ago, last, 4, partial(self._enter, people, tuple(range(first, last))))
        agenda.plan(days_ago, last, 6, partial(self._points.stand, ""))

    def _plan_today(self, agenda: Agenda, people: int) -> None:
        """Plan taps over the day as it would go on; those still to come fall away."""
        counted = Counter(self._random.choices(list(_BUSY), list(_BUSY.values()), k=people))
        moments = [
            agenda.at(0, hour, self._random.randrange(60)) + timedelta(seconds=self._random.randrange(60))
            for hour, came in sorted(counted.items())
            for _ in range(came)
        ]
        for at in sorted(moments):
            agenda.later(at, partial(self._tap, agenda))

    def _tap(self, agenda: Agenda, at: datetime) -> None:
        lists, draw = self._known(), self._random
        self._taps += 1
        if draw.random() < _LINKED:
            self._tap_known(at)
            return
        code = draw.choices(list(_COMING), list(_COMING.values()))[0]
        people = draw.choices((1, 2, 3), (90, 8, 2))[0]
        request = visits.VisitRequest(lists.categories[code], people, self._services(at.hour))
        self._clerk.serve(at, visits.visit, request)
        if self._taps in _WRONG_TAPS:
            assert self._clerk.last_act_id is not None
            undo = reversals.ReversalRequest(self._clerk.last_act_id)
            agenda.later(
                at + timedelta(seconds=20),
                lambda then: self._clerk.serve(then, reversals.reverse, undo, "点错类别"),
            )

    def _tap_known(self, at: datetime) -> None:
        """Count somebody on file, linked to their file."""
        visitor_id = self._random.choice(self._visitors.files)
        category_id = self._visitors.category_of[visitor_id]
        request = visits.VisitRequest(category_id, 1, self._services(at.hour), visitor_id=visitor_id)
        self._clerk.serve(at, visits.visit, request)

    def _enter(self, people: int, hours: tuple[int, ...], at: datetime) -> None:
        came = self._random.choices(hours, [_BUSY[hour] for hour in hours], k=people)
        who = self._random.choices(list(_COMING), list(_COMING.values()), k=people)
        counted = Counter(zip(came, who, strict=True))
        lines = [line for (hour, code), n in sorted(counted.items()) for line in self._lines(hour, code, n)]
        self._clerk.serve(at, visits.enter_list, visits.VisitListRequest(at.date(), tuple(lines)))

    def _lines(self, hour: int, code: str, people: int) -> list[visits.VisitListLine]:
        category_id = self._known().categories[code]
        parts = Counter(self._services(hour) for _ in range(min(people, _LINES)))
        parts[next(iter(parts))] += people - parts.total()
        return [visits.VisitListLine(category_id, n, hour, services) for services, n in parts.items()]

    def _services(self, hour: int) -> tuple[UUID, ...]:
        """Return what somebody uses: a hot meal at noon, the socket in the evening; some only sit down."""
        weights = dict(_USED)
        if hour in _LUNCH:
            weights["meal_heating"] *= 3
        if hour in _EVENING:
            weights["charging"] *= 2
        many = self._random.choice((0, 1, 1, 2))
        drawn = self._random.choices(list(weights), list(weights.values()), k=many)
        return tuple(self._known().services[code] for code in dict.fromkeys(drawn))

    def _known(self) -> _Lists:
        if self._lists is None:
            look = self._clerk.look
            self._lists = _Lists(
                {row.code: row.category_id for row in look(visit_queries.categories)},
                {row.code: row.service_id for row in look(visit_queries.services)},
            )
        return self._lists
