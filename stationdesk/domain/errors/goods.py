"""Refusals about goods: items, places, and the papers they move by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class BarcodeTaken(Refusal):
    """A product's barcode is that of another item on the list; a scan must lead to one."""

    barcode: str
    title: str


@dataclass(eq=False)
class PlaceInUse(Refusal):
    """A place with pieces in it is not taken off the list."""

    title: str
    pieces: int


@dataclass(eq=False)
class ItemInUse(Refusal):
    """An item of which pieces lie in the house is not taken off the list."""

    title: str
    pieces: int


@dataclass(eq=False)
class EmptyBill(Refusal):
    """Goods to be received, moved or written off without a line."""


@dataclass(eq=False)
class SamePlace(Refusal):
    """Goods to be moved to where they lie."""

    place: str


@dataclass(eq=False)
class BatchShort(Refusal):
    """Fewer pieces of one batch lie in a place than are to leave it."""

    title: str
    place: str
    batch: str
    good_until: date | None
    on_hand: int
    wanted: int
