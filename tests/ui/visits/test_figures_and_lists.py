"""Statistics of a week and a month, their spreadsheet, paper lists by keyboard, the lists of the settings."""

from __future__ import annotations

import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)
from seat import Seat

from stationdesk.domain.visits import USUAL_CATEGORIES, USUAL_SERVICES, Span, week_of
from stationdesk.paths import resources
from stationdesk.queries import visit_figures
from stationdesk.queries import visits as visit_queries
from stationdesk.services import days, service_points, visits
from stationdesk.services.service_points import PointRequest
from stationdesk.services.visits import VisitRequest
from stationdesk.ui.charts import DayBars, HourHeat
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.icon_picker import icon_word
from stationdesk.ui.visits.category_settings import CATEGORY_ICONS, CategoriesSection
from stationdesk.ui.visits.export import VisitExport
from stationdesk.ui.visits.page import VisitsPage
from stationdesk.ui.visits.points import PointChoice
from stationdesk.ui.visits.sections import PAPER_LIST, STATISTICS, TODAY
from stationdesk.ui.visits.service_settings import VISIT_SERVICE_ICONS, VisitServicesSection
from stationdesk.ui.visits.tile import VisitTile
from stationdesk.ui.widgets import Figure, KeyButton


def tap(seat: Seat, number: int, *used: int, **more: object) -> None:
    rows = seat.station.read(visit_queries.categories)
    chips = seat.station.read(visit_queries.services)
    services = tuple(chips[one].service_id for one in used)
    request = VisitRequest(rows[number].category_id, service_ids=services, **more)  # type: ignore[arg-type]
    seat.station.do(visits.visit, request)


AnySection = TypeVar("AnySection", CategoriesSection, VisitServicesSection)
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheet(file: Path) -> list[list[str]]:
    """Every cell of a sheet as text."""
    with zipfile.ZipFile(file) as book:
        read = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [
        [cell.findtext("m:is/m:t", None, NS) or cell.findtext("m:v", "", NS) for cell in row]
        for row in read.iterfind(".//m:row", NS)
    ]


def shown(seat: Seat, section: str) -> VisitsPage:
    page = VisitsPage(seat.context, seat.actions)
    seat.show(page)
    seat.actions.visits.section_wanted.emit(section)
    QApplication.processEvents()
    return page


def opened(seat: Seat, section: AnySection) -> AnySection:
    """A section of the settings as its page has it."""
    seat.context.runner.tables_changed.connect(section.tables_changed)
    seat.show(section)
    return section


def figures_on(seat: Seat, on: date) -> visit_figures.VisitFigures:
    return seat.station.read(visit_figures.figures, Span(on, on))


@pytest.fixture
def busy(seat: Seat) -> Seat:
    """Visits of two weeks: four on 13 November, six on the 22nd, one of somebody known."""
    person = seat.station.register("李师傅")
    seat.station.go_back(days=9)
    tap(seat, 1, 0, people=4)
    seat.station.pass_time(days=9)
    tap(seat, 10, 0, 1, people=5)
    seat.station.pass_time(hours=4)
    tap(seat, 1, volunteer_id=person)
    return seat


def test_a_week_shows_its_three_figures_its_peak_and_the_week_before(busy: Seat) -> None:
    shown(busy, STATISTICS)

    names = ("visits", "people", "uses")
    assert [busy.find(Figure, f"span_figure_{name}").value for name in names] == ["6", "1", "10"]
    rest = busy.find(QLabel, "span_figure_rest").text()
    assert rest == "5 visits of nobody known · 1 visits of new employment groups"
    assert busy.find(QLabel, "visits_peak").text() == "Busiest hour: 8:00–9:00 (5 visits)"
    assert busy.find(QLabel, "visits_before").text() == "The week before: 4 visits"
    days_shown = busy.find(DayBars, "visits_by_day").rows()
    assert days_shown[0] == ("Day", "New employment groups", "All others", "Total")
    assert days_shown[-1] == ("2026-11-22", 1, 5, 6)
    heat = busy.find(HourHeat, "visits_by_category").rows()
    assert [row[0] for row in heat] == ["Category", "外卖骑手", "社区居民", "Total"]
    assert heat[-1][-1] == 6


def test_the_arrows_turn_to_earlier_weeks_and_never_into_the_future(busy: Seat) -> None:
    page = shown(busy, STATISTICS)
    assert not busy.find(QPushButton, "period_later").isEnabled()

    busy.find(QPushButton, "period_earlier").click()

    assert busy.find(Figure, "span_figure_visits").value == "4"
    assert page.go_back()
    assert busy.find(Figure, "span_figure_visits").value == "6"
    assert not page.go_back()


