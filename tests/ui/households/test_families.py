"""Households, gifts, awards and debts on the page of a person, by keyboard."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton
from seat import Seat
from stations import PIN

from stationdesk.domain.rewards import Purse
from stationdesk.domain.staff import Role
from stationdesk.queries.points import balance_of, debt_of
from stationdesk.queries.volunteers import VolunteerCard, card
from stationdesk.services import adjustments, households
from stationdesk.services.adjustments import AdjustmentKind, AdjustmentRequest
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.households.adjusting import AdjustPanel, DebtPanel
from stationdesk.ui.households.gift import GiftPanel
from stationdesk.ui.households.joining import JoinPanel, LeavePanel, NewHouseholdPanel
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.volunteers.page import VolunteersPage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def card_of(seat: Seat, person: UUID) -> VolunteerCard:
    return seat.station.read(card, person, seat.station.now.date())


def balance(seat: Seat, account: UUID) -> int:
    return seat.station.read(balance_of, account)


def open_tab(seat: Seat, page: VolunteersPage, person: UUID, name: str) -> None:
    seat.show(page)
    seat.take(person)
    seat.find(QAbstractButton, f"tab_{name}").click()
    QApplication.processEvents()


def press_button(seat: Seat, name: str) -> None:
    button = seat.find(QPushButton, name)
    button.setFocus()
    seat.press(ENTER)


def family(seat: Seat) -> tuple[UUID, UUID, UUID]:
    """李明朗 with 35 points in the purse of 李家, and 王芳 in it."""
    station = seat.station
    father, mother = station.register("李明朗"), station.register("王芳")
    household = station.do(households.create, households.HouseholdRequest("李家", father)).household_id
    station.do(households.join, households.JoinRequest(mother, household))
    station.serve(father, station.activity(), hours=3.5)
    return father, mother, household


def owing(seat: Seat, *, served: float) -> UUID:
    """Somebody who owes 20 points and has earned some since."""
    station = seat.station
    person, patrol = station.register("李明朗"), station.activity()
    fine = AdjustmentRequest(person, AdjustmentKind.PENALTY, 20)
    station.do(adjustments.adjust, fine, reason="爽约", second=station.supervisor())
    if served:
        station.serve(person, patrol, hours=served)
    return person


def allow(seat: Seat) -> None:
    """Answer the question for reason and second person: the first reason, the supervisor's PIN."""
    panel = seat.actions.approvals.panel
    assert panel is not None
    panel.why.choose(1)
    panel.second._choice.set_value(seat.station.supervisors["陈主管"])
    panel.second.pin.setText(PIN)
    QTest.keyClick(panel, ENTER)


def test_nobody_without_a_household_is_left_without_the_way_into_one(
    seat: Seat, page: VolunteersPage
) -> None:
    person = seat.station.register("李明朗")
    seat.station.serve(person, seat.station.activity(), hours=2)
    open_tab(seat, page, person, "household")

    press_button(seat, "household_make")
    panel = seat.actions.families.panel
    assert isinstance(panel, NewHouseholdPanel)
    seat.press("Lis")
    panel.brings.setChecked(True)
    assert panel.preview == "李明朗 → Lis, 20 points come along. The household has 20 points."
    panel.line.setFocus()
    seat.press(ENTER)

    made = card_of(seat, person)
    assert (made.household, made.is_head, made.household_points) == ("Lis", True, 20)
    assert seat.bar.text == "李明朗 belongs to Lis now and brought 20 points; it has 20 points."


def test_a_household_is_joined_by_the_name_of_a_member(seat: Seat, page: VolunteersPage) -> None:
    father, _mother, household = family(seat)
    other = seat.station.register("张婆婆")
    open_tab(seat, page, other, "household")

    press_button(seat, "household_join")
    panel = seat.actions.families.panel
    assert isinstance(panel, JoinPanel)
    panel.search.setText("李明")
    panel.search.textEdited.emit("李明")
    panel.search.setFocus()
    seat.press(ENTER)
    assert panel.search.household_id == household
    assert panel.preview == "张婆婆 → 李家. The household has 35 points."
    seat.press(ENTER)

    assert card_of(seat, other).household_id == card_of(seat, father).household_id


