"""Which days are worked, read from files: the years that ship with the program and those a station adds."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from stationdesk.domain.errors import Trouble
from stationdesk.domain.working_days import WorkCalendar
from stationdesk.paths import DataFolder, resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FIELDS = ("year", "source", "days_off", "make_up_days")
_RANGE_FIELDS = ("name", "from", "to")
_SATURDAY, _DECEMBER = 5, 12
_MOST_DAYS = 31


class CalendarProblem(StrEnum):
    """What is wrong with a line of a calendar file."""

    UNREADABLE = "unreadable"
    NOT_JSON = "not_json"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NO_YEAR = "no_year"
    NO_DATE = "no_date"
    OTHER_YEAR = "other_year"
    ENDS_BEFORE_START = "ends_before_start"
    TOO_LONG = "too_long"
    TWICE = "twice"
    WORKED_ANYWAY = "worked_anyway"


@dataclass(eq=False)
class BadCalendar(Trouble):
    """A calendar file cannot be used. `line` counts from 1; `text` is what is wrong there, or missing."""

    file: str
    line: int
    problem: CalendarProblem
    text: str


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year's table as a file holds it. `source` names the notice it was taken from."""

    year: int
    source: str
    days_off: frozenset[date]
    make_up_days: frozenset[date]


def load(folder: DataFolder) -> WorkCalendar:
    """Return what is known of working days; a station's own table stands before the one that ships.

    Raises:
        BadCalendar: a file of the station cannot be used.
    """
    tables = years(folder)
    return WorkCalendar(
        frozenset(table.year for table in tables),
        frozenset().union(*(table.days_off for table in tables)),
        frozenset().union(*(table.make_up_days for table in tables)),
    )


def years(folder: DataFolder) -> tuple[CalendarYear, ...]:
    """Return the tables there are, in the order of their years.

    Raises:
        BadCalendar: a file of the station cannot be used.
    """
    own = folder.path / "calendar"
    files = [*sorted((resources() / "calendar").glob("*.json")), *sorted(own.glob("*.json"))]
    tables = {table.year: table for table in map(read_file, files)}
    return tuple(tables[year] for year in sorted(tables))


def load_file(path: Path, folder: DataFolder) -> CalendarYear:
    """Take a year's table into a station's data folder, in the place of one of the same year.

    A power cut leaves the old table or the new one.

    Raises:
        BadCalendar: the file cannot be used; nothing was taken over.
    """
    table = read_file(path)
    own = folder.path / "calendar"
    own.mkdir(parents=True, exist_ok=True)
    kept = own / f"{table.year}.json"
    part = kept.with_suffix(".part")
    with part.open("wb") as stream:
        stream.write(path.read_bytes())
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(kept)
    return table


def read_file(path: Path) -> CalendarYear:
    """Return the table in a file.

    Raises:
        BadCalendar: it cannot be used; the error names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadCalendar(path.name, 1, CalendarProblem.UNREADABLE, "") from error
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadCalendar(path.name, error.lineno, CalendarProblem.NOT_JSON, "") from error
    return _Reader(path.name, text).table(found)


class _Reader:
    """Turns what stands in one file into its table; `_at` is the line of what it is looking at."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._at = 1

    def table(self, found: Any) -> CalendarYear:
        self._check_fields(found, _FIELDS)
        self._go_to("year")
        year = found["year"]
        if type(year) is not int or not 2000 <= year <= 2100:
            raise self._bad(CalendarProblem.NO_YEAR, year)
        self._go_to("source")
        source = found["source"]
        if not isinstance(source, str) or not source.strip():
            raise self._bad(CalendarProblem.MISSING, "source")
        days_off = frozenset(self._days_off(year, self._list(found, "days_off")))
        make_up_days = frozenset(self._make_up_days(year, self._list(found, "make_up_days"), days_off))
        return CalendarYear(year, source.strip(), days_off, make_up_days)

    def _list(self, found: dict[str, Any], name: str) -> list[Any]:
        self._at = 1
        self._go_to(name)
        value = found[name]
        if not isinstance(value, list) or (name == "days_off" and not value):
            raise self._bad(CalendarProblem.MISSING, name)
        return value

    def _days_off(self, year: int, ranges: Iterable[Any]) -> Iterator[date]:
        seen: set[date] = set()
        for found in ranges:
            if isinstance(found, dict):
                self._go_to(found.get("from", found.get("name", "")))
            self._check_fields(found, _RANGE_FIELDS)
            first, last = self._date(year, found["from"]), self._date(year, found["to"])
            if last < first:
                raise self._bad(CalendarProblem.ENDS_BEFORE_START, last)
            if (last - first).days >= _MOST_DAYS:
                raise self._bad(CalendarProblem.TOO_LONG, last)
            days = {first + timedelta(days=passed) for passed in range((last - first).days + 1)}
            if days & seen:
                raise self._bad(CalendarProblem.TWICE, min(days & seen))
            seen |= days
            yield from days

    def _make_up_days(self, year: int, texts: Iterable[Any], days_off: frozenset[date]) -> Iterator[date]:
        seen = set(days_off)
        for text in texts:
            day = self._date(year, text)
            if day in seen:
                raise self._bad(CalendarProblem.TWICE, day)
            if day.weekday() < _SATURDAY:
                raise self._bad(CalendarProblem.WORKED_ANYWAY, day)
            seen.add(day)
            yield day

    def _date(self, year: int, text: Any) -> date:
        self._go_to(text)
        try:
            day = date.fromisoformat(text)
        except (TypeError, ValueError) as error:
            raise self._bad(CalendarProblem.NO_DATE, text) from error
        # New Year's days off may begin in December.
        if day.year != year and (day.year, day.month) != (year - 1, _DECEMBER):
            raise self._bad(CalendarProblem.OTHER_YEAR, text)
        return day

    def _check_fields(self, found: Any, names: tuple[str, ...]) -> None:
        fields = found if isinstance(found, dict) else {}
        for name in names:
            if name not in fields:
                raise self._bad(CalendarProblem.MISSING, name)
        for name in fields:
            if name not in names:
                self._go_to(name)
                raise self._bad(CalendarProblem.UNKNOWN, name)

    def _bad(self, problem: CalendarProblem, what: object) -> BadCalendar:
        return BadCalendar(self._file, self._at, problem, str(what))

    def _go_to(self, text: object) -> None:
        """Go down to the next line that holds a text; stay where none does."""
        lines = enumerate(self._lines[self._at - 1 :], self._at)
        self._at = next((number for number, line in lines if f'"{text}"' in line), self._at)
