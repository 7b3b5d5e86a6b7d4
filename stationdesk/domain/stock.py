"""Places goods can be, what kinds there are, and which batch goes first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYSTEM = UUID("0e0d7c52-8b6e-4f0e-8d5b-2a1c9be0c771")

FOREVER = date.max
"""The last good day of what does not spoil, in sums and orders."""
LOOK_AHEAD = (timedelta(days=30), timedelta(days=7))
"""How long before the last good day the desk is told: first mildly, then again (domain.md §7.4)."""


class PlaceKind(StrEnum):
    """What a place of goods is. Goods move between places and are never made or lost."""

    SUPPLIER = "supplier"
    DONOR = "donor"
    PARTNER = "partner"
    SHELF = "shelf"
    """Where the desk takes from; a station has one of the system's and any number of its own."""
    STORE = "store"
    """Where goods wait; they are moved to a shelf before they are handed out."""
    HANDED_OUT = "handed_out"
    WRITTEN_OFF = "written_off"
    COUNTED = "counted"
    """The other side of what a stocktake or an adjustment found too much or too little."""
    KITS = "kits"
    """Parts that are in kits: they went in as parts and came out as a kit."""


OWN_PLACES = frozenset({PlaceKind.SHELF, PlaceKind.STORE})
"""Kinds of place that are in the house: what lies there is stock, and never below nothing."""


class StockCategory(StrEnum):
    """What goods are, for lists and counts."""

    FOOD = "food"
    DRINK = "drink"
    DAILY_USE = "daily_use"
    MEDICINE = "medicine"
    WARMTH = "warmth"
    STATIONERY = "stationery"
    COUPON = "coupon"
    KIT = "kit"
    OTHER = "other"


class BillKind(StrEnum):
    """Why goods came, went or changed place, on the paper they moved by."""

    BOUGHT = "bought"
    DONATED = "donated"
    PARTNER = "partner"
    RETURNED = "returned"
    MADE_UP = "made_up"
    TAKEN_APART = "taken_apart"
    TRANSFERRED = "transferred"
    WRITTEN_OFF = "written_off"
    ADJUSTED = "adjusted"


class DonorKind(StrEnum):
    """Who gives."""

    PERSON = "person"
    COMPANY = "company"
    ORGANISATION = "organisation"


class CountHow(StrEnum):
    """What a line of a stocktake says: so many more, or so many in all."""

    ADD = "add"
    SET = "set"


class StocktakeOutcome(StrEnum):
    """How a stocktake ended."""

    FINALISED = "finalised"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces of one item that lie in one place, came together and are good until one day (None: for ever)."""

    place_id: UUID
    expires_on: date | None
    batch: str
    pieces: int

    @property
    def order(self) -> tuple[date, str]:
        """What goes out first: the soonest last day, then the name."""
        return (self.expires_on or FOREVER, self.batch)

    def is_good_on(self, on: date) -> bool:
        """Say whether it may be given out: on its last day it still may (食品安全法 art. 34)."""
        return self.expires_on is None or self.expires_on >= on


def settled(batches: Iterable[Batch]) -> list[Batch]:
    """Return the batches of one place in the order they go out, none below nothing.

    Before batches were followed, what went out named none: that shortage is taken from the
    batches that would have gone first.
    """
    rows = sorted(batches, key=lambda row: row.order)
    short = -sum(row.pieces for row in rows if row.pieces < 0)
    left = []
    for row in rows:
        here = max(row.pieces, 0)
        gone = min(here, short)
        short -= gone
        if here > gone:
            left.append(replace(row, pieces=here - gone))
    return left


def first_expiring(batches: Iterable[Batch], pieces: int) -> list[Batch]:
    """Return what is taken of the batches for so many pieces; less when there are fewer."""
    taken = []
    for row in sorted(batches, key=lambda row: row.order):
        part = min(row.pieces, pieces)
        if part > 0:
            taken.append(replace(row, pieces=part))
            pieces -= part
    return taken


@cache
def system_place(kind: PlaceKind) -> UUID:
    """Return the id of the station's one place of a kind."""
    return uuid5(_SYSTEM, kind)
