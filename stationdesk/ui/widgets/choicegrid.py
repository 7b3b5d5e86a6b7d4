"""Tiles of one size in as many columns as fit; arrows, digits, Enter and a click choose one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stationdesk.ui.theme import px

Row = TypeVar("Row")
AnyTile = TypeVar("AnyTile", bound="ChoiceTile")  # type: ignore[type-arg]  # of whatever rows


@dataclass(frozen=True, slots=True)
class TileSizes:
    """How wide a tile is at least, how high, the room between two, in px at the usual text size."""

    least_width: int
    height: int
    gap: int
    most_columns: int


class ChoiceTile(QAbstractButton, Generic[Row]):
    """One row to choose, known by `key`. Enter, Space and a click choose it; arrows go to the grid."""

    LEFT_ALONE = frozenset(
        {
            Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
            Qt.Key.Key_Home, Qt.Key.Key_End,
        }
    )  # fmt: skip
    """Keys that mean something to the grid or the page."""

    def __init__(self, row: Row, key: UUID, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self.key, self._number = row, key, number
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a photo in place of the icon."""
        self._picture = picture
        self.update()

    def chooses(self, event: QKeyEvent) -> bool:
        """Return whether Enter, pressed like this, chooses the tile."""
        return not event.isAutoRepeat()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.LEFT_ALONE:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chooses(event):
            self.click()
        else:
            super().keyPressEvent(event)


class ChoiceGrid(QWidget, Generic[AnyTile]):
    """`chosen` tells the row of a tile."""

    chosen = Signal(object)
    left_upwards = Signal()
    """Arrow up in the first row: the cursor is to go to the line above."""
    reached = Signal(object)
    """The tile the arrows came to: it is to be scrolled into view."""

    def __init__(self, sizes: TileSizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self.tiles: list[AnyTile] = []

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        gap = px(self._sizes.gap)
        fitting = (self.width() + gap) // (px(self._sizes.least_width) + gap)
        return max(1, min(self._sizes.most_columns, fitting))

    @property
    def tile_height(self) -> int:
        """How high each tile is, in px at the usual text size."""
        return self._sizes.height

    def set_tiles(self, tiles: Sequence[AnyTile]) -> None:
        """Show these; the focus stays on a row that is still among them."""
        focused = next((tile.key for tile in self.tiles if tile.hasFocus()), None)
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = list(tiles)
        for tile in self.tiles:
            tile.clicked.connect(self._clicked)
            tile.show()
            if tile.key == focused:
                tile.setFocus()
        self.arrange()

    def show_pictures(self, picture_of: Callable[[Any], QPixmap | None]) -> None:
        """Show the photos there are of these rows."""
        for tile in self.tiles:
            tile.show_picture(picture_of(tile.row))

    def choose(self, number: int) -> bool:
        """Choose the n-th tile; return whether there is one."""
        if not 1 <= number <= len(self.tiles):
            return False
        self.chosen.emit(self.tiles[number - 1].row)
        return True

    def focus_tile(self, place: int = 0) -> None:
        """Put the focus on a tile, if there is one."""
        if 0 <= place < len(self.tiles):
            self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self.tiles[place])

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
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()
        super().changeEvent(event)

    def arrange(self) -> None:
        """Put every tile into its place."""
        gap, height, columns = px(self._sizes.gap), px(self.tile_height), self.columns
        width = (self.width() - gap * (columns - 1)) / columns
        for place, tile in enumerate(self.tiles):
            row, column = divmod(place, columns)
            left, right = round(column * (width + gap)), round(column * (width + gap) + width)
            tile.setGeometry(left, row * (height + gap), right - left, height)
        rows = -(-len(self.tiles) // columns)
        self.setMinimumHeight(max(0, rows * (height + gap) - gap))

    def _clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ChoiceTile):
            self.chosen.emit(tile.row)
