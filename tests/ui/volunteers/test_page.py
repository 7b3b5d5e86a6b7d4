from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from seat import Seat
from sqlalchemy import event, insert, select
from sqlalchemy.engine import Engine
from stations import PIN

from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import new_id
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.staff import Role
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.pagedtable import PAGE_ROWS
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.volunteers.linepaint import undo_rect
from stationdesk.ui.volunteers.page import VolunteersPage
from stationdesk.ui.volunteers.personal import SHOWN_MS
from stationdesk.ui.volunteers.tabs import Tabs

CARD_NUMBER = "11010519491231002X"


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查", place="3 号楼")


def names(page: VolunteersPage) -> list[str]:
    table = page.browser.table
    return [table.index(row, 1).data() for row in range(table.rowCount())]


def choose(seat: Seat, row: int) -> None:
    """Move to a row with the keyboard, as far as a table lets itself be moved by a test."""
    view = seat.find(QTableView, "volunteers_table")
    view.setFocus()
    view.selectRow(row)


def open_tab(seat: Seat, name: str) -> None:
    seat.find(QAbstractButton, f"tab_{name}").click()
    QApplication.processEvents()


def titles(page: VolunteersPage, which: str) -> list[str]:
    return [line.title for line in getattr(page.detail.dossier, which).lines]


def test_an_empty_station_offers_to_register_the_first_volunteer(seat: Seat, page: VolunteersPage) -> None:
    seat.show(page)

    seat.find(QPushButton, "empty_action").click()

    assert seat.shows("form_name")


