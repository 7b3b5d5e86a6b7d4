"""Figures and words that tests of charts share."""

from __future__ import annotations

from datetime import date, timedelta

from stationdesk.ui.charts import ChartWords

WORDS = ChartWords("Visits by the hour", "visits", "Nobody has come yet today.", "Category")
SUNDAY = date(2026, 11, 22)


def day_of(counts: dict[int, int]) -> tuple[int, ...]:
    """Return the 24 figures of a day from those of some hours."""
    return tuple(counts.get(hour, 0) for hour in range(24))


def days_from(first: date, count: int) -> tuple[date, ...]:
    """Return so many days in a row."""
    return tuple(first + timedelta(days=number) for number in range(count))
