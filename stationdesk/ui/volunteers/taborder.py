"""Widgets made later take their place in the order of the Tab key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def put_after(first: QWidget | None, widgets: Iterable[QWidget]) -> None:
    """Let the Tab key go from `first` to each of the widgets in turn; else they would come last of all."""
    if first is None:
        return
    for widget in widgets:
        QWidget.setTabOrder(first, widget)
        first = widget
