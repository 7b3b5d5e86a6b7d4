"""Today's visits: all tiles to tap, the day by the hour, the last taps with their undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.charts import ChartWords, HourBars, HourCounts
from stationdesk.ui.facilities.opentoday import OpenToday
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.visits.card import VisitCard
from stationdesk.ui.visits.charted import charted
from stationdesk.ui.visits.figures import ThreeFigures
from stationdesk.ui.visits.view import TodayView, today_view
from stationdesk.ui.visits.words import details_of, title_of
from stationdesk.ui.widgets import Card, EmptyState
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text, time_text

if TYPE_CHECKING:
    from stationdesk.queries.visits import VisitRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP, _SIDE, _LEAST, _CHART, _LIST = 14, 372, 480, 178, 170
_SHOWN_HOURS = (8, 20)
_TICK_MS = 30_000


class TodaySection(LivePage):
    """Whoever is scanned here is linked to the next tap."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset({"visits", "visitor_categories", "visit_services"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self.rebuild()

    def build(self) -> QWidget:
        """Return the tiles at the left; figures, the day by the hour and the last taps at the right."""
        self._card = VisitCard(self._context, self._actions.visits, columns=3, chip_columns=6, shows_all=True)
        self._figures = ThreeFigures("today")
        right = QWidget()
        right.setProperty("plain", True)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(_GAP))
        side.addWidget(OpenToday(self._context))
        side.addWidget(self._figures)
        side.addWidget(self._make_chart())
        side.addWidget(self._make_latest(), 1)
        return SideBySide(self._card, right, width=_SIDE, least=_LEAST)

    def ask(self) -> None:
        """Read the day."""
        today = self._context.today()
        self._context.runner.read(self, today_view, today, then=self._show, key="today")

    def begin_visit(self) -> None:
        """Put the keys on the tiles."""
        self._card.take_keys()

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A scanned person's visit is the next tap."""
        self._actions.visits.link_volunteer(volunteer_id)
        return True

    def go_back(self) -> bool:
        """Let go of a linked person."""
        if self._actions.visits.linked is None:
            return False
        self._actions.visits.link(None)
        return True

    def _make_chart(self) -> Card:
        words = ChartWords(
            self.tr("Visits by the hour"), self.tr("visits"), self.tr("Nobody has come in yet today.")
        )
        self._chart = named(HourBars(words), "visits_by_hour", words.title)
        return charted(self._chart, _CHART)

    def _make_latest(self) -> Card:
        card = Card(self.tr("Last visits"))
        self._list = named(RowList(self.tr("Last visits")), "latest_visits")
        self._list.acted.connect(self._actions.visits.undo)
        self._empty = EmptyState("footprints", self.tr("What is tapped appears here, with its undo."))
        card.body.addWidget(self._list, 1)
        card.body.addWidget(self._empty, 1)
        card.setMinimumHeight(px(_LIST))
        return card

    def _show(self, view: TodayView) -> None:
        self._card.show_view(view.taps)
        self._figures.show_figures(view.figures)
        usual = self.tr("Usual on this weekday") if view.usual else ""
        self._chart.set_values(
            HourCounts(self.tr("Today"), view.hours, usual, view.usual, hours=_SHOWN_HOURS)
        )
        self._list.set_faces([self._face(row) for row in view.latest])
        self._list.setVisible(bool(view.latest))
        self._empty.setVisible(not view.latest)

    def _face(self, row: VisitRow) -> Face:
        return Face(
            key=row.act_id,
            lead=time_text(self._context.local(row.at)),
            title=title_of(row),
            detail=details_of(row),
            remark=self.tr("Undone") if row.is_undone else f"+{number_text(row.people)}",
            chip_tone="neutral" if row.is_undone else "ok",
            button="" if row.is_undone else self.tr("Undo"),
            is_faint=row.is_undone,
            is_time=True,
        )

    def _tick(self) -> None:
        """Another desk may have counted something, and midnight begins another day."""
        if self.isVisible():
            self.reload()
