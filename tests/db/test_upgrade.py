"""Bringing a station to the newest schema: the same on both databases, copied first, whole or not at all."""

from __future__ import annotations

import gzip
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import URL
from stations import Station, open_founded

from stationdesk.db import upgrade as upgrading
from stationdesk.db.base import metadata
from stationdesk.db.database import url_of
from stationdesk.db.upgrade import upgrade
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble, FileTooNew
from stationdesk.queries.verification import verify
from stationdesk.queries.verification.states import check_triggers

RELEASED = Path(__file__).parent / "released"
COUNTED = ("acts", "versions", "volunteers", "service_records", "hour_reviews", "points_moves", "print_jobs")


def test_migrations_give_what_the_tables_say(station: Station) -> None:
    with station.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        different = compare_metadata(context, metadata)
    if station.database.engine.dialect.name == "sqlite":
        different = without_references_of_added_columns(different)
    assert different == []


def without_references_of_added_columns(different: list[Any]) -> list[Any]:
    """SQLite does not tell the name of a reference that came with ALTER TABLE: only whether it is there."""
    references = [one for one in different if one[0] in ("add_fk", "remove_fk")]
    found = [
        (key.table.name, tuple(key.column_keys), [element.target_fullname for element in key.elements])
        for _, key in references
    ]
    return [one for one in different if one[0] not in ("add_fk", "remove_fk")] + [
        one for one, what in zip(references, found, strict=True) if found.count(what) != 2
    ]


def test_the_newest_migration_is_the_one_the_start_looks_for() -> None:
    folder = Path(upgrading.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == upgrading.HEAD


def test_all_guards_are_in_place(station: Station) -> None:
    assert station.read(lambda session: list(check_triggers(session))) == []


def test_nothing_to_do_imports_no_alembic(founded: Station) -> None:
    file = str(founded.database.engine.url.database)
    code = (
        "import sys; from pathlib import Path; from stationdesk.db.database import url_of;"
        "from stationdesk.db.upgrade import upgrade;"
        f"print(upgrade(url_of(Path({file!r}))), 'alembic' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["None", "False"]


def test_a_newer_station_is_refused_and_left_alone(station: Station) -> None:
    with station.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(FileTooNew) as refused:
        upgrade(station.database.engine.url)

    assert refused.value.version == "9999"


def test_an_upgrade_copies_the_file_first(founded: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    person = founded.register()
    file = Path(str(founded.database.engine.url.database))
    monkeypatch.setattr(upgrading, "HEAD", "9998")  # as a later version would start

    copy = upgrade(url_of(file))

    assert copy is not None
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT id FROM volunteers").fetchall() == [(person.bytes,)]
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_a_station_of_every_released_schema_comes_through_whole(version: str, tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    file.write_bytes(gzip.decompress((RELEASED / f"station-{version}.db.gz").read_bytes()))
    with closing(sqlite3.connect(file)) as raw:
        before = [raw.execute(f"SELECT count(*) FROM {table}").fetchone() for table in COUNTED]

    upgrade(url_of(file))

    station = open_founded(url_of(file))
    with closing(sqlite3.connect(file)) as raw:
        assert [raw.execute(f"SELECT count(*) FROM {table}").fetchone() for table in COUNTED] == before
    assert station.read(verify).findings == ()
    station.database.close()


def test_a_failed_upgrade_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE stock_moves (x INTEGER)")  # in the way of 0001

    with pytest.raises(Exception, match="already exists"):
        upgrade(url_of(file))

    with closing(sqlite3.connect(file)) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("stock_moves",)]


def test_a_failed_upgrade_of_a_server_leaves_it_as_it_was(empty_postgres: URL) -> None:
    engine = create_engine(empty_postgres)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE stock_moves (x INTEGER)"))

    with pytest.raises(Exception, match="already exists"):
        upgrade(empty_postgres)

    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["stock_moves"]
    engine.dispose()


def test_a_file_that_is_no_database_is_named_as_damaged(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    file.write_bytes(b"not a database at all" * 100)

    with pytest.raises(DatabaseTrouble) as trouble:
        upgrade(url_of(file))

    assert trouble.value.problem is DatabaseProblem.DAMAGED
