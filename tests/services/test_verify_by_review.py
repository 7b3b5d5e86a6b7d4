"""Tampering that verify once missed or stumbled over, and honest stations it once accused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from stations import Station
from tampering import tamper

from stationdesk.domain.errors import InvalidField
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.service_time import Evidence
from stationdesk.queries.verification import Detail, Flaw, verify
from stationdesk.services import rewards


@pytest.fixture
def peopled(station: Station) -> Station:
    """Somebody is here, somebody redeemed."""
    person, patrol, eggs = station.register(), station.activity(), station.reward(points_each=1, pieces=3)
    station.activity("送餐")
    station.serve(person, patrol, hours=7)
    station.redeem(person, (eggs, 1, 1))
    station.pass_time(hours=20)
    station.check_in(station.register("王芳"), patrol, evidence=Evidence.TYPED)
    return station


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE presence SET since = since - 3600000", Flaw.WRONG_PRESENCE),
        ("UPDATE presence SET evidence = 'scanned'", Flaw.WRONG_PRESENCE),
        (
            "UPDATE presence SET activity_id = (SELECT id FROM activities WHERE name = '送餐')",
            Flaw.WRONG_PRESENCE,
        ),
        (
            "UPDATE presence SET volunteer_id = (SELECT id FROM volunteers WHERE name = '李明朗')",
            Flaw.WRONG_PRESENCE,
        ),
        ("UPDATE counters SET value = 0", Flaw.CHANGED_STATE),
        ("DELETE FROM counters", Flaw.CHANGED_STATE),
        ("UPDATE acts SET seq = -1 WHERE seq = (SELECT MAX(seq) FROM acts)", Flaw.MISSING_ACT),
        ("UPDATE points_rules SET rounding = 'x'", Flaw.CHANGED_ACT),
        ("UPDATE acts SET \"on\" = 'garbage' WHERE seq = 3", Flaw.CHANGED_ACT),
        ("UPDATE acts SET at = 99999999999999999 WHERE seq = 3", Flaw.CHANGED_ACT),
        ("UPDATE volunteers SET registered_on = 'zz'", Flaw.CHANGED_STATE),
    ],
)
def test_tampering_that_was_missed_is_found_and_named(peopled: Station, statement: str, flaw: Flaw) -> None:
    tamper(peopled, statement)

    findings = peopled.read(verify).findings

    assert flaw in {finding.flaw for finding in findings}
    assert all(finding.place and finding.detail for finding in findings)


def test_a_forged_act_before_the_first_is_found(peopled: Station) -> None:
    is_sqlite = peopled.database.engine.dialect.name == "sqlite"
    one = "x'" + "0" * 31 + "1'" if is_sqlite else "'00000000-0000-0000-0000-000000000001'::uuid"
    tamper(
        peopled,
        f"INSERT INTO acts SELECT {one}, station_id, desk_id, -1, operator_id, NULL, verb, at,"
        ' "on", NULL, reason, receipt, NULL, prev_hash, hash, NULL FROM acts WHERE seq = 3',
    )
    tamper(
        peopled,
        f"INSERT INTO points_moves SELECT {one}, {one}, from_id, to_id, 500, cause, NULL, NULL, NULL, NULL"
        " FROM points_moves WHERE cause = 'service'",
    )

    assert peopled.read(verify).findings


@pytest.mark.parametrize("statement", ["at = 'abc'", "id = x'00'", "reason = CAST(x'ff' AS TEXT)"])
def test_what_cannot_be_read_at_all_is_named(founded: Station, statement: str) -> None:
    founded.activity()
    tamper(founded, f"UPDATE acts SET {statement} WHERE seq = 2")

    findings = founded.read(verify).findings

    assert [f.flaw for f in findings if f.detail is Detail.CANNOT_BE_READ] == [Flaw.CHANGED_ACT]


def test_a_guard_that_does_nothing_any_more_is_missing(peopled: Station) -> None:
    is_sqlite = peopled.database.engine.dialect.name == "sqlite"
    hollow = (
        "CREATE TRIGGER points_moves_floor AFTER INSERT ON points_moves WHEN 0 BEGIN SELECT 1; END"
        if is_sqlite
        else "CREATE OR REPLACE FUNCTION points_moves_floor() RETURNS trigger LANGUAGE plpgsql"
        " AS $$ BEGIN RETURN NULL; END $$"
    )
    with peopled.database.engine.begin() as connection:
        if is_sqlite:
            connection.exec_driver_sql("DROP TRIGGER points_moves_floor")
        connection.exec_driver_sql(hollow)

    assert [f.place for f in peopled.read(verify).findings] == ["points_moves_floor"]


def test_a_minute_that_ends_within_a_millisecond_is_counted_once(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.now = station.now.replace(microsecond=999_600)
    station.check_in(person, patrol)
    station.pass_time(minutes=5)
    station.now -= timedelta(microseconds=100)

    station.check_out(person)

    assert station.read(verify).findings == ()


@pytest.mark.parametrize(
    ("kind", "other"), [(RewardKind.GOODS, RewardKind.SERVICE), (RewardKind.SERVICE, RewardKind.COUPON)]
)
def test_pieces_people_had_stay_counted_or_not_so_that_old_slips_still_add_up(
    station: Station, kind: RewardKind, other: RewardKind
) -> None:
    person, reward = station.register(), station.reward("打气维修", 1, pieces=5, kind=kind)
    station.serve(person, station.activity(), hours=1)
    changed = rewards.RewardRequest(reward, "打气维修", other, RewardCategory.SERVICE, 1)
    station.redeem(person, (reward, 2, 1))

    with pytest.raises(InvalidField) as refused:
        station.do(rewards.put_reward, changed)

    assert refused.value.field == "kind"
    assert station.read(verify).findings == ()


def test_a_reward_nobody_had_may_become_another_kind(station: Station) -> None:
    reward = station.reward("打气维修", 1, kind=RewardKind.SERVICE)
    goods = rewards.RewardRequest(reward, "打气维修", RewardKind.GOODS, RewardCategory.SERVICE, 1)

    assert station.do(rewards.put_reward, goods).item_id is not None
