"""Whoever turns to something else loses nothing that was typed, and hears of a question left unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from windows import CTRL, NONE, OpenWindow, close_window, data_folder, open_window

from stationdesk.queries import volunteers
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.attendance.other_time import OtherTimeForm
from stationdesk.ui.undo.panel import UndoPanel

AWAY = (
    (Qt.Key.Key_F2, NONE),
    (Qt.Key.Key_F3, NONE),
    (Qt.Key.Key_N, CTRL),
    (Qt.Key.Key_1, CTRL),
    (Qt.Key.Key_4, CTRL),
    (Qt.Key.Key_Comma, CTRL),
)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file), language="en")
    opened.sign_in()
    yield opened
    close_window(opened)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask_other_time(desk: OpenWindow) -> OtherTimeForm:
    """Somebody is in hand, and the question about another time is open."""
    desk.station.activity()
    desk.running.context.person.take(desk.station.register("李明朗"))
    desk.running.actions.attendance.other_time()
    settle()
    form = desk.running.window.findChild(OtherTimeForm)
    assert form is not None
    return form


def half_fill(desk: OpenWindow) -> OtherTimeForm:
    """The same with a reason typed into it."""
    form = ask_other_time(desk)
    reason = form.findChild(QLineEdit, "reason")
    assert reason is not None
    reason.setFocus()
    desk.type("bus")
    return form


@pytest.mark.parametrize(("key", "modifiers"), AWAY)
def test_a_half_typed_question_stays_in_front_whatever_page_is_asked_for(
    desk: OpenWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    form = half_fill(desk)
    page = desk.area.pages.name

    desk.press(key, modifiers)
    settle()

    assert form.isVisible() and form.isAncestorOf(QApplication.focusWidget())
    assert form.findChild(QLineEdit, "reason").text() == "bus"
    assert desk.area.pages.name == page
    assert "Still open, not done yet: Check in 李明朗 at another time" in desk.said


def test_escape_drops_it_and_takes_back_what_was_said(desk: OpenWindow) -> None:
    form = half_fill(desk)
    desk.press(Qt.Key.Key_F3)

    desk.press(Qt.Key.Key_Escape)

    assert form.is_over
    assert desk.said == ""


def test_a_click_beside_a_half_typed_question_drops_nothing(desk: OpenWindow) -> None:
    form = half_fill(desk)

    QTest.mouseClick(form, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert form.isVisible()
    assert "Still open" in desk.said


def test_a_scan_over_a_half_typed_question_leads_nowhere(desk: OpenWindow) -> None:
    form = half_fill(desk)
    other = desk.station.read(volunteers.card, desk.station.register("王芳"), desk.running.context.today())

    desk.area.routes.scanned(other.number)

    assert form.isVisible()
    assert desk.in_hand == "李明朗"
    assert "Still open" in desk.said


def test_a_half_typed_question_is_hidden_by_the_lock_and_there_again_after_it(desk: OpenWindow) -> None:
    form = half_fill(desk)

    desk.press(Qt.Key.Key_L, CTRL)
    settle()
    assert desk.running.window.shown is not desk.area
    assert not form.isVisible()

    desk.sign_in()
    settle()
    assert form.isVisible() and form.isAncestorOf(QApplication.focusWidget())
    assert form.findChild(QLineEdit, "reason").text() == "bus"


def test_a_question_nothing_was_typed_into_makes_room_and_that_is_told(desk: OpenWindow) -> None:
    form = ask_other_time(desk)

    desk.press(Qt.Key.Key_4, CTRL)

    assert form.is_over
    assert desk.area.pages.name == "redemptions"
    assert "nothing was done: Check in 李明朗 at another time" in desk.said


def test_a_check_in_left_at_the_choice_of_the_activity_is_told(desk: OpenWindow) -> None:
    desk.station.activity()
    desk.station.activity("助餐")
    desk.running.context.person.take(desk.station.register("李明朗"))
    desk.press(Qt.Key.Key_F2)
    settle()
    chooser = desk.running.window.findChild(ActivityChooser)
    assert chooser is not None

    desk.press(Qt.Key.Key_F3)

    assert chooser.is_over
    assert "nothing was done: Check in 李明朗" in desk.said


def test_an_undo_that_is_left_for_another_page_is_told(desk: OpenWindow) -> None:
    desk.station.register("李明朗")
    desk.press(Qt.Key.Key_Z, CTRL)
    settle()
    panel = desk.running.window.findChild(UndoPanel)
    assert panel is not None

    desk.press(Qt.Key.Key_2, CTRL)

    assert panel.is_over
    assert "nothing was done: Undo" in desk.said


def test_a_form_left_for_another_page_is_kept_and_that_is_told(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Wang")
    page = desk.area.pages.page("volunteers")

    desk.press(Qt.Key.Key_Comma, CTRL)
    assert desk.area.pages.name == "settings"
    assert "kept as you left it" in desk.said

    desk.press(Qt.Key.Key_2, CTRL)
    assert page.form.isVisible()
    assert page.form.fields.name.text() == "Wang"


def test_an_empty_form_is_left_without_a_word(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_N, CTRL)

    desk.press(Qt.Key.Key_1, CTRL)

    assert desk.said == ""
