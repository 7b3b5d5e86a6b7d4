"""The front desk's page and the opening list: a district with years behind it, a station of one day."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from bench.harness import Ratio, compare
from bench.stations import BusyStation, add_district, add_past, busy_station
from stationdesk.domain.service_time import Evidence
from stationdesk.services import attendance
from stationdesk.ui.days.view import morning_view
from stationdesk.ui.desk.view import desk_view

VOLUNTEERS, RECORDS = 310_000, 300_000
_HERE, _REACH = 40, 2.0
"""What a desk shows is of today: it may not grow with what lies behind it."""


def measure(volunteers: int = VOLUNTEERS, records: int = RECORDS) -> list[Ratio]:
    """Return the ratios of both reads, everything else on the two desks the same."""
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        small, large = (_day(Path(place) / name) for name in ("small", "large"))
        add_district(Path(place) / "large", volunteers)
        add_past(Path(place) / "large", records)
        ratios = [
            compare("front desk, 310,000 people", _desk(small), _desk(large), reach=_REACH),
            compare("opening list, 310,000 people", _morning(small), _morning(large), reach=_REACH),
        ]
        for station in (small, large):
            station.desk.close()
    return ratios


def _day(folder: Path) -> BusyStation:
    """Return a station on its second morning: everybody came the day before, forty are here."""
    station = busy_station(folder, 100)
    for person in station.people:
        _check_in(station, person)
    station.pass_time(hours=2)
    for person in station.people:
        station.do(attendance.check_out, attendance.CheckOutRequest(person, Evidence.TYPED))
    station.pass_time(hours=22)
    for person in station.people[:_HERE]:
        _check_in(station, person)
    station.pass_time(minutes=30)
    return station


def _check_in(station: BusyStation, person: UUID) -> None:
    station.do(attendance.check_in, attendance.CheckInRequest(person, station.activity_id, Evidence.TYPED))


def _desk(station: BusyStation) -> Callable[[], object]:
    return lambda: station.desk.read(desk_view, station.now, station.now.date())


def _morning(station: BusyStation) -> Callable[[], object]:
    return lambda: station.desk.read(morning_view, station.now, station.now.date())
