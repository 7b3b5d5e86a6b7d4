"""The three figures of visits side by side, each with its word: they are never added or mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, Figure, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.visit_figures import VisitFigures


class ThreeFigures(Card):
    """人次, 人数, 服务项次; below them how many visits nobody is known of, and those of 新就业群体."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._visits = named(Figure("0", self.tr("visits")), f"{name}_figure_visits")
        self._people = named(Figure("0", self.tr("known people")), f"{name}_figure_people")
        self._uses = named(Figure("0", self.tr("services used")), f"{name}_figure_uses")
        self._visits.setToolTip(self.tr("Each person each time is one visit."))
        self._people.setToolTip(
            self.tr("Different people among the visits of whom it is known who they are.")
        )
        self._uses.setToolTip(self.tr("Each service of each visit; several in one visit count each."))
        self._rest = named(label("", size="small", tone="quiet", wrap=True), f"{name}_figure_rest")
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for figure in (self._visits, self._people, self._uses):
            row.addWidget(figure, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._rest)

    def show_figures(self, figures: VisitFigures) -> None:
        """Show the figures of a time."""
        self._visits.set_value(number_text(figures.visits))
        self._people.set_value(number_text(figures.people))
        self._uses.set_value(number_text(figures.service_uses))
        words = self.tr("{unidentified} visits of nobody known · {new} visits of new employment groups")
        said = words.format(
            unidentified=number_text(figures.unidentified), new=number_text(figures.new_employment)
        )
        self._rest.setText(said)
