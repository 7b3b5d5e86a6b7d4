"""Troubles of the machine: disks, files, databases."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationdesk.domain.errors.kinds import Refusal, Trouble


class DatabaseProblem(StrEnum):
    """What a database said, sorted."""

    DISK_FULL = "disk_full"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"
    CANNOT_OPEN = "cannot_open"


@dataclass(eq=False)
class DatabaseTrouble(Trouble):
    """The database did not do its part. `detail` is its own message, without personal data."""

    problem: DatabaseProblem
    detail: str


@dataclass(eq=False)
class FileTooNew(Trouble):
    """The station was written by a newer version of the program."""

    place: str
    version: str


@dataclass(eq=False)
class FileTooOld(Trouble):
    """The station is to be looked at as it is, but needs an upgrade first."""

    place: str
    version: str


@dataclass(eq=False)
class KeyMissing(Trouble):
    """The key file that protects document and phone numbers is not there."""

    place: str


@dataclass(eq=False)
class KeyUnreadable(Trouble):
    """The key file is there, but it cannot be read or holds no key."""

    place: str


@dataclass(eq=False)
class WrongKey(Trouble):
    """The key file belongs to another station."""

    place: str


@dataclass(eq=False)
class FolderInUse(Refusal):
    """The data folder already holds a station."""

    place: str
