"""Tapping visits at the desk and on their page: one key or click, several people, a known person, undo."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from seat import Seat

from stationdesk.domain.visits import Span
from stationdesk.queries import visit_figures
from stationdesk.queries import visits as visit_queries
from stationdesk.queries.visits import VisitRow
from stationdesk.services import visit_lists
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.visits.page import VisitsPage
from stationdesk.ui.visits.tile import ServiceChip, VisitTile
from stationdesk.ui.widgets import Figure
from stationdesk.ui.widgets.rowlist import RowList


@pytest.fixture
def page(seat: Seat) -> DeskPage:
    return DeskPage(seat.context, seat.actions)


def today(seat: Seat) -> date:
    return seat.context.today()


def counted(seat: Seat) -> list[VisitRow]:
    return seat.station.read(visit_queries.latest, today(seat))


def said(seat: Seat) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(row.title, row.people, row.services) for row in counted(seat)]


def tile(seat: Seat, number: int) -> VisitTile:
    return seat.find(VisitTile, f"visit_tile_{number}")


def chip(seat: Seat, number: int) -> ServiceChip:
    return seat.find(ServiceChip, f"visit_service_{number}")


def begin(seat: Seat, page: DeskPage | VisitsPage) -> None:
    seat.show(page)
    page.begin_visit()
    assert QApplication.focusWidget() is seat.find(QWidget, "visit_pad")


def test_six_tiles_and_eight_services_are_shown_all_others_one_key_away(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    assert [seat.shows(f"visit_tile_{n}") for n in (6, 7)] == [True, False]
    assert [seat.shows(f"visit_service_{n}") for n in (8, 9)] == [True, False]

    seat.press("0")

    assert [seat.shows(f"visit_tile_{n}") for n in (12, 13)] == [True, False]
    assert [seat.shows(f"visit_service_{n}") for n in (17, 18)] == [True, False]


def test_f6_and_a_digit_count_one_visit_with_the_ticked_services(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)

    seat.press("ab", "2")

    assert said(seat) == [("外卖骑手", 1, ("饮水", "热饭"))]
    assert tile(seat, 2).visits == 1
    assert seat.find(Figure, "today_visits").value == "1"
    assert seat.bar.text == "Counted: 外卖骑手 +1 · 饮水, 热饭"
    assert (seat.bar.kind, seat.find(QPushButton, "result_action").isVisible()) == (Kind.OK, True)


def test_what_was_ticked_belongs_to_one_visitor(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)

    seat.press("a", "1", "1")

    assert said(seat) == [("快递员", 1, ()), ("快递员", 1, ("饮水",))]
    assert not chip(seat, 1).isChecked()


def test_after_a_key_of_the_desk_page_the_omnibox_has_the_digits_on_the_page_of_visits_the_tiles(
    seat: Seat, page: DeskPage
) -> None:
    wanted: list[bool] = []
    begin(seat, page)
    seat.context.omnibox_wanted.connect(lambda: wanted.append(True))
    seat.press("1")
    assert wanted == [True]
    page.hide()

    begin(seat, VisitsPage(seat.context, seat.actions))
    seat.press("1", "2")

    assert (wanted, len(counted(seat))) == ([True], 3)


def test_a_click_counts_and_each_click_of_a_double_click_is_a_visit(seat: Seat, page: DeskPage) -> None:
    seat.show(page)
    seat.context.omnibox_wanted.emit()
    shown = tile(seat, 3)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert not shown.hasFocus()

    # What a quick second click sends in place of a press; its release comes as ever.
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton)

    assert tile(seat, 3).visits == len(counted(seat)) == 2


def test_a_number_before_the_tap_counts_a_group(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)

    seat.press("x", "12", Qt.Key.Key_Return, "c", "1", "1")

    assert said(seat) == [("快递员", 1, ()), ("快递员", 12, ("充电",))]


def test_with_shift_a_digit_asks_how_many_and_a_double_enter_is_one_act(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)

    seat.press("5", Qt.Key.Key_Return, Qt.Key.Key_Return)

    assert said(seat) == [("网约车司机", 5, ())]


def test_esc_leaves_the_number_and_the_next_tap_counts_one(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)

    seat.press("x", "7", Qt.Key.Key_Escape, "1")

    assert said(seat) == [("快递员", 1, ())]


def test_arrows_and_enter_reach_every_tile_and_chip(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)

    seat.press(Qt.Key.Key_Down)
    assert tile(seat, 1).hasFocus()
    seat.press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert tile(seat, 4).hasFocus()
    seat.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    held = QApplication.focusWidget()
    assert isinstance(held, ServiceChip)
    seat.press(Qt.Key.Key_Return)
    assert held.isChecked()
    seat.press(Qt.Key.Key_Up, Qt.Key.Key_Return)

    assert [(people, services) for _title, people, services in said(seat)] == [(1, (held.text(),))]


def test_a_key_held_down_counts_once(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    pad = QApplication.focusWidget()
    assert pad is not None
    seat.press("1")

    for _ in range(5):
        held = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", autorep=True
        )
        QApplication.sendEvent(pad, held)

    assert len(counted(seat)) == 1


def test_a_person_scanned_while_visits_are_tapped_is_the_next_visitor(seat: Seat, page: DeskPage) -> None:
    person = seat.station.register("李师傅")
    begin(seat, page)

    assert page.person_scanned(person)
    assert seat.find(QAbstractButton, "visit_linked").text() == "Linked: 李师傅"
    assert not seat.is_here(person)
    seat.press("1", "1")

    assert [row.person for row in counted(seat)] == ["", "李师傅"]
    assert not seat.shows("visit_linked")


def test_without_the_keys_there_a_scan_checks_in_as_ever(seat: Seat, page: DeskPage) -> None:
    person, _patrol = seat.station.register("李师傅"), seat.station.activity()
    seat.show(page)

    page.person_scanned(person)

    assert seat.context.person.volunteer_id == person
    assert not seat.shows("visit_linked")


def test_a_refused_tap_keeps_what_was_ticked_and_who_was_linked(seat: Seat, page: DeskPage) -> None:
    person = seat.station.register("李师傅")
    begin(seat, page)
    page.person_scanned(person)

    seat.press("a", "x", "2", Qt.Key.Key_Return, "1")

    assert counted(seat) == []
    assert seat.bar.kind is Kind.STOP
    assert chip(seat, 1).isChecked()
    assert seat.find(QAbstractButton, "visit_linked").text() == "Linked: 李师傅"


def test_a_category_taken_off_meanwhile_is_refused_by_its_name(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    first = seat.station.read(visit_queries.categories)[0]
    request = visit_lists.CategoryRequest(first.category_id, first.title, first.icon, is_active=False)
    seat.station.do(visit_lists.put_category, request)

    seat.press("1")

    assert (seat.bar.kind, seat.bar.text) == (Kind.STOP, "“快递员” was taken off the list.")


def test_undo_takes_the_visit_back_and_the_tile_says_so(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    seat.press("2")

    seat.find(QPushButton, "result_action").click()
    seat.press(Qt.Key.Key_Return)

    assert [row.is_undone for row in counted(seat)] == [True]
    assert tile(seat, 2).visits == 0
    assert seat.find(Figure, "today_visits").value == "0"


def test_a_station_without_lists_takes_the_usual_ones_over_with_one_press(seat: Seat, page: DeskPage) -> None:
    for row in seat.station.read(visit_queries.categories):
        off = visit_lists.CategoryRequest(row.category_id, f"原{row.title}", is_active=False)
        seat.station.do(visit_lists.put_category, off)
    seat.show(page)
    assert not seat.shows("visit_pad")

    card = seat.find(QWidget, "visit_pad_empty")
    card.findChild(QPushButton, "empty_action").click()

    assert seat.shows("visit_pad")
    assert tile(seat, 1).text() == "快递员"


def test_the_page_shows_today_with_its_figures_hours_and_last_visits(seat: Seat) -> None:
    page = VisitsPage(seat.context, seat.actions)
    begin(seat, page)

    seat.press("a", "2", "x", "4", Qt.Key.Key_Return, "7")

    names = ("visits", "people", "uses")
    assert [seat.find(Figure, f"today_figure_{name}").value for name in names] == ["5", "0", "1"]
    faces = seat.find(RowList, "latest_visits").faces
    assert [(face.title, face.detail, face.remark) for face in faces] == [
        ("交警辅警 · 4 visits", "no services noted", "+4"),
        ("外卖骑手", "饮水", "+1"),
    ]


def test_a_row_of_the_last_visits_is_undone_from_there(seat: Seat) -> None:
    page = VisitsPage(seat.context, seat.actions)
    begin(seat, page)
    seat.press("2")
    taps = seat.find(RowList, "latest_visits")
    taps.setFocus()

    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Return)

    assert [(face.remark, face.button) for face in taps.faces] == [("Undone", "")]
    assert seat.station.read(visit_figures.figures, Span(today(seat), today(seat))).visits == 0


def test_at_midnight_the_tiles_begin_anew(seat: Seat, page: DeskPage) -> None:
    begin(seat, page)
    seat.press("1")
    seat.station.now += timedelta(days=1)

    page.reload()

    assert (tile(seat, 1).visits, seat.find(Figure, "today_visits").value) == (0, "0")


def linked(seat: Seat) -> UUID | None:
    person = seat.actions.visits.linked
    return person.volunteer_id if person is not None else None


def test_on_the_page_a_scan_links_and_esc_lets_go(seat: Seat) -> None:
    person = seat.station.register("李师傅")
    page = VisitsPage(seat.context, seat.actions)
    seat.show(page)

    assert page.person_scanned(person)
    assert linked(seat) == person
    assert page.go_back()
    assert linked(seat) is None
    assert not page.go_back()
