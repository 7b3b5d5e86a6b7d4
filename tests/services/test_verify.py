"""`verify` finds a clean station clean and names whatever was tampered with behind the program's back."""

from __future__ import annotations

import pytest
from stations import Station
from tampering import tamper

from stationdesk.queries.verification import Flaw, verify
from stationdesk.services import reversals


@pytest.fixture
def busy(station: Station) -> Station:
    """A station with every kind of row."""
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    station.serve(person, patrol, hours=7)
    station.redeem(person, (eggs, 1, 60))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))
    station.redeem(person, (eggs, 1, 60))
    station.pass_time(hours=20)
    station.check_in(station.register("王芳"), patrol)
    return station


def test_a_busy_station_is_clean(busy: Station) -> None:
    result = busy.read(verify)

    assert result.findings == ()
    assert dict(result.counts)["acts"] == len(busy.acts) + 1
    assert result.heads[0][1] == len(busy.acts) + 1


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE points_moves SET points = points + 1", Flaw.CHANGED_ACT),
        ("UPDATE acts SET reason = 'x' WHERE seq = 5", Flaw.CHANGED_ACT),
        ("UPDATE service_records SET service_minutes = service_minutes + 60", Flaw.WRONG_HOURS),
        ("UPDATE volunteers SET name = 'Eve'", Flaw.CHANGED_STATE),
        ("UPDATE versions SET content = replace(content, '李明朗', '李明')", Flaw.CHANGED_ACT),
        ("UPDATE rewards SET points_each = 1", Flaw.CHANGED_STATE),
        ("DELETE FROM redemption_lines", Flaw.UNBALANCED_REDEMPTION),
        ("DELETE FROM presence", Flaw.WRONG_PRESENCE),
        ("DELETE FROM volunteer_tokens", Flaw.NOT_FOUND_BY_SEARCH),
        ("DELETE FROM acts WHERE seq = (SELECT MAX(seq) FROM acts)", Flaw.MISSING_ACT),
        ("DELETE FROM acts WHERE seq = 6", Flaw.MISSING_ACT),
        ("UPDATE acts SET prev_hash = hash WHERE seq = 7", Flaw.BROKEN_CHAIN),
        ("UPDATE stock_moves SET pieces = 1 WHERE source = '采购'", Flaw.CHANGED_ACT),
        ("UPDATE stock_levels SET pieces = pieces + 1", Flaw.WRONG_SUM),
        ("DELETE FROM stock_levels", Flaw.WRONG_SUM),
        ("UPDATE operators SET role = 'reader', version = version + 1", Flaw.STATE_WITHOUT_VERSION),
    ],
)
def test_tampering_is_found_and_named(busy: Station, statement: str, flaw: Flaw) -> None:
    tamper(busy, statement)

    findings = busy.read(verify).findings

    assert flaw in {finding.flaw for finding in findings}
    assert all(finding.place and finding.detail for finding in findings)


def test_a_dropped_guard_is_found(busy: Station) -> None:
    name = "points_moves_no_delete"
    on = "" if busy.database.engine.dialect.name == "sqlite" else " ON points_moves"
    with busy.database.engine.begin() as connection:
        connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")

    assert [f.place for f in busy.read(verify).findings] == [name]