def test_a_month_is_all_of_its_dates(busy: Seat) -> None:
    shown(busy, STATISTICS)
    period = busy.find(object, "visits_period")  # type: ignore[type-var]

    period.choose(2)  # type: ignore[attr-defined]

    assert busy.find(Figure, "span_figure_visits").value == "10"
    assert busy.find(QLabel, "visits_before").text() == "The month before: 0 visits"
    assert len(busy.find(DayBars, "visits_by_day").rows()) == 31


def test_a_visit_of_another_desk_is_in_the_statistics_after_the_next_look(busy: Seat) -> None:
    page = shown(busy, STATISTICS)
    tap(busy, 0)

    page.section.reload()  # type: ignore[union-attr]

    assert busy.find(Figure, "span_figure_visits").value == "7"


def test_the_spreadsheet_holds_the_sums_and_names_nobody(busy: Seat, tmp_path: Path) -> None:
    page = shown(busy, STATISTICS)
    export, file = VisitExport(busy.context, page), tmp_path / "visits.xlsx"

    export.write(week_of(busy.context.today()), file)

    head, *rows = sheet(file)
    assert head[:4] == ["Date", "Hour", "Category", "New employment group"]
    assert head[4:] == ["Visits", "of nobody known", "Service", "Times used"]
    assert rows[0][:6] == ["2026-11-22", "8:00–9:00", "社区居民", "no", "5", "5"]
    assert sum(int(row[4] or 0) for row in rows) == 6
    assert sum(int(row[7] or 0) for row in rows if len(row) > 7) == 10
    assert "李师傅" not in str(rows)
    assert (busy.bar.kind, busy.bar.text) == (Kind.OK, f"Exported: 4 lines of sums to {file}")
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.logs_errors
def test_a_folder_that_is_gone_is_told_and_nothing_is_left(busy: Seat, tmp_path: Path) -> None:
    page = shown(busy, STATISTICS)

    VisitExport(busy.context, page).write(week_of(busy.context.today()), tmp_path / "gone" / "visits.xlsx")

    assert busy.bar.kind is Kind.STOP


def test_a_paper_list_is_typed_line_by_line_and_entered_by_an_empty_one(seat: Seat) -> None:
    shown(seat, PAPER_LIST)
    yesterday = seat.context.today() - timedelta(days=1)
    seat.find(QDateEdit, "list_day").setDate(QDate(yesterday.year, yesterday.month, yesterday.day))
    enter = Qt.Key.Key_Return

    seat.press("9", enter, "2", enter, "5", enter, "ab", enter)
    assert seat.find(QLineEdit, "line_hour").text() == "9"
    seat.press("11", enter, enter, enter)
    assert figures_on(seat, yesterday).visits == 0
    assert seat.find(QPushButton, "list_save").text() == "Enter 2 lines, 6 visits"
    seat.press(enter)

    found = figures_on(seat, yesterday)
    assert (found.visits, found.service_uses, found.new_employment) == (6, 10, 5)
    assert seat.station.read(visit_figures.by_hour, yesterday)[9] == 6
    assert (seat.bar.kind, seat.bar.text) == (Kind.BATCH, "Entered for 2026-11-21: 6 visits in 2 lines")
    assert not seat.shows("list_lines")


def test_a_category_has_the_number_of_its_tile_in_a_paper_list_too(seat: Seat) -> None:
    """Whoever comes often has a low number on the tiles, wherever the list has them."""
    seat.station.go_back(days=9)
    tap(seat, 11, people=5)
    seat.station.pass_time(days=9)
    today = shown(seat, TODAY)
    tiles = [seat.find(VisitTile, f"visit_tile_{number}").text() for number in range(1, 10)]
    assert tiles[5] == seat.station.read(visit_queries.categories)[11].title
    today.hide()
    shown(seat, PAPER_LIST)
    enter = Qt.Key.Key_Return

    for number in range(1, 10):
        seat.find(QLineEdit, "line_category").setFocus()
        seat.press(str(number), enter, enter, enter)

    lines = seat.find(QTableView, "list_lines").model()
    assert [lines.index(row, 1).data() for row in range(lines.rowCount())] == tiles


def test_a_field_says_what_cannot_be_and_keeps_the_cursor(seat: Seat) -> None:
    shown(seat, PAPER_LIST)

    seat.press("24", Qt.Key.Key_Return)
    assert seat.find(QLineEdit, "line_hour").hasFocus()
    seat.find(QLineEdit, "line_hour").clear()
    seat.press(Qt.Key.Key_Return, "13", Qt.Key.Key_Return)

    assert seat.find(QLineEdit, "line_category").hasFocus()
    assert not seat.shows("list_lines")


