"""The form for what somebody leaves at the desk: what, how many, whose, when it is ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from stationdesk.services import loans
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.borrowerfield import BorrowerField
from stationdesk.ui.lending.fields import DueField
from stationdesk.ui.lending.words import moment, titled
from stationdesk.ui.settings.lines import line_of, stepper_field, text_field
from stationdesk.ui.widgets import FormField, Segmented, Stepper

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.things import KindRow
    from stationdesk.services.loans import LoanReceipt
    from stationdesk.ui.context import DeskContext


class LeavePanel(FormPanel):
    """A ticket is printed; it is collected with that, or with the number it was left under."""

    def __init__(self, context: DeskContext, kinds: Sequence[KindRow]) -> None:
        super().__init__(context, "leave_panel")
        self._kinds = {row.kind_id: row for row in kinds}
        self.kind = named(Segmented(self.tr("What for")), "leave_kind")
        self.kind.set_options([(row.kind_id, row.title) for row in kinds])
        self.kind.set_value(kinds[0].kind_id)
        self.who = named(BorrowerField(context), "leave_who")
        self.what = text_field(
            self.tr("What"), "leave_what", hint=self.tr("Jacket, rain cape … empty: as above."), most=60
        )
        self.pieces = named(Stepper(self.tr("Pieces"), 1, least=1, most=loans.MOST_PIECES), "leave_pieces")
        self.ready = named(DueField(context, self.tr("Ready")), "leave_ready")
        self._who = FormField(self.tr("Whose"), self.who)
        self._kind_changed()
        self.kind.chosen.connect(lambda _kind: self._kind_changed())
        self.who.changed.connect(self.look)
        self.pieces.changed.connect(lambda _pieces: self.look())
        self.ready.changed.connect(self.look)
        line_of(self.what).editingFinished.connect(self.look)
        kind = FormField(self.tr("What for"), self.kind)
        ready = FormField(self.tr("Ready"), self.ready)
        parts = (kind, self._who, self.what, stepper_field(self.pieces), ready)
        self.arrange(self.tr("Leave something here"), *parts)

    def first_focus(self) -> QWidget:
        return self.who.editor

    def missing(self) -> FormField | None:
        return self._who if self.who.borrower is None else None

    def plan(self) -> Plan | None:
        borrower = self.who.borrower
        if borrower is None:
            return None
        what = line_of(self.what).text().strip()
        request = loans.LeaveRequest(self.kind.value, borrower, what, self.pieces.value, self.ready.at)
        return Plan(loans.leave, request)

    def foretell(self, receipt: LoanReceipt) -> str:
        return self.tr("{title} of {who}, ready {at}; a ticket is printed").format(
            title=titled(receipt.title, receipt.pieces),
            who=self.who.said(receipt),
            at=moment(self.context, receipt.due_at),
        )

    def outcome(self, receipt: LoanReceipt | None) -> str:
        return self.tr("Take it in and print the ticket")

    def take_volunteer(self, volunteer_id: UUID, name: str) -> None:
        """Somebody was scanned or is in hand."""
        self.who.take_volunteer(volunteer_id, name)
        line_of(self.what).setFocus()

    @Slot()
    def _kind_changed(self) -> None:
        row = self._kinds[self.kind.value]
        self.ready.show_rule(row.due_unit, row.due_amount)
        self.look()
