"""A chart in words and rows: what is spoken, shown in a tip and written into a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationdesk.ui.charts.values import Cell


class Mark(StrEnum):
    """How a series is drawn, and so how the legend shows it."""

    FULL = "full"
    TINT = "tint"
    OTHER = "other"
    OUTLINE = "outline"
    LINE = "line"
    DASHED = "dashed"
    DOTTED = "dotted"


class Step(StrEnum):
    """Where a key goes from a value."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Legend:
    """One series: its name and how it is drawn."""

    name: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Reading:
    """All a chart says.

    `summary` is one sentence (peak and sum), `spoken` one for each value in the order of the arrow
    keys, `across` how many of them make a row, `rows` the header and the rows of a spreadsheet;
    `is_empty` where nothing was counted.
    """

    summary: str
    spoken: tuple[str, ...]
    across: int
    rows: tuple[tuple[Cell, ...], ...]
    legend: tuple[Legend, ...] = ()
    is_empty: bool = False

    def stepped(self, place: int | None, step: Step) -> int | None:
        """Return the value a key leads to, the same at an edge; None where there is no way up or down."""
        last = len(self.spoken) - 1
        if self.is_empty or (step in (Step.UP, Step.DOWN) and self.across > last):
            return None
        if place is None:
            return last if step in (Step.LEFT, Step.UP, Step.LAST) else 0
        row = place - place % self.across
        goal = {
            Step.LEFT: max(row, place - 1),
            Step.RIGHT: min(row + self.across - 1, place + 1),
            Step.UP: place - self.across,
            Step.DOWN: place + self.across,
            Step.FIRST: row,
            Step.LAST: row + self.across - 1,
        }[step]
        return goal if 0 <= goal <= last else place


NOTHING = Reading("", (), 0, (), is_empty=True)
