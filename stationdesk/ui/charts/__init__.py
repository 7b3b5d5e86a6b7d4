"""Counts as pictures: hours of a day, kinds of people by hour, days of a month; each also in words."""

from stationdesk.ui.charts.copying import copy_button
from stationdesk.ui.charts.days import DayBars, DayLines
from stationdesk.ui.charts.heat import HourHeat
from stationdesk.ui.charts.hours import HourBars
from stationdesk.ui.charts.values import (
    Cell,
    ChartWords,
    DayCounts,
    DaySeries,
    HourCounts,
    HourRow,
    HourTable,
)
from stationdesk.ui.charts.warming import import_plotting

__all__ = [
    "Cell",
    "ChartWords",
    "DayBars",
    "DayCounts",
    "DayLines",
    "DaySeries",
    "HourBars",
    "HourCounts",
    "HourHeat",
    "HourRow",
    "HourTable",
    "copy_button",
    "import_plotting",
]
