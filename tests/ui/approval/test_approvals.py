"""A risky act asks for a reason and a second person, and is done once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import PIN, Station

from stationdesk.domain.staff import Role
from stationdesk.queries import staff as staff_queries
from stationdesk.services import volunteers
from stationdesk.services.volunteers import NumbersRequest
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.approval.panel import ApprovalPanel
from stationdesk.ui.overlay import Overlay

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    made = sit_down(qtbot, qapp, founded, lambda: founded.now)
    founded.supervisor()
    field = QLineEdit(made.host)
    field.setObjectName("before")
    field.show()
    field.setFocus()
    return made


@pytest.fixture
def li(seat: Seat) -> UUID:
    return seat.station.register("李明朗", phone="13812345621")


def ask(seat: Seat, li: UUID, **given: Any) -> tuple[list[Any], list[Exception]]:
    """Want the full numbers of somebody shown; return what `then` and `otherwise` get."""
    done: list[Any] = []
    refused: list[Exception] = []
    seat.actions.approvals.write(
        seat.host,
        volunteers.show_numbers,
        NumbersRequest(li),
        title="Show the numbers of 李明朗",
        then=done.append,
        otherwise=refused.append,
        **given,
    )
    return done, refused


def panel_of(seat: Seat) -> ApprovalPanel:
    panel = seat.actions.approvals.panel
    assert panel is not None
    return panel


def test_a_reason_by_its_number_and_the_pin_of_a_supervisor_do_it_by_keyboard(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li)
    assert panel_of(seat).note.text() == "Asked for by 刘社工."
    assert seat.find(QPushButton, "approval_do").text() == "Allow: Show the numbers of 李明朗"

    seat.press("2", PIN, ENTER)

    assert len(done) == 1
    assert seat.actions.approvals.panel is None
    [verb] = seat.verbs(li)
    assert verb == "show_numbers"


def test_the_act_keeps_who_asked_who_allowed_it_and_why(seat: Seat, li: UUID) -> None:
    ask(seat, li, reasons=("to compare", "to call"))
    seat.press("2", PIN, ENTER)

    with seat.station.database.read() as connection:
        found = connection.exec_driver_sql(
            "select a.reason, o.name from acts a join operators o on o.id = a.approver_id"
        ).all()
    assert [tuple(row) for row in found] == [("to call", "陈主管")]


def test_two_enters_are_one_act(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li)
    panel = panel_of(seat)
    seat.press("1", PIN, ENTER)
    panel._agree()

    assert len(done) == 1
    assert seat.verbs(li) == ["show_numbers"]


def test_a_wrong_pin_is_said_inside_and_the_form_stays(seat: Seat, li: UUID) -> None:
    done, refused = ask(seat, li)
    seat.press("1", "9999", ENTER)

    assert "PIN" in panel_of(seat).sentence
    assert panel_of(seat).reason == "Entered by mistake"
    assert (done, refused) == ([], [])
    seat.press(PIN, ENTER)
    assert len(done) == 1


def test_after_three_wrong_pins_the_next_is_heard_only_after_the_wait(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li)
    seat.press("1", *("9999", ENTER) * 3)

    assert panel_of(seat).sentence == "This PIN is wrong. The next try is possible in 1 s."
    assert not seat.find(QPushButton, "approval_do").isEnabled()
    panel_of(seat).second._wait._second_passed()
    seat.station.pass_time(seconds=2)
    seat.press(PIN, ENTER)
    assert len(done) == 1


def test_esc_leaves_nothing_is_done_and_the_cursor_is_back(seat: Seat, li: UUID) -> None:
    left: list[bool] = []
    done, refused = ask(seat, li, left=lambda: left.append(True))
    seat.press("1", ESC)

    assert (done, refused, left) == ([], [], [True])
    assert seat.verbs(li) == []
    holder = QApplication.focusWidget()
    assert holder is not None
    assert holder.objectName() == "before"


def test_a_reason_is_asked_for_before_the_pin(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li)
    seat.press(ENTER)
    assert panel_of(seat).sentence == "Please choose a reason by its number, or type one."
    assert done == []


def test_a_reason_given_with_the_act_leads_to_the_pin_at_once(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li, reason="paper sheet 12")
    seat.press(PIN, ENTER)
    assert len(done) == 1


def test_up_and_down_in_the_pin_choose_who_allows_it(seat: Seat, li: UUID) -> None:
    seat.station.operator("周主任", Role.ADMINISTRATOR)
    ask(seat, li)
    seat.press("1", Qt.Key.Key_Down, ENTER)
    assert panel_of(seat).sentence == "陈主管's PIN is missing."


def test_where_nobody_else_may_allow_it_the_way_out_is_named(
    qtbot: QtBot, qapp: QApplication, founded: Station
) -> None:
    seat = sit_down(qtbot, qapp, founded, lambda: founded.now)
    li = founded.register("李明朗")
    founded.operator("小林", Role.FRONT_DESK)
    ask(seat, li)

    assert panel_of(seat)._nobody
    assert not seat.shows("approval_do")
    seat.press(ENTER)
    assert seat.actions.approvals.panel is None


def test_nobody_who_is_no_supervisor_is_offered(seat: Seat) -> None:
    seat.station.operator("小林", Role.FRONT_DESK)
    seat.station.operator("小赵", Role.READER)
    today = seat.station.now.date()
    rows = seat.station.read(staff_queries.approvers, seat.station.operator_id, today)
    assert [row.name for row in rows] == ["陈主管"]


def test_a_refusal_that_has_nothing_to_do_with_it_goes_to_the_page(seat: Seat) -> None:
    done, refused = ask(seat, UUID(int=7))
    assert done == []
    assert [type(error).__name__ for error in refused] == ["NotFound"]
    assert seat.actions.approvals.panel is None


def test_everything_has_a_name_and_can_be_hit(seat: Seat, li: UUID) -> None:
    ask(seat, li)
    assert nameless(panel_of(seat)) == []
    assert too_small(panel_of(seat)) == []


def test_a_form_that_lies_over_the_page_stays_below_the_question(seat: Seat, li: UUID) -> None:
    form = Overlay(seat.host, "A form of its own")
    form.open()
    QApplication.processEvents()
    ask(seat, li)
    QApplication.processEvents()
    assert not form.is_over
    seat.press("1", ESC)
    assert not form.is_over
    seat.press(ESC)
    assert form.is_over


def test_what_one_operator_asked_for_is_not_asked_for_by_the_next(seat: Seat, li: UUID) -> None:
    done, _refused = ask(seat, li)
    seat.sign_in(seat.station.operator("王社工", Role.FRONT_DESK), Role.FRONT_DESK)
    assert seat.actions.approvals.panel is None
    assert done == []
