"""Cards change who works here, an idle desk locks itself, a clock that fell behind has a way out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from stations import PIN, Station
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.staff import Right, Role
from stationdesk.queries import acts
from stationdesk.services import operator_cards, roles, volunteers
from stationdesk.services.volunteers import NumbersRequest
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.approval.panel import ApprovalPanel
from stationdesk.ui.approval.time_panel import TimePanel
from stationdesk.ui.idle import IdleLock
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import TAKES_SCANS
from stationdesk.ui.signin.lock import LockPage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    made = open_window(data_folder(tmp_path, founded_file), language="en")
    yield made
    close_window(made)


@pytest.fixture
def desk(opened: OpenWindow) -> OpenWindow:
    opened.sign_in()
    return opened


def card_of(station: Station, operator_id: UUID | None) -> str:
    assert operator_id is not None
    code = operator_cards.new_card().code
    request = operator_cards.GiveCardRequest(operator_id, code)
    second = SecondPerson(operator_id=operator_id, pin=PIN)
    station.do(operator_cards.give_card, request, reason="新卡", second=second)
    return code


def clerk(station: Station) -> tuple[UUID, str]:
    """Add 王社工 of the front desk; return their id and what their card says."""
    operator_id = station.operator("王社工", Role.FRONT_DESK)
    return operator_id, card_of(station, operator_id)


def time_panel(desk: OpenWindow) -> TimePanel:
    [panel] = [one for one in desk.running.window.findChildren(TimePanel) if not one.is_over]
    return panel


def test_a_card_changes_the_operator_and_what_is_typed_stays(desk: OpenWindow) -> None:
    operator_id, code = clerk(desk.station)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    name = desk.find("form_name")
    assert isinstance(name, QLineEdit)
    name.setText("李明朗")
    name.setFocus()

    desk.scan(code)

    assert desk.said == "王社工 works at this desk now."
    assert (name.text(), QApplication.focusWidget()) == ("李明朗", name)
    assert desk.running.runner.operator_id == operator_id
    found = desk.running.context.signed_in
    assert found is not None
    assert (found.name, found.may(Right.CHANGE_RULES)) == ("王社工", False)


def test_a_card_is_never_written_into_a_field_that_takes_scans(desk: OpenWindow) -> None:
    operator_id, code = clerk(desk.station)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    field = desk.find("form_name")
    assert isinstance(field, QLineEdit)
    field.setProperty(TAKES_SCANS, True)
    field.setFocus()
    desk.scan(code)
    assert field.text() == ""
    assert desk.running.runner.operator_id == operator_id


def test_the_acts_after_a_card_carry_the_new_operator(desk: OpenWindow) -> None:
    _operator_id, code = clerk(desk.station)
    li = desk.station.register("李明朗")
    desk.station.activity("社区巡查")
    desk.scan(code)
    desk.running.context.person.take(li)
    desk.press(Qt.Key.Key_F2)
    desk.type("1")
    row = desk.station.read(acts.history, li)[0]
    assert (row.verb, row.operator) == ("attendance.check_in", "王社工")


def test_a_card_of_nobody_changes_nothing(desk: OpenWindow) -> None:
    before = desk.running.context.signed_in
    desk.scan(operator_cards.new_card().code)
    assert desk.said == "This card belongs to no operator of this station."
    assert desk.running.context.result.kind is Kind.STOP
    assert desk.running.context.signed_in == before


def test_a_card_opens_the_locked_desk_and_a_volunteers_does_not(desk: OpenWindow) -> None:
    operator_id, code = clerk(desk.station)
    desk.running.lock()
    desk.scan("V202611220001")
    assert isinstance(desk.running.window.shown, LockPage)
    desk.scan(code)
    assert desk.running.window.shown is desk.area
    assert desk.running.runner.operator_id == operator_id


def test_a_supervisors_card_allows_a_risky_act_and_changes_no_operator(desk: OpenWindow) -> None:
    station, running = desk.station, desk.running
    code = card_of(station, station.supervisor().operator_id)
    li = station.register("李明朗", phone="13812345621")
    done: list[object] = []
    running.actions.approvals.write(
        running, volunteers.show_numbers, NumbersRequest(li), title="Show the numbers", then=done.append
    )
    [panel] = running.window.findChildren(ApprovalPanel)

    desk.scan(code)
    assert (done, panel.sentence) == ([], "Please choose a reason by its number, or type one.")
    desk.type("1")
    desk.press(ENTER)

    assert len(done) == 1
    assert running.runner.operator_id == station.operator_id
    assert station.read(acts.history, li)[0].verb == "volunteers.show_numbers"


def test_with_the_reason_given_the_card_alone_is_enough_and_ones_own_is_not(desk: OpenWindow) -> None:
    station, running = desk.station, desk.running
    code, own = card_of(station, station.supervisor().operator_id), card_of(station, station.operator_id)
    li = station.register("李明朗")
    done: list[object] = []
    running.actions.approvals.write(
        running,
        volunteers.show_numbers,
        NumbersRequest(li),
        title="Show the numbers",
        then=done.append,
        reason="sheet 12",
    )
    [panel] = running.window.findChildren(ApprovalPanel)
    desk.scan("V202611220001")
    assert panel.sentence == "This is not an operator's card."
    desk.scan(own)
    assert panel.sentence == "刘社工 asks for this and cannot allow it too."
    desk.scan(code)
    assert len(done) == 1


def test_changed_rights_hold_for_who_is_signed_in(desk: OpenWindow) -> None:
    _operator_id, code = clerk(desk.station)
    desk.scan(code)
    context, today = desk.running.context, desk.station.now.date()
    request = roles.RoleRightsRequest(Role.FRONT_DESK, (Right.DESK_WORK,), today)
    desk.station.do(roles.set_rights, request, reason="站务会", second=desk.station.supervisor())
    desk.running.runner.tables_changed.emit(frozenset({"role_rules"}))
    assert context.signed_in is not None
    assert not context.signed_in.may(Right.SHOW_FULL_NUMBERS)


def test_a_desk_nobody_touches_locks_itself_and_keeps_what_is_typed(desk: OpenWindow) -> None:
    running, seconds = desk.running, [0.0]
    idle = IdleLock(
        running._senses.router,
        running.context.preferences.with_(idle_lock_minutes=10),
        running._guard.lock_idle,
        clock=lambda: seconds[0],
    )
    field = desk.area.omnibox.field.findChild(QLineEdit) or desk.find("omnibox")
    assert isinstance(field, QLineEdit)
    idle.look()
    seconds[0] = 599
    idle.look()
    assert running.window.shown is desk.area
    QTest.keyClick(field, Qt.Key.Key_L)
    seconds[0] = 900
    idle.look()
    assert running.window.shown is desk.area, "a key was pressed meanwhile"
    seconds[0] = 599 + 601
    idle.look()
    assert isinstance(running.window.shown, LockPage)
    idle.stop()


def test_zero_minutes_never_lock(desk: OpenWindow) -> None:
    running = desk.running
    seconds, locked = [0.0], []
    never = running.context.preferences.with_(idle_lock_minutes=0)
    idle = IdleLock(running._senses.router, never, lambda: locked.append(True), clock=lambda: seconds[0])
    seconds[0] = 1e6
    idle.look()
    assert locked == []


def test_a_clock_set_back_is_refused_with_a_way_out(desk: OpenWindow) -> None:
    station, context = desk.station, desk.running.context
    li = station.register("李明朗")
    station.activity("社区巡查")
    last = station.now
    station.pass_time(hours=-1)
    context.person.take(li)
    desk.press(Qt.Key.Key_F2)
    desk.type("1")

    panel = time_panel(desk)
    assert "2026-11-22 07:30" in panel._facts[0]
    assert "2026-11-22 08:30" in panel._facts[1]
    assert nameless(panel) == [] and too_small(panel) == []
    button = panel.findChild(QPushButton, "time_do")
    assert button is not None
    assert button.text() == "Go on at 2026-11-22 08:31"
    panel._second.pin.setText(PIN)
    desk.press(ENTER)

    assert context.now() == last + timedelta(minutes=1)
    assert desk.said.startswith("The desk goes on at 08:31")
    desk.type("1")  # the question for the service is still there
    row = station.read(acts.history, li)[0]
    assert (row.verb, row.at) == ("attendance.check_in", last + timedelta(minutes=1))


def test_where_the_last_act_was_dated_wrongly_the_computers_time_holds(desk: OpenWindow) -> None:
    station, context = desk.station, desk.running.context
    station.pass_time(days=30)
    li = station.register("李明朗")
    station.activity("社区巡查")
    station.pass_time(days=-30)
    context.person.take(li)
    desk.press(Qt.Key.Key_F2)
    desk.type("1")

    panel = time_panel(desk)
    panel._choice.choose(2)
    panel._second.pin.setText(PIN)
    desk.press(ENTER)

    assert context.now() == station.now
    desk.type("1")
    booked = {row.verb: row.at for row in station.read(acts.history, li)}
    assert booked["attendance.check_in"] == station.now


def test_a_wrong_pin_states_no_time_and_esc_leaves_the_desk_refused(desk: OpenWindow) -> None:
    station = desk.station
    station.register("李明朗")
    station.pass_time(hours=-1)
    desk.running.runner.write(
        desk.running, volunteers.register, volunteers.VolunteerRequest("王", PersonCategory.OTHER)
    )
    panel = time_panel(desk)
    panel._second.pin.setText("9999")
    desk.press(ENTER)
    assert "PIN" in panel.sentence
    desk.press(ESC)
    assert desk.running.runner.clock_offset == timedelta()


def test_the_sign_in_page_asks_for_the_time_too_and_a_card_states_it(opened: OpenWindow) -> None:
    station = opened.station
    code = card_of(station, station.supervisor().operator_id)
    station.pass_time(hours=-1)
    panel_of = opened.running.window.shown.panel  # type: ignore[attr-defined]
    panel_of.pin.setText(PIN)
    panel_of.try_now()

    assert time_panel(opened) is not None
    opened.scan(code)
    assert opened.running.runner.clock_offset == timedelta(hours=1, minutes=1)
    assert opened.running.context.signed_in is None
    panel_of.pin.setText(PIN)
    panel_of.try_now()
    assert opened.running.context.signed_in is not None
