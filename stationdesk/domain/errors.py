"""The two ways the desk can fail on purpose: it refuses, or the machine is in trouble."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Refusal(Exception):
    """The desk says no, and the person at the desk can do something about it.

    Subclasses carry facts, never sentences; the words are in one place. Nothing has moved.
    """


class Trouble(Exception):
    """The machine is in the way (disk, lock, printer, file). Logged, explained with the next step."""


@dataclass(eq=False)
class NotFound(Refusal):
    """A row that the caller named does not exist (any more)."""

    what: str
    key: str


@dataclass(eq=False)
class MissingField(Refusal):
    """A required field is empty. `field` is its name in the request."""

    field: str


@dataclass(eq=False)
class InvalidField(Refusal):
    """A field holds something that cannot be. `given` is what was typed, `limit` what is allowed."""

    field: str
    given: str
    limit: str = ""


@dataclass(eq=False)
class AlreadyExists(Refusal):
    """Another row has this value, which must be unique. `holder` names it."""

    what: str
    holder: str


# ---- people ------------------------------------------------------------------------------------


@dataclass(eq=False)
class DocumentTaken(Refusal):
    """Another volunteer has the same document."""

    holder_id: UUID
    holder_name: str
    holder_number: str


@dataclass(eq=False)
class Withdrawn(Refusal):
    """The volunteer's registration was undone."""

    name: str


# ---- attendance and hours ----------------------------------------------------------------------


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
class OwnHours(Refusal):
    """Nobody confirms their own hours."""

    name: str


# ---- points, rewards, stock --------------------------------------------------------------------


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """An account does not cover the price. Whole points; `pending` waits for review."""

    balance: int
    wanted: int
    pending: int = 0
    from_household: bool = False


@dataclass(eq=False)
class NotEnoughStock(Refusal):
    """Fewer pieces are on the shelf than wanted."""

    title: str
    on_hand: int
    wanted: int


@dataclass(eq=False)
class LimitReached(Refusal):
    """The reward's limit per person and period would be passed. Pieces."""

    title: str
    limit: int
    period: str
    taken: int
    wanted: int


@dataclass(eq=False)
class NotOnSale(Refusal):
    """The reward cannot be had today."""

    title: str
    on_sale_from: str
    on_sale_to: str


@dataclass(eq=False)
class PriceChanged(Refusal):
    """Another desk changed the price while the cart was open. Whole points each."""

    title: str
    shown: int
    now: int


@dataclass(eq=False)
class EmptyCart(Refusal):
    """A redemption without a line."""


@dataclass(eq=False)
class Inactive(Refusal):
    """A reward, activity or item that was taken off the list. `what` names its kind."""

    what: str
    title: str


@dataclass(eq=False)
class NoHousehold(Refusal):
    """Household points were chosen for somebody who belongs to no household."""

    name: str


# ---- reversal ----------------------------------------------------------------------------------


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


# ---- operators ---------------------------------------------------------------------------------


@dataclass(eq=False)
class WrongPin(Refusal):
    """The PIN does not match. `wait_seconds` until the next try is heard."""

    wait_seconds: int = 0


@dataclass(eq=False)
class NotAllowed(Refusal):
    """The operator's role does not have this right."""

    right: str
    role: str


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """The last administrator cannot be switched off."""

    name: str


# ---- files and databases -----------------------------------------------------------------------


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
class KeyMissing(Trouble):
    """The key file that protects document and phone numbers is not there."""

    place: str


@dataclass(eq=False)
class WrongKey(Trouble):
    """The key file belongs to another station."""

    place: str


@dataclass(eq=False)
class FolderInUse(Refusal):
    """The data folder already holds a station."""

    place: str
