"""A list of any length whose rows have a face, two lines, a remark and one button."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.theme import RADIUS, SECONDARY, look, px
from stationdesk.ui.widgets.face import Face, key_of, spoken_of, tip_of
from stationdesk.ui.widgets.painting import focus_ring, rounded

_HEIGHT, _CIRCLE, _GAP, _BUTTON, _CHIP, _LEAST_WORDS = 47, 30, 10, 34, 34, 84
_CENTER = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignCenter
Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Arrows choose a row; Enter, Delete or a click on its button acts on it; a click elsewhere picks it.

    Example: `here = RowList(self.tr("On duty")); here.set_faces(faces); here.acted.connect(…)`.
    """

    acted = Signal(object)
    """The key of the row whose button was pressed."""
    picked = Signal(object)
    """The key of the row that was clicked, or chosen by Space."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: RowTable[Face] = RowTable([Column("", spoken_of, tip=tip_of)], self, key=key_of)
        self._faces = _Faces(self)
        self.setModel(self._table)
        self.setItemDelegate(self._faces)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; border: 0; outline: 0; }")

    @property
    def faces(self) -> Sequence[Face]:
        """The rows as they are shown."""
        return self._table.rows

    def set_faces(self, faces: Sequence[Face]) -> None:
        """Replace the rows; the chosen one stays chosen if it is still there."""
        self._table.set_rows(faces)
        self.viewport().update()

    def choose(self, key: Hashable) -> None:
        """Put the keys on a row."""
        found = self._table.index_of(key)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
            self.setFocus()

    def button_place(self, row: int) -> QRect:
        """Return where the button of a row is, in the viewport."""
        return self._faces.button_of(self.visualRect(self._table.index(row, 0)), self._table.rows[row])

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(2 * _HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        face = self._current()
        if is_typed(event):
            event.ignore()  # for the omnibox: a list is not searched by its first letters
        elif face is None or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            if face.button:
                self.acted.emit(face.key)
        elif event.key() == Qt.Key.Key_Space:
            self.picked.emit(face.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.setCurrentIndex(self._table.index(0, 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_button = self._button_under(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor)
        self._faces.pointer = event.position().toPoint()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._faces.pointer = None
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        pressed, index = self._button_under(where), self.indexAt(where)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if pressed is not None:
            self.acted.emit(pressed.key)
        elif index.isValid():
            self.picked.emit(self._table.row(index).key)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _current(self) -> Face | None:
        index = self.currentIndex()
        return self._table.row(index) if index.isValid() else None

    def _button_under(self, where: QPoint) -> Face | None:
        index = self.indexAt(where)
        if not index.isValid():
            return None
        face = self._table.row(index)
        row = self.visualRect(index)
        place = self._faces.button_of(row, face)
        # The whole height of the row is the target.
        tall = QRect(place.left(), row.top(), place.width(), row.height())
        return face if face.button and tall.contains(where) else None


def is_typed(event: QKeyEvent) -> bool:
    """Return whether a key writes a character other than a blank."""
    text_keys = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~text_keys and event.text().isprintable() and bool(event.text().strip())


class _Faces(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self.pointer: QPoint | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(_HEIGHT))

    def button_of(self, row: QRect, face: Face) -> QRect:
        """Return where a row's button is."""
        if not face.button:
            return QRect(row.right() - px(4), row.top(), 0, 0)
        width = QFontMetrics(look().font(13)).horizontalAdvance(face.button) + 2 * px(11)
        high = px(_BUTTON)
        return QRect(row.right() - width - px(4), row.top() + (row.height() - high) // 2, width, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = _face(index)
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            rounded(painter, QRectF(row), px(RADIUS), "accent_soft")
        left = self._paint_lead(painter, row, face)
        button = self.button_of(row, face)
        self._paint_button(painter, button, face)
        edge = button.left() - px(_GAP) if face.button else button.left()
        right = self._paint_remark(painter, row, edge, face)
        self._paint_lines(painter, QRect(left, row.top(), right - left, row.height()), face)
        if chosen:
            focus_ring(painter, QRectF(row), px(RADIUS))
        painter.restore()

    def _paint_lead(self, painter: QPainter, row: QRect, face: Face) -> int:
        side, left = px(_CIRCLE), row.left() + px(4)
        if face.is_time:
            painter.setFont(look().font(13))
            painter.setPen(look().theme.color("muted"))
            width = QFontMetrics(look().font(13)).horizontalAdvance("00:00")
            painter.drawText(QRect(left, row.top(), width + 1, row.height()), _CENTER, face.lead)
            return left + width + px(_GAP + 2)
        circle = QRectF(left, row.top() + (row.height() - side) / 2, side, side)
        rounded(painter, circle, side / 2, face.tone)
        painter.setFont(look().font(13, bold=True))
        painter.setPen(look().theme.color("card" if face.tone == "muted" else f"on_{face.tone}"))
        painter.drawText(circle, _MIDDLE, face.lead[:1].upper())
        return left + side + px(_GAP)

    def _paint_button(self, painter: QPainter, place: QRect, face: Face) -> None:
        if not face.button:
            return
        hover = self.pointer is not None and place.contains(self.pointer)
        rounded(painter, QRectF(place), px(RADIUS), "ground" if hover else "card", "edge")
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color("ink"))
        painter.drawText(place, _MIDDLE, face.button)

    def _paint_remark(self, painter: QPainter, row: QRect, right: int, face: Face) -> int:
        if not face.remark:
            return right
        font = look().font(SECONDARY)
        words = face.remark
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * px(10)
        if face.short_remark and right - width - row.left() < px(_LEAST_WORDS + _CIRCLE):
            words = face.short_remark
            width = QFontMetrics(font).horizontalAdvance(words) + 2 * px(10)
        high = px(_CHIP)
        place = QRect(right - width, row.top() + (row.height() - high) // 2, width, high)
        fill, text = _CHIPS[face.chip_tone]
        rounded(painter, QRectF(place), px(RADIUS), fill)
        painter.setFont(font)
        painter.setPen(look().theme.color(text))
        painter.drawText(place, _MIDDLE, words)
        return place.left() - px(_GAP)

    def _paint_lines(self, painter: QPainter, room: QRect, face: Face) -> None:
        bold, small = look().font(14, bold=True), look().font(SECONDARY)
        high, low = QFontMetrics(bold), QFontMetrics(small)
        top = room.top() + (room.height() - high.height() - low.height()) // 2
        for text, font, metrics, token in (
            (face.title, bold, high, "quiet" if face.is_faint else "ink"),
            (face.detail, small, low, "muted"),
        ):
            painter.setFont(font)
            painter.setPen(look().theme.color(token))
            place = QRect(room.left(), top, room.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(place, _CENTER, shown)
            top += metrics.height()


_CHIPS = {
    "ok": ("ok_soft", "ok_text"),
    "warn": ("warn_soft", "warn_text"),
    "accent": ("accent_soft", "accent"),
    "neutral": ("ground", "quiet"),
}


def _face(index: Index) -> Face:
    model = index.model()
    assert isinstance(model, RowTable)
    found: Face = model.row(index)
    return found
