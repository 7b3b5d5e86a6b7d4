"""The one place where a connection is opened, and where a commit happens."""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

BUSY_SECONDS = 10
CHECKPOINT_PAGES = 4000
"""A commit only does the checkpoint's work when the idle timer has not done it for 16 MB."""


def url_of(place: Path | str) -> URL:
    """Return the database URL of a file or of `STATIONDESK_DATABASE_URL`."""
    if not isinstance(place, str):
        return URL.create("sqlite", database=str(place))
    url = make_url(place)
    return url.set(drivername="postgresql+psycopg") if url.drivername.startswith("postgres") else url


class Database:
    """A station's SQLite file, or the PostgreSQL database several desks share."""

    def __init__(self, url: URL) -> None:
        self.is_postgresql = url.get_backend_name() == "postgresql"
        make = _postgresql_engine if self.is_postgresql else _sqlite_engine
        self._engine = make(url, is_reader=False)
        self._reader = make(url, is_reader=True)
        self._driver_error: type[Exception] = self._engine.dialect.loaded_dbapi.Error

    @property
    def engine(self) -> Engine:
        """For the upgrade and for tests of the database itself; nobody else."""
        return self._engine

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a write transaction; commit at the end, roll back on any exception.

        SQLite takes the write lock at once (BEGIN IMMEDIATE), so that a balance read inside
        cannot go stale; on PostgreSQL the services lock the rows they read.

        Raises:
            DatabaseTrouble: disk full, locked, unreachable …; nothing was written.
        """
        with sorted_troubles(self._driver_error), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a snapshot for reading; a write through it is refused by the database."""
        with sorted_troubles(self._driver_error), self._reader.connect() as connection:
            connection.begin()  # a prepared statement would not begin the snapshot by itself
            yield connection

    def checkpoint(self) -> None:
        """Carry the write-ahead log into the file, when the desk is idle (SQLite only)."""
        if not self.is_postgresql:
            with sorted_troubles(self._driver_error), self._engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
                connection.exec_driver_sql("BEGIN")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()
        self._reader.dispose()


class SameActElsewhere(Exception):
    """Another connection is committing the very same act: ask again, its receipt is there."""


@contextmanager
def sorted_troubles(driver_error: type[Exception] = sqlite3.Error) -> Iterator[None]:
    """Turn what a driver says of the machine into DatabaseTrouble; let all else through."""
    try:
        yield
    except (DBAPIError, driver_error) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        if _SAME_ACT.search(str(said)):
            raise SameActElsewhere from error
        problem = _problem_of(said)
        if problem is None:
            _forget_rows(error, error.__cause__)
            raise
        raise DatabaseTrouble(problem, str(said)) from error


def _forget_rows(*errors: BaseException | None) -> None:
    """Cut off the rows PostgreSQL adds to an error: they name people, and the error goes to the log."""
    for error in filter(None, errors):
        error.args = tuple(str(part).partition("\nDETAIL:")[0] for part in error.args)


_SAME_ACT = re.compile(r"UNIQUE constraint failed: acts\.id|\bpk_acts\b")


def _problem_of(said: object) -> DatabaseProblem | None:
    """Return what a driver's error means for the desk, or None where it is a bug."""
    code = getattr(said, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF)
    state = getattr(said, "sqlstate", None)
    if state is None:  # no answer from the server at all
        return DatabaseProblem.UNREACHABLE if type(said).__name__ == "OperationalError" else None
    return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2])


_POSTGRESQL = {
    "53100": DatabaseProblem.DISK_FULL,
    "55P03": DatabaseProblem.LOCKED,
    "40P01": DatabaseProblem.LOCKED,
    "40001": DatabaseProblem.LOCKED,
    "25006": DatabaseProblem.READ_ONLY,
    "08": DatabaseProblem.UNREACHABLE,
    "57": DatabaseProblem.UNREACHABLE,
}
_SQLITE = {
    sqlite3.SQLITE_FULL: DatabaseProblem.DISK_FULL,
    sqlite3.SQLITE_BUSY: DatabaseProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: DatabaseProblem.LOCKED,
    sqlite3.SQLITE_READONLY: DatabaseProblem.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: DatabaseProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: DatabaseProblem.DAMAGED,
    sqlite3.SQLITE_IOERR: DatabaseProblem.DAMAGED,
    sqlite3.SQLITE_CANTOPEN: DatabaseProblem.CANNOT_OPEN,
}


def _sqlite_engine(url: URL, *, is_reader: bool) -> Engine:
    busy = {"timeout": BUSY_SECONDS}
    engine = create_engine(url, poolclass=QueuePool, connect_args=busy, hide_parameters=True)
    event.listen(engine, "connect", _prepare_reader if is_reader else _prepare_sqlite)
    begin = "BEGIN" if is_reader else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _postgresql_engine(url: URL, *, is_reader: bool) -> Engine:
    # A desk that went to sleep in the middle of an act must not stop the others for good.
    options = f"{url.query.get('options', '')} -c lock_timeout={BUSY_SECONDS * 1000:.0f}".strip()
    how = {"connect_timeout": max(2, round(BUSY_SECONDS)), "options": options}
    engine = create_engine(url, pool_pre_ping=True, connect_args=how, hide_parameters=True)
    if is_reader:
        event.listen(engine, "begin", _begin_snapshot)
    return engine


def _prepare_sqlite(raw: sqlite3.Connection, _record: object) -> None:
    raw.isolation_level = None  # SQLAlchemy, not the driver, says BEGIN
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")


def _prepare_reader(raw: sqlite3.Connection, record: object) -> None:
    _prepare_sqlite(raw, record)
    raw.execute("PRAGMA query_only = ON")


def _begin_snapshot(connection: Connection) -> None:
    connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
