"""F1 in the real window: the page's keys and the manual, by the keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from windows import CTRL, OpenWindow, close_window, data_folder, open_window

from stationdesk.domain.codes import read_code
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.help.panel import HelpPanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.sectionpage import SectionPage
from stationdesk.ui.theme import look

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file))
    opened.running.window.resize(1366, 768)
    opened.sign_in()
    yield opened
    close_window(opened)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wear(desk: OpenWindow, **changes: object) -> None:
    context = desk.running.context
    context.preferences_changed.emit(context.preferences.with_(**changes))
    settle()


def press_f1(desk: OpenWindow, page: str = "desk") -> HelpPanel:
    desk.area.open_page(page)
    desk.press(Qt.Key.Key_F1)
    settle()
    panel = desk.find("help_panel")
    assert isinstance(panel, HelpPanel)
    return panel


def chapter(panel: HelpPanel) -> str:
    assert panel.reader.chapter is not None
    return panel.reader.chapter.name


def listed(panel: HelpPanel) -> list[str]:
    items = [panel.contents.item(row) for row in range(panel.contents.count())]
    return [item.text() for item in items if not item.isHidden()]


def focus() -> str:
    holder = QApplication.focusWidget()
    return holder.objectName() if holder is not None else ""


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("desk", "attendance"),
        ("volunteers", "volunteers"),
        ("attendance", "attendance"),
        ("redemptions", "redemption"),
        ("settings", "settings"),
    ],
)
def test_it_opens_at_the_chapter_about_the_page_in_front(desk: OpenWindow, page: str, name: str) -> None:
    panel = press_f1(desk, page)
    assert chapter(panel) == name
    assert panel.reader.isVisible()
    assert panel.reader.verticalScrollBar().value() == 0


def test_the_keys_of_the_page_stand_above_the_chapter(desk: OpenWindow) -> None:
    shown = press_f1(desk, "redemptions").findChild(QWidget, "help_own_keys")
    assert shown is not None and shown.isVisible()
    told = {one.text() for one in shown.findChildren(QLabel) if one.isVisible()}
    assert {"Ctrl+Enter", "Alt+P", "Shift+F2"} & told == {"Ctrl+Enter", "Alt+P"}


def test_the_list_leads_to_all_keys_and_to_every_chapter(desk: OpenWindow) -> None:
    wear(desk, language="en")
    panel = press_f1(desk)
    for _ in range(panel.contents.count()):
        desk.press(Qt.Key.Key_Up)
    keys = desk.find("help_keys")
    assert keys.isVisible()
    assert {"Ctrl+K", "Find a person: scan, name, pinyin, number"} <= {
        one.text() for one in keys.findChildren(QLabel) if one.isVisible()
    }
    seen = []
    for _ in range(panel.contents.count() - 1):
        desk.press(Qt.Key.Key_Down)
        seen.append(panel.reader.chapter)
    assert [one.title for one in seen if one is not None] == listed(panel)[1:]


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_f1_and_escape_close_it_and_the_cursor_is_back_where_it_was(desk: OpenWindow, key: Qt.Key) -> None:
    desk.area.open_page("volunteers")
    desk.area.omnibox.field.focus()
    desk.press(Qt.Key.Key_F1)
    assert focus() == "help_search"
    desk.press(key)
    assert not desk.area.help.isVisible()
    assert desk.area.omnibox.field.text_field.hasFocus()


def test_escape_in_a_search_clears_it_first(desk: OpenWindow) -> None:
    panel = press_f1(desk)
    desk.type("PDF")
    desk.press(Qt.Key.Key_Escape)
    assert panel.search.text() == "" and desk.area.help.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.area.help.isVisible()


def test_a_key_that_leads_elsewhere_closes_it(desk: OpenWindow) -> None:
    press_f1(desk)
    desk.press(Qt.Key.Key_K, CTRL)
    assert not desk.area.help.isVisible()
    assert desk.area.omnibox.field.text_field.hasFocus()
    press_f1(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    assert not desk.area.help.isVisible()
    assert desk.area.pages.name == "volunteers"


def test_a_click_beside_it_closes_it(desk: OpenWindow) -> None:
    press_f1(desk)
    QTest.mouseClick(desk.area.help, Qt.MouseButton.LeftButton, pos=desk.area.help.rect().topLeft())
    assert not desk.area.help.isVisible()


def test_letters_typed_anywhere_in_it_search_and_only_chapters_with_them_stay(desk: OpenWindow) -> None:
    panel = press_f1(desk)
    panel.contents.setFocus()
    desk.type("pdf")
    settle()
    assert focus() == "help_search" and panel.search.text() == "pdf"
    assert desk.area.omnibox.text == ""
    rows = listed(panel)
    assert rows and all(" · " in row for row in rows) and len(rows) < panel.contents.count()
    assert panel.reader.document().find("pdf").hasSelection(), "the chapter in sight has it"


def test_enter_goes_from_find_to_find_through_the_chapters_and_back_again(desk: OpenWindow) -> None:
    wear(desk, language="zh_CN")
    panel = press_f1(desk, "settings")
    panel.search.setText("station.key")
    found = desk.find("help_found")
    assert isinstance(found, QLabel)
    total = sum(int(row.rpartition(" · ")[2]) for row in listed(panel))
    assert total >= 4
    places = []
    for _ in range(total):
        places.append((chapter(panel), panel.reader.find_number, found.text()))
        desk.press(Qt.Key.Key_Return)
    assert len(set(places)) == total, "every place once"
    assert (chapter(panel), panel.reader.find_number, found.text()) == places[0], "then from the beginning"
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert (chapter(panel), panel.reader.find_number, found.text()) == places[-1]


def test_what_is_nowhere_is_told_and_changes_no_chapter(desk: OpenWindow) -> None:
    wear(desk, language="en")
    panel = press_f1(desk)
    before = chapter(panel)
    panel.search.setText("zzzz")
    found = desk.find("help_found")
    assert isinstance(found, QLabel) and found.text() == "Not in the manual"
    assert listed(panel) == []
    desk.press(Qt.Key.Key_Return)
    assert chapter(panel) == before


def test_page_up_and_down_scroll_from_the_search_line_and_the_list(desk: OpenWindow) -> None:
    panel = press_f1(desk)
    bar = panel.reader.verticalScrollBar()
    desk.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    panel.contents.setFocus()
    desk.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_tab_goes_round_inside_and_enter_leads_from_the_list_into_the_text(desk: OpenWindow) -> None:
    press_f1(desk, "redemptions")
    seen = [focus()]
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
        seen.append(focus())
    assert seen == ["help_search", "help_contents", "help_text", "help_close", "help_search"]
    desk.press(Qt.Key.Key_Backtab, SHIFT)
    assert focus() == "help_close"
    desk.find("help_contents").setFocus()
    desk.press(Qt.Key.Key_Return)
    assert focus() == "help_text"


def test_a_link_leads_to_the_heading_of_another_chapter(desk: OpenWindow) -> None:
    panel = press_f1(desk, "settings")
    panel.search.setText("密码")
    panel.reader.anchorClicked.emit(QUrl("01-first-day.md#打印机"))
    settle()
    assert chapter(panel) == "first-day"
    assert panel.contents.currentItem().text() == panel.reader.chapter.title  # type: ignore[union-attr]
    assert panel.search.text() == ""
    assert panel.reader.verticalScrollBar().value() > 0
    place = panel.reader.cursorRect(panel.reader.textCursor())
    assert panel.reader.textCursor().block().text() == "打印机"
    assert 0 <= place.top() < panel.reader.viewport().height() // 2


def test_a_link_to_the_outside_opens_nothing(desk: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel = press_f1(desk, "settings")
    before = panel.reader.chapter
    for target in ("https://example.org/", "../../../README.zh-CN.md", "file:///etc/passwd", "99-none.md"):
        panel.reader.anchorClicked.emit(QUrl(target))
    assert opened == [] and panel.reader.chapter is before
    panel.contents.choose(0)
    panel.contents.wanted.emit(0)
    found = panel.reader.document().find("README")
    assert found.hasSelection() and not found.charFormat().isAnchor(), "and does not look like a link"


def test_pictures_are_fitted_into_the_text(desk: OpenWindow) -> None:
    panel = press_f1(desk, "volunteers")
    block = panel.reader.document().begin()
    widths = []
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            form = place.fragment().charFormat()
            if form.isImageFormat():
                picture = form.toImageFormat()
                widths.append(picture.width())
                kind = panel.reader.document().ResourceType.ImageResource
                drawn = panel.reader.document().resource(kind.value, QUrl(picture.name()))
                assert not drawn.isNull() and abs(drawn.width() - picture.width()) <= 1
            place += 1
        block = block.next()
    assert widths and all(0 < width <= panel.reader.viewport().width() for width in widths)
    assert panel.reader.horizontalScrollBar().maximum() == 0


def test_the_manual_is_in_the_language_of_the_window(desk: OpenWindow) -> None:
    assert "签到签退" in listed(press_f1(desk))
    desk.press(Qt.Key.Key_F1)
    wear(desk, language="en")
    assert "Check-in and check-out" in listed(press_f1(desk))


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_text_wears_the_colours_of_the_window(desk: OpenWindow, theme: str) -> None:
    wear(desk, theme=theme)
    panel = press_f1(desk)
    heading = panel.reader.document().begin()
    assert heading.charFormat().foreground().color() == look().theme.color("ink") or (
        heading.begin().fragment().charFormat().foreground().color() == look().theme.color("ink")
    )
    middle = panel.reader.viewport().grab().toImage().pixelColor(2, 2)
    assert middle == look().theme.color("card")


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_fits_the_window_at_every_text_size(desk: OpenWindow, percent: int, language: str) -> None:
    wear(desk, text_percent=percent, language=language)
    panel = press_f1(desk)
    assert desk.running.window.size().toTuple() == (1366, 768)
    room = desk.area.help.rect()
    for part in (panel, panel.search, panel.contents, panel.reader, panel.close_button):
        corner = part.mapTo(desk.area.help, part.rect().bottomRight())
        assert room.contains(corner), part.objectName()
    assert panel.reader.viewport().height() >= 300
    assert panel.reader.horizontalScrollBar().maximum() == 0
    desk.find("help_contents").setFocus()
    panel.contents.setCurrentRow(0)
    settle()
    keys = panel.findChild(QWidget, "help_keys")
    assert keys is not None and keys.widget().width() <= keys.viewport().width()  # type: ignore[attr-defined]


def test_everything_in_it_can_be_heard_reached_and_pressed(desk: OpenWindow) -> None:
    panel = press_f1(desk)
    assert nameless(panel) == [] and unreachable(panel) == [] and too_small(panel) == []


def test_no_english_is_left_in_the_chinese_help(desk: OpenWindow) -> None:
    panel = press_f1(desk)
    panel.contents.setCurrentRow(0)
    settle()
    texts = [one.text() for one in panel.findChildren(QLabel)] + [panel.close_button.text()]
    texts += [panel.search.placeholderText(), *listed(panel)]
    allowed = {"Enter", "Space", "Delete", "Backspace", "Tab", "Esc"}
    for text in texts:
        words = [word for word in text.split() if word.isascii() and word.isalpha() and len(word) > 1]
        assert set(words) <= allowed, text


def test_a_result_is_still_seen_over_it(desk: OpenWindow) -> None:
    press_f1(desk)
    desk.running.context.result.tell(Kind.STOP, "said")
    bar = desk.running.context.result
    assert desk.running.window.childAt(bar.geometry().center()) in (bar, *bar.findChildren(QWidget))


def test_the_start_of_the_program_reads_no_manual() -> None:
    code = (
        "import sys, stationdesk.ui.deskarea, stationdesk.ui.running;"
        "print([name for name in sys.modules if name.startswith('stationdesk.ui.help')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_card_scanned_while_somebody_reads_is_no_text_of_the_search(desk: OpenWindow) -> None:
    desk.station.register("李明朗")
    panel = press_f1(desk)
    desk.scan(read_code("V20261122-0001").code)
    settle()
    assert panel.search.text() == ""
    assert desk.in_hand == "李明朗"


@pytest.mark.parametrize(
    ("page", "section", "name"),
    [
        ("stock", "items", "stock"),
        ("stock", "hand_outs", "hand-outs"),
        ("stock", "stocktakes", "stocktake"),
        ("stock", "lending", "lending"),
        ("visits", "visits_today", "visits"),
        ("visits", "visitors", "visitor-file"),
        ("visits", "facilities", "facilities"),
    ],
)
def test_it_opens_at_the_chapter_of_the_section_in_front(
    desk: OpenWindow, page: str, section: str, name: str
) -> None:
    desk.area.open_page(page)
    shown = desk.area.pages.page(page)
    assert isinstance(shown, SectionPage)
    shown.open_section(section)
    desk.press(Qt.Key.Key_F1)
    settle()
    panel = desk.find("help_panel")
    assert isinstance(panel, HelpPanel)

    assert chapter(panel) == name
