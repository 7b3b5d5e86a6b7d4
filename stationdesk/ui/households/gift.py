"""Points given to another person: both names, whose purse, how many, and what both have afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from stationdesk.domain.rewards import Purse
from stationdesk.services import gifts
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.settings.lines import stepper_field
from stationdesk.ui.widgets import FormField, Segmented, Stepper
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.gifts import GiftReceipt
    from stationdesk.ui.context import DeskContext


class GiftPanel(FormPanel):
    """The members of the household stand ready; anybody else is found by name, pinyin, number or card."""

    def __init__(self, context: DeskContext, giver: VolunteerCard) -> None:
        super().__init__(context, "gift_panel")
        self._giver = giver
        self.receiver = named(PersonSearch(context), "gift_receiver")
        self.receiver.setPlaceholderText(self.tr("Name, pinyin, phone tail or number, or scan the card"))
        self.members = named(Segmented(self.tr("Of the household"), has_keys=False), "gift_members")
        others = [one for one in giver.members if one.volunteer_id != giver.volunteer_id]
        self.members.set_options([(one.volunteer_id, one.name) for one in others])
        self._names: dict[Any, str] = {one.volunteer_id: one.name for one in others}
        self.purse = named(Segmented(self.tr("From"), self._purses(), has_keys=False), "gift_purse")
        self.purse.set_value(Purse.PERSONAL)
        self.points = named(Stepper(self.tr("Points"), 1, least=1, most=100_000), "gift_points")
        members = FormField(self.tr("Of the household"), self.members)
        if not others:
            members.hide()
        purse = FormField(self.tr("From"), self.purse)
        if giver.household_id is None:
            purse.hide()
        self.members.chosen.connect(self._member_chosen)
        self.receiver.changed.connect(self._receiver_changed)
        self.purse.chosen.connect(lambda _purse: self.look())
        self.points.changed.connect(lambda _points: self.look())
        self._to = to = FormField(self.tr("To"), self.receiver)
        title = self.tr("Give points of {name}").format(name=giver.name)
        self.arrange(title, members, to, purse, stepper_field(self.points))

    def first_focus(self) -> QWidget:
        return self.receiver

    def people(self) -> PersonSearch:
        return self.receiver

    def missing(self) -> FormField | None:
        return self._to if self.receiver.volunteer_id is None else None

    def amount(self) -> int:
        return self.points.value

    def plan(self) -> Plan | None:
        receiver = self.receiver.volunteer_id
        if receiver is None:
            return None
        request = gifts.GiftRequest(self._giver.volunteer_id, receiver, self.points.value, self.purse.value)
        return Plan(gifts.give, request)

    def foretell(self, receipt: GiftReceipt) -> str:
        whose = receipt.name if receipt.purse is Purse.PERSONAL else self._giver.household
        return self.tr("{giver} {before}→{after}, {receiver} {had}→{has}").format(
            giver=whose,
            before=number_text(receipt.giver_left + receipt.points),
            after=number_text(receipt.giver_left),
            receiver=receipt.receiver,
            had=number_text(receipt.receiver_has - receipt.points),
            has=number_text(receipt.receiver_has),
        )

    def outcome(self, receipt: GiftReceipt | None) -> str:
        if receipt is None:
            return self.tr("Give points")
        words = self.tr("Give {points} to {name}")
        return words.format(points=points_text(receipt.points), name=receipt.receiver)

    def _purses(self) -> list[tuple[Purse, str]]:
        own, shared = self.tr("Own points ({points})"), self.tr("Household ({points})")
        return [
            (Purse.PERSONAL, own.format(points=number_text(self._giver.points))),
            (Purse.HOUSEHOLD, shared.format(points=number_text(self._giver.household_points))),
        ]

    def _member_chosen(self, volunteer_id: UUID) -> None:
        self.receiver.pick_person(volunteer_id, self._names[volunteer_id])
        self.points.setFocus()

    @Slot()
    def _receiver_changed(self) -> None:
        self.members.set_value(self.receiver.volunteer_id)
        self.look()
