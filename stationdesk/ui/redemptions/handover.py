"""Who takes the things home, and whom they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Dropdown, label

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.cart import Cart

_SELF, _OTHER, _LATER = "", "\0other", "\0later"


class Handover(QWidget):
    """Collected by: the person, one of the household, or a typed name. For: nobody else, or a volunteer
    whom the slip and public lists never name."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._cart: Cart | None = None
        self._members: dict[UUID, str] = {}
        self.collector = named(Dropdown(), "collector")
        self.collector.setAccessibleDescription(self.tr("Collected by"))
        self.other = named(PersonSearch(context), "collected_by", self.tr("Name of who collects it"))
        self.other.setPlaceholderText(self.tr("Name of who collects it"))
        self.whom = named(Dropdown(), "beneficiary_choice")
        self.whom.setAccessibleDescription(self.tr("For"))
        self.beneficiary = named(PersonSearch(context), "beneficiary", self.tr("For a beneficiary"))
        self.beneficiary.setPlaceholderText(self.tr("Nobody else · find a volunteer"))
        self._hint = label(
            self.tr("Not named on the slip, nor on any public list."), size="small", tone="muted"
        )
        self._arrange()
        self.collector.chosen.connect(self._collector_chosen)
        self.other.changed.connect(self._other_changed)
        self.beneficiary.changed.connect(self._beneficiary_changed)
        self.whom.chosen.connect(self._whom_chosen)

    def show_cart(self, card: VolunteerCard, cart: Cart) -> None:
        """Show what the cart of a person says."""
        is_same = cart is self._cart
        self._cart = cart
        members = [name for name in card.household_members if name != card.name]
        options = [(_SELF, self.tr("In person")), *((name, name) for name in members)]
        others = ((_OTHER, self.tr("Another person…")), (_LATER, self.tr("Later: it stays at the desk")))
        self.collector.set_options([*options, *others])
        if not is_same:
            self.other.take_person(None, "" if cart.collected_by in members else cart.collected_by)
            self.beneficiary.take_person(cart.beneficiary_id, cart.beneficiary)
        is_other = cart.collected_by not in (_SELF, *members) or (is_same and not self.other.isHidden())
        is_other = is_other and not cart.collect_later
        here = _OTHER if is_other else cart.collected_by
        self.collector.set_value(_LATER if cart.collect_later else here)
        self.other.setVisible(is_other)
        self._show_beneficiary(card, cart, is_same=is_same)

    def take_scanned(self, volunteer_id: UUID, name: str) -> None:
        """Put somebody whose card was scanned into the field that has the cursor."""
        if not self.other.hasFocus():
            self.beneficiary.show()
        (self.other if self.other.hasFocus() else self.beneficiary).pick_person(volunteer_id, name)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        who, whom = label(self.tr("Collected by"), tone="muted"), label(self.tr("For"), tone="muted")
        who.setBuddy(self.collector)
        whom.setBuddy(self.whom)
        grid.addWidget(who, 0, 0)
        grid.addWidget(self.collector, 0, 1)
        grid.addWidget(self.other, 1, 1)
        choice = QVBoxLayout()
        choice.setSpacing(px(6))
        for part in (self.whom, self.beneficiary, self._hint):
            choice.addWidget(part)
        grid.addWidget(whom, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(choice, 2, 1)

    @Slot(object)
    def _collector_chosen(self, value: str) -> None:
        if self._cart is None:
            return
        self.other.setVisible(value == _OTHER)
        self._cart.collect_later = value == _LATER
        if value == _OTHER:
            self._cart.collected_by = self.other.text()
            self.other.setFocus()
        else:
            self.other.take(None)
            self._cart.collected_by = "" if value == _LATER else value
        self.changed.emit()

    def _show_beneficiary(self, card: VolunteerCard, cart: Cart, *, is_same: bool) -> None:
        """The household stands ready – a child, an elder –; anybody else is looked for."""
        members = [one for one in card.members if one.volunteer_id != card.volunteer_id]
        self._members = {one.volunteer_id: one.name for one in members}
        options: list[tuple[object, str]] = [(_SELF, self.tr("Nobody else"))]
        options += [(one.volunteer_id, one.name) for one in members]
        self.whom.set_options([*options, (_OTHER, self.tr("Another volunteer…"))])
        is_member = cart.beneficiary_id in self._members
        is_looked_for = not members or (
            not is_member
            and (cart.beneficiary_id is not None or (is_same and not self.beneficiary.isHidden()))
        )
        self.whom.setVisible(bool(members))
        self.whom.set_value(_OTHER if is_looked_for else cart.beneficiary_id or _SELF)
        self.beneficiary.setVisible(is_looked_for)
        self._hint.setVisible(cart.beneficiary_id is not None)

    @Slot(object)
    def _whom_chosen(self, value: object) -> None:
        self.beneficiary.setVisible(value == _OTHER)
        if value == _OTHER:
            self.beneficiary.take(None)
            self.beneficiary.setFocus()
            self._beneficiary_changed()
        elif isinstance(value, UUID):
            self.beneficiary.pick_person(value, self._members[value])
        elif self._cart is not None:
            self.beneficiary.take(None)
            self._beneficiary_changed()

    @Slot()
    def _other_changed(self) -> None:
        if self._cart is not None:
            self._cart.collected_by = self.other.text()
            self.changed.emit()

    @Slot()
    def _beneficiary_changed(self) -> None:
        if self._cart is not None:
            self._cart.beneficiary_id = self.beneficiary.volunteer_id
            self._cart.beneficiary = self.beneficiary.text()
            self._hint.setVisible(self._cart.beneficiary_id is not None)
            self.changed.emit()
