"""The household of a person: who belongs to it, what each earned and spent, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries import households as household_queries
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.householdlines import member_line
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import ButtonSize, ElidedLabel, FlowLayout, KeyButton, label
from stationdesk.ui.wording import points_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.households import HouseholdView
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class HouseholdTab(QWidget):
    """Nobody without a household is left without the way into one."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._families = context, actions.families
        self._card: VolunteerCard | None = None
        self._name = named(ElidedLabel(size="title"), "household_name")
        self._points = named(label(size="title", tone="accent"), "household_points")
        self.members = LineList("household_members", self.tr("Members"), self.tr("Nobody belongs to it."))
        self._acts: list[KeyButton] = []
        self._layers = QStackedWidget()
        self._layers.addWidget(self._without())
        self._layers.addWidget(self._within())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.addWidget(self._layers)

    def show_card(self, card: VolunteerCard) -> None:
        """Show somebody's household, or how they get one."""
        self._card = card
        self._layers.setCurrentIndex(0 if card.household_id is None else 1)
        for button in self._acts:
            button.setEnabled(card.status is VolunteerStatus.ACTIVE)
        if card.household_id is None:
            return
        self._name.setText(card.household)
        self._points.setText(points_text(card.household_points))
        query = household_queries.household_view
        self._context.runner.read(self, query, card.household_id, 0, then=self._show, key="household")

    def _show(self, view: HouseholdView) -> None:
        if self._card is None or self._card.household_id != view.household_id:
            return
        self._points.setText(points_text(view.points))
        self.members.set_lines([member_line(one) for one in view.members], keeps_place=True)

    def _without(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        words = self.tr(
            "No household. One shares a purse: whoever earns for it keeps the part that is not spent."
        )
        column.addWidget(label(words, tone="quiet", wrap=True))
        make = self._act("household_make", self.tr("Make a household"), "plus", self._families.make)
        join = self._act("household_join", self.tr("Join one"), "users", self._families.join)
        column.addLayout(_flow(make, join))
        column.addStretch(1)
        return part

    def _within(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._points, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.members, 1)
        give = self._act("household_give", self.tr("Give points"), "gift", self._families.give)
        leave = self._act("household_leave", self.tr("Leave the household"), "log-out", self._families.leave)
        column.addLayout(_flow(give, leave))
        return part

    def _act(self, name: str, words: str, icon: str, act: Callable[[VolunteerCard], None]) -> KeyButton:
        button = named(KeyButton(words, icon=icon, size=ButtonSize.SMALL), name)
        button.clicked.connect(partial(self._do, act))
        self._acts.append(button)
        return button

    def _do(self, act: Callable[[VolunteerCard], None], _checked: bool = False) -> None:
        if self._card is not None:
            act(self._card)


def _flow(*buttons: KeyButton) -> FlowLayout:
    flow = FlowLayout(spacing=8)
    for button in buttons:
        flow.addWidget(button)
    return flow
