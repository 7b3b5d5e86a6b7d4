"""The form of a reservation: a certain thing or any one of a kind, for whom, from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from stationdesk.services import reservations
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.borrowerfield import BorrowerField
from stationdesk.ui.lending.fields import MomentField, ThingField
from stationdesk.ui.lending.words import reserved
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.widgets import Dropdown, FormField

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.things import KindRow, ThingRow
    from stationdesk.services.reservations import ReservationReceipt
    from stationdesk.ui.context import DeskContext

_HOURS = 2


class ReservePanel(FormPanel):
    """Who is in the way is named before anybody presses the button."""

    def __init__(self, context: DeskContext, kinds: Sequence[KindRow], thing: ThingRow | None = None) -> None:
        super().__init__(context, "reserve_panel")
        self.kind = named(Dropdown([(row.kind_id, row.title) for row in kinds]), "reserve_kind")
        self.thing = named(ThingField(context), "reserve_thing")
        self.thing.setPlaceholderText(self.tr("Any one of them; or scan or type a certain one"))
        self.who = named(BorrowerField(context), "reserve_who")
        self.first, self.last = MomentField(context, "reserve_from"), MomentField(context, "reserve_to")
        self.remark = text_field(self.tr("Note"), "reserve_note", most=100)
        start = context.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        self.first.set_at(start)
        self.last.set_at(start + timedelta(hours=_HOURS))
        if thing is not None:
            self.thing.take(thing)
            self.kind.set_value(thing.kind_id)
        self._who = FormField(self.tr("For whom"), self.who)
        self._connect()
        self.arrange(
            self.tr("Reserve"),
            FormField(self.tr("Kind"), self.kind),
            FormField(self.tr("Thing"), self.thing),
            self._who,
            FormField(self.tr("From"), self.first),
            FormField(self.tr("To"), self.last),
            self.remark,
        )

    def first_focus(self) -> QWidget:
        return self.who.editor

    def missing(self) -> FormField | None:
        return self._who if self.who.borrower is None else None

    def plan(self) -> Plan | None:
        borrower = self.who.borrower
        if borrower is None or self.kind.value is None:
            return None
        thing = self.thing.row
        request = reservations.ReservationRequest(
            self.kind.value,
            thing.thing_id if thing is not None else None,
            borrower,
            self.first.at,
            self.last.at,
            line_of(self.remark).text().strip(),
        )
        return Plan(reservations.reserve, request)

    def foretell(self, receipt: ReservationReceipt) -> str:
        return reserved(self.context, receipt, self.who.said(receipt))

    def outcome(self, receipt: ReservationReceipt | None) -> str:
        if receipt is None:
            return self.tr("Reserve")
        return self.tr("Reserve {title}").format(title=receipt.title)

    def take_thing(self, row: ThingRow) -> None:
        """A thing was scanned."""
        self.thing.pick(row)

    def take_volunteer(self, volunteer_id: UUID, name: str) -> None:
        """Somebody was scanned or is in hand."""
        self.who.take_volunteer(volunteer_id, name)
        self.first.setFocus()

    def _connect(self) -> None:
        self.kind.chosen.connect(self._kind_chosen)
        self.thing.changed.connect(self._thing_changed)
        self.who.changed.connect(self.look)
        for field in (self.first, self.last):
            field.changed.connect(self.look)

    @Slot(object)
    def _kind_chosen(self, _kind: object) -> None:
        self.thing.take(None)
        self.look()

    @Slot()
    def _thing_changed(self) -> None:
        if self.thing.row is not None:
            self.kind.set_value(self.thing.row.kind_id)
        self.look()
