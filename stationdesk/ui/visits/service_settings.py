"""Settings: what visitors use here, in the order of the chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import visits
from stationdesk.services import visit_lists
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.form_drafts import box_entry, line_entries, value_entries
from stationdesk.ui.settings.icon_picker import IconPicker
from stationdesk.ui.settings.lines import choice_field, line_of, saved_by_keys, stepper_field, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.visits.adopting import usual_lists_button
from stationdesk.ui.visits.grids import LETTERS
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Stepper

if TYPE_CHECKING:
    from stationdesk.queries.visits import ServiceRow
    from stationdesk.services.visit_lists import ListReceipt
    from stationdesk.ui.context import DeskContext

VISIT_SERVICE_ICONS = (
    "hand-helping", "droplets", "coffee", "microwave", "soup", "battery-charging", "armchair",
    "briefcase-medical", "book-open", "gauge", "wrench", "washing-machine", "shirt", "scissors", "spool",
    "message-circle-heart", "toilet", "bath", "fan", "snowflake", "wind", "scale", "file-text", "umbrella",
    "phone",
)  # fmt: skip


class VisitServicesSection(ListSection["ServiceRow"]):
    """A service that is off is ticked no more; what was counted of it stays in every figure."""

    RIGHT = Right.CHANGE_CATALOGUE
    RELOAD_ON = frozenset({"visit_services"})

    def __init__(self, context: DeskContext) -> None:
        about = self.tr(
            "What visitors use here. The desk shows the first eight; the key of each is its letter."
        )
        super().__init__(context, self.tr("Services for visitors"), about, key=lambda row: row.service_id)
        self._act_id = new_id()
        self._keys: dict[UUID, str] = {}
        self.new.set_texts(self.tr("New service"))
        self.name = text_field(self.tr("Name"), "visit_service_title", required=True, most=20)
        self.position = named(
            Stepper(self.tr("Place in the list"), 1, least=1, most=99), "visit_service_position"
        )
        self.icon = IconPicker(self.tr("Icon"), VISIT_SERVICE_ICONS)
        self.active = named(QCheckBox(self.tr("Can be ticked")), "visit_service_active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)
        self._form = Card(" ")
        self._form.set_margins(20, 16)
        parts = (self.name, stepper_field(self.position), choice_field(self.icon), self.active, self.save)
        for part in parts:
            self._form.body.addWidget(part)
        self._form.body.addStretch(1)
        self._form.setFocusProxy(self.name)
        saved_by_keys(self._form, self.save, self.name)
        self._usual = usual_lists_button(self)
        self.guarded += [self._form, self._usual]
        entries = (
            *line_entries(self.name),
            *value_entries(self.position, self.icon),
            box_entry(self.active),
        )
        self.arrange(self.tr("Services"), self._form, below=self._usual, entries=entries)
        self.fill(None)

    def columns(self) -> Sequence[Column[ServiceRow]]:
        return [
            Column(self.tr("Key"), self._letter, lambda row: row.position, width=52, tone=_tone),
            Column(self.tr("Name"), lambda row: row.title, width=150, tone=_tone, stretches=True),
            Column(self.tr("State"), self._state, width=100, tone=_tone),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, visits.services, then=self._show, key="services")

    def show_row(self, row: ServiceRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.title if row else self.tr("New service"))
        line_of(self.name).setText(row.title if row else "")
        rows = self.table.rows
        self.position.set_value(row.position if row else max((one.position for one in rows), default=0) + 1)
        self.icon.set_value(row.icon if row else VISIT_SERVICE_ICONS[0])
        self.active.setChecked(row.is_active if row else True)
        self.save.set_texts(self.tr("Save the service") if row else self.tr("Add the service"))

    def title_of(self, row: ServiceRow) -> str:
        return row.title

    def _show(self, rows: list[ServiceRow]) -> None:
        self._keys = {
            row.service_id: letter
            for letter, row in zip(LETTERS, (one for one in rows if one.is_active), strict=False)
        }
        self.show_rows(rows)
        if self.row is None and not self.drafts.is_changed:
            self.fill(None)

    def _letter(self, row: ServiceRow) -> str:
        return self._keys.get(row.service_id, "")

    def _state(self, row: ServiceRow) -> str:
        return self.tr("in use") if row.is_active else self.tr("switched off")

    @Slot()
    def _save(self) -> None:
        request = visit_lists.ServiceRequest(
            service_id=self.row.service_id if self.row else None,
            title=line_of(self.name).text(),
            icon=self.icon.value,
            position=self.position.value,
            is_active=self.active.isChecked(),
        )
        self.context.runner.write(
            self,
            visit_lists.put_service,
            request,
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"name": self.name, "title": self.name}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: ListReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.line_id)
        self.done(self.tr("Saved: {name}.").format(name=receipt.title))


def _tone(row: ServiceRow) -> str:
    return "" if row.is_active else "quiet"
