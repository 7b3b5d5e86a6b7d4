"""Lending at the desk: F4, scans in either order, the condition at the return, alerts, the section."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from lending import PHONE, kind, laundry, lend, power_banks, reserve, take_back
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat
from visitors import on_file

from stationdesk.domain.codes import read_code
from stationdesk.domain.loans import LoanOutcome, ThingState
from stationdesk.queries import acts, past_loans, prints, visitors
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import things as thing_queries
from stationdesk.services import loans
from stationdesk.services.people_at_hand import Who
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.lastact import act_text
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.lending.returning import ReturnPanel
from stationdesk.ui.lending.section import LendingSection
from stationdesk.ui.lending.view import Which
from stationdesk.ui.personstrip import PersonStrip
from stationdesk.ui.widgets import KeyButton, Segmented
from stationdesk.ui.widgets.rowlist import RowList

ENTER = Qt.Key.Key_Return


@pytest.fixture
def person(seat: Seat) -> UUID:
    return seat.station.register("李明朗", phone="13900001111")


def tag(seat: Seat, thing_id: UUID) -> str:
    """What a scanner reads on a thing."""
    row = seat.station.read(thing_queries.one_thing, thing_id)
    return read_code(row.tag).code


def card(seat: Seat, number: str = "V20261122-0001") -> str:
    return read_code(number).code


def write(text: str) -> None:
    """Put a text into the field with the keys, as an input method does."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.insert(text)


def out(seat: Seat) -> list[tuple[str, str]]:
    return [(row.title, row.name) for row in seat.station.read(loan_queries.out_now)]


