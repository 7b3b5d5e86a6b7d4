"""Two records of one person, merged at the screen and taken apart again."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from seat import Seat
from stations import PIN

from stationdesk.queries import links
from stationdesk.queries import points as point_queries
from stationdesk.services import duplicates
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.volunteers.mergepanel import MergePanel
from stationdesk.ui.volunteers.page import VolunteersPage
from stationdesk.ui.widgets import IconLabel, KeyButton


@pytest.fixture
def page(seat: Seat) -> VolunteersPage:
    page = VolunteersPage(seat.context, seat.actions)
    seat.show(page)
    return page


@pytest.fixture
def pair(seat: Seat) -> tuple[UUID, UUID]:
    patrol = seat.station.activity("社区巡查")
    keeper = seat.station.register("李明朗", phone="13800000001")
    loser = seat.station.register("李明郎", phone="13800000001")
    for person, hours in ((keeper, 2), (loser, 3)):
        seat.station.serve(person, patrol, hours=hours)
        seat.station.pass_time(minutes=5)
    seat.station.supervisor()
    return keeper, loser


def panel_of(page: VolunteersPage) -> MergePanel:
    panel = page.merging.panel
    assert panel is not None
    QApplication.processEvents()
    return panel


def merge(seat: Seat, page: VolunteersPage, keeper: UUID) -> None:
    seat.take(keeper)
    page.detail.show_person(keeper)
    seat.find(QPushButton, "person_merge").click()
    panel_of(page)
    seat.press("1", Qt.Key.Key_Return, "1")
    QApplication.processEvents()
    pin = seat.find(QLineEdit, "approval_pin")
    pin.setText(PIN)
    seat.press(Qt.Key.Key_Return)


def test_who_looks_the_same_is_offered_with_what_they_have_in_common(
    seat: Seat, page: VolunteersPage, pair: tuple[UUID, UUID]
) -> None:
    page.detail.show_person(pair[0])
    seat.find(QPushButton, "person_merge").click()
    panel = panel_of(page)

    offered = " ".join(button.text() for button in panel.findChildren(QAbstractButton))
    assert "李明郎" in offered
    assert "Same phone" in offered
    seat.press("1")
    assert "5.0 h and 50 points" in panel.sentence
    panel_of(page)  # what wraps has its height a round later
    assert nameless(panel) == []
    assert too_small(panel) == []


def test_merged_with_a_reason_and_a_second_person_both_are_one(
    seat: Seat, page: VolunteersPage, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    merge(seat, page, keeper)

    assert seat.station.read(links.same_person, loser) == (keeper, loser)
    assert "5.0 h and 50 points" in seat.bar.text
    assert seat.station.read(links.merged_records, keeper)[0].reason == "Registered twice"


def test_the_kept_record_lists_what_was_merged_and_takes_it_apart(
    seat: Seat, page: VolunteersPage, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    merge(seat, page, keeper)
    page.detail.show_person(keeper)
    seat.find(QPushButton, "unmerge_0").click()

    undo = seat.actions.undo.panel
    assert undo is not None
    assert "stands for itself again" in undo.lines[0]
    seat.press(Qt.Key.Key_Return)
    seat.find(QLineEdit, "approval_pin").setText(PIN)
    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(links.same_person, loser) == (loser,)
    assert seat.station.read(point_queries.balance_of, loser) == 30
    assert not page.detail.findChild(QWidget, "merged_records").isVisible()


def test_two_different_people_are_not_proposed_again(
    seat: Seat, page: VolunteersPage, pair: tuple[UUID, UUID]
) -> None:
    keeper, loser = pair
    page.detail.show_person(keeper)
    seat.find(QPushButton, "person_merge").click()
    seat.press("1")
    seat.find(QPushButton, "merge_apart").click()

    assert seat.station.read(duplicates.duplicates_of, loser) == []
    assert page.merging.panel is None


def test_why_two_records_cannot_be_merged_is_said_in_the_panel(seat: Seat, page: VolunteersPage) -> None:
    one, other = seat.station.register("王芳"), seat.station.register("王芳")
    seat.station.check_in(other, seat.station.activity("社区巡查"))
    page.detail.show_person(one)
    seat.find(QPushButton, "person_merge").click()
    seat.press("1")
    panel = panel_of(page)

    assert "Check them out first" in panel.sentence
    assert not seat.find(QPushButton, "merge_do").isEnabled()
    seat.press(Qt.Key.Key_Escape)
    assert page.merging.panel is None


def test_different_birth_dates_are_warned_of_and_enter_tells_the_two_apart(
    seat: Seat, page: VolunteersPage
) -> None:
    one = seat.station.register("王芳", phone="13800000001", birth_date=date(1950, 1, 2))
    other = seat.station.register("王芳", phone="13800000001", birth_date=date(1961, 3, 4))
    page.detail.show_person(one)
    seat.find(QPushButton, "person_merge").click()
    panel_of(page)
    seat.press("1")
    warning = seat.find(IconLabel, "merge_warning").findChildren(QLabel)[1]
    assert "probably two people" in warning.text()
    assert seat.find(KeyButton, "merge_apart").key == "Enter" and seat.find(KeyButton, "merge_do").key == ""

    seat.press(Qt.Key.Key_Return)

    assert page.merging.panel is None
    assert seat.station.read(duplicates.duplicates_of, other) == []


def test_two_records_that_do_not_differ_are_not_warned_of(
    seat: Seat, page: VolunteersPage, pair: tuple[UUID, UUID]
) -> None:
    page.detail.show_person(pair[0])
    seat.find(QPushButton, "person_merge").click()
    panel_of(page)
    seat.press("1")

    assert not seat.shows("merge_warning")
    assert seat.find(KeyButton, "merge_do").key == "Enter" and seat.find(KeyButton, "merge_apart").key == ""
