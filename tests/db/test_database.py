"""What the database itself refuses, whoever asks; and that one act is one transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Connection,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    insert,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError
from stations import Station

from stationdesk.db import database
from stationdesk.db.base import Day, Instant, Key, TableKind, metadata, tables_of
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import teams
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.domain.service_time import Decision
from stationdesk.services import service_records
from stationdesk.services.stations import StationReceipt

MADE_UP: dict[type, Any] = {
    Key: new_id(),
    Instant: datetime(2026, 11, 22, tzinfo=UTC),
    Day: date(2026, 11, 22),
    String: "x",
    Text: "x",
    Integer: 1,
    Boolean: True,
    LargeBinary: b"x",
}
LEDGERS = [table.name for table in tables_of(TableKind.LEDGER)]


@pytest.fixture
def worked(station: Station) -> Station:
    """A station with a row in most tables."""
    return work_in(station)


@pytest.fixture(scope="module")
def all_worked(one_station: Station) -> Station:
    """One for all attempts that the database turns back."""
    return work_in(one_station)


def work_in(station: Station) -> Station:
    person = station.register("王芳", different_from=(station.register(),))
    patrol, eggs = station.activity(), station.reward(points_each=1, pieces=3)
    station.serve(person, patrol, hours=1)
    station.redeem(person, (eggs, 1, 1))
    station.pass_time(hours=20)
    record = station.serve(person, patrol, hours=9).record_id
    station.do(service_records.review, service_records.ReviewRequest(record, Decision.CONFIRMED))
    return station


@pytest.mark.parametrize("table", LEDGERS)
@pytest.mark.parametrize("cheat", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_no_ledger_row_is_changed_or_deleted(all_worked: Station, table: str, cheat: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), all_worked.database.engine.begin() as connection:
        have_a_row(connection, metadata.tables[table])
        connection.execute(text(cheat.format(table)))


def have_a_row(connection: Connection, table: Table) -> None:
    """Put a row into an empty ledger: guards of PostgreSQL speak for rows only."""
    if connection.execute(select(table).limit(1)).first() is None:
        values = {column.name: MADE_UP[type(column.type)] for column in table.columns if not column.nullable}
        connection.execute(insert(table).values({**values, table.c.id.name: new_id()}))


def test_every_table_has_a_kind() -> None:
    assert [t.name for t in metadata.tables.values() if "kind" not in t.info] == []


def test_an_account_is_not_overdrawn_even_past_the_service(station: Station) -> None:
    person = station.register()

    with pytest.raises(Exception, match="below its floor"):
        station.do(overdraw, person)


def test_service_does_not_overlap_even_past_the_service(worked: Station) -> None:
    again = text(
        "INSERT INTO service_records SELECT :id, act_id, check_in_id, volunteer_id, activity_id,"
        ' started_at, ended_at, service_minutes, "on", content, place, responsible, evidence,'
        " review_state, rule_id, points, purse_id, NULL FROM service_records WHERE points = 10"
    )
    key = new_id()
    is_sqlite = worked.database.engine.dialect.name == "sqlite"

    with pytest.raises(DBAPIError, match="overlaps"), worked.database.engine.begin() as connection:
        connection.execute(again, {"id": key.bytes if is_sqlite else key})


def test_a_reader_cannot_write(station: Station) -> None:
    def cheat(session) -> None:  # type: ignore[no-untyped-def]
        session.connection.execute(teams.insert().values(id=new_id(), version=1, name="x", is_active=True))

    with pytest.raises(DatabaseTrouble) as trouble:
        station.read(cheat)

    assert trouble.value.problem is DatabaseProblem.READ_ONLY


def test_what_a_service_wrote_is_gone_when_it_fails(station: Station) -> None:
    with pytest.raises(ZeroDivisionError):
        station.do(break_down, None)

    with station.database.read() as connection:
        assert connection.execute(teams.select()).all() == []
        assert connection.execute(text("SELECT COUNT(*) FROM acts")).scalar_one() == 1


def test_a_note_does_not_write_ledgers(station: Station) -> None:
    def cheat(session: WriteSession) -> None:
        session.keep(teams, name="x", is_active=True)

    with pytest.raises(RuntimeError, match="ledger"):
        station.desk.note(cheat)


def test_a_read_sees_one_moment(station: Station) -> None:
    count = text("SELECT COUNT(*) FROM volunteers")
    with station.database.read() as connection:
        before = connection.execute(count).scalar_one()
        station.register()
        assert connection.execute(count).scalar_one() == before


def test_every_act_is_one_link_of_its_desks_chain(station: Station) -> None:
    station.register()
    with station.database.read() as connection:
        rows = connection.execute(acts.select().order_by(acts.c.seq)).all()

    assert [row.seq for row in rows] == [1, 2]
    assert rows[1].prev_hash == rows[0].hash
    assert rows[1].on.isoformat() == "2026-11-22"


def test_the_journal_of_a_file_is_safe_against_power_cuts(founded: Station) -> None:
    with founded.database.engine.connect() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]

    assert settings == ["wal", 2, 1]


def test_a_locked_file_is_a_trouble_with_words_not_a_bug(
    founded: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    desk = founded.second_desk()
    with closing(sqlite3.connect(str(founded.database.engine.url.database))) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseTrouble) as trouble:
            desk.register()
    desk.desk.close()

    assert trouble.value.problem is DatabaseProblem.LOCKED


def overdraw(session: WriteSession, act: Act, person) -> StationReceipt:  # type: ignore[no-untyped-def]
    """A service that forgot to look at the balance."""
    issued = system_account(AccountKind.ISSUED)
    session.add(points_moves, from_id=person, to_id=issued, points=1, cause="x")
    return StationReceipt(person, "")


def break_down(session: WriteSession, act: Act, _request: None) -> StationReceipt:
    """A service that breaks after it wrote."""
    session.keep(teams, name="x", is_active=True)
    return StationReceipt(act.id, str(1 / 0))
