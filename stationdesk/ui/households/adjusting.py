"""Points beside the hours: an award, a penalty, a debt cleared or forgiven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.services import adjustments, points
from stationdesk.services.adjustments import MOST_POINTS, AdjustmentKind
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.settings.lines import stepper_field
from stationdesk.ui.widgets import KeyButton, Stepper
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.points import ClearDebtReceipt
    from stationdesk.ui.context import DeskContext

_USUAL = 20


class AdjustPanel(FormPanel):
    """How many points; reason and second person are asked for by `Approvals`, which this leads to."""

    wanted = Signal(object, str)
    """The AdjustmentRequest and what it does, in words."""

    def __init__(self, context: DeskContext, card: VolunteerCard, kind: AdjustmentKind) -> None:
        super().__init__(context, f"{kind.value}_panel")
        self._card, self._kind = card, kind
        is_forgiven = kind is AdjustmentKind.FORGIVEN
        most = card.debt if is_forgiven else MOST_POINTS
        self.points = Stepper(self.tr("Points"), most if is_forgiven else _USUAL, least=1, most=max(1, most))
        named(self.points, "adjust_points")
        self.points.changed.connect(lambda _points: self.look())
        titles = {
            AdjustmentKind.AWARD: self.tr("Award points to {name}"),
            AdjustmentKind.PENALTY: self.tr("Take points from {name}"),
            AdjustmentKind.FORGIVEN: self.tr("Let a debt of {name} go"),
        }
        title = titles[kind].format(name=card.name)
        self.set_note(self.tr("The reason and a second person come next."))
        self.arrange(title, stepper_field(self.points))

    def first_focus(self) -> QWidget:
        return self.points.number

    def amount(self) -> int:
        return self.points.value

    @Slot()
    def look(self) -> None:
        self._say(self._foretold(), "", self.words(), can_do=True)

    def plan(self) -> Plan:
        request = adjustments.AdjustmentRequest(self._card.volunteer_id, self._kind, self.points.value)
        return Plan(adjustments.adjust, request)

    @Slot()
    def commit(self) -> None:
        plan, words = self.plan(), self.words()
        self.close_for_good()
        self.wanted.emit(plan.request, words)

    def words(self) -> str:
        """Return what it does: 奖励 20 分."""
        words = {
            AdjustmentKind.AWARD: self.tr("Award {points}"),
            AdjustmentKind.PENALTY: self.tr("Take {points}"),
            AdjustmentKind.FORGIVEN: self.tr("Let {points} go"),
        }
        return words[self._kind].format(points=points_text(self.points.value))

    def _foretold(self) -> str:
        card, amount = self._card, self.points.value
        if self._kind is AdjustmentKind.FORGIVEN:
            words = self.tr("{name} owes {before}→{after}")
            return words.format(
                name=card.name, before=number_text(card.debt), after=number_text(card.debt - amount)
            )
        change = amount if self._kind is AdjustmentKind.AWARD else -min(amount, card.points)
        told = self.tr("{name} {before}→{after}").format(
            name=card.name, before=number_text(card.points), after=number_text(card.points + change)
        )
        owed = amount - card.points if self._kind is AdjustmentKind.PENALTY else 0
        if owed <= 0:
            return told
        return self.tr("{told}; {points} stay owed").format(told=told, points=points_text(owed))


class DebtPanel(FormPanel):
    """What a purse owes is paid from it, or let go."""

    forgive_wanted = Signal()

    def __init__(self, context: DeskContext, card: VolunteerCard, *, of_household: bool = False) -> None:
        super().__init__(context, "debt_panel")
        self._name = card.household if of_household else card.name
        self._owed = card.household_debt if of_household else card.debt
        self._balance = card.household_points if of_household else card.points
        purse = card.household_id if of_household else card.volunteer_id
        assert purse is not None
        self._purse: UUID = purse
        most = min(self._owed, self._balance)
        self.points = named(
            Stepper(self.tr("Pay with points of the purse"), most, least=1, most=max(1, most)), "debt_points"
        )
        self.points.setEnabled(most > 0)
        self.points.changed.connect(lambda _points: self.look())
        self._forgive = named(KeyButton(self.tr("Let it go …")), "debt_forgive")
        if of_household:
            self._forgive.hide()
        self._forgive.clicked.connect(self._forgiven)
        title = self.tr("{name} owes {points}").format(name=self._name, points=points_text(self._owed))
        self.set_note(self.tr("Nothing is redeemed or given from this purse until the debt is cleared."))
        self.arrange(title, stepper_field(self.points), self._forgive)

    def first_focus(self) -> QWidget:
        return self.points.number if self.points.isEnabled() else self._forgive

    def plan(self) -> Plan | None:
        if not self.points.isEnabled():
            return None
        return Plan(points.clear_debt, points.ClearDebtRequest(self._purse, self.points.value))

    def look(self) -> None:
        if self.points.isEnabled():
            super().look()
        else:
            words = self.tr("The purse is empty: points earned from now on can pay it.")
            self._say(words, "", self.outcome(None), can_do=False)

    def foretell(self, receipt: ClearDebtReceipt) -> str:
        return self.tr("Owed {before}→{after}, points {had}→{has}").format(
            before=number_text(receipt.owed + receipt.points),
            after=number_text(receipt.owed),
            had=number_text(receipt.balance + receipt.points),
            has=number_text(receipt.balance),
        )

    def outcome(self, receipt: Any) -> str:
        words = self.tr("Clear {points} of the debt")
        return words.format(points=points_text(receipt.points)) if receipt else self.tr("Clear the debt")

    @Slot()
    def _forgiven(self) -> None:
        self.close_for_good()
        self.forgive_wanted.emit()
