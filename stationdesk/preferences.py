"""What belongs to this desk and not to the station: language, look, sound, printer, scanner, window."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark", "high-contrast")
PAPERS = ("roll_80", "roll_58", "a5", "a4")


@dataclass(frozen=True, slots=True)
class Preferences:
    """One desk's choices. An empty printer means: slips go to the papers folder as PDF.

    `window_place` is where and how large the window was left, as the window writes it; empty: never yet.
    `hidden_columns` are those of the list of volunteers, with commas; `export_folder` is where the last
    file went, empty: nowhere yet. `idle_lock_minutes` untouched minutes lock the desk; 0: never.
    """

    desk_id: str = ""
    language: str = "zh_CN"
    theme: str = "light"
    text_percent: int = 100
    sound_percent: int = 70
    speaks_results: bool = False
    printer: str = ""
    printer_is_raw: bool = False
    paper: str = "roll_80"
    scan_milliseconds: int = 35
    scan_keys: int = 6
    window_place: str = ""
    hidden_columns: str = "registered_on"
    export_folder: str = ""
    idle_lock_minutes: int = 10

    def with_(self, **changes: Any) -> Preferences:
        """Return the preferences with some of them changed."""
        return replace(self, **changes)


def load(file: Path) -> Preferences:
    """Return the preferences in a file; what is missing or unreadable is as it comes."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    kinds = {field.name: type(field.default) for field in fields(Preferences)}
    known: dict[str, Any] = {name: value for name, value in found.items() if type(value) is kinds.get(name)}
    return _sane(Preferences(**known))


def save(file: Path, preferences: Preferences) -> None:
    """Write the preferences; a power cut leaves the old file or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(asdict(preferences), stream, ensure_ascii=False, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)


def _sane(found: Preferences) -> Preferences:
    return found.with_(
        language=found.language if found.language in LANGUAGES else "zh_CN",
        theme=found.theme if found.theme in THEMES else "light",
        paper=found.paper if found.paper in PAPERS else "roll_80",
        text_percent=min(200, max(100, found.text_percent)),
        sound_percent=min(100, max(0, found.sound_percent)),
        scan_milliseconds=min(200, max(5, found.scan_milliseconds)),
        scan_keys=min(20, max(3, found.scan_keys)),
        idle_lock_minutes=min(240, max(0, found.idle_lock_minutes)),
    )
