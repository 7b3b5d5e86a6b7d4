"""Refusals about counting what lies in a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from stationdesk.domain.errors.kinds import Refusal


@dataclass(eq=False)
class AlreadyCounting(Refusal):
    """The place is being counted: since when, at which desk and by whom. `place` is empty for the shelf."""

    number: str
    place: str
    at: datetime
    desk: str
    operator: str


@dataclass(eq=False)
class CountEnded(Refusal):
    """The stocktake was finalised or abandoned: when, at which desk and by whom."""

    number: str
    outcome: str
    at: datetime
    desk: str
    operator: str


@dataclass(eq=False)
class RecountNeeded(Refusal):
    """Goods came or went while they were counted: what was counted says nothing. Titles of the items."""

    titles: tuple[str, ...]


@dataclass(eq=False)
class NothingCounted(Refusal):
    """A stocktake without a counted line is to be finalised."""

    number: str
