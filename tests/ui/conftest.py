"""Screens are tested without a display, in the program's own look and in English unless they say so."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from stationdesk.ui.appearance import speak


@pytest.fixture(autouse=True)
def in_english() -> None:
    """A test before may have left the program in Chinese."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speak(app, "en")
