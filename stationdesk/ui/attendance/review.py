"""The second look at hours that wait: a key for what is said of them, a key for why, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import EndsBeforeStart, NotAllowed, NotShorter, ReasonNeeded
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import Right
from stationdesk.services import service_records
from stationdesk.services.service_records import ReviewRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.fields import ReasonField
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, IconLabel, KeyButton, Stepper
from stationdesk.ui.wording import points_text, span_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.queries.service_records import RecordRow
    from stationdesk.services.service_records import ReviewReceipt
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
KEYS = {"1": Decision.CONFIRMED, "2": Decision.TRIMMED, "3": Decision.REJECTED}
"""What the keys say of the row that is chosen; Enter confirms, too."""


def usual_reasons(decision: Decision) -> tuple[str, ...]:
    """Return the reasons offered for a decision, the usual one first; they are kept as they are said."""
    if decision is Decision.CONFIRMED:
        return (
            translate("Review", "The person responsible confirms it"),
            translate("Review", "I saw them there"),
            translate("Review", "It is on the sign-in sheet"),
        )
    if decision is Decision.TRIMMED:
        return (
            translate("Review", "Left earlier, I was told"),
            translate("Review", "Left earlier, by the sheet"),
            translate("Review", "Took a long break"),
        )
    return (
        translate("Review", "Was not there"),
        translate("Review", "Booked elsewhere already"),
        translate("Review", "No service: paid or private"),
    )


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
        self._decision: Decision | None = None
        self._act_id, self._sent = new_id(), False
        self._last: dict[Decision, str] = {}
        self._make_buttons()
        self._make_step()
        self._arrange()
        context.signed_in_changed.connect(self._ask_role)
        self._ask_role()

    @property
    def decision(self) -> Decision | None:
        """What is about to be said, while its reason is asked for."""
        return self._decision

    def show_record(self, row: RecordRow) -> None:
        """Ask about a record that waits."""
        if self._record is None or self._record.record_id != row.record_id:
            self._record = row
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
        self._decision = decision
        self._act_id, self._sent = new_id(), False
        self._choices.hide()
        self._step.show()
        self._minutes_field.setVisible(decision is Decision.TRIMMED)
        usual = usual_reasons(decision)
        self._why.offer(usual, self._last.get(decision, usual[0]))
        if decision is Decision.TRIMMED:
            most = max(1, self._record.service_minutes - 1)
            self._minutes.set_range(1, most)
            self._minutes.set_value(max(1, min(most, self._record.service_minutes // 2)))
            self._minutes.number.setFocus()
            self._minutes.number.selectAll()
        else:
            self._why.setFocus()
        self._say_outcome()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._decision is not None:
            self._leave_step()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._decision is not None:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self._confirm = named(KeyButton(icon="badge-check", kind=ButtonKind.PRIMARY), "confirm_hours")
        self._trim = named(KeyButton(self.tr("Trim…"), "2", icon="scissors"), "trim_hours")
        self._reject = named(KeyButton(self.tr("Reject"), "3", kind=ButtonKind.DANGER), "reject_hours")
        self._reject.setToolTip(self.tr("The hours and points do not count"))
        self._why_not = named(IconLabel("lock", "", tone="quiet", size="small"), "review_hindrance")
        self._confirm.clicked.connect(lambda: self.choose(Decision.CONFIRMED))
        self._trim.clicked.connect(lambda: self.choose(Decision.TRIMMED))
        self._reject.clicked.connect(lambda: self.choose(Decision.REJECTED))

    def _make_step(self) -> None:
        self._minutes = named(Stepper(self.tr("Minutes that count"), 1, least=1), "trim_minutes")
        row = self._minutes.layout()
        assert isinstance(row, QHBoxLayout)
        row.addStretch(1)
        self._minutes_field = FormField(self.tr("Minutes that count"), self._minutes)
        self._why = ReasonField(())
        self._do = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY), "review_do")
        self._back = named(KeyButton(self.tr("Back"), "Esc", kind=ButtonKind.QUIET), "review_back")
        self._do.clicked.connect(self._commit)
        self._back.clicked.connect(self._leave_step)
        self._why.picked.connect(self._commit)
        self._minutes.changed.connect(lambda _minutes: self._say_outcome())

    def _arrange(self) -> None:
        self._choices, self._step = QWidget(), named(QWidget(), "review_step")
        buttons = QVBoxLayout(self._choices)
        pair = QHBoxLayout()
        buttons.addWidget(self._confirm)
        buttons.addLayout(pair)
        pair.addWidget(self._trim, 1)
        pair.addWidget(self._reject, 1)
        step, below = QVBoxLayout(self._step), QHBoxLayout()
        below.addWidget(self._back)
        below.addWidget(self._do, 1)
        step.addWidget(self._minutes_field)
        step.addWidget(self._why)
        step.addLayout(below)
        column = QVBoxLayout(self)
        for part in (self._choices, self._step, self._why_not):
            column.addWidget(part)
        for whole in (buttons, step, column):
            whole.setContentsMargins(0, 0, 0, 0)
            whole.setSpacing(px(8))
        pair.setSpacing(px(8))
        below.setSpacing(px(8))
        self._step.hide()

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
        self._decision = None
        self._step.hide()
        self._choices.show()

    @Slot()
    def _leave_step(self) -> None:
        self._begin_anew()
        self.put_back.emit()

    def _say_outcome(self) -> None:
        if self._record is None or self._decision is None:
            return
        hours = span_text(self._record.service_minutes)
        if self._decision is Decision.TRIMMED:
            left = span_text(self._minutes.value)
            self._do.set_texts(self.tr("Count {left} of {hours}").format(left=left, hours=hours), "Enter")
        elif self._decision is Decision.CONFIRMED:
            self._do.set_texts(self.tr("Confirm {hours}").format(hours=hours), "Enter")
        else:
            self._do.set_texts(self.tr("Reject {hours}").format(hours=hours), "Enter")

    def _enter(self) -> None:
        """Go from the minutes to the reason, from the reason to the deed."""
        if self._decision is Decision.TRIMMED and self._minutes.number.hasFocus():
            self._why.setFocus()
        else:
            self._commit()

    @Slot()
    def _commit(self) -> None:
        record, decision, reason = self._record, self._decision, self._why.reason
        if record is None or decision is None or self._sent:
            return
        if not reason:
            self._why.set_error(explain(ReasonNeeded("service_records.review")))
            return
        self._sent = True
        minutes = self._minutes.value if decision is Decision.TRIMMED else None
        self._last[decision] = reason if reason in usual_reasons(decision) else usual_reasons(decision)[0]
        self._context.runner.write(
            self,
            service_records.review,
            ReviewRequest(record.record_id, decision, service_minutes=minutes),
            then=self._done,
            otherwise=self._refused,
            act_id=self._act_id,
            reason=reason,
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
            self._minutes_field.set_error(explain(error))
        else:
            self._context.result.tell(Kind.STOP, explain(error))
