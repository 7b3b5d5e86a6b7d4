"""Goods as tiles: a picture, what is left, the rule; arrows, digits and a click choose one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.choicegrid import ChoiceGrid, ChoiceTile, TileSizes
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded, square_photo
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.hand_outs import rule_text

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow

_SIZES = TileSizes(least_width=214, height=76, gap=10, most_columns=5)
_PADDING, _PICTURE, _ICON = 10, 56, 26
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class ItemTile(ChoiceTile["HandableRow"]):
    """One item; `is_chosen` marks the one that is being handed out."""

    def __init__(self, row: HandableRow, number: int, parent: QWidget) -> None:
        super().__init__(row, row.item_id, number, parent)
        self._is_chosen = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(f"item_{number}")
        self.setAccessibleName(", ".join(filter(None, (row.title, self._left_words(), self._rule_words()))))
        self.setToolTip(row.title)

    def mark(self, *, is_chosen: bool) -> None:
        """Say whether this is the one."""
        self._is_chosen = is_chosen
        self.update()

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
        square_photo(painter, box, px(8), self._picture, 1.0 if self.row.on_hand else 0.5)

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


class ItemGrid(ChoiceGrid[ItemTile]):
    """Goods to choose from; `chosen` tells the item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_SIZES, parent)

    def set_rows(self, rows: Sequence[HandableRow], chosen_id: UUID | None) -> None:
        """Show these items."""
        self.set_tiles([ItemTile(row, place + 1, self) for place, row in enumerate(rows)])
        self.mark(chosen_id)

    def mark(self, item_id: UUID | None) -> None:
        """Mark the one that is being handed out."""
        for tile in self.tiles:
            tile.mark(is_chosen=tile.key == item_id)

    def sizeHint(self) -> QSize:
        return QSize(px(_SIZES.least_width), self.minimumHeight())
