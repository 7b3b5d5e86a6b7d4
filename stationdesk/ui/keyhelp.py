"""F1: every key that works, over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.keys import KEYS, OF_PAGES, Key
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, Chip, label
from stationdesk.ui.widgets.painting import painter_of, rounded

_COLUMNS = 2


class KeyHelp(QWidget):
    """Covers its parent, the keys in the middle; any click, F1 or Esc takes it away."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._card = Card(self.tr("Keys"), aside=self.tr("F1 or Esc closes"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        shown = (*KEYS, *OF_PAGES)
        rows = -(-len(shown) // _COLUMNS)
        for place, key in enumerate(shown):
            column, row = divmod(place, rows)
            self._add(grid, key, row, column * 3)
        grid.setColumnMinimumWidth(2, px(24))
        self._card.body.addLayout(grid)
        middle = QVBoxLayout(self)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        named(self, "key_help").hide()
        parent.installEventFilter(self)

    def toggle(self) -> None:
        """Show it, or take it away."""
        if self.close_if_open():
            return
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        announce(self, ". ".join(f"{key.cap}: {key.text}" for key in (*KEYS, *OF_PAGES)))

    def close_if_open(self) -> bool:
        """Take it away; return whether it was there."""
        if not self.isVisible():
            return False
        self.hide()
        self.closed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_if_open()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        painter.setOpacity(0.55)
        rounded(painter, QRectF(self.rect()), 0, "ink")
        painter.end()

    def _add(self, grid: QGridLayout, key: Key, row: int, column: int) -> None:
        caps = QHBoxLayout()
        caps.setSpacing(px(4))
        caps.addStretch(1)
        for sequence in key.sequences:
            caps.addWidget(Chip(sequence, "neutral"))
        grid.addLayout(caps, row, column)
        grid.addWidget(label(key.text), row, column + 1)
