"""The list as a whole: chips, order, columns, choosing many, copying, the export."""

from __future__ import annotations

import csv
import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat
from sqlalchemy import select

from stationdesk import preferences
from stationdesk.db.tables.acts import acts
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.staff import Role
from stationdesk.exchange.spreadsheets import SheetFormat
from stationdesk.paths import DataFolder
from stationdesk.queries.volunteer_orders import ListOrder, SortBy
from stationdesk.services import restrictions
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers import browser, listexport
from stationdesk.ui.volunteers.page import VolunteersPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def folder(seat: Seat, tmp_path: Path) -> Path:
    seat.context.folder = DataFolder(tmp_path / "data")
    seat.context.folder.make()
    return tmp_path


@pytest.fixture
def shown(seat: Seat, page: VolunteersPage) -> VolunteersPage:
    patrol = seat.station.activity()
    zhang = seat.station.register("张三", phone="13812345621", team_name="甲队")
    seat.station.register("李四", category=PersonCategory.RESIDENT, birth_date=date(2015, 1, 1))
    an = seat.station.register("=安静", new_household="安家")
    seat.station.serve(zhang, patrol, hours=1)
    seat.station.serve(an, patrol, hours=2.5)
    seat.show(page)
    return page


def names(page: VolunteersPage) -> list[str]:
    table = page.browser.table
    return [table.index(row, 1).data() for row in range(table.rowCount())]


def press(page: VolunteersPage, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    page.browser.view.setFocus()
    QTest.keyClick(page.browser.view, key, modifier)
    QApplication.processEvents()


def heading(page: VolunteersPage, name: str) -> int:
    return [column.name for column in page.browser.table.columns].index(name)


def click_heading(page: VolunteersPage, name: str) -> str:
    """Click a heading and return what it says then."""
    header = page.browser.view.horizontalHeader()
    header.sectionClicked.emit(heading(page, name))
    QApplication.processEvents()
    return str(page.browser.table.headerData(heading(page, name), Qt.Orientation.Horizontal))


def menu_action(page: VolunteersPage, name: str) -> QAction:
    action = page.browser.menu.made().findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def save(page: VolunteersPage, file: Path, kind: SheetFormat = SheetFormat.CSV_UTF_8) -> list[list[str]]:
    page.acts.export.start(page.browser.asked(), kind, file)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def noted(seat: Seat) -> list[dict[str, Any]]:
    """The exports among the acts."""
    with seat.station.database.engine.connect() as connection:
        found = connection.execute(select(acts.c.receipt).where(acts.c.verb == "exports.volunteers")).all()
    return [json.loads(row.receipt) for row in found]


def test_a_heading_sorts_all_rows_and_a_second_click_turns_them_round(shown: VolunteersPage) -> None:
    assert click_heading(shown, "name") == "Name ↑"
    assert names(shown) == ["=安静", "李四", "张三"]
    assert click_heading(shown, "name") == "Name ↓"
    assert names(shown) == ["张三", "李四", "=安静"]


def test_hours_and_points_begin_with_the_largest(shown: VolunteersPage) -> None:
    assert click_heading(shown, "service_minutes") == "Hours ↓"
    assert names(shown) == ["=安静", "张三", "李四"]
    assert click_heading(shown, "service_minutes") == "Hours ↑"
    assert names(shown) == ["李四", "张三", "=安静"]


def test_the_heading_of_sealed_numbers_sorts_nothing(shown: VolunteersPage) -> None:
    assert click_heading(shown, "phone") == "Phone"
    assert shown.browser.menu.order == ListOrder()


def test_the_menu_sorts_too_for_who_has_no_mouse(shown: VolunteersPage) -> None:
    menu_action(shown, "sort_points").trigger()
    assert names(shown) == ["李四", "张三", "=安静"]
    menu_action(shown, "sort_descending").trigger()
    assert names(shown) == ["=安静", "张三", "李四"]
    assert menu_action(shown, "sort_points").isChecked()


def test_the_order_stays_when_another_group_is_shown(seat: Seat, shown: VolunteersPage) -> None:
    click_heading(shown, "points")
    seat.find(QAbstractButton, "filter_courier").click()

    assert names(shown) == ["=安静", "张三"]


def test_a_column_that_is_hidden_stays_hidden_at_the_next_start_and_comes_back(
    seat: Seat, shown: VolunteersPage
) -> None:
    menu_action(shown, "show_phone").toggle()
    kept = preferences.load(seat.context.folder.settings)
    assert kept.hidden_columns == "phone,registered_on"

    seat.context.preferences = kept
    again = VolunteersPage(seat.context, seat.actions)
    assert again.browser.view.isColumnHidden(heading(again, "phone"))
    menu_action(again, "show_phone").toggle()
    assert not again.browser.view.isColumnHidden(heading(again, "phone"))


def test_minors_households_and_teams_have_chips_when_there_are_any(seat: Seat, shown: VolunteersPage) -> None:
    seat.find(QAbstractButton, "filter_minors").click()
    assert names(shown) == ["李四"]
    seat.find(QAbstractButton, "filter_with_household").click()
    assert names(shown) == ["=安静"]

    team = shown.browser.filters.team_menu().actions()[0]
    assert team.text() == "甲队  1"
    team.trigger()
    assert names(shown) == ["张三"]
    assert seat.find(QAbstractButton, "filter_team").accessibleName() == "甲队 1"


def test_a_team_menu_that_is_left_changes_nothing(seat: Seat, shown: VolunteersPage) -> None:
    chip = seat.find(QAbstractButton, "filter_team")

    chip.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()

    assert not chip.isChecked()
    assert seat.find(QAbstractButton, "filter_all").isChecked()


def test_shift_and_arrows_choose_several_and_the_button_says_how_many(
    seat: Seat, shown: VolunteersPage
) -> None:
    button = seat.find(QPushButton, "list_export")
    assert button.text() == "Export 3 people"

    shown.browser.view.selectRow(0)
    assert button.text() == "Export 3 people"
    press(shown, Qt.Key.Key_Down, SHIFT)

    assert button.text() == "Export 2 chosen"
    assert seat.context.person.volunteer_id is None


def test_all_shown_are_chosen_as_one_span_and_stay_so_after_a_reload(shown: VolunteersPage) -> None:
    press(shown, Qt.Key.Key_A, CTRL)
    assert shown.browser.chosen == (range(0, 3),)

    shown.browser.reload()

    assert shown.browser.chosen == (range(0, 3),)
    assert shown.browser.asked().places is None


def test_control_c_copies_the_chosen_rows_without_full_numbers(seat: Seat, shown: VolunteersPage) -> None:
    press(shown, Qt.Key.Key_A, CTRL)
    press(shown, Qt.Key.Key_C, CTRL)

    head, first, *_rest, last = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:4] == ["Number", "Name", "Category", "Phone"]
    assert first.split("\t")[1:4] == ["张三", "Courier", "138****5621"]
    assert last.split("\t")[1] == "'=安静"
    assert "phones masked" in seat.bar.text


