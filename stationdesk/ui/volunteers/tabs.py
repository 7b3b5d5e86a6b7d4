"""A row of words of which one is open, its panel below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import BODY, TARGET, look, px
from stationdesk.ui.volunteers.taborder import put_after
from stationdesk.ui.widgets import FlowLayout
from stationdesk.ui.widgets.painting import focus_ring, painter_of

_PADDING = 5
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Tab(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(look().font(BODY, bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * px(_PADDING), px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the word before or after, also where the words need a second row."""
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        beside = self.group().button(self.group().id(self) + step)
        if beside is not None:
            beside.setFocus(Qt.FocusReason.TabFocusReason)
            beside.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(8))
        is_on = self.isChecked()
        painter.setFont(look().font(BODY, bold=is_on))
        painter.setPen(look().theme.color("accent" if is_on else "ink" if self.underMouse() else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Tabs(QWidget):
    """Left and right arrows go from one word to the next; the panel follows."""

    opened = Signal(int)
    """Another panel came to front."""

    def __init__(self, panels: Sequence[tuple[str, str, QWidget]]) -> None:
        super().__init__()
        self._group, self._stack = QButtonGroup(self), QStackedWidget()
        row = FlowLayout(spacing=2)
        for number, (name, words, panel) in enumerate(panels):
            tab = named(_Tab(words), f"tab_{name}")
            self._group.addButton(tab, number)
            self._stack.addWidget(panel)
            row.addWidget(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        put_after(self._group.button(0), [*self._group.buttons()[1:], *(panel for _n, _w, panel in panels)])
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)

    @property
    def number(self) -> int:
        """Which panel is in front, from 0."""
        return self._stack.currentIndex()

    def button(self, number: int) -> QAbstractButton:
        """Return the word that opens a panel."""
        return self._group.button(number)

    def open(self, number: int) -> None:
        """Bring a panel to front."""
        self._group.button(number).setChecked(True)

    @Slot(int, bool)
    def _toggled(self, number: int, is_on: bool) -> None:
        if is_on:
            self._stack.setCurrentIndex(number)
            self.opened.emit(number)
