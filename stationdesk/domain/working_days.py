"""Working days: weekdays but for holidays, and the weekend days that make up for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

RECORDING_WORKING_DAYS = 10
"""Until when service and evaluation are recorded after an activity ends (67号令 art. 11)."""
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which something is in time.

    `unknown_years` are the years on the way without a table: there only weekends were left out.
    """

    on: date
    unknown_years: tuple[int, ...]

    @property
    def is_provisional(self) -> bool:
        """Whether holidays that nobody has told the program of may still move the day."""
        return bool(self.unknown_years)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The years whose holidays are known, their days off and the weekend days that are worked.

    A year without a table has its weekdays as working days.
    """

    years: frozenset[int] = frozenset()
    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()

    def is_working_day(self, on: date) -> bool:
        """Return whether offices work on a day."""
        if on in self.days_off:
            return False
        return on.weekday() < _SATURDAY or on in self.make_up_days

    def after(self, on: date, working_days: int) -> Deadline:
        """Return the last of so many working days after a day; the day itself does not count.

        Raises:
            ValueError: fewer than one working day.
        """
        if working_days < 1:
            raise ValueError(f"{working_days} working days")
        day, left = on, working_days
        years: set[int] = set()
        while left:
            day += _DAY
            years.add(day.year)
            left -= self.is_working_day(day)
        return Deadline(day, tuple(sorted(years - self.years)))
