from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from stationdesk.ui.pagedtable import PAGE_ROWS, PageAsk, PagedTable
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import as_text, choose_only, chosen_rows, styled_table
from stationdesk.ui.theme import look


@dataclass(frozen=True, slots=True)
class Person:
    number: int
    name: str
    points: int | None = 0


def columns() -> list[Column[Person]]:
    return [
        Column("Name", lambda row: row.name, name="name", stretches=True),
        Column(
            "Points",
            lambda row: "—" if row.points is None else f"{row.points:,}",
            lambda row: row.points,
            is_number=True,
            name="points",
            tone=lambda row: "accent" if not row.points else "",
        ),
    ]


LI, WANG, ZENG = Person(1, "李师傅", 460), Person(2, "王师傅", 1020), Person(3, "曾师傅", None)


def names(table: RowTable[Person]) -> list[str]:
    return [table.index(number, 0).data() for number in range(table.rowCount())]


@pytest.fixture
def people(qtbot: QtBot) -> RowTable[Person]:
    table = RowTable(columns(), key=lambda row: row.number)
    table.keeper = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_rows([LI, WANG, ZENG])
    return table


def test_cells_show_text_aligned_by_kind_and_in_the_tone_of_the_row(people: RowTable[Person]) -> None:
    points = people.index(1, 1)

    assert points.data() == "1,020"
    assert points.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert points.data(Qt.ItemDataRole.ForegroundRole) is None
    assert people.index(2, 1).data(Qt.ItemDataRole.ForegroundRole) == look().theme.color("accent")
    assert people.headerData(1, Qt.Orientation.Horizontal) == "Points"


def test_roles_nobody_serves_are_answered_without_looking_at_the_row(qtbot: QtBot) -> None:
    asked: list[Person] = []
    table = RowTable([Column[Person]("Name", lambda row: asked.append(row) or row.name)])
    table.set_rows([LI])

    for role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole):
        assert table.data(table.index(0, 0), role) is None
    assert asked == []


def test_a_click_on_a_heading_sorts_by_value_with_unknown_values_last(people: RowTable[Person]) -> None:
    people.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(people) == ["王师傅", "李师傅", "曾师傅"]

    people.sort(1, Qt.SortOrder.AscendingOrder)
    assert names(people) == ["李师傅", "王师傅", "曾师傅"]


def test_new_rows_keep_the_order_the_person_chose(people: RowTable[Person]) -> None:
    people.sort(1, Qt.SortOrder.DescendingOrder)

    people.set_rows([LI, WANG, ZENG, Person(4, "夏师傅", 2150)])

    assert names(people)[0] == "夏师傅"


def test_the_chosen_person_stays_chosen_when_rows_change_around_them(people: RowTable[Person]) -> None:
    view = styled_table(model=people)
    view.selectRow(1)

    people.set_rows([Person(9, "新来的"), ZENG, Person(2, "王师傅", 900)])

    assert names(people) == ["新来的", "曾师傅", "王师傅"]
    assert [people.row(index).points for index in view.selectionModel().selectedRows()] == [900]


def test_a_row_that_is_gone_is_no_longer_chosen(people: RowTable[Person]) -> None:
    view = styled_table(model=people)
    view.selectRow(1)

    people.set_rows([LI])

    assert chosen_rows(view) == []


def test_a_row_is_found_by_its_key(people: RowTable[Person]) -> None:
    assert people.row(people.index_of(2)) == WANG
    assert not people.index_of(77).isValid()


def test_control_c_copies_the_chosen_rows_with_headings_for_a_spreadsheet(
    qtbot: QtBot, people: RowTable[Person]
) -> None:
    view = shown(qtbot, styled_table(model=people))
    view.selectAll()

    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().splitlines() == [
        "Name\tPoints",
        "李师傅\t460",
        "王师傅\t1,020",
        "曾师傅\t—",
    ]


def test_hidden_columns_and_line_breaks_are_not_copied(people: RowTable[Person]) -> None:
    view = styled_table(model=people)
    people.set_rows([Person(5, "a\nb\tc")])
    view.setColumnHidden(1, True)

    assert as_text(view, [0]) == "Name\na b c"


