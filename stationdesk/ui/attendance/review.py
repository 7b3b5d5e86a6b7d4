"""The second look: hours above the day's automatic limit are confirmed or rejected, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import NotAllowed, ReasonNeeded
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import RIGHTS, Right
from stationdesk.services import service_records
from stationdesk.services.service_records import ReviewRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, IconLabel, KeyButton
from stationdesk.ui.wording import points_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.services.service_records import ReviewReceipt
    from stationdesk.ui.context import DeskContext


class Review(QWidget):
    """Confirm or reject one record. It cannot be undone, so it asks how they know."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._record: RecordRow | None = None
        self._act_id = new_id()
        self._sent: UUID | None = None
        line = named(QLineEdit(), "review_reason")
        line.setProperty(FREE_TEXT, True)
        line.setMaxLength(200)
        line.setPlaceholderText(self.tr("e.g. saw them leave, asked who is responsible"))
        self._line = line
        self._reason = FormField(self.tr("How do you know?"), line, required=True)
        self._confirm = named(KeyButton(icon="badge-check", kind=ButtonKind.PRIMARY), "confirm_hours")
        self._reject = named(KeyButton(self.tr("Reject"), kind=ButtonKind.DANGER), "reject_hours")
        self._reject.setToolTip(self.tr("The hours and points do not count"))
        self._why_not = named(IconLabel("lock", "", tone="quiet", size="small"), "review_hindrance")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._confirm, 1)
        row.addWidget(self._reject)
        column.addWidget(self._reason)
        column.addLayout(row)
        column.addWidget(self._why_not)
        self._confirm.clicked.connect(lambda: self._decide(Decision.CONFIRMED))
        self._reject.clicked.connect(lambda: self._decide(Decision.REJECTED))
        line.returnPressed.connect(self._confirm.setFocus)
        context.signed_in_changed.connect(self._ask_role)
        self._ask_role()

    def show_record(self, row: RecordRow) -> None:
        """Ask about a record that waits."""
        if self._record is None or self._record.record_id != row.record_id:
            self._act_id, self._sent = new_id(), None
            self._line.clear()
            self._reason.clear_error()
        self._record = row
        text = self.tr("Confirm {hours}, +{points}")
        self._confirm.set_texts(
            text.format(hours=span_text(row.service_minutes), points=points_text(row.points))
        )

    @Slot()
    def _ask_role(self) -> None:
        """Without the right the buttons are off, and it says why."""
        signed_in = self._context.signed_in
        may = signed_in is not None and Right.REVIEW_HOURS in RIGHTS[signed_in.role]
        for part in (self._reason, self._confirm, self._reject):
            part.setEnabled(may)
        self._why_not.setVisible(not may)
        if not may:
            role = signed_in.role.value if signed_in is not None else ""
            self._why_not.set_text(explain(NotAllowed(Right.REVIEW_HOURS.value, role)))

    def _decide(self, decision: Decision) -> None:
        record, reason = self._record, self._line.text().strip()
        if record is None or self._sent == record.record_id:
            return
        if not reason:
            self._reason.set_error(explain(ReasonNeeded("service_records.review")))
            return
        self._sent = record.record_id
        self._context.runner.write(
            self,
            service_records.review,
            ReviewRequest(record.record_id, decision),
            then=self._done,
            otherwise=self._refused,
            act_id=self._act_id,
            reason=reason,
        )

    def _done(self, receipt: ReviewReceipt) -> None:
        hours, points = span_text(receipt.service_minutes), points_text(receipt.points)
        if receipt.decision is Decision.CONFIRMED:
            text = self.tr("Confirmed: {name} · {hours} · +{points}")
        else:
            text = self.tr("Rejected: {name} · {hours} and {points} do not count")
        sentence = text.format(name=receipt.name, hours=hours, points=points)
        self._context.result.tell(Kind.OK, sentence)
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()

    def _refused(self, error: Exception) -> None:
        self._sent = None
        self._context.result.tell(Kind.STOP, explain(error))
