"""Races of two desks on one PostgreSQL server: each was lost once, none may be lost again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from races import interleave, race
from sqlalchemy import text
from stations import KEY, PIN, STATION_ID, Station

from stationdesk.db.database import Database
from stationdesk.db.session import Place
from stationdesk.db.vault import Vault
from stationdesk.desk import Desk
from stationdesk.domain.acts import new_id
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.queries.verification import verify
from stationdesk.services import (
    activities,
    attendance,
    pins,
    redemptions,
    reversals,
    rewards,
    staff,
    stations,
    stock_moves,
    volunteers,
)


@pytest.fixture
def second(station: Station) -> Iterator[Station]:
    """Another desk of the same station."""
    other = station.second_desk()
    yield other
    other.desk.close()


def count(station: Station, table: str) -> int:
    with station.database.read() as connection:
        return int(connection.execute(text(f"SELECT COUNT(*) FROM {table}")).scalar_one())


DOCUMENT = "11010519491231002X"


def test_two_desks_do_not_register_one_document_twice(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    interleave(monkeypatch, volunteers, "ensure_new")

    outcomes = race(
        lambda: station.register("李明朗", document=DOCUMENT),
        lambda: second.register("李明朗", document=DOCUMENT),
    )

    assert outcomes == ["DocumentTaken", "UUID"]


def test_two_desks_that_name_a_new_team_make_one(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    interleave(monkeypatch, volunteers, "values_of")

    assert race(
        lambda: station.register("王芳", team_name="骑手队"),
        lambda: second.register("李明朗", team_name="骑手队"),
    ) == ["UUID", "UUID"]
    assert count(station, "teams") == 1


def test_two_desks_that_undo_the_same_delivery_undo_it_once(station: Station, second: Station) -> None:
    station.reward(pieces=3)
    request = reversals.ReversalRequest(station.acts[-1])

    outcomes = race(
        lambda: station.do(reversals.reverse, request), lambda: second.do(reversals.reverse, request)
    )

    assert outcomes == ["AlreadyReversed", "ReversalReceipt"]


def test_two_members_of_a_household_wait_for_review_at_once(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    patrol = station.activity()
    one = station.register("王芳", new_household="王家", earns_for_household=True)
    with station.database.read() as connection:
        raw = connection.execute(text("SELECT id FROM households")).scalar_one()
    household = raw if isinstance(raw, UUID) else UUID(bytes=raw)
    other = station.register("王伟", household_id=household, earns_for_household=True)
    for person in (one, other):
        station.check_in(person, patrol)
    station.pass_time(hours=9)
    second.now = station.now
    from stationdesk.services import point_moves

    interleave(monkeypatch, point_moves, "_waiting_room")

    assert race(lambda: station.check_out(one), lambda: second.check_out(other)) == [
        "CheckOutReceipt",
        "CheckOutReceipt",
    ]
    assert station.read(verify).findings == ()


def test_elders_helped_crosswise_at_two_desks_do_not_block_each_other(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    patrol, rice = station.activity(), station.reward("大米", 1, pieces=9)
    people = [station.register(name) for name in ("王芳", "李明朗")]
    for person in people:
        station.serve(person, patrol, hours=1)
    one, other = people
    interleave(monkeypatch, redemptions, "active_volunteer")

    outcomes = race(
        lambda: station.redeem(one, (rice, 1, 1), beneficiary_id=other),
        lambda: second.redeem(other, (rice, 1, 1), beneficiary_id=one),
    )

    assert outcomes == ["RedemptionReceipt", "RedemptionReceipt"]


def test_an_undo_at_one_desk_and_a_redemption_at_another_do_not_block_each_other(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    patrol, eggs = station.activity(), station.reward(points_each=1, pieces=9)
    people = [station.register(name) for name in ("王芳", "李明朗")]
    for person in people:
        station.serve(person, patrol, hours=1)
    station.redeem(people[0], (eggs, 1, 1))
    request = reversals.ReversalRequest(station.acts[-1])
    interleave(monkeypatch, stock_moves, "take")
    interleave(monkeypatch, reversals, "undo_points")

    outcomes = race(
        lambda: station.do(reversals.reverse, request), lambda: second.redeem(people[1], (eggs, 1, 1))
    )

    assert outcomes == ["RedemptionReceipt", "ReversalReceipt"]


def test_an_act_sent_again_while_it_is_being_done_gets_the_first_receipt(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, patrol, act_id = station.register(), station.activity(), new_id()
    request = attendance.CheckInRequest(person, patrol, Evidence.TYPED)
    interleave(monkeypatch, attendance, "active_volunteer")

    outcomes = race(
        lambda: station.do(attendance.check_in, request, act_id=act_id),
        lambda: second.do(attendance.check_in, request, act_id=act_id),
    )

    assert outcomes == ["CheckInReceipt", "CheckInReceipt"]
    assert count(station, "check_ins") == 1


def test_two_administrators_cannot_dismiss_each_other(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = station.operator("王社工", Role.ADMINISTRATOR)
    interleave(monkeypatch, staff, "_keep_an_administrator")

    def dismiss(desk: Station, operator_id: UUID, name: str) -> Any:
        request = staff.OperatorRequest(operator_id, name, Role.FRONT_DESK, "")
        return desk.do(staff.put_operator, request)

    outcomes = race(
        lambda: dismiss(station, other, "王社工"), lambda: dismiss(second, station.operator_id, "刘社工")
    )

    assert outcomes in (["LastAdministrator", "OperatorReceipt"], ["NotAllowed", "OperatorReceipt"])


@pytest.mark.parametrize("noun", ["reward", "activity", "operator"])
def test_two_desks_do_not_add_the_same_thing_twice(
    station: Station, second: Station, monkeypatch: pytest.MonkeyPatch, noun: str
) -> None:
    for module, name in ((rewards, "_item"), (activities, "_next_position"), (pins, "hash_pin")):
        interleave(monkeypatch, module, name)
    wanted: dict[str, tuple[Any, Any]] = {
        "reward": (
            rewards.put_reward,
            rewards.RewardRequest(None, "鸡蛋", RewardKind.GOODS, RewardCategory.FOOD, 1),
        ),
        "activity": (activities.put_activity, activities.ActivityRequest(None, "社区巡查")),
        "operator": (staff.put_operator, staff.OperatorRequest(None, "王社工", Role.READER, PIN)),
    }
    service, request = wanted[noun]

    outcomes = race(lambda: station.do(service, request), lambda: second.do(service, request))

    assert "AlreadyExists" in outcomes
    assert len(outcomes) == 2


def twin(station: Station, desk_id: UUID) -> Station:
    """A window of its own with a desk's id: the program opened twice on one data folder."""
    database = Database(station.database.engine.url)
    place = Place(STATION_ID, desk_id, station.desk.place.zone)
    return Station(Desk(database, Vault(KEY), place), database, now=station.now)


