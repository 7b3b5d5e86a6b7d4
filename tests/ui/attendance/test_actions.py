from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QWidget,
)
from seat import Seat

from stationdesk.domain.service_time import Evidence
from stationdesk.queries import points, service_records
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.attendance.other_time import OtherTimeForm
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import FormField, IconLabel, Segmented
from stationdesk.ui.widgets.tile import Tile

ENTER = Qt.Key.Key_Return


@pytest.fixture
def person(seat: Seat) -> UUID:
    return seat.station.register("李明朗")


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查", place="3 号楼")


@pytest.fixture
def meals(seat: Seat, patrol: UUID) -> UUID:
    return seat.station.activity("独居老人送餐")


def preview(seat: Seat) -> str:
    return seat.find(IconLabel, "preview")._text.text()


def error_of(seat: Seat, editor: str) -> str:
    fields = [f for f in seat.host.findChildren(FormField) if f.editor.objectName() == editor]
    return fields[0].error


def test_a_scan_asks_what_for_and_enter_takes_what_the_person_did_last(
    seat: Seat, person: UUID, patrol: UUID, meals: UUID
) -> None:
    seat.station.serve(person, meals, hours=1)
    seat.station.pass_time(hours=1)

    seat.actions.attendance.scanned(person)
    assert isinstance(seat.actions.attendance.question, ActivityChooser)
    assert not seat.is_here(person)
    seat.press(ENTER)

    card = seat.context.person.card
    assert card is not None
    assert (card.name, card.here_for) == ("李明朗", "独居老人送餐")
    assert seat.actions.attendance.question is None


