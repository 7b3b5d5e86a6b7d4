"""Choosing one or some of a few: filter chips, and options with number keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QWidget,
)

from stationdesk.ui import icons
from stationdesk.ui.theme import SECONDARY, TARGET, look, px
from stationdesk.ui.widgets.layouts import FlowLayout
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_ICON, _GAP, _PADDING, _INSET = 16, 6, 14, 3


class FilterChip(QAbstractButton):
    """A pill that is on or off, with an icon or a count if it has one, and the key that presses it.

    Example: `chip = FilterChip(self.tr("Couriers"), count=214)`; `chip.toggled.connect(…)`.
    """

    def __init__(
        self,
        text: str,
        count: int | None = None,
        *,
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._icon, self._key = count, icon, key
        self.setText(text)
        if key:
            self.setShortcut(QKeySequence(key))
            self.setAccessibleDescription(key)
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
        return QSize(max(words + icon + self._key_width() + 2 * px(_PADDING), px(TARGET)), px(TARGET))

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
        if self._key:
            painter.setFont(look().font(SECONDARY))
            painter.setPen(look().theme.color("accent" if on else "quiet"))
            room = self.rect().adjusted(left, 0, -px(_PADDING), 0)
            side = Qt.AlignmentFlag.AlignLeft if self._leads else Qt.AlignmentFlag.AlignRight
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, self._key)
            left += self._key_width() if self._leads else 0
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color(token))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words())
        painter.end()

    @property
    def _leads(self) -> bool:
        """Whether the key stands in front: a bare digit behind would be taken for a count."""
        return len(self._key) == 1

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return QFontMetrics(look().font(SECONDARY)).horizontalAdvance(self._key) + px(_GAP)

    def _words(self) -> str:
        return self.text() if self._count is None else f"{self.text()} {self._count:,}"

    def _say(self) -> None:
        self.setAccessibleName(self._words())


class _Segment(QAbstractButton):
    """One of the options of a Segmented choice, its number key in front; number 0 has none."""

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
        return str(self._number) if 1 <= self._number <= 9 else ""

    def _key_width(self) -> int:
        if not self._key():
            return 0
        return QFontMetrics(look().font(SECONDARY)).horizontalAdvance(self._key()) + px(_GAP)


class Segmented(QWidget):
    """One of a few, by mouse, arrows, or the number printed on it while the focus is inside.

    Where two choices stand in one form only one of them `has_keys`, or a digit would mean two things.

    Example: `choice = Segmented(self.tr("Service"), [("patrol", self.tr("Patrol")), …])`;
    `choice.chosen.connect(lambda value: …)`; a page gives number keys elsewhere by `choose(3)`.
    """

    chosen = Signal(object)
    """A person chose a value."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[Any, str]] = (),
        parent: QWidget | None = None,
        *,
        has_keys: bool = True,
    ) -> None:
        super().__init__(parent)
        self._has_keys = has_keys
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
            segment = _Segment(text, number + 1 if self._has_keys else 0)
            self._group.addButton(segment, number)
            self._flow.addWidget(segment)
        self.set_value(before)

    def set_value(self, value: Any) -> None:
        """Choose a value without telling anybody; an unknown one chooses nothing."""
        self._group.setExclusive(False)
        for number, one in enumerate(self._values):
            self._group.button(number).setChecked(one == value and value is not None)
        self._group.setExclusive(True)
        self._stop_at_the_chosen()

    def choose(self, number: int) -> bool:
        """Choose the n-th option, from 1, as its key does; return whether there is one."""
        if not 1 <= number <= len(self._values):
            return False
        self._group.button(number - 1).setChecked(True)
        self._stop_at_the_chosen()
        self.chosen.emit(self._values[number - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = self._has_keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdecimal() and self.choose(int(event.text())):
            self._group.button(int(event.text()) - 1).setFocus()
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self._stop_at_the_chosen()
        self.chosen.emit(self._values[number])

    def _stop_at_the_chosen(self) -> None:
        """Let Tab, from either side, come to what is chosen; from there the arrows choose."""
        chosen = self._group.checkedButton()
        for button in self._group.buttons():
            is_stop = chosen is None or button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen or self._group.button(0))
