"""A household made, joined, left: each in one small form that says how many points come along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from stationdesk.services import households
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.householdsearch import HouseholdSearch
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.widgets import FormField
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.households import MembershipReceipt
    from stationdesk.ui.context import DeskContext


class _ComingPanel(FormPanel):
    """What making a household and joining one have in common: where points go, and which come along."""

    def __init__(self, context: DeskContext, card: VolunteerCard, name: str) -> None:
        super().__init__(context, name)
        self.person = card
        self.earns = named(QCheckBox(self.tr("What they earn from now on goes to the household")), "earns")
        self.earns.setChecked(True)
        words = self.tr("Their {points} come along").format(points=points_text(card.points))
        self.brings = named(QCheckBox(words), "brings")
        if not card.points:
            self.brings.hide()
        for box in (self.earns, self.brings):
            box.toggled.connect(self.look)

    def foretell(self, receipt: MembershipReceipt) -> str:
        words = self.tr("{name} → {household}. The household has {points}.")
        if receipt.points:
            words = self.tr("{name} → {household}, {brought} come along. The household has {points}.")
        return words.format(
            name=receipt.name,
            household=receipt.household,
            brought=points_text(receipt.points),
            points=points_text(receipt.household_points),
        )


class NewHouseholdPanel(_ComingPanel):
    """A name is enough; whoever it is made for is its head."""

    def __init__(self, context: DeskContext, card: VolunteerCard) -> None:
        super().__init__(context, card, "new_household_panel")
        self.line = named(QLineEdit(), "household_name")
        self.line.setMaxLength(100)
        self.line.setPlaceholderText(self.tr("such as {name}").format(name=self._proposed()))
        self.line.textChanged.connect(self.look)
        self._field = field = FormField(self.tr("Name of the household"), self.line, required=True)
        title = self.tr("Make a household for {name}").format(name=card.name)
        self.arrange(title, field, self.earns, self.brings)

    def first_focus(self) -> QWidget:
        return self.line

    def missing(self) -> FormField | None:
        return None if self.line.text().strip() else self._field

    def plan(self) -> Plan | None:
        name = self.line.text().strip()
        if not name:
            return None
        request = households.HouseholdRequest(
            name,
            self.person.volunteer_id,
            self.person.area,
            self.earns.isChecked(),
            self.brings.isChecked(),
        )
        return Plan(households.create, request)

    def outcome(self, receipt: MembershipReceipt | None) -> str:
        words = self.tr("Make “{name}”")
        return words.format(name=receipt.household) if receipt else self.tr("Make a household")

    def _proposed(self) -> str:
        return self.tr("{surname} family, building 3").format(surname=self.person.name[:1])


class JoinPanel(_ComingPanel):
    """A household is found by its name, or by a member's name or number."""

    def __init__(self, context: DeskContext, card: VolunteerCard) -> None:
        super().__init__(context, card, "join_panel")
        self.search = named(HouseholdSearch(context), "household_search")
        self.search.changed.connect(self.look)
        hint = self.tr("Name of the household, or name or number of a member")
        self.search.setPlaceholderText(hint)
        title = self.tr("Put {name} into a household").format(name=card.name)
        self._field = FormField(self.tr("Household"), self.search, required=True)
        self.arrange(title, self._field, self.earns, self.brings)

    def first_focus(self) -> QWidget:
        return self.search

    def missing(self) -> FormField | None:
        return self._field if self.search.household_id is None else None

    def plan(self) -> Plan | None:
        if self.search.household_id is None:
            return None
        request = households.JoinRequest(
            self.person.volunteer_id,
            self.search.household_id,
            self.earns.isChecked(),
            self.brings.isChecked(),
        )
        return Plan(households.join, request)

    def outcome(self, receipt: MembershipReceipt | None) -> str:
        words = self.tr("Put into “{name}”")
        return words.format(name=receipt.household) if receipt else self.tr("Put into a household")


class LeavePanel(FormPanel):
    """Whoever leaves takes the unspent points along that they earned."""

    def __init__(self, context: DeskContext, card: VolunteerCard) -> None:
        super().__init__(context, "leave_panel")
        self._card = card
        words = self.tr("{name} leaves {household}")
        self.arrange(words.format(name=card.name, household=card.household))

    def plan(self) -> Plan:
        return Plan(households.leave, households.LeaveRequest(self._card.volunteer_id))

    def foretell(self, receipt: MembershipReceipt) -> str:
        words = self.tr("{points} earned by {name} and not spent come along; {left} stay with {household}.")
        return words.format(
            points=points_text(receipt.points),
            name=receipt.name,
            left=number_text(receipt.household_points),
            household=receipt.household,
        )

    def outcome(self, receipt: MembershipReceipt | None) -> str:
        if receipt is None or not receipt.points:
            return self.tr("Leave the household")
        return self.tr("Leave and take {points} along").format(points=points_text(receipt.points))
