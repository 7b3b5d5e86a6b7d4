"""One more who may approve: with another person's word, unless nobody could be asked for it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.errors import (
    AllowanceNeeded,
    ApproverLeft,
    NotASecondPerson,
    ReasonNeeded,
    SecondPersonNeeded,
    WrongPin,
)
from stationdesk.domain.staff import Role
from stationdesk.services import operator_cards, reversals, staff

OTHER_PIN = "7777"


def put(
    station: Station,
    operator_id: UUID | None,
    role: Role,
    pin: str = "",
    *,
    name: str = "陈主管",
    is_active: bool = True,
    **given: object,
) -> UUID:
    """Add or change an operator as the administrator, with a reason."""
    request = staff.OperatorRequest(operator_id, name, role, pin, is_active)
    given.setdefault("reason", "站务会")
    return station.do(staff.put_operator, request, **given).operator_id  # type: ignore[arg-type]


@pytest.fixture
def supervisor(station: Station) -> UUID:
    """A supervisor beside the administrator, who has worked."""
    made = station.operator("陈主管", Role.SUPERVISOR)
    station.do(staff.sign_in, staff.SignInRequest(made, PIN), operator_id=made)
    return made


def test_the_first_who_may_approve_is_added_by_a_station_of_one(station: Station) -> None:
    put(station, None, Role.SUPERVISOR, PIN, reason="")


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.ADMINISTRATOR])
def test_the_next_one_needs_somebody_elses_word(station: Station, supervisor: UUID, role: Role) -> None:
    with pytest.raises(ReasonNeeded):
        put(station, None, role, OTHER_PIN, name="新人", reason="")
    with pytest.raises(SecondPersonNeeded):
        put(station, None, role, OTHER_PIN, name="新人")
    own = SecondPerson(operator_id=OPERATOR_ID, pin=PIN)
    with pytest.raises(NotASecondPerson):
        put(station, None, role, OTHER_PIN, name="新人", second=own)
    put(station, None, role, OTHER_PIN, name="新人", second=SecondPerson(operator_id=supervisor, pin=PIN))

    with station.database.read() as connection:
        last = connection.execute(text("SELECT approver_id FROM acts ORDER BY seq DESC LIMIT 1")).scalar_one()
    assert last is not None


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.READER])
def test_whoever_may_not_approve_is_added_alone(station: Station, supervisor: UUID, role: Role) -> None:
    put(station, None, role, OTHER_PIN, name="新人", reason="")


def test_a_raised_role_needs_it_too_and_nobody_proves_themselves_by_it(
    station: Station, supervisor: UUID
) -> None:
    clerk = put(station, None, Role.FRONT_DESK, OTHER_PIN, name="小林")
    with pytest.raises(SecondPersonNeeded):
        put(station, clerk, Role.SUPERVISOR, name="小林")
    with pytest.raises(NotASecondPerson):
        own = SecondPerson(operator_id=clerk, pin=OTHER_PIN)
        put(station, clerk, Role.SUPERVISOR, name="小林", second=own)


def test_the_pin_of_a_supervisor_is_set_with_a_word_that_is_not_the_new_pin(
    station: Station, supervisor: UUID
) -> None:
    with pytest.raises(SecondPersonNeeded):
        put(station, supervisor, Role.SUPERVISOR, OTHER_PIN)
    with pytest.raises(WrongPin):
        new = SecondPerson(operator_id=supervisor, pin=OTHER_PIN)
        put(station, supervisor, Role.SUPERVISOR, OTHER_PIN, second=new)
    put(station, supervisor, Role.SUPERVISOR, OTHER_PIN, second=SecondPerson(operator_id=supervisor, pin=PIN))


def test_ones_own_pin_and_card_and_a_new_name_are_ones_own(station: Station, supervisor: UUID) -> None:
    put(station, OPERATOR_ID, Role.ADMINISTRATOR, OTHER_PIN, name="刘社工", reason="")
    put(station, supervisor, Role.SUPERVISOR, name="陈老师", reason="")
    card = operator_cards.new_card().code
    station.do(operator_cards.give_card, operator_cards.GiveCardRequest(OPERATOR_ID, card))


def test_a_card_of_a_supervisor_is_given_with_their_word(station: Station, supervisor: UUID) -> None:
    card = operator_cards.GiveCardRequest(supervisor, operator_cards.new_card().code)
    with pytest.raises(SecondPersonNeeded):
        station.do(operator_cards.give_card, card, reason="新卡")
    second = SecondPerson(operator_id=supervisor, pin=PIN)
    station.do(operator_cards.give_card, card, reason="新卡", second=second)
    station.do(operator_cards.take_card, operator_cards.TakeCardRequest(supervisor))


def test_who_switches_off_the_only_other_one_waits_a_week_before_making_another(
    station: Station, supervisor: UUID
) -> None:
    today = station.now.date()
    put(station, supervisor, Role.SUPERVISOR, is_active=False)
    with pytest.raises(ApproverLeft) as refused:
        put(station, None, Role.SUPERVISOR, OTHER_PIN, name="新人")
    assert (refused.value.name, refused.value.left_on) == ("陈主管", today)
    assert refused.value.free_on == today + timedelta(days=7)
    with pytest.raises(ApproverLeft):
        put(station, supervisor, Role.SUPERVISOR, OTHER_PIN)

    station.pass_time(days=7)
    put(station, None, Role.SUPERVISOR, OTHER_PIN, name="新人")


def test_switched_off_or_lowered_by_mistake_they_come_back_with_their_own_pin(
    station: Station, supervisor: UUID
) -> None:
    put(station, supervisor, Role.SUPERVISOR, is_active=False)
    put(station, supervisor, Role.SUPERVISOR)
    put(station, supervisor, Role.FRONT_DESK)
    put(station, supervisor, Role.SUPERVISOR)
    put(station, supervisor, Role.FRONT_DESK)
    put(station, supervisor, Role.FRONT_DESK, OTHER_PIN)
    with pytest.raises(ApproverLeft):
        put(station, supervisor, Role.SUPERVISOR)


def test_one_who_never_worked_was_a_slip_and_is_not_waited_for(station: Station) -> None:
    slip = put(station, None, Role.SUPERVISOR, PIN, name="陈注管")
    put(station, slip, Role.SUPERVISOR, name="陈注管", is_active=False)
    put(station, None, Role.SUPERVISOR, PIN)


def test_an_undo_that_lets_somebody_approve_again_needs_it_too(station: Station, supervisor: UUID) -> None:
    third = put(
        station,
        None,
        Role.ADMINISTRATOR,
        OTHER_PIN,
        name="高主任",
        second=SecondPerson(operator_id=supervisor, pin=PIN),
    )
    put(station, supervisor, Role.FRONT_DESK)
    undo = reversals.ReversalRequest(station.acts[-1])
    put(station, supervisor, Role.FRONT_DESK, OTHER_PIN)

    with pytest.raises(AllowanceNeeded):
        station.do(reversals.reverse, undo)
    with pytest.raises(NotASecondPerson):
        own = SecondPerson(operator_id=supervisor, pin=OTHER_PIN)
        station.do(reversals.reverse, undo, reason="写错了", second=own)
    word = SecondPerson(operator_id=third, pin=OTHER_PIN)
    station.do(reversals.reverse, undo, reason="写错了", second=word)