def test_tab_leaves_the_table_and_arrows_move_in_it(qtbot: QtBot, people: RowTable[Person]) -> None:
    view = shown(qtbot, styled_table(model=people))

    QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen_rows(view) == [1]
    assert not view.tabKeyNavigation()


def test_the_stretching_column_takes_what_the_others_leave(qtbot: QtBot, people: RowTable[Person]) -> None:
    view = shown(qtbot, styled_table(model=people))
    view.resize(700, 300)

    qtbot.waitUntil(lambda: view.horizontalHeader().length() == view.viewport().width())
    assert view.rowHeight(0) == 40


class Shelf:
    """Numbered rows, handed out when the test says so."""

    def __init__(self, rows: int) -> None:
        self.rows = [Person(number, f"name {number}") for number in range(rows)]
        self.asked: list[PageAsk] = []
        self.pending: list[Any] = []
        self.answers_at_once = True

    def fetch(self, ask: PageAsk, then: Any, failed: Any) -> None:
        self.asked.append(ask)
        self.pending.append((ask, then, failed))
        if self.answers_at_once:
            self.answer()

    def answer(self) -> None:
        ask, then, _failed = self.pending.pop(0)
        then(self._page(ask))

    def _page(self, ask: PageAsk) -> Sequence[Person]:
        start = (0 if ask.after is None else ask.after + 1) + ask.skip
        assert start == ask.offset
        return self.rows[start : start + ask.limit]


def paged(qtbot: QtBot, shelf: Shelf) -> PagedTable[Person]:
    return PagedTable(columns(), shelf.fetch, key=lambda row: row.number)


def shown(qtbot: QtBot, view: QTableView) -> QTableView:
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_choosing_one_row_while_ctrl_is_held_leaves_no_other_chosen(
    qtbot: QtBot, people: RowTable[Person]
) -> None:
    view = shown(qtbot, styled_table(model=people))
    QTest.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)

    choose_only(view, people.index(0, 0))
    choose_only(view, people.index(2, 0))
    is_held = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    QTest.keyRelease(view, Qt.Key.Key_Control)

    assert is_held
    assert (chosen_rows(view), view.currentIndex().row()) == ([2], 2)
    choose_only(view, people.index(7, 0))
    assert (chosen_rows(view), view.currentIndex().isValid()) == ([], False)


def test_rows_come_a_page_at_a_time_and_the_count_when_it_is_known(qtbot: QtBot) -> None:
    shelf = Shelf(100_000)
    table = paged(qtbot, shelf)

    table.reload()
    assert table.rowCount() == 2 * PAGE_ROWS
    table.set_count(100_000)

    assert table.rowCount() == 100_000
    assert table.index(0, 0).data() == "name 0"
    assert len(shelf.asked) == 1


def test_a_far_row_shows_a_placeholder_until_its_page_is_there(qtbot: QtBot) -> None:
    shelf = Shelf(5_000)
    table = paged(qtbot, shelf)
    table.reload(5_000)
    far = table.index(4_321, 0)

    assert far.data() == "…"
    assert table.row(far) is None
    qtbot.waitUntil(lambda: far.data() == "name 4321")
    assert shelf.asked[-1].offset == 4_200


def test_the_page_below_is_asked_for_by_key_not_by_counting(qtbot: QtBot) -> None:
    shelf = Shelf(1_000)
    table = paged(qtbot, shelf)
    table.reload(1_000)

    table.index(250, 0).data()
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)

    assert shelf.asked[-1] == PageAsk(offset=200, limit=200, after=199, skip=0)


def test_a_jump_lands_near_a_key_of_the_directory(qtbot: QtBot) -> None:
    shelf = Shelf(50_000)
    table = paged(qtbot, shelf)
    table.reload(50_000)
    table.set_directory([(19_999, 19_999), (39_999, 39_999)])

    table.index(40_500, 0).data()
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)

    assert shelf.asked[-1] == PageAsk(offset=40_400, limit=200, after=39_999, skip=400)


