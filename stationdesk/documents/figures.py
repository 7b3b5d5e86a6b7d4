"""Figures and dates as every paper writes them, whatever the language of the computer."""

from __future__ import annotations

from datetime import date

from stationdesk.documents.sheets import Language

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def hours(service_minutes: int) -> str:
    """Return hours with one decimal, cut and not rounded: a paper never promises more than there is."""
    tenths = service_minutes * 10 // 60
    return f"{tenths // 10:,}.{tenths % 10}"


def signed(amount: int) -> str:
    """Return a change with its sign: +865, −240, 0."""
    return f"{'+' if amount > 0 else '−'}{abs(amount):,}" if amount else "0"


def long_date(on: date, language: Language) -> str:
    """Return 2026年11月22日 星期日, or Sunday, 22 November 2026."""
    if language is Language.ZH_CN:
        return f"{on.year}年{on.month}月{on.day}日 星期{'一二三四五六日'[on.weekday()]}"
    return f"{_WEEKDAYS[on.weekday()]}, {on.day} {_MONTHS[on.month - 1]} {on.year}"
