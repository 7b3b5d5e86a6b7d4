"""What can be wrong with any form."""

from __future__ import annotations

from dataclasses import dataclass
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
