"""The window: every key does what is printed on it, pages open, language and look change at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from windows import CTRL, OpenWindow, close_window, data_folder, open_window

from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.keys import KEYS, OF_PAGES
from stationdesk.ui.pages import IN_RAIL, PAGES
from stationdesk.ui.rail import RailButton
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import DARK, look

PAGE_KEYS = ((Qt.Key.Key_1, "desk"), (Qt.Key.Key_2, "volunteers"), (Qt.Key.Key_3, "attendance"),
             (Qt.Key.Key_4, "redemptions"), (Qt.Key.Key_Comma, "settings"))  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file))
    opened.sign_in()
    yield opened
    close_window(opened)


def settle() -> None:
    """Let what was put off to the next round of events happen, deletions included."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_key_of_the_table_has_an_act_behind_it(desk: OpenWindow) -> None:
    assert set(desk.area.acts()) == {key.act for key in KEYS}
    assert all(callable(act) for act in desk.area.acts().values())


def test_no_two_keys_are_the_same(desk: OpenWindow) -> None:
    bound = [sequence for key in (*KEYS, *OF_PAGES) for sequence in key.sequences]
    assert len(bound) == len(set(bound))


@pytest.mark.parametrize("name", list(PAGES))
def test_no_page_takes_a_key_of_the_window(desk: OpenWindow, name: str) -> None:
    desk.area.open_page(name)
    page = desk.area.pages.page(name)
    ours = {QKeySequence(sequence).toString() for key in KEYS for sequence in key.sequences}
    shortcuts = page.findChildren(QShortcut)
    theirs = {sequence.toString() for shortcut in shortcuts for sequence in list(shortcut.keys())}
    theirs |= {button.shortcut().toString() for button in page.findChildren(QAbstractButton)}
    assert not ours & theirs


@pytest.mark.parametrize(("key", "name"), PAGE_KEYS)
def test_control_and_a_digit_open_a_page_and_the_rail_shows_it(
    desk: OpenWindow, key: Qt.Key, name: str
) -> None:
    desk.area.open_page("attendance" if name == "desk" else "desk")
    desk.press(key, CTRL)
    assert desk.area.pages.name == name
    buttons = desk.area.rail.findChildren(RailButton)
    assert [button.objectName() for button in buttons if button.isChecked()] == [f"rail_{name}"]


def test_the_rail_opens_pages_too(desk: OpenWindow) -> None:
    for page in IN_RAIL:
        button = desk.find(f"rail_{page.name}")
        assert isinstance(button, RailButton)
        button.click()
        assert desk.area.pages.name == page.name
        assert button.isChecked()


def test_control_k_and_the_slash_lead_to_the_omnibox(desk: OpenWindow) -> None:
    for key, modifiers in ((Qt.Key.Key_K, CTRL), (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier)):
        desk.find("rail_desk").setFocus()
        desk.press(key, modifiers)
        QTest.qWait(70)  # the router hands on a single key once it is clear that no scanner sends it
        assert desk.area.omnibox.field.text_field.hasFocus()
        assert desk.area.omnibox.text == ""


def test_a_slash_in_a_text_field_is_a_slash(desk: OpenWindow) -> None:
    field = QLineEdit(desk.area)
    field.show()
    field.setFocus()
    desk.type("3/4")
    assert field.text() == "3/4"
    assert field.hasFocus()


def test_control_k_works_inside_another_text_field_and_deletes_nothing(desk: OpenWindow) -> None:
    field = QLineEdit("abc", desk.area)
    field.show()
    field.setFocus()
    field.setCursorPosition(0)
    desk.press(Qt.Key.Key_K, CTRL)
    assert desk.area.omnibox.field.text_field.hasFocus()
    assert field.text() == "abc"


def test_f1_shows_every_key_and_takes_them_away_again(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_F1)
    assert desk.area.help.isVisible()
    shown = {label.text() for label in desk.area.help.findChildren(QLabel)}
    for key in KEYS:
        assert {key.text, *key.sequences} <= shown
    desk.press(Qt.Key.Key_F1)
    assert not desk.area.help.isVisible()


def test_escape_goes_back_one_level_at_a_time(desk: OpenWindow) -> None:
    person = desk.station.register("李明朗")
    desk.running.context.person.take(person)
    desk.running.context.result.tell(Kind.STOP, "no")
    desk.press(Qt.Key.Key_F1)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.area.help.isVisible()
    assert desk.said == "no"
    desk.press(Qt.Key.Key_Escape)
    assert desk.said == ""
    assert desk.in_hand == "李明朗"
    desk.press(Qt.Key.Key_Escape)
    assert desk.in_hand == ""


