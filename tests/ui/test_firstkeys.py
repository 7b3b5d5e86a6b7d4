"""A section that is opened has the keys once it is loaded, unless somebody has taken them elsewhere."""

from __future__ import annotations

import pytest
from lending import lend, power_banks
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from seat import Seat
from visitors import on_file

from stationdesk.services import facilities
from stationdesk.ui.firstkeys import FirstKeys
from stationdesk.ui.stock.page import StockPage
from stationdesk.ui.visits.page import VisitsPage


@pytest.fixture
def full(seat: Seat) -> Seat:
    """Something is out, somebody is on file, a facility is on the list."""
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    on_file(seat.station, "赵骑手")
    seat.station.do(facilities.adopt_usual, facilities.UsualRequest())
    return seat


@pytest.mark.parametrize(
    ("page", "name", "first"),
    [
        (StockPage, "lending", "out_rows"),
        (VisitsPage, "visitors", "visitors"),
        (VisitsPage, "facilities", "facilities"),
        (VisitsPage, "visits_statistics", "visits_by_day"),
    ],
)
def test_the_key_of_a_tab_leads_into_its_list(
    full: Seat, page: type[StockPage | VisitsPage], name: str, first: str
) -> None:
    shown = page(full.context, full.actions)
    full.show(shown)
    tab = full.find(QAbstractButton, f"open_{name}")
    tab.setFocus()

    tab.click()

    assert full.find(QWidget, first).hasFocus()


@pytest.fixture
def parts(seat: Seat) -> tuple[QPushButton, QLineEdit, QListView]:
    """A tab that has the keys, a line, and a list that is loading."""
    made = QPushButton(), QLineEdit(), QListView()
    layout = seat.host.layout()
    assert isinstance(layout, QVBoxLayout)
    for part in made:
        layout.addWidget(part)
    made[0].setFocus()
    return made


def test_the_list_has_the_keys_once_it_is_loaded(parts: tuple[QPushButton, QLineEdit, QListView]) -> None:
    keys, rows = FirstKeys(), parts[2]

    keys.wait()
    keys.give(rows)

    assert rows.hasFocus()


def test_a_focus_that_was_moved_meanwhile_stays(parts: tuple[QPushButton, QLineEdit, QListView]) -> None:
    keys, (_tab, line, rows) = FirstKeys(), parts

    keys.wait()
    line.setFocus()
    keys.give(rows)

    assert line.hasFocus()


def test_a_line_somebody_types_in_keeps_the_keys(parts: tuple[QPushButton, QLineEdit, QListView]) -> None:
    keys, (_tab, line, rows) = FirstKeys(), parts
    line.setFocus()

    keys.wait()
    line.setText("limi")
    keys.give(rows)

    assert line.hasFocus()


def test_rows_read_again_later_take_no_keys(parts: tuple[QPushButton, QLineEdit, QListView]) -> None:
    keys, (tab, _line, rows) = FirstKeys(), parts
    keys.wait()
    keys.give(rows)
    tab.setFocus()

    keys.give(rows)

    assert tab.hasFocus()
