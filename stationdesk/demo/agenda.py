"""The days of the demo station as they are counted: so many before today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

Step = Callable[[datetime], object]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Where steps are entered; what would come after `now` is left out."""

    now: datetime
    zone: tzinfo
    later: Callable[[datetime, Step], None]

    @property
    def today(self) -> date:
        """The station's date."""
        return self.now.astimezone(self.zone).date()

    def at(self, days_ago: int, hour: int, minute: int = 0) -> datetime:
        """Return a moment of a day before today."""
        return datetime.combine(self.today - timedelta(days=days_ago), time(hour, minute), self.zone)

    def plan(self, days_ago: int, hour: int, minute: int, step: Step) -> None:
        """Enter a step."""
        self.later(self.at(days_ago, hour, minute), step)

    def in_a_row(self, at: datetime, steps: list[Step], minutes: int = 2) -> None:
        """Enter steps one after the other, some minutes apart."""
        for number, step in enumerate(steps):
            self.later(at + timedelta(minutes=minutes * number), step)
