"""A last day typed the short way."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.ui.stock.days import day_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text, day",
    [
        ("", None),
        ("  ", None),
        ("20261231", date(2026, 12, 31)),
        ("2026-12-31", date(2026, 12, 31)),
        ("2026.1.5", date(2026, 1, 5)),
        ("2026年12月31日", date(2026, 12, 31)),
        ("261231", date(2026, 12, 31)),
        ("+30", date(2026, 12, 22)),
        ("+0", TODAY),
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str, day: date | None) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize("text", ["20261399", "2026-02-30", "明天", "30", "+", "2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        day_of(text, TODAY)
