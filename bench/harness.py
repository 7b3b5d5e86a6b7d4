"""Compares a candidate with a floor in one process, alternating, and reports the ratio with its interval."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Candidate over floor: the median over the rounds and its 95 % interval; seconds beside it."""

    name: str
    reach: float
    median: float
    low: float
    high: float
    floor_seconds: float
    candidate_seconds: float

    @property
    def verdict(self) -> str:
        """reached, missed, or undecided when the machine is too noisy to say."""
        if self.high <= self.reach:
            return "reached"
        return "missed" if self.low > self.reach else "undecided"

    def __str__(self) -> str:
        return (
            f"{self.name:<44} {self.median:6.2f}× [{self.low:.2f}–{self.high:.2f}]  reach ≤ {self.reach:g}×"
            f"  {self.verdict:<9}  floor {_time(self.floor_seconds)}, ours {_time(self.candidate_seconds)}"
        )


def compare(  # noqa: PLR0913  # how to measure, each with its default
    name: str,
    floor: Step,
    candidate: Step,
    *,
    reach: float,
    rounds: int = 30,
    calls: int = 20,
    quantile: float = 0.5,
) -> Ratio:
    """Run floor and candidate in turns (A B, B A), `calls` each a round; compare a quantile of each."""
    pairs = []
    for number in range(rounds + 1):
        order = (floor, candidate) if number % 2 else (candidate, floor)
        times = {step: _quantile(_timed(step, calls), quantile) for step in order}
        if number:  # the first round warms up
            pairs.append((times[floor], times[candidate]))
    return of_pairs(name, pairs, reach=reach)


def of_pairs(name: str, pairs: Sequence[tuple[float, float]], *, reach: float) -> Ratio:
    """Return the ratio of (floor, candidate) seconds that were measured in turns."""
    ratios = [ours / base for base, ours in pairs]
    low, high = _interval(ratios)
    bases, ours = zip(*pairs, strict=True)
    return Ratio(
        name,
        reach,
        statistics.median(ratios),
        low,
        high,
        statistics.median(bases),
        statistics.median(ours),
    )


def _timed(step: Step, calls: int) -> list[float]:
    times = []
    for _ in range(calls):
        start = perf_counter()
        step()
        times.append(perf_counter() - start)
    return times


def _quantile(times: list[float], quantile: float) -> float:
    return sorted(times)[min(len(times) - 1, math.floor(quantile * len(times)))]


def _interval(ratios: Sequence[float], draws: int = 1000) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the median; the draws are the same each time."""
    random_ = random.Random(20261122)
    medians = sorted(statistics.median(random_.choices(ratios, k=len(ratios))) for _ in range(draws))
    return medians[int(draws * 0.025)], medians[int(draws * 0.975)]


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"
