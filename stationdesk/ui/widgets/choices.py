"""Choosing: filter chips, one of a few by a number key, a count, one of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from stationdesk.ui import icons
from stationdesk.ui.theme import SECONDARY, TARGET, look, px
from stationdesk.ui.widgets.buttons import ButtonSize, KeyButton
from stationdesk.ui.widgets.layouts import FlowLayout
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_ICON, _GAP, _PADDING, _INSET = 16, 6, 14, 3


class FilterChip(QAbstractButton):
    """A pill that is on or off, with an icon or a count if it has one.

    Example: `chip = FilterChip(self.tr("Couriers"), count=214)`; `chip.toggled.connect(…)`.
    """

    def __init__(
        self, text: str, count: int | None = None, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._count, self._icon = count, icon
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def set_count(self, count: int | None) -> None:
        """Change the count; None shows none."""
        self._count = count
        self._say()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(look().font(13)).horizontalAdvance(self._words())
        icon = px(_ICON) + px(_GAP) if self._icon else 0
        return QSize(max(words + icon + 2 * px(_PADDING), px(TARGET)), px(TARGET))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        pill = QRectF(self.rect()).adjusted(0, _INSET, 0, -_INSET)
        on = self.isChecked()
        fill = "accent_soft" if on else "ground" if self.underMouse() else "card"
        rounded(painter, pill, pill.height() / 2, fill, "accent" if on else "edge")
        if self.hasFocus():
            box = QRectF(self.rect())
            focus_ring(painter, box, box.height() / 2)
        token = "accent" if on else "ink"
        left = px(_PADDING)
        if self._icon:
            drawn = icons.pixmap(self._icon, token, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - px(_ICON)) // 2, drawn)
            left += px(_ICON) + px(_GAP)
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color(token))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words())
        painter.end()

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count:,}"

    def _say(self) -> None:
        self.setAccessibleName(self._words())


class _Segment(QAbstractButton):
    """One of the options of a Segmented choice, its number key in front."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__()
        self._number = number
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._key())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(look().font()).horizontalAdvance(self.text())
        return QSize(words + self._key_width() + 2 * px(_PADDING), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        on, box = self.isChecked(), QRectF(self.rect())
        rounded(painter, box, px(8), "accent_soft" if on else "card", "accent" if on else "edge")
        if self.hasFocus():
            focus_ring(painter, box, px(8))
        left = px(_PADDING)
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color("accent" if on else "quiet"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._key())
        painter.setFont(look().font())
        painter.setPen(look().theme.color("accent" if on else "ink"))
        words = self.rect().adjusted(left + self._key_width(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _key(self) -> str:
        return str(self._number) if self._number <= 9 else ""

    def _key_width(self) -> int:
        if not self._key():
            return 0
        return QFontMetrics(look().font(SECONDARY)).horizontalAdvance(self._key()) + px(_GAP)


class Segmented(QWidget):
    """One of a few, by mouse, arrows, or the number printed on it while the focus is inside.

    Example: `choice = Segmented(self.tr("Service"), [("patrol", self.tr("Patrol")), …])`;
    `choice.chosen.connect(lambda value: …)`; a page gives number keys elsewhere by `choose(3)`.
    """

    chosen = Signal(object)
    """A person chose a value."""

    def __init__(
        self, name: str, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, spacing=8)
        self.set_options(options)

    @property
    def value(self) -> Any:
        """What is chosen; None when nothing is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options; the chosen value stays if it is still among them."""
        before = self.value
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._values = [value for value, _text in options]
        for number, (_value, text) in enumerate(options):
            segment = _Segment(text, number + 1)
            self._group.addButton(segment, number)
            self._flow.addWidget(segment)
        self.set_value(before)

    def set_value(self, value: Any) -> None:
        """Choose a value without telling anybody; an unknown one chooses nothing."""
        self._group.setExclusive(False)
        for number, one in enumerate(self._values):
            self._group.button(number).setChecked(one == value and value is not None)
        self._group.setExclusive(True)

    def choose(self, number: int) -> bool:
        """Choose the n-th option, from 1, as its key does; return whether there is one."""
        if not 1 <= number <= len(self._values):
            return False
        self._group.button(number - 1).setChecked(True)
        self.chosen.emit(self._values[number - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdecimal() and self.choose(int(event.text())):
            self._group.button(int(event.text()) - 1).setFocus()
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])


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
        self.fewer = KeyButton(
            "−", size=ButtonSize.SMALL, name=self.tr("{name}: one fewer").format(name=name)
        )
        self.more = KeyButton("+", size=ButtonSize.SMALL, name=self.tr("{name}: one more").format(name=name))
        self.number = QSpinBox()
        self.number.setAccessibleName(name)
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
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
        return self.currentData()

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options; the chosen value stays if it is still among them."""
        before = self.value
        self.clear()
        for value, text in options:
            self.addItem(text, value)
        if before is not None:
            self.set_value(before)

    def set_value(self, value: Any) -> None:
        """Choose a value without telling anybody; an unknown one chooses nothing."""
        values = [self.itemData(number) for number in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int)
    def _activated(self, number: int) -> None:
        self.chosen.emit(self.itemData(number))
