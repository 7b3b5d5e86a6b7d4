"""A code of the visitor file in the whole window: it leads to the file, or makes the next tap theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from visitors import on_file
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk.domain.codes import read_code
from stationdesk.queries import visitors, visits
from stationdesk.ui.visitors.section import VisitorsSection
from stationdesk.ui.visits.pad import VisitPad


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file), language="en")
    opened.sign_in()
    yield opened
    close_window(opened)


def test_scanned_at_the_desk_the_next_tap_is_theirs(desk: OpenWindow) -> None:
    receipt = on_file(desk.station, "赵骑手")

    desk.area.routes.scanned(read_code(receipt.number).code)

    linked = desk.running.actions.visits.linked
    assert linked is not None
    assert linked.visitor_id == receipt.visitor_id
    assert desk.said.startswith("The next tap is a visit of 赵骑手.")


def test_enter_is_a_visit_of_whoever_was_scanned_as_their_file_says(desk: OpenWindow) -> None:
    receipt = on_file(desk.station, "赵骑手")
    row = desk.station.read(visitors.find, receipt.number)

    desk.area.routes.scanned(read_code(receipt.number).code)
    desk.press(Qt.Key.Key_Return)

    (visit,) = desk.station.read(visits.latest, desk.station.now.date())
    assert (visit.title, visit.person) == (row.category, "赵骑手")


def test_f6_over_an_open_question_leaves_it_and_brings_the_keys_to_the_tiles(desk: OpenWindow) -> None:
    desk.running.actions.lending.toggle()
    QApplication.processEvents()
    assert desk.running.actions.lending.panel is not None

    desk.area.acts()["visit"]()

    assert desk.running.actions.lending.panel is None
    assert isinstance(QApplication.focusWidget(), VisitPad)


def test_typed_it_does_the_same_and_an_unknown_number_is_told(desk: OpenWindow) -> None:
    on_file(desk.station, "赵骑手")

    desk.area.routes.typed("F20261122-0009")
    assert desk.said == "Nobody is on the visitor file under F20261122-0009."
    desk.area.routes.typed("f20261122-0001")

    assert desk.running.actions.visits.linked is not None


def test_on_the_page_of_the_file_a_scan_shows_the_file(desk: OpenWindow) -> None:
    receipt = on_file(desk.station, "赵骑手")
    desk.running.actions.visits.open("visitors")

    desk.area.routes.scanned(read_code(receipt.number).code)

    section = desk.running.window.findChild(VisitorsSection)
    assert section is not None
    assert section._detail.page is not None
    assert section._detail.page.row.name == "赵骑手"
    assert desk.running.actions.visits.linked is None
