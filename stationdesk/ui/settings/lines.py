"""Fields the forms of the settings are made of: lines of text, dates, dates that may be missing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, KeyButton, Stepper


def text_field(text: str, name: str, *, required: bool = False, hint: str = "", most: int = 60) -> FormField:
    """Return a labelled line."""
    line = named(QLineEdit(), name)
    line.setMaxLength(most)
    return FormField(text, line, required=required, hint=hint)


def line_of(field: FormField) -> QLineEdit:
    """Return the line of a `text_field`."""
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor


def saved_by_keys(form: QWidget, save: KeyButton, *fields: FormField) -> None:
    """Let Enter in these lines and Ctrl+Enter anywhere in the form press its button."""
    for field in fields:
        line_of(field).returnPressed.connect(save.click)
    for sequence in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut = QShortcut(QKeySequence(sequence), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(save.click)


def stepper_field(stepper: Stepper) -> FormField:
    """Return a labelled number at the left of its room."""
    row = stepper.layout()
    assert isinstance(row, QHBoxLayout)
    row.addStretch(1)
    return FormField(stepper.accessibleName(), stepper)


def choice_field(choice: QWidget) -> FormField:
    """Return a labelled choice."""
    return FormField(choice.accessibleName(), choice)


class DayField(QDateEdit):
    """A day, with a calendar to pick it from."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        named(self, name)

    @property
    def on(self) -> date:
        """The day."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def set_on(self, on: date) -> None:
        """Show a day, without telling."""
        with QSignalBlocker(self):
            self.setDate(QDate(on.year, on.month, on.day))

    def set_earliest(self, on: date) -> None:
        """Take no day before this one."""
        self.setMinimumDate(QDate(on.year, on.month, on.day))


class OptionalDay(QWidget):
    """A day that may be missing: a box to tick, then the day."""

    changed = Signal()

    def __init__(self, text: str, name: str, today: date) -> None:
        super().__init__()
        self.box = named(QCheckBox(text), f"has_{name}")
        self.day = DayField(name)
        self.day.setAccessibleName(text)
        self.day.set_on(today)
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.box)
        row.addStretch(1)
        row.addWidget(self.day)
        self.box.toggled.connect(self.day.setEnabled)
        self.box.toggled.connect(lambda _on: self.changed.emit())
        self.day.setEnabled(False)
        self.setFocusProxy(self.box)

    @property
    def on(self) -> date | None:
        """The day, or None."""
        return self.day.on if self.box.isChecked() else None

    def set_on(self, on: date | None) -> None:
        """Show a day, or that there is none."""
        self.box.setChecked(on is not None)
        self.day.set_on(on or self._today)
