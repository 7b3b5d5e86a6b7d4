"""Settings: the standing services and events people check in to, in the order of their keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import attendance
from stationdesk.services import activities
from stationdesk.services.activities import ActivityKind, ActivityReceipt
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.credit import CreditFields
from stationdesk.ui.settings.form_drafts import Entry, box_entry, line_entries, value_entries
from stationdesk.ui.settings.icon_picker import SERVICE_ICONS, IconPicker
from stationdesk.ui.settings.lines import (
    DayField,
    choice_field,
    line_of,
    saved_by_keys,
    stepper_field,
    text_field,
)
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, FormField, KeyButton, Segmented, Stepper

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.ui.context import DeskContext


class ServicesSection(ListSection["ActivityRow"]):
    """What can be chosen at check-in; the position is the key it has there."""

    RIGHT = Right.CHANGE_CATALOGUE
    RELOAD_ON = frozenset({"activities"})

    def __init__(self, context: DeskContext) -> None:
        about = self.tr("What people check in to. The first nine have the keys 1 to 9 at check-in.")
        super().__init__(context, self.tr("Services"), about, key=lambda row: row.activity_id)
        self._act_id = new_id()
        self.new.set_texts(self.tr("New service"))
        self.name = text_field(self.tr("Name"), "service_name", required=True)
        self.kind = named(Segmented(self.tr("Kind")), "kind")
        self.kind.set_options(
            [(ActivityKind.STANDING, self.tr("Standing service")), (ActivityKind.EVENT, self.tr("Event"))]
        )
        self.day = DayField("held_on")
        self.day_field = FormField(self.tr("Day of the event"), self.day)
        self.content = named(QPlainTextEdit(), "content")
        self.content.setTabChangesFocus(True)
        self.content.setFixedHeight(px(72))
        self.place = text_field(self.tr("Place"), "place")
        self.responsible = text_field(self.tr("Responsible person"), "responsible")
        self.position = named(
            Stepper(self.tr("Place in the list (its key)"), 1, least=1, most=99), "position"
        )
        self.credit = CreditFields()
        self.icon = IconPicker(self.tr("Icon"), SERVICE_ICONS)
        self.active = named(QCheckBox(self.tr("Can be chosen at check-in")), "active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.kind.chosen.connect(self._show_kind)
        self.save.clicked.connect(self._save)
        self._form = self._make_form()
        self.guarded.append(self._form)
        title, entries = self.tr("Services in the order of their keys"), self._entries()
        self.arrange(title, self._form, entries=entries, settle=self._show_kind)
        self.fill(None)

    def columns(self) -> Sequence[Column[ActivityRow]]:
        return [
            Column(self.tr("Key"), _key, lambda row: row.position, is_number=True, width=52, tone=_tone),
            Column(self.tr("Name"), lambda row: row.name, width=150, tone=_tone, stretches=True),
            Column(self.tr("Kind"), self._kind_word, width=90, tone=_tone),
            Column(self.tr("Place"), lambda row: row.place, width=120, tone=_tone),
            Column(self.tr("Responsible"), lambda row: row.responsible, width=104, tone=_tone),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, attendance.all_activities, then=self._show, key="activities")

    def show_row(self, row: ActivityRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.name if row else self.tr("New service"))
        for field, text in (
            (self.name, row.name if row else ""),
            (self.place, row.place if row else ""),
            (self.responsible, row.responsible if row else ""),
        ):
            line_of(field).setText(text)
        self.kind.set_value(ActivityKind(row.kind) if row else ActivityKind.STANDING)
        self.day.set_on((row.held_on if row else None) or self.context.today())
        self.content.setPlainText(row.content if row else "")
        rows = self.table.rows
        self.position.set_value(row.position if row else max((one.position for one in rows), default=0) + 1)
        self.credit.show_row(row)
        self.icon.set_value(row.icon if row else SERVICE_ICONS[0])
        self.active.setChecked(row.is_active if row else True)
        self.save.set_texts(self.tr("Save the service") if row else self.tr("Add the service"))
        self._show_kind()

    def title_of(self, row: ActivityRow) -> str:
        return row.name

    def _entries(self) -> tuple[Entry, ...]:
        return (
            *line_entries(self.name, self.place, self.responsible),
            *value_entries(self.kind, self.position, self.credit, self.icon),
            Entry(lambda: self.day.on, self.day.set_on),
            Entry(self.content.toPlainText, self.content.setPlainText),
            box_entry(self.active),
        )

    def _show(self, rows: list[ActivityRow]) -> None:
        self.show_rows(rows)
        if self.row is None and not self.drafts.is_changed:
            self.fill(None)

    def _make_form(self) -> Card:
        form = Card(" ")
        form.set_margins(20, 16)
        parts = (
            self.name,
            choice_field(self.kind),
            self.day_field,
            FormField(self.tr("What is done"), self.content),
            self.place,
            self.responsible,
            self.credit,
            stepper_field(self.position),
            choice_field(self.icon),
            self.active,
            self.save,
        )
        for part in parts:
            form.body.addWidget(part)
        form.body.addStretch(1)
        form.setFocusProxy(self.name)
        saved_by_keys(form, self.save, self.name, self.place, self.responsible)
        return form

    def _kind_word(self, row: ActivityRow) -> str:
        if row.held_on is not None and row.kind == ActivityKind.EVENT:
            return self.tr("Event {day}").format(day=f"{row.held_on:%m-%d}")
        return self.tr("Standing")

    @Slot()
    def _show_kind(self, _kind: object = None) -> None:
        self.day_field.setVisible(self.kind.value is ActivityKind.EVENT)

    @Slot()
    def _save(self) -> None:
        is_event = self.kind.value is ActivityKind.EVENT
        request = activities.ActivityRequest(
            activity_id=self.row.activity_id if self.row else None,
            name=line_of(self.name).text(),
            kind=self.kind.value,
            icon=self.icon.value,
            content=self.content.toPlainText(),
            place=line_of(self.place).text(),
            responsible=line_of(self.responsible).text(),
            held_on=self.day.on if is_event else None,
            position=self.position.value,
            is_active=self.active.isChecked(),
            credit=self.credit.credit,
            credit_minutes=self.credit.minutes,
            ends_minute=self.credit.ends_minute,
        )
        self.context.runner.write(
            self,
            activities.put_activity,
            request,
            then=self._saved,
            otherwise=lambda error: self.refused(error, self._fields()),
            act_id=self._act_id,
        )

    def _fields(self) -> dict[str, FormField]:
        return {"name": self.name, "held_on": self.day_field, **self.credit.fields}

    def _saved(self, receipt: ActivityReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.activity_id)
        listed = self.tr("Saved: {name}. It can be chosen at check-in.")
        words = listed if self.active.isChecked() else self.tr("Saved: {name} is off the list at check-in.")
        self.done(words.format(name=receipt.name))


def _key(row: ActivityRow) -> str:
    return str(row.position)


def _tone(row: ActivityRow) -> str:
    return "" if row.is_active else "quiet"