def test_the_tab_shows_each_members_part_and_marks_the_head(seat: Seat, page: VolunteersPage) -> None:
    _father, mother, _household = family(seat)

    open_tab(seat, page, mother, "household")

    lines = seat.find(LineList, "household_members").lines
    assert [(line.title, line.mark, line.detail, line.figure) for line in lines] == [
        ("李明朗", "Head", "earned 35 · spent 0", "35"),
        ("王芳", "", "earned 0 · spent 0", "0"),
    ]
    assert nameless(seat.host) == [] and too_small(seat.host) == []


def test_leaving_says_how_much_comes_along_before_it_is_done(seat: Seat, page: VolunteersPage) -> None:
    father, _mother, household = family(seat)
    open_tab(seat, page, father, "household")

    press_button(seat, "household_leave")
    panel = seat.actions.families.panel
    assert isinstance(panel, LeavePanel)
    assert panel.preview == "35 points earned by 李明朗 and not spent come along; 0 stay with 李家."
    assert seat.find(QPushButton, "panel_do").text() == "Leave and take 35 points along"
    assert balance(seat, household) == 35
    seat.press(ENTER)

    assert (card_of(seat, father).household, balance(seat, father)) == ("", 35)


def test_esc_leaves_a_household_as_it_is(seat: Seat, page: VolunteersPage) -> None:
    father, _mother, _household = family(seat)
    open_tab(seat, page, father, "household")
    press_button(seat, "household_leave")

    seat.press(ESC)

    assert seat.actions.families.panel is None
    assert card_of(seat, father).household == "李家"


def test_a_gift_shows_both_names_and_figures_and_is_done_once(seat: Seat, page: VolunteersPage) -> None:
    father, _mother, household = family(seat)
    elder = seat.station.register("张婆婆")
    open_tab(seat, page, father, "points")

    press_button(seat, "points_give")
    panel = seat.actions.families.panel
    assert isinstance(panel, GiftPanel)
    seat.press("zpp")
    seat.press(ENTER)
    assert panel.receiver.volunteer_id == elder
    assert panel.fault == "0 points, 1 is needed: 1 is missing."
    panel.purse.choose(2)
    panel.points.set_value(15)
    assert panel.preview == "李家 35→20, 张婆婆 0→15"
    assert seat.find(QPushButton, "panel_do").text() == "Give 15 points to 张婆婆"
    seat.press(ENTER, ENTER)

    assert (balance(seat, household), balance(seat, elder)) == (20, 15)
    assert seat.verbs(father).count("give") == 1


def test_a_gift_is_undone_from_the_history(seat: Seat, page: VolunteersPage) -> None:
    father, mother, household = family(seat)
    open_tab(seat, page, father, "points")
    press_button(seat, "points_give")
    panel = seat.actions.families.panel
    assert isinstance(panel, GiftPanel)
    panel.members.choose(1)
    panel.purse.choose(2)
    panel.points.set_value(10)
    seat.press(ENTER)
    assert balance(seat, mother) == 10

    seat.find(QAbstractButton, "tab_history").click()
    history = seat.find(LineList, "person_history")
    assert history.lines[0].title == "Points given away to 王芳, 10 points"
    history.setCurrentIndex(history.model().index(0, 0))
    history.setFocus()
    seat.press(Qt.Key.Key_Delete, ENTER)

    assert (balance(seat, household), balance(seat, mother)) == (35, 0)


