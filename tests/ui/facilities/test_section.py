"""Facilities on the screen: the usual list by one button, a round by digits, written in one act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station

from stationdesk.domain.facilities import USUAL, FacilityState
from stationdesk.domain.opening_hours import Span
from stationdesk.domain.staff import Role
from stationdesk.queries import acts
from stationdesk.queries.facilities import FacilityRow, broken, facility_rows
from stationdesk.services import facilities, opening_hours
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.facilities.opentoday import OpenToday
from stationdesk.ui.facilities.section import FacilitiesSection

ONE, TWO, THREE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)


@pytest.fixture
def section(seat: Seat) -> FacilitiesSection:
    return FacilitiesSection(seat.context, seat.actions)


@pytest.fixture
def listed(seat: Seat, section: FacilitiesSection) -> FacilitiesSection:
    seat.station.do(facilities.adopt_usual, facilities.UsualRequest())
    seat.show(section)
    seat.find(QTableView, "facilities").setFocus()
    return section


def rows(seat: Seat) -> list[FacilityRow]:
    return seat.station.read(facility_rows)


def of_desk(seat: Seat) -> list[object]:
    return list(seat.station.read(acts.acts_on, seat.station.now.date()))


def test_an_empty_list_offers_the_usual_one(seat: Seat, section: FacilitiesSection) -> None:
    seat.show(section)

    seat.find(QPushButton, "empty_action").click()

    assert len(rows(seat)) == len(USUAL)
    assert seat.bar.text == f"On the list now: {len(USUAL)} facilities."
    assert not seat.shows("empty_action")


def test_a_round_goes_by_digits_and_is_one_act(seat: Seat, listed: FacilitiesSection) -> None:
    before = len(of_desk(seat))
    seat.press(ONE, TWO)
    assert seat.find(QLineEdit, "facility_told").hasFocus()
    seat.press("Zhang")
    seat.find(QTableView, "facilities").setFocus()
    seat.press(Qt.Key.Key_Down, THREE)

    seat.find(QPushButton, "facilities_rest").click()
    assert seat.find(QPushButton, "facilities_write").text() == f"Write down {len(USUAL)} looks, 1 broken"
    seat.press(Qt.Key.Key_Return)

    found = rows(seat)
    assert [row.state for row in found[:4]] == [
        FacilityState.WORKS,
        FacilityState.BROKEN,
        FacilityState.ABSENT,
        FacilityState.WORKS,
    ]
    assert seat.station.read(broken)[0].told == "Zhang"
    assert all(row.checked_at is not None for row in found)
    assert len(of_desk(seat)) == before + 1
    assert seat.bar.text.endswith("looked at. Broken: 微波炉")


def test_the_rest_works_repairs_nothing_and_brings_back_nothing(
    seat: Seat, listed: FacilitiesSection
) -> None:
    seat.press(TWO)
    seat.find(QTableView, "facilities").setFocus()
    seat.press(Qt.Key.Key_Down, THREE)
    seat.find(QPushButton, "facilities_write").click()

    rest = seat.find(QPushButton, "facilities_rest")
    assert rest.text() == f"The other {len(USUAL) - 2} work"
    rest.click()
    seat.press(Qt.Key.Key_Return)

    assert [row.state for row in rows(seat)[:3]] == [
        FacilityState.BROKEN,
        FacilityState.ABSENT,
        FacilityState.WORKS,
    ]


def test_esc_drops_a_round_that_was_not_written(seat: Seat, listed: FacilitiesSection) -> None:
    seat.press(ONE, ONE)

    assert listed.go_back()

    assert not seat.find(QPushButton, "facilities_write").isEnabled()
    assert not listed.go_back()


def test_the_front_desk_walks_the_round_but_leaves_the_list_alone(
    seat: Seat, listed: FacilitiesSection
) -> None:
    seat.sign_in(seat.station.operator("小周", Role.FRONT_DESK), Role.FRONT_DESK)

    assert not seat.find(QPushButton, "facility_add").isEnabled()
    seat.find(QTableView, "facilities").setFocus()
    seat.press(ONE)
    assert seat.find(QPushButton, "facilities_write").isEnabled()


def test_a_facility_of_ones_own_is_added_by_keys(seat: Seat, listed: FacilitiesSection) -> None:
    seat.find(QPushButton, "facility_add").click()
    seat.press("Radio", Qt.Key.Key_Return)

    assert rows(seat)[-1].title == "Radio"
    assert nameless(seat.host) == []


@pytest.mark.parametrize(("opens", "said"), [(480, "Today 8:00–20:00"), (600, "outside the hours now")])
def test_the_hours_of_today_are_told_and_nothing_more(seat: Seat, opens: int, said: str) -> None:
    chip = OpenToday(seat.context)
    seat.host.layout().addWidget(chip)  # type: ignore[union-attr]
    chip.ask()
    assert chip.isHidden()

    request = opening_hours.HoursRequest(None, (Span(6, opens, 1200),))
    seat.station.do(opening_hours.put_hours, request)
    chip.ask()

    assert said in chip.text()
