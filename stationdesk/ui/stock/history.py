"""The movements of an item in a list that goes on as it is scrolled; Del undoes, Enter opens the bill."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Signal, Slot

from stationdesk.domain.acts import REVERSIBLE
from stationdesk.queries.stock_history import HistoryPage, Mark, MovementRow, history
from stationdesk.ui.stock.words import movement_line
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import Line, LineList

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_WIDE, _HIGH = 200, 110


class MovementList(LineList):
    """Reads a page at a time; the balance after each line goes on from page to page."""

    number_wanted = Signal(str)
    """Enter on a line: the number of its bill, slip, round or stocktake."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            "stock_history",
            translate("Stock", "Movements"),
            translate("Stock", "Nothing has moved yet."),
        )
        self._context = context
        self._item_id: UUID | None = None
        self._place_id: UUID | None = None
        self._rows: list[MovementRow] = []
        self._next: Mark | None = None
        self._is_asking = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.activated.connect(self._activated)

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDE), px(_HIGH))

    def show_item(self, item_id: UUID, place_id: UUID | None = None) -> None:
        """Show the movements of an item, from the newest: in the house, or through one place."""
        is_same = (item_id, place_id) == (self._item_id, self._place_id)
        self._item_id, self._place_id = item_id, place_id
        self._is_asking = True
        self._context.runner.read(
            self, history, item_id, place_id, then=lambda page: self._begin(page, is_same), key="history"
        )

    def _begin(self, page: HistoryPage, is_same: bool) -> None:
        self._is_asking = False
        self._rows, self._next = list(page.rows), page.next
        self.set_lines(self._told(), keeps_place=is_same)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        number = self._rows[index.row()].number
        if number:
            self.number_wanted.emit(number)

    @Slot()
    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        near_end = bar.value() >= bar.maximum() - bar.pageStep()
        if self._next is None or self._is_asking or not near_end:
            return
        self._is_asking = True
        self._context.runner.read(
            self, history, self._item_id, self._place_id, self._next, then=self._go_on, key="history"
        )

    def _go_on(self, page: HistoryPage) -> None:
        self._is_asking = False
        self._rows += page.rows
        self._next = page.next
        self.set_lines(self._told(), keeps_place=True)

    def _told(self) -> list[Line]:
        return [self._line(row) for row in self._rows]

    def _line(self, row: MovementRow) -> Line:
        line = movement_line(row, self._context.local, self._context.today())
        can_undo = row.verb in REVERSIBLE and not row.is_undone and not row.is_undo
        return replace(line, undoes=row.act_id if can_undo else None)
