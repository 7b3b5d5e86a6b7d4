"""The list of points that expire soon: reached from the desk page, read, copied, left by Esc."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from seat import Seat

from stationdesk.domain.points import PointsRule
from stationdesk.services import points
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.personstrip import PersonStrip


@pytest.fixture
def saver(seat: Seat) -> UUID:
    """Somebody with 20 points until 22 December."""
    station = seat.station
    rule = points.RuleRequest(station.now.date(), PointsRule(validity_months=1))
    station.do(points.set_rule, rule)
    person = station.register()
    station.serve(person, station.activity(), hours=2)
    return person


def test_the_desk_page_leads_to_the_list_and_enter_takes_the_person(seat: Seat, saver: UUID) -> None:
    seat.show(DeskPage(seat.context, seat.actions))
    seat.find(QAbstractButton, "matter_expiring").click()
    panel = seat.actions.expiries.panel
    assert panel is not None
    (row,) = panel.table.rows
    assert (row.name, row.points, row.expires_on.isoformat()) == ("李明朗", 20, "2026-12-22")

    QTest.keyClick(panel.view, Qt.Key.Key_Return)

    assert seat.actions.expiries.panel is None
    assert seat.context.person.volunteer_id == saver


def test_rows_are_copied_with_their_headings(seat: Seat, saver: UUID) -> None:
    seat.actions.expiries.open()
    panel = seat.actions.expiries.panel
    assert panel is not None
    panel.view.selectRow(0)
    QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    heading, line = QGuiApplication.clipboard().text().splitlines()
    assert heading.split("\t")[0] == "Name"
    assert line.split("\t")[0] == "李明朗" and "2026-12-22" in line


def test_the_list_is_left_by_escape_and_everything_in_it_has_a_name(seat: Seat, saver: UUID) -> None:
    seat.actions.expiries.open()
    panel = seat.actions.expiries.panel
    assert panel is not None and nameless(panel) == [] and too_small(panel) == []
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert seat.actions.expiries.panel is None


def test_with_nothing_to_expire_that_is_said(seat: Seat) -> None:
    seat.actions.expiries.open()
    assert seat.actions.expiries.panel is None
    assert "30 days" in seat.bar.text


def test_the_strip_says_what_expires_and_until_when(seat: Seat, saver: UUID) -> None:
    strip = PersonStrip(seat.context, seat.host)
    layout = seat.host.layout()
    assert layout is not None
    layout.addWidget(strip)
    seat.take(saver)
    assert "20 points expire on 12-22" in seat.find(QLabel, "strip_line").text()
