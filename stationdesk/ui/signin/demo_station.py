"""The demo station: a station of its own beside the real one, so that the two are never mixed."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from stationdesk import preferences as desk_preferences
from stationdesk.demo import DEMO_PIN, fill
from stationdesk.demo.place import ABOUT
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from stationdesk.preferences import Preferences
    from stationdesk.queries.stations import StationRow


class _Cancelled(Exception):
    """Somebody did not want to wait; what was written is thrown away."""


def demo_folder(folder: DataFolder) -> DataFolder:
    """Return where the demo station of a data folder lies: beside it."""
    return DataFolder(folder.path.with_name(f"{folder.path.name}-demo"))


def demo_pin(station: StationRow) -> str:
    """Return the PIN of the demo station, or "" for any other station."""
    told = (station.name, station.community, station.address, station.phone)
    return DEMO_PIN if told == (ABOUT.name, ABOUT.community, ABOUT.address, ABOUT.phone) else ""


def make_demo(
    folder: DataFolder,
    preferences: Preferences,
    now: datetime,
    progress: Callable[[int, int], None],
    cancel: Event,
) -> DataFolder | None:
    """Write the demo station beside a data folder; return its folder, None when cancelled.

    It is written under a passing name, so that a demo folder holds a whole demo or none. One that
    is there already is used as it is.

    Raises:
        DatabaseTrouble: the disk is full or the place not writable.
    """
    target = demo_folder(folder)
    if target.database.exists():
        return target
    part = DataFolder(target.path.with_name(f"{target.path.name}.part"))
    try:
        _throw_away(part)
        _write(part, preferences, now, progress, cancel)
        _move(part, target)
    except _Cancelled:
        _throw_away(part)
        return None
    except OSError as error:
        raise DatabaseTrouble(DatabaseProblem.CANNOT_OPEN, str(error)) from error
    return target


def _write(
    part: DataFolder,
    preferences: Preferences,
    now: datetime,
    progress: Callable[[int, int], None],
    cancel: Event,
) -> None:
    def tell(done: int, steps: int) -> None:
        if cancel.is_set():
            raise _Cancelled
        progress(done, steps)

    opened = open_station(part)
    try:
        fill(opened.desk, now, progress=tell)
    finally:
        opened.desk.close()
    desk_id = desk_preferences.load(part.settings).desk_id
    desk_preferences.save(part.settings, preferences.with_(desk_id=desk_id, printer=""))


def _move(part: DataFolder, target: DataFolder) -> None:
    """Bring the files to their place, the database last: only then is it a station."""
    target.make()
    files = sorted(part.path.iterdir(), key=lambda file: file == part.database)
    for file in files:
        file.replace(target.path / file.name)
    part.path.rmdir()


def _throw_away(part: DataFolder) -> None:
    if part.path.exists():
        for file in part.path.iterdir():
            file.unlink()
        part.path.rmdir()
