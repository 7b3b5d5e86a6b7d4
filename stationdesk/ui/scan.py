"""Tells a barcode scanner from a person typing, on any page, before any widget sees the keys."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic_ns
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from stationdesk.ui.burst import Burst, ScanRule, Trace, Verdict, carries_our_code
from stationdesk.ui.keyreplay import HeldKeys

FREE_TEXT = "freeText"
"""Property of a field (or of what holds it) in which only our own codes count as scans."""
TAKES_SCANS = "takesScans"
"""Property of a field that wants what is scanned as its text (a barcode, a document number)."""

_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
_OVERRIDE = QEvent.Type.ShortcutOverride
_FLUSHING = frozenset({QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_STAYING = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
_TIMER_MARGIN = 5
_OPERATOR = "K"
"""How the codes of operators' cards begin (domain.codes.CodeKind)."""


class LatinLineEdit(QLineEdit):
    """A field the input method leaves alone, so that a scan or a number arrives as it was sent.

    `set_chinese(True)` lets the input method in, until the field is left.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._is_chinese = False

    @property
    def is_chinese(self) -> bool:
        """Whether the input method may work in the field now."""
        return self._is_chinese

    def set_chinese(self, on: bool) -> None:
        """Let the input method in, or keep it out."""
        self._is_chinese = on
        QApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query == Qt.InputMethodQuery.ImEnabled and not self._is_chinese:
            return False
        return super().inputMethodQuery(query)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _STAYING:
            self._is_chinese = False
        super().focusOutEvent(event)


class ScanRouter(QObject):
    """Holds each printable key for a moment, until it is clear whether a scanner sends it.

    A scan reaches nobody but `scanned`: no field, no shortcut, no default button. Anything else is
    handed on in order, at most `longest_gap` + 5 ms late; shortcuts of single keys fire then too.
    What an input method takes never arrives here: keep it out of fields that need no Chinese
    (`LatinLineEdit`); in a field with an input method switched on, a scan is spoilt by it.

    Example: `router = ScanRouter(app); router.install(); router.scanned.connect(desk.route)`.
    """

    scanned = Signal(str)
    """The text of a scan; one of our own codes in upper case, whatever Caps Lock says."""
    touched = Signal()
    """Somebody is there: a key, a scan, a click or the wheel."""
    received = Signal(str, float, str)
    """Text, milliseconds a key and `Verdict` of anything like a scan, for the scanner test page."""

    def __init__(
        self,
        app: QApplication,
        rule: ScanRule | None = None,
        *,
        clock: Callable[[QKeyEvent], int] | None = None,
        is_ours: Callable[[str], bool] = carries_our_code,
    ) -> None:
        super().__init__(app)
        self._app, self._clock, self._is_ours = app, clock or _time_of, is_ours
        self._burst, self._trace = Burst(rule or ScanRule()), Trace()
        self._held = HeldKeys()
        self._swallowed: set[int] = set()
        self._last: tuple[QWidget, int, int] | None = None
        self._ended_at = -1_000_000
        self._patience = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self.flush)

    def set_rule(self, rule: ScanRule) -> None:
        """Change what counts as a scan."""
        self.flush()
        self._burst.rule = rule

    def install(self) -> None:
        """Begin to watch the keys of the whole program."""
        self._app.installEventFilter(self)

    def remove(self) -> None:
        """Hand on what is held and stop watching."""
        self.flush()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of every widget comes by: its class is asked much faster than its type.
        if not isinstance(event, _INPUTS):
            return False
        kind = event.type()
        if kind not in _WATCHED or not watched.isWidgetType() or self._held.is_sending(event):
            return False
        if kind != _OVERRIDE:
            self.touched.emit()
        if kind in _FLUSHING:
            self.flush()
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if self._is_on_its_way_up(watched, event):
            return False
        if kind == _RELEASE:
            return self._release(watched, event)
        taken = self._question(event) if kind == _OVERRIDE else self._press(watched, event)
        if taken:
            event.accept()
        return taken

    @Slot()
    def flush(self) -> None:
        """Hand on every key that is held, in order: they were typed."""
        self._patience.stop()
        self._burst.clear()
        self._held.deliver()

    def _is_on_its_way_up(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether Qt shows the same event again, to the parent of a widget that did not want it."""
        seen, self._last = self._last, (watched, int(event.type()), event.key())
        if seen is None or seen[1:] != self._last[1:] or seen[0] is watched or not isValid(seen[0]):
            return False
        return watched.isAncestorOf(seen[0])

    def _question(self, event: QKeyEvent) -> bool:
        """Qt asks whether a key may be a shortcut. True: not now, send it as a key."""
        at = self._clock(event)
        if _is_end(event):
            if self._is_second_end(at) or self._burst.is_ended_by(at):
                return True
            self._tell(at)
        elif event.key() in _SILENT:
            return False
        elif self._may_be_scanned(event):
            return True
        self.flush()
        return False

    def _press(self, target: QWidget, event: QKeyEvent) -> bool:
        """A key goes down. True: keep it from everybody."""
        at = self._clock(event)
        self._swallowed.discard(event.key())
        if event.key() in _SILENT:
            return False
        if _is_end(event):
            return self._end(target, event, at)
        if not self._may_be_scanned(event):
            self.flush()
            return False
        if not self._burst.takes(at):
            self.flush()
        if not _hides_text(target):
            self._trace.add(event.text(), at)
        self._burst.add(event.text(), at)
        self._held.add(event, target)
        self._patience.start(self._burst.rule.longest_gap + _TIMER_MARGIN)
        return True

    def _end(self, target: QWidget, event: QKeyEvent, at: int) -> bool:
        if self._is_second_end(at):
            self._swallowed.add(event.key())
            return True
        if not self._burst.is_ended_by(at):
            self.flush()
            self._tell(at)
            return False
        self._swallowed.add(event.key())
        self._ended_at = at
        text = self._burst.text
        if _keeps_scan(target, is_ours=self._is_ours(text)) and not self._is_key(text):
            self.flush()
            self._tell(at, Verdict.PROTECTED)
        else:
            self._finish(text, at)
        return True

    def _is_key(self, text: str) -> bool:
        """Whether it is an operator's card: like a key it is never written into a field."""
        return text.strip()[:1].upper() == _OPERATOR and self._is_ours(text)

    def _finish(self, text: str, at: int) -> None:
        self._patience.stop()
        self._burst.clear()
        self._swallowed |= self._held.drop()
        self._tell(at, Verdict.SCAN)
        self.scanned.emit(text.strip().upper() if self._is_ours(text) else text.strip())

    def _release(self, target: QWidget, event: QKeyEvent) -> bool:
        if self._held.has(event.key()):
            self._held.add(event, target)
            return True
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False

    def _may_be_scanned(self, event: QKeyEvent) -> bool:
        return _is_plain(event) and (event.text() != " " or bool(self._held))

    def _is_second_end(self, at: int) -> bool:
        """CR LF: a scanner's second end key must not press a button either."""
        return not self._held and 0 <= at - self._ended_at <= self._burst.rule.longest_gap

    def _tell(self, at: int, verdict: Verdict | None = None) -> None:
        text, pace = self._trace.end(at)
        told = verdict or self._trace.verdict(text, pace, self._burst.rule)
        if told is not None:
            self.received.emit(text, pace, told.value)


_WATCHED = frozenset({_PRESS, _RELEASE, _OVERRIDE}) | _FLUSHING
_INPUTS = (QInputEvent, QInputMethodEvent)


def _time_of(event: QKeyEvent) -> int:
    """When the key went down, by the keyboard if it says so: a busy window must not look fast."""
    return event.timestamp() or monotonic_ns() // 1_000_000


def _is_plain(event: QKeyEvent) -> bool:
    text = event.text()
    return (
        len(text) == 1
        and text.isprintable()
        and not event.isAutoRepeat()
        and not event.modifiers() & _COMMANDS
    )


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS or event.text() == "\n"


def _keeps_scan(field: QWidget, *, is_ours: bool) -> bool:
    """Whether a scan is text for the field it arrived in."""
    return _has(field, TAKES_SCANS) or (_has(field, FREE_TEXT) and not is_ours)


def _has(widget: QWidget, name: str) -> bool:
    """Whether a widget, or what it is a part of, has a property set."""
    part: QWidget | None = widget
    while part is not None and not part.isWindow():
        if part.property(name):
            return True
        part = part.parentWidget()
    return False


def _hides_text(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) and widget.echoMode() != QLineEdit.EchoMode.Normal
