from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station

from stationdesk.ui.volunteers.page import VolunteersPage


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)


@pytest.fixture
def page(seat: Seat) -> VolunteersPage:
    return VolunteersPage(seat.context, seat.actions)
