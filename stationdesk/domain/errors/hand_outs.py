"""Refusals about goods handed out without points, and about kits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class HandedOutBefore(Refusal):
    """The limit for one person and period would be passed; when, where, by whom and for whom the last was.

    Pieces. `name` is masked of whoever is not on file, and the number of a visitor's file.
    """

    title: str
    limit: int
    period: str
    had: int
    wanted: int
    at: datetime
    desk: str
    operator: str
    name: str


@dataclass(eq=False)
class WhoNeeded(Refusal):
    """The item is for so many pieces a person: nobody gets it unnamed."""

    title: str
    limit: int
    period: str


@dataclass(eq=False)
class PartShort(Refusal):
    """A part does not do for so many kits. Pieces; `can_make` kits are possible."""

    kit: str
    part: str
    on_hand: int
    wanted: int
    can_make: int
    expired: int = 0
    elsewhere: int = 0


@dataclass(eq=False)
class NotAKit(Refusal):
    """An item without parts is to be made up."""

    title: str


@dataclass(eq=False)
class KitInKit(Refusal):
    """A kit is to be a part of a kit."""

    title: str


@dataclass(eq=False)
class MoreThanMade(Refusal):
    """More kits of a making are to be taken apart than are left of it."""

    title: str
    number: str
    left: int
    wanted: int
