"""Brings a station to the newest schema: in one transaction, the file copied first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.pool import NullPool

from stationdesk.db.database import sorted_troubles
from stationdesk.domain.errors import FileTooNew

if TYPE_CHECKING:
    from alembic.config import Config  # heavy
    from sqlalchemy import Connection
    from sqlalchemy.engine import URL

HEAD = "0003"
"""The newest migration; a test holds it to the scripts."""

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(url: URL) -> Path | None:
    """Create or upgrade a station; return the copy of the file made before, or None.

    All steps of one upgrade share a transaction: it succeeds, or the station is as it was.

    Raises:
        FileTooNew: the station was written by a newer StationDesk.
        DatabaseTrouble: the machine was in the way.
    """
    with sorted_troubles():
        here = _version(url)
        if here == HEAD:
            return None
        return _upgrade(url, here)


def version_of(connection: Connection) -> str:
    """Return the schema version a database has, empty when it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _upgrade(url: URL, here: str | None) -> Path | None:
    # Alembic costs 300 ms to import: only when there is something to do.
    from alembic import command  # noqa: PLC0415  # heavy

    from stationdesk.db import tables, triggers  # noqa: PLC0415  # with Alembic

    config = _config()
    if here is not None and here not in _known(config):
        raise FileTooNew(str(url.database), here)
    is_sqlite = url.get_backend_name() == "sqlite"
    copy = _copy(Path(str(url.database)), here) if is_sqlite and here else None
    engine = create_engine(url, poolclass=NullPool)
    if is_sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_exclusive)
    with engine.begin() as connection:
        _hold_alone(connection)
        triggers.remove(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        assert tables.__all__
        triggers.install(connection)
        _check_references(connection)
    return copy


def _version(url: URL) -> str | None:
    """Return the schema version; for a file by a bare read-only connection (0.2 ms)."""
    if url.get_backend_name() == "sqlite":
        file = Path(str(url.database))
        if not file.exists() or file.stat().st_size == 0:
            return None
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as raw:
            named = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
            if raw.execute(named).fetchone() is None:
                return None
            row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0]) if row else None
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _config() -> Config:
    from alembic.config import Config  # noqa: PLC0415  # heavy: see _upgrade

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    return config


def _known(config: Config) -> set[str]:
    from alembic.script import ScriptDirectory  # noqa: PLC0415  # heavy: see _upgrade

    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def _hold_alone(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # two desks that start at once: one waits
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7218340011)")


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise RuntimeError(f"upgrade broke references: {broken[:5]}")


def _prepare_sqlite(raw: sqlite3.Connection, _record: object) -> None:
    raw.isolation_level = None
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = OFF")  # or a rebuilt parent table cannot be dropped


def _begin_exclusive(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN EXCLUSIVE")


def _copy(file: Path, version: str) -> Path:
    """Copy the station by SQLite's own backup; an ordinary copy would break its locks."""
    target = file.with_name(f"{file.stem}.before-{version}.db")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as sink:
        source.backup(sink)
    return target
