"""What a chart is given: plain counts with their names, hour by hour or day by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

Cell = str | int
HOURS_OF_A_DAY = 24
_MOST_PEAKS = 3


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What a page says about its chart.

    `title` stands above it, `unit` is what is counted (“visits”, 人次), `empty` the sentence shown
    while nothing is; `kind` heads the names of the rows of an `HourHeat` (“Category”).
    """

    title: str
    unit: str
    empty: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class HourCounts:
    """One day by the hour. `counts` and `usual` have 24 figures, hour 0 first; `usual` may be missing.

    `hours` are the first and the last hour always shown (opening hours); without them the axis goes
    from the first to the last hour with a figure.

    Raises:
        ValueError: a row that has not 24 figures.
    """

    name: str
    counts: tuple[int, ...]
    usual_name: str = ""
    usual: tuple[int, ...] = ()
    hours: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        _want_a_day(self.counts)
        if self.usual:
            _want_a_day(self.usual)

    @property
    def shown_hours(self) -> range:
        """The hours on the axis: those asked for, and any other with a figure."""
        return _hours_of((self.counts, self.usual), self.hours)


@dataclass(frozen=True, slots=True)
class HourRow:
    """One kind of people (or service, or place) by the hour: 24 figures.

    Raises:
        ValueError: a row that has not 24 figures.
    """

    name: str
    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        _want_a_day(self.counts)


@dataclass(frozen=True, slots=True)
class HourTable:
    """Kinds by hours. `hours` as in `HourCounts`."""

    rows: tuple[HourRow, ...]
    hours: tuple[int, int] | None = None

    @property
    def shown_hours(self) -> range:
        """The hours with a column: those asked for, and any other with a figure."""
        return _hours_of([row.counts for row in self.rows], self.hours)


@dataclass(frozen=True, slots=True)
class DaySeries:
    """A name and one figure a day."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DayCounts:
    """One to three series over the same days, the first at the bottom of the stack.

    Raises:
        ValueError: no series or more than three, or one that has not a figure for each day.
    """

    days: tuple[date, ...]
    series: tuple[DaySeries, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= 3:
            raise ValueError(f"{len(self.series)} series where one to three can be told apart")
        for one in self.series:
            if len(one.counts) != len(self.days):
                raise ValueError(f"{len(one.counts)} figures for {len(self.days)} days")

    @property
    def totals(self) -> tuple[int, ...]:
        """What all series make together, a figure a day."""
        return tuple(sum(figures) for figures in zip(*(one.counts for one in self.series), strict=True))


def peaks(counts: Iterable[int]) -> tuple[int, ...]:
    """Return where the largest figure stands, each place of a tie.

    Nothing where all are 0, or where more than three are equal: then none of them is the peak.
    """
    figures = tuple(counts)
    highest = max(figures, default=0)
    places = tuple(place for place, figure in enumerate(figures) if figure == highest)
    return places if highest and len(places) <= _MOST_PEAKS else ()


def _want_a_day(counts: tuple[int, ...]) -> None:
    if len(counts) != HOURS_OF_A_DAY:
        raise ValueError(f"{len(counts)} figures for a day of {HOURS_OF_A_DAY} hours")


def _hours_of(figures: Iterable[tuple[int, ...]], wanted: tuple[int, int] | None) -> range:
    used = [hour for counts in figures for hour, count in enumerate(counts) if count]
    used.extend(wanted or ())
    return range(min(used), max(used) + 1) if used else range(0)
