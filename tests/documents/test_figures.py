from __future__ import annotations

from datetime import date

import pytest

from stationdesk.documents.figures import hours, long_date, signed
from stationdesk.documents.sheets import Language


@pytest.mark.parametrize(("minutes", "said"), [(0, "0.0"), (59, "0.9"), (119, "1.9"), (74_100, "1,235.0")])
def test_hours_are_cut_to_a_tenth_and_never_rounded_up(minutes: int, said: str) -> None:
    assert hours(minutes) == said


@pytest.mark.parametrize(("amount", "said"), [(0, "0"), (1865, "+1,865"), (-240, "−240")])
def test_a_change_shows_its_sign(amount: int, said: str) -> None:
    assert signed(amount) == said


def test_dates_are_written_out_in_the_language_of_the_paper() -> None:
    assert long_date(date(2028, 2, 29), Language.ZH_CN) == "2028年2月29日 星期二"
    assert long_date(date(2028, 2, 29), Language.EN) == "Tuesday, 29 February 2028"
