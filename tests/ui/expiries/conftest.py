from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)