def test_a_flung_scroll_bar_asks_only_for_where_it_stops(qtbot: QtBot) -> None:
    shelf = Shelf(400_000)
    table = paged(qtbot, shelf)
    table.reload(400_000)

    for row in range(0, 400_000, 1_000):
        table.index(row, 0).data()
    qtbot.waitUntil(lambda: table.index(399_000, 0).data() == "name 399000")

    assert len(shelf.asked) <= 6
    assert shelf.asked[1].offset == 399_000


def test_memory_holds_no_more_than_64_pages(qtbot: QtBot) -> None:
    table = paged(qtbot, Shelf(100 * PAGE_ROWS))
    table.reload(100 * PAGE_ROWS)

    for page in range(100):
        cell = table.index(page * PAGE_ROWS, 0)
        cell.data()
        qtbot.waitUntil(lambda c=cell: c.data() != "…")

    kept = [page for page in range(100) if table.row(table.index(page * PAGE_ROWS, 0)) is not None]
    assert kept == list(range(36, 100))


def test_old_rows_stay_until_the_first_new_ones_are_there(qtbot: QtBot) -> None:
    shelf = Shelf(10)
    table = paged(qtbot, shelf)
    table.reload()
    shelf.answers_at_once = False
    shelf.rows = [Person(1, "new")]

    table.reload()
    assert (table.rowCount(), table.is_loading) == (10, True)
    with qtbot.waitSignal(table.first_page_shown) as told:
        shelf.answer()

    assert told.args == [1]
    assert (table.rowCount(), table.index(0, 0).data(), table.is_loading) == (1, "new", False)


def test_an_answer_to_an_old_question_is_dropped(qtbot: QtBot) -> None:
    shelf = Shelf(10)
    shelf.answers_at_once = False
    table = paged(qtbot, shelf)
    table.reload()
    table.reload()
    late = shelf.pending.pop(0)
    shelf.rows = shelf.rows[:3]
    shelf.answer()

    late[1]([Person(0, "late")] * 10)

    assert table.rowCount() == 3


def test_without_a_count_the_end_is_found_by_scrolling(qtbot: QtBot) -> None:
    table = paged(qtbot, Shelf(450))
    table.keeper = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.reload()

    for row in (0, 250, 405):
        table.index(row, 0).data()
        qtbot.waitUntil(lambda r=row: table.index(r, 0).data() == f"name {r}")

    assert table.rowCount() == 450


def test_a_page_that_failed_is_asked_again_when_it_is_looked_at_again(qtbot: QtBot) -> None:
    shelf = Shelf(1_000)
    table = paged(qtbot, shelf)
    table.reload(1_000)
    shelf.answers_at_once = False
    table.index(500, 0).data()
    qtbot.waitUntil(lambda: bool(shelf.pending))

    with qtbot.waitSignal(table.failed):
        shelf.pending.pop()[2](OSError())
    shelf.answers_at_once = True

    assert table.index(500, 0).data() == "…"
    qtbot.waitUntil(lambda: table.index(500, 0).data() == "name 500")


def test_a_heading_of_a_paged_table_asks_the_query_to_sort(qtbot: QtBot) -> None:
    table = paged(qtbot, Shelf(10))
    table.reload()

    with qtbot.waitSignal(table.sort_wanted) as wanted:
        table.sort(1, Qt.SortOrder.DescendingOrder)

    assert wanted.args == ["points", True]


def test_a_table_of_five_million_rows_scrolls_in_the_view(qtbot: QtBot) -> None:
    shelf = Shelf(0)
    shelf._page = lambda ask: [Person(n, f"name {n}") for n in range(ask.offset, ask.offset + ask.limit)]
    table = paged(qtbot, shelf)
    view = shown(qtbot, styled_table(model=table))
    table.reload(5_000_000)

    view.scrollTo(table.index(4_999_990, 0))

    qtbot.waitUntil(lambda: table.index(4_999_990, 0).data() == "name 4999990")