def test_person_then_thing_is_a_loan_by_two_scans_and_enter(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    seat.take(person)

    seat.actions.lending.toggle()
    assert seat.actions.lending.takes_scan(tag(seat, bank))
    assert "Lend, due 11:30" in seat.find(KeyButton, "panel_do").text()
    seat.press(ENTER)

    assert out(seat) == [("充电宝 01", "李明朗")]
    assert seat.bar.text == "Lent: 充电宝 01 to 李明朗, due 11:30 (T20261122-0001)"
    assert seat.actions.lending.panel is None


def test_thing_then_person_is_the_same_loan(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)

    seat.actions.lending.scanned(tag(seat, bank))
    assert seat.actions.lending.takes_scan(card(seat))
    seat.press(ENTER)

    assert out(seat) == [("充电宝 01", "李明朗")]


def test_a_loan_against_a_phone_number_is_typed(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    seat.actions.lending.scanned(tag(seat, bank))
    way = seat.find(Segmented, "borrower_way")

    way.findChildren(QAbstractButton)[1].click()
    seat.press("13812345678", Qt.Key.Key_Tab)
    write("曾师傅")
    seat.press(ENTER)

    assert out(seat) == [("充电宝 01", "曾师傅")]


@pytest.mark.parametrize("way", [0, 2])
def test_the_number_of_a_stranger_is_taken_over_to_where_numbers_are_typed(seat: Seat, way: int) -> None:
    (bank,) = power_banks(seat.station)
    seat.actions.lending.scanned(tag(seat, bank))
    seat.find(Segmented, "borrower_way").findChildren(QAbstractButton)[way].click()

    seat.press("13812345678", ENTER)
    assert seat.find(QLineEdit, "borrower_phone").text() == "13812345678"
    assert out(seat) == []
    write("曾师傅")
    seat.press(ENTER)

    assert out(seat) == [("充电宝 01", "曾师傅")]


def test_the_number_of_somebody_on_file_is_that_person(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    seat.actions.lending.scanned(tag(seat, bank))

    seat.press("13900001111", ENTER, ENTER)

    assert out(seat) == [("充电宝 01", "李明朗")]


def test_a_thing_is_found_by_what_stands_on_it(seat: Seat, person: UUID) -> None:
    power_banks(seat.station, 3)
    seat.take(person)

    seat.actions.lending.toggle()
    seat.press("03", ENTER, ENTER)

    assert out(seat) == [("充电宝 03", "李明朗")]


def test_enter_leads_to_what_is_missing_and_says_it(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    seat.actions.lending.scanned(tag(seat, bank))

    seat.press(ENTER)

    panel = seat.actions.lending.panel
    assert isinstance(panel, LendPanel)
    assert panel.missing().error == "Please fill this in: Who"
    assert out(seat) == []


def test_a_thing_that_is_out_is_taken_back_by_its_scan_and_enter(seat: Seat) -> None:
    (bank,) = power_banks(seat.station, parts=("充电线",))
    lend(seat.station, bank, deposit="工作证")

    seat.actions.lending.scanned(tag(seat, bank))
    assert seat.find(KeyButton, "panel_do").text() == "Take it back: in order"
    seat.press(ENTER)

    assert out(seat) == []
    assert seat.bar.text == "Back: 充电宝 01 of 曾师傅 · phone …5678; give back: 工作证"


def test_a_damaged_return_with_a_part_missing_is_said_by_a_digit_and_a_tick(seat: Seat) -> None:
    (bank,) = power_banks(seat.station, parts=("充电线",))
    lend(seat.station, bank)

    seat.actions.lending.scanned(tag(seat, bank))
    seat.press("2")
    seat.find(QCheckBox, "return_part_0").click()
    seat.find(QWidget, "return_how").setFocus()
    seat.press(ENTER)

    row = seat.station.read(thing_queries.one_thing, bank)
    assert row.state is ThingState.DAMAGED
    (past,) = seat.station.read(past_loans.of_thing, bank)
    assert (past.outcome, past.missing_parts) == (LoanOutcome.DAMAGED, "充电线")


def test_the_undo_of_the_result_bar_takes_a_loan_back(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    seat.take(person)
    seat.actions.lending.toggle()
    seat.actions.lending.takes_scan(tag(seat, bank))
    seat.press(ENTER)

    seat.actions.undo.undo_last()
    seat.press(ENTER)

    assert out(seat) == []


def test_what_is_kept_for_somebody_else_asks_for_a_reason(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    kind_id = seat.station.read(thing_queries.kinds)[0].kind_id
    reserve(seat.station, kind_id, bank, PHONE)
    seat.take(person)
    seat.actions.lending.toggle()

    seat.actions.lending.takes_scan(tag(seat, bank))
    panel = seat.actions.lending.panel
    assert isinstance(panel, LendPanel)
    assert "曾师傅" in panel.fault
    assert not seat.find(KeyButton, "panel_do").isEnabled()
    write("预约人改期")
    seat.press(ENTER)

    assert out(seat) == [("充电宝 01", "李明朗")]


def test_what_somebody_has_stands_first_with_its_return(seat: Seat, person: UUID) -> None:
    first, _second = power_banks(seat.station, 2)
    lend(seat.station, first, person)
    seat.take(person)

    seat.actions.lending.toggle()
    (face,) = seat.find(RowList, "lend_out").faces
    assert (face.title, face.button) == ("充电宝 01", "Return")
    seat.press(ENTER)

    assert isinstance(seat.actions.lending.panel, ReturnPanel)
    seat.press(ENTER)
    assert out(seat) == []


def test_lending_on_from_the_return(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    loan = lend(seat.station, bank)
    seat.station.pass_time(hours=2)
    seat.actions.lending.take_back(loan.loan_id)

    seat.find(KeyButton, "return_renew").click()
    seat.press(ENTER)

    row = seat.station.read(loan_queries.open_loan, loan.loan_id)
    assert row.due_at == seat.station.now + timedelta(hours=3)


def test_a_ticket_leads_to_what_was_left_and_enter_hands_it_over_once(seat: Seat) -> None:
    request = loans.LeaveRequest(laundry(seat.station), PHONE, "工服上衣", 2)
    ticket = seat.station.do(loans.leave, request)
    code = read_code(ticket.number).code

    seat.actions.lending.scanned(code)
    assert seat.find(KeyButton, "panel_do").text() == "Hand it over"
    seat.press(ENTER)
    assert seat.bar.text == "Collected: 工服上衣 by 曾师傅 · phone …5678"
    seat.actions.lending.scanned(code)

    assert seat.actions.lending.panel is None
    assert "collected" in seat.bar.text


def test_leaving_something_prints_a_ticket(seat: Seat, person: UUID) -> None:
    laundry(seat.station)
    seat.take(person)

    seat.actions.lending.forms.leave()
    write("工服上衣")
    seat.press(ENTER)

    (job,) = seat.station.read(prints.queued_here)
    assert (job.kind, job.number) == ("loan_slip", "T20261122-0001")


def test_a_code_nobody_knows_is_told(seat: Seat) -> None:
    seat.actions.lending.scanned("E-0099")

    assert seat.bar.text == "E-0099 stands on nothing that is lent here."


def test_a_wrong_check_digit_over_an_open_form_is_told_and_goes_nowhere_else(
    seat: Seat, person: UUID
) -> None:
    (bank,) = power_banks(seat.station)
    seat.actions.lending.toggle()
    code = tag(seat, bank)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)

    assert seat.actions.lending.takes_scan(wrong)
    assert seat.bar.text
    assert out(seat) == []


def test_lending_comes_after_a_check_in_that_asks_for_it(seat: Seat, person: UUID) -> None:
    seat.station.activity()
    power_banks(seat.station)
    seat.take(person)
    seat.actions.attendance.toggle()

    seat.actions.lending.toggle()
    seat.press("1")

    assert seat.is_here(person)
    assert isinstance(seat.actions.lending.panel, LendPanel)


def test_a_check_in_without_that_wish_asks_nothing_more(seat: Seat, person: UUID) -> None:
    seat.station.activity()
    seat.take(person)
    seat.actions.attendance.toggle()

    seat.press("1")

    assert seat.is_here(person)
    assert seat.actions.lending.panel is None


def test_a_check_out_asks_back_what_is_still_out(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    seat.station.check_in(person, seat.station.activity())
    lend(seat.station, bank, person)
    seat.station.pass_time(hours=1)
    seat.take(person)

    seat.actions.attendance.toggle()

    assert not seat.is_here(person)
    (face,) = seat.find(RowList, "lend_out").faces
    assert face.title == "充电宝 01"


def test_the_next_card_scanned_after_a_check_out_is_somebody_elses_affair(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    seat.station.check_in(person, seat.station.activity())
    lend(seat.station, bank, person)
    seat.station.pass_time(hours=1)
    seat.take(person)
    seat.actions.attendance.toggle()

    assert not seat.actions.lending.takes_scan(card(seat, "V20261122-0002"))
    assert seat.actions.lending.panel is None


def test_the_strip_names_what_is_overdue_before_everything_else(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank, person)
    seat.host.layout().addWidget(PersonStrip(seat.context, seat.host))
    seat.take(person)
    assert seat.find(KeyButton, "strip_loans").text() == "Has 充电宝 01"

    seat.station.pass_time(hours=4)
    seat.take(person)

    assert seat.find(KeyButton, "strip_loans").text() == "Overdue: 充电宝 01"


def test_the_desk_names_what_is_overdue_and_takes_it_back(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    seat.station.pass_time(hours=5)
    seat.show(DeskPage(seat.context, seat.actions))

    line = seat.find(QAbstractButton, "matter_overdue")
    assert line.text() == "充电宝 01 is overdue"
    assert "曾师傅 · phone …5678 · 2 h late" in line.accessibleName()
    line.click()

    assert isinstance(seat.actions.lending.panel, ReturnPanel)


def section(seat: Seat) -> LendingSection:
    made = LendingSection(seat.context, seat.actions)
    seat.show(made)
    return made


def test_the_lists_count_what_is_out_late_left_and_reserved(seat: Seat) -> None:
    first, second, third = power_banks(seat.station, 3)
    lend(seat.station, first)
    lend(seat.station, second, due_at=seat.station.now + timedelta(days=2))
    seat.station.do(loans.leave, loans.LeaveRequest(laundry(seat.station), PHONE))
    kind_id = seat.station.read(thing_queries.kinds)[0].kind_id
    reserve(seat.station, kind_id, third, PHONE, from_hours=24)
    seat.station.pass_time(hours=4)

    section(seat)

    names = ("out", "late", "left", "reserved", "things", "kinds")
    chips = [seat.find(QAbstractButton, f"lending_{name}").accessibleName() for name in names]
    assert chips == ["Out 2", "Overdue 1", "Left here 1", "Reserved 1", "Things 3", "Kinds 2"]


def test_the_digit_on_a_chip_turns_to_its_list(qtbot: QtBot, seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    section(seat)
    seat.find(QTableView, "out_rows").setFocus()
    seat.press("6")

    qtbot.waitUntil(lambda: seat.shows("kinds_rows"))
    assert seat.find(QTableView, "kinds_rows").hasFocus()


def test_enter_on_a_row_takes_it_back(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    section(seat)

    seat.find(QTableView, "out_rows").setFocus()
    seat.press(ENTER)
    seat.press(ENTER)

    assert out(seat) == []
    assert seat.shows("section_lending") is False  # the page of goods was not needed for it


def test_esc_leaves_a_return_for_the_list_it_came_from(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    section(seat)
    seat.find(QTableView, "out_rows").setFocus()

    seat.press(ENTER)
    assert not seat.find(QTableView, "out_rows").hasFocus()
    seat.press(Qt.Key.Key_Escape)

    assert seat.find(QTableView, "out_rows").hasFocus()
    assert out(seat) == [("充电宝 01", "曾师傅")]


def test_a_thing_shows_who_had_it_and_says_what_it_is_good_for(seat: Seat, person: UUID) -> None:
    (bank,) = power_banks(seat.station)
    take_back(seat.station, lend(seat.station, bank, person).loan_id, LoanOutcome.DAMAGED)
    section(seat)

    seat.find(QAbstractButton, "lending_things").click()
    (face,) = seat.find(RowList, "thing_history").faces
    assert (face.title, face.remark) == ("李明朗", "returned damaged")
    seat.find(KeyButton, "thing_ready").click()

    assert seat.station.read(thing_queries.one_thing, bank).is_free
    assert seat.bar.text == "充电宝 01: in order from now on"


def test_a_kind_and_its_things_are_added_by_keys(seat: Seat) -> None:
    section(seat)

    seat.find(KeyButton, "lending_new_kind").click()
    write("雨伞")
    seat.press(ENTER)
    assert seat.find(QTableView, "kinds_rows").hasFocus()
    seat.press(ENTER)
    seat.press("12", ENTER)

    rows = seat.station.read(thing_queries.all_things)
    assert (len(rows), rows[0].name, rows[-1].tag) == (12, "雨伞 01", "E-0012")
    assert seat.bar.text == "Added: 雨伞 × 12, tags E-0001 to E-0012"


def test_a_number_is_shown_to_ring_somebody_up(seat: Seat) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    section(seat)

    seat.find(KeyButton, "loan_phone").click()

    assert seat.bar.text == "充电宝 01 · 曾师傅 · phone …5678: 13812345678"


def test_a_reservation_is_made_seen_and_let_go(seat: Seat, person: UUID) -> None:
    power_banks(seat.station)
    seat.take(person)
    section(seat)

    seat.find(KeyButton, "lending_reserve").click()
    seat.press(ENTER)
    seat.find(QAbstractButton, "lending_reserved").click()
    assert seat.find(QTableView, "reserved_rows").model().rowCount() == 1
    seat.find(KeyButton, "reservation_cancel").click()

    assert seat.find(QAbstractButton, "lending_reserved").accessibleName() == "Reserved 0"


def test_what_was_typed_is_not_dropped_by_another_scan(seat: Seat, person: UUID) -> None:
    first, second = power_banks(seat.station, 2)
    seat.actions.lending.scanned(tag(seat, first))
    panel = seat.actions.lending.panel
    assert isinstance(panel, LendPanel)
    panel.findChild(QLineEdit, "lend_deposit").setText("工作证")

    assert seat.actions.lending.takes_scan(tag(seat, second))
    assert seat.actions.lending.takes_scan(card(seat))
    seat.press(ENTER)

    (row,) = seat.station.read(loan_queries.out_now)
    assert (row.title, row.deposit) == ("充电宝 02", "工作证")


def test_nothing_to_leave_yet_is_told_with_the_way(seat: Seat) -> None:
    kind(seat.station)

    seat.actions.lending.forms.leave()

    assert seat.bar.text == "There is no kind for this yet. Add one: Goods, Lending, Things."


def test_a_visitor_is_called_by_name_on_the_screen_and_by_number_in_the_receipt(seat: Seat) -> None:
    file = on_file(seat.station, "赵骑手")
    (bank,) = power_banks(seat.station)
    row = seat.station.read(visitors.one_row, file.visitor_id)
    seat.actions.lending.lend_to_visitor(row)
    assert seat.actions.lending.takes_scan(tag(seat, bank))
    seat.press(ENTER)

    assert seat.bar.text == "Lent: 充电宝 01 to 赵骑手, due 11:30 (T20261122-0001)"
    last = seat.station.read(acts.last_act)
    assert last is not None
    assert last.facts["name"] == file.number and "赵" not in str(last.facts)
    assert "赵" not in act_text(seat.context, last) and file.number in act_text(seat.context, last)


def test_the_form_shows_what_a_visitor_has_out_and_reserved(seat: Seat) -> None:
    file = on_file(seat.station, "赵骑手")
    who = Who(visitor_id=file.visitor_id)
    first, second = power_banks(seat.station, 2)
    lend(seat.station, first, who)
    power = seat.station.read(thing_queries.one_thing, second).kind_id
    reserve(seat.station, power, second, who, from_hours=1)

    seat.actions.lending.lend_to_visitor(seat.station.read(visitors.one_row, file.visitor_id))

    rows = seat.find(RowList, "lend_out")
    assert [face.title for face in rows.faces] == ["充电宝 01", "充电宝 02"]
    assert [face.button for face in rows.faces] == ["Return", "Lend it"]


def test_what_a_visitor_reserved_is_lent_to_them(seat: Seat, qtbot: QtBot) -> None:
    file = on_file(seat.station, "赵骑手")
    (bank,) = power_banks(seat.station)
    who = Who(visitor_id=file.visitor_id)
    reserve(seat.station, seat.station.read(thing_queries.one_thing, bank).kind_id, bank, who)
    seat.show(LendingSection(seat.context, seat.actions))
    seat.host.setFocus()
    seat.press("4")
    qtbot.waitUntil(lambda: seat.shows("reserved_rows"))
    seat.press(ENTER)

    panel = seat.actions.lending.panel
    assert isinstance(panel, LendPanel)
    assert panel.who.borrower == who
    assert panel.thing.row is not None and panel.thing.row.thing_id == bank


def test_a_digit_chooses_a_list_but_not_under_an_open_form(seat: Seat, qtbot: QtBot) -> None:
    (bank,) = power_banks(seat.station)
    lend(seat.station, bank)
    section = seat.show(LendingSection(seat.context, seat.actions))
    assert isinstance(section, LendingSection)
    seat.host.setFocus()
    seat.press("5")
    qtbot.waitUntil(lambda: section._lists.which is Which.THINGS)

    seat.actions.lending.take_back(seat.station.read(loan_queries.out_now)[0].loan_id)
    seat.press("2")
    assert seat.find(Segmented, "return_how").value is LoanOutcome.DAMAGED
    assert section._lists.which is Which.THINGS
