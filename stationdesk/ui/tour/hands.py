"""The hands at the keyboard: keys at a person's pace, scans at a scanner's, patience."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from stationdesk.ui.runner import Runner
    from stationdesk.ui.window import MainWindow

_PATIENCE_SECONDS = 15.0
_QUIET_ROUNDS = 3
_ROUND_MS = 5
# A person's keys are further apart than a scanner's (35 ms): only then are they text.
_KEY_SECONDS = 0.06
_DOWN_SECONDS = 0.12
_MOST_TABS = 80

Widget = TypeVar("Widget", bound=QWidget)
_Control = Qt.KeyboardModifier.ControlModifier


class NotSeen(Exception):
    """What was waited for did not come; the text says what."""


class Hands:
    """Presses keys of one window and looks at what it shows."""

    def __init__(self, window: MainWindow, runner: Runner) -> None:
        self._window, self._runner = window, runner

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and wait until its consequences are over."""
        QTest.keyClick(self._handle, key, modifier)
        self._pause()
        self.settle()

    def control(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, _Control)

    def alt(self, key: Qt.Key) -> None:
        """Press a key with Alt: the button it belongs to stays down for a moment, then does it."""
        self.press(key, Qt.KeyboardModifier.AltModifier)
        self._pause(_DOWN_SECONDS)
        self.settle()

    def enter(self) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return)

    def write(self, text: str) -> None:
        """Type Latin text key by key; other letters come from the input method, as a word."""
        if text.isascii():
            for character in text:
                QTest.keyClick(self._handle, ord(character))
                self._pause()
        else:
            commit = QInputMethodEvent()
            commit.setCommitString(text)
            QCoreApplication.sendEvent(self._focus(), commit)
        self.settle()

    def scan(self, code: str) -> None:
        """Send a code as a scanner does: all keys at once, Enter at the end, however busy the machine is."""
        self.settle()
        target = self._focus()
        for character in code:
            QTest.keyClick(target, ord(character))
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.settle()

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab (`back`: with Shift) until the focus is where a person wants it, or in a part of that.

        Raises:
            NotSeen: Tab does not lead there.
        """
        shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        for _ in range(_MOST_TABS):
            if self._is_in(name):
                return
            QTest.keyClick(self._handle, Qt.Key.Key_Tab, shift)
            _spin()
        raise NotSeen(f"Tab to {name}")

    def turn_to(self, name: str, key: Qt.Key) -> None:
        """Press a key of a group until the focus is where a person wants it.

        Raises:
            NotSeen: the key does not lead there.
        """
        for _ in range(_MOST_TABS):
            if self._focus().objectName() == name:
                return
            self.press(key)
        raise NotSeen(name)

    def see(self, kind: type[Widget], name: str = "") -> Widget:
        """Wait for a widget to be in sight and return it.

        Raises:
            NotSeen: it does not come.
        """
        self.wait(lambda: self._found(kind, name) is not None, f"{kind.__name__} {name}".strip())
        found = self._found(kind, name)
        assert found is not None
        return found

    def sees(self, kind: type[QWidget], name: str = "") -> bool:
        """Return whether a widget is in sight now."""
        return self._found(kind, name) is not None

    def wait(self, is_so: Callable[[], object], what: str) -> None:
        """Wait until something is so, the window alive meanwhile.

        Raises:
            NotSeen: it never was.
        """
        until = monotonic() + _PATIENCE_SECONDS
        while not is_so():
            if monotonic() > until:
                raise NotSeen(what)
            _spin()

    def settle(self) -> None:
        """Wait until nothing is being worked on and nothing waits to be shown.

        Raises:
            NotSeen: the work does not end.
        """
        rounds = 0
        until = monotonic() + _PATIENCE_SECONDS
        while rounds < _QUIET_ROUNDS:
            _spin()
            rounds = 0 if self._runner.busy else rounds + 1
            if monotonic() > until:
                raise NotSeen("the end of the work")

    def _found(self, kind: type[Widget], name: str) -> Widget | None:
        widgets = self._window.findChildren(kind, name) if name else self._window.findChildren(kind)
        return next((widget for widget in widgets if widget.isVisible()), None)

    def _is_in(self, name: str) -> bool:
        """Whether the focus is in a widget of this name."""
        widget: QWidget | None = self._focus()
        while widget is not None and widget.objectName() != name:
            widget = widget.parentWidget()
        return widget is not None

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    @property
    def _handle(self) -> QWindow:
        handle = self._window.windowHandle()
        assert handle is not None
        return handle

    def _pause(self, seconds: float = _KEY_SECONDS) -> None:
        until = monotonic() + seconds
        while monotonic() < until:
            _spin()


def _spin() -> None:
    QTest.qWait(_ROUND_MS)
