"""Picking a number or one of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListView, QSpinBox, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.widgets.buttons import ButtonSize, KeyButton

_STAYING = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class _Number(QSpinBox):
    """What stands in it is chosen when the keys come to it: typing replaces it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _STAYING:
            self.selectAll()


class Stepper(QWidget):
    """− n +: a small number, by mouse, arrows or typing.

    Example: `pieces = Stepper(self.tr("Pieces"), least=1, most=18)`; `pieces.changed.connect(…)`.
    """

    changed = Signal(int)

    def __init__(
        self, name: str, value: int = 1, *, least: int = 0, most: int = 999, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.fewer = KeyButton("−", size=ButtonSize.SMALL)
        self.more = KeyButton("+", size=ButtonSize.SMALL)
        self.number = _Number()
        self.number.setAccessibleName(name)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setRange(least, most)
        self.number.setValue(value)
        self.number.setProperty("short", True)
        self.number.setMinimumWidth(px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for part in (self.fewer, self.number, self.more):
            row.addWidget(part)
        for button in (self.fewer, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.setAutoRepeat(True)
        self.setFocusProxy(self.number)
        self.fewer.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._changed)
        self._mark_ends()
        self._name_buttons()

    @property
    def value(self) -> int:
        """The number."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Change the number; `changed` tells it."""
        self.number.setValue(value)

    def set_range(self, least: int, most: int) -> None:
        """Change what is allowed."""
        self.number.setRange(least, most)
        self._mark_ends()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)

    def _name_buttons(self) -> None:
        name = self.accessibleName()
        self.fewer.setAccessibleName(self.tr("{name}: one fewer").format(name=name))
        self.more.setAccessibleName(self.tr("{name}: one more").format(name=name))

    @Slot(int)
    def _changed(self, value: int) -> None:
        self._mark_ends()
        self.changed.emit(value)

    def _mark_ends(self) -> None:
        self.fewer.setEnabled(self.value > self.number.minimum())
        self.more.setEnabled(self.value < self.number.maximum())


class Dropdown(QComboBox):
    """One of many. The wheel turns it only while it has the focus.

    Example: `kind = Dropdown([("courier", self.tr("Courier")), …])`; `kind.chosen.connect(…)`.
    Put it into a FormField: a combo's own name is its current text.
    """

    chosen = Signal(object)
    """A person chose a value."""

    def __init__(self, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        popup = QListView(self)
        popup.setProperty("popup", True)
        self.setView(popup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_options(options)
        self.activated.connect(self._activated)

    @property
    def value(self) -> Any:
        """What is chosen; None when nothing is."""
        number = self.currentIndex()
        return self._values[number] if number >= 0 else None

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options; the chosen value stays if it is still among them."""
        before = self.value
        self.clear()
        # Kept here: Qt would give an enumeration's member back as its bare text.
        self._values = [value for value, _text in options]
        self.addItems([text for _value, text in options])
        if before is not None:
            self.set_value(before)

    def set_value(self, value: Any) -> None:
        """Choose a value without telling anybody; an unknown one chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int)
    def _activated(self, number: int) -> None:
        self.chosen.emit(self._values[number])