def test_too_many_to_copy_are_sent_to_the_export(
    seat: Seat, shown: VolunteersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "MOST_COPIED", 2)
    QGuiApplication.clipboard().setText("before")

    press(shown, Qt.Key.Key_A, CTRL)
    press(shown, Qt.Key.Key_C, CTRL)

    assert seat.bar.kind is Kind.LOOK
    assert "Ctrl+Shift+E" in seat.bar.text
    assert QGuiApplication.clipboard().text() == "before"


def test_the_file_holds_what_the_list_shows_masked_and_in_its_order(
    seat: Seat, shown: VolunteersPage, tmp_path: Path
) -> None:
    seat.find(QAbstractButton, "filter_courier").click()
    click_heading(shown, "points")
    menu_action(shown, "show_team").toggle()

    head, *found = save(shown, tmp_path / "a.csv")

    assert head == ["Number", "Name", "Category", "Phone", "Hours", "Points"]
    assert [row[1:] for row in found] == [
        ["'=**", "Courier", "", "2.5", "25"],
        ["张*", "Courier", "138****5621", "1.0", "10"],
    ]
    assert seat.bar.kind is Kind.OK
    assert noted(seat) == [
        {
            "which": "category:courier",
            "order": "-points",
            "columns": ["number", "name", "category", "phone", "service_minutes", "points"],
            "file_format": "csv_utf_8",
            "rows": 2,
            "is_masked": True,
        }
    ]


def test_only_the_chosen_rows_go_out(seat: Seat, shown: VolunteersPage, tmp_path: Path) -> None:
    click_heading(shown, "name")
    shown.browser.view.selectRow(1)
    press(shown, Qt.Key.Key_Down, SHIFT)

    _head, *found = save(shown, tmp_path / "a.csv")

    assert [row[1] for row in found] == ["李*", "张*"]
    assert noted(seat)[0]["which"] == "all+chosen"


def test_the_question_says_what_will_be_in_the_file_and_asks_for_the_folder(
    seat: Seat, shown: VolunteersPage, tmp_path: Path
) -> None:
    seat.context.preferences = seat.context.preferences.with_(export_folder=str(tmp_path))
    seat.find(QPushButton, "list_export").click()
    question = seat.find(QWidget, "export_question")
    assert "3 people in 7 columns" in question.note.text()  # type: ignore[attr-defined]

    QTest.keyClick(question, Qt.Key.Key_2)
    QTest.keyClick(question, Qt.Key.Key_Return)
    dialog = shown.window().findChild(QFileDialog, "export_place")

    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "volunteers-20261122.csv"
    dialog.fileSelected.emit(str(tmp_path / "mine.csv"))
    dialog.close()
    assert (tmp_path / "mine.csv").exists()


