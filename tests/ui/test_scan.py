from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.domain.codes import CodeKind, Number
from stationdesk.ui.burst import Burst, ScanRule
from stationdesk.ui.scan import FREE_TEXT, TAKES_SCANS, LatinLineEdit, ScanRouter

OURS = Number(CodeKind.VOLUNTEER, date(2026, 11, 22), 42).code
FOREIGN = "6901234567892"


class Counter:
    """A window with two fields, a default-like button and single-key shortcuts, and a keyboard."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.now = 1000
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field, self.other, self.button = QLineEdit(), QLineEdit(), QPushButton("Redeem")
        self.notes = QTextEdit()
        column = QVBoxLayout(self.window)
        for widget in (self.field, self.other, self.notes, self.button):
            column.addWidget(widget)
        self.slash_pressed, self.entered = 0, 0
        QShortcut(QKeySequence("/"), self.window).activated.connect(self._slash)
        QShortcut(QKeySequence(Qt.Key.Key_Return), self.window).activated.connect(self._enter)
        self.field.returnPressed.connect(self._enter)
        self.router = ScanRouter(app, clock=lambda _event: self.now)
        self.scans: list[str] = []
        self.received: list[tuple[str, float, str]] = []
        self.router.scanned.connect(self.scans.append)
        self.router.received.connect(lambda *told: self.received.append(told))
        self.router.install()
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)

    def _slash(self) -> None:
        self.slash_pressed += 1
        self.other.setFocus()

    def _enter(self) -> None:
        self.entered += 1

    def type(self, text: str, gap: int, *, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Press and release keys `gap` milliseconds apart, at whatever has the focus."""
        for character in text:
            self.press(character, gap)
        if end is not None:
            self.press(end, gap)

    def press(self, key: str | Qt.Key, gap: int) -> None:
        self.now += gap
        QTest.keyClick(QApplication.focusWidget() or self.window, key)


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication):
    made = Counter(qtbot, qapp)
    yield made
    made.router.remove()


def test_a_scan_is_told_and_reaches_no_field_no_shortcut_no_button(counter: Counter) -> None:
    counter.type(FOREIGN, 3)

    assert counter.scans == [FOREIGN]
    assert counter.field.text() == ""
    assert counter.entered == 0


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_enter_the_keypads_enter_and_tab_end_a_scan(counter: Counter, end: Qt.Key) -> None:
    counter.type(FOREIGN, 1, end=end)

    assert counter.scans == [FOREIGN]
    assert counter.field.hasFocus()


def test_a_scan_on_a_button_presses_nothing(counter: Counter) -> None:
    pressed: list[bool] = []
    counter.button.setDefault(True)
    counter.button.clicked.connect(pressed.append)
    counter.button.setFocus()

    counter.type(FOREIGN, 2)

    assert (counter.scans, pressed, counter.entered) == ([FOREIGN], [], 0)


def test_caps_lock_does_not_spoil_our_codes(counter: Counter) -> None:
    counter.type(OURS.lower(), 2)

    assert counter.scans == [OURS]


def test_typing_arrives_in_order_and_nothing_is_lost(qtbot: QtBot, counter: Counter) -> None:
    counter.type("lisifu", 120, end=None)
    qtbot.waitUntil(lambda: counter.field.text() == "lisifu", timeout=500)

    assert counter.scans == []


def test_keys_typed_faster_than_a_scanner_but_few_are_handed_on_in_order(
    qtbot: QtBot, counter: Counter
) -> None:
    counter.type("lsf", 10)

    assert counter.field.text() == "lsf"
    assert (counter.scans, counter.entered) == ([], 1)


def test_a_burst_without_an_end_is_text(qtbot: QtBot, counter: Counter) -> None:
    counter.type(FOREIGN, 3, end=None)
    assert counter.field.text() == ""

    qtbot.waitUntil(lambda: counter.field.text() == FOREIGN, timeout=500)
    assert counter.scans == []


