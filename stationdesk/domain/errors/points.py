"""Refusals about points, rewards and stock."""

from __future__ import annotations

from dataclasses import dataclass

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
    """The purse owes points of hours found false; nothing is redeemed until they are cleared."""

    owed: int
    balance: int


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
