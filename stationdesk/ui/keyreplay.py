"""Keys that were held back, handed on as if the keyboard had sent them now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import Shiboken, isValid

_Context = Qt.ShortcutContext


class HeldKeys:
    """Keys in the order they came, each with the widget it was meant for."""

    def __init__(self) -> None:
        self._held: list[tuple[QKeyEvent, QWidget, bool]] = []
        self._sending: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._held)

    def add(self, event: QKeyEvent, target: QWidget) -> None:
        """Keep a copy of a key."""
        self._held.append((_copy(event), target, target is QApplication.focusWidget()))

    def has(self, key: int) -> bool:
        """Return whether a key is among them."""
        return any(event.key() == key for event, _target, _had_focus in self._held)

    def drop(self) -> set[int]:
        """Forget them; return the keys that are still down."""
        held, self._held = self._held, []
        down: set[int] = set()
        for event, _target, _had_focus in held:
            (down.add if event.type() == QEvent.Type.KeyPress else down.discard)(event.key())
        return down

    def deliver(self) -> None:
        """Hand them on in order; a key follows the focus if an earlier one moved it."""
        held, self._held = self._held, []
        for event, meant, had_focus in held:
            target = QApplication.focusWidget() if had_focus else meant
            if target is None or not isValid(target):
                continue
            if event.type() == QEvent.Type.KeyPress and self._fires_shortcut(target, event):
                continue
            if isValid(target):
                self._send(target, event)

    def is_sending(self, event: QEvent) -> bool:
        """Return whether this very event comes from here."""
        return bool(self._sending) and _address(event) in self._sending

    def _send(self, target: QWidget, event: QKeyEvent) -> None:
        address = _address(event)
        self._sending.add(address)
        try:
            QCoreApplication.sendEvent(target, event)
        finally:
            self._sending.discard(address)

    def _fires_shortcut(self, target: QWidget, event: QKeyEvent) -> bool:
        """As with a real key the widget is asked first, so text fields keep their letters."""
        question = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
        question.ignore()
        self._send(target, question)
        return not question.isAccepted() and _fire_shortcut(target, event)


def _fire_shortcut(target: QWidget, event: QKeyEvent) -> bool:
    """Fire the QShortcut or QAction of one unmodified or shifted key; return whether there was one."""
    names = {QKeySequence(event.key()).toString(), QKeySequence(event.text()).toString()}
    window = target.window()
    for shortcut in window.findChildren(QShortcut):
        meant = any(key.toString() in names for key in shortcut.keys())  # noqa: SIM118  # no mapping
        if meant and shortcut.isEnabled() and _reaches(shortcut.context(), shortcut.parent(), target):
            shortcut.activated.emit()
            return True
    for action in window.findChildren(QAction):
        meant = any(key.toString() in names for key in action.shortcuts())
        if meant and action.isEnabled() and _action_reaches(action, target):
            action.trigger()
            return True
    return False


def _action_reaches(action: QAction, target: QWidget) -> bool:
    holders = [holder for holder in action.associatedObjects() if not isinstance(holder, QMenu)]
    return any(_reaches(action.shortcutContext(), holder, target) for holder in holders)


def _reaches(context: Qt.ShortcutContext, holder: QObject | None, target: QWidget) -> bool:
    if context == _Context.ApplicationShortcut:
        return True
    if not isinstance(holder, QWidget) or not holder.isVisible() or not holder.isEnabled():
        return False
    if context == _Context.WidgetShortcut:
        return holder is target
    if context == _Context.WidgetWithChildrenShortcut:
        return holder is target or holder.isAncestorOf(target)
    return holder.window() is target.window() and QApplication.activeModalWidget() in (None, target.window())


def _address(event: QEvent) -> int:
    return int(Shiboken.getCppPointer(event)[0])


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