def test_the_list_shows_hours_and_points_and_counts_every_group(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗", phone="13812345621", team_name="樾新红骑兵")
    seat.station.register("王阿姨", category=PersonCategory.RESIDENT)
    seat.station.serve(li, patrol, hours=1.5)
    seat.show(page)

    table = page.browser.table
    shown = [n for n in range(table.columnCount()) if not page.browser.view.isColumnHidden(n)]
    first = [table.index(0, column).data() for column in shown]
    chips = {name: seat.find(QAbstractButton, f"filter_{name}").accessibleName() for name in CHIPS}

    assert first == ["V20261122-0001", "李明朗", "Courier", "138****5621", "樾新红骑兵", "1.5", "15"]
    assert chips == CHIPS
    assert not seat.shows("filter_food_rider")


CHIPS = {
    "all": "All 2",
    "courier": "Courier 1",
    "resident": "Resident 1",
    "not_this_month": "No service this month 1",
    "incomplete": "To complete 2",
}


def test_a_chip_shows_its_group_only_and_an_empty_group_says_so(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    seat.station.register("王阿姨", category=PersonCategory.RESIDENT)
    seat.show(page)

    seat.find(QAbstractButton, "filter_resident").click()
    assert names(page) == ["王阿姨"]

    seat.find(QAbstractButton, "filter_not_this_month").click()
    assert names(page) == ["李明朗", "王阿姨"]
    seat.station.serve(li, patrol, hours=1)
    page._reload()
    assert names(page) == ["王阿姨"]


def test_choosing_a_row_shows_the_person_and_takes_nobody_in_hand(seat: Seat, page: VolunteersPage) -> None:
    seat.station.register("李明朗")
    wang = seat.station.register("王师傅")
    seat.show(page)

    choose(seat, 1)
    assert page.detail.card is not None
    assert page.detail.card.name == "王师傅"
    assert seat.context.person.volunteer_id is None

    seat.press(Qt.Key.Key_Return)
    assert seat.context.person.volunteer_id == wang


def test_f2_is_for_the_person_shown_even_with_another_in_hand(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li, wang = seat.station.register("李明朗"), seat.station.register("王师傅")
    seat.station.check_in(wang, patrol)
    seat.station.pass_time(hours=1)
    seat.show(page)
    seat.take(li)
    choose(seat, 1)

    seat.press(Qt.Key.Key_F2)

    assert not seat.is_here(wang)
    assert seat.context.person.volunteer_id == wang
    assert page.detail.card is not None
    assert page.detail.card.points == 10


def test_f3_takes_the_person_shown_to_the_redemptions(seat: Seat, page: VolunteersPage) -> None:
    li = seat.station.register("李明朗")
    wanted: list[str] = []
    seat.context.page_wanted.connect(wanted.append)
    seat.show(page)
    choose(seat, 0)

    seat.press(Qt.Key.Key_F3)

    assert wanted == ["redemptions"]
    assert seat.context.person.volunteer_id == li


def test_somebody_found_elsewhere_is_shown_here(seat: Seat, page: VolunteersPage) -> None:
    seat.station.register("李明朗")
    wang = seat.station.register("王师傅")
    seat.show(page)
    choose(seat, 0)

    seat.take(wang)

    assert page.detail.card is not None
    assert page.detail.card.name == "王师傅"
    assert page.browser.current is None


def test_the_statement_says_what_is_left_after_each_line_and_marks_what_waits(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    egg = seat.station.reward("鸡蛋 10 枚", 10, pieces=5)
    seat.station.serve(li, patrol, hours=2)
    seat.station.redeem(li, (egg, 1, 10))
    seat.station.pass_time(minutes=1)
    seat.station.serve(li, patrol, hours=7)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "points")

    lines = page.detail.dossier.points.lines

    assert [(line.figure, line.remainder, line.mark) for line in lines] == [
        ("+70", "", "Waits for review"),
        ("−10", "10 left", ""),
        ("+20", "20 left", ""),
    ]
    assert "鸡蛋 10 枚 ×1" in lines[1].title


def test_household_points_have_a_statement_of_their_own(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗", new_household="李家", earns_for_household=True)
    seat.station.serve(li, patrol, hours=1)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "points")

    assert [line.figure for line in page.detail.dossier.points.lines] == ["+10"]
    seat.find(QAbstractButton, "tab_points").setFocus()
    seat.press(Qt.Key.Key_Tab, "1")
    assert page.detail.dossier.points.lines == ()


def test_the_arrows_turn_from_word_to_word_also_where_they_need_three_rows(
    seat: Seat, page: VolunteersPage
) -> None:
    seat.station.register("李明朗")
    seat.show(page)
    choose(seat, 0)
    tabs = page.detail.findChild(Tabs)
    tabs.setFixedWidth(260)
    QApplication.processEvents()
    names = [tabs.button(number).objectName() for number in range(8)]
    assert len({tabs.button(number).y() for number in range(8)}) > 2

    tabs.button(0).setFocus()
    there = []
    for _ in range(8):
        there.append(QApplication.focusWidget().objectName())
        seat.press(Qt.Key.Key_Right)
    assert there == names
    assert tabs.number == 7
    seat.press(*[Qt.Key.Key_Left] * 6)
    assert QApplication.focusWidget().objectName() == names[1]
    assert tabs.number == 1


def test_the_history_marks_what_was_undone_and_offers_undo_for_the_rest(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    seat.station.check_in(li, patrol)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "history")
    history = seat.find(LineList, "person_history")
    history.setFocus()
    history.setCurrentIndex(history.model().index(0, 0))

    seat.press(Qt.Key.Key_Delete)
    panel = seat.actions.undo.panel
    assert panel is not None
    assert panel.lines == ("李明朗 is no longer checked in",)
    seat.press(Qt.Key.Key_Return)

    assert not seat.is_here(li)
    assert titles(page, "history") == [
        "Undo Check-in",
        "Check-in 社区巡查",
        "Registration V20261122-0001",
    ]
    undone = history.lines[1]
    assert (undone.is_struck, undone.mark, undone.undoes) == (True, "Undone", None)
    assert "Entered by mistake" in history.lines[0].detail


def test_a_click_on_the_undo_of_a_row_asks_about_that_row(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    seat.station.serve(li, patrol, hours=1)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "history")
    history = seat.find(LineList, "person_history")
    place = undo_rect(history.visualRect(history.model().index(0, 0))).center()

    QTest.mouseClick(history.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    panel = seat.actions.undo.panel
    assert panel is not None
    assert "1.0 h of service of 李明朗 no longer count" in panel.lines


def ask_for_numbers(seat: Seat) -> None:
    """Press the button and have a supervisor allow it."""
    seat.station.supervisor()
    seat.find(QPushButton, "show_numbers").click()
    seat.press("1", PIN, Qt.Key.Key_Return)


def test_who_leaves_the_question_for_a_second_person_sees_no_numbers_and_may_ask_again(
    seat: Seat, page: VolunteersPage
) -> None:
    li = seat.station.register("李明朗", phone="13812345621")
    seat.station.supervisor()
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "personal")
    seat.find(QPushButton, "show_numbers").click()
    seat.press(Qt.Key.Key_Escape)
    assert page.detail.dossier.personal.text_of("phone") == "138****5621"
    assert seat.verbs(li) == []
    ask_for_numbers(seat)
    assert page.detail.dossier.personal.text_of("phone") == "13812345621"


def test_full_numbers_are_shown_on_request_noted_and_hidden_again(
    seat: Seat, page: VolunteersPage, qtbot: QtBot
) -> None:
    li = seat.station.register("李明朗", document=CARD_NUMBER, phone="13812345621")
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "personal")
    personal = page.detail.dossier.personal
    assert personal.text_of("document") == "Resident identity card 110105********002X"

    ask_for_numbers(seat)
    assert personal.text_of("document") == f"Resident identity card {CARD_NUMBER}"
    assert personal.text_of("phone") == "13812345621"
    assert seat.verbs(li) == ["show_numbers"]
    assert personal._hide_soon.interval() == SHOWN_MS == 30_000

    personal._hide_soon.setInterval(1)
    personal._hide_soon.start()
    qtbot.waitUntil(lambda: not personal.are_numbers_shown)
    assert personal.text_of("phone") == "138****5621"


def test_full_numbers_of_one_person_are_not_left_beside_the_next(seat: Seat, page: VolunteersPage) -> None:
    seat.station.register("李明朗", phone="13812345621")
    seat.station.register("王师傅", phone="13912345622")
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "personal")
    ask_for_numbers(seat)

    choose(seat, 1)
    assert page.detail.dossier.personal.text_of("phone") == "139****5622"
    choose(seat, 0)
    assert page.detail.dossier.personal.text_of("phone") == "138****5621"


def test_who_may_not_see_full_numbers_is_not_offered_them(seat: Seat, page: VolunteersPage) -> None:
    seat.station.register("李明朗", phone="13812345621")
    seat.sign_in(seat.station.operator("小刘", Role.READER), Role.READER)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "personal")

    assert not seat.shows("show_numbers")


