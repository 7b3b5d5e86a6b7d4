from __future__ import annotations

import pytest
from seat import Seat

from stationdesk.ui.volunteers.page import VolunteersPage


@pytest.fixture
def page(seat: Seat) -> VolunteersPage:
    return VolunteersPage(seat.context, seat.actions)
