from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from seat import Seat

from stationdesk.domain.service_time import Credit, Decision
from stationdesk.domain.staff import Role
from stationdesk.queries import points, service_records
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.attendance.filters import Which
from stationdesk.ui.attendance.page import AttendancePage
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import IconLabel

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def page(seat: Seat) -> AttendancePage:
    return AttendancePage(seat.context, seat.actions)


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity(
        "社区巡查", place="3 号楼", responsible="王主任", credit=Credit.FIXED, credit_minutes=120
    )


def wait_for_review(seat: Seat, patrol: UUID, *names: str) -> list[UUID]:
    """People of nine hours each, which wait for a second look."""
    people = []
    for name in names:
        people.append(seat.station.register(name))
        seat.station.serve(people[-1], patrol, hours=9)
        seat.station.pass_time(hours=15)
    return people


def open_review(seat: Seat, page: AttendancePage) -> None:
    seat.show(page)
    seat.actions.attendance.show_review()
    QApplication.processEvents()


def names(seat: Seat, table: str = "records") -> list[str]:
    if not seat.shows(table):
        return []
    model = seat.find(QTableView, table).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def states(seat: Seat, person: UUID) -> list[Decision | None]:
    return [row.decision for row in seat.station.read(service_records.records_of, person)]


def test_the_days_list_is_done_by_two_keys_a_row(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    people = wait_for_review(seat, patrol, "李明朗", "王芳", "曾志伟")
    open_review(seat, page)
    assert names(seat) == ["曾志伟", "王芳", "李明朗"]

    seat.press("1", "1")
    seat.press("3", "1")
    seat.press(ENTER, ENTER)

    assert [states(seat, person) for person in people] == [
        [Decision.CONFIRMED],
        [Decision.REJECTED],
        [Decision.CONFIRMED],
    ]
    assert names(seat) == []
    reasons = {
        row.reason for person in people for row in seat.station.read(service_records.records_of, person)
    }
    assert reasons == {"The person responsible confirms it", "Was not there"}


def test_the_chip_counts_what_is_left(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    wait_for_review(seat, patrol, "李明朗", "王芳")
    open_review(seat, page)
    chip = seat.find(QAbstractButton, f"chip_{Which.WAITING}")
    assert chip.accessibleName().endswith(" 2")

    seat.press("1", "1")

    assert chip.accessibleName().endswith(" 1")


def test_hours_are_trimmed_to_minutes_that_are_typed(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = wait_for_review(seat, patrol, "李明朗")[0]
    open_review(seat, page)

    seat.press("2", "400", ENTER)
    assert seat.find(QPushButton, "review_do").text() == "Count 6:40 of 9:00"
    seat.press("2")

    assert seat.bar.kind is Kind.OK
    assert "李明朗 · 6:40 of 9:00 · +66" in seat.bar.text
    assert seat.station.read(service_records.minutes_total, person) == 400
    assert seat.station.read(points.balance_of, person) == 66


def test_esc_goes_back_to_the_list_and_nothing_is_said(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = wait_for_review(seat, patrol, "李明朗")[0]
    open_review(seat, page)

    seat.press("3", ESC)

    assert seat.find(QTableView, "records").hasFocus()
    assert not seat.shows("review_step")
    assert states(seat, person) == [None]


def test_words_of_ones_own_are_a_reason_too(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = wait_for_review(seat, patrol, "李明朗")[0]
    open_review(seat, page)

    seat.press("1", "saw them leave", ENTER)

    assert seat.station.read(service_records.records_of, person)[0].reason == "saw them leave"


def test_in_the_days_list_enter_takes_the_person_in_hand_and_decides_nothing(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = seat.station.register("李明朗")
    seat.station.serve(person, patrol, hours=9)
    seat.show(page)
    seat.find(QTableView, "records").setFocus()

    seat.press(ENTER)

    assert seat.context.person.volunteer_id == person
    assert not seat.shows("review_step")


def test_a_double_press_is_one_review(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = wait_for_review(seat, patrol, "李明朗")[0]
    open_review(seat, page)
    seat.find(QPushButton, "confirm_hours").click()
    do = seat.find(QPushButton, "review_do")

    do.click()
    do.click()

    assert seat.verbs(person) == ["check_in", "check_out", "review"]


def test_ctrl_z_brings_the_row_back(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    wait_for_review(seat, patrol, "李明朗")
    open_review(seat, page)
    seat.press("1", "1")

    seat.find(QPushButton, "result_action").click()
    assert seat.actions.undo.panel is not None
    assert "wait for review again" in " ".join(seat.actions.undo.panel.lines)
    seat.press(ENTER)

    assert names(seat) == ["李明朗"]


def test_nobody_confirms_their_own_hours(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    person = wait_for_review(seat, patrol, "刘社工")[0]
    open_review(seat, page)

    seat.press("1", "it was me", ENTER)

    assert seat.bar.kind is Kind.STOP
    assert seat.find(QLineEdit, "reason").text() == "it was me"
    assert states(seat, person) == [None]


def test_without_the_right_the_keys_do_nothing(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    wait_for_review(seat, patrol, "李明朗")
    seat.sign_in(seat.station.operator("小王", Role.FRONT_DESK), Role.FRONT_DESK)
    open_review(seat, page)

    seat.press("1")

    assert not seat.shows("review_step")
    assert "Front desk" in seat.find(IconLabel, "review_hindrance")._text.text()


def test_provisional_hours_say_so_and_until_when(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    seat.station.check_in(seat.station.register("李明朗"), patrol)
    seat.station.pass_time(hours=13)
    seat.show(page)
    seat.actions.attendance.show_forgotten()
    QApplication.processEvents()
    seat.press(ENTER)

    seat.actions.attendance.show_review()

    table = seat.find(QTableView, "records").model()
    row = [table.index(0, column).data() for column in range(table.columnCount())]
    assert row[3:] == ["2:00", "20", "Ended by itself", "Provisional"]
    assert "unless confirmed" in words_of(page)


def test_a_forgotten_stay_ends_by_enter_and_comes_back_by_undo(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    person = seat.station.register("李明朗")
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=13)
    seat.show(page)
    seat.actions.attendance.show_forgotten()
    QApplication.processEvents()
    assert names(seat, "forgotten_stays") == ["李明朗"]
    assert "08:30–10:30 · 2:00 · 20 points" in seat.find(IconLabel, "forgotten_preview")._text.text()
    assert seat.find(QPushButton, "end_stay").text() == "End it with 2:00"

    seat.press(ENTER)

    assert not seat.is_here(person)
    assert names(seat, "forgotten_stays") == []
    assert "provisional" in seat.bar.text
    seat.find(QPushButton, "result_action").click()
    seat.press(ENTER)
    assert seat.is_here(person)


def test_a_service_that_credits_nothing_says_so_before_it_is_done(seat: Seat, page: AttendancePage) -> None:
    person = seat.station.register("李明朗")
    seat.station.check_in(person, seat.station.activity("送餐"))
    seat.station.pass_time(hours=13)
    seat.show(page)
    seat.actions.attendance.show_forgotten()
    QApplication.processEvents()

    assert seat.find(QPushButton, "end_stay").text() == "End it without hours"
    seat.press("1")

    assert not seat.is_here(person)
    assert seat.station.read(service_records.records_of, person) == []


def test_another_key_asks_when_they_left(seat: Seat, page: AttendancePage, patrol: UUID) -> None:
    seat.station.check_in(seat.station.register("李明朗"), patrol)
    seat.station.pass_time(hours=13)
    seat.show(page)
    seat.actions.attendance.show_forgotten()
    QApplication.processEvents()

    seat.press("2")

    assert seat.actions.attendance.question is not None


def test_every_control_is_named_large_enough_and_reached_by_tab(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    wait_for_review(seat, patrol, "李明朗")
    open_review(seat, page)
    seat.press("2")

    assert (nameless(page), too_small(page), unreachable(page)) == ([], [], [])
    least: Sequence[int] = page.minimumSizeHint().toTuple()
    assert least[0] <= 1148


def words_of(page: AttendancePage) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_the_chip_is_opened_by_its_key_and_the_list_has_the_keys(
    seat: Seat, page: AttendancePage, patrol: UUID, qtbot: QtBot
) -> None:
    person = wait_for_review(seat, patrol, "李明朗")[0]
    seat.show(page)
    chip = seat.find(QAbstractButton, f"chip_{Which.WAITING}")

    QTest.keyClick(seat.host, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(chip.isChecked)
    QApplication.processEvents()

    assert chip.accessibleDescription() == "Alt+5"
    assert QApplication.focusWidget() is seat.find(QTableView, "records")
    seat.press("1", "1")
    assert states(seat, person) == [Decision.CONFIRMED]


def test_digits_and_enter_answer_for_the_row_wherever_the_focus_is(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    people = wait_for_review(seat, patrol, "李明朗", "王芳")
    open_review(seat, page)
    seat.find(QAbstractButton, f"chip_{Which.WAITING}").setFocus()
    seat.press("3", "1")
    seat.find(QAbstractButton, f"chip_{Which.WAITING}").setFocus()
    seat.press(ENTER, ENTER)

    assert [states(seat, person) for person in people] == [[Decision.CONFIRMED], [Decision.REJECTED]]


def test_led_to_the_list_one_begins_with_its_first_row(
    seat: Seat, page: AttendancePage, patrol: UUID
) -> None:
    wait_for_review(seat, patrol, "李明朗", "王芳")
    open_review(seat, page)
    seat.press(Qt.Key.Key_Down)
    seat.actions.attendance.show_review()
    QApplication.processEvents()

    table = seat.find(QTableView, "records")
    assert QApplication.focusWidget() is table and table.currentIndex().row() == 0
