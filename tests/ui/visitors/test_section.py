"""The visitor file on the screen: opened with consent, found, counted, closed, by keys."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from lending import lend, power_banks, take_back
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from seat import Seat, sit_down
from stations import Station
from visitors import TODAY, category, on_file

from stationdesk.domain.codes import read_code
from stationdesk.paths import DataFolder
from stationdesk.queries import acts
from stationdesk.queries import visitors as visitor_queries
from stationdesk.queries.visits import visits_on
from stationdesk.services.people_at_hand import Who
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.linkedperson import LinkedPerson
from stationdesk.ui.visitors import VisitorPicker
from stationdesk.ui.visitors.section import VisitorsSection

ENTER = Qt.Key.Key_Return


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, founded: Station) -> Seat:
    return sit_down(qtbot, qapp, founded, lambda: founded.now)


@pytest.fixture
def section(seat: Seat) -> VisitorsSection:
    category(seat.station)
    return VisitorsSection(seat.context, seat.actions)


def shown(seat: Seat) -> list[str]:
    view = seat.find(QTableView, "visitors")
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def shown_texts(seat: Seat) -> list[str]:
    """What the labels on the page say."""
    QApplication.processEvents()
    return [one.text() for one in seat.host.findChildren(QLabel) if one.isVisible()]


def settle(section: VisitorsSection) -> None:
    section._pause.stop()
    section.reload()
    QApplication.processEvents()


def test_an_empty_file_says_that_nobody_has_to_be_on_it_and_offers_the_first_act(
    seat: Seat, section: VisitorsSection
) -> None:
    seat.show(section)

    seat.find(QPushButton, "empty_action").click()

    assert seat.actions.visitors.panel is not None
    assert nameless(seat.host) == []


def test_a_file_is_opened_by_keys_with_the_number_of_the_signed_paper(
    seat: Seat, section: VisitorsSection
) -> None:
    seat.show(section)
    seat.find(QPushButton, "visitors_new").click()
    panel = seat.actions.visitors.panel
    assert panel is not None
    panel.name.setText("赵骑手")
    assert panel.plan() is None

    seat.find(QLineEdit, "visitor_paper").setFocus()
    seat.press("F 001")
    assert "F20261122-0001" in panel.preview
    seat.press(ENTER)

    (row,) = seat.station.read(visitor_queries.visitor_list, TODAY).rows
    assert (row.name, row.number) == ("赵骑手", "F20261122-0001")
    assert seat.bar.text == "F20261122-0001: the file is open."
    assert shown(seat) == ["赵骑手"]
    assert section._detail.page is not None


def test_a_phone_number_on_file_is_refused_before_the_button_is_pressed(
    seat: Seat, section: VisitorsSection
) -> None:
    on_file(seat.station, "赵骑手", phone="13812345678")
    seat.show(section)
    seat.find(QPushButton, "visitors_new").click()
    panel = seat.actions.visitors.panel
    assert panel is not None
    panel.name.setText("赵师傅")
    panel.consent.paper.setText("2")  # type: ignore[union-attr]

    panel.phone.setText("13812345678")

    assert "赵骑手 (F20261122-0001)" in panel.fault


def test_typing_filters_and_enter_in_the_list_counts_a_visit_of_the_chosen_one(
    seat: Seat, section: VisitorsSection
) -> None:
    on_file(seat.station, "赵骑手", platform="美团")
    on_file(seat.station, "王大路")
    seat.show(section)
    seat.find(QLineEdit, "visitor_search").setFocus()
    seat.press("mt")
    settle(section)
    assert shown(seat) == ["赵骑手"]

    seat.press(ENTER)
    seat.press(ENTER)

    assert seat.station.read(visits_on, TODAY) == 1
    assert seat.station.read(visitor_queries.search, "zqs")[0].visits == 1


def test_a_scanned_code_shows_the_file(seat: Seat, section: VisitorsSection) -> None:
    on_file(seat.station, "赵骑手")
    receipt = on_file(seat.station, "王大路")
    number = read_code(receipt.number)
    seat.show(section)

    assert section.code_scanned(number.code)

    assert section._detail.page is not None
    assert section._detail.page.row.name == "王大路"
    assert not section.code_scanned("6901234567892")


def test_a_code_that_no_page_uses_links_the_next_tap(seat: Seat) -> None:
    receipt = on_file(seat.station, "赵骑手")

    seat.actions.visitors.scanned(read_code(receipt.number).code)

    linked = seat.actions.visits.linked
    assert linked is not None
    assert (linked.name, linked.visitor_id) == ("赵骑手", receipt.visitor_id)


def test_a_consent_is_taken_back_at_once_and_undo_is_offered(seat: Seat, section: VisitorsSection) -> None:
    on_file(seat.station, "赵骑手")
    seat.show(section)
    seat.find(QTableView, "visitors").selectRow(0)
    QApplication.processEvents()

    seat.find(QPushButton, "visitor_withdraw").click()

    assert seat.station.read(visitor_queries.search, "赵骑手") == ()
    assert "the visits stay counted" in seat.bar.text
    assert "赵骑手" not in seat.bar.text
    assert section._detail.page is None


def test_files_past_their_last_day_are_told_of_and_closed_by_one_button(
    seat: Seat, section: VisitorsSection
) -> None:
    on_file(seat.station, "赵骑手", keep_until=TODAY)
    on_file(seat.station, "王大路")
    seat.station.pass_time(days=1)
    seat.show(section)
    assert not seat.shows("nothing")

    seat.find(QPushButton, "visitors_close_due").click()

    assert shown(seat) == ["王大路"]
    assert seat.bar.text == "Closed: 1 file past the last day."
    assert not seat.shows("visitors_close_due")


def test_a_changed_file_keeps_the_phone_that_was_not_typed_anew(seat: Seat, section: VisitorsSection) -> None:
    receipt = on_file(seat.station, "赵骑手", phone="13812345678")
    seat.show(section)
    seat.find(QTableView, "visitors").selectRow(0)
    QApplication.processEvents()
    seat.find(QPushButton, "visitor_change").click()
    panel = seat.actions.visitors.panel
    assert panel is not None
    panel.point.setText("东街")
    panel.commit()

    row = seat.station.read(visitor_queries.find, receipt.number)
    assert row is not None
    assert (row.delivery_point, row.phone_tail) == ("东街", "5678")


def test_the_picker_takes_the_first_by_enter_and_a_scanned_code_at_once(seat: Seat) -> None:
    receipt = on_file(seat.station, "赵骑手", platform="美团")
    on_file(seat.station, "王大路")
    picker = VisitorPicker(seat.context)
    seat.host.layout().addWidget(picker)  # type: ignore[union-attr]
    picker.setFocus()
    seat.press("zqs")
    assert picker.is_unresolved
    seat.press(ENTER)
    assert picker.visitor_id == receipt.visitor_id

    picker.setText("F20261122-0002")
    seat.press(ENTER)

    assert picker.row is not None
    assert picker.row.name == "王大路"


def test_the_last_day_is_a_fact_of_the_file(seat: Seat, section: VisitorsSection) -> None:
    on_file(seat.station, "赵骑手", keep_until=TODAY + timedelta(days=30))
    seat.show(section)

    view = seat.find(QTableView, "visitors")

    assert view.model().index(0, 8).data() == "2026-12-22"


def papers_of(seat: Seat) -> list[str]:
    return sorted(file.name for file in seat.context.folder.papers.glob("*.pdf"))


def test_the_card_and_the_text_to_sign_are_printed_and_name_nobody(
    seat: Seat, section: VisitorsSection, tmp_path: Path
) -> None:
    seat.context.folder = DataFolder(tmp_path / "desk")
    seat.context.folder.papers.mkdir(parents=True)
    on_file(seat.station, "赵骑手")
    seat.show(section)
    seat.find(QTableView, "visitors").selectRow(0)
    QApplication.processEvents()

    seat.find(QPushButton, "visitor_print_card").click()
    seat.find(QPushButton, "visitors_new").click()
    seat.find(QPushButton, "visitor_print").click()

    card, notice = sorted(papers_of(seat), reverse=True)
    assert card.startswith("visitor-card-F20261122-0001")
    assert notice.startswith("notice-visitor-file-2026-11")
    assert seat.bar.text.startswith("The paper is kept as PDF: notice")


def test_the_file_says_what_is_out_and_the_button_lends_more_or_takes_it_back(
    seat: Seat, section: VisitorsSection
) -> None:
    file = on_file(seat.station, "赵骑手")
    (bank,) = power_banks(seat.station)
    loan = lend(seat.station, bank, Who(visitor_id=file.visitor_id))
    seat.show(section)
    seat.find(QTableView, "visitors").selectRow(0)
    QApplication.processEvents()
    assert "充电宝 01 · due 11:30" in shown_texts(seat)

    seat.find(QPushButton, "visitor_lend").click()
    panel = seat.actions.lending.panel
    assert isinstance(panel, LendPanel)
    assert panel.who.borrower == Who(visitor_id=file.visitor_id)
    assert panel.held.has_rows
    panel.close_for_good()

    take_back(seat.station, loan.loan_id)
    settle(section)
    assert not any("充电宝 01 ·" in text for text in shown_texts(seat))


def test_a_visit_counted_in_the_file_is_of_whoever_is_shown_and_named_on_the_screen_only(
    seat: Seat, section: VisitorsSection
) -> None:
    file = on_file(seat.station, "赵骑手")
    seat.actions.visits.link(LinkedPerson("李明朗", seat.station.register("李明朗")))
    seat.show(section)
    seat.find(QTableView, "visitors").selectRow(0)

    section._detail.visit()

    assert "赵骑手" in seat.bar.text
    last = seat.station.read(acts.last_act)
    assert last is not None and last.facts["person"] == file.number
    assert "赵" not in str(last.facts)
    assert seat.actions.visits.linked is not None