def test_control_z_in_the_omnibox_undoes_the_last_act(desk: OpenWindow) -> None:
    activity = desk.station.activity()
    person = desk.station.register("李明朗")
    desk.station.pass_time(minutes=2)
    desk.running.actions.attendance.check_in(person, activity)
    desk.area.omnibox.field.focus()
    desk.area.omnibox.field.text_field.setText("x")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.running.actions.undo.panel is not None


def test_control_n_opens_the_form_with_the_name_that_was_not_found(desk: OpenWindow) -> None:
    desk.area.omnibox.field.text_field.setText("王大明")
    desk.press(Qt.Key.Key_N, CTRL)
    assert desk.area.pages.name == "volunteers"
    page = desk.area.pages.page("volunteers")
    assert any(field.text() == "王大明" for field in page.findChildren(QLineEdit))


def test_control_l_hides_the_desk_and_everything_on_it(desk: OpenWindow) -> None:
    desk.running.context.person.take(desk.station.register("李明朗"))
    desk.press(Qt.Key.Key_L, CTRL)
    assert desk.running.window.shown.objectName() == "lock"
    assert not desk.area.isVisible()
    desk.press(Qt.Key.Key_2, CTRL)
    assert desk.area.pages.name == "desk"
    desk.sign_in()
    assert desk.running.window.shown is desk.area
    assert desk.in_hand == "李明朗"


def test_a_scan_at_the_locked_desk_does_nothing_but_say_so(desk: OpenWindow) -> None:
    desk.station.register("李明朗")
    desk.running.lock()
    settle()
    desk.find("lock").setFocus()
    desk.scan("V2026112200014")
    assert desk.in_hand == ""
    assert desk.said


def test_the_language_changes_at_once_and_everywhere(desk: OpenWindow) -> None:
    context = desk.running.context
    before = desk.area
    desk.area.open_page("attendance")
    desk.running.context.person.take(desk.station.register("李明朗"))
    context.preferences_changed.emit(context.preferences.with_(language="en"))
    settle()
    assert desk.area is not before
    assert not isValid(before)
    assert desk.running.window.windowTitle() == "StationDesk"
    texts = {button.text() for button in desk.area.rail.findChildren(RailButton)}
    assert texts == {"Front desk", "Volunteers", "Check-in", "Redemption", "Settings", "Lock"}
    assert desk.area.pages.name == "attendance"
    assert desk.in_hand == "李明朗"
    desk.press(Qt.Key.Key_1, CTRL)
    assert desk.area.pages.name == "desk"


def test_no_english_is_left_in_the_chinese_window(desk: OpenWindow) -> None:
    settle()
    parts: list[QWidget] = [desk.area.rail, desk.area.top, desk.area.strip, desk.area.help]
    allowed = {sequence for key in (*KEYS, *OF_PAGES) for sequence in key.sequences}
    for part in parts:
        for child in part.findChildren(QWidget):
            text = child.text() if isinstance(child, (QLabel, QAbstractButton)) else ""
            words = [word for word in text.replace("/", " ").split() if word.isascii() and word.isalpha()]
            assert text in allowed or set(words) <= {"F", "Esc", "h", "Ctrl", "PDF"}, text


def test_theme_and_text_size_change_at_once(desk: OpenWindow) -> None:
    context = desk.running.context
    height = desk.area.top.height()
    context.preferences_changed.emit(context.preferences.with_(theme="dark", text_percent=150))
    settle()
    assert look().theme is DARK
    assert desk.area.top.height() > height


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 600)])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_shell_fits_its_window(desk: OpenWindow, size: tuple[int, int], language: str) -> None:
    context = desk.running.context
    context.preferences_changed.emit(context.preferences.with_(language=language))
    desk.running.window.resize(*size)
    settle()
    assert desk.running.window.size().toTuple() == size
    shell = [*desk.area.rail.findChildren(RailButton), desk.area.omnibox.field, desk.find("clock")]
    room = desk.area.rect()
    for part in shell:
        corner = part.mapTo(desk.area, part.rect().bottomRight())
        assert room.contains(corner), part.objectName()
        assert part.width() >= part.minimumSizeHint().width(), part.objectName()


def test_everything_around_the_pages_can_be_named_and_hit(desk: OpenWindow) -> None:
    assert nameless(desk.area.rail) == []
    assert nameless(desk.area.top) == []
    assert too_small(desk.area.rail) == []
    assert desk.area.omnibox.field.height() >= 36


def test_the_omnibox_gets_the_cursor_back_after_an_act(desk: OpenWindow) -> None:
    desk.find("rail_desk").setFocus()
    desk.running.context.omnibox_wanted.emit()
    assert desk.area.omnibox.field.text_field.hasFocus()


def test_pages_that_were_not_opened_are_built_while_nothing_happens(qtbot: QtBot, desk: OpenWindow) -> None:
    qtbot.waitUntil(lambda: desk.area.pages.built == frozenset(PAGES), timeout=5000)
    assert desk.area.pages.name == "desk"
