"""Signing in and the locked desk: who is on duty, the PIN, and guessing costs time."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from stations import OPERATOR_ID, PIN, Station

from stationdesk.demo.place import ABOUT, DEMO_PIN
from stationdesk.domain.errors import NotAllowed
from stationdesk.domain.staff import Right, Role
from stationdesk.queries import stations as station_queries
from stationdesk.services import operator_cards, staff, stations
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.context import SignedIn
from stationdesk.ui.messages import explain
from stationdesk.ui.signin.lock import LockPage
from stationdesk.ui.signin.sign_in import SignInPage
from stationdesk.ui.signin.signing_in import SigningIn

ADMIN = SignedIn(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR, frozenset(Right))


def texts_of(page: Any) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_the_pin_and_enter_sign_in_whoever_is_chosen(entrance: Any) -> None:
    entrance.show(SignInPage)
    entrance.type(PIN)
    assert entrance.entered == [ADMIN]
    assert entrance.context.signed_in == ADMIN
    assert entrance.context.runner.operator_id == OPERATOR_ID


def test_whoever_signed_in_last_at_this_desk_is_chosen_already(entrance: Any, founded: Station) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    founded.do(staff.sign_in, staff.SignInRequest(second, PIN), operator_id=second)
    page = entrance.show(SignInPage)
    assert page.choice.row.name == "王社工"
    entrance.type(PIN)
    assert entrance.entered[-1].role is Role.FRONT_DESK


def test_what_others_did_since_does_not_change_who_signed_in_last(founded: Station) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    founded.do(staff.sign_in, staff.SignInRequest(second, PIN), operator_id=second)
    founded.register()
    assert founded.read(station_queries.last_operator) == second


def test_the_arrows_choose_from_inside_the_pin_field(entrance: Any, founded: Station) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    page = entrance.show(SignInPage)
    before = page.choice.row.name
    entrance.press(Qt.Key.Key_Down)
    assert page.choice.row.name != before
    assert isinstance(entrance.focus, QLineEdit)


def test_a_number_picks_from_the_list_and_leads_to_the_pin(entrance: Any, founded: Station) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    page = entrance.show(SignInPage)
    page.choice.put_focus()
    entrance.press(Qt.Key.Key_2)
    assert page.choice.row == founded.read(station_queries.operator_rows)[1]
    assert entrance.focus is page.panel.pin
    assert page.panel.pin.text() == ""


@pytest.mark.parametrize("make", [SignInPage, LockPage])
def test_after_an_arrow_in_the_list_digits_are_the_pin_of_whoever_is_chosen(
    entrance: Any, founded: Station, make: Any
) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    entrance.context.signed_in, entrance.context.runner.operator_id = ADMIN, OPERATOR_ID
    page = entrance.show(make)
    if make is LockPage:
        page.other.click()
    else:
        page.choice.put_focus()
    rows = [row.operator_id for row in founded.read(station_queries.operator_rows)]
    is_below = rows.index(second) > rows.index(OPERATOR_ID)
    entrance.press(Qt.Key.Key_Down if is_below else Qt.Key.Key_Up)
    QTest.keyClick(entrance.focus, Qt.Key.Key_1)
    assert page.choice.row.operator_id == second
    assert entrance.focus is page.panel.pin
    assert page.panel.pin.text() == "1"
    page.panel.pin.clear()
    entrance.type(PIN)
    assert [one.operator_id for one in entrance.entered] == [second]


def test_a_digit_in_a_list_the_tab_key_led_to_chooses_nobody(entrance: Any, founded: Station) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    page = entrance.show(SignInPage)
    before = page.choice.row
    page.choice.findChildren(QAbstractButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    page.choice.choose(before.operator_id)
    entrance.press(Qt.Key.Key_2)
    assert page.choice.row == before
    assert page.panel.pin.text() == "2"


def test_operators_who_were_switched_off_are_not_offered(entrance: Any, founded: Station) -> None:
    gone = founded.operator("王社工", Role.FRONT_DESK)
    founded.do(
        staff.put_operator, staff.OperatorRequest(gone, "王社工", Role.FRONT_DESK, "", is_active=False)
    )
    page = entrance.show(SignInPage)
    assert "王社工" not in [tile.row.name for tile in page.choice.findChildren(type(page.choice._tiles[0]))]


def test_a_wrong_pin_is_said_cleared_and_the_cursor_stays(entrance: Any) -> None:
    page = entrance.show(SignInPage)
    entrance.type("9999")
    assert page.panel.sentence
    assert page.panel.pin.text() == ""
    assert entrance.focus is page.panel.pin
    assert entrance.entered == [] and entrance.context.runner.operator_id is None


def test_an_empty_pin_asks_nobody(entrance: Any) -> None:
    page = entrance.show(SignInPage)
    entrance.press(Qt.Key.Key_Return)
    assert page.panel.sentence
    assert entrance.context.signed_in is None


def test_the_third_wrong_pin_costs_a_second_and_the_next_ones_more(entrance: Any, founded: Station) -> None:
    founded.pass_time(minutes=1)
    signing, waits = SigningIn(entrance.context), []
    signing.waiting.connect(waits.append)
    for _ in range(5):
        signing.try_pin(OPERATOR_ID, "9999")
        while not signing.is_open:
            founded.pass_time(seconds=1)
            signing._wait._second_passed()
    assert waits == [1, 0, 2, 1, 0, 4, 3, 2, 1, 0]


def test_a_program_started_anew_waits_as_the_one_before_did(entrance: Any, founded: Station) -> None:
    founded.pass_time(minutes=1)
    before = SigningIn(entrance.context)
    for _ in range(4):
        before.try_pin(OPERATOR_ID, "9999")
        founded.pass_time(seconds=1)
        before._wait.start(0)
    after, waits, said = SigningIn(entrance.context), [], []
    after.waiting.connect(waits.append)
    after.refused.connect(said.append)
    after.try_pin(OPERATOR_ID, PIN)
    assert waits == [1]
    assert said == ["Too many wrong PINs. Please wait 1 second."]
    assert entrance.entered == []


def test_the_wait_of_one_operator_holds_up_no_other(entrance: Any, founded: Station) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    page = entrance.show(SignInPage)
    page.choice.choose(OPERATOR_ID)
    founded.pass_time(minutes=1)
    for _ in range(3):
        entrance.type("9999")
    assert not page.panel.button.isEnabled()
    page.choice.choose(second)
    entrance.type(PIN)
    assert [one.operator_id for one in entrance.entered] == [second]


@pytest.mark.parametrize("make", [SignInPage, LockPage])
def test_a_card_opens_every_way_in(entrance: Any, founded: Station, make: Any) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    code = operator_cards.new_card().code
    founded.do(operator_cards.give_card, operator_cards.GiveCardRequest(second, code))
    entrance.context.signed_in, entrance.context.runner.operator_id = ADMIN, OPERATOR_ID
    page = entrance.show(make)

    assert not page.card_scanned("V202611220001")
    assert page.card_scanned(operator_cards.new_card().code)
    assert page.panel.sentence == "This card belongs to no operator of this station."
    assert entrance.entered == []
    assert page.card_scanned(code)
    assert [one.operator_id for one in entrance.entered] == [second]
    assert entrance.context.runner.operator_id == second


def test_while_one_waits_no_pin_is_heard_and_the_seconds_are_shown(entrance: Any, founded: Station) -> None:
    founded.pass_time(minutes=1)
    page = entrance.show(SignInPage)
    for _ in range(3):
        entrance.type("9999")
    assert "1" in page.panel.sentence and not page.panel.button.isEnabled()
    entrance.type(PIN)
    assert entrance.entered == []


def test_the_pin_takes_digits_only_and_is_never_shown(entrance: Any) -> None:
    page = entrance.show(SignInPage)
    QTest.keyClicks(page.panel.pin, "12ab3 4x5678901234")
    assert page.panel.pin.text() == "123456789012"
    assert page.panel.pin.echoMode() == QLineEdit.EchoMode.Password
    assert not page.panel.pin.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_a_desk_that_is_new_to_the_station_is_given_a_name(entrance: Any, founded: Station) -> None:
    second = founded.second_desk()
    founded.desk.place = second.desk.place
    page = entrance.show(SignInPage)
    name = page.findChild(QLineEdit, "desk_name")
    shown = name.isVisibleTo(page)
    second.database.close()
    assert not shown, "it has signed in once already"


def test_the_demo_station_says_its_pin_and_no_other_station_does(entrance: Any, founded: Station) -> None:
    assert DEMO_PIN not in texts_of(entrance.show(SignInPage))
    founded.do(stations.change_station, ABOUT)
    assert DEMO_PIN in texts_of(entrance.show(SignInPage))


def test_the_locked_desk_asks_whoever_locked_it(entrance: Any) -> None:
    entrance.context.signed_in, entrance.context.runner.operator_id = ADMIN, OPERATOR_ID
    page = entrance.show(LockPage)
    assert "刘社工" in texts_of(page) and "微光驿站" in texts_of(page)
    entrance.type(PIN)
    assert entrance.entered == [ADMIN]


def test_a_wrong_pin_leaves_the_desk_to_whoever_locked_it(entrance: Any, founded: Station) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    entrance.context.signed_in, entrance.context.runner.operator_id = ADMIN, OPERATOR_ID
    page = entrance.show(LockPage)
    page.other.click()
    entrance.press(Qt.Key.Key_2)
    entrance.type("9999")
    assert entrance.context.signed_in == ADMIN
    assert entrance.context.runner.operator_id == OPERATOR_ID
    assert entrance.entered == []


def test_somebody_else_can_take_over_a_locked_desk(entrance: Any, founded: Station) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    entrance.context.signed_in, entrance.context.runner.operator_id = ADMIN, OPERATOR_ID
    page = entrance.show(LockPage)
    page.other.click()
    rows = founded.read(station_queries.operator_rows)
    number = 1 + [row.operator_id for row in rows].index(second)
    entrance.press(Qt.Key(Qt.Key.Key_0 + number))
    entrance.type(PIN)
    assert entrance.context.signed_in.operator_id == second
    assert entrance.context.runner.operator_id == second


def test_a_locked_desk_shows_no_volunteer(entrance: Any, founded: Station) -> None:
    volunteer = founded.register("李明朗")
    entrance.context.person.take(volunteer)
    entrance.context.signed_in = ADMIN
    assert "李明朗" not in texts_of(entrance.show(LockPage))


@pytest.mark.parametrize("make", [SignInPage, LockPage])
def test_a_way_in_can_be_heard_reached_and_pressed(entrance: Any, make: Any) -> None:
    entrance.context.signed_in = ADMIN
    page = entrance.show(make)
    assert nameless(page) == [] and unreachable(page) == [] and too_small(page) == []


def test_another_language_keeps_the_station_and_the_list(entrance: Any) -> None:
    page = entrance.show(SignInPage)
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert "微光驿站" in texts_of(page)
    assert page.choice.row.operator_id == OPERATOR_ID
    entrance.type(PIN)
    assert entrance.entered == [ADMIN]


def test_a_pin_field_has_words_for_every_refusal_it_can_meet(entrance: Any, founded: Station) -> None:
    signing, said = SigningIn(entrance.context), []
    signing.refused.connect(said.append)
    gone = founded.operator("王社工", Role.FRONT_DESK)
    founded.do(
        staff.put_operator, staff.OperatorRequest(gone, "王社工", Role.FRONT_DESK, "", is_active=False)
    )
    signing.try_pin(gone, PIN)
    with pytest.raises(NotAllowed) as refusal:
        founded.do(staff.sign_in, staff.SignInRequest(gone, PIN))
    assert said == [explain(refusal.value)]


def test_before_anybody_signs_in_it_says_which_act_was_the_last_and_names_nobody(
    entrance: Any, founded: Station
) -> None:
    founded.register("王芳")

    page = entrance.show(SignInPage)

    said = page.findChildren(QLabel, "last_act")[0].text()
    assert said == "Last act: 08:30 王* Registration – 刘社工"
