"""The section 盘点 of the page of goods: choose or begin a count, then scan away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.queries import stocktakes
from stationdesk.ui.sectionpage import FrontStack
from stationdesk.ui.stocktakes.choosing_view import ChoosingView
from stationdesk.ui.stocktakes.counting_view import CountingView

if TYPE_CHECKING:
    from stationdesk.queries.stocktakes import StocktakeRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class StocktakesSection(QWidget):
    """A count that was open is open again when the section is built anew."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"acts", "stocktakes", "stocktake_counts", "stocktake_endings", "stock_moves", "stock_items"}
    )
    """`acts`: the undo of a line writes nothing else."""
    _OPEN = "stocktakeOpen"

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context = context
        self.choosing = ChoosingView(context, actions)
        self.counting = CountingView(context, actions)
        self._stack = FrontStack()
        for part in (self.choosing, self.counting):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.choosing.chosen.connect(self.count)
        self.counting.left.connect(self._leave)
        context.runner.tables_changed.connect(self._tables_changed)

    def opened(self) -> None:
        """Come to front: a count that is under way goes on."""
        open_id = self._context.property(self._OPEN)
        if open_id is not None:
            self.count(open_id)
        else:
            self.choosing.open()

    @Slot(object)
    def count(self, stocktake_id: UUID) -> None:
        """Count in a stocktake."""
        self._context.setProperty(self._OPEN, stocktake_id)
        self._context.runner.read(
            self,
            stocktakes.stocktake,
            stocktake_id,
            then=self._show,
            otherwise=lambda _error: self._leave(),
            key="stocktake",
        )

    def code_scanned(self, text: str) -> bool:
        """Hand a scan to what is in front."""
        return self.counting.code_scanned(text) if self._is_counting else self.choosing.code_scanned(text)

    def go_back(self) -> bool:
        """Leave the count; it stays open."""
        return self._is_counting and self.counting.go_back()

    @property
    def _is_counting(self) -> bool:
        return self._stack.currentWidget() is self.counting

    def _show(self, row: StocktakeRow) -> None:
        if row.end is not None:
            self._leave()
            return
        is_same = self._is_counting and self.counting.counting.stocktake == row
        self._stack.setCurrentWidget(self.counting)
        if is_same:
            self.counting.reload()
            self.counting.line.setFocus()
        else:
            self.counting.show_stocktake(row)

    @Slot()
    def _leave(self) -> None:
        self._context.setProperty(self._OPEN, None)
        self._stack.setCurrentWidget(self.choosing)
        self.choosing.open()

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & self.RELOAD_ON and self.isVisible():
            (self.counting if self._is_counting else self.choosing).reload()
