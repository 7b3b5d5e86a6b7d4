"""The rewards as tiles: price, what is left, why one cannot be had; arrows, digits and Enter choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.redemptions.reasons import Badge, badge_of, reason_of, subtitle_of
from stationdesk.ui.theme import SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded
from stationdesk.ui.wording import points_text

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow

_LEAST_WIDTH, _HEIGHT, _GAP, _PADDING, _ICON = 170, 108, 12, 14, 24
_PICTURE, _PICTURED_HEIGHT = 64, 146
_MOST_COLUMNS = 6
_KEYS_OF_THE_PAGE = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Backspace,
    }
)  # fmt: skip


class RewardTile(QAbstractButton):
    """One reward. Enter, Space and a click choose it; arrows go to the grid, all else to the page."""

    def __init__(self, reward: RewardRow, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.reward, self._number, self._pieces = reward, number, 0
        self._picture: QPixmap | None = None
        self._is_among_photos = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"reward_{number}")
        self.show_pieces(0)

    def show_pieces(self, pieces: int) -> None:
        """Mark how many pieces of it are in the cart."""
        self._pieces = pieces
        reason, badge = reason_of(self.reward), badge_of(self.reward)
        self.setAccessibleName(f"{self.reward.title}, {points_text(self.reward.points_each)}")
        told = [badge.text, reason, f"× {pieces}" if pieces else ""]
        self.setAccessibleDescription(", ".join(filter(None, told)))
        self.setToolTip(reason)
        self.update()

    def show_picture(self, picture: QPixmap | None, *, is_among_photos: bool) -> None:
        """Show a photo of it in place of the icon; among photos an icon takes as much room as they do."""
        self._picture, self._is_among_photos = picture, is_among_photos
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_LEAST_WIDTH), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_THE_PAGE:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _commands(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, can_be_had = QRectF(self.rect()), self.reward.hindrance is None
        fill = "ground" if self.underMouse() and can_be_had else "card"
        rounded(painter, box, px(10), fill, "line")
        if self._pieces:
            focus_ring(painter, box.adjusted(-1, -1, 1, 1), px(10), "accent")
        inside = self.rect().adjusted(px(_PADDING), px(12), -px(_PADDING), -px(10))
        self._paint_head(painter, inside, can_be_had)
        self._paint_foot(painter, inside, can_be_had)
        if self.hasFocus():
            focus_ring(painter, box, px(10), "ink" if self._pieces else "focus", 3 if self._pieces else 0)
        painter.end()

    def _paint_head(self, painter: QPainter, inside: QRect, can_be_had: bool) -> None:
        side = self._paint_photo(painter, inside, can_be_had) or self._paint_icon(painter, inside, can_be_had)
        left = inside.left() + side + px(8)
        if self._number <= 9:
            self._paint_key(painter, QPoint(left, inside.top() + px(3)))
        badge = badge_of(self.reward)
        if badge.text:
            self._paint_badge(painter, inside, badge)

    def _paint_icon(self, painter: QPainter, inside: QRect, can_be_had: bool) -> int:
        token = "accent" if can_be_had else "muted"
        drawn = icons.pixmap(self.reward.icon, token, _ICON, self.devicePixelRatioF())
        if not self._is_among_photos:
            painter.drawPixmap(inside.topLeft(), drawn)
            return px(_ICON)
        side, margin = px(_PICTURE), (px(_PICTURE) - px(_ICON)) // 2
        rounded(painter, QRectF(inside.left(), inside.top(), side, side), px(8), "ground")
        painter.drawPixmap(inside.topLeft() + QPoint(margin, margin), drawn)
        return side

    def _paint_photo(self, painter: QPainter, inside: QRect, can_be_had: bool) -> int:
        """Paint the photo, cut to a square, and return its side; 0 when there is none."""
        if self._picture is None:
            return 0
        side = px(_PICTURE)
        box = QRectF(inside.left(), inside.top(), side, side)
        shape = QPainterPath()
        shape.addRoundedRect(box, px(8), px(8))
        part = min(self._picture.width(), self._picture.height())
        middle = self._picture.rect().center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(shape)
        painter.setOpacity(1.0 if can_be_had else 0.5)
        cut = QRectF(middle.x() - part / 2, middle.y() - part / 2, part, part)
        painter.drawPixmap(box, self._picture, cut)
        painter.restore()
        return side

    def _paint_key(self, painter: QPainter, place: QPoint) -> None:
        cap = QRectF(place.x(), place.y(), px(18), px(18))
        rounded(painter, cap, px(4), "ground", "line")
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color("quiet"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_badge(self, painter: QPainter, inside: QRect, badge: Badge) -> None:
        font = look().font(SECONDARY)
        width = QFontMetrics(font).horizontalAdvance(badge.text) + px(16)
        box = QRectF(inside.right() + 1 - width, inside.top(), width, px(24))
        rounded(painter, box, px(8), badge.fill)
        painter.setFont(font)
        painter.setPen(look().theme.color(badge.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)

    def _paint_foot(self, painter: QPainter, inside: QRect, can_be_had: bool) -> None:
        theme, small, bold = look().theme, look().font(SECONDARY), look().font(TITLE, bold=True)
        line = px(22)
        foot = QRect(inside.left(), inside.bottom() + 1 - line, inside.width(), line)
        title = foot.translated(0, -line - px(1))
        painter.setFont(bold)
        painter.setPen(theme.color("ink" if can_be_had else "quiet"))
        words = self.reward.title
        cut = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, cut)
        price = points_text(self.reward.points_each)
        if self._pieces > 1:
            price = f"{self._pieces} × {price}"
        painter.setPen(theme.color("accent" if can_be_had else "quiet"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, price)
        room = foot.width() - QFontMetrics(bold).horizontalAdvance(price) - px(8)
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        about = QFontMetrics(small).elidedText(subtitle_of(self.reward), Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, about)


class TileGrid(QWidget):
    """Tiles of one size in as many columns as fit; `chosen` tells the reward."""

    chosen = Signal(object)
    left_upwards = Signal()
    """Arrow up in the first row: the cursor is to go to the line above."""
    reached = Signal(object)
    """The tile the arrows came to: it is to be scrolled into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[RewardTile] = []

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        fitting = (self.width() + px(_GAP)) // (px(_LEAST_WIDTH) + px(_GAP))
        return max(1, min(_MOST_COLUMNS, fitting))

    def set_rewards(self, rewards: Sequence[RewardRow]) -> None:
        """Show these; the focus stays on a reward that is still among them."""
        focused = next((tile.reward.reward_id for tile in self.tiles if tile.hasFocus()), None)
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [RewardTile(reward, place + 1, self) for place, reward in enumerate(rewards)]
        for tile in self.tiles:
            tile.clicked.connect(self._clicked)
            tile.show()
            if tile.reward.reward_id == focused:
                tile.setFocus()
        self._arrange()

    def show_cart(self, pieces: dict[UUID, int]) -> None:
        """Mark the rewards that are in the cart."""
        for tile in self.tiles:
            tile.show_pieces(pieces.get(tile.reward.reward_id, 0))

    def show_pictures(self, picture_of: Callable[[RewardRow], QPixmap | None]) -> None:
        """Show the photos there are; all tiles are higher when one of them has a photo."""
        for tile in self.tiles:
            tile.show_picture(picture_of(tile.reward), is_among_photos=self._has_photos)
        self._arrange()

    @property
    def _has_photos(self) -> bool:
        return any(tile.reward.picture_id is not None for tile in self.tiles)

    def choose(self, number: int) -> bool:
        """Choose the n-th tile; return whether there is one."""
        if not 1 <= number <= len(self.tiles):
            return False
        self.chosen.emit(self.tiles[number - 1].reward)
        return True

    def focus_tile(self, place: int = 0) -> bool:
        """Put the focus on a tile; return whether there is one."""
        if not 0 <= place < len(self.tiles):
            return False
        self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(self.tiles[place])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        last = len(self.tiles) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
        }
        if here is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.focus_tile(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in steps:
            there = here + steps[Qt.Key(event.key())]
            if event.key() == Qt.Key.Key_Up and there < 0:
                self.left_upwards.emit()
            elif event.key() != Qt.Key.Key_Down or there <= last:
                self.focus_tile(max(0, min(there, last)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        gap, columns = px(_GAP), self.columns
        height = px(_PICTURED_HEIGHT if self._has_photos else _HEIGHT)
        width = (self.width() - gap * (columns - 1)) / columns
        for place, tile in enumerate(self.tiles):
            row, column = divmod(place, columns)
            left, right = round(column * (width + gap)), round(column * (width + gap) + width)
            tile.setGeometry(left, row * (height + gap), right - left, height)
        rows = -(-len(self.tiles) // columns)
        self.setMinimumHeight(max(0, rows * (height + gap) - gap))

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, RewardTile):
            self.chosen.emit(tile.reward)


def _commands(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
