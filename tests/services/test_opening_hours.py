"""Opening hours: a week is put as a whole, undone as a whole, and a point without any keeps the station's."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import HoursOverlap
from stationdesk.domain.opening_hours import Span
from stationdesk.domain.working_days import WorkCalendar
from stationdesk.queries.opening_hours import open_day, week
from stationdesk.queries.verification import verify
from stationdesk.services import opening_hours, reversals, service_points
from stationdesk.services.opening_hours import HoursRequest

SUNDAY, NO_HOLIDAYS = date(2026, 11, 22), WorkCalendar()
WEEK = tuple(Span(day, 510, 1200) for day in range(7))
SHORT = (Span(6, 600, 720), Span(6, 840, 960))


def put(station: Station, spans: tuple[Span, ...], point: UUID | None = None) -> Any:
    return station.do(opening_hours.put_hours, HoursRequest(point, spans))


def test_a_week_replaces_the_one_before(station: Station) -> None:
    assert put(station, WEEK).title == "微光驿站"
    put(station, (*WEEK[:6], *SHORT))

    assert station.read(week, None) == (*WEEK[:6], *SHORT)
    assert station.read(open_day, None, SUNDAY, NO_HOLIDAYS).spans == SHORT


def test_undo_brings_the_week_before_back_and_says_whose(station: Station) -> None:
    put(station, WEEK)
    put(station, SHORT)

    receipt = station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))

    assert station.read(week, None) == WEEK
    assert [one.name for one in receipt.effects] == ["微光驿站"]
    assert not station.read(verify).findings


def test_a_point_without_hours_keeps_the_stations(station: Station) -> None:
    point = station.do(service_points.put_point, service_points.PointRequest(None, "东街")).point_id
    put(station, WEEK)
    assert station.read(open_day, point, SUNDAY, NO_HOLIDAYS).spans == (WEEK[6],)

    put(station, SHORT, point)

    assert station.read(open_day, point, SUNDAY, NO_HOLIDAYS).spans == SHORT
    assert station.read(open_day, None, SUNDAY, NO_HOLIDAYS).spans == (WEEK[6],)


def test_hours_that_overlap_change_nothing(founded: Station) -> None:
    put(founded, WEEK)

    with pytest.raises(HoursOverlap):
        put(founded, (Span(0, 510, 700), Span(0, 690, 800)))

    assert founded.read(week, None) == WEEK
