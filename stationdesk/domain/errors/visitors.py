"""Refusals about the visitor file, facilities, opening hours and service points."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class PhoneOnFile(Refusal):
    """Somebody on the visitor file has this phone number: it is the same person."""

    holder_id: UUID
    holder_name: str
    holder_number: str


@dataclass(eq=False)
class FileClosed(Refusal):
    """The consent to a visitor's file was taken back: nothing of it is used any more."""

    number: str


@dataclass(eq=False)
class StillLent(Refusal):
    """A visitor's file stays open while something is lent to them. `titles` names what."""

    number: str
    titles: tuple[str, ...]


@dataclass(eq=False)
class PointInUse(Refusal):
    """A service point cannot be switched off while desks stand there. `desks` names them."""

    title: str
    desks: tuple[str, ...]


@dataclass(eq=False)
class HoursOverlap(Refusal):
    """Two spans of opening hours of one weekday overlap. Minutes after midnight."""

    weekday: int
    opens_minute: int
    closes_minute: int