def test_a_scanned_card_names_who_is_given_the_points(seat: Seat, page: VolunteersPage) -> None:
    father, mother, _household = family(seat)
    seat.show(page)
    seat.take(father)
    seat.actions.families.give(card_of(seat, father))
    panel = seat.actions.families.panel
    assert isinstance(panel, GiftPanel)

    assert seat.actions.families.scanned(card_of(seat, mother).number)

    assert panel.receiver.volunteer_id == mother


def test_a_members_card_names_the_household_to_join(seat: Seat, page: VolunteersPage) -> None:
    _father, mother, household = family(seat)
    other = seat.station.register("张婆婆")
    seat.show(page)
    seat.actions.families.join(card_of(seat, other))
    panel = seat.actions.families.panel
    assert isinstance(panel, JoinPanel)

    assert seat.actions.families.scanned(card_of(seat, mother).number)

    assert panel.search.household_id == household
    assert not seat.actions.families.scanned("no code of ours")


def test_a_scan_is_nobodys_while_no_form_asks_for_a_person(seat: Seat) -> None:
    person = seat.station.register()

    assert not seat.actions.families.scanned(card_of(seat, person).number)


def test_a_penalty_needs_a_reason_and_a_second_person(seat: Seat, page: VolunteersPage) -> None:
    person = seat.station.register("李明朗")
    seat.station.serve(person, seat.station.activity(), hours=1)
    seat.station.supervisor()
    open_tab(seat, page, person, "points")

    press_button(seat, "points_penalty")
    panel = seat.actions.families.panel
    assert isinstance(panel, AdjustPanel)
    assert panel.preview == "李明朗 10→0; 10 points stay owed"
    assert seat.find(QPushButton, "panel_do").text() == "Take 20 points"
    seat.press(ENTER)
    assert seat.actions.approvals.panel is not None
    assert balance(seat, person) == 10
    allow(seat)

    assert (balance(seat, person), seat.station.read(debt_of, person)) == (0, 20 - 10)
    assert seat.bar.text == "李明朗: 20 points taken, 0 now. 10 points are owed."


def test_an_amount_that_is_typed_replaces_the_usual_one_and_a_large_one_is_pointed_out(
    seat: Seat, page: VolunteersPage
) -> None:
    person = seat.station.register("李明朗")
    open_tab(seat, page, person, "points")

    press_button(seat, "points_award")
    panel = seat.actions.families.panel
    assert isinstance(panel, AdjustPanel)
    seat.press("500")
    assert panel.points.value == 500
    assert not seat.shows("panel_unusual")
    panel.points.set_value(501)
    assert seat.shows("panel_unusual")


def test_enter_with_no_name_of_the_household_says_what_is_missing(seat: Seat, page: VolunteersPage) -> None:
    person = seat.station.register("李明朗")
    open_tab(seat, page, person, "household")
    press_button(seat, "household_make")

    seat.press(ENTER)

    panel = seat.actions.families.panel
    assert isinstance(panel, NewHouseholdPanel)
    missing = panel.missing()
    assert missing is not None and missing.error == "Please fill this in: Name of the household"
    assert QApplication.focusWidget() is seat.find(QLineEdit, "household_name")


def test_who_may_not_adjust_points_is_not_offered_it(seat: Seat, page: VolunteersPage) -> None:
    person = seat.station.register("李明朗")
    seat.sign_in(seat.station.operator("小陈", Role.READER), Role.READER)

    open_tab(seat, page, person, "points")

    assert seat.shows("points_give")
    assert not seat.shows("points_award") and not seat.shows("points_penalty")


def test_a_debt_stands_first_and_is_paid_with_what_was_earned_since(seat: Seat, page: VolunteersPage) -> None:
    person = owing(seat, served=3)
    open_tab(seat, page, person, "records")
    assert seat.find(QPushButton, "person_debt").text() == "李明朗 owes 20 points · clear it"

    press_button(seat, "person_debt")
    panel = seat.actions.families.panel
    assert isinstance(panel, DebtPanel)
    assert panel.preview == "Owed 20→0, points 30→10"
    seat.press(ENTER)

    assert (balance(seat, person), seat.station.read(debt_of, person)) == (10, 0)
    assert not seat.shows("person_debt")
    assert seat.bar.text == "20 points paid: nothing is owed any more."