def test_the_last_folder_is_offered_next_time_unless_it_is_gone(
    seat: Seat, shown: VolunteersPage, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    save(shown, stick / "a.csv")
    assert preferences.load(seat.context.folder.settings).export_folder == str(stick)
    assert shown.acts.export.suggested(SheetFormat.XLSX) == stick / "volunteers-20261122.xlsx"

    (stick / "a.csv").unlink()
    stick.rmdir()
    assert shown.acts.export.suggested(SheetFormat.XLSX).parent != stick


@pytest.mark.logs_errors
def test_a_stick_that_was_pulled_is_told_and_nothing_is_noted(
    seat: Seat, shown: VolunteersPage, tmp_path: Path
) -> None:
    shown.acts.export.start(shown.browser.asked(), SheetFormat.XLSX, tmp_path / "stick" / "a.xlsx")

    assert seat.bar.kind is Kind.STOP
    assert "stick" in seat.bar.text
    assert noted(seat) == []
    assert not seat.shows("export_progress")


def test_an_export_that_is_stopped_leaves_neither_file_nor_act(
    seat: Seat, shown: VolunteersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class AlreadyStopped(threading.Event):
        def clear(self) -> None:
            self.set()

    shown.acts.export._stop = AlreadyStopped()
    (tmp_path / "out").mkdir()
    shown.acts.export.start(shown.browser.asked(), SheetFormat.XLSX, tmp_path / "out" / "a.xlsx")

    assert list((tmp_path / "out").iterdir()) == []
    assert noted(seat) == []
    assert "stopped" in seat.bar.text


def test_who_signed_in_meanwhile_did_not_export_it(
    seat: Seat, shown: VolunteersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = seat.station.operator("小刘", Role.FRONT_DESK)
    write = listexport.write_roster

    def slow(*args: Any) -> int | None:
        rows = write(*args)
        seat.sign_in(other, Role.FRONT_DESK)
        return rows

    monkeypatch.setattr(listexport, "write_roster", slow)
    (tmp_path / "out").mkdir()
    shown.acts.export.start(shown.browser.asked(), SheetFormat.XLSX, tmp_path / "out" / "a.xlsx")

    assert list((tmp_path / "out").iterdir()) == []
    assert noted(seat) == []


def test_who_only_reads_is_not_offered_the_export(seat: Seat, shown: VolunteersPage) -> None:
    seat.sign_in(seat.station.operator("小刘", Role.READER), Role.READER)

    button = seat.find(QPushButton, "list_export")
    assert not button.isEnabled()
    assert "not export" in button.toolTip()


def test_the_progress_tells_rows_and_the_time_left(
    seat: Seat, shown: VolunteersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress, now = shown.acts.progress, [100.0]
    monkeypatch.setattr("stationdesk.ui.volunteers.listprogress.monotonic", lambda: now[0])
    progress.begin(130_000)
    now[0] += 10
    progress.set_done(26_000)
    assert progress.text == "26,000 of 130,000 written · about 40 s left"
    now[0] += 590
    progress.set_done(52_000)
    assert progress.text.endswith("about 15 min left")
    QApplication.processEvents()

    assert nameless(shown) == []
    assert too_small(shown) == []
    seat.find(QPushButton, "export_stop").click()
    assert "Stopping" in progress.text


def test_the_page_is_there_before_the_pane_beside_it(seat: Seat, qtbot: QtBot) -> None:
    page = VolunteersPage(seat.context, seat.actions)
    assert page.side.made_detail is None
    seat.show(page)
    qtbot.waitUntil(lambda: page.side.made_detail is not None)

    assert SortBy.NUMBER is page.browser.menu.order.by


def test_restricted_records_have_a_chip_and_no_export(seat: Seat, shown: VolunteersPage) -> None:
    an = shown.browser.table.row(shown.browser.table.index(2, 0))
    assert an is not None
    asked = restrictions.RestrictionRequest(an.volunteer_id)
    seat.station.do(restrictions.restrict, asked, reason="本人要求", second=seat.station.supervisor())
    shown._reload()
    QApplication.processEvents()

    seat.find(QAbstractButton, "filter_restricted").click()

    assert names(shown) == ["=安静"]
    assert not seat.find(QPushButton, "list_export").isEnabled()
    seat.find(QAbstractButton, "filter_all").click()
    assert seat.find(QPushButton, "list_export").isEnabled()
