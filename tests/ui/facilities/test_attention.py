"""What is broken, and files kept too long: told at the desk and in the morning, with the way there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station
from visitors import TODAY, on_file

from stationdesk.domain.facilities import FacilityState
from stationdesk.queries.facilities import facility_rows
from stationdesk.services import facilities
from stationdesk.services.facilities import Mark, RoundRequest, UsualRequest
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.widgets.tile import Tile


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)


def break_first(seat: Seat, told: str = "") -> None:
    seat.station.do(facilities.adopt_usual, UsualRequest())
    first = seat.station.read(facility_rows)[0]
    mark = Mark(first.facility_id, FacilityState.BROKEN, told)
    seat.station.do(facilities.check, RoundRequest((mark,)))


@pytest.mark.parametrize(
    ("told", "detail"), [("", "since 11-22, nobody was told yet"), ("Zhang", "since 11-22, told: Zhang")]
)
def test_what_is_broken_is_told_at_the_desk(seat: Seat, told: str, detail: str) -> None:
    break_first(seat, told)
    wanted: list[str] = []
    seat.actions.visits.section_wanted.connect(wanted.append)
    seat.show(DeskPage(seat.context, seat.actions))

    line = seat.find(Tile, "matter_broken")
    assert (line.text(), line.detail) == ("Broken: 饮水机", detail)
    line.click()

    assert wanted == ["facilities"]


def test_files_kept_too_long_are_told_at_the_desk(seat: Seat) -> None:
    on_file(seat.station, "赵骑手", keep_until=TODAY)
    seat.station.pass_time(days=1)
    seat.show(DeskPage(seat.context, seat.actions))

    assert seat.find(Tile, "matter_files_due").text() == "1 visitor file is past the last day"


def test_the_morning_names_what_is_broken_and_leads_there(seat: Seat) -> None:
    seat.station.activity()
    break_first(seat)
    seat.station.now += timedelta(hours=24)
    wanted: list[str] = []
    seat.actions.visits.section_wanted.connect(wanted.append)

    seat.actions.days.opening.open()

    panel = seat.actions.days.opening.panel
    assert panel is not None
    (line,) = [check for check in panel.list.checks if check.name == "facilities"]
    assert line.detail == "1 broken: 饮水机"
    assert line.cure is not None
    line.cure()
    assert wanted == ["facilities"]
