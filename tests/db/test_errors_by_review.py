"""What a database's error may say, and how long a desk waits for another one."""

from __future__ import annotations

import errno
import sqlite3
import traceback
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from stations import Station

from stationdesk.db import database, vault
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.services.stations import StationReceipt


def hand_out_nothing(session: WriteSession, act: Act, _request: None) -> StationReceipt:
    """A service with a bug: the database refuses its row."""
    session.add(
        redemption_lines,
        redemption_id=new_id(),
        reward_id=new_id(),
        volunteer_id=new_id(),
        on=session.today,
        title="for Maria Santos",
        pieces=0,
        points_each=1,
    )
    return StationReceipt(act.id, "")


def test_a_rejected_row_is_not_in_the_traceback(station: Station) -> None:
    with pytest.raises(Exception, match="pieces_positive") as bug:
        station.do(hand_out_nothing, None)

    assert "Maria" not in "".join(traceback.format_exception(bug.value))


def test_the_values_of_a_failed_statement_are_not_in_the_traceback(station: Station) -> None:
    person = {"name": "Maria Santos"}
    insert = text("INSERT INTO teams (name) VALUES (:name)")

    with pytest.raises(DBAPIError) as bug, station.database.write() as connection:
        connection.execute(insert, person)

    assert "Maria" not in "".join(traceback.format_exception(bug.value))


def test_a_desk_waits_for_another_one_only_so_long(
    founded_on_postgres: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, patrol = founded_on_postgres.register(), founded_on_postgres.activity()
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
    second = founded_on_postgres.second_desk()
    with founded_on_postgres.database.engine.begin() as asleep:
        asleep.execute(text("SELECT id FROM volunteers FOR UPDATE"))
        with pytest.raises(DatabaseTrouble) as trouble:
            second.check_in(person, patrol)
    second.desk.close()

    assert trouble.value.problem is DatabaseProblem.LOCKED


def test_housekeeping_on_a_locked_file_is_a_trouble_not_a_bug(
    founded: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    desk = founded.second_desk()
    with closing(sqlite3.connect(str(founded.database.engine.url.database))) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseTrouble) as trouble:
            desk.desk.checkpoint()
    desk.desk.close()

    assert trouble.value.problem is DatabaseProblem.LOCKED


def test_a_key_that_could_not_be_written_leaves_no_half_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = DataFolder(tmp_path / "data")
    with monkeypatch.context() as patched:
        patched.setattr(vault.os, "fsync", full)
        with pytest.raises(DatabaseTrouble) as trouble:
            open_station(folder)
    assert trouble.value.problem is DatabaseProblem.DISK_FULL

    opened = open_station(folder)
    assert not opened.is_founded
    opened.desk.close()
