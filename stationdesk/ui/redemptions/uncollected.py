"""What was redeemed and is still at the desk: each line leads to its slip, where it is handed over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.queries import redemptions
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import KeyButton
from stationdesk.ui.widgets.tile import Tile
from stationdesk.ui.wording import moment_text, number_text

if TYPE_CHECKING:
    from stationdesk.queries.redemptions import UncollectedRow
    from stationdesk.ui.context import DeskContext

_WIDTH, _MOST_SHOWN = 560, 20


class UncollectedPanel(Overlay):
    """The oldest first. Nothing is given back by itself: a person decides."""

    slip_wanted = Signal(object)
    """The id of the redemption to show."""

    def __init__(self, context: DeskContext, host: QWidget) -> None:
        super().__init__(host, self.tr("Kept at the desk"), width=_WIDTH)
        named(self, "uncollected_panel")
        self._context = context
        self.tiles: list[Tile] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        self.close_button = named(KeyButton(self.tr("Close"), "Esc"), "uncollected_close")
        self.card.body.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.card.body.addLayout(foot)
        self.close_button.clicked.connect(self.leave)
        context.runner.tables_changed.connect(self._tables_changed)
        self._reload()

    def first_focus(self) -> QWidget:
        return self.tiles[0] if self.tiles else self.close_button

    def _reload(self) -> None:
        self._context.runner.read(self, redemptions.uncollected, then=self._show, key="uncollected")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not self.is_over and tables & {"redemptions", "hand_overs", "redemption_returns", "acts"}:
            self._reload()

    def _show(self, rows: list[UncollectedRow]) -> None:
        had_focus = any(tile.hasFocus() for tile in self.tiles) or not self.tiles
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(row) for row in rows[:_MOST_SHOWN]]
        for tile in self.tiles:
            self._column.addWidget(tile)
        note = self.tr("Everything that was redeemed has been collected.")
        if rows:
            words = self.tr(
                "{count:slip waits|slips wait} to be collected. Show the slip, or press Enter on a line."
            )
            note = words.format(count=number_text(len(rows)))
        self.set_note(note)
        if self.isVisible():
            self.fit()
            if had_focus:
                self.first_focus().setFocus()

    def _tile(self, row: UncollectedRow) -> Tile:
        goods = self.tr(", ").join(f"{line.title} ×{line.left}" for line in row.what if line.left)
        at = moment_text(self._context.local(row.at), self._context.today())
        tile = Tile(f"{row.name} · {goods}", f"{row.number} · {at}", icon="package", is_flat=True)
        tile.clicked.connect(partial(self._wanted, row))
        return named(tile, "uncollected_row")

    def _wanted(self, row: UncollectedRow, _checked: bool = False) -> None:
        self.slip_wanted.emit(row.redemption_id)
