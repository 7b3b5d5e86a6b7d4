"""Operators' cards open the desk and allow risky acts; the database holds no code of them."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import text
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.acts import SecondPerson, new_id
from stationdesk.domain.codes import CodeKind, Tag
from stationdesk.domain.errors import NotAllowed, NotASecondPerson, NotFound
from stationdesk.domain.staff import Role
from stationdesk.services import operator_cards, pins, staff, volunteers


def given(station: Station, operator_id: UUID) -> str:
    """Give an operator a new card; return what its barcode says."""
    code = operator_cards.new_card().code
    second = station.supervisor() if station.supervisors else None
    request = operator_cards.GiveCardRequest(operator_id, code)
    station.do(operator_cards.give_card, request, reason="新卡", second=second)
    return code


def test_a_card_signs_in_whoever_it_was_given_to(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    code = given(station, worker)

    holder = station.read(pins.holder_of_card, code)
    receipt = station.do(
        staff.sign_in, staff.SignInRequest(holder.operator_id, card=code), operator_id=holder.operator_id
    )

    assert (holder.name, receipt.name, receipt.operator_id) == ("王社工", "王社工", worker)


def test_a_card_signs_in_nobody_else(station: Station) -> None:
    code = given(station, station.operator("王社工", Role.FRONT_DESK))
    with pytest.raises(NotAllowed):
        station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, card=code))


def test_the_code_is_nowhere_in_the_database(station: Station) -> None:
    code = given(station, station.operator("王社工", Role.FRONT_DESK))
    with station.database.read() as connection:
        kept = [
            repr(connection.execute(text(f"SELECT * FROM {table}")).all())
            for table in ("operators", "versions", "acts")
        ]
    assert not any(code in rows or code[1:-1] in rows for rows in kept)


def test_a_new_card_ends_the_old_one_and_a_card_taken_back_is_nobodys(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    old, new = given(station, worker), given(station, worker)
    with pytest.raises(NotFound):
        station.read(pins.holder_of_card, old)
    assert station.read(pins.holder_of_card, new).operator_id == worker

    station.do(operator_cards.take_card, operator_cards.TakeCardRequest(worker))
    with pytest.raises(NotFound):
        station.read(pins.holder_of_card, new)
    with pytest.raises(NotFound):
        station.do(operator_cards.take_card, operator_cards.TakeCardRequest(worker))


def test_the_card_of_somebody_switched_off_opens_nothing(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    code = given(station, worker)
    off = staff.OperatorRequest(worker, "王社工", Role.FRONT_DESK, "", is_active=False)
    station.do(staff.put_operator, off)
    with pytest.raises(NotAllowed):
        station.read(pins.holder_of_card, code)


def test_a_changed_operator_keeps_the_card(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    code = given(station, worker)
    station.do(staff.put_operator, staff.OperatorRequest(worker, "王社工", Role.SUPERVISOR, ""))
    assert station.read(pins.holder_of_card, code).role is Role.SUPERVISOR


@pytest.mark.parametrize("card", ["V202611220001", "12345678", "", "G-000123456789"])
def test_what_is_no_operators_card_is_given_to_nobody(station: Station, card: str) -> None:
    with pytest.raises(NotFound):
        station.do(operator_cards.give_card, operator_cards.GiveCardRequest(OPERATOR_ID, card))


def test_only_who_may_change_operators_gives_and_takes_cards(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    code = given(station, worker)
    with pytest.raises(NotAllowed):
        request = operator_cards.GiveCardRequest(worker, operator_cards.new_card().code)
        station.do(operator_cards.give_card, request, operator_id=worker)
    with pytest.raises(NotAllowed):
        station.do(operator_cards.take_card, operator_cards.TakeCardRequest(worker), operator_id=worker)
    assert station.read(pins.holder_of_card, code).operator_id == worker
    with pytest.raises(NotFound):
        request = operator_cards.GiveCardRequest(new_id(), code)
        station.do(operator_cards.give_card, request)


def test_a_card_allows_a_risky_act_but_not_of_its_own_holder(station: Station) -> None:
    person = station.register(phone="13812345621")
    second = station.supervisor()
    assert second.operator_id is not None
    card = SecondPerson(card=given(station, second.operator_id))
    own = SecondPerson(card=given(station, OPERATOR_ID))
    request = volunteers.NumbersRequest(person)

    with pytest.raises(NotASecondPerson):
        station.do(volunteers.show_numbers, request, reason="核对", second=own)
    station.do(volunteers.show_numbers, request, reason="核对", second=card)

    with station.database.read() as connection:
        [approver] = connection.execute(
            text(
                "SELECT o.name FROM acts a JOIN operators o ON o.id = a.approver_id "
                "WHERE a.verb = 'volunteers.show_numbers'"
            )
        ).scalars()
    assert approver == "陈主管"


def test_codes_of_cards_are_twelve_digits_and_not_guessed(station: Station) -> None:
    cards = {operator_cards.new_card() for _ in range(200)}
    assert len(cards) == 200
    assert all(isinstance(card, Tag) and card.kind is CodeKind.OPERATOR for card in cards)
    assert {len(card.digits) for card in cards} == {12}


def test_the_pin_still_signs_in_beside_the_card(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    given(station, worker)
    receipt = station.do(staff.sign_in, staff.SignInRequest(worker, PIN), operator_id=worker)
    assert receipt.name == "王社工"
