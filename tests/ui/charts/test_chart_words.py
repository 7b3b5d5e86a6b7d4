"""What charts say: summary, each value, rows of a spreadsheet; in both languages."""

from __future__ import annotations

from chart_figures import SUNDAY, WORDS, day_of, days_from
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.ui.appearance import speak
from stationdesk.ui.charts import (
    ChartWords,
    DayBars,
    DayCounts,
    DayLines,
    DaySeries,
    HourBars,
    HourCounts,
    HourHeat,
    HourRow,
    HourTable,
)

TODAY = HourCounts("Today", day_of({9: 3, 10: 4, 11: 31}), "Usual Sunday", day_of({10: 5, 12: 1}))
TABLE = HourTable((HourRow("Couriers", day_of({9: 2, 10: 7})), HourRow("Riders", day_of({10: 1}))))


def test_the_hours_say_their_peak_and_their_sum(qtbot: QtBot) -> None:
    bars = HourBars(WORDS)
    qtbot.addWidget(bars)
    bars.set_values(TODAY)
    assert bars.summary == "Peak 11:00, 31 visits · 38 visits in all"
    assert bars.accessibleName() == "Visits by the hour"
    assert bars.accessibleDescription() == bars.summary


def test_in_chinese_the_same_is_said_in_chinese(qtbot: QtBot, qapp: QApplication) -> None:
    bars = HourBars(ChartWords("按小时到访", "人次", "今天还没有人到访。"))
    qtbot.addWidget(bars)
    bars.set_values(TODAY)
    speak(qapp, "zh_CN")
    qtbot.waitUntil(lambda: bars.summary == "高峰 11 时，31 人次 · 共 38 人次")
    assert bars.rows()[0] == ("时", "Today", "Usual Sunday")


def test_the_hours_as_rows_of_a_spreadsheet(qtbot: QtBot) -> None:
    bars = HourBars(WORDS)
    qtbot.addWidget(bars)
    assert bars.rows() == ()
    bars.set_values(TODAY)
    assert bars.rows() == (
        ("Hour", "Today", "Usual Sunday"),
        ("9:00", 3, 0),
        ("10:00", 4, 5),
        ("11:00", 31, 0),
        ("12:00", 0, 1),
    )


def test_kinds_by_hours_say_the_busiest_of_both_and_have_sums(qtbot: QtBot) -> None:
    heat = HourHeat(WORDS)
    qtbot.addWidget(heat)
    heat.set_values(TABLE)
    assert heat.summary == "Peak Couriers 10:00, 7 visits · 10 visits in all"
    assert heat.rows() == (
        ("Category", "9:00", "10:00", "Total"),
        ("Couriers", 2, 7, 9),
        ("Riders", 0, 1, 1),
        ("Total", 2, 8, 10),
    )


def test_stacked_days_are_added_up(qtbot: QtBot) -> None:
    bars = DayBars(WORDS)
    qtbot.addWidget(bars)
    series = (DaySeries("New employment", (1000, 2)), DaySeries("Others", (500, 3)))
    bars.set_values(DayCounts(days_from(SUNDAY, 2), series))
    assert bars.summary == "Peak Sun, 22 Nov, 1,500 visits · 1,505 visits in all"
    assert bars.rows() == (
        ("Day", "New employment", "Others", "Total"),
        ("2026-11-22", 1000, 500, 1500),
        ("2026-11-23", 2, 3, 5),
    )


def test_compared_days_are_not_added_up(qtbot: QtBot) -> None:
    lines = DayLines(WORDS)
    qtbot.addWidget(lines)
    series = (DaySeries("This week", (4, 9)), DaySeries("Last week", (50, 3)))
    lines.set_values(DayCounts(days_from(SUNDAY, 2), series))
    assert lines.summary == "This week · Peak Mon, 23 Nov, 9 visits · 13 visits in all"
    assert lines.rows()[1:] == (("2026-11-22", 4, 50), ("2026-11-23", 9, 3))


def test_one_series_of_days_needs_no_total(qtbot: QtBot) -> None:
    bars = DayBars(WORDS)
    qtbot.addWidget(bars)
    bars.set_values(DayCounts(days_from(SUNDAY, 1), (DaySeries("All", (4,)),)))
    assert bars.rows() == (("Day", "All"), ("2026-11-22", 4))


def test_where_nothing_is_counted_the_sentence_of_the_page_is_said(qtbot: QtBot) -> None:
    bars = HourBars(WORDS)
    qtbot.addWidget(bars)
    assert bars.summary == bars.accessibleDescription() == "Nobody has come yet today."
    bars.set_values(HourCounts("Today", day_of({}), hours=(9, 18)))
    assert bars.summary == bars.accessibleDescription() == "Nobody has come yet today."
    bars.set_values(TODAY)
    assert bars.accessibleDescription().startswith("Peak")


def test_an_hour_without_a_peak_has_only_its_sum(qtbot: QtBot) -> None:
    bars = HourBars(WORDS)
    qtbot.addWidget(bars)
    bars.set_values(HourCounts("Today", day_of(dict.fromkeys(range(9, 13), 2))))
    assert bars.summary == "8 visits in all"
