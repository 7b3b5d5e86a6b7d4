"""What is asked for hours that are made up: what, when, under whom, and what proves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui.accessibility import named
from stationdesk.ui.pictures import PhotoPicker
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Dropdown, FormField

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.ui.context import DeskContext

_THUMBNAIL = 72


class _DayEdit(QDateEdit):
    """A date whose day is typed or turned first: the year is seldom another."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setSelectedSection(QDateEdit.Section.DaySection)


class SpanFields(QWidget):
    """A day and two times of it, in station time; an end before the start lies on the next day."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.date = named(_DayEdit(), "made_up_date")
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.start, self.end = named(QTimeEdit(), "made_up_start"), named(QTimeEdit(), "made_up_end")
        self.field = FormField(self.tr("Day of the service"), self.date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.field, 2, Qt.AlignmentFlag.AlignTop)
        for edit, words in ((self.start, self.tr("From")), (self.end, self.tr("To"))):
            edit.setDisplayFormat("HH:mm")
            edit.timeChanged.connect(self._edited)
            row.addWidget(FormField(words, edit), 1, Qt.AlignmentFlag.AlignTop)
        self.date.dateChanged.connect(self._edited)
        self._begin()

    @property
    def started_at(self) -> datetime:
        """When the service began, UTC."""
        return self._at(self.start.time(), 0)

    @property
    def ended_at(self) -> datetime:
        """When it ended, UTC; over midnight, where that is earlier than the start."""
        is_next_day = self.end.time() < self.start.time()
        return self._at(self.end.time(), 1 if is_next_day else 0)

    def _begin(self) -> None:
        yesterday: date = self._context.today() - timedelta(days=1)
        with QSignalBlocker(self.date), QSignalBlocker(self.start), QSignalBlocker(self.end):
            self.date.setDate(QDate(yesterday.year, yesterday.month, yesterday.day))
            self.start.setTime(QTime(9, 0))
            self.end.setTime(QTime(11, 0))

    def _at(self, time: QTime, days: int) -> datetime:
        day = self.date.date()
        local = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._context.zone
        )
        return (local + timedelta(days=days)).astimezone(UTC)

    @Slot()
    def _edited(self) -> None:
        self.field.clear_error()
        self.changed.emit()


class EvidenceFields(QWidget):
    """The number of the paper sheet, a photo of it, or both."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        line = named(QLineEdit(), "paper_number")
        line.setMaxLength(60)
        line.setProperty(FREE_TEXT, True)
        line.setPlaceholderText(self.tr("e.g. sign-in sheet 12, line 4"))
        self._line = line
        self.field = FormField(self.tr("Number of the paper sheet"), line)
        self.photos = PhotoPicker(context, self.tr("A photo of the sheet"))
        self._arrange()
        line.textChanged.connect(lambda _text: self.changed.emit())
        self.photos.changed.connect(self._photo_changed)
        self.photos.refused.connect(self.field.set_error)

    @property
    def paper_number(self) -> str:
        """The number of the sheet, as typed."""
        return self._line.text().strip()

    @property
    def photo(self) -> bytes | None:
        """The photo that was taken in, as it will be kept."""
        return self.photos.photo

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        beside.addSpacing(px(20))
        beside.addWidget(self.photos)
        beside.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(12))
        whole.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(beside, 1)

    @Slot()
    def _photo_changed(self) -> None:
        if self.photo is not None:
            self.field.clear_error()
        self.changed.emit()


class WorkFields(QWidget):
    """The activity, what was done, and who was responsible, filled from the activity."""

    changed = Signal()

    def __init__(self, choices: Sequence[ActivityRow], last: object) -> None:
        super().__init__()
        self._choices = {row.activity_id: row for row in choices}
        self.activity = named(Dropdown([(row.activity_id, row.name) for row in choices]), "made_up_activity")
        self.activity.set_value(last)
        if self.activity.value is None and choices:
            self.activity.setCurrentIndex(0)
        self.content, self.responsible = (
            self._line("made_up_content", 200),
            self._line("made_up_responsible", 100),
        )
        self.responsible_field = FormField(self.tr("Responsible person"), self.responsible, required=True)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(FormField(self.tr("Activity"), self.activity), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.responsible_field, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(row)
        column.addWidget(FormField(self.tr("What was done"), self.content))
        self.activity.chosen.connect(self._turned)
        self.responsible.textEdited.connect(lambda _text: self.changed.emit())
        self._turned()

    def _line(self, name: str, most: int) -> QLineEdit:
        line = named(QLineEdit(), name)
        line.setMaxLength(most)
        line.setProperty(FREE_TEXT, True)
        return line

    @Slot()
    def _turned(self, _value: object = None) -> None:
        row = self._choices.get(self.activity.value)
        if row is not None:
            self.content.setPlaceholderText(row.content or row.name)
            if not self.responsible.isModified():
                self.responsible.setText(row.responsible)
        self.changed.emit()
