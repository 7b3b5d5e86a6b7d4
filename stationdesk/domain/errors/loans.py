"""Refusals about things that are lent, left and reserved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class AlreadyLent(Refusal):
    """The thing is out: who has it since when, lent by whom at which desk, and until when."""

    loan_id: UUID
    title: str
    name: str
    phone_tail: str
    lent_at: datetime
    due_at: datetime
    desk: str
    operator: str


@dataclass(eq=False)
class AlreadyBack(Refusal):
    """The loan ended before: when, by whom it was taken back and how."""

    title: str
    number: str
    outcome: str
    at: datetime
    operator: str


@dataclass(eq=False)
class ThingNotReady(Refusal):
    """The thing cannot be lent: it is damaged, lost or no longer in use. `state` says which."""

    title: str
    state: str


@dataclass(eq=False)
class ThingReserved(Refusal):
    """The thing, or the last free one of its kind, is kept for somebody. A reason overrides it (R-10)."""

    title: str
    name: str
    phone_tail: str
    from_at: datetime
    to_at: datetime


@dataclass(eq=False)
class AlreadyReserved(Refusal):
    """Another reservation of the same thing, or of the last free one of its kind, is in the way."""

    title: str
    name: str
    phone_tail: str
    from_at: datetime
    to_at: datetime


@dataclass(eq=False)
class NoneFree(Refusal):
    """Nothing of a kind can be had at a time: all of it is out, damaged or lost."""

    title: str


@dataclass(eq=False)
class NumberInDeposit(Refusal):
    """A deposit is noted by what it is, never with the card's number."""


@dataclass(eq=False)
class IdentityCardKept(Refusal):
    """An identity card is no deposit: nobody may keep one (居民身份证法 art. 15)."""


@dataclass(eq=False)
class OtherDirection(Refusal):
    """A thing of the station was to be left, or something of somebody's own to be lent."""

    title: str
