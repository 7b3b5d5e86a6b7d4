"""What can be done with somebody's points besides redeeming them: give, award, take."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stationdesk.domain.people import VolunteerStatus
from stationdesk.services.adjustments import AdjustmentKind
from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import ButtonSize, FlowLayout, KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.households.families import Families


class PointActs(QWidget):
    """Awards and penalties are offered to whoever may write them; the service asks again."""

    def __init__(self, families: Families) -> None:
        super().__init__()
        self._families = families
        self._card: VolunteerCard | None = None
        self._flow = FlowLayout(self, spacing=8)
        self._give = self._button("points_give", self.tr("Give points"), "gift", families.give)
        award = partial(families.adjust, kind=AdjustmentKind.AWARD)
        penalty = partial(families.adjust, kind=AdjustmentKind.PENALTY)
        self._award = self._button("points_award", self.tr("Award …"), "award", award)
        self._penalty = self._button("points_penalty", self.tr("Take points …"), "minus", penalty)

    def show_card(self, card: VolunteerCard) -> None:
        """Offer what can be done with somebody's points."""
        self._card = card
        is_active = card.status is VolunteerStatus.ACTIVE
        self._give.setEnabled(is_active and (card.points > 0 or card.household_points > 0))
        for button in (self._award, self._penalty):
            button.setVisible(self._families.may_adjust)
            button.setEnabled(is_active)

    def _button(self, name: str, words: str, icon: str, act: Callable[[VolunteerCard], None]) -> KeyButton:
        button = named(KeyButton(words, icon=icon, size=ButtonSize.SMALL), name)
        button.clicked.connect(lambda: act(self._card) if self._card is not None else None)
        self._flow.addWidget(button)
        return button
