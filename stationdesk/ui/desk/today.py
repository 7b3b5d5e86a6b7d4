"""The figures of the day."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from stationdesk.queries.explanations import Why
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.why import explained
from stationdesk.ui.widgets import Card, Figure
from stationdesk.ui.wording import hours_text, number_text, time_text

if TYPE_CHECKING:
    from stationdesk.queries.acts import DayFigures

_ASKED = (Why.VISITS, Why.CHECK_INS, Why.DAY_MINUTES, Why.DAY_ISSUED, Why.DAY_REDEEMED)


class Today(Card):
    """Visits, check-ins, hours, points given and taken, hours that wait; undone acts do not count."""

    asked = Signal(object)
    """Why one of the figures is what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Today"))
        self._visits = named(Figure("0", self.tr("visits")), "today_visits")
        self._check_ins = named(Figure("0", self.tr("check-ins")), "today_check_ins")
        self._hours = named(Figure("0", self.tr("hours served")), "today_hours")
        self._issued = named(Figure("0", self.tr("points given"), tone="ok"), "today_issued")
        self._redeemed = named(Figure("0", self.tr("points redeemed"), tone="accent"), "today_redeemed")
        self._waiting = named(Figure("0", self.tr("hours to review")), "today_waiting")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        figures = (
            self._visits,
            self._check_ins,
            self._hours,
            self._issued,
            self._redeemed,
            self._waiting,
        )
        for number, figure in enumerate(figures):
            grid.addWidget(figure, number // 2, number % 2)
        for figure, why in zip(figures, _ASKED, strict=False):
            explained(figure, lambda why=why: self.asked.emit(why))  # type: ignore[misc]
        self.body.addLayout(grid)

    def show_figures(self, figures: DayFigures, waiting: int, at: datetime) -> None:
        """Show the day as it is at a moment of station time."""
        self.set_aside(self.tr("as of {time}").format(time=time_text(at)))
        self._visits.set_value(number_text(figures.visits))
        self._check_ins.set_value(number_text(figures.check_ins))
        self._hours.set_value(self.tr("{hours} h").format(hours=hours_text(figures.service_minutes)))
        self._issued.set_value(_signed(figures.points_issued, "+"))
        self._redeemed.set_value(_signed(figures.points_redeemed, "−"))
        self._waiting.set_value(number_text(waiting), "warn" if waiting else "ink")


def _signed(points: int, sign: str) -> str:
    return f"{sign}{number_text(points)}" if points else "0"
