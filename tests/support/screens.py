"""Every test of a screen begins in English and leaves no window behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from stationdesk.ui.appearance import speak


@pytest.fixture(autouse=True)
def a_clean_screen() -> Iterator[None]:
    """A test starts in English and leaves no window behind: whatever lives is styled again and again."""
    app = QApplication.instance()
    before = set(app.topLevelWidgets()) if isinstance(app, QApplication) else set()
    if isinstance(app, QApplication):
        speak(app, "en")
    yield
    clear_away(before)


def clear_away(before: set[QWidget]) -> None:
    """Delete the windows that were not there before.

    A list under a field is a window without a parent, too. It belongs to its QCompleter, which
    deletes it without looking whether somebody else did: that ends the program. So do the menus a
    plot keeps and never shows: what was never shown is left to whoever made it.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for widget in set(app.topLevelWidgets()) - before:
            was_shown = widget.windowHandle() is not None
            if was_shown and widget.parent() is None and widget.windowType() is not Qt.WindowType.Popup:
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
