"""The visitor file: how long it is kept, and what it is found by."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from stationdesk.domain.search import key_letters, name_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS_KEPT = 6
"""Offered after the end of the project; the station says another number if it told people another."""
MOST_YEARS_KEPT = 5
"""No file is planned to be kept longer from the day it is written (PIPL art. 19: no longer than needed)."""


def keep_until(project_ends_on: date, months: int) -> date:
    """Return the last day of a file: the end of the project and so many months more.

    The 31st of a month and three months are the last day of a shorter month.
    """
    years, month = divmod(project_ends_on.month - 1 + months, 12)
    year, month = project_ends_on.year + years, month + 1
    return date(year, month, min(project_ends_on.day, monthrange(year, month)[1]))


def file_keys(
    name: str, readings: Sequence[Sequence[str]], places: Sequence[tuple[str, Sequence[Sequence[str]]]]
) -> str:
    """Return what a file is found by: each key with a blank before it.

    A name by every ending in letters, pinyin and initials, as volunteers are; a platform or delivery
    point (with its readings) from its beginning.
    """
    keys = set(name_tokens(name, readings))
    for text, ways in places:
        keys.add(key_letters(text))
        for syllables in ways:
            keys.add("".join(syllables))
            keys.add("".join(syllable[:1] for syllable in syllables))
    return "".join(f" {key}" for key in sorted(keys) if key)
