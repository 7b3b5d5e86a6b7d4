"""Making a training station: in a folder of its own, fresh each time, marked before anything is in it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from stationdesk import preferences as desk_preferences
from stationdesk.domain import plain
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble, FolderInUse
from stationdesk.opening import open_station
from stationdesk.training.blueprint import read_blueprint
from stationdesk.training.founding import TRAINING_PIN
from stationdesk.training.story import tell
from stationdesk.training.visitors import TrainingPlan

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from stationdesk.desk import Desk
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences

__all__ = ["TRAINING_PIN", "is_ours", "make", "read_plan"]


def is_ours(folder: DataFolder) -> bool:
    """Return whether a folder is not there, is empty, or holds a training station that may be thrown away."""
    if not folder.path.is_dir():
        return not folder.path.exists()
    return folder.is_training or not any(folder.path.iterdir())


def make(
    desk: Desk, folder: DataFolder, preferences: Preferences, now: datetime, operator_id: UUID | None
) -> DataFolder:
    """Make a fresh training station from an open real one and return its folder.

    Read from the real station: its names, operators, services, catalogue and rule of today – nobody
    who comes there (PIPL art. 6: no more than the purpose needs). The training station always lies
    in a file of its own with a key of its own, wherever the real one lies.

    Raises:
        FolderInUse: something that is no training station lies in its place.
        DatabaseTrouble: the disk is full or the place not writable.
    """
    target = folder.training
    if not is_ours(target):
        raise FolderInUse(str(target.path))
    blueprint = desk.read(read_blueprint, now.astimezone(desk.place.zone).date())
    try:
        _clear(target)
    except OSError as error:
        raise DatabaseTrouble(DatabaseProblem.CANNOT_OPEN, str(error)) from error
    opened = open_station(target)
    try:
        plan = tell(opened.desk, blueprint, now, operator_id)
    finally:
        opened.desk.close()
    desk_id = desk_preferences.load(target.settings).desk_id
    desk_preferences.save(target.settings, preferences.with_(desk_id=desk_id, printer=""))
    _write(target, plain.to_json(plan))
    return target


def read_plan(folder: DataFolder) -> TrainingPlan | None:
    """Return what a training station was made for, or None when its making was broken off."""
    text = folder.training_mark.read_text(encoding="utf-8")
    return plain.from_json(TrainingPlan, text) if text else None


def _clear(target: DataFolder) -> None:
    if target.path.exists():
        shutil.rmtree(target.path)
    target.make()
    _write(target, "")


def _write(target: DataFolder, text: str) -> None:
    """Write the mark; from the empty one on, the folder is never taken for a real station."""
    with target.training_mark.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