def test_the_record_lists_what_is_to_be_completed_and_shows_the_barcode(
    seat: Seat, page: VolunteersPage
) -> None:
    seat.station.register("李明朗", phone="13812345621", new_household="李家")
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, "personal")
    personal = page.detail.dossier.personal

    assert seat.shows("person_missing")
    assert personal.text_of("household") == "李家 (李明朗)"
    assert personal._barcode.code.startswith("V20261122")
    assert personal._barcode._symbol is not None
    seat.find(QPushButton, "person_complete").click()
    assert seat.shows("form_document")


def test_the_page_is_asked_again_when_another_desk_or_key_changed_something(
    seat: Seat, page: VolunteersPage, patrol: UUID
) -> None:
    li = seat.station.register("李明朗")
    seat.show(page)
    choose(seat, 0)

    seat.actions.attendance.check_in(li, patrol)
    assert page.detail.card is not None
    assert page.detail.card.here_since is not None

    seat.host.hide()
    seat.station.register("王师傅")
    seat.context.runner.tables_changed.emit(frozenset({"volunteers"}))
    assert names(page) == ["李明朗"]
    seat.host.show()
    page.opened()
    assert names(page) == ["李明朗", "王师傅"]


def test_a_reload_keeps_the_row_and_the_place(seat: Seat, page: VolunteersPage) -> None:
    for number in range(60):
        seat.station.register(f"志愿者{number}")
    seat.show(page)
    choose(seat, 40)
    bar = page.browser.view.verticalScrollBar()
    place = bar.value()

    seat.station.register("王师傅")
    seat.context.runner.tables_changed.emit(frozenset({"volunteers"}))

    assert page.browser.view.currentIndex().row() == 40
    assert bar.value() == place > 0
    assert page.detail.card is not None
    assert page.detail.card.name == "志愿者40"


def test_five_thousand_volunteers_are_fetched_as_they_are_scrolled_to(
    seat: Seat, page: VolunteersPage, qtbot: QtBot
) -> None:
    fill(seat, 5000)
    seat.show(page)
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    view = page.browser.view
    assert page.browser.table.rowCount() == 5000

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.viewport().repaint()
    qtbot.waitUntil(lambda: page.browser.table.index(4999, 1).data() == "志愿者4999")
    event.remove(Engine, "before_cursor_execute", note)

    pages = [
        statement for statement in asked if "LIMIT" in statement.upper() and "OFFSET" in statement.upper()
    ]
    assert 1 <= len(pages) <= 2
    assert len(asked) <= 2 * (1 + 2 * PAGE_ROWS) + 4


def fill(seat: Seat, number: int) -> None:
    """Put volunteers into the table as an import would, all at once."""
    seat.station.register("模板")
    with seat.station.database.engine.connect() as connection:
        pattern = dict(connection.execute(select(volunteers)).mappings().one())
    rows = [
        {**pattern, "id": new_id(), "name": f"志愿者{n}", "number": f"V20261122-{n + 2:04d}"}
        for n in range(1, number)
    ]
    with seat.station.database.engine.begin() as connection:
        connection.execute(insert(volunteers), rows)


@pytest.mark.parametrize("tab", ["records", "points", "history", "personal"])
def test_every_control_has_a_name_and_is_large_enough(
    seat: Seat, page: VolunteersPage, patrol: UUID, tab: str
) -> None:
    li = seat.station.register("李明朗", phone="13812345621", new_household="李家")
    seat.station.serve(li, patrol, hours=1)
    seat.show(page)
    choose(seat, 0)
    open_tab(seat, tab)

    assert nameless(page) == []
    assert too_small(page) == []
