"""Opens a station: folder, schema, key, database, place – one function, from the outside in."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from stationdesk import preferences
from stationdesk.db.database import Database, url_of
from stationdesk.db.session import Place
from stationdesk.db.tables.stations import stations
from stationdesk.db.upgrade import HEAD, upgrade, version_of
from stationdesk.db.vault import Vault, make_key, read_key
from stationdesk.desk import Desk
from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import (
    DatabaseProblem,
    DatabaseTrouble,
    FileTooNew,
    FileTooOld,
    KeyMissing,
    NotFound,
    WrongKey,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from stationdesk.paths import DataFolder

DEFAULT_ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open station. `is_founded` is False before the first start's page was filled in;
    `copy` is the file as it was before an upgrade."""

    desk: Desk
    is_founded: bool
    copy: Path | None


def open_station(folder: DataFolder, database_url: str | None = None) -> Opened:
    """Create or upgrade the station in a folder (or at a database URL) and open it.

    Raises:
        FileTooNew, KeyMissing, KeyUnreadable, WrongKey, DatabaseTrouble: with the place they are about.
    """
    _make(folder)
    url = url_of(database_url or folder.database)
    copy = upgrade(url)
    database = Database(url)
    try:
        with database.read() as connection:
            station = connection.execute(select(stations)).first()
        vault = _vault(folder, station.key_check if station else None)
    except Exception:
        database.close()
        raise
    zone = ZoneInfo(station.zone if station else DEFAULT_ZONE)
    station_id = station.id if station else new_id()
    place = Place(station_id, _desk_id(folder), zone)
    return Opened(Desk(database, vault, place), station is not None, copy)


def open_to_read(folder: DataFolder, database_url: str | None = None) -> Desk:
    """Open a station as it is, to look at it: nothing is created, upgraded or written down.

    Raises:
        NotFound: there is no station.
        FileTooNew, FileTooOld, KeyMissing, KeyUnreadable, WrongKey, DatabaseTrouble: with the place
            they are about.
    """
    if not database_url and not folder.database.is_file():
        raise NotFound("station", str(folder.path))
    url = url_of(database_url or folder.database)
    database = Database(url)
    try:
        with database.read() as connection:
            station = _station_as_it_is(connection, str(url.database))
        vault = _vault(folder, station.key_check)
    except Exception:
        database.close()
        raise
    found = preferences.load(folder.settings)
    desk_id = UUID(found.desk_id) if found.desk_id else new_id()
    return Desk(database, vault, Place(station.id, desk_id, ZoneInfo(station.zone)))


def _station_as_it_is(connection: Connection, place: str) -> Any:
    version = version_of(connection)
    if version not in ("", HEAD):
        raise (FileTooOld if version < HEAD else FileTooNew)(place, version)
    station = connection.execute(select(stations)).first() if version else None
    if station is None:
        raise NotFound("station", place)
    return station


def _make(folder: DataFolder) -> None:
    with _troubles_of_files():
        folder.make()


@contextmanager
def _troubles_of_files() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        problem = DatabaseProblem.DISK_FULL if is_full else DatabaseProblem.CANNOT_OPEN
        raise DatabaseTrouble(problem, str(error)) from error


def _vault(folder: DataFolder, key_check: str | None) -> Vault:
    """Return the station's vault; a station that does not exist yet gets a new key."""
    if key_check is None and not folder.key.exists():
        with _troubles_of_files():
            return Vault(make_key(folder.key))
    if not folder.key.exists():
        raise KeyMissing(str(folder.key))
    vault = Vault(read_key(folder.key))
    if key_check is not None and vault.key_check != key_check:
        raise WrongKey(str(folder.key))
    return vault


def _desk_id(folder: DataFolder) -> UUID:
    """Return this installation's desk; a new one is named once and kept with its preferences."""
    found = preferences.load(folder.settings)
    if found.desk_id:
        return UUID(found.desk_id)
    desk_id = new_id()
    with _troubles_of_files():
        preferences.save(folder.settings, found.with_(desk_id=str(desk_id)))
    return desk_id
