"""What can be wrong with any form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stationdesk.domain.errors.kinds import Refusal


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


@dataclass(eq=False)
class WrongPin(Refusal):
    """The PIN or card is not the operator's. `wait_seconds` until the next try is heard.

    The try itself is written down: by whom it was asked for and what.
    """

    operator_id: UUID | None = None
    asked_for: str = ""
    wait_seconds: int = 0


@dataclass(eq=False)
class PinWaits(Refusal):
    """Too many wrong PINs: nothing is heard for `wait_seconds`."""

    wait_seconds: int


@dataclass(eq=False)
class SecondPersonNeeded(Refusal):
    """A risky act: somebody else with the right must allow it, by card or PIN. `act` names it."""

    act: str


@dataclass(eq=False)
class NotASecondPerson(Refusal):
    """Whoever was to allow the act cannot: it is the operator themselves, or they may not approve."""

    name: str
    is_the_operator: bool


@dataclass(eq=False)
class ApproverLeft(Refusal):
    """Whoever alone could have allowed it cannot since a few days only; from `free_on` nobody is asked."""

    name: str
    left_on: date
    free_on: date


@dataclass(eq=False)
class OwnAffair(Refusal):
    """Nobody does or allows this for themselves or their household. `name` is the operator's."""

    name: str
    is_household: bool


@dataclass(eq=False)
class DayClosed(Refusal):
    """The business date is closed."""

    on: date


@dataclass(eq=False)
class ClockBehind(Refusal):
    """The system's time is earlier than this desk's last act."""

    now: datetime
    last: datetime


@dataclass(eq=False)
class Restricted(Refusal):
    """Nothing is done with this person's record but keeping it."""

    name: str


@dataclass(eq=False)
class NotRestricted(Refusal):
    """A restriction that is to be lifted is none."""

    name: str


@dataclass(eq=False)
class MergedAway(Refusal):
    """The record was merged into another one of the same person."""

    name: str
    keeper_id: UUID
    keeper_number: str


@dataclass(eq=False)
class NotAllowed(Refusal):
    """The operator's role does not have this right."""

    right: str
    role: str


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """The last administrator cannot be switched off."""

    name: str


@dataclass(eq=False)
class AlreadyOpened(Refusal):
    """The business date was opened before."""

    on: date


@dataclass(eq=False)
class NotClosed(Refusal):
    """A date that is to be opened again is not closed."""

    on: date


@dataclass(eq=False)
class StillHere(Refusal):
    """A date cannot be closed while people who came on it are not checked out."""

    on: date
    people: int
    names: tuple[str, ...]


@dataclass(eq=False)
class GuardianConsentNeeded(Refusal):
    """A minor without the consent of a guardian. `age` in full years."""

    name: str
    age: int
    is_under_14: bool
    volunteer_id: UUID


@dataclass(eq=False)
class ConsentWithdrawn(Refusal):
    """The volunteer took their consent to the records back: nothing new is recorded."""

    name: str


@dataclass(eq=False)
class AlreadyWithdrawn(Refusal):
    """The consent was taken back before. `name` is the volunteer's."""

    name: str
