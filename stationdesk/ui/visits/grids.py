"""The tiles of the categories and the chips of the services, in their columns, with their keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from string import ascii_uppercase
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.visits.tile import ServiceChip, VisitTile

if TYPE_CHECKING:
    from stationdesk.queries.visits import ServiceRow, TileRow

LETTERS = "".join(letter for letter in ascii_uppercase if letter != "X")
"""The keys of the services; X begins a number of people."""
_MOST_KEYS = 9


class TileGrid(QWidget):
    """Tiles stay where they are while only their figures change."""

    tapped = Signal(object)
    """The id of the category to count one tap of."""
    asked = Signal(object)
    """The id of the category of which several come: a click with Shift."""

    def __init__(self, columns: int, watcher: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._watcher = columns, watcher
        self._shown: tuple[tuple[UUID, str, str], ...] = ()
        self.tiles: dict[UUID, VisitTile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))

    def set_rows(self, rows: Sequence[TileRow]) -> None:
        """Show categories with their visits."""
        shown = tuple((row.category_id, row.title, row.icon) for row in rows)
        if shown != self._shown:
            self._shown = shown
            self._build(rows)
        for row in rows:
            self.tiles[row.category_id].set_visits(row.visits)

    def category(self, number: int) -> UUID | None:
        """Return the category that a number key means, from 1; None when there is none."""
        return self._shown[number - 1][0] if 1 <= number <= min(len(self._shown), _MOST_KEYS) else None

    def _build(self, rows: Sequence[TileRow]) -> None:
        _empty(self._grid, list(self.tiles.values()))
        self.tiles = {}
        for number, row in enumerate(rows):
            key = str(number + 1) if number < _MOST_KEYS else ""
            tile = named(VisitTile(row.title, row.icon, key), f"visit_tile_{number + 1}")
            tile.installEventFilter(self._watcher)
            tile.clicked.connect(partial(self._clicked, row.category_id))
            self.tiles[row.category_id] = tile
            self._grid.addWidget(tile, number // self._columns, number % self._columns)
            tile.show()

    def _clicked(self, category_id: UUID, _checked: bool = False) -> None:
        is_asked = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.asked if is_asked else self.tapped).emit(category_id)


class ChipGrid(QWidget):
    """Services that are ticked for the next tap."""

    def __init__(self, columns: int, watcher: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._watcher = columns, watcher
        self._shown: tuple[tuple[UUID, str, str], ...] = ()
        self.chips: dict[UUID, ServiceChip] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(6))

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The services that are ticked."""
        return tuple(service_id for service_id, chip in self.chips.items() if chip.isChecked())

    def choose(self, services: Sequence[UUID]) -> None:
        """Tick these and no others."""
        for service_id, chip in self.chips.items():
            chip.setChecked(service_id in services)

    def toggle(self, letter: str) -> bool:
        """Tick or untick what a letter means; return whether it means anything."""
        place = LETTERS.find(letter.upper()) if len(letter) == 1 else -1
        if not 0 <= place < len(self._shown):
            return False
        chip = self.chips[self._shown[place][0]]
        chip.setChecked(not chip.isChecked())
        return True

    def set_rows(self, rows: Sequence[ServiceRow]) -> None:
        """Show services; what is ticked stays ticked."""
        shown = tuple((row.service_id, row.title, row.icon) for row in rows)
        if shown == self._shown:
            return
        self._shown, chosen = shown, self.chosen
        _empty(self._grid, list(self.chips.values()))
        self.chips = {}
        for number, row in enumerate(rows):
            letter = LETTERS[number] if number < len(LETTERS) else ""
            chip = named(ServiceChip(row.title, row.icon, letter), f"visit_service_{number + 1}")
            chip.installEventFilter(self._watcher)
            self.chips[row.service_id] = chip
            self._grid.addWidget(chip, number // self._columns, number % self._columns)
            chip.show()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        self.choose(chosen)


def _empty(grid: QGridLayout, widgets: Sequence[QWidget]) -> None:
    for widget in widgets:
        grid.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
