"""Paints the rows of a line list from tokens of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stationdesk.ui.theme import BODY, SECONDARY, look, px
from stationdesk.ui.widgets.painting import focus_ring, rounded

if TYPE_CHECKING:
    from stationdesk.ui.volunteers.linelist import Line

_ROW, _PAD, _GAP = 50, 8, 8
_UNDO_WIDTH, _UNDO_HEIGHT = 84, 36
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARK_TONES = {
    "neutral": ("ground", "quiet"),
    "warn": ("warn_soft", "warn_text"),
    "accent": ("accent_soft", "accent"),
    "ok": ("ok_soft", "ok_text"),
    "info": ("info_soft", "info"),
}


def undo_rect(row: QRect) -> QRect:
    """Return where a row's Undo button is."""
    top = row.top() + (row.height() - px(_UNDO_HEIGHT)) // 2
    return QRect(row.right() - px(_UNDO_WIDTH) - px(_PAD), top, px(_UNDO_WIDTH), px(_UNDO_HEIGHT))


class LinePaint(QStyledItemDelegate):
    """Two lines of text, the figure at the right, a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(int(Qt.ItemDataRole.UserRole))
        row: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row, state)
        room = row.adjusted(px(_PAD), px(5), -px(_PAD), -px(5))
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() - upper.height())
        if line.undoes is not None:
            self._paint_undo(painter, undo_rect(row), bool(state & QStyle.StateFlag.State_HasFocus))
            for part in (upper, lower):
                part.setRight(undo_rect(row).left() - px(_GAP))
        left = self._paint_right(painter, upper, line.figure, BODY + 1, line.tone, line.is_struck)
        self._paint_title(painter, upper, left, line)
        left = self._paint_right(painter, lower, line.remainder, SECONDARY, "muted", False)
        self._paint_text(painter, lower.adjusted(0, 0, left - lower.right(), 0), line.detail)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        theme = look().theme
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.color("ground"))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, theme.color("line"))
        view = self.parent()
        if state & QStyle.StateFlag.State_HasFocus and isinstance(view, QListView) and view.hasFocus():
            focus_ring(painter, QRectF(row), px(6))

    def _paint_right(
        self, painter: QPainter, room: QRect, text: str, pixels: int, tone: str, is_struck: bool
    ) -> int:
        """Paint a figure and return where the text left of it must end."""
        if not text:
            return room.right()
        font = look().font(pixels, bold=pixels > BODY)
        font.setStrikeOut(is_struck)
        painter.setFont(font)
        painter.setPen(look().theme.color("muted" if is_struck else tone))
        painter.drawText(room, _RIGHT, text)
        return room.right() - QFontMetrics(font).horizontalAdvance(text) - px(_GAP)

    def _paint_title(self, painter: QPainter, room: QRect, right: int, line: Line) -> None:
        font = look().font(BODY)
        font.setStrikeOut(line.is_struck)
        small = QFontMetrics(look().font(SECONDARY))
        mark = small.horizontalAdvance(line.mark) + px(14) if line.mark else 0
        width = right - room.left() - (mark + px(_GAP) if mark else 0)
        text = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(look().theme.color("muted" if line.is_struck else "ink"))
        painter.drawText(QRect(room.left(), room.top(), width, room.height()), _LEFT, text)
        if mark:
            left = room.left() + QFontMetrics(font).horizontalAdvance(text) + px(_GAP)
            self._paint_mark(painter, QRect(left, room.top() + 1, mark, room.height() - 2), line)

    def _paint_mark(self, painter: QPainter, pill: QRect, line: Line) -> None:
        fill, tone = _MARK_TONES[line.mark_tone]
        rounded(painter, QRectF(pill), pill.height() / 2, fill)
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color(tone))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, line.mark)

    def _paint_text(self, painter: QPainter, room: QRect, text: str) -> None:
        font = look().font(SECONDARY)
        painter.setFont(font)
        painter.setPen(look().theme.color("muted"))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, cut)

    def _paint_undo(self, painter: QPainter, box: QRect, has_key: bool) -> None:
        words = QCoreApplication.translate("Volunteers", "Undo")
        rounded(painter, QRectF(box), px(8), "card", "edge")
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{words} Del" if has_key else words)
