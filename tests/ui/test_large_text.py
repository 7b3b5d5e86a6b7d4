"""Text of 150 to 200 % on a small screen: the main buttons of every page are whole and in reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk import preferences
from stationdesk.ui import theme
from stationdesk.ui.approval.panel import ApprovalPanel

SIZES = [("zh_CN", 100), ("zh_CN", 150), ("zh_CN", 175), ("zh_CN", 200), ("en", 150)]


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=SIZES, ids=str)
def desk(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path, founded_file: Path
) -> Iterator[OpenWindow]:
    """The window on a screen of 1366×768 less its title bar, with hours to review and somebody in hand."""
    language, percent = request.param
    folder = data_folder(tmp_path, founded_file)
    preferences.save(folder.settings, preferences.load(folder.settings).with_(text_percent=percent))
    opened = open_window(folder, language=language)
    opened.running.window.resize(1366, 740)
    opened.sign_in()
    person = opened.station.register()
    opened.station.check_in(person, opened.station.activity())
    opened.station.pass_time(hours=3)
    opened.running.context.person.take(person)
    settle()
    yield opened
    close_window(opened)
    theme.apply(qapp)


def open_page(desk: OpenWindow, page: str) -> None:
    if page == "closing":
        desk.running.actions.days.close_page()
    else:
        desk.area.open_page(page)
    settle()


def around(desk: OpenWindow) -> QScrollArea:
    areas: list[QScrollArea] = desk.area.findChildren(QScrollArea)
    return next(one for one in areas if one.widget() is desk.area.pages)


def place(part: QWidget, within: QWidget) -> QRect:
    return QRect(part.mapTo(within, QPoint()), part.size())


def assert_whole_across(part: QWidget, desk: OpenWindow) -> None:
    """Whatever lies around a part, none of its width is cut."""
    holder = part.parentWidget()
    while holder is not None and holder is not desk.running.window:
        across = place(part, holder)
        assert across.left() >= 0 and across.right() < holder.width(), (part.objectName(), holder)
        holder = holder.parentWidget()


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("attendance", ["page_toggle", "page_make_up", "record_day", "day_later", "chip_forgotten"]),
        ("volunteers", ["new_volunteer", "volunteers_table"]),
        ("redemptions", ["redeem", "change_person"]),
        ("closing", ["close_day", "check_moves", "cure_here"]),
    ],
)
def test_no_page_is_wider_than_its_room(desk: OpenWindow, page: str, names: list[str]) -> None:
    open_page(desk, page)

    assert around(desk).horizontalScrollBar().maximum() == 0
    for name in names:
        assert_whole_across(desk.find(name), desk)


@pytest.mark.parametrize(("page", "name"), [("redemptions", "redeem"), ("closing", "close_day")])
def test_the_button_that_ends_a_page_is_in_sight(desk: OpenWindow, page: str, name: str) -> None:
    open_page(desk, page)

    room = around(desk).viewport()
    assert room.rect().contains(place(desk.find(name), room))


def test_the_question_for_a_second_person_keeps_its_button_in_sight(desk: OpenWindow) -> None:
    window = desk.running.window
    panel = ApprovalPanel(window, "Take hours back as false", "刘社工")
    panel.why.offer(("Was not there", "Served by somebody else"), "")
    panel.open()
    settle()
    panel.second.pin.setFocus()
    settle()

    assert panel.area.viewport().rect().contains(place(desk.find("approval_do"), panel.area.viewport()))
    assert panel.inner is not None
    seen = panel.inner.area.viewport()
    if panel.second.pin.isVisible():
        assert seen.rect().intersects(place(panel.second.pin, seen))
    panel.close_for_good()
