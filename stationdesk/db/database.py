"""The one place where a connection is opened, and where a commit happens."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
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
        self._engine = _postgresql_engine(url) if self.is_postgresql else _sqlite_engine(url)
        self._writer = self._engine.execution_options(stationdesk_begin="write")
        self._reader = self._engine.execution_options(stationdesk_begin="read")

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
        with sorted_troubles(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a snapshot for reading; a write through it is refused by the database."""
        with sorted_troubles(), self._reader.connect() as connection:
            yield connection

    def checkpoint(self) -> None:
        """Carry the write-ahead log into the file, when the desk is idle (SQLite only)."""
        if not self.is_postgresql:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
                connection.exec_driver_sql("BEGIN")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


class SameActElsewhere(Exception):
    """Another connection is committing the very same act: ask again, its receipt is there."""


@contextmanager
def sorted_troubles() -> Iterator[None]:
    """Turn what a driver says of the machine into DatabaseTrouble; let all else through."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, IntegrityError) and "pk_acts" in str(error.orig):
            raise SameActElsewhere from error
        problem = _problem_of(error)
        if problem is None:
            raise
        raise DatabaseTrouble(problem, str(error.orig)) from error


def _problem_of(error: DBAPIError) -> DatabaseProblem | None:
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF)
    if isinstance(error, OperationalError):
        state = getattr(error.orig, "sqlstate", None)
        if state in ("53100",):
            return DatabaseProblem.DISK_FULL
        if state in ("55P03", "40P01"):
            return DatabaseProblem.LOCKED
        return DatabaseProblem.UNREACHABLE
    return None


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


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(url, poolclass=QueuePool, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql_engine(url: URL) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": BUSY_SECONDS})
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _prepare_sqlite(raw: sqlite3.Connection, _record: object) -> None:
    raw.isolation_level = None  # SQLAlchemy, not the driver, says BEGIN
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")


def _begin_sqlite(connection: Connection) -> None:
    is_reader = connection.get_execution_options().get("stationdesk_begin") == "read"
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if is_reader else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if is_reader else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get("stationdesk_begin") == "read":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
