"""The rewards as tiles: price, what is left, why one cannot be had; arrows, digits and Enter choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from stationdesk.ui import icons
from stationdesk.ui.redemptions.reasons import Badge, badge_of, reason_of, subtitle_of
from stationdesk.ui.theme import SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.choicegrid import ChoiceGrid, ChoiceTile, TileSizes
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded, square_photo
from stationdesk.ui.wording import points_text

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow

_SIZES = TileSizes(least_width=170, height=108, gap=12, most_columns=6)
_PADDING, _ICON, _PICTURE, _PICTURED_HEIGHT = 14, 24, 64, 146


class RewardTile(ChoiceTile["RewardRow"]):
    """One reward; what its keys do not mean goes to the page."""

    LEFT_ALONE = ChoiceTile.LEFT_ALONE | {Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Backspace}

    def __init__(self, reward: RewardRow, number: int, parent: QWidget) -> None:
        super().__init__(reward, reward.reward_id, number, parent)
        self._pieces = 0
        self._is_among_photos = False
        self.setObjectName(f"reward_{number}")
        self.show_pieces(0)

    def show_pieces(self, pieces: int) -> None:
        """Mark how many pieces of it are in the cart."""
        self._pieces = pieces
        reason, badge = reason_of(self.row), badge_of(self.row)
        self.setAccessibleName(f"{self.row.title}, {points_text(self.row.points_each)}")
        told = [badge.text, reason, f"× {pieces}" if pieces else ""]
        self.setAccessibleDescription(", ".join(filter(None, told)))
        self.setToolTip(reason)
        self.update()

    def stand_among_photos(self, *, is_among_photos: bool) -> None:
        """Among photos an icon takes as much room as they do."""
        self._is_among_photos = is_among_photos
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_SIZES.least_width), px(_SIZES.height))

    def chooses(self, event: QKeyEvent) -> bool:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, can_be_had = QRectF(self.rect()), self.row.hindrance is None
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
        badge = badge_of(self.row)
        if badge.text:
            self._paint_badge(painter, inside, badge)

    def _paint_icon(self, painter: QPainter, inside: QRect, can_be_had: bool) -> int:
        token = "accent" if can_be_had else "muted"
        drawn = icons.pixmap(self.row.icon, token, _ICON, self.devicePixelRatioF())
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
        square_photo(painter, box, px(8), self._picture, 1.0 if can_be_had else 0.5)
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
        words = self.row.title
        cut = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, cut)
        price = points_text(self.row.points_each)
        if self._pieces > 1:
            price = f"{self._pieces} × {price}"
        painter.setPen(theme.color("accent" if can_be_had else "quiet"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, price)
        room = foot.width() - QFontMetrics(bold).horizontalAdvance(price) - px(8)
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        about = QFontMetrics(small).elidedText(subtitle_of(self.row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, about)


class RewardGrid(ChoiceGrid[RewardTile]):
    """The rewards there are; `chosen` tells one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_SIZES, parent)

    @property
    def tile_height(self) -> int:
        return _PICTURED_HEIGHT if self._has_photos else super().tile_height

    def set_rewards(self, rewards: Sequence[RewardRow]) -> None:
        """Show these; the focus stays on a reward that is still among them."""
        self.set_tiles([RewardTile(reward, place + 1, self) for place, reward in enumerate(rewards)])

    def show_cart(self, pieces: dict[UUID, int]) -> None:
        """Mark the rewards that are in the cart."""
        for tile in self.tiles:
            tile.show_pieces(pieces.get(tile.key, 0))

    def show_pictures(self, picture_of: Callable[[RewardRow], QPixmap | None]) -> None:
        """Show the photos there are; all tiles are higher when one of them has a photo."""
        super().show_pictures(picture_of)
        for tile in self.tiles:
            tile.stand_among_photos(is_among_photos=self._has_photos)
        self.arrange()

    @property
    def _has_photos(self) -> bool:
        return any(tile.row.picture_id is not None for tile in self.tiles)
