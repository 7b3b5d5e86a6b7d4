from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QPushButton, QTableView
from seat import ROOM, Seat

from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.attendance.filters import Which
from stationdesk.ui.attendance.page import AttendancePage
from stationdesk.ui.attendance.present import PresentList
from stationdesk.ui.widgets import IconLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查", place="3 号楼", responsible="刘社工")


@pytest.fixture
def page(seat: Seat) -> AttendancePage:
    return AttendancePage(seat.context, seat.actions)


def cells(seat: Seat) -> list[list[str]]:
    """The rows of the table as they are read on screen."""
    table = seat.find(QTableView, "records").model()
    return [
        [table.index(row, column).data() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def states(seat: Seat) -> list[str]:
    return [row[-1] for row in cells(seat)]


def choose(seat: Seat, which: Which) -> None:
    seat.find(QAbstractButton, f"chip_{which}").click()


def long_day(seat: Seat, patrol: UUID, name: str = "王师傅") -> UUID:
    """Somebody whose nine hours wait for a second look; now is the evening."""
    person = seat.station.register(name)
    seat.station.serve(person, patrol, hours=9)
    return person


def test_the_records_of_the_day_show_hours_points_evidence_and_state(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = seat.station.register("李明朗")
    seat.station.check_in(person, patrol, evidence=Evidence.TYPED)
    seat.station.pass_time(hours=1, minutes=24)
    seat.station.check_out(person)

    seat.show(page)

    assert cells(seat) == [["李明朗", "社区巡查", "08:30–09:54", "1:24", "14", "Typed by staff", "Counted"]]


def test_service_over_midnight_belongs_to_the_day_of_the_check_in_and_shows_both_dates(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    seat.station.pass_time(hours=15)
    seat.station.serve(seat.station.register(), patrol, hours=1)
    seat.show(page)
    assert not seat.shows("records")

    seat.find(QAbstractButton, "day_yesterday").click()

    assert cells(seat)[0][2] == "11-22 23:30 – 11-23 00:30"


def test_a_day_without_records_says_what_belongs_here_and_offers_the_first_act(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    seat.take(seat.station.register())
    seat.show(page)
    assert not seat.shows("records")

    seat.find(QPushButton, "empty_action").click()

    assert seat.actions.attendance.question is not None


def test_any_day_can_be_chosen_but_none_to_come(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    seat.station.serve(seat.station.register(), patrol, hours=1)
    seat.station.pass_time(days=3)
    seat.show(page)
    day = seat.find(QDateEdit, "record_day")

    for _ in range(3):
        seat.find(QPushButton, "day_earlier").click()
    assert (day.text(), len(cells(seat))) == ("2026-11-22", 1)
    for _ in range(5):
        seat.find(QPushButton, "day_later").click()
    assert day.text() == "2026-11-25"
    assert page.go_back() is False


def test_chips_count_and_show_each_state(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    seat.station.serve(seat.station.register("李明朗"), patrol, hours=1)
    long_day(seat, patrol)
    seat.show(page)

    for which, names in (
        (Which.ALL, ["王师傅", "李明朗"]),
        (Which.COUNTED, ["李明朗"]),
        (Which.WAITING, ["王师傅"]),
    ):
        choose(seat, which)
        assert [row[0] for row in cells(seat)] == names
        chip = seat.find(QAbstractButton, f"chip_{which}")
        assert chip.accessibleName().endswith(f" {len(names)}")
    choose(seat, Which.UNDONE)
    assert not seat.shows("records")
    assert page.go_back() is True
    assert len(cells(seat)) == 2


def test_hours_that_wait_are_shown_whatever_day_they_are_of(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    long_day(seat, patrol)
    seat.station.pass_time(days=2)
    seat.show(page)

    seat.actions.attendance.show_review()

    assert cells(seat)[0][:3] == ["王师傅", "社区巡查", "11-22 08:30–17:30"]


def test_the_front_desk_cannot_review_and_is_told_why(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    long_day(seat, patrol)
    seat.sign_in(seat.station.operator("小王", Role.FRONT_DESK), Role.FRONT_DESK)
    seat.show(page)

    assert not seat.find(QPushButton, "confirm_hours").isEnabled()
    assert not seat.find(QPushButton, "reject_hours").isEnabled()
    assert "Front desk" in seat.find(IconLabel, "review_hindrance")._text.text()
    seat.sign_in(seat.station.operator("老王", Role.SUPERVISOR), Role.SUPERVISOR)
    assert seat.find(QPushButton, "confirm_hours").isEnabled()
    assert not seat.shows("review_hindrance")


def test_a_check_out_is_undone_from_its_row_after_showing_what_comes_back(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = seat.station.register()
    seat.station.serve(person, patrol, hours=1)
    seat.show(page)

    seat.find(QPushButton, "undo_record").click()
    assert seat.actions.undo.panel is not None
    assert states(seat) == ["Counted"]
    seat.press(Qt.Key.Key_Return)

    assert states(seat) == ["Undone"]
    assert seat.is_here(person)
    assert not seat.shows("undo_record")


def test_who_is_on_duty_is_checked_out_with_one_click(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)
    seat.show(page)
    here = seat.find(PresentList, "who_is_here")

    QTest.mouseClick(here.viewport(), LEFT, pos=here.button_place(0).center())

    assert not seat.is_here(person)
    assert [row[0] for row in cells(seat)] == ["李明朗"]
    assert not seat.shows("who_is_here")


def test_enter_on_a_row_takes_the_person_in_hand(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.station.serve(person, patrol, hours=1)
    seat.show(page)
    seat.find(QTableView, "records").setFocus()

    seat.press(Qt.Key.Key_Return)

    assert seat.context.person.volunteer_id == person


def test_a_scan_on_this_page_checks_in_too(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.show(page)

    assert page.person_scanned(person) is True
    seat.press(Qt.Key.Key_Return)

    assert seat.is_here(person)
    assert len(seat.find(PresentList, "who_is_here").faces) == 1


def test_a_hidden_page_reads_again_only_when_it_is_opened(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = seat.station.register()
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)
    seat.show(page)
    asked: list[frozenset[str]] = []
    page.ask = lambda: asked.append(frozenset())  # type: ignore[method-assign]
    page.hide()

    seat.actions.attendance.check_out(person)
    seat.context.runner.tables_changed.emit(frozenset({"print_jobs"}))
    assert asked == []
    page.show()
    page.opened()
    page.opened()

    assert len(asked) == 1


def test_every_control_is_named_large_enough_and_reached_by_tab(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    long_day(seat, patrol)
    seat.station.check_in(seat.station.register("夏师傅"), patrol)
    seat.show(page)

    assert (nameless(page), too_small(page), unreachable(page)) == ([], [], [])


def test_it_fits_a_small_screen(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    long_day(seat, patrol)
    seat.show(page)

    least: Sequence[int] = (page.minimumSizeHint().width(), page.minimumSizeHint().height())
    assert least[0] <= ROOM[0]
    assert least[1] <= ROOM[1]
    assert seat.host.size().toTuple() == ROOM