def test_a_persons_enter_after_fast_keys_is_an_enter(counter: Counter) -> None:
    counter.type("6901234", 20, end=None)
    counter.press(Qt.Key.Key_Return, 90)

    assert counter.field.text() == "6901234"
    assert (counter.scans, counter.entered) == ([], 1)


def test_a_slow_key_in_the_middle_makes_it_typing(counter: Counter) -> None:
    counter.type("690123", 5, end=None)
    counter.type("4", 60)

    assert counter.scans == []
    assert counter.field.text() == "6901234"


def test_the_limits_can_be_set_for_a_slow_scanner(counter: Counter) -> None:
    counter.router.set_rule(ScanRule(longest_gap=80, fewest_keys=4))

    counter.type("6901", 60)

    assert counter.scans == ["6901"]


def test_a_second_end_key_of_the_scanner_presses_nothing(counter: Counter) -> None:
    counter.type(FOREIGN, 2)
    counter.press(Qt.Key.Key_Return, 2)

    assert (counter.scans, counter.entered) == ([FOREIGN], 0)


def test_an_enter_after_a_scan_is_the_persons_again(counter: Counter) -> None:
    counter.type(FOREIGN, 2)
    counter.press(Qt.Key.Key_Return, 200)

    assert counter.entered == 1


def test_two_scans_one_after_the_other_are_two(counter: Counter) -> None:
    counter.type(FOREIGN, 2)
    counter.now += 100
    counter.type(OURS, 2)

    assert counter.scans == [FOREIGN, OURS]


def test_a_free_text_field_keeps_a_foreign_code_as_text(counter: Counter) -> None:
    counter.field.setProperty(FREE_TEXT, True)

    counter.type(FOREIGN, 2)

    assert (counter.field.text(), counter.scans, counter.entered) == (FOREIGN, [], 0)
    assert counter.received[-1][2] == "protected"


def test_a_free_text_field_gives_our_codes_away(counter: Counter) -> None:
    counter.notes.setProperty(FREE_TEXT, True)
    counter.notes.setFocus()

    counter.type(OURS, 2)

    assert (counter.notes.toPlainText(), counter.scans) == ("", [OURS])


def test_our_code_with_a_wrong_check_digit_is_text_in_a_free_text_field(counter: Counter) -> None:
    counter.field.setProperty(FREE_TEXT, True)
    wrong = OURS[:-1] + str((int(OURS[-1]) + 1) % 10)

    counter.type(wrong, 2)

    assert (counter.field.text(), counter.scans) == (wrong, [])


def test_a_field_that_takes_scans_gets_even_our_codes_as_text(counter: Counter) -> None:
    counter.field.setProperty(TAKES_SCANS, True)

    counter.type(OURS, 2)

    assert (counter.field.text(), counter.scans, counter.entered) == (OURS, [], 0)


def test_a_single_key_shortcut_fires_outside_text_fields_and_later_keys_follow_the_focus(
    qtbot: QtBot, counter: Counter
) -> None:
    counter.button.setFocus()

    counter.type("/ls", 20, end=None)
    qtbot.waitUntil(lambda: counter.other.text() == "ls", timeout=500)

    assert counter.slash_pressed == 1


def test_a_slash_in_a_field_is_a_slash(qtbot: QtBot, counter: Counter) -> None:
    counter.type("/", 100, end=None)
    qtbot.waitUntil(lambda: counter.field.text() == "/", timeout=500)

    assert counter.slash_pressed == 0


def test_no_shortcut_fires_while_a_scan_contains_its_key(counter: Counter) -> None:
    counter.button.setFocus()

    counter.type("A/123456", 3)

    assert (counter.scans, counter.slash_pressed) == (["A/123456"], 0)


def test_keys_that_are_no_letters_pass_at_once_and_after_what_was_typed_before(counter: Counter) -> None:
    counter.type("ab", 10, end=None)
    counter.press(Qt.Key.Key_Backspace, 10)

    assert counter.field.text() == "a"


