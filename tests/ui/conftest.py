"""Screens are tested without a display, in the program's own look and in English unless they say so."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from stationdesk.ui.appearance import speak


@pytest.fixture(autouse=True)
def a_clean_screen() -> Iterator[None]:
    """A test starts in English and leaves no window behind: whatever lives is styled again and again."""
    app = QApplication.instance()
    before = set(app.topLevelWidgets()) if isinstance(app, QApplication) else set()
    if isinstance(app, QApplication):
        speak(app, "en")
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for widget in set(app.topLevelWidgets()) - before:
            if widget.parent() is None:
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
