"""The list at the left: the keys of the page, then the chapters, or those with what is looked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from stationdesk.ui import icons
from stationdesk.ui.accessibility import named
from stationdesk.ui.help.chapters import Chapter
from stationdesk.ui.theme import look, px
from stationdesk.ui.widgets.rowlist import is_typed

KEYS_ENTRY = -1
"""The entry of the keys; chapters have their place in the manual, from 0."""
_ICON, _ROW = 18, 40
_LEFT_ALONE = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHEET = """
QListWidget {{ background: transparent; border: 0; outline: 0; }}
QListWidget::item {{ border-radius: {radius}px; padding: 0 {pad}px; color: {ink};
  border: {ring}px solid transparent; }}
QListWidget::item:selected {{ background: {accent_soft}; color: {accent}; }}
QListWidget::item:focus {{ border-color: {focus}; }}
"""


class Contents(QListWidget):
    """Arrows choose; keys that belong to the text or the search go on to whoever holds the list."""

    wanted = Signal(int)
    """KEYS_ENTRY or the place of a chapter."""

    def __init__(self, name: str, keys_title: str, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        ratio = self.devicePixelRatioF()
        for entry, icon, title in (
            (KEYS_ENTRY, "keyboard", keys_title),
            *((place, "book-open", chapter.title) for place, chapter in enumerate(chapters)),
        ):
            item = QListWidgetItem(_icon(icon, ratio), title)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setToolTip(title)
            item.setSizeHint(QSize(0, px(_ROW)))
            self.addItem(item)
        self._titles = [keys_title, *(chapter.title for chapter in chapters)]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(px(_ICON), px(_ICON)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        tokens = dict(look().theme.tokens())
        self.setStyleSheet(_SHEET.format(**tokens, radius=px(8), pad=px(5), ring=3))
        self.viewport().setAutoFillBackground(False)
        self.currentRowChanged.connect(self._row_changed)
        named(self, "help_contents", name)

    @property
    def entry(self) -> int:
        """What is chosen."""
        return self.currentRow() - 1

    def choose(self, entry: int) -> None:
        """Mark an entry without telling anybody."""
        self.blockSignals(True)
        self.setCurrentRow(entry + 1)
        self.blockSignals(False)
        self.scrollToItem(self.currentItem())

    def step(self, by: int) -> None:
        """Choose the next entry in sight (1) or the one before (−1)."""
        row = self.currentRow() + by
        while 0 <= row < self.count() and self.item(row).isHidden():
            row += by
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def show_counts(self, counts: Sequence[int] | None) -> None:
        """Show the chapters with finds and how many there are in each; None shows everything again."""
        for row, title in enumerate(self._titles):
            count = counts[row - 1] if counts is not None and row else 0
            self.item(row).setHidden(counts is not None and not count)
            self.item(row).setText(f"{title} · {count}" if count else title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LEFT_ALONE or is_typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _row_changed(self, row: int) -> None:
        if row >= 0:
            self.wanted.emit(row - 1)


def _icon(name: str, ratio: float) -> QIcon:
    icon = QIcon(icons.pixmap(name, "muted", _ICON, ratio))
    icon.addPixmap(icons.pixmap(name, "accent", _ICON, ratio), QIcon.Mode.Selected)
    return icon
