"""Settings of places: points made and stood at, a week of hours typed and told of where it is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station
from visitors import category

from stationdesk.domain.opening_hours import HOLIDAY, Span
from stationdesk.domain.staff import Role
from stationdesk.queries.opening_hours import week
from stationdesk.queries.service_points import points
from stationdesk.services import service_points, visits
from stationdesk.services.service_points import PointRequest
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.points.hours import HoursSection
from stationdesk.ui.points.section import PointsSection
from stationdesk.ui.visits.points import PointChoice
from stationdesk.ui.visits.statistics import StatisticsSection
from stationdesk.ui.widgets import Figure

ENTER = Qt.Key.Key_Return


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)


@pytest.fixture
def section(seat: Seat) -> PointsSection:
    made = PointsSection(seat.context, seat.actions)
    seat.context.runner.tables_changed.connect(made.tables_changed)
    return made


@pytest.fixture
def hours(seat: Seat) -> HoursSection:
    made = HoursSection(seat.context, seat.actions)
    seat.context.runner.tables_changed.connect(made.tables_changed)
    return made


def a_point(seat: Seat, title: str = "东街") -> object:
    return seat.station.do(service_points.put_point, PointRequest(None, title)).point_id


def choose(seat: Seat, words: str) -> None:
    (button,) = [
        one for one in seat.host.findChildren(QAbstractButton) if one.text() == words and one.isVisible()
    ]
    button.click()


def test_a_point_is_added_by_keys_and_the_desk_stands_there(seat: Seat, section: PointsSection) -> None:
    seat.show(section)
    assert not seat.shows("desk_stands")
    seat.find(QLineEdit, "point_title").setFocus()
    seat.press("East Street", ENTER)

    choose(seat, "East Street")

    found = seat.station.read(points)
    assert (found.here_title, found.rows[0].is_here) == ("East Street", True)
    assert seat.bar.text == "This desk stands at East Street from now on."
    assert nameless(seat.host) == []


def test_a_point_a_desk_stands_at_is_not_switched_off(seat: Seat, section: PointsSection) -> None:
    point = a_point(seat)
    seat.station.do(service_points.stand_at, service_points.StandRequest(point))
    seat.show(section)
    seat.find(QTableView, "list").selectRow(0)
    QApplication.processEvents()

    section.active.setChecked(False)
    seat.find(QPushButton, "save").click()

    assert "前台 1 号机" in seat.bar.text
    assert len(seat.station.read(points).active) == 1


def test_who_may_not_change_the_station_sees_why(seat: Seat, section: PointsSection) -> None:
    seat.sign_in(seat.station.operator("小周", Role.FRONT_DESK), Role.FRONT_DESK)
    seat.show(section)

    assert seat.shows("why_closed")
    assert not seat.find(QPushButton, "save").isEnabled()


def test_a_week_is_typed_once_and_copied_to_every_day(seat: Seat, hours: HoursSection) -> None:
    seat.show(hours)
    seat.find(QLineEdit, "hours_0").setFocus()
    seat.press("830-1200 14-20")
    seat.find(QPushButton, "hours_every").click()
    seat.find(QLineEdit, f"hours_{HOLIDAY}").setFocus()
    seat.press("closed", ENTER)

    spans = seat.station.read(week, None)
    assert len(spans) == 15
    assert spans[-1] == Span(HOLIDAY, 0, 0)
    assert seat.find(QLineEdit, "hours_6").text() == "8:30-12:00, 14:00-20:00"
    assert seat.find(QLineEdit, f"hours_{HOLIDAY}").text() == "closed"
    assert not hours.has_changes


@pytest.mark.parametrize("typed", ["tomorrow", "8-12 10-14"])
def test_what_is_no_hours_is_told_at_its_day_and_nothing_is_saved(
    seat: Seat, hours: HoursSection, typed: str
) -> None:
    seat.show(hours)
    seat.find(QLineEdit, "hours_2").setFocus()
    seat.press(typed, ENTER)

    assert hours.days[2].error
    assert seat.station.read(week, None) == ()


def test_each_point_has_a_week_of_its_own(seat: Seat, hours: HoursSection) -> None:
    point = a_point(seat)
    seat.show(hours)
    choose(seat, "东街")
    seat.find(QLineEdit, "hours_1").setFocus()
    seat.press("8-20", ENTER)

    assert seat.station.read(week, point) == (Span(1, 480, 1200),)
    assert seat.station.read(week, None) == ()
    choose(seat, "The station itself")
    assert seat.find(QLineEdit, "hours_1").text() == ""


def test_statistics_are_of_the_whole_station_or_of_one_point(seat: Seat) -> None:
    station = seat.station
    point = a_point(seat)
    visit = visits.VisitRequest(category(station))
    station.do(visits.visit, visit)
    station.do(service_points.stand_at, service_points.StandRequest(point))
    station.do(visits.visit, visit)
    section = StatisticsSection(seat.context, seat.actions)
    seat.show(section)
    choice = seat.find(PointChoice, "visits_point")
    figures = section.findChild(Figure)
    assert figures.value == "2"

    choice.setCurrentIndex(1)
    choice.activated.emit(1)

    assert section.findChild(Figure).value == "1"
