"""Which records the page shows: the day, and the chips with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QHBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FilterChip, FlowLayout, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.context import DeskContext


class Which(StrEnum):
    """The chips. What waits and who forgot are shown of all days, the rest of the day that is chosen."""

    ALL = "all"
    COUNTED = "counted"
    WAITING = "waiting"
    FORGOTTEN = "forgotten"
    REJECTED = "rejected"
    UNDONE = "undone"


OF_ALL_DAYS = (Which.WAITING, Which.FORGOTTEN)


def matches(row: RecordRow, which: Which) -> bool:
    """Return whether a record of the day belongs under a chip."""
    if which is Which.UNDONE:
        return row.is_reversed
    if which is Which.REJECTED:
        return row.is_rejected and not row.is_reversed
    if which is Which.COUNTED:
        return row.does_count
    return True


def _together(*parts: QWidget) -> QWidget:
    """Return parts that go into the next line together."""
    holder = QWidget()
    holder.setProperty("plain", True)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    for part in parts:
        row.addWidget(part)
    return holder


class DaySwitch(QWidget):
    """Today, yesterday, or any day before."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._edit = named(QDateEdit(), "record_day", self.tr("Day of the records"))
        self._edit.setDisplayFormat("yyyy-MM-dd")
        self._edit.setCalendarPopup(True)
        self._today = named(FilterChip(self.tr("Today")), "day_today")
        self._yesterday = named(FilterChip(self.tr("Yesterday")), "day_yesterday")
        earlier = named(KeyButton(icon="chevron-left", name=self.tr("One day earlier")), "day_earlier")
        later = named(KeyButton(icon="chevron-right", name=self.tr("One day later")), "day_later")
        near, any_day = _together(self._today, self._yesterday), _together(earlier, self._edit, later)
        near.setMinimumHeight(any_day.sizeHint().height())
        flow = FlowLayout(self, spacing=6)
        flow.addWidget(near)
        flow.addWidget(any_day)
        self._today.clicked.connect(lambda: self.choose(context.today()))
        self._yesterday.clicked.connect(lambda: self.choose(context.today() - timedelta(days=1)))
        earlier.clicked.connect(lambda: self.choose(self.on - timedelta(days=1)))
        later.clicked.connect(lambda: self.choose(self.on + timedelta(days=1)))
        self._edit.dateChanged.connect(self._edited)
        self._show(context.today())

    @property
    def on(self) -> date:
        """The day."""
        day = self._edit.date()
        return date(day.year(), day.month(), day.day())

    def follow(self) -> None:
        """Whoever looks at today looks at the next day after midnight."""
        if self._is_today:
            self._show(self._context.today())

    def choose(self, on: date) -> None:
        """Turn to a day; none lies in the future."""
        self._show(min(on, self._context.today()))
        self.changed.emit()

    def _show(self, on: date) -> None:
        with QSignalBlocker(self._edit):
            self._edit.setDate(QDate(on.year, on.month, on.day))
        today = self._context.today()
        self._is_today = on == today
        self._today.setChecked(on == today)
        self._yesterday.setChecked(on == today - timedelta(days=1))

    @Slot()
    def _edited(self) -> None:
        self.choose(self.on)


class Chips(QWidget):
    """One chip for each state, with its key and the number of records behind it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        faces = {
            Which.ALL: (self.tr("All"), ""),
            Which.COUNTED: (self.tr("Counted"), ""),
            Which.REJECTED: (self.tr("Not counted"), ""),
            Which.UNDONE: (self.tr("Undone"), ""),
            Which.WAITING: (self.tr("To review (all days)"), "shield-check"),
            Which.FORGOTTEN: (self.tr("Not checked out"), "hourglass"),
        }
        self._chips = {
            which: FilterChip(words, 0, icon=icon, key=f"Alt+{number}")
            for number, (which, (words, icon)) in enumerate(faces.items(), start=1)
        }
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, spacing=8)
        for which, chip in self._chips.items():
            self._group.addButton(named(chip, f"chip_{which}"))
            flow.addWidget(chip)
        self._chips[Which.ALL].setChecked(True)
        self._group.buttonClicked.connect(lambda _chip: self.changed.emit())

    @property
    def which(self) -> Which:
        """The chip that is on."""
        return next(which for which, chip in self._chips.items() if chip.isChecked())

    def choose(self, which: Which) -> None:
        """Turn a chip on."""
        self._chips[which].setChecked(True)
        self.changed.emit()

    def count(self, rows: Sequence[RecordRow], waiting: int, forgotten: int) -> None:
        """Show how many records, and how many forgotten stays, each chip has."""
        of_all_days = {Which.WAITING: waiting, Which.FORGOTTEN: forgotten}
        for which, chip in self._chips.items():
            of_day = sum(matches(row, which) for row in rows)
            chip.set_count(of_all_days.get(which, of_day))
