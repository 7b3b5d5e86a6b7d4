"""Goods as tiles: a picture, what is left, the rule; arrows, digits and a click choose one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.hand_outs import rule_text

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow

_LEAST_WIDTH, _HEIGHT, _GAP, _PADDING, _PICTURE, _ICON = 214, 76, 10, 10, 56, 26
_MOST_COLUMNS = 5
_STEPS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ItemTile(QAbstractButton):
    """One item; `is_chosen` marks the one that is being handed out."""

    def __init__(self, row: HandableRow, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._number = row, number
        self._picture: QPixmap | None = None
        self._is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"item_{number}")
        self.setAccessibleName(", ".join(filter(None, (row.title, self._left_words(), self._rule_words()))))
        self.setToolTip(row.title)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a photo in place of the icon."""
        self._picture = picture
        self.update()

    def mark(self, *, is_chosen: bool) -> None:
        """Say whether this is the one."""
        self._is_chosen = is_chosen
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = painter_of(self), QRectF(self.rect())
        fill = "accent_soft" if self._is_chosen else "ground" if self.underMouse() else "card"
        rounded(painter, box, px(10), fill, "accent" if self._is_chosen else "line")
        side, padding = px(_PICTURE), px(_PADDING)
        self._paint_picture(painter, QRectF(padding, (self.height() - side) / 2, side, side))
        left = 2 * padding + side
        self._paint_words(painter, self.rect().adjusted(left, px(8), -padding, -px(8)))
        if self.hasFocus():
            focus_ring(painter, box, px(10))
        painter.end()

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        if self._picture is None:
            rounded(painter, box, px(8), "ground")
            icon = "gift" if self.row.is_kit else "package"
            token = "accent" if self.row.on_hand else "muted"
            drawn = icons.pixmap(icon, token, _ICON, self.devicePixelRatioF())
            inset = (box.width() - px(_ICON)) / 2
            painter.drawPixmap(round(box.left() + inset), round(box.top() + inset), drawn)
            return
        shape = QPainterPath()
        shape.addRoundedRect(box, px(8), px(8))
        part = min(self._picture.width(), self._picture.height())
        middle = self._picture.rect().center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        painter.setOpacity(1.0 if self.row.on_hand else 0.5)
        painter.drawPixmap(
            box, self._picture, QRectF(middle.x() - part / 2, middle.y() - part / 2, part, part)
        )
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        bold, small, theme = look().font(TITLE, bold=True), look().font(SECONDARY), look().theme
        high, low = QFontMetrics(bold), QFontMetrics(small)
        lines = high.height() + 2 * low.height()
        line = QRect(room.left(), room.top() + (room.height() - lines) // 2, room.width(), high.height())
        key = str(self._number) if self._number <= 9 else ""
        if key:
            painter.setFont(small)
            painter.setPen(theme.color("accent" if self._is_chosen else "quiet"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, key)
        width = line.width() - (low.horizontalAdvance(key) + px(6) if key else 0)
        painter.setFont(bold)
        painter.setPen(theme.color("ink" if self.row.on_hand else "quiet"))
        painter.drawText(line, _LEFT, high.elidedText(self.row.title, Qt.TextElideMode.ElideRight, width))
        painter.setFont(small)
        below = QRect(room.left(), line.bottom() + 1, room.width(), low.height())
        for words, token in (
            (self._left_words(), "quiet" if self.row.on_hand else "warn"),
            (self._rule_words(), "quiet"),
        ):
            painter.setPen(theme.color(token))
            painter.drawText(below, _LEFT, low.elidedText(words, Qt.TextElideMode.ElideRight, room.width()))
            below.translate(0, low.height())

    def _left_words(self) -> str:
        if not self.row.on_hand:
            return self.tr("none left")
        words = self.tr("{n} {unit} left").format(n=number_text(self.row.on_hand), unit=self.row.unit)
        if self.row.handed_today:
            words = self.tr("{left} · {n} today").format(left=words, n=number_text(self.row.handed_today))
        return words

    def _rule_words(self) -> str:
        if self.row.limit is None or not self.row.is_limited:
            return self.tr("no limit")
        return rule_text(self.row.limit, self.row.period)


class ItemGrid(QWidget):
    """Tiles in as many columns as fit; `chosen` tells the item."""

    chosen = Signal(object)
    left_upwards = Signal()
    reached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[ItemTile] = []

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        fitting = (self.width() + px(_GAP)) // (px(_LEAST_WIDTH) + px(_GAP))
        return max(1, min(_MOST_COLUMNS, fitting))

    def set_rows(self, rows: Sequence[HandableRow], chosen_id: UUID | None) -> None:
        """Show these items."""
        focused = next((tile.row.item_id for tile in self.tiles if tile.hasFocus()), None)
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [ItemTile(row, place + 1, self) for place, row in enumerate(rows)]
        for tile in self.tiles:
            tile.clicked.connect(self._clicked)
            tile.mark(is_chosen=tile.row.item_id == chosen_id)
            tile.show()
            if tile.row.item_id == focused:
                tile.setFocus()
        self._arrange()

    def mark(self, item_id: UUID | None) -> None:
        """Mark the one that is being handed out."""
        for tile in self.tiles:
            tile.mark(is_chosen=tile.row.item_id == item_id)

    def show_pictures(self, picture_of: Callable[[HandableRow], QPixmap | None]) -> None:
        """Show the photos there are."""
        for tile in self.tiles:
            tile.show_picture(picture_of(tile.row))

    def choose(self, number: int) -> bool:
        """Choose the n-th tile; return whether there is one."""
        if not 1 <= number <= len(self.tiles):
            return False
        self.chosen.emit(self.tiles[number - 1].row)
        return True

    def focus_tile(self, place: int = 0) -> None:
        """Put the keys on a tile, if there is one."""
        if 0 <= place < len(self.tiles):
            self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self.tiles[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
        }
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        there = here + steps[Qt.Key(event.key())]
        if event.key() == Qt.Key.Key_Up and there < 0:
            self.left_upwards.emit()
        else:
            self.focus_tile(max(0, min(there, len(self.tiles) - 1)))

    def sizeHint(self) -> QSize:
        return QSize(px(_LEAST_WIDTH), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        gap, height, columns = px(_GAP), px(_HEIGHT), self.columns
        width = (self.width() - gap * (columns - 1)) / columns
        for place, tile in enumerate(self.tiles):
            row, column = divmod(place, columns)
            left, right = round(column * (width + gap)), round(column * (width + gap) + width)
            tile.setGeometry(left, row * (height + gap), right - left, height)
        rows = -(-len(self.tiles) // columns)
        self.setMinimumHeight(max(0, rows * (height + gap) - gap))

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ItemTile):
            self.chosen.emit(tile.row)
