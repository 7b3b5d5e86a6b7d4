"""What stands in the way of an undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stationdesk.domain.errors.general import SecondPersonNeeded
from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class AlreadyReversed(Refusal):
    """The act was undone before."""

    verb: str
    at: datetime
    operator: str


@dataclass(eq=False)
class NotReversible(Refusal):
    """This kind of act has no inverse."""

    verb: str


@dataclass(frozen=True, slots=True)
class Dependent:
    """A later act that stands in the way of an undo."""

    act_id: UUID
    verb: str
    at: datetime
    what: str


@dataclass(eq=False)
class DependsOnIt(Refusal):
    """Later acts rest on this one; they must be undone first."""

    verb: str
    later: tuple[Dependent, ...]


@dataclass(eq=False)
class PointsSpent(Refusal):
    """The points that would be taken back are spent. Whole points; `later` names what spent them."""

    verb: str
    to_take_back: int
    balance: int
    later: tuple[Dependent, ...] = ()


@dataclass(eq=False)
class AllowanceNeeded(SecondPersonNeeded):
    """A second person must allow the act; `preview` is the receipt of what it will do."""

    preview: object


@dataclass(eq=False)
class NotSeparate(Refusal):
    """A record was to be merged with itself."""

    name: str
    number: str


@dataclass(eq=False)
class StayOpen(Refusal):
    """A record is to be merged away while it is checked in."""

    name: str
    number: str
    since: datetime
    activity: str


@dataclass(eq=False)
class BothServed(Refusal):
    """Two records served at one time: `activity` under `number`, `other_activity` under `other_number`."""

    name: str
    number: str
    activity: str
    other_number: str
    other_activity: str
    at: datetime
