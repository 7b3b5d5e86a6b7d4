"""The two questions of an act at another time: when, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, Segmented

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


class TimeFields(QWidget):
    """A moment in station time: a few quick choices, a date and a time."""

    changed = Signal()
    """Another moment is meant now."""
    typed = Signal()
    """A part of it was typed or turned; more may follow."""

    def __init__(self, context: DeskContext, quick: Sequence[tuple[datetime, str]]) -> None:
        super().__init__()
        self._context = context
        # A date and a time are typed in digits, and the digits belong to the reasons.
        self._quick = named(Segmented(self.tr("Quick choice"), quick, has_keys=False), "quick_time")
        if not quick:
            self._quick.hide()
        self.date = named(QDateEdit(), "date")
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.time = named(QTimeEdit(), "time")
        self.time.setDisplayFormat("HH:mm")
        self.field = FormField(self.tr("Time"), self.time)
        self._arrange(FormField(self.tr("Date"), self.date))
        self._quick.chosen.connect(self._chosen)
        for part, told in ((self.date, self.date.dateChanged), (self.time, self.time.timeChanged)):
            part.editingFinished.connect(self.changed)
            told.connect(self._typed)

    @property
    def at(self) -> datetime:
        """The moment, UTC."""
        day, time = self.date.date(), self.time.time()
        local = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._context.zone
        )
        return local.astimezone(UTC)

    def set_at(self, at: datetime) -> None:
        """Show a moment, without telling."""
        local = self._context.local(at)
        self._quick.set_value(at)
        with QSignalBlocker(self.date), QSignalBlocker(self.time):
            self.date.setDate(QDate(local.year, local.month, local.day))
            self.time.setTime(QTime(local.hour, local.minute))

    @Slot(object)
    def _chosen(self, at: datetime) -> None:
        self.set_at(at)
        self.field.clear_error()
        self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        self.field.clear_error()
        self._quick.set_value(None)
        self.typed.emit()

    def _arrange(self, date_field: FormField) -> None:
        when = QHBoxLayout()
        when.setSpacing(px(12))
        when.addWidget(date_field, 1, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._quick)
        column.addLayout(when)


class _ReasonLine(QLineEdit):
    """A line whose first digit is offered to somebody else before it becomes text."""

    def __init__(self, take_digit: Callable[[int], bool]) -> None:
        super().__init__()
        self._take_digit = take_digit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdecimal() and not self.text() and self._take_digit(int(event.text())):
            return
        super().keyPressEvent(event)


class ReasonField(FormField):
    """Why: a few usual reasons to press or choose by number, or words of one's own; one is required."""

    picked = Signal()
    """A reason was chosen by its number."""

    def __init__(self, usual: Sequence[str]) -> None:
        choices = named(Segmented(self.tr("Usual reasons"), [(one, one) for one in usual]), "reasons")
        line = named(_ReasonLine(self._pick), "reason")
        line.setProperty(FREE_TEXT, True)
        line.setMaxLength(200)
        super().__init__(self.tr("Reason"), line, required=True)
        self._line, self._choices = line, choices
        choices.chosen.connect(line.setText)
        line.textEdited.connect(lambda _text: choices.set_value(None))
        column = self.layout()
        assert column is not None
        column.addWidget(choices)

    @property
    def reason(self) -> str:
        """What was typed, else what is chosen."""
        return self._line.text().strip() or str(self._choices.value or "")

    def offer(self, usual: Sequence[str], chosen: str = "") -> None:
        """Offer other reasons, one of them chosen already; what was typed is gone."""
        self._line.clear()
        self.clear_error()
        self._choices.set_options([(one, one) for one in usual])
        self._choices.set_value(chosen or None)

    def _pick(self, number: int) -> bool:
        is_there = self._choices.choose(number)
        if is_there:
            self.picked.emit()
        return is_there
