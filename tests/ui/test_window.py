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

from stationdesk.services import name_keys
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.closing import ClosingQuestion
from stationdesk.ui.keys import KEYS, OF_PAGES
from stationdesk.ui.pages import IN_RAIL, PAGES
from stationdesk.ui.rail import RailButton
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.lines import line_of
from stationdesk.ui.theme import DARK, look
from stationdesk.ui.widgets.rowlist import RowList

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
    all_keys = (*KEYS, *OF_PAGES)
    bound = [sequence for key in all_keys for sequence in key.sequences if sequence != "…"]
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
    assert texts >= {
        "Front desk",
        "Volunteers",
        "Check-in",
        "Redemption",
        "Goods",
        "Day close",
        "Settings",
        "Lock",
    }
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


def arrive(desk: OpenWindow) -> RowList:
    """Somebody is on duty and the keys are in the list of those who are here."""
    person = desk.station.register("李明朗")
    desk.running.actions.attendance.check_in(person, desk.station.activity())
    desk.area.open_page("desk")
    settle()
    here = desk.find("who_is_here")
    assert isinstance(here, RowList)
    assert here.faces
    here.setFocus()
    return here


def test_the_front_desk_opens_with_the_cursor_in_the_omnibox(desk: OpenWindow) -> None:
    here = arrive(desk)
    for elsewhere in ("desk", "volunteers"):
        desk.area.open_page(elsewhere)
        here.setFocus()
        desk.press(Qt.Key.Key_1, CTRL)
        assert desk.area.omnibox.field.text_field.hasFocus()


def test_letters_typed_in_a_list_of_the_front_desk_go_to_the_omnibox(desk: OpenWindow) -> None:
    here = arrive(desk)
    desk.type("wdm")
    assert desk.area.omnibox.field.text_field.hasFocus()
    assert desk.area.omnibox.text == "wdm"
    desk.press(Qt.Key.Key_Return)
    QTest.qWait(70)
    assert len(here.faces) == 1, "nobody was checked out"


def test_letters_typed_on_a_tile_of_the_front_desk_go_to_the_omnibox(desk: OpenWindow) -> None:
    desk.station.reward("鸡蛋", 60, 0)
    desk.area.open_page("volunteers")
    desk.area.pages.page("desk").reload()  # type: ignore[attr-defined]
    desk.area.open_page("desk")
    settle()
    desk.find("matter_low_stock").setFocus()
    desk.type("wdm")
    assert desk.area.omnibox.text == "wdm"


def test_a_digit_with_alt_that_chooses_no_tile_is_no_text(desk: OpenWindow) -> None:
    desk.area.omnibox.field.focus()
    QTest.keyClick(desk.area.omnibox.field.text_field, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    QTest.qWait(70)
    assert desk.area.omnibox.text == ""


def test_what_is_said_lies_above_the_desk_after_unlocking(desk: OpenWindow) -> None:
    desk.running.lock()
    desk.running.context.result.tell(Kind.LOOK, "said at the lock")
    desk.sign_in()
    assert desk.said == ""
    desk.running.context.result.tell(Kind.STOP, "said at the desk")
    desk.running.context.preferences_changed.emit(desk.running.context.preferences.with_(language="en"))
    settle()
    bar = desk.running.context.result
    assert desk.said == "said at the desk"
    assert desk.running.window.childAt(bar.geometry().center()) in (bar, *bar.findChildren(QWidget))


def half_fill(desk: OpenWindow) -> None:
    """Begin to register somebody and go to another page."""
    desk.area.omnibox.field.text_field.setText("王大明")
    desk.press(Qt.Key.Key_N, CTRL)
    page = desk.area.pages.page("volunteers")
    page.form.fields.identity.phone_field.line.setText("13812345621")  # type: ignore[attr-defined]


def test_closing_over_a_half_filled_registration_asks_first_and_enter_keeps_it(desk: OpenWindow) -> None:
    half_fill(desk)
    desk.running.window.close()
    assert desk.running.window.isVisible()
    desk.running.window.close()  # a second Alt+F4 is no answer, and asks no second time
    assert len(desk.running.window.findChildren(ClosingQuestion)) == 1
    desk.find("closing_keep").setFocus()
    desk.press(Qt.Key.Key_Return)
    settle()
    assert desk.running.window.isVisible()
    assert desk.running.window.findChildren(ClosingQuestion) == []


def test_a_registration_left_for_another_page_is_asked_about_and_can_be_given_up(desk: OpenWindow) -> None:
    half_fill(desk)
    desk.press(Qt.Key.Key_1, CTRL)
    desk.running.window.close()
    assert desk.running.window.isVisible()
    button = desk.find("closing_lose")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert not desk.running.window.isVisible()


def test_a_window_with_nothing_half_done_closes_without_a_question(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.running.window.close()
    assert not desk.running.window.isVisible()


def test_the_readings_of_names_are_loaded_when_the_pages_are_built(
    qtbot: QtBot, tmp_path: Path, founded_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(name: str) -> tuple[tuple[str, ...], ...]:
        read.append(name)
        return ()

    monkeypatch.setattr(name_keys, "readings_of", note)
    opened = open_window(data_folder(tmp_path, founded_file))
    read.clear()
    qtbot.waitUntil(lambda: bool(read), timeout=10_000)
    assert opened.running.area is not None
    assert opened.running.area.pages.built == frozenset(PAGES)
    close_window(opened)


def test_the_station_is_copied_beside_the_work_when_it_is_wanted(desk: OpenWindow, qtbot: QtBot) -> None:
    folder = desk.running.context.folder

    desk.running.context.backup_wanted.emit()

    qtbot.waitUntil(lambda: folder.last_backup() is not None, timeout=10_000)


def test_a_half_filled_registration_is_still_there_in_another_language_and_size(desk: OpenWindow) -> None:
    half_fill(desk)
    desk.area.open_page("settings")
    context = desk.running.context
    context.preferences_changed.emit(context.preferences.with_(language="en", text_percent=125))
    settle()
    desk.area.open_page("volunteers")
    fields = desk.area.pages.page("volunteers").form.fields  # type: ignore[attr-defined]
    assert fields.name.text() == "王大明"
    assert fields.identity.phone_field.line.text() == "13812345621"
    assert fields.isVisible()
    assert desk.area.unsaved()


def test_closing_over_settings_that_were_typed_and_not_saved_asks_first(desk: OpenWindow) -> None:
    desk.area.open_page("settings")
    section = desk.area.pages.page("settings").open_section("services")  # type: ignore[attr-defined]
    assert desk.area.unsaved() == ""
    line_of(section.name).setText("社区巡查")
    assert desk.area.unsaved() == "设置里有内容改了还没保存。仍要关闭吗？"
