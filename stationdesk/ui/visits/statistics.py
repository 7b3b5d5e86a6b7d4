"""Visits of a week or a month: three figures, day by day, who comes when, what was used."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.queries import visit_figures
from stationdesk.ui.accessibility import named
from stationdesk.ui.charts import (
    ChartWords,
    DayBars,
    DayCounts,
    DaySeries,
    HourHeat,
    HourRow,
    HourTable,
)
from stationdesk.ui.firstkeys import LiveSection
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.visits.charted import charted
from stationdesk.ui.visits.export import VisitExport
from stationdesk.ui.visits.figures import ThreeFigures
from stationdesk.ui.visits.period import PeriodSwitch
from stationdesk.ui.visits.points import PointChoice
from stationdesk.ui.visits.toolbar import Toolbar
from stationdesk.ui.visits.used import PeakCard, UsesCard
from stationdesk.ui.widgets import Card, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.visit_figures import VisitStatistics
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP, _SIDE, _LEAST, _DAYS, _HEAT = 14, 332, 480, 180, 200
_SHOWN_HOURS = (8, 20)
EXPORT_KEY = "Alt+X"


class StatisticsSection(LiveSection):
    """Every chart can be copied as a picture; the whole goes into a spreadsheet."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"visits", "visitor_categories", "visit_services", "volunteers"}
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._export = VisitExport(context, self)
        self.rebuild()

    def build(self) -> QWidget:
        """Return the period above, the charts at the left, figures and services at the right."""
        self._period = PeriodSwitch(self._context)
        self._period.changed.connect(self.reload)
        self._point = PointChoice(self._context)
        self._point.changed.connect(self.reload)
        self._figures, self._peak, self._uses = ThreeFigures("span"), PeakCard(), UsesCard()
        content, left, right = QWidget(), QWidget(), QWidget()
        main, side, column = QVBoxLayout(left), QVBoxLayout(right), QVBoxLayout(content)
        for layout in (main, side, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(_GAP))
        for part in (left, right):
            part.setProperty("plain", True)
        main.addWidget(self._make_days(), 1)
        main.addWidget(self._make_heat(), 1)
        for card in (self._figures, self._peak):
            side.addWidget(card)
        side.addWidget(self._uses, 1)
        column.addWidget(Toolbar(self._make_choice(), self._make_export()))
        column.addWidget(SideBySide(left, right, width=_SIDE, least=_LEAST), 1)
        return content

    def first_part(self) -> QWidget:
        return self._days

    def ask(self) -> None:
        """Read the span."""
        self._point.ask()
        query, wanted = visit_figures.statistics, (self._period.span, self._point.point_id)
        self._context.runner.read(self, query, *wanted, then=self._show, key="statistics", is_long=True)

    def go_back(self) -> bool:
        """From an earlier time back to now."""
        return self._period.go_back()

    def _make_choice(self) -> QWidget:
        choice = QWidget()
        choice.setProperty("plain", True)
        row = QHBoxLayout(choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(_GAP))
        row.addWidget(self._period, 1)
        row.addWidget(self._point)
        return choice

    def _make_export(self) -> KeyButton:
        export = KeyButton(self.tr("Export as XLSX…"), EXPORT_KEY, icon="download", binds=True)
        export.clicked.connect(lambda: self._export.ask(self._period.span, self._point.point_id))
        return named(export, "visits_export")

    def _make_days(self) -> Card:
        words = ChartWords(
            self.tr("Visits by the day"), self.tr("visits"), self.tr("Nobody came in on these days.")
        )
        self._days = named(DayBars(words), "visits_by_day", words.title)
        return charted(self._days, _DAYS)

    def _make_heat(self) -> Card:
        words = ChartWords(
            self.tr("Who comes when"),
            self.tr("visits"),
            self.tr("Nobody came in on these days."),
            self.tr("Category"),
        )
        self._heat = named(HourHeat(words), "visits_by_category", words.title)
        return charted(self._heat, _HEAT)

    def _show(self, found: VisitStatistics) -> None:
        self._figures.show_figures(found.figures)
        self._peak.show_statistics(found, is_month=self._period.is_month)
        self._uses.show_rows(found.services)
        new = tuple(day.new_employment for day in found.days)
        others = tuple(day.visits - day.new_employment for day in found.days)
        series = (
            DaySeries(self.tr("New employment groups"), new),
            DaySeries(self.tr("All others"), others),
        )
        self._days.set_values(DayCounts(found.span.days, series))
        rows = tuple(HourRow(row.title, row.hours) for row in found.categories)
        self._heat.set_values(HourTable(rows, hours=_SHOWN_HOURS if rows else None))
        self.loaded()
