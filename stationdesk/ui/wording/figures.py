"""Figures, dates and spans, as every screen writes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


class NumberText(str):
    """A whole number as it is written. In English its noun follows it: “{n:record|records}”."""

    is_one: bool

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        if not bar:
            return super().__format__(spec)
        return f"{self!s} {one if self.is_one else many}"


def number_text(number: int) -> str:
    """Return a whole number with thousands separators; a `NumberText`, for texts with a noun after it."""
    text = NumberText(f"{number:,}")
    text.is_one = number == 1
    return text


def points_text(points: int) -> str:
    """Return whole points with their unit: 460 分."""
    return translate("Words", "{points:point|points}").format(points=number_text(points))


def hours_text(service_minutes: int) -> str:
    """Return minutes as hours with one decimal, never more than was served: 312.5."""
    return f"{service_minutes * 10 // 60 / 10:,.1f}"


def span_text(minutes: int) -> str:
    """Return minutes as h:mm: 1:24."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def minutes_between(started_at: datetime, now: datetime) -> int:
    """Return the whole minutes from one moment to another; never below zero."""
    return max(0, int((now - started_at) / timedelta(minutes=1)))


def time_text(at: datetime) -> str:
    """Return the time of a moment in station time: 14:06."""
    return f"{at:%H:%M}"


def date_text(on: date) -> str:
    """Return a date as people say it: 11月22日 星期日, Sun, 22 Nov."""
    locale = QLocale(translate("Words", "en_GB", "the locale dates are written in"))
    pattern = translate("Words", "ddd, d MMM", "date pattern of Qt")
    return locale.toString(QDate(on.year, on.month, on.day), pattern)


def short_date_text(on: date) -> str:
    """Return a date for lists: 11-22."""
    return f"{on:%m-%d}"


def moment_text(at: datetime, today: date) -> str:
    """Return a moment in station time, as short as it can be: 14:06, 11-21 18:02, 2025-03-18 09:00."""
    if at.date() == today:
        return f"{at:%H:%M}"
    return f"{at:%m-%d %H:%M}" if at.year == today.year else f"{at:%Y-%m-%d %H:%M}"
