"""A week or a month, a figure or a few for each day."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stationdesk.ui.charts import words
from stationdesk.ui.charts.canvas import Canvas
from stationdesk.ui.charts.chart import Chart
from stationdesk.ui.charts.reading import Legend, Mark, Reading
from stationdesk.ui.charts.scene import Layer, Scene
from stationdesk.ui.charts.values import Cell, DayCounts, peaks
from stationdesk.ui.wording import date_text, number_text


class _Days(Chart[DayCounts, Scene]):
    """What bars and lines have in common: a place a day, a mark a series."""

    _MARKS: tuple[Mark, ...] = ()
    _ADDS_UP = True

    def _read(self, values: DayCounts) -> Reading:
        leading = self._leading(values)
        names = tuple(one.name for one in values.series)
        busiest = [date_text(values.days[place]) for place in peaks(leading)]
        summary = words.peak_text(busiest, max(leading, default=0), sum(leading), self.words.unit)
        return Reading(
            summary=summary
            if self._ADDS_UP or len(names) == 1
            else words.value_text(names[0], [("", summary)]),
            spoken=tuple(self._said(values, place) for place in range(len(values.days))),
            across=len(values.days),
            rows=tuple(self._rows(values)),
            legend=tuple(map(Legend, names, self._MARKS)) if len(names) > 1 else (),
            is_empty=not any(values.totals),
        )

    def _rows(self, values: DayCounts) -> list[tuple[Cell, ...]]:
        names = tuple(one.name for one in values.series)
        is_summed = self._ADDS_UP and len(names) > 1
        rows: list[tuple[Cell, ...]] = [
            (words.day_word(), *names, *((words.together_word(),) if is_summed else ()))
        ]
        for place, (day, total) in enumerate(zip(values.days, values.totals, strict=True)):
            figures = (one.counts[place] for one in values.series)
            rows.append((day.isoformat(), *figures, *((total,) if is_summed else ())))
        return rows

    def _said(self, values: DayCounts, place: int) -> str:
        day, unit = date_text(values.days[place]), self.words.unit
        if len(values.series) == 1:
            return words.value_text(day, [("", words.counted(values.totals[place], unit))])
        parts = [(one.name, number_text(one.counts[place])) for one in values.series]
        if self._ADDS_UP:
            parts.append((words.together_word(), words.counted(values.totals[place], unit)))
        return words.value_text(day, parts)

    def _leading(self, values: DayCounts) -> tuple[int, ...]:
        return values.totals if self._ADDS_UP else values.series[0].counts

    def _picture(self, values: DayCounts) -> Scene:
        layers = tuple(Layer(mark, one.counts) for one, mark in zip(values.series, self._MARKS, strict=False))
        return Scene(
            labels=tuple(f"{day.month}/{day.day}" for day in values.days),
            foot=words.day_word(),
            stack=layers if self._ADDS_UP else (),
            layers=() if self._ADDS_UP else layers,
            peaks=peaks(self._leading(values)),
        )

    def _new_canvas(self, parent: QWidget | None) -> Canvas[Scene]:
        # numpy and pyqtgraph are kept out of the start.
        from stationdesk.ui.charts.plot import Plot  # noqa: PLC0415

        return Plot(parent)


class DayBars(_Days):
    """A bar a day; several series stand on top of each other and are added up.

    Example: `bars = DayBars(ChartWords(self.tr("Visits by the day"), self.tr("visits"),
    self.tr("Nobody came on these days.")))`; `bars.set_values(DayCounts(days, (riders, others)))`.
    """

    _MARKS = (Mark.FULL, Mark.TINT, Mark.OTHER)


class DayLines(_Days):
    """A line a series, for figures that are compared and not added up.

    Peak and sum are those of the first series.
    """

    _MARKS = (Mark.LINE, Mark.DASHED, Mark.DOTTED)
    _ADDS_UP = False