def test_a_shortcut_with_control_fires_at_once(counter: Counter) -> None:
    fired: list[bool] = []
    QShortcut(QKeySequence("Ctrl+K"), counter.window).activated.connect(lambda: fired.append(True))

    QTest.keyClick(counter.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert fired == [True]


def test_shift_between_the_keys_of_a_scan_does_not_end_it(counter: Counter) -> None:
    for character in OURS:
        QTest.keyPress(counter.field, Qt.Key.Key_Shift)
        counter.press(character, 2)
        QTest.keyRelease(counter.field, Qt.Key.Key_Shift)
    counter.press(Qt.Key.Key_Return, 2)

    assert counter.scans == [OURS]


def test_a_key_held_down_repeats_into_the_field_and_is_no_scan(qtbot: QtBot, counter: Counter) -> None:
    counter.press("a", 100)
    for _ in range(8):
        counter.now += 30
        repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True, 1)
        QCoreApplication.sendEvent(counter.field, repeated)
    counter.press(Qt.Key.Key_Return, 30)

    assert (counter.field.text(), counter.scans) == ("a" * 9, [])


def test_a_widget_sees_the_release_of_every_key_it_saw_go_down(qtbot: QtBot, counter: Counter) -> None:
    seen: list[str] = []

    class Listener(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(f"+{event.text()}")

        def keyReleaseEvent(self, event: QKeyEvent) -> None:
            seen.append(f"-{event.text()}")

    listener = Listener()
    listener.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    counter.window.layout().addWidget(listener)
    listener.setFocus()

    counter.type("ab", 15, end=None)
    qtbot.waitUntil(lambda: len(seen) == 4, timeout=500)
    counter.type(FOREIGN, 2)

    assert seen == ["+a", "-a", "+b", "-b"]


def test_a_typed_letter_shows_without_visible_delay(qtbot: QtBot, counter: Counter) -> None:
    delays: list[float] = []

    def typed(_text: str) -> None:
        delays.append(perf_counter() - pressed)

    counter.field.textEdited.connect(typed)
    for number in range(5):
        pressed = perf_counter()
        counter.press("a", 200)
        qtbot.waitUntil(lambda n=number: len(delays) == n + 1, timeout=500)

    assert sorted(delays)[2] < 0.06


def test_the_scanner_test_page_learns_what_came_how_fast_and_why_it_was_none(counter: Counter) -> None:
    counter.type(FOREIGN, 10)
    counter.now += 1000
    counter.field.clear()
    counter.type(FOREIGN, 50)
    counter.now += 1000
    counter.type("690", 10)

    assert [(text, verdict) for text, _pace, verdict in counter.received] == [
        (FOREIGN, "scan"),
        (FOREIGN, "too_slow"),
        ("690", "too_short"),
    ]
    assert counter.received[0][1] == pytest.approx(10, abs=0.5)
    assert counter.received[1][1] == pytest.approx(50, abs=1)


def test_what_is_typed_into_a_pin_is_not_told_to_the_scanner_test_page(counter: Counter) -> None:
    counter.field.setEchoMode(QLineEdit.EchoMode.Password)

    counter.type("482913", 60)

    assert counter.received == []
    assert counter.field.text() == "482913"


def test_a_latin_field_keeps_the_input_method_out_until_it_is_asked_in(
    qtbot: QtBot, counter: Counter
) -> None:
    field = LatinLineEdit()
    counter.window.layout().addWidget(field)
    field.show()
    query = Qt.InputMethodQuery.ImEnabled
    assert field.inputMethodQuery(query) is False

    field.set_chinese(True)
    assert field.inputMethodQuery(query) is True

    field.setFocus()
    counter.other.setFocus()
    assert field.inputMethodQuery(query) is False


def test_a_burst_takes_keys_only_within_the_gap() -> None:
    burst = Burst(ScanRule(longest_gap=35, fewest_keys=3))
    burst.add("1", 0)

    assert burst.takes(35)
    assert not burst.takes(36)
    assert not burst.is_ended_by(10)
