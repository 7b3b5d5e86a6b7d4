"""Names for screen readers, announcements, and the checks tests hold every page to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

Widget = TypeVar("Widget", bound=QWidget)
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox)


def named(widget: Widget, object_name: str, accessible_name: str | None = None) -> Widget:
    """Give a widget the name that tests and the manual call it by, and the one a screen reader says.

    Never give a QLabel an accessible name: it hides the label's live text.
    """
    widget.setObjectName(object_name)
    if accessible_name is not None:
        widget.setAccessibleName(accessible_name)
    return widget


def announce(source: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a sentence now; `urgent` interrupts what it is saying."""
    event = QAccessibleAnnouncementEvent(source, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def controls(root: QWidget) -> list[QWidget]:
    """Return what a person can operate inside a widget, parts of composed fields left out."""
    kinds = (QAbstractButton, *_FIELDS)
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, kinds) and not _is_part(widget) and widget.isVisibleTo(root)
    ]


def nameless(root: QWidget) -> list[str]:
    """Return the controls a screen reader could not name: no name, no text, no label."""
    buddies = {label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None}
    return _told(widget for widget in controls(root) if not _has_name(widget, buddies))


def too_small(root: QWidget, smallest: int = 36) -> list[str]:
    """Return the controls that are lower or narrower than `smallest` logical pixels."""
    return _told(w for w in controls(root) if min(w.width(), w.height()) < smallest)


def unreachable(root: QWidget) -> list[str]:
    """Return the enabled controls the Tab key does not reach.

    Parts of a composed control (its parent hands the focus to one of them) are left out.
    """
    return _told(
        widget
        for widget in controls(root)
        if widget.isEnabled()
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _is_in_composed(widget)
    )


def has_keyboard_focus(widget: QWidget) -> bool:
    """Return whether keys go to a widget or to a part of it."""
    holder = QApplication.focusWidget()
    return holder is not None and (holder is widget or widget.isAncestorOf(holder))


def _is_part(widget: QWidget) -> bool:
    parent = widget.parent()
    return isinstance(parent, (*_FIELDS, QScrollBar)) or widget.objectName().startswith("qt_")


def _is_in_composed(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.focusProxy() is not None


def _has_name(widget: QWidget, buddies: set[QWidget]) -> bool:
    if widget.accessibleName() or widget in buddies:
        return True
    return isinstance(widget, QAbstractButton) and bool(widget.text())


def _told(widgets: Iterable[QWidget]) -> list[str]:
    return [f"{type(widget).__name__} {widget.objectName() or '(no object name)'}" for widget in widgets]
