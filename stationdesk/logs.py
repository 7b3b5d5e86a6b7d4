"""The log file: what the program did and what went wrong, never who it was about."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "stationdesk.log"
_LARGEST_BYTES, _KEPT = 1_000_000, 5
_NUMBERS = re.compile(r"[0-9]{5,}[0-9Xx]?")
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+")
_PLACE = "  File "


def start(folder: Path) -> Path:
    """Begin to write the log into a folder and return its file; five older ones of 1 MB are kept.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    handler = RotatingFileHandler(
        file, maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(NamelessFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    root = logging.getLogger()
    stop()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def stop() -> None:
    """Close the log file."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


class NamelessFormatter(logging.Formatter):
    """Takes names and numbers of people out of messages and tracebacks; places in the code stay."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(_without_people, super().format(record).split("\n")))


def _without_people(line: str) -> str:
    if line.startswith(_PLACE):
        return line
    return _NUMBERS.sub("#", _CHINESE.sub("…", line))
