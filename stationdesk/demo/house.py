"""Everything the demo station has besides volunteers: goods, things that are lent, and who comes in."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from stationdesk.demo.days import DAYS
from stationdesk.demo.handing_out import HandingOut
from stationdesk.demo.lending import Lending
from stationdesk.demo.service_points import ServicePoints
from stationdesk.demo.stockroom import Stockroom
from stationdesk.demo.stocktaking import Stocktaking
from stationdesk.demo.visitors import Visitors
from stationdesk.demo.visits import Visits

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.attendance import Attendance
    from stationdesk.demo.clerk import Clerk


class House:
    """Each part draws from chance of its own, so that none changes what another one tells."""

    def __init__(self, clerk: Clerk, seed: int, attendance: Attendance) -> None:
        self._stockroom = Stockroom(clerk)
        self._points = ServicePoints(clerk)
        self._visitors = Visitors(clerk, Random(seed + 1))
        self._handing_out = HandingOut(clerk, self._stockroom, attendance, self._visitors)
        self._stocktaking = Stocktaking(clerk, self._stockroom)
        self._lending = Lending(clerk, Random(seed + 2), attendance, self._visitors)
        self._visits = Visits(clerk, Random(seed + 3), self._points, self._visitors)

    def found(self, at: datetime) -> None:
        """Write what there is from the first day."""
        for part in (self._stockroom, self._points, self._lending):
            part.found(at)

    def plan(self, agenda: Agenda) -> None:
        """Plan what happens."""
        self._stockroom.plan(agenda)
        self._points.plan(agenda, DAYS)
        self._visitors.plan(agenda)
        self._handing_out.plan(agenda)
        self._stocktaking.plan(agenda)
        self._lending.plan(agenda)
        self._visits.plan(agenda, DAYS)
