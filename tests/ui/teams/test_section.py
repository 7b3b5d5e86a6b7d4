"""The teams of the settings: made, led, filled by name or card."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView
from seat import Seat

from stationdesk.queries.teams import team_hours, team_rows
from stationdesk.services import teams
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.teams.section import TeamsSection

ENTER = Qt.Key.Key_Return


@pytest.fixture
def section(seat: Seat) -> TeamsSection:
    made = TeamsSection(seat.context, seat.actions)
    seat.context.runner.tables_changed.connect(made.tables_changed)
    return made


def a_team(seat: Seat, leader: UUID | None = None) -> UUID:
    return seat.station.do(teams.put_team, teams.TeamRequest(None, "樾新红骑兵", leader)).team_id


def names(seat: Seat, team: UUID) -> list[str]:
    return [one.name for one in seat.station.read(team_hours, team).members]


def choose_first(seat: Seat) -> None:
    seat.find(QTableView, "list").selectRow(0)
    QApplication.processEvents()


def test_a_new_team_gets_a_leader_who_is_its_first_member(seat: Seat, section: TeamsSection) -> None:
    leader = seat.station.register("李明朗")
    seat.show(section)
    seat.find(QLineEdit, "team_name").setFocus()
    seat.press("Riders")
    seat.find(QLineEdit, "team_leader").setFocus()
    seat.press("lml", ENTER)

    seat.find(QPushButton, "save").click()

    row = seat.station.read(team_rows)[0]
    assert (row.name, row.leader_id, row.members) == ("Riders", leader, 1)
    assert seat.bar.text == "Saved: Riders, 1 member."


def test_members_come_by_name_and_by_card_and_go_by_a_key(seat: Seat, section: TeamsSection) -> None:
    leader, wang, sun = (seat.station.register(name) for name in ("李明朗", "王芳", "孙师傅"))
    team = a_team(seat, leader)
    seat.show(section)
    choose_first(seat)

    seat.find(QLineEdit, "team_new_member").setFocus()
    seat.press("wf", ENTER)
    assert section.person_scanned(sun)
    assert names(seat, team) == ["李明朗", "王芳", "孙师傅"]

    view = seat.find(QTableView, "team_members")
    view.selectRow(1)
    view.setFocus()
    seat.press(Qt.Key.Key_Delete)
    assert names(seat, team) == ["李明朗", "孙师傅"]
    assert seat.bar.text == "王芳 belongs to 樾新红骑兵 no more."
    assert wang not in [one.volunteer_id for one in seat.station.read(team_hours, team).members]


def test_the_hours_of_a_team_are_told_beside_its_members(seat: Seat, section: TeamsSection) -> None:
    leader = seat.station.register("李明朗")
    a_team(seat, leader)
    seat.station.serve(leader, seat.station.activity(), hours=2)
    seat.show(section)

    choose_first(seat)

    table = section.members.table
    assert [table.index(0, column).data() for column in range(3)] == ["李明朗", "V20261122-0001", "2.0"]
    assert nameless(seat.host) == []


def test_a_card_is_nobodys_while_no_team_is_open(seat: Seat, section: TeamsSection) -> None:
    seat.show(section)

    assert not section.person_scanned(seat.station.register())


def test_two_teams_of_one_name_are_refused_at_the_name(seat: Seat, section: TeamsSection) -> None:
    a_team(seat)
    seat.show(section)
    seat.find(QPushButton, "new").click()
    section.name.editor.setText("樾新红骑兵")  # type: ignore[attr-defined]

    seat.find(QPushButton, "save").click()

    assert section.name.error
    assert len(seat.station.read(team_rows)) == 1
