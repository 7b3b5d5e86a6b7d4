"""Keys the help promises: made-up hours on every page, merging from the omnibox, none over a question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import CTRL, NONE, OpenWindow, close_window, data_folder, open_window

from stationdesk.queries import volunteers
from stationdesk.services.adjustments import AdjustmentKind
from stationdesk.ui.approval.panel import ApprovalPanel
from stationdesk.ui.attendance.make_up import MakeUpForm
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.volunteers.mergepanel import MergePanel


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file), language="en")
    opened.station.activity()
    opened.sign_in()
    yield opened
    close_window(opened)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(desk: OpenWindow, kind: type[Overlay]) -> bool:
    return any(one.isVisible() for one in desk.running.window.findChildren(kind))


@pytest.mark.parametrize("page", ["desk", "volunteers", "attendance", "redemptions", "settings"])
def test_hours_are_made_up_for_the_person_in_hand_on_every_page(desk: OpenWindow, page: str) -> None:
    desk.running.context.person.take(desk.station.register("李明朗"))
    desk.area.open_page(page)
    desk.area.omnibox.field.focus()
    settle()
    desk.press(Qt.Key.Key_B, CTRL)
    settle()
    assert shown(desk, MakeUpForm)


def test_making_hours_up_for_nobody_says_who_is_missing(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_B, CTRL)
    settle()
    assert not shown(desk, MakeUpForm)
    assert desk.said


def test_the_volunteer_shown_is_merged_while_the_cursor_is_in_the_omnibox(
    desk: OpenWindow, qtbot: QtBot
) -> None:
    person = desk.station.register("李明朗")
    desk.area.open_page("volunteers")
    desk.area.pages.page("volunteers").detail.show_person(person)
    desk.area.omnibox.field.focus()
    settle()
    desk.press(Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: shown(desk, MergePanel))  # its button is pressed, then let go


def test_the_key_of_the_omnibox_is_no_text_in_it(desk: OpenWindow) -> None:
    desk.area.omnibox.field.focus()
    desk.type("/wang/")
    assert desk.area.omnibox.text == "wang"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F3, NONE),
        (Qt.Key.Key_1, CTRL),
        (Qt.Key.Key_4, CTRL),
        (Qt.Key.Key_Comma, CTRL),
        (Qt.Key.Key_B, CTRL),
        (Qt.Key.Key_M, CTRL),
    ],
)
def test_no_key_changes_the_page_behind_an_approval(
    desk: OpenWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    desk.station.supervisor()
    person = desk.station.register("李明朗")
    desk.running.context.person.take(person)
    desk.area.open_page("volunteers")
    card = desk.station.read(volunteers.card, person, desk.running.context.today())
    desk.running.actions.families.adjust(card, AdjustmentKind.AWARD)
    settle()
    desk.press(Qt.Key.Key_Return)
    settle()
    assert shown(desk, ApprovalPanel)

    desk.press(key, modifiers)
    settle()

    assert shown(desk, ApprovalPanel)
    assert desk.area.pages.name == "volunteers"
    assert not shown(desk, MakeUpForm) and not shown(desk, MergePanel)
    assert "Still open, not done yet" in desk.said


def test_with_a_row_chosen_no_number_of_the_list_is_cut(desk: OpenWindow) -> None:
    desk.running.window.resize(1366, 768)
    for number in range(25):
        desk.station.register(f"王芳{number}")
    desk.area.open_page("volunteers")
    view = desk.area.pages.page("volunteers").browser.view
    settle()
    view.selectRow(0)
    settle()
    assert view.verticalScrollBar().isVisible()
    assert view.horizontalHeader().length() <= view.viewport().width()
