"""A list of two-line rows: what and when at the left, the figure and what it leaves at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import look
from stationdesk.ui.volunteers.linepaint import LinePaint, undo_rect

_Role = Qt.ItemDataRole
LINE_ROLE = int(_Role.UserRole)


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `mark` is a word on a tint beside the title; a struck row no longer counts.

    `undoes` is the act its Undo button is for.
    """

    title: str
    detail: str
    figure: str = ""
    remainder: str = ""
    tone: str = "ink"
    mark: str = ""
    mark_tone: str = "neutral"
    is_struck: bool = False
    undoes: UUID | None = None

    @property
    def words(self) -> str:
        """All of it, for a screen reader and the clipboard."""
        parts = (self.title, self.mark, self.figure, self.detail, self.remainder)
        return " · ".join(part for part in parts if part)


class Lines(QAbstractListModel):
    """Frozen lines; `set_lines` is the only way to change them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Replace all lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole) -> Any:
        if role == LINE_ROLE:
            return self._lines[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._lines[index.row()].words
        return None


class LineList(QListView):
    """Arrows move in it; Del, or a click on its Undo, asks to undo the row."""

    undo_wanted = Signal(object)
    """The id of the act to undo."""

    def __init__(self, object_name: str, name: str, empty: str) -> None:
        super().__init__()
        named(self, object_name, name)
        self._empty = empty
        self._lines = Lines()
        self.setModel(self._lines)
        self.setItemDelegate(LinePaint(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines.lines

    def set_lines(self, lines: Sequence[Line], *, keeps_place: bool = False) -> None:
        """Show other lines; `keeps_place` when they are the same person's, newer."""
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._lines.set_lines(lines)
        if keeps_place and 0 <= row < len(lines):
            self.setCurrentIndex(self._lines.index(row))
            self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._undo(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and undo_rect(self.visualRect(index)).contains(place):
            self._undo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.lines:
            return
        painter = QPainter(self.viewport())
        painter.setPen(look().theme.color("muted"))
        room: QRect = self.viewport().rect()
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
        painter.end()

    def _undo(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE) if index.isValid() else None
        if line is not None and line.undoes is not None:
            self.undo_wanted.emit(line.undoes)
