"""The list under the omnibox: who could be meant, fetched as it is scrolled, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui import wording
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.theme import BODY, SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.labels import label
from stationdesk.ui.widgets.painting import rounded

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.volunteers import VolunteerRow

_ROW, _MOST_ROWS = 44, 8
_Index = QModelIndex | QPersistentModelIndex


class FoundPeople(QAbstractListModel):
    """The rows of one search; asks for more when the view comes to their end."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[VolunteerRow] = []
        self._has_more = False

    def show_rows(self, rows: Sequence[VolunteerRow], *, has_more: bool) -> None:
        """Show the answer of a new search."""
        self.beginResetModel()
        self.rows, self._has_more = list(rows), has_more
        self.endResetModel()

    def add_rows(self, rows: Sequence[VolunteerRow], *, has_more: bool) -> None:
        """Append what was fetched; what is already shown is left out."""
        self._has_more = has_more
        seen = self.ids()
        new = [row for row in rows if row.volunteer_id not in seen]
        if new:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(new) - 1)
            self.rows.extend(new)
            self.endInsertRows()

    def ids(self) -> frozenset[UUID]:
        """Return who is shown."""
        return frozenset(row.volunteer_id for row in self.rows)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.UserRole:
            return self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.rows[index.row()])
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        return self._has_more

    def fetchMore(self, parent: _Index) -> None:
        self._has_more = False
        self.more_wanted.emit()


def spoken(row: VolunteerRow) -> str:
    """Return a row as a screen reader says it."""
    return " ".join(filter(None, (row.name, row.number, wording.category_word(row.category))))


class _RowPainter(QStyledItemDelegate):
    """Paints name, number, category, team, phone and whether somebody is on duty."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(320), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: VolunteerRow = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(px(4), px(2), -px(4), -px(2))
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, box.toRectF(), px(6), "accent_soft")
            mark = QRect(box.left(), box.top() + px(8), px(3), box.height() - px(16))
            painter.fillRect(mark, look().theme.color("accent"))
        right = self._on_duty(painter, box, row)
        columns = box.adjusted(px(12), 0, right - box.right() - px(12), 0)
        self._columns(painter, columns, row)
        painter.restore()

    def _columns(self, painter: QPainter, box: QRect, row: VolunteerRow) -> None:
        width = box.width()
        places = (
            (row.name, 0.0, 0.27, TITLE, True, "ink"),
            (row.number, 0.27, 0.22, SECONDARY, False, "quiet"),
            (wording.category_word(row.category), 0.49, 0.16, BODY, False, "ink"),
            (row.phone_masked, 0.65, 0.17, BODY, False, "ink"),
            (row.team, 0.82, 0.18, BODY, False, "quiet"),
        )
        for text, start, share, pixels, is_bold, token in places:
            font = look().font(pixels, bold=is_bold)
            painter.setFont(font)
            painter.setPen(look().theme.color(token))
            left, room_width = box.left() + round(width * start), round(width * share) - px(8)
            room = QRect(left, box.top(), room_width, box.height())
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def _on_duty(self, painter: QPainter, box: QRect, row: VolunteerRow) -> int:
        """Paint the mark's place at the right, filled if the person is here; return its left edge."""
        words = self.tr("on duty")
        font = look().font(SECONDARY)
        width = QFontMetrics(font).horizontalAdvance(words) + px(16)
        mark = QRect(box.right() - width - px(8), box.center().y() - px(12), width, px(24))
        if row.is_here:
            rounded(painter, mark.toRectF(), px(8), "ok_soft")
            painter.setFont(font)
            painter.setPen(look().theme.color("ok_text"))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, words)
        return mark.left()


class OmniboxList(QFrame):
    """The drop-down. Never takes the focus: the omnibox steers it with the arrow keys."""

    chosen = Signal(object)
    """The VolunteerRow that was picked."""
    more_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.people = FoundPeople()
        self.people.more_wanted.connect(self.more_wanted)
        self._view = named(QListView(), "omnibox_rows", self.tr("People found"))
        self._head = label("", size="small", tone="quiet")
        self._remark = label("", wrap=True)
        self._keys = label(self.tr("↑ ↓ choose · Enter opens"), size="small", tone="quiet")
        self._arrange()
        named(self, "omnibox_list").hide()

    @property
    def remark(self) -> str:
        """The sentence shown instead of rows; empty when there are rows."""
        return self._remark.text() if self._remark.isVisibleTo(self) else ""

    @property
    def head(self) -> str:
        """The line under the rows: how many there are."""
        return self._head.text()

    @property
    def current(self) -> VolunteerRow | None:
        """The row the arrows stand on."""
        index = self._view.currentIndex()
        return self.people.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: Sequence[VolunteerRow], head: str, *, has_more: bool) -> None:
        """Show people, none of them chosen yet."""
        self.people.show_rows(rows, has_more=has_more)
        self._view.scrollToTop()
        self._show(head, "")

    def show_remark(self, sentence: str) -> None:
        """Say why there is nobody."""
        self.people.show_rows((), has_more=False)
        self._show("", sentence)
        announce(self, sentence)

    def set_head(self, head: str) -> None:
        """Say how many there are, when the count is known."""
        self._head.setText(head)

    def step(self, by: int) -> None:
        """Move the choice by some rows; it stops at the ends."""
        count = self.people.rowCount()
        if not count:
            return
        at = self._view.currentIndex().row()
        to = (0 if by > 0 else count - 1) if at < 0 else min(max(at + by, 0), count - 1)
        index = self.people.index(to)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        announce(self._view, spoken(self.people.rows[to]))

    def settle(self, under: QWidget) -> None:
        """Stand below the omnibox, as high as the rows need."""
        corner = under.mapTo(self._host, under.rect().bottomLeft())
        rows = min(self.people.rowCount(), _MOST_ROWS)
        room = max(px(_ROW), self._host.height() - corner.y() - px(80))
        self._view.setFixedHeight(min(rows * px(_ROW) + px(8), room) if rows else 0)
        self._view.setVisible(rows > 0)
        self.setFixedWidth(under.width())
        self.adjustSize()
        self.move(corner.x(), corner.y() + px(4))

    def _show(self, head: str, sentence: str) -> None:
        self._head.setText(head)
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))
        for part in (self._head, self._keys):
            part.setVisible(not sentence)
        self.show()
        self.raise_()

    def _arrange(self) -> None:
        self.setProperty("card", True)
        self.setStyleSheet(f"OmniboxList {{ border-color: {look().theme.edge}; }}")
        self._view.setProperty("popup", True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setStyleSheet("QListView { border: 0; padding: 0; background: transparent; }")
        self._view.setModel(self.people)
        self._view.setItemDelegate(_RowPainter(self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setUniformItemSizes(True)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self._view.clicked.connect(lambda index: self.chosen.emit(self.people.rows[index.row()]))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(4))
        column.addWidget(self._view)
        self._remark.setContentsMargins(px(10), px(8), px(10), px(8))
        column.addWidget(self._remark)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(10), 0, px(10), 0)
        foot.addWidget(self._head)
        foot.addStretch(1)
        foot.addWidget(self._keys)
        column.addLayout(foot)
