"""Which places a chart shows, where its axis ends, and what counts as a peak."""

from __future__ import annotations

import pytest
from chart_figures import SUNDAY, day_of, days_from
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.ui.charts import DayCounts, DaySeries, HourCounts, HourRow, HourTable
from stationdesk.ui.charts.scene import Layer, Mark, Scene, ticks
from stationdesk.ui.charts.shades import shade_of, shades
from stationdesk.ui.charts.values import peaks
from stationdesk.ui.theme import THEMES, contrast


def test_the_axis_goes_from_the_first_to_the_last_hour_used() -> None:
    assert HourCounts("Today", day_of({9: 3, 14: 31})).shown_hours == range(9, 15)
    assert HourCounts("Today", day_of({9: 3}), "Usual", day_of({16: 1})).shown_hours == range(9, 17)


def test_opening_hours_are_always_shown_and_so_is_whoever_came_outside_them() -> None:
    counts = HourCounts("Today", day_of({21: 1}), hours=(9, 18))
    assert counts.shown_hours == range(9, 22)
    assert HourTable((HourRow("Couriers", day_of({7: 2})),), hours=(9, 18)).shown_hours == range(7, 19)


def test_a_day_without_a_figure_has_no_hours() -> None:
    assert list(HourCounts("Today", day_of({})).shown_hours) == []


@pytest.mark.parametrize("figures", [(), (1,) * 23, (1,) * 25])
def test_a_day_has_24_figures(figures: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=f"{len(figures)} figures"):
        HourRow("Couriers", figures)
    with pytest.raises(ValueError, match=f"{len(figures)} figures"):
        HourCounts("Today", figures)


def test_a_series_has_a_figure_for_each_day_and_there_are_at_most_three() -> None:
    days = days_from(SUNDAY, 2)
    with pytest.raises(ValueError, match="3 figures for 2 days"):
        DayCounts(days, (DaySeries("All", (1, 2, 3)),))
    for series in (0, 4):
        with pytest.raises(ValueError, match=f"{series} series"):
            DayCounts(days, (DaySeries("All", (1, 2)),) * series)
    assert DayCounts(days, (DaySeries("A", (1, 2)), DaySeries("B", (10, 20)))).totals == (11, 22)


def test_of_more_than_three_equal_figures_none_is_the_peak() -> None:
    assert peaks((1, 5, 2)) == (1,)
    assert peaks((5, 1, 5, 5)) == (0, 2, 3)
    assert peaks((5, 5, 5, 5)) == ()
    assert peaks((0, 0)) == peaks(()) == ()


@given(st.integers(min_value=0, max_value=10**7))
def test_ticks_are_whole_even_and_reach_the_highest_figure(highest: int) -> None:
    found = ticks(highest)
    steps = {high - low for low, high in zip(found, found[1:], strict=False)}
    assert found[0] == 0
    assert found[-1] >= max(highest, 1)
    assert 2 <= len(found) <= 5
    assert len(steps) == 1
    assert str(steps.pop()).rstrip("0") in ("1", "2", "5")


def test_a_figure_on_the_highest_bar_has_room_below_the_end_of_the_axis() -> None:
    scene = Scene(("8", "9"), "Hour", stack=(Layer(Mark.FULL, (12, 20)), Layer(Mark.TINT, (1, 20))))
    assert scene.totals == (13, 40)
    assert scene.highest == 40 < scene.top


@pytest.mark.parametrize("name", THEMES)
def test_a_figure_is_readable_on_every_tint(name: str) -> None:
    poor = [pair for pair in shades(THEMES[name]) if contrast(*pair) < 4.5]
    assert poor == []


def test_the_largest_figure_has_the_fullest_tint_and_a_small_one_the_palest() -> None:
    light = THEMES["light"]
    assert shade_of(light, 100, 100) == shades(light)[-1] == (light.info, light.on_info)
    assert shade_of(light, 1, 100) == shades(light)[0] == (light.info_soft, light.ink)
    assert shade_of(light, 1, 1) == shades(light)[-1]
