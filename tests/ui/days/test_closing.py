"""Closing a day by keys: what is left to do, Enter closes and prints, and the closed day says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from lending import lend, power_banks
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from seat import Seat

from stationdesk.domain.service_time import Credit
from stationdesk.domain.staff import Role
from stationdesk.domain.stock import PlaceKind
from stationdesk.paths import DataFolder
from stationdesk.queries import attendance, days, stocktakes
from stationdesk.queries import prints as print_queries
from stationdesk.services.days import CloseDayRequest, close_day
from stationdesk.services.stocktakes import StartRequest, start
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.days.banner import DayBanner
from stationdesk.ui.days.evening import ClosingPage
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import KeyButton

TODAY = date(2026, 11, 22)


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity(credit=Credit.FIXED, credit_minutes=90)


@pytest.fixture
def page(seat: Seat) -> ClosingPage:
    return ClosingPage(seat.context, seat.actions)


def stay(seat: Seat, patrol: UUID, *names: str) -> None:
    for name in names:
        seat.station.check_in(seat.station.register(name), patrol)
    seat.station.pass_time(hours=3)


HOURS_UNTIL_FORGOTTEN = 10


def closed_days(seat: Seat) -> list[str]:
    return [job.number for job in seat.station.read(print_queries.unprinted_here)]


def test_enter_closes_the_day_and_its_slip_is_queued(seat: Seat, page: ClosingPage, patrol: UUID) -> None:
    waiting: list[bool] = []
    seat.context.papers_waiting.connect(lambda: waiting.append(True))
    seat.show(page)

    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(days.is_closed, TODAY)
    assert closed_days(seat) == ["2026-11-22/1"] and waiting == [True]
    assert seat.bar.kind is Kind.OK and "is closed" in seat.bar.text
    assert seat.shows("day_is_closed") and not seat.shows("close_day")


def test_while_somebody_is_here_it_says_who_and_one_key_ends_all_who_forgot(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    stay(seat, patrol, "李师傅", "王师傅")
    seat.station.pass_time(hours=HOURS_UNTIL_FORGOTTEN)
    seat.show(page)
    seat.press(Qt.Key.Key_Return)
    assert not seat.station.read(days.is_closed, TODAY)
    assert seat.bar.kind is Kind.STOP and "李师傅" in seat.bar.text

    seat.find(KeyButton, "cure_here").click()
    seat.find(KeyButton, "close_day").click()

    assert seat.station.read(attendance.who_is_here) == []
    assert seat.station.read(days.is_closed, TODAY)


def test_who_is_on_duty_is_ended_only_after_one_question_that_counts_them(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    stay(seat, patrol, "李师傅", "王师傅")
    seat.show(page)
    line = seat.find(QWidget, "check_here")
    assert "2 on duty" in line.accessibleName() and "not in order" not in line.accessibleName()

    seat.find(KeyButton, "cure_here").click()
    assert len(seat.station.read(attendance.who_is_here)) == 2
    asked = seat.actions.days.ending.question
    assert asked is not None and "2 people are still on duty" in asked.card.heading
    assert seat.find(KeyButton, "end_all").text() == "End 2 stays" and not seat.shows("end_overdue")
    seat.press(Qt.Key.Key_Escape)
    assert len(seat.station.read(attendance.who_is_here)) == 2

    seat.find(KeyButton, "cure_here").click()
    seat.press(Qt.Key.Key_Return)
    assert seat.station.read(attendance.who_is_here) == []
    assert "Ctrl+Z" in seat.bar.text
    seat.press(Qt.Key.Key_Return)
    assert seat.station.read(days.is_closed, TODAY)


def test_one_key_ends_only_who_forgot_and_leaves_who_is_on_duty(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    stay(seat, patrol, "李师傅")
    seat.station.pass_time(hours=HOURS_UNTIL_FORGOTTEN)
    seat.station.check_in(seat.station.register("王师傅"), patrol)
    seat.station.pass_time(minutes=30)
    seat.show(page)

    seat.find(KeyButton, "cure_here").click()
    seat.press("1")

    assert [row.name for row in seat.station.read(attendance.who_is_here)] == ["王师傅"]


def test_a_line_keeps_its_key_when_the_one_above_is_cured(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    seat.station.serve(seat.station.register("曾志伟"), patrol, hours=9)
    stay(seat, patrol, "李师傅")
    seat.show(page)
    keys = [seat.find(KeyButton, name).key for name in ("cure_here", "cure_hours")]
    assert keys == ["Alt+1", "Alt+2"]

    seat.find(KeyButton, "cure_here").click()
    seat.press(Qt.Key.Key_Return)

    assert not seat.shows("cure_here") and seat.find(KeyButton, "cure_hours").key == "Alt+2"


def test_the_figures_of_the_day_are_those_of_its_slip(seat: Seat, page: ClosingPage, patrol: UUID) -> None:
    person = seat.station.register("李师傅")
    seat.station.serve(person, patrol, hours=2)
    seat.show(page)
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]

    assert texts[texts.index("Hours served") + 1] == "2:00"
    assert texts[texts.index("Points given") + 1] == "+20"


def test_the_banner_says_that_today_is_closed_and_opens_it_again(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    banner = DayBanner(seat.context, seat.actions.days, seat.host)
    banner.look()
    assert not banner.isVisible()
    seat.show(page)
    seat.press(Qt.Key.Key_Return)
    assert banner.isVisible()

    again = banner.findChildren(KeyButton, "banner_act")[0]
    assert again.key == "Alt+0" and again.text() == "Open again…"
    again.click()
    panel = seat.actions.approvals.panel
    assert panel is not None
    seat.press("1", Qt.Key.Key_Return)

    assert not seat.station.read(days.is_closed, TODAY)
    assert not banner.isVisible()
    assert "open again" in seat.bar.text


def test_closed_again_it_is_the_second_time(seat: Seat, page: ClosingPage, patrol: UUID) -> None:
    seat.show(page)
    seat.press(Qt.Key.Key_Return)
    seat.actions.days.reopen(TODAY)
    seat.press("1", Qt.Key.Key_Return)
    page.reload()

    seat.find(KeyButton, "close_day").click()

    assert "2" in seat.bar.text
    assert closed_days(seat) == ["2026-11-22/1", "2026-11-22/2"]


def test_what_a_closed_day_refuses_is_said_with_the_way_out(seat: Seat, patrol: UUID) -> None:
    person = seat.station.register("李师傅")
    seat.station.do(close_day, CloseDayRequest(TODAY))

    seat.actions.attendance.check_in(person, patrol)

    assert seat.bar.kind is Kind.STOP and "closed" in seat.bar.text


def test_a_check_in_on_a_closed_day_is_refused_before_anything_is_asked(seat: Seat, patrol: UUID) -> None:
    person = seat.station.register("李师傅")
    seat.station.do(close_day, CloseDayRequest(TODAY))
    seat.take(person)

    seat.actions.attendance.toggle()

    assert seat.actions.attendance.question is None
    assert seat.bar.kind is Kind.STOP and "closed" in seat.bar.text


def test_ctrl_p_after_closing_prints_the_day_close_slip_again(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    seat.show(page)
    seat.press(Qt.Key.Key_Return)

    seat.actions.redemptions.reprint_last()

    papers = seat.station.read(print_queries.unprinted_here)
    assert [(job.number, job.copy_no) for job in papers] == [("2026-11-22/1", 0), ("2026-11-22/1", 1)]


def test_what_is_out_today_and_what_is_being_counted_is_named(seat: Seat, page: ClosingPage) -> None:
    seat.show(page)
    assert not seat.shows("check_lending") and not seat.shows("check_counting")
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    (shelf,) = [row for row in seat.station.read(stocktakes.places) if row.kind is PlaceKind.SHELF]
    seat.station.do(start, StartRequest(shelf.place_id))
    page.opened()
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)

    assert "充电宝 01" in seat.find(QWidget, "check_lending").accessibleName()
    assert "N20261122-0001" in seat.find(QWidget, "check_counting").accessibleName()
    for cure in ("cure_lending", "cure_counting"):
        seat.find(KeyButton, cure).click()

    assert opened == ["stock", "stock"]


def test_the_papers_not_printed_name_the_day_close_slip_and_show_no_redemption(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    seat.show(page)
    seat.press(Qt.Key.Key_Return)

    seat.actions.redemptions.show_outbox()

    panel = seat.actions.redemptions.overlay
    assert panel is not None
    texts = [one.text() for one in panel.findChildren(QLabel)]
    assert any(text.startswith("Day-close slip 2026-11-22/1") for text in texts)
    assert [one.text() for one in panel.findChildren(KeyButton) if one.text() == "Show"] == []


def test_a_day_before_is_closed_and_the_way_leads_back_to_today(
    seat: Seat, page: ClosingPage, patrol: UUID
) -> None:
    seat.station.pass_time(days=1)
    seat.actions.days.close_page(TODAY)
    seat.show(page)

    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(days.is_closed, TODAY)
    assert not seat.station.read(days.is_closed, date(2026, 11, 23))
    seat.find(KeyButton, "close_today").click()
    page.reload()
    assert page.on == date(2026, 11, 23) and seat.shows("close_day")


def test_a_reader_closes_nothing(seat: Seat, page: ClosingPage, patrol: UUID) -> None:
    reader = seat.station.operator("督查", Role.READER)
    seat.sign_in(reader, Role.READER)
    seat.show(page)

    seat.press(Qt.Key.Key_Return)

    assert not seat.station.read(days.is_closed, TODAY)
    assert seat.bar.kind is Kind.STOP


def test_without_hours_made_up_there_is_no_list_to_print(
    seat: Seat, page: ClosingPage, patrol: UUID, tmp_path: Path
) -> None:
    seat.context.folder = DataFolder(tmp_path)
    seat.show(page)

    assert not seat.shows("cure_made_up")


def test_everything_has_a_name_a_size_and_a_way_by_keys(seat: Seat, page: ClosingPage, patrol: UUID) -> None:
    stay(seat, patrol, "李师傅")
    seat.show(page)

    assert nameless(page) == []
    assert too_small(page) == []
    assert unreachable(page) == []
