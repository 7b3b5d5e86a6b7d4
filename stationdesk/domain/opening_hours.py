"""When a service point is open: spans of a week, and those of public holidays."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from stationdesk.domain.errors import HoursOverlap, InvalidField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.domain.working_days import WorkCalendar

HOLIDAY = 7
"""Stands for a weekday: the days off of the calendar. Without a span of its own a holiday is a weekday."""
MIDNIGHT = 24 * 60
_MONDAY = 0
_CLOCK = r"([0-9]{1,2})(?:[:点.]?([0-5][0-9])分?|点)?"
_SPAN = re.compile(f"{_CLOCK}[-~至到]{_CLOCK}")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−〜～"), "-")
_BETWEEN = re.compile(r"[,;、，；/]*")
_CLOSED = frozenset({"休", "休息", "关", "关门", "不开", "closed", "x"})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Open from one minute after midnight to another on a weekday (Monday is 0, HOLIDAY is 7).

    A span of no length says that the day is closed: holidays need it, for without a word about them
    they are as other days.
    """

    weekday: int
    opens_minute: int
    closes_minute: int

    @property
    def is_closed(self) -> bool:
        """Whether it says that the day is closed."""
        return self.opens_minute == self.closes_minute


@dataclass(frozen=True, slots=True)
class OpenDay:
    """When a point is open on one day. `is_known` is false where nobody entered any hours."""

    on: date
    spans: tuple[Span, ...]
    is_known: bool
    is_holiday: bool

    def is_open_at(self, at: datetime) -> bool:
        """Return whether a moment (station time) lies within a span."""
        minute = at.hour * 60 + at.minute
        return any(span.opens_minute <= minute < span.closes_minute for span in self.spans)


def check_week(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans of a week in order.

    Raises:
        InvalidField: no such weekday, or a span that ends before it begins.
        HoursOverlap: two spans of one day overlap.
    """
    ordered = tuple(sorted(set(spans)))
    by_day: dict[int, list[Span]] = defaultdict(list)
    for span in ordered:
        if not _MONDAY <= span.weekday <= HOLIDAY:
            raise InvalidField("weekday", str(span.weekday), f"{_MONDAY}-{HOLIDAY}")
        if not 0 <= span.opens_minute <= span.closes_minute <= MIDNIGHT:
            raise InvalidField("closes_minute", clock_text(span.closes_minute), clock_text(span.opens_minute))
        by_day[span.weekday].append(span)
    for of_day in by_day.values():
        for before, after in zip(of_day, of_day[1:], strict=False):
            if before.is_closed or after.is_closed or after.opens_minute < before.closes_minute:
                raise HoursOverlap(after.weekday, after.opens_minute, after.closes_minute)
    return ordered


def day_of(spans: Iterable[Span], on: date, calendar: WorkCalendar) -> OpenDay:
    """Return when a point is open on a day: a holiday by its own spans where there are any."""
    week = tuple(spans)
    is_holiday = on in calendar.days_off
    wanted = [span for span in week if span.weekday == HOLIDAY] if is_holiday else []
    wanted = wanted or [span for span in week if span.weekday == on.weekday()]
    open_spans = tuple(sorted(span for span in wanted if not span.is_closed))
    return OpenDay(on, open_spans, is_known=bool(week), is_holiday=is_holiday)


def clock_text(minute: int) -> str:
    """Return a minute after midnight as people write it: 8:30, 24:00."""
    return f"{minute // 60}:{minute % 60:02d}"


def read_spans(text: str, weekday: int) -> tuple[Span, ...]:
    """Return the spans somebody typed for a weekday: 8:30-12:00, 14-20 or 830-1200 1400-2000.

    Nothing, or 休 / closed: closed; of holidays nothing means that they are as other days.

    Raises:
        InvalidField: it is no hours; `hours` with what was typed.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).lower().strip()
    if plain in _CLOSED:
        return (Span(weekday, 0, 0),) if weekday == HOLIDAY else ()
    spans, place, joined = [], 0, re.sub(r"\s*([-~至到:])\s*", r"\1", plain)
    joined = re.sub(r"\s+", ",", joined)
    while place < len(joined):
        found = _SPAN.match(joined, place)
        if found is None:
            raise InvalidField("hours", text.strip(), "8:30-12:00, 14:00-20:00")
        opens, closes = _minute(found[1], found[2]), _minute(found[3], found[4])
        if not opens < closes <= MIDNIGHT:
            raise InvalidField("hours", found[0], "0:00-24:00")
        spans.append(Span(weekday, opens, closes))
        between = _BETWEEN.match(joined, found.end())
        place = between.end() if between is not None else found.end()
    return tuple(spans)


def spans_text(spans: Iterable[Span]) -> str:
    """Return spans as they are typed: 8:30-12:00, 14:00-20:00; nothing of a day that is closed."""
    return ", ".join(
        f"{clock_text(one.opens_minute)}-{clock_text(one.closes_minute)}"
        for one in spans
        if not one.is_closed
    )


def _minute(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + int(minute or 0)
