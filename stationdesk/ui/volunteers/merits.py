"""Trainings and commendations of a person (67号令 art. 8–9): what was written down, and two small forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries import merits as merit_queries
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.volunteers.linelist import Line, LineList
from stationdesk.ui.volunteers.linestab import LinesTab
from stationdesk.ui.volunteers.meritforms import CommendationPanel, TrainingPanel
from stationdesk.ui.widgets import ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.merits import CommendationRow, Merits, TrainingRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.households.panel import FormPanel


class MeritsTab(LinesTab):
    """Del, or Undo in the row, strikes a line; the hours of study are no service time."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        lines = LineList(
            "person_merits",
            self.tr("Training and awards"),
            self.tr("No training and no commendation yet.\nThey belong on the certificate."),
        )
        training = _button("add_training", self.tr("Add a training"), "book-open")
        training.clicked.connect(lambda: self._open(TrainingPanel))
        commendation = _button("add_commendation", self.tr("Add a commendation"), "award")
        commendation.clicked.connect(lambda: self._open(CommendationPanel))
        self._buttons = (training, commendation)
        super().__init__(context, actions, lines, *self._buttons)

    def show_card(self, card: VolunteerCard) -> None:
        """Show what somebody was taught and commended for."""
        for button in self._buttons:
            button.setEnabled(card.status is VolunteerStatus.ACTIVE)
        self.read_of(card, merit_queries.merits_of, then=self._show)

    def _show(self, found: Merits) -> None:
        dated = [(row.on, self._commendation_line(row)) for row in found.commendations]
        dated += [(row.on, self._training_line(row)) for row in found.trainings]
        dated.sort(key=lambda one: one[0], reverse=True)
        self.lines.set_lines([line for _on, line in dated], keeps_place=True)

    def _training_line(self, row: TrainingRow) -> Line:
        hours = self.tr("{hours} h").format(hours=wording.hours_text(row.study_minutes))
        parts = (row.on.isoformat(), row.organiser, row.content)
        return Line(
            row.name,
            " · ".join(part for part in parts if part),
            hours,
            self.tr("of study"),
            mark=self.tr("Training"),
            mark_tone="info",
            undoes=row.act_id,
        )

    def _commendation_line(self, row: CommendationRow) -> Line:
        detail = f"{row.on.isoformat()} · {row.granted_by}"
        return Line(row.name, detail, mark=self.tr("Commendation"), mark_tone="ok", undoes=row.act_id)

    def _open(self, kind: type[FormPanel]) -> None:
        if self._card is None:
            return
        panel: Any = kind(self._context, self._card)  # type: ignore[arg-type]
        panel.done.connect(
            lambda receipt, act_id: self._actions.families.tell(panel.done_words(receipt), act_id)
        )
        panel.left.connect(self._context.omnibox_wanted)
        panel.open()


def _button(name: str, words: str, icon: str) -> KeyButton:
    return named(KeyButton(words, icon=icon, size=ButtonSize.SMALL), name)
