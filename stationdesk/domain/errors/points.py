"""Refusals about points, rewards and stock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class NotEnoughPoints(Refusal):
    """An account does not cover the price. Whole points; `pending` waits for review."""

    balance: int
    wanted: int
    pending: int = 0
    from_household: bool = False


@dataclass(eq=False)
class InDebt(Refusal):
    """The purse owes points, of hours found false or of a penalty: nothing is spent till then."""

    owed: int
    balance: int


@dataclass(eq=False)
class MoreThanOwed(Refusal):
    """A debt is cleared by what is owed, never by more. Whole points."""

    owed: int
    points: int


@dataclass(frozen=True, slots=True)
class LastTaken:
    """When pieces were taken last today, at which desk and by whom."""

    at: datetime
    desk: str
    operator: str


@dataclass(eq=False)
class NotEnoughStock(Refusal):
    """Fewer good pieces can be had here than wanted.

    `expired` ones lie here and may not be given out; `elsewhere` are others in the house.
    """

    title: str
    on_hand: int
    wanted: int
    expired: int = 0
    elsewhere: int = 0
    last_taken: LastTaken | None = None


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


@dataclass(eq=False)
class GiftToOneself(Refusal):
    """Giver and receiver are one person."""


@dataclass(eq=False)
class GiftOutOfScope(Refusal):
    """The station's rule allows gifts to nobody, or only within a household."""

    giver: str
    receiver: str
    scope: str


@dataclass(eq=False)
class InAHousehold(Refusal):
    """Somebody who is to join a household belongs to one."""

    name: str
    household: str


@dataclass(eq=False)
class HoursWait(Refusal):
    """Hours somebody earned for their household wait for review; they are settled before they leave."""

    name: str
    records: int


@dataclass(eq=False)
class WindowClosed(Refusal):
    """Points are not redeemed today. `opens_on` is the next day they are."""

    on: str
    opens_on: str


@dataclass(eq=False)
class EnoughToday(Refusal):
    """The person has redeemed as often as the rule allows on one day."""

    name: str
    limit: int


@dataclass(eq=False)
class MoreThanRedeemed(Refusal):
    """More pieces of a line are to come back than are left of it."""

    title: str
    left: int
    wanted: int


@dataclass(eq=False)
class AlreadyHandedOver(Refusal):
    """The slip was used: when, at which desk, by whom, and who took the things."""

    number: str
    at: datetime
    desk: str
    operator: str
    collected_by: str
