"""One day by the hour, beside what is usual."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts import words
from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.chart import Chart
from stationdesk.ui.charts.reading import Legend, Mark, Reading
from stationdesk.ui.charts.scene import Layer, Scene
from stationdesk.ui.charts.values import Cell, HourCounts, peaks
from stationdesk.ui.wording import number_text


class HourBars(Chart[HourCounts, Scene]):
    """A bar an hour, the busiest one marked; what is usual as an outline.

    Example: `bars = HourBars(ChartWords(self.tr("Visits by the hour"), self.tr("visits"),
    self.tr("Nobody has come yet today.")))`; `bars.set_values(HourCounts(self.tr("Today"), counts))`.
    """

    def _read(self, values: HourCounts) -> Reading:
        hours = values.shown_hours
        busiest = [words.hour_text(hour) for hour in peaks(values.counts)]
        names = (values.name, values.usual_name) if values.usual else (values.name,)
        rows: list[tuple[Cell, ...]] = [(words.hour_word(), *names)]
        for hour in hours:
            usual = (values.usual[hour],) if values.usual else ()
            rows.append((words.hour_text(hour), values.counts[hour], *usual))
        legend = (Legend(values.name, Mark.FULL), Legend(values.usual_name, Mark.OUTLINE))
        return Reading(
            summary=words.peak_text(busiest, max(values.counts), sum(values.counts), self.words.unit),
            spoken=tuple(self._said(values, hour) for hour in hours),
            across=len(hours),
            rows=tuple(rows),
            legend=legend if values.usual else (),
            is_empty=not any((*values.counts, *values.usual)),
        )

    def _said(self, values: HourCounts, hour: int) -> str:
        figure = words.counted(values.counts[hour], self.words.unit)
        if not values.usual:
            return words.value_text(words.hour_text(hour), [("", figure)])
        parts = [(values.name, figure), (values.usual_name, number_text(values.usual[hour]))]
        return words.value_text(words.hour_text(hour), parts)

    def _picture(self, values: HourCounts) -> Scene:
        hours = values.shown_hours
        outline = Layer(Mark.OUTLINE, tuple(values.usual[hour] for hour in hours) if values.usual else ())
        return Scene(
            labels=tuple(str(hour) for hour in hours),
            foot=words.hour_word(),
            stack=(Layer(Mark.FULL, tuple(values.counts[hour] for hour in hours)),),
            layers=(outline,) if values.usual else (),
            peaks=tuple(place - hours.start for place in peaks(values.counts)),
            marks_peak_bars=True,
        )

    def _new_canvas(self, parent: QWidget | None) -> Canvas[Scene]:
        # numpy and pyqtgraph are kept out of the start.
        from stationdesk.ui.charts.plot import Plot  # noqa: PLC0415

        return Plot(parent)
