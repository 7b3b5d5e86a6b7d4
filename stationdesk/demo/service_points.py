"""What the demo station has for whoever comes in: service points, opening hours, facilities."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from stationdesk.domain.facilities import FacilityState
from stationdesk.domain.opening_hours import HOLIDAY, Span
from stationdesk.queries.facilities import facility_rows
from stationdesk.services import facilities, opening_hours
from stationdesk.services import service_points as point_services

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.clerk import Clerk

SQUARE, GATE = "中心广场流动点", "东门骑手小站"
_ADDRESSES = {SQUARE: "中心广场南侧凉亭", GATE: "东门岗亭旁"}
_MONDAY, _SATURDAY, _SUNDAY, _WEDNESDAY = 0, 5, 6, 2
_BROKEN, _BROKEN_FOR, _TOLD = "微波炉", 3, "物业王师傅，约好周二来修"
_ABSENT = "冰箱"


class ServicePoints:
    """Where the station serves, and the rounds through what it has there."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self.points: dict[str, UUID] = {}

    def found(self, at: datetime) -> None:
        """Write points, hours and the usual facilities."""
        for title, address in _ADDRESSES.items():
            request = point_services.PointRequest(None, title, address)
            self.points[title] = self._clerk.manage(at, point_services.put_point, request).point_id
        for point_id, spans in (
            (None, _week()),
            (self.points[SQUARE], (Span(_SATURDAY, 14 * 60, 17 * 60),)),
            (self.points[GATE], (Span(_WEDNESDAY, 17 * 60 + 20, 19 * 60 + 30),)),
        ):
            self._clerk.manage(at, opening_hours.put_hours, opening_hours.HoursRequest(point_id, spans))
        self._clerk.manage(at, facilities.adopt_usual, facilities.UsualRequest())

    def plan(self, agenda: Agenda, days: int) -> None:
        """Plan a round each Monday, and one when something broke."""
        for days_ago in range(days - 1, 0, -1):
            if agenda.at(days_ago, 9).weekday() == _MONDAY:
                agenda.plan(days_ago, 9, 5, partial(self._round, days_ago < _BROKEN_FOR))
        agenda.plan(_BROKEN_FOR, 12, 20, partial(self._round, True))

    def stand(self, title: str, at: datetime) -> None:
        """Take the desk to a point, or (without a title) back to the station."""
        request = point_services.StandRequest(self.points.get(title))
        self._clerk.manage(at, point_services.stand_at, request)

    def _round(self, is_broken: bool, at: datetime) -> None:
        states = {_ABSENT: FacilityState.ABSENT}
        if is_broken:
            states[_BROKEN] = FacilityState.BROKEN
        rows = self._clerk.look(facility_rows)
        marks = tuple(
            facilities.Mark(
                row.facility_id,
                states.get(row.title, FacilityState.WORKS),
                _TOLD if states.get(row.title) is FacilityState.BROKEN else "",
            )
            for row in rows
        )
        self._clerk.serve(at, facilities.check, facilities.RoundRequest(marks))


def _week() -> tuple[Span, ...]:
    return (
        *(Span(day, 7 * 60, 22 * 60) for day in range(_MONDAY, _SUNDAY + 1)),
        Span(HOLIDAY, 9 * 60, 18 * 60),
    )
