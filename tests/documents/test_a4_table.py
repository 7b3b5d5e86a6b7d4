from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.documents.a4_table import column_widths

WIDTHS = st.lists(st.floats(min_value=1, max_value=2000), min_size=1, max_size=12)


@given(WIDTHS, st.floats(min_value=100, max_value=500))
def test_columns_fill_the_measure_and_no_more(natural: list[float], measure: float) -> None:
    widths = column_widths(natural, measure)

    assert sum(widths) == pytest.approx(measure)
    assert min(widths) > 0


@given(WIDTHS)
def test_columns_that_fit_are_never_narrower_than_what_is_in_them(natural: list[float]) -> None:
    widths = column_widths(natural, sum(natural) + 1)

    assert all(width >= needed for width, needed in zip(widths, natural, strict=True))


def test_a_wide_column_gives_way_and_narrow_ones_keep_their_width() -> None:
    assert column_widths([50, 900, 30], 400) == (50, 320, 30)
