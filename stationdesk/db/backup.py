"""A copy of the station while it is at work, looked through before it counts as one."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from stationdesk.db.database import sorted_troubles
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble

if TYPE_CHECKING:
    from datetime import date

KEPT = 14
"""So many copies lie in the folder; the oldest makes room."""
_STEP_PAGES = 5000


def back_up(database: Path, folder: Path, on: date) -> Path:
    """Copy a station's file into a folder as station-DATE.db and return the copy.

    Copied inside one snapshot by SQLite's own backup: an ordinary copy would break the file's locks,
    and without a snapshot every act would begin the copy anew. It is written beside, checked, brought
    to the disk and only then put in place of an earlier copy of the date.

    Raises:
        DatabaseTrouble: disk full, folder gone, or the copy is not sound; the copy before stays.
    """
    target = folder / f"station-{on.isoformat()}.db"
    part = target.with_name(f"{target.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        with sorted_troubles():
            _copy(database, part)
        _to_disk(part)
        part.replace(target)
        _to_disk(folder)
    except OSError as error:
        is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        problem = DatabaseProblem.DISK_FULL if is_full else DatabaseProblem.CANNOT_OPEN
        raise DatabaseTrouble(problem, str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    for old in sorted(folder.glob("station-*.db"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def _copy(database: Path, part: Path) -> None:
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(part)) as copy:
        source.isolation_level = None
        source.execute("BEGIN")
        acts = source.execute("SELECT count(*), max(seq) FROM acts").fetchone()
        source.backup(copy, pages=_STEP_PAGES)
        source.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, that can be carried away
        sound = copy.execute("PRAGMA quick_check").fetchone()[0]
        if sound != "ok" or copy.execute("SELECT count(*), max(seq) FROM acts").fetchone() != acts:
            raise DatabaseTrouble(DatabaseProblem.DAMAGED, str(sound))


def _to_disk(place: Path) -> None:
    if os.name == "nt" and place.is_dir():
        return  # Windows brings a folder to the disk by itself
    handle = os.open(place, os.O_RDONLY if place.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
