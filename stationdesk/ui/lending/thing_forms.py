"""Forms for what there is to lend: a kind, one thing, or many of a kind at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from stationdesk.domain.loans import MOST_DAYS, DueUnit, Purpose
from stationdesk.services import thing_kinds, things
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.layout import WIDE, beside
from stationdesk.ui.scan import TAKES_SCANS, LatinLineEdit
from stationdesk.ui.settings.icon_picker import THING_ICONS, IconPicker
from stationdesk.ui.settings.lines import line_of, stepper_field, text_field
from stationdesk.ui.widgets import Dropdown, FormField, Segmented, Stepper, set_shown
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.lending import due_rule_text, due_unit_word, loan_purpose_word

if TYPE_CHECKING:
    from stationdesk.queries.service_points import PointRow
    from stationdesk.queries.things import KindRow, ThingRow
    from stationdesk.services.thing_kinds import KindReceipt
    from stationdesk.services.things import ThingReceipt, ThingsReceipt
    from stationdesk.ui.context import DeskContext

_MINUTES_A_HOUR = 60
_MOST_HOURS = 14 * 24
_HOURS = "hours"


class KindPanel(FormPanel):
    """A kind of thing: which way it goes, for how long, what comes back with it."""

    def __init__(self, context: DeskContext, row: KindRow | None) -> None:
        super().__init__(context, "kind_panel", WIDE)
        self._row = row
        self.title = text_field(self.tr("Title"), "kind_title", required=True, most=30)
        self.purpose = named(Segmented(self.tr("Use"), has_keys=False), "kind_purpose")
        self.purpose.set_options([(one, loan_purpose_word(one)) for one in Purpose])
        self.unit = named(Segmented(self.tr("Lent for"), self._units(), has_keys=False), "kind_unit")
        self.amount_field = named(Stepper(self.tr("How many"), 3, least=1, most=_MOST_HOURS), "kind_amount")
        hint = self.tr("One after the other, with commas; asked for when it comes back.")
        self.parts = text_field(self.tr("Parts"), "kind_parts", hint=hint, most=200)
        self.deposit = text_field(
            self.tr("Deposit"),
            "kind_deposit",
            hint=self.tr("Work card, member card … never an identity card."),
        )
        self.icon = named(IconPicker(self.tr("Icon"), THING_ICONS), "kind_icon")
        self.active = named(QCheckBox(self.tr("In use")), "kind_active")
        self._fill(row)
        self._connect()
        self.arrange(
            self.tr("New kind") if row is None else self.tr("Change {title}").format(title=row.title),
            beside(self.title, FormField(self.tr("Use"), self.purpose)),
            beside(FormField(self.tr("Lent for"), self.unit), self._amount),
            beside(self.parts, self.deposit),
            FormField(self.tr("Icon"), self.icon),
            self.active,
        )

    def first_focus(self) -> QWidget:
        return line_of(self.title)

    def missing(self) -> FormField | None:
        return None if line_of(self.title).text().strip() else self.title

    def plan(self) -> Plan | None:
        if self.missing() is not None:
            return None
        unit, amount = self._due()
        request = thing_kinds.KindRequest(
            self._row.kind_id if self._row is not None else None,
            line_of(self.title).text(),
            self.purpose.value,
            self.icon.value,
            unit,
            amount,
            tuple(line_of(self.parts).text().replace("，", ",").replace("、", ",").split(",")),
            line_of(self.deposit).text(),
            self._row.position if self._row is not None else 0,
            self.active.isChecked(),
        )
        return Plan(thing_kinds.put_kind, request)

    def foretell(self, receipt: KindReceipt) -> str:
        unit, amount = self._due()
        words = self.tr("{title}, lent for: {rule}")
        return words.format(title=receipt.title, rule=due_rule_text(unit, amount))

    def outcome(self, receipt: KindReceipt | None) -> str:
        return self.tr("Add the kind") if self._row is None else self.tr("Save the change")

    def _fill(self, row: KindRow | None) -> None:
        self._amount = stepper_field(self.amount_field)
        line_of(self.title).setText(row.title if row is not None else "")
        self.purpose.set_value(row.purpose if row is not None else Purpose.LEND)
        unit, amount = (row.due_unit, row.due_amount) if row is not None else (DueUnit.MINUTES, 180)
        in_hours = unit is DueUnit.MINUTES and amount % _MINUTES_A_HOUR == 0
        self.unit.set_value(_HOURS if in_hours else unit)
        self.amount_field.set_value(amount // _MINUTES_A_HOUR if in_hours else amount)
        line_of(self.parts).setText(self.tr(", ").join(row.parts) if row is not None else "")
        line_of(self.deposit).setText(row.deposit if row is not None else "")
        self.icon.set_value(row.icon if row is not None else THING_ICONS[0])
        self.active.setChecked(row is None or row.is_active)
        set_shown(self.active, is_shown=row is not None)
        self._show_amount()

    def _connect(self) -> None:
        line_of(self.title).textEdited.connect(lambda _text: self.look())
        self.purpose.chosen.connect(lambda _purpose: self.look())
        self.unit.chosen.connect(self._unit_chosen)
        self.amount_field.changed.connect(lambda _amount: self.look())
        for field in (self.parts, self.deposit):
            line_of(field).editingFinished.connect(self.look)
        self.active.toggled.connect(lambda _on: self.look())

    def _units(self) -> list[tuple[Any, str]]:
        return [
            (_HOURS, self.tr("hours")),
            *((unit, due_unit_word(unit)) for unit in (DueUnit.MINUTES, DueUnit.SAME_DAY, DueUnit.DAYS)),
        ]

    def _due(self) -> tuple[DueUnit, int]:
        amount = self.amount_field.value
        if self.unit.value == _HOURS:
            return DueUnit.MINUTES, amount * _MINUTES_A_HOUR
        return self.unit.value, min(amount, MOST_DAYS)

    @Slot(object)
    def _unit_chosen(self, _unit: object) -> None:
        self._show_amount()
        self.look()

    def _show_amount(self) -> None:
        set_shown(self._amount, is_shown=self.unit.value is not DueUnit.SAME_DAY)


class _OfPlaces(FormPanel):
    """A form that asks where things are; without service points it asks nothing."""

    def ask_place(self, points: Sequence[PointRow]) -> FormField:
        """Return the field of the service point."""
        options = [(None, self.tr("the station itself")), *((row.point_id, row.title) for row in points)]
        self.place = named(Dropdown(options), "thing_point")
        self.place.set_value(None)
        field = FormField(self.tr("Where"), self.place)
        set_shown(field, is_shown=bool(points))
        self.place.chosen.connect(lambda _place: self.look())
        return field


class ThingsPanel(_OfPlaces):
    """Many things of a kind at once: from number to number."""

    def __init__(self, context: DeskContext, kind: KindRow, points: Sequence[PointRow]) -> None:
        super().__init__(context, "things_panel")
        self._kind = kind
        first = kind.last_number + 1
        self.first = named(Stepper(self.tr("From number"), first, least=1, most=9999), "things_first")
        self.last = named(Stepper(self.tr("To number"), first, least=1, most=9999), "things_last")
        place = self.ask_place(points)
        for stepper in (self.first, self.last):
            stepper.changed.connect(lambda _number: self.look())
        title = self.tr("Add things: {title}").format(title=kind.title)
        self.arrange(title, stepper_field(self.first), stepper_field(self.last), place)

    def first_focus(self) -> QWidget:
        return self.last

    def plan(self) -> Plan:
        request = things.ThingsRequest(
            self._kind.kind_id, self.first.value, self.last.value, self.place.value
        )
        return Plan(things.put_things, request)

    def foretell(self, receipt: ThingsReceipt) -> str:
        words = self.tr("{n:thing|things} with the tags {first} to {last}")
        return words.format(n=number_text(receipt.things), first=receipt.first_tag, last=receipt.last_tag)

    def outcome(self, receipt: ThingsReceipt | None) -> str:
        if receipt is None:
            return self.tr("Add things")
        return self.tr("Add {n:thing|things}").format(n=number_text(receipt.things))


class ThingPanel(_OfPlaces):
    """One thing: its number, a title of its own, the maker's barcode."""

    def __init__(self, context: DeskContext, row: ThingRow, points: Sequence[PointRow]) -> None:
        super().__init__(context, "thing_panel")
        self._row = row
        self.number = text_field(self.tr("Number on the thing"), "thing_number", required=True, most=20)
        self.title = text_field(
            self.tr("Title of its own"), "thing_title", hint=self.tr("Of a book, for example."), most=60
        )
        self.barcode = named(LatinLineEdit(), "thing_barcode")
        self.barcode.setProperty(TAKES_SCANS, True)
        self.remark = text_field(self.tr("Note"), "thing_note", most=100)
        place = self.ask_place(points)
        self.place.set_value(row.point_id)
        line_of(self.number).setText(row.number)
        line_of(self.title).setText(row.title)
        self.barcode.setText(row.barcode)
        line_of(self.remark).setText(row.note)
        lines: tuple[QLineEdit, ...] = (
            line_of(self.number),
            line_of(self.title),
            self.barcode,
            line_of(self.remark),
        )
        for line in lines:
            line.textEdited.connect(lambda _text: self.look())
        title = self.tr("Change {title}").format(title=row.name)
        barcode = FormField(self.tr("Barcode"), self.barcode, hint=self.tr("Scan it, if it has one."))
        self.arrange(title, self.number, self.title, barcode, place, self.remark)

    def first_focus(self) -> QWidget:
        return line_of(self.number)

    def missing(self) -> FormField | None:
        return None if line_of(self.number).text().strip() else self.number

    def plan(self) -> Plan | None:
        if self.missing() is not None:
            return None
        request = things.ThingRequest(
            self._row.thing_id,
            self._row.kind_id,
            line_of(self.number).text(),
            line_of(self.title).text(),
            self.barcode.text(),
            line_of(self.remark).text(),
            self.place.value,
        )
        return Plan(things.put_thing, request)

    def foretell(self, receipt: ThingReceipt) -> str:
        return self.tr("{title}, tag {tag}").format(title=receipt.title, tag=receipt.tag)

    def outcome(self, receipt: ThingReceipt | None) -> str:
        return self.tr("Save the change")
