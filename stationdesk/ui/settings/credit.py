"""Settings: what a forgotten check-out is worth at a service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QTimeEdit, QVBoxLayout, QWidget

from stationdesk.domain.service_time import Credit
from stationdesk.services.activities import MOST_CREDIT_MINUTES
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import choice_field, stepper_field
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, Segmented, Stepper, label

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow

_USUAL_MINUTES, _USUAL_END = 60, QTime(17, 0)


class CreditFields(QWidget):
    """Nothing, so many minutes, or until a planned time of the day; the hours wait for a supervisor."""

    def __init__(self) -> None:
        super().__init__()
        self._choice = named(
            Segmented(self.tr("When somebody forgets to check out"), has_keys=False), "credit"
        )
        self._choice.set_options(
            [
                (Credit.NOTHING, self.tr("Credit nothing")),
                (Credit.FIXED, self.tr("A fixed time")),
                (Credit.PLANNED_END, self.tr("Until the planned end")),
            ]
        )
        self._minutes = named(
            Stepper(self.tr("Minutes credited"), _USUAL_MINUTES, least=1, most=MOST_CREDIT_MINUTES),
            "credit_minutes",
        )
        self._minutes.number.setSingleStep(15)
        self._minutes_field = stepper_field(self._minutes)
        self._end = named(QTimeEdit(_USUAL_END), "ends_minute")
        self._end.setDisplayFormat("HH:mm")
        self._end_field = FormField(self.tr("Planned end"), self._end)
        self._note = label(
            self.tr("Such hours are provisional: a supervisor confirms, trims or rejects them."),
            size="small",
            tone="quiet",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (choice_field(self._choice), self._minutes_field, self._end_field, self._note):
            column.addWidget(part)
        self._choice.chosen.connect(self._show_kind)
        self.show_row(None)

    @property
    def value(self) -> tuple[Credit, int, QTime]:
        """All that stands in the fields, shown or hidden."""
        return self.credit, self._minutes.value, self._end.time()

    def set_value(self, value: tuple[Credit, int, QTime]) -> None:
        """Put it back."""
        credit, minutes, end = value
        self._choice.set_value(credit)
        self._minutes.set_value(minutes)
        self._end.setTime(end)
        self._show_kind()

    @property
    def credit(self) -> Credit:
        """The kind of credit."""
        return Credit(self._choice.value)

    @property
    def minutes(self) -> int | None:
        """The fixed minutes, where there are any."""
        return self._minutes.value if self.credit is Credit.FIXED else None

    @property
    def ends_minute(self) -> int | None:
        """The planned end in minutes after midnight, where there is one."""
        time = self._end.time()
        return time.hour() * 60 + time.minute() if self.credit is Credit.PLANNED_END else None

    @property
    def fields(self) -> dict[str, FormField]:
        """The fields a refusal may name."""
        return {"credit_minutes": self._minutes_field, "ends_minute": self._end_field}

    def show_row(self, row: ActivityRow | None) -> None:
        """Show an activity's credit; a new one credits nothing."""
        self._choice.set_value(row.credit if row else Credit.NOTHING)
        self._minutes.set_value((row.credit_minutes if row else None) or _USUAL_MINUTES)
        ends = row.ends_minute if row else None
        self._end.setTime(QTime(ends // 60, ends % 60) if ends is not None else _USUAL_END)
        self._show_kind()

    @Slot()
    def _show_kind(self, _kind: object = None) -> None:
        self._minutes_field.setVisible(self.credit is Credit.FIXED)
        self._end_field.setVisible(self.credit is Credit.PLANNED_END)
        self._note.setVisible(self.credit is not Credit.NOTHING)
