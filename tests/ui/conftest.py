"""Screens are tested without a display, in the program's own look and in English unless they say so."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens import a_clean_screen
from seat import Seat, sit_down
from stations import Station

__all__ = ["a_clean_screen", "seat"]


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    """What a page is given: a founded station, its acts, and the host its questions lie over."""
    return sit_down(qtbot, qapp, founded, lambda: founded.now)
