"""Where things lie: the program's own resources and the station's data folder."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resources() -> Path:
    """Return the folder with fonts, icons, translations and sounds that ships with the program."""
    return _ROOT / "resources"


def manual() -> Path:
    """Return the folder of the manual, one folder a language, that ships with the program."""
    return _ROOT / "docs" / "manual"


def default_data_folder() -> Path:
    """Return the folder this system keeps a program's data in, for this user."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "stationdesk"


class DataFolder:
    """One station's folder: the database file, its key, logs and papers."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def database(self) -> Path:
        """The embedded station (SQLite)."""
        return self.path / "station.db"

    @property
    def key(self) -> Path:
        """The key that protects document and phone numbers; never inside the database."""
        return self.path / "station.key"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.path / "logs"

    @property
    def papers(self) -> Path:
        """The folder slips go to when no printer is chosen."""
        return self.path / "papers"

    @property
    def backups(self) -> Path:
        """The folder of the copies made when a day is closed."""
        return self.path / "backups"

    def last_backup(self) -> date | None:
        """Return the date of the newest copy, or None; read from its name."""
        days = sorted(file.stem.removeprefix("station-") for file in self.backups.glob("station-*.db"))
        return date.fromisoformat(days[-1]) if days else None

    @property
    def settings(self) -> Path:
        """What belongs to this desk and not to the station: language, text size, printer."""
        return self.path / "desk.json"

    @property
    def training(self) -> DataFolder:
        """The folder of this station's training desk."""
        return DataFolder(self.path / "training")

    @property
    def training_mark(self) -> Path:
        """The file that makes a folder a training station's, whatever opens it."""
        return self.path / "training.json"

    @property
    def is_training(self) -> bool:
        """Whether nothing in this folder counts."""
        return self.training_mark.exists()

    def make(self) -> None:
        """Create the folder if it is not there, closed to other users of the computer: it holds names."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
