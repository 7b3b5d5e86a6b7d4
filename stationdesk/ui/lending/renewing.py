"""Lending something on: until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from stationdesk.domain.errors import ThingReserved
from stationdesk.services import loan_renewals
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.fields import DueField
from stationdesk.ui.lending.words import due_words, moment
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.widgets import FormField, label
from stationdesk.ui.wording.lending import whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.things import KindRow
    from stationdesk.services.loan_renewals import RenewReceipt
    from stationdesk.ui.context import DeskContext


class RenewPanel(FormPanel):
    """What others reserved is honoured, or overridden with a reason."""

    def __init__(self, context: DeskContext, row: LoanRow, kind: KindRow | None) -> None:
        super().__init__(context, "renew_panel")
        self.row = row
        self.due = named(DueField(context, self.tr("Until when")), "renew_due")
        if kind is not None:
            self.due.show_rule(kind.due_unit, kind.due_amount)
        self.reason = text_field(self.tr("Why all the same"), "renew_reason", required=True, most=100)
        self.reason.hide()
        self.due.changed.connect(self.look)
        self.refused.connect(self._was_refused)
        line_of(self.reason).textEdited.connect(lambda _text: self.look())
        who = whose_text(row.name, row.phone_tail)
        about = label(f"{who} · {due_words(context, row)}", tone="muted", wrap=True)
        title = self.tr("Renew: {title}").format(title=row.title)
        self.arrange(title, about, FormField(self.tr("Until when"), self.due), self.reason)

    def first_focus(self) -> QWidget:
        return self.due.choice

    def plan(self) -> Plan:
        request = loan_renewals.RenewRequest(self.row.loan_id, self.due.at)
        return Plan(loan_renewals.renew, request, line_of(self.reason).text().strip())

    def foretell(self, receipt: RenewReceipt) -> str:
        words = self.tr("due {before} → {after}")
        before, after = moment(self.context, receipt.due_before), moment(self.context, receipt.due_at)
        return words.format(before=before, after=after)

    def outcome(self, receipt: RenewReceipt | None) -> str:
        if receipt is None:
            return self.tr("Renew")
        return self.tr("Renew until {at}").format(at=moment(self.context, receipt.due_at))

    @Slot(object)
    def _was_refused(self, error: Any) -> None:
        if isinstance(error, ThingReserved) and not self.reason.isVisibleTo(self):
            self.reason.show()
            self.fit()
            self.reason.setFocus()