def test_a_debt_of_an_empty_purse_can_be_let_go(seat: Seat, page: VolunteersPage) -> None:
    person = owing(seat, served=0)
    open_tab(seat, page, person, "records")
    press_button(seat, "person_debt")
    assert not seat.find(QPushButton, "panel_do").isEnabled()

    press_button(seat, "debt_forgive")

    panel = seat.actions.families.panel
    assert isinstance(panel, AdjustPanel)
    assert panel.preview == "李明朗 owes 20→0"
    seat.press(ENTER)
    allow(seat)
    assert seat.station.read(debt_of, person) == 0
    assert seat.bar.text == "李明朗: 20 points of the debt let go."


@pytest.mark.parametrize("name", ["training", "commendation"])
def test_trainings_and_commendations_are_written_down_and_struck(
    seat: Seat, page: VolunteersPage, name: str
) -> None:
    person = seat.station.register("李明朗")
    open_tab(seat, page, person, "merits")
    press_button(seat, f"add_{name}")
    line = seat.find(QLineEdit, f"{name}_name")
    line.setFocus()
    seat.press("First aid")
    if name == "commendation":
        seat.find(QLineEdit, "granted_by").setFocus()
        seat.press("Street office")
    seat.press(ENTER)
    lines = seat.find(LineList, "person_merits")
    assert [one.title for one in lines.lines] == ["First aid"]

    lines.setCurrentIndex(lines.model().index(0, 0))
    lines.setFocus()
    seat.press(Qt.Key.Key_Delete, ENTER)

    assert lines.lines == ()


def test_each_line_of_the_purse_names_who_earned_that_part_of_it(seat: Seat, page: VolunteersPage) -> None:
    father, mother, household = family(seat)
    award = AdjustmentRequest(mother, AdjustmentKind.AWARD, 9)
    seat.station.do(adjustments.adjust, award, reason="好人好事", second=seat.station.supervisor())
    seat.station.do(households.leave, households.LeaveRequest(mother))
    seat.station.do(households.join, households.JoinRequest(mother, household, brings_points=True))
    eggs = seat.station.reward(points_each=40, pieces=1)
    seat.station.redeem(mother, (eggs, 1, 40), purse=Purse.HOUSEHOLD)
    open_tab(seat, page, father, "points")
    page.detail.dossier._purse.choose(2)

    lines = seat.find(LineList, "person_points").lines

    spent = {line.figure: line.detail.partition(" · ")[2] for line in lines if line.figure.startswith("−")}
    assert sorted(spent.values()) == ["earned by 李明朗 · spent by 王芳", "spent by 王芳"]
    assert sum(int(figure[1:]) for figure in spent) == 40


@pytest.mark.parametrize("tab", ["points", "household", "merits"])
def test_the_acts_of_a_tab_are_reached_by_the_tab_key_in_their_order(
    seat: Seat, page: VolunteersPage, tab: str
) -> None:
    _father, mother, _household = family(seat)
    open_tab(seat, page, mother, tab)
    acts = {
        "points": ["points_give", "points_award", "points_penalty"],
        "household": ["household_give", "household_leave"],
        "merits": ["add_training", "add_commendation"],
    }[tab]
    seat.find(QAbstractButton, f"tab_{tab}").setFocus()

    passed = []
    for _ in range(14):
        seat.press(Qt.Key.Key_Tab)
        holder = QApplication.focusWidget()
        passed.append(holder.objectName() if holder is not None else "")

    reached = [name for name in passed if name in acts]
    assert reached[: len(acts)] == [name for name in acts if seat.find(QPushButton, name).isEnabled()]
