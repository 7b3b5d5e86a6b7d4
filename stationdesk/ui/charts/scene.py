"""What is drawn between the axes, in plain figures: places, bars, lines, ticks."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.ui.charts.reading import Mark

_MOST_TICKS = 4
_HEADROOM = 1.16


@dataclass(frozen=True, slots=True)
class Layer:
    """One series: how it is drawn, and its figure at each place."""

    mark: Mark
    heights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture with places along its foot.

    `stack` are bars on top of each other, `layers` are drawn over them on their own. `peaks` are
    the places marked as the highest, `foot` is the word for the axis of places.
    """

    labels: tuple[str, ...]
    foot: str
    stack: tuple[Layer, ...] = ()
    layers: tuple[Layer, ...] = ()
    peaks: tuple[int, ...] = ()
    marks_peak_bars: bool = False

    @property
    def totals(self) -> tuple[int, ...]:
        """The height of the stack at each place; without a stack that of the first layer."""
        shown = self.stack or self.layers[:1]
        return tuple(sum(figures) for figures in zip(*(layer.heights for layer in shown), strict=True))

    @property
    def highest(self) -> int:
        """The largest figure of all."""
        return max((*self.totals, *(height for layer in self.layers for height in layer.heights)), default=0)

    @property
    def top(self) -> float:
        """Where the axis ends: above the last tick, with room for a figure on the highest bar."""
        return max(ticks(self.highest)[-1], self.highest * _HEADROOM)


def ticks(highest: int) -> tuple[int, ...]:
    """Return whole, round figures from 0 to at least `highest`, at most four above 0."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            above = max(1, -(-highest // step))
            if above <= _MOST_TICKS:
                return tuple(step * number for number in range(above + 1))
        power *= 10
