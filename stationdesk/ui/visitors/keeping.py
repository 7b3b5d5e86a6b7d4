"""How long a file is kept: the end of the project and some months more, said as a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.visitors import MONTHS_KEPT, keep_until
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, Stepper, label
from stationdesk.ui.wording import number_text

_MOST_MONTHS = 36


class KeptFor(QWidget):
    """For a new file the end of the project and the months after it; for a known one its last day."""

    changed = Signal()

    def __init__(self, today: date, until: date | None) -> None:
        super().__init__()
        self._is_new = until is None
        self.day = DayField("visitor_kept_day")
        self.day.set_on(until or date(today.year, 12, 31))
        self.day.set_earliest(min(today, until or today))
        self.months = named(
            Stepper(self.tr("Months kept after the project"), MONTHS_KEPT, most=_MOST_MONTHS),
            "visitor_kept_months",
        )
        self._told = label("", size="small", tone="quiet", wrap=True)
        text = self.tr("The project ends on") if self._is_new else self.tr("Kept until")
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(FormField(text, self.day), 1, Qt.AlignmentFlag.AlignTop)
        months = FormField(self.months.accessibleName(), self.months)
        row.addWidget(months, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self._told)
        months.setVisible(self._is_new)
        self._told.setVisible(self._is_new)
        self.day.dateChanged.connect(lambda _day: self._tell())
        self.months.changed.connect(lambda _months: self._tell())
        self._tell()

    @property
    def until(self) -> date:
        """The last day of the file."""
        return keep_until(self.day.on, self.months.value) if self._is_new else self.day.on

    @property
    def words(self) -> str:
        """The same as the notice says it."""
        words = self.tr("until {day}, {n:month|months} after the end of the project")
        return words.format(day=self.until.isoformat(), n=number_text(self.months.value))

    @Slot()
    def _tell(self) -> None:
        self._told.setText(self.tr("The file is kept until {day}.").format(day=self.until.isoformat()))
        self.changed.emit()
