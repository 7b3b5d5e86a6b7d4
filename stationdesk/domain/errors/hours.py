"""Refusals about coming, going and hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class AlreadyHere(Refusal):
    """A check-in of somebody who is checked in."""

    name: str
    since: datetime
    activity: str


@dataclass(eq=False)
class NotHere(Refusal):
    """A check-out of somebody who is not checked in."""

    name: str


@dataclass(eq=False)
class JustScanned(Refusal):
    """A second scan within 60 seconds: only the state is shown. `is_here` says which."""

    name: str
    is_here: bool
    at: datetime
    activity: str


@dataclass(eq=False)
class EndsBeforeStart(Refusal):
    """A time of leaving that is not after the time of coming."""

    started_at: datetime
    ended_at: datetime


@dataclass(eq=False)
class TooShort(Refusal):
    """A check-out in the same minute as the check-in: there is no service to book."""

    name: str
    since: datetime


@dataclass(eq=False)
class InTheFuture(Refusal):
    """A time later than now was given."""

    given: datetime
    now: datetime


@dataclass(eq=False)
class Overlaps(Refusal):
    """The person already has service at this time. No one serves twice at once."""

    name: str
    activity: str
    started_at: datetime
    ended_at: datetime


@dataclass(eq=False)
class DayTooLong(Refusal):
    """More service in one day than the rule allows at all. Minutes."""

    on: str
    minutes_before: int
    minutes_now: int
    limit_minutes: int


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """The act is out of the ordinary and needs a reason. `act` names it."""

    act: str


@dataclass(eq=False)
class AlreadyReviewed(Refusal):
    """The record was confirmed or rejected before."""

    decision: str
    at: datetime


@dataclass(eq=False)
class NotShorter(Refusal):
    """Hours in review can be trimmed, never made longer. Minutes."""

    name: str
    minutes_before: int
    minutes_wanted: int


@dataclass(eq=False)
class NotCounted(Refusal):
    """Only hours that count can be found false; those that wait are rejected instead."""

    name: str


@dataclass(eq=False)
class EvidenceNeeded(Refusal):
    """Hours made up later need the number of a paper sheet or a photo."""


@dataclass(eq=False)
class TooLate(Refusal):
    """Hours can be made up for so many working days only (67号令 art. 11).

    `unknown_years` have no table of holidays: in them only weekends were left out.
    """

    served_on: date
    deadline: date
    working_days: int
    unknown_years: tuple[int, ...] = ()


@dataclass(eq=False)
class NotAPhoto(Refusal):
    """Evidence that is neither a JPEG nor a PNG picture."""


@dataclass(eq=False)
class PhotoTooLarge(Refusal):
    """A photo with more octets than are kept."""

    octets: int
    limit: int
