"""The visitor file's own rules: how long it is kept, what it is found by."""

from __future__ import annotations

from datetime import date

import pytest

from stationdesk.domain.visitors import file_keys, keep_until


@pytest.mark.parametrize(
    ("ends", "months", "last"),
    [
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 1), 0, date(2026, 12, 1)),
        (date(2026, 12, 15), 13, date(2028, 1, 15)),
    ],
)
def test_a_file_is_kept_to_the_end_of_the_project_and_some_months(
    ends: date, months: int, last: date
) -> None:
    assert keep_until(ends, months) == last


def test_a_name_is_found_in_pinyin_and_a_place_from_its_beginning() -> None:
    keys = file_keys("李明", (("li", "ming"),), (("美团", (("mei", "tuan"),)),)).split(" ")[1:]

    assert {"李明", "明", "liming", "lming", "meituan", "mt", "美团"} <= set(keys)
    assert "团" not in keys