def test_a_line_is_taken_out_again_and_an_empty_list_is_not_entered(seat: Seat) -> None:
    shown(seat, PAPER_LIST)
    enter = Qt.Key.Key_Return
    seat.press(enter, "1", enter, enter, enter)
    seat.find(QTableView, "list_lines").setFocus()

    seat.press(Qt.Key.Key_Home, Qt.Key.Key_Delete)

    assert not seat.shows("list_save")
    seat.find(QLineEdit, "line_category").setFocus()
    seat.press(enter)
    assert seat.bar.kind is Kind.LOOK


def test_lines_that_wait_are_there_again_when_the_page_is_built_anew(seat: Seat) -> None:
    shown(seat, PAPER_LIST).hide()
    enter = Qt.Key.Key_Return
    seat.actions.visits.section_wanted.emit(PAPER_LIST)
    first = shown(seat, PAPER_LIST)
    seat.press(enter, "1", enter, enter, enter)
    first.hide()

    shown(seat, PAPER_LIST)

    assert seat.find(QPushButton, "list_save").text() == "Enter 1 lines, 1 visits"


def test_a_list_of_a_closed_date_asks_for_a_second_person(seat: Seat) -> None:
    seat.station.do(days.close_day, days.CloseDayRequest(seat.context.today()))
    closed = seat.context.today()
    seat.station.pass_time(days=1)
    shown(seat, PAPER_LIST)
    seat.find(QDateEdit, "list_day").setDate(QDate(closed.year, closed.month, closed.day))
    enter = Qt.Key.Key_Return

    seat.press(enter, "1", enter, enter, enter, enter)

    assert seat.actions.approvals.panel is not None
    assert figures_on(seat, closed).visits == 0


def test_the_station_edits_its_own_categories(seat: Seat) -> None:
    section = opened(seat, CategoriesSection(seat.context))
    section.begin_new()

    seat.find(QLineEdit, "category_title").setText("网络主播")
    section.is_new.setChecked(True)
    seat.press(Qt.Key.Key_Return)

    added = seat.station.read(visit_queries.categories)[-1]
    assert (added.title, added.is_new_employment, added.position) == ("网络主播", True, 13)
    assert section.table.rows[-1].title == "网络主播"
    assert seat.bar.text == "Saved: 网络主播."


def test_the_station_edits_its_own_services_and_their_letters_follow(seat: Seat) -> None:
    section = opened(seat, VisitServicesSection(seat.context))
    assert [section.table.columns[0].text(row) for row in section.table.rows[:3]] == ["A", "B", "C"]
    section.view.selectRow(0)
    section.active.setChecked(False)

    section.save.click()

    first = section.table.rows[0]
    assert (first.title, section.table.columns[0].text(first)) == ("热饭", "A")
    assert [row.title for row in section.table.rows if not row.is_active] == ["饮水"]


def test_what_is_missing_of_the_usual_lists_is_added_from_the_settings(seat: Seat) -> None:
    opened(seat, CategoriesSection(seat.context))

    seat.find(QAbstractButton, "usual_lists").click()

    assert seat.bar.text == "Taken over: 0 categories, 0 services."


@pytest.mark.parametrize("icon", [*CATEGORY_ICONS, *VISIT_SERVICE_ICONS])
def test_every_icon_to_choose_is_there_and_has_a_word(icon: str) -> None:
    assert (resources() / "icons" / f"{icon}.svg").is_file()
    assert icon_word(icon) != icon


def test_every_usual_line_has_an_icon_that_can_be_chosen() -> None:
    assert {one.icon for one in USUAL_CATEGORIES} <= set(CATEGORY_ICONS)
    assert {one.icon for one in USUAL_SERVICES} <= set(VISIT_SERVICE_ICONS)


def test_a_station_of_several_points_asks_which_on_the_page_itself(seat: Seat) -> None:
    seat.station.do(service_points.put_point, PointRequest(None, "东门"))
    shown(seat, STATISTICS)

    choice = seat.find(PointChoice, "visits_point")

    assert choice.isVisible()
    assert choice.window() is seat.host.window()


def test_the_export_is_of_the_point_that_is_chosen(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = seat.station.do(service_points.put_point, PointRequest(None, "东门")).point_id
    asked: list[object] = []
    monkeypatch.setattr(VisitExport, "ask", lambda _self, _span, point_id=None: asked.append(point_id))
    shown(seat, STATISTICS)
    choice = seat.find(PointChoice, "visits_point")
    choice.set_value(gate)
    choice.chosen.emit(gate)

    seat.find(KeyButton, "visits_export").click()

    assert asked == [gate]
