"""Settings: who works at the desks, with which role and PIN."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right, Role
from stationdesk.queries import stations as station_queries
from stationdesk.services import staff
from stationdesk.services.pins import PIN_DIGITS
from stationdesk.services.staff import OperatorReceipt
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.form_drafts import box_entry, line_entries, value_entries
from stationdesk.ui.settings.lines import line_of, saved_by_keys, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.settings.operator_card import OperatorCard
from stationdesk.ui.settings.own_record import OwnRecord
from stationdesk.ui.settings.wrong_pins import WrongPins
from stationdesk.ui.signin.pin_field import PinLine
from stationdesk.ui.widgets import ButtonKind, Card, Dropdown, FormField, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.stations import OperatorRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class OperatorsSection(ListSection["OperatorRow"]):
    """Somebody who leaves is switched off, never deleted: their acts keep their name."""

    RIGHT = Right.CHANGE_OPERATORS
    RELOAD_ON = frozenset({"operators", "wrong_pins"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("Whoever leaves is switched off, not deleted: what they did keeps their name.")
        super().__init__(context, self.tr("Operators"), about, key=lambda row: row.operator_id)
        self._approvals = actions.approvals
        self._act_id = new_id()
        self.new.set_texts(self.tr("New operator"))
        self.name = text_field(self.tr("Full name"), "operator_name", required=True)
        self.role = named(Dropdown([(role, wording.role_word(role)) for role in Role]), "role")
        self.role_field = FormField(self.tr("Role"), self.role)
        self.pin = FormField(self.tr("PIN"), named(PinLine(), "pin"), hint=" ")
        self.own = OwnRecord(context)
        self.card = OperatorCard(context, actions)
        self.wrong_pins = WrongPins(context)
        self.active = named(QCheckBox(self.tr("May sign in")), "active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)
        self.role.currentIndexChanged.connect(lambda _number: self._show_role())
        self._form = Card(" ")
        saved_by_keys(self._form, self.save, self.name, self.pin)
        self._form.set_margins(20, 16)
        for part in (self.name, self.role_field, self.pin, self.own, self.active, self.save, self.card):
            self._form.body.addWidget(part)
        self._form.body.addStretch(1)
        self._form.setFocusProxy(self.name)
        self.guarded.append(self._form)
        entries = (
            *line_entries(self.name, self.pin),
            *value_entries(self.role, self.own),
            box_entry(self.active),
        )
        self.arrange(
            self.tr("Operators"),
            self._form,
            below=self.wrong_pins,
            entries=entries,
            settle=self._show_role,
        )
        self.fill(None)

    def columns(self) -> Sequence[Column[OperatorRow]]:
        return [
            Column(self.tr("Full name"), lambda row: row.name, width=160, tone=_tone, stretches=True),
            Column(self.tr("Role"), lambda row: wording.role_word(row.role), width=130, tone=_tone),
            Column(self.tr("Card"), self._card_word, width=70, tone=_tone),
            Column(self.tr("May sign in"), self._state, width=110, tone=_tone),
        ]

    def reload(self) -> None:
        query: Any = partial(station_queries.operator_rows, only_active=False)
        self.context.runner.read(self, query, then=self._show_operators, key="operators")
        self.wrong_pins.reload()

    def _show_operators(self, rows: list[OperatorRow]) -> None:
        self.show_rows(rows)
        self.card.show_row(self.row)

    def show_row(self, row: OperatorRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.name if row else self.tr("New operator"))
        line_of(self.name).setText(row.name if row else "")
        self.role.set_value(row.role if row else Role.FRONT_DESK)
        self.active.setChecked(row.is_active if row else True)
        self.own.show_linked(row.volunteer_id if row else None, row.volunteer if row else "")
        self.card.show_row(row)
        line_of(self.pin).clear()
        shortest, longest = PIN_DIGITS
        hint = (
            self.tr("Leave it empty to keep the PIN.") if row else self.tr("{shortest} to {longest} digits.")
        )
        self.pin.set_hint(hint.format(shortest=shortest, longest=longest))
        self.save.set_texts(self.tr("Save the operator") if row else self.tr("Add the operator"))
        self._show_role()

    def title_of(self, row: OperatorRow) -> str:
        return row.name

    def _state(self, row: OperatorRow) -> str:
        return self.tr("yes") if row.is_active else self.tr("switched off")

    def _card_word(self, row: OperatorRow) -> str:
        return self.tr("given") if row.has_card else ""

    def _show_role(self) -> None:
        words = {
            Role.FRONT_DESK: self.tr("Check-in, redemption, receiving goods; no settings."),
            Role.SUPERVISOR: self.tr(
                "Front desk, and reviews hours, changes rewards and services, allows what needs two people. "
                "To be given by two people."
            ),
            Role.ADMINISTRATOR: self.tr("Everything. To be given by two people."),
            Role.READER: self.tr("Looks only: changes and books nothing."),
        }
        self.role_field.set_hint(words[Role(self.role.value)])

    @Slot()
    def _save(self) -> None:
        request = staff.OperatorRequest(
            self.row.operator_id if self.row else None,
            line_of(self.name).text(),
            Role(self.role.value),
            line_of(self.pin).text(),
            self.active.isChecked(),
            self.own.volunteer_id,
        )
        is_pin = self.row is not None and self.row.role is request.role
        title = self.tr("Give {name} a new PIN") if is_pin else self.tr("Trust {name} with the role {role}")
        self._approvals.write(
            self,
            staff.put_operator,
            request,
            title=title.format(name=request.name.strip(), role=wording.role_word(request.role)),
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"name": self.name, "pin": self.pin}),
            act_id=self._act_id,
            reasons=(
                self.tr("New at the station"),
                self.tr("Other duties now"),
                self.tr("PIN forgotten"),
                self.tr("Entered by mistake"),
            ),
        )

    def _saved(self, receipt: OperatorReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.operator_id)
        words = self.tr("Saved: {name}, {role}.")
        self.done(words.format(name=receipt.name, role=wording.role_word(receipt.role)))


def _tone(row: OperatorRow) -> str:
    return "" if row.is_active else "quiet"
