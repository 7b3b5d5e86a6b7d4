"""Kinds of people by the hour: who comes when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts import words
from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.chart import Chart
from stationdesk.ui.charts.heat_grid import Grid, HeatGrid
from stationdesk.ui.charts.reading import Reading
from stationdesk.ui.charts.values import Cell, HourTable, peaks


class HourHeat(Chart[HourTable, Grid]):
    """A row a kind, a column an hour, a tint by the figure; sums at the right and below.

    Example: `heat = HourHeat(ChartWords(self.tr("Who comes when"), self.tr("visits"),
    self.tr("Nobody has come yet."), self.tr("Category")))`; `heat.set_values(HourTable(rows))`.
    """

    _IS_PLOTTED = False

    def _read(self, values: HourTable) -> Reading:
        hours = values.shown_hours
        cells = [(row.name, hour, row.counts[hour]) for row in values.rows for hour in hours]
        return Reading(
            summary=self._summary(cells),
            spoken=tuple(
                words.value_text(
                    f"{name} {words.hour_text(hour)}", [("", words.counted(count, self.words.unit))]
                )
                for name, hour, count in cells
            ),
            across=len(hours),
            rows=tuple(self._rows(values)),
            is_empty=not any(count for _name, _hour, count in cells),
        )

    def _summary(self, cells: list[tuple[str, int, int]]) -> str:
        counts = [count for _name, _hour, count in cells]
        highest = [f"{cells[at][0]} {words.hour_text(cells[at][1])}" for at in peaks(counts)]
        return words.peak_text(highest, max(counts, default=0), sum(counts), self.words.unit)

    def _rows(self, values: HourTable) -> list[tuple[Cell, ...]]:
        hours = values.shown_hours
        heads = tuple(words.hour_text(hour) for hour in hours)
        rows: list[tuple[Cell, ...]] = [(self.words.kind, *heads, words.together_word())]
        for row in values.rows:
            counts = tuple(row.counts[hour] for hour in hours)
            rows.append((row.name, *counts, sum(counts)))
        sums = tuple(sum(row.counts[hour] for row in values.rows) for hour in hours)
        return [*rows, (words.together_word(), *sums, sum(sums))]

    def _picture(self, values: HourTable) -> Grid:
        hours = values.shown_hours
        cells = tuple(tuple(row.counts[hour] for hour in hours) for row in values.rows)
        return Grid(
            corner=self.words.kind,
            sums=words.together_word(),
            columns=tuple(str(hour) for hour in hours),
            names=tuple(row.name for row in values.rows),
            cells=cells,
            peaks=peaks(count for row in cells for count in row),
        )

    def _new_canvas(self, parent: QWidget | None) -> Canvas[Grid]:
        return HeatGrid(parent)
