"""A line for a day that may be missing, typed the short way: 20261231, 2026-12-31, 261231, +30."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from stationdesk.ui.accessibility import named

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_DAYS = re.compile(r"\+(\d{1,4})")
_WHOLE = re.compile(r"(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})")
_CENTURY = 2000


def day_of(text: str, today: date) -> date | None:
    """Return the day a text stands for, None for an empty one.

    Raises:
        ValueError: no such day.
    """
    plain = "".join(text.split())
    if not plain:
        return None
    if found := _DAYS.fullmatch(plain):
        return today + timedelta(days=int(found[1]))
    if found := _SHORT.fullmatch(plain):
        return date(_CENTURY + int(found[1]), int(found[2]), int(found[3]))
    if found := _WHOLE.fullmatch(plain):
        return date(int(found[1]), int(found[2]), int(found[3]))
    raise ValueError(text)


class DayLine(QLineEdit):
    """`on` is the day, None while it is empty or no day; `is_right` tells the two apart."""

    def __init__(self, context: DeskContext, name: str) -> None:
        super().__init__()
        self._context = context
        named(self, name, self.tr("Good until"))
        self.setMaxLength(12)
        self.setPlaceholderText(self.tr("261231 or +30"))

    @property
    def on(self) -> date | None:
        """The day."""
        try:
            return day_of(self.text(), self._context.today())
        except (ValueError, OverflowError):
            return None

    @property
    def is_right(self) -> bool:
        """Whether it holds a day, or nothing."""
        return self.on is not None or not self.text().strip()