def test_two_windows_of_a_new_desk_begin_one_chain(station: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_id = new_id()
    windows = [twin(station, desk_id) for _ in range(2)]
    interleave(monkeypatch, staff, "_join_desk")
    request = staff.SignInRequest(station.operator_id, PIN)

    outcomes = race(*(lambda w=window: w.do(staff.sign_in, request) for window in windows))
    for window in windows:
        window.desk.close()

    assert outcomes == ["SignInReceipt", "SignInReceipt"]
    assert station.read(verify).findings == ()


def test_two_desks_that_found_a_station_found_one(
    empty_postgres: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zoneinfo import ZoneInfo

    from stationdesk.db.upgrade import upgrade

    upgrade(empty_postgres)
    interleave(monkeypatch, pins, "hash_pin")
    desks = []
    for _ in range(2):
        database = Database(empty_postgres)
        place = Place(new_id(), new_id(), ZoneInfo("Asia/Shanghai"))
        desks.append(Station(Desk(database, Vault(KEY), place), database, operator_id=new_id()))
    request = stations.FoundingRequest("微光驿站", "樾檀山", "刘社工", PIN, "1")

    outcomes = race(*(lambda d=desk: d.do(stations.found, request) for desk in desks))
    for desk in desks:
        desk.desk.close()

    assert outcomes == ["AlreadyExists", "StationReceipt"]
