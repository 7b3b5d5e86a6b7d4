"""Who works at the desk: PINs, roles, the last administrator, a second desk."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import (
    AlreadyExists,
    InvalidField,
    LastAdministrator,
    MissingField,
    NotAllowed,
    WrongPin,
)
from stationdesk.domain.staff import Role
from stationdesk.queries import stations as station_queries
from stationdesk.services import rewards, staff, stations
from stationdesk.services.rewards import RewardCategory, RewardKind


def test_the_right_pin_signs_in_and_a_wrong_one_does_not(station: Station) -> None:
    receipt = station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, PIN))
    assert (receipt.name, receipt.role) == ("刘社工", Role.ADMINISTRATOR)

    with pytest.raises(WrongPin):
        station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, "4321"))


def test_pins_are_kept_as_argon2_hashes_only(station: Station) -> None:
    with station.database.read() as connection:
        pin_hash = connection.execute(text("SELECT pin_hash FROM operators")).scalar_one()
        versions = connection.execute(
            text("SELECT content FROM versions WHERE table_name = 'operators'")
        ).all()

    assert pin_hash.startswith("$argon2id$")
    assert f'"{PIN}"' not in repr(versions)


@pytest.mark.parametrize("pin", ["123", "1234567890123", "12a4", "１２３４"])
def test_a_pin_is_four_to_twelve_digits(station: Station, pin: str) -> None:
    with pytest.raises(InvalidField) as refused:
        station.do(staff.put_operator, staff.OperatorRequest(None, "王社工", Role.FRONT_DESK, pin))

    assert pin not in repr(refused.value)


def test_names_of_operators_are_unique_and_needed(station: Station) -> None:
    with pytest.raises(AlreadyExists):
        station.operator("刘社工", Role.READER)
    with pytest.raises(MissingField):
        station.operator(" ", Role.READER)


def test_the_last_administrator_stays_one(station: Station) -> None:
    with pytest.raises(LastAdministrator):
        request = staff.OperatorRequest(OPERATOR_ID, "刘社工", Role.FRONT_DESK, "")
        station.do(staff.put_operator, request)

    second = station.operator("陈主任", Role.ADMINISTRATOR)
    station.do(staff.put_operator, staff.OperatorRequest(OPERATOR_ID, "刘社工", Role.FRONT_DESK, ""))
    with pytest.raises(NotAllowed):
        station.operator("王社工", Role.READER)
    station.do(
        staff.put_operator, staff.OperatorRequest(None, "王社工", Role.READER, PIN), operator_id=second
    )


def test_somebody_switched_off_signs_in_no_more(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    off = staff.OperatorRequest(worker, "王社工", Role.FRONT_DESK, "", is_active=False)
    station.do(staff.put_operator, off)

    with pytest.raises(NotAllowed):
        station.do(staff.sign_in, staff.SignInRequest(worker, PIN))
    with pytest.raises(NotAllowed):
        stranger = new_id()
        station.do(
            stations.change_station, stations.StationRequest("x", "", "", "", ""), operator_id=stranger
        )


def test_the_front_desk_does_not_change_prices(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)

    with pytest.raises(NotAllowed) as refused:
        request = rewards.RewardRequest(None, "鸡蛋", RewardKind.GOODS, RewardCategory.FOOD, 1)
        station.do(rewards.put_reward, request, operator_id=worker)

    assert refused.value.role == Role.FRONT_DESK


def test_a_second_desk_gets_a_name_and_a_chain_of_its_own(station: Station) -> None:
    other = station.second_desk()

    found = other.read(station_queries.station)

    assert (found.name, found.desk) == ("微光驿站", "2")
    other.desk.close()


def test_a_station_is_founded_once(station: Station) -> None:
    with pytest.raises(AlreadyExists):
        station.do(stations.found, stations.FoundingRequest("x", "", "y", PIN, "1"))