def test_the_message_of_a_check_in_says_how_and_when_to_check_out(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.take(person)
    seat.actions.attendance.toggle()
    seat.press("1")

    assert seat.bar.kind is Kind.OK
    assert "李明朗" in seat.bar.text
    assert "08:30" in seat.bar.text
    assert "On leaving: scan again or press F2" in seat.bar.text


def test_a_second_scan_within_a_minute_only_shows_how_it_stands(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.actions.attendance.scanned(person)
    seat.press(ENTER)
    seat.station.pass_time(seconds=59)

    seat.actions.attendance.scanned(person)

    assert seat.bar.kind is Kind.LOOK
    assert "社区巡查" in seat.bar.text
    assert seat.is_here(person)
    assert seat.verbs(person) == ["check_in"]


def test_a_later_scan_checks_out_with_minutes_points_and_the_new_balance(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.actions.attendance.scanned(person)
    seat.press(ENTER)
    seat.station.pass_time(hours=1, minutes=24)

    seat.actions.attendance.scanned(person)

    assert seat.bar.kind is Kind.OK
    for fact in ("李明朗", "社区巡查", "08:30–09:54", "1:24", "+14", "balance 14"):
        assert fact in seat.bar.text
    assert not seat.is_here(person)
    assert seat.station.read(service_records.records_of, person)[0].evidence is Evidence.SCANNED


def test_undo_in_the_message_shows_what_comes_back_first(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)
    seat.actions.attendance.check_out(person)

    seat.find(QPushButton, "result_action").click()

    assert seat.actions.undo.panel is not None
    assert seat.verbs(person) == ["check_in", "check_out"]


def test_hours_by_a_key_are_marked_as_typed_by_staff(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)
    seat.take(person)

    seat.actions.attendance.toggle()

    assert seat.station.read(service_records.records_of, person)[0].evidence is Evidence.TYPED


def test_two_presses_of_enter_are_one_check_in(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.take(person)
    seat.actions.attendance.toggle()
    chooser = seat.actions.attendance.question
    assert isinstance(chooser, ActivityChooser)
    tile = seat.find(Tile, "activity_1")

    tile.click()
    tile.click()
    chooser.chosen.emit(patrol)

    assert seat.verbs(person) == ["check_in"]


def test_two_presses_of_f2_check_out_once_and_ask_nothing(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)
    seat.take(person)

    seat.actions.attendance.toggle()
    seat.actions.attendance.toggle()

    assert seat.verbs(person) == ["check_in", "check_out"]
    assert seat.actions.attendance.question is None


def test_every_activity_has_its_number_as_its_key(
    seat: Seat, person: UUID, patrol: UUID, meals: UUID
) -> None:
    seat.take(person)
    seat.actions.attendance.toggle()
    assert [seat.find(Tile, f"activity_{n}").key for n in (1, 2)] == ["1", "2"]

    seat.press("2")

    card = seat.context.person.card
    assert card is not None
    assert card.here_for == "独居老人送餐"


def test_the_question_keeps_the_keys_and_escape_leaves_without_an_act(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    wanted: list[bool] = []
    seat.context.omnibox_wanted.connect(lambda: wanted.append(True))
    seat.take(person)
    seat.actions.attendance.toggle()
    chooser = seat.actions.attendance.question
    assert chooser is not None
    for _ in range(6):
        seat.press(Qt.Key.Key_Tab)
        assert chooser.isAncestorOf(QApplication.focusWidget())

    seat.press(Qt.Key.Key_Escape)

    assert seat.actions.attendance.question is None
    assert seat.verbs(person) == []
    assert wanted == [True]


def test_turning_to_a_field_of_the_window_leaves_the_question(seat: Seat, person: UUID, patrol: UUID) -> None:
    field = QLineEdit(seat.host)
    field.show()
    seat.take(person)
    seat.actions.attendance.toggle()
    QApplication.processEvents()

    field.setFocus()

    assert seat.actions.attendance.question is None
    assert QApplication.focusWidget() is field


def test_the_next_scan_says_that_the_person_before_is_not_checked_in(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    other = seat.station.register("王师傅")
    seat.actions.attendance.scanned(person)

    seat.actions.attendance.scanned(other)

    assert seat.bar.kind is Kind.LOOK
    assert seat.bar.text.startswith("李明朗 is not checked in")
    seat.press(ENTER)
    assert (seat.is_here(person), seat.is_here(other)) == (False, True)


def test_f2_with_nobody_in_hand_says_what_is_needed(seat: Seat) -> None:
    seat.actions.attendance.toggle()

    assert seat.bar.kind is Kind.LOOK
    assert "scan a card or type a name" in seat.bar.text


def test_without_an_activity_the_question_leads_to_the_settings(seat: Seat, person: UUID) -> None:
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)
    seat.take(person)
    seat.actions.attendance.toggle()

    seat.find(QPushButton, "empty_action").click()

    assert opened == ["settings"]


def test_another_time_needs_a_reason_and_keeps_what_was_typed(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.take(person)
    seat.actions.attendance.toggle()
    seat.press("0")
    time = seat.find(QTimeEdit, "time")
    assert time.text() == "08:00"

    seat.press(ENTER)

    assert error_of(seat, "reason")
    assert QApplication.focusWidget() is seat.find(QLineEdit, "reason")
    assert time.text() == "08:00"
    assert seat.verbs(person) == []
    seat.press("forgot", ENTER)
    card = seat.context.person.card
    assert card is not None
    assert card.here_since == seat.station.now - timedelta(minutes=30)
    assert seat.actions.attendance.question is None


def test_the_minutes_and_points_of_another_time_are_shown_before_anything_is_written(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=7)

    seat.actions.attendance.other_time(person)

    assert "08:30–09:30 · 1:00 · +10" in preview(seat)
    seat.press("11")
    seat.find(OtherTimeForm, "other_time_form").look_now()
    assert "08:30–11:30 · 3:00 · +30" in preview(seat)
    assert "3:00" in seat.find(QPushButton, "commit").text()
    assert seat.verbs(person) == ["check_in"]


def test_a_check_out_at_another_time_says_so_in_its_evidence(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=7)
    seat.actions.attendance.other_time(person)
    seat.find(QLineEdit, "reason").setText("忘记签退")

    seat.press(ENTER)
    seat.actions.attendance.other_time(person)

    record = seat.station.read(service_records.records_of, person)[0]
    assert (record.service_minutes, record.evidence) == (60, Evidence.OTHER_TIME)
    assert seat.verbs(person) == ["check_in", "check_out"]


def test_a_time_that_is_still_to_come_is_refused_at_the_field(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=2)
    seat.actions.attendance.other_time(person)
    seat.find(QLineEdit, "reason").setText("忘记签退")
    seat.find(QTimeEdit, "time").setTime(seat.find(QTimeEdit, "time").time().addSecs(3600))

    seat.press(ENTER)

    assert "later than now" in error_of(seat, "time")
    assert QApplication.focusWidget() is seat.find(QTimeEdit, "time")
    assert seat.find(QLineEdit, "reason").text() == "忘记签退"
    assert seat.is_here(person)


def test_eight_to_twelve_hours_are_said_to_wait_for_a_supervisor(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=9)

    seat.actions.attendance.check_out(person)

    assert seat.bar.kind is Kind.OK
    assert "9:00" in seat.bar.text
    assert "supervisor" in seat.bar.text
    assert seat.station.read(points.balance_of, person) == 0


def test_more_than_twelve_hours_are_refused_in_words_with_the_way_out(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=12, minutes=5)

    seat.actions.attendance.scanned(person)

    assert seat.bar.kind is Kind.STOP
    assert "12" in seat.bar.text
    assert seat.is_here(person)
    seat.find(QPushButton, "result_action").click()
    assert isinstance(seat.actions.attendance.question, OtherTimeForm)
    assert seat.find(QDateEdit, "date").text() == "2026-11-22"
    assert seat.find(QTimeEdit, "time").text() == "09:30"


def test_the_way_out_is_about_the_person_of_the_row_and_not_the_one_in_hand(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.take(seat.station.register("王师傅"))
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=13)

    seat.actions.attendance.check_out(person)
    seat.find(QPushButton, "result_action").click()

    form = seat.actions.attendance.question
    assert isinstance(form, OtherTimeForm)
    assert (form.volunteer_id, form.is_check_out) == (person, True)
    assert seat.context.person.volunteer_id == person


def test_a_tile_pressed_for_somebody_who_came_meanwhile_offers_the_check_out(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)

    seat.actions.attendance.check_in(person, patrol)
    assert seat.bar.kind is Kind.LOOK
    seat.find(QPushButton, "result_action").click()

    assert seat.verbs(person) == ["check_in", "check_out"]


def test_leaving_in_the_minute_of_coming_offers_to_take_the_check_in_back(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.check_in(person, patrol)
    seat.station.pass_time(seconds=20)

    seat.actions.attendance.check_out(person)

    assert seat.bar.kind is Kind.STOP
    seat.find(QPushButton, "result_action").click()
    assert seat.actions.undo.panel is not None
    assert seat.is_here(person)


def test_service_over_midnight_is_told_with_both_dates(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.pass_time(hours=15)
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=1)

    seat.actions.attendance.check_out(person)

    assert "11-22 23:30 – 11-23 00:30" in seat.bar.text
    assert "1:00" in seat.bar.text


def test_points_for_a_household_say_whose_they_are(seat: Seat, patrol: UUID) -> None:
    person = seat.station.register("张婆婆", new_household="张家", earns_for_household=True)
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=2)

    seat.actions.attendance.check_out(person)

    assert "+20 points for the household, balance 20" in seat.bar.text


def test_somebody_checked_in_at_the_other_desk_meanwhile_is_told_and_can_check_out(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.take(person)
    seat.actions.attendance.toggle()
    seat.station.check_in(person, patrol)
    seat.station.pass_time(minutes=5)

    seat.press(ENTER)

    assert seat.actions.attendance.question is not None
    assert seat.shows("chooser_error")
    assert seat.verbs(person) == ["check_in"]


def test_questions_are_named_reachable_and_large_enough(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.take(person)
    for ask in (seat.actions.attendance.toggle, seat.actions.attendance.other_time):
        ask()
        question = seat.actions.attendance.question
        assert question is not None
        assert (nameless(question), too_small(question), unreachable(question)) == ([], [], [])


class _Windows(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.flashed: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow() and watched is not self._window:
            self.flashed.append(repr(watched))
        return False


def test_a_question_opens_inside_the_window_and_never_as_a_window_of_its_own(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    windows = _Windows(seat.host)
    QApplication.instance().installEventFilter(windows)
    seat.take(person)
    seat.actions.attendance.toggle()
    seat.actions.attendance.other_time()
    QApplication.processEvents()
    QApplication.instance().removeEventFilter(windows)

    assert windows.flashed == []


def test_a_digit_in_the_empty_reason_chooses_the_reason_of_that_number(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.actions.attendance.other_time(person)
    reason = seat.find(QLineEdit, "reason")
    reason.setFocus()

    seat.press("2")
    assert reason.text() == "Served outside the station"

    reason.clear()
    seat.press("7 days late")
    assert reason.text() == "7 days late"


def test_only_the_reasons_of_another_time_carry_numbers(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.actions.attendance.other_time(person)

    def numbers(name: str) -> list[str]:
        chips = seat.find(Segmented, name).findChildren(QAbstractButton)
        return [chip.accessibleDescription() for chip in chips]

    assert numbers("reasons") == ["1", "2", "3"]
    assert set(numbers("quick_time")) == {""}
