"""What stands in the way of an undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

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
    """The points that would be taken back are spent. Whole points."""

    verb: str
    to_take_back: int
    balance: int
