"""The second look at hours that wait: a key for what is said of them, a key for why, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import EndsBeforeStart, NotAllowed, NotShorter
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import Right
from stationdesk.services import service_records
from stationdesk.services.service_records import ReviewRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.review_step import ReviewStep, usual_reasons
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, IconLabel, KeyButton
from stationdesk.ui.wording import points_text, span_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.service_records import RecordRow
    from stationdesk.services.service_records import ReviewReceipt
    from stationdesk.ui.context import DeskContext

KEYS = {"1": Decision.CONFIRMED, "2": Decision.TRIMMED, "3": Decision.REJECTED}
"""What the keys say of the row that is chosen; Enter confirms, too."""


class Review(QWidget):
    """Confirm, trim or reject one record, by keys alone: 1, 2 or 3, then the number of the reason."""

    decided = Signal()
    """It is done; the next record is to be chosen."""
    put_back = Signal()
    """The person does not decide now; the keys belong to the list again."""

    def __init__(self, context: DeskContext, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._undo = context, undo
        self._record: RecordRow | None = None
        self._act_id, self._sent = new_id(), False
        self._last: dict[Decision, str] = {}
        self._step = ReviewStep()
        self._make_buttons()
        self._arrange()
        self._step.agreed.connect(self._commit)
        self._step.left.connect(self._leave_step)
        context.signed_in_changed.connect(self._ask_role)
        self._ask_role()

    def show_record(self, row: RecordRow) -> None:
        """Ask about a record that waits."""
        if self._record is None or self._record.record_id != row.record_id:
            self._begin_anew()
        self._record = row
        hours, points = span_text(row.service_minutes), points_text(row.points)
        self._confirm.set_texts(self.tr("Confirm {hours}, +{points}").format(hours=hours, points=points), "1")

    def press(self, key: str) -> bool:
        """Take a key of the list; return whether it means anything."""
        decision = KEYS.get(key)
        if decision is None or not self._confirm.isEnabled() or not self.isVisible():
            return False
        self.choose(decision)
        return True

    def choose(self, decision: Decision) -> None:
        """Turn to the reason for a decision; trimming asks for the minutes first."""
        if self._record is None:
            return
        self._act_id, self._sent = new_id(), False
        self._choices.hide()
        self._step.ask(decision, self._record.service_minutes, self._last.get(decision, ""))

    def _make_buttons(self) -> None:
        self._confirm = named(KeyButton(icon="badge-check", kind=ButtonKind.PRIMARY), "confirm_hours")
        self._trim = named(KeyButton(self.tr("Trim…"), "2", icon="scissors"), "trim_hours")
        self._reject = named(KeyButton(self.tr("Reject"), "3", kind=ButtonKind.DANGER), "reject_hours")
        self._reject.setToolTip(self.tr("The hours and points do not count"))
        self._why_not = named(IconLabel("lock", "", tone="quiet", size="small"), "review_hindrance")
        self._confirm.clicked.connect(lambda: self.choose(Decision.CONFIRMED))
        self._trim.clicked.connect(lambda: self.choose(Decision.TRIMMED))
        self._reject.clicked.connect(lambda: self.choose(Decision.REJECTED))

    def _arrange(self) -> None:
        self._choices = QWidget()
        buttons, pair, column = QVBoxLayout(self._choices), QHBoxLayout(), QVBoxLayout(self)
        pair.addWidget(self._trim, 1)
        pair.addWidget(self._reject, 1)
        pair.setSpacing(px(8))
        buttons.addWidget(self._confirm)
        buttons.addLayout(pair)
        for part in (self._choices, self._step, self._why_not):
            column.addWidget(part)
        for whole in (buttons, column):
            whole.setContentsMargins(0, 0, 0, 0)
            whole.setSpacing(px(8))

    @Slot()
    def _ask_role(self) -> None:
        """Without the right the buttons are off, and it says why."""
        signed_in = self._context.signed_in
        may = signed_in is not None and signed_in.may(Right.REVIEW_HOURS)
        for part in (self._confirm, self._trim, self._reject):
            part.setEnabled(may)
        self._why_not.setVisible(not may)
        if not may:
            self._begin_anew()
            role = signed_in.role.value if signed_in is not None else ""
            self._why_not.set_text(explain(NotAllowed(Right.REVIEW_HOURS.value, role)))

    def _begin_anew(self) -> None:
        self._step.close_step()
        self._choices.show()

    @Slot()
    def _leave_step(self) -> None:
        self._begin_anew()
        self.put_back.emit()

    @Slot()
    def _commit(self) -> None:
        record, decision = self._record, self._step.decision
        if record is None or decision is None or self._sent:
            return
        self._sent = True
        self._last[decision] = self._step.reason if self._step.reason in usual_reasons(decision) else ""
        self._context.runner.write(
            self,
            service_records.review,
            ReviewRequest(record.record_id, decision, service_minutes=self._step.minutes),
            then=self._done,
            otherwise=self._refused,
            act_id=self._act_id,
            reason=self._step.reason,
        )

    def _done(self, receipt: ReviewReceipt) -> None:
        hours, points = span_text(receipt.service_minutes), points_text(receipt.points)
        words = {
            Decision.CONFIRMED: self.tr("Confirmed: {name} · {hours} · +{points}"),
            Decision.TRIMMED: self.tr("Trimmed: {name} · {hours} of {before} · +{points}"),
            Decision.REJECTED: self.tr("Rejected: {name} · {hours} and {points} do not count"),
        }
        sentence = words[receipt.decision].format(
            name=receipt.name, hours=hours, points=points, before=span_text(receipt.minutes_before)
        )
        act_id = self._act_id
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._undo(act_id))
        self._context.result.tell(Kind.OK, sentence, undo)
        self._context.person.refresh()
        self._begin_anew()
        self.decided.emit()

    def _refused(self, error: Exception) -> None:
        self._sent = False
        if isinstance(error, (NotShorter, EndsBeforeStart)):
            self._step.minutes_field.set_error(explain(error))
        else:
            self._context.result.tell(Kind.STOP, explain(error))
