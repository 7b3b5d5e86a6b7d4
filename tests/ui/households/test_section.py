"""All households in the settings: found by name or member, each with its members and its statement."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from seat import Seat

from stationdesk.domain.rewards import Purse
from stationdesk.queries.points import balance_of
from stationdesk.services import households
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.pages import PAGES
from stationdesk.ui.volunteers.householdsection import HouseholdsSection
from stationdesk.ui.volunteers.linelist import LineList


@pytest.fixture
def section(seat: Seat) -> HouseholdsSection:
    made = HouseholdsSection(seat.context, seat.actions)
    seat.context.runner.tables_changed.connect(made.tables_changed)
    return made


def two_households(seat: Seat) -> None:
    """李家, whose 王芳 spent 10 of the 20 points of 李明朗 for 李小朗; and 孙家."""
    station = seat.station
    father, mother, child = (station.register(name) for name in ("李明朗", "王芳", "李小朗"))
    household = station.do(households.create, households.HouseholdRequest("李家", father)).household_id
    station.do(households.join, households.JoinRequest(mother, household))
    station.register("孙师傅", new_household="孙家")
    station.serve(father, station.activity(), hours=2)
    eggs = station.reward(points_each=10, pieces=9)
    station.redeem(mother, (eggs, 1, 10), purse=Purse.HOUSEHOLD, beneficiary_id=child)


def listed(section: HouseholdsSection) -> list[str]:
    return [section.table.index(row, 0).data() for row in range(section.table.rowCount())]


def choose(section: HouseholdsSection, name: str) -> None:
    section.view.selectRow(listed(section).index(name))
    QApplication.processEvents()


def test_every_household_is_listed_and_one_is_found_by_a_member(
    seat: Seat, section: HouseholdsSection
) -> None:
    two_households(seat)
    seat.show(section)
    assert sorted(listed(section)) == ["孙家", "李家"]

    seat.find(QLineEdit, "households_search").setText("王芳")
    section.reload()

    assert listed(section) == ["李家"]
    assert nameless(seat.host) == []


def test_the_statement_says_who_earned_who_spent_and_for_whom(seat: Seat, section: HouseholdsSection) -> None:
    two_households(seat)
    seat.show(section)

    choose(section, "李家")

    spent, earned = seat.find(LineList, "household_moves").lines
    assert spent.figure == "−10" and earned.figure == "+20"
    assert spent.detail.endswith("earned by 李明朗 · spent by 王芳 · for 李小朗")
    assert earned.detail.endswith("earned by 李明朗")


def test_a_line_of_the_statement_is_undone_from_it(seat: Seat, section: HouseholdsSection) -> None:
    two_households(seat)
    seat.show(section)
    choose(section, "李家")
    household = section.table.row(section.view.currentIndex()).household_id
    moves = seat.find(LineList, "household_moves")
    moves.setCurrentIndex(moves.model().index(0, 0))
    moves.setFocus()

    seat.press(Qt.Key.Key_Delete, Qt.Key.Key_Return)

    assert seat.station.read(balance_of, household) == 20
    assert any(line.is_struck for line in moves.lines)


def test_a_station_without_households_says_how_they_come_to_be(
    seat: Seat, section: HouseholdsSection
) -> None:
    seat.show(section)

    assert seat.find(QTableView, "list").model().rowCount() == 0
    assert seat.find(LineList, "household_members").lines == ()


def test_the_settings_have_teams_and_households(seat: Seat) -> None:
    page = PAGES["settings"].build(seat.context, seat.actions)
    seat.show(page)

    for name in ("teams", "households"):
        assert page.open_section(name).objectName() == f"section_{name}"  # type: ignore[attr-defined]
