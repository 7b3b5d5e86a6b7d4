"""Why something is said of hours that wait, and how many minutes are left of them: keys, then it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.errors import ReasonNeeded
from stationdesk.domain.service_time import Decision
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.fields import ReasonField
from stationdesk.ui.messages import explain
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, KeyButton, Stepper
from stationdesk.ui.wording import span_text

translate = QCoreApplication.translate


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


class ReviewStep(QWidget):
    """Asks for the minutes where hours are trimmed, then for the reason; Enter goes on, Esc goes back."""

    agreed = Signal()
    """All is there; `decision`, `minutes` and `reason` say what."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "review_step")
        self.decision: Decision | None = None
        self._before = 0
        self._minutes = named(Stepper(self.tr("Minutes that count"), 1, least=1), "trim_minutes")
        row = self._minutes.layout()
        assert isinstance(row, QHBoxLayout)
        row.addStretch(1)
        self.minutes_field = FormField(self.tr("Minutes that count"), self._minutes)
        self._why = ReasonField(())
        self._do = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY), "review_do")
        back = named(KeyButton(self.tr("Back"), "Esc", kind=ButtonKind.QUIET), "review_back")
        self._do.clicked.connect(self._agree)
        back.clicked.connect(self.left)
        self._why.picked.connect(self._agree)
        self._minutes.changed.connect(lambda _minutes: self._say_outcome())
        column, below = QVBoxLayout(self), QHBoxLayout()
        below.addWidget(back)
        below.addWidget(self._do, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.minutes_field)
        column.addWidget(self._why)
        column.addLayout(below)
        for layout in (column, below):
            layout.setSpacing(px(8))
        self.hide()

    @property
    def minutes(self) -> int | None:
        """The minutes that count, where hours are trimmed."""
        return self._minutes.value if self.decision is Decision.TRIMMED else None

    @property
    def reason(self) -> str:
        """Why, in words."""
        return self._why.reason

    def ask(self, decision: Decision, service_minutes: int, last: str) -> None:
        """Ask for one decision about so many minutes; `last` is the reason it had the time before."""
        self.decision, self._before = decision, service_minutes
        self.show()
        is_trim = decision is Decision.TRIMMED
        self.minutes_field.setVisible(is_trim)
        usual = usual_reasons(decision)
        self._why.offer(usual, last or usual[0])
        if is_trim:
            most = max(1, service_minutes - 1)
            self._minutes.set_range(1, most)
            self._minutes.set_value(max(1, min(most, service_minutes // 2)))
            self._minutes.number.setFocus()
            self._minutes.number.selectAll()
        else:
            self._why.setFocus()
        self._say_outcome()

    def close_step(self) -> None:
        """Ask no more."""
        self.decision = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Go from the minutes to the reason, from the reason to the deed."""
        if self.decision is Decision.TRIMMED and self._minutes.number.hasFocus():
            self._why.setFocus()
        else:
            self._agree()

    @Slot()
    def _agree(self) -> None:
        if self.reason:
            self.agreed.emit()
        else:
            self._why.set_error(explain(ReasonNeeded("service_records.review")))

    def _say_outcome(self) -> None:
        hours = span_text(self._before)
        if self.decision is Decision.TRIMMED:
            left = span_text(self._minutes.value)
            text = self.tr("Count {left} of {hours}").format(left=left, hours=hours)
        elif self.decision is Decision.CONFIRMED:
            text = self.tr("Confirm {hours}").format(hours=hours)
        else:
            text = self.tr("Reject {hours}").format(hours=hours)
        self._do.set_texts(text, "Enter")
