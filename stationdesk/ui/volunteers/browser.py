"""The list of volunteers: table and chips, any number of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from stationdesk.queries import volunteer_lists
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.pagedtable import Answer, Failed, PageAsk, PagedTable
from stationdesk.ui.tableview import FOCUS_CHOOSES_NOTHING, styled_table
from stationdesk.ui.volunteers.columns import volunteer_columns
from stationdesk.ui.volunteers.filters import FilterBar
from stationdesk.ui.widgets import Card, EmptyState

if TYPE_CHECKING:
    from stationdesk.queries.volunteer_lists import FilterCounts
    from stationdesk.queries.volunteers import VolunteerRow
    from stationdesk.ui.context import DeskContext


class _Table(QTableView):
    """Enter takes the current row in hand; typing looks nobody up, the omnibox does."""

    entered_row = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # An item view makes its first row current: somebody nobody chose would take the place of
        # the person in hand.
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Looking for a letter would fetch page after page of a long list."""


class VolunteerBrowser(QWidget):
    """Selecting a row shows it; only Enter or a double click takes somebody in hand.

    The page places `filters`, its chips, itself.
    """

    selected = Signal(object)
    """The id of the row that is current now."""
    entered = Signal(object)
    """The id of the row that Enter was pressed on."""
    register_wanted = Signal()
    counted = Signal(str)
    """How many the list shows, in words."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.filters = FilterBar()
        self.table: PagedTable[VolunteerRow] = PagedTable(
            volunteer_columns(), self._fetch, self, key=lambda row: row.number
        )
        self.view = named(_Table(), "volunteers_table", self.tr("Volunteers"))
        self._wanted: UUID | None = None
        self._place = (-1, 0)
        self._nobody = EmptyState(
            "users", self.tr("Nobody is registered yet."), self.tr("New volunteer"), key="Ctrl+N"
        )
        self._none_here = EmptyState("users", self.tr("Nobody is in this group."))
        self._layers = QStackedWidget()
        self._arrange()
        self.filters.chosen.connect(self._filter_chosen)
        self.table.first_page_shown.connect(self._first_page_shown)
        self.table.dataChanged.connect(self._rows_arrived)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.view.doubleClicked.connect(lambda _index: self._enter())
        self.view.entered_row.connect(self._enter)
        self._nobody.acted.connect(self.register_wanted)

    @property
    def current(self) -> UUID | None:
        """Who the current row shows; None while it is not there."""
        row = self.table.row(self.view.currentIndex()) if self.view.currentIndex().isValid() else None
        return row.volunteer_id if row is not None else None

    def reload(self) -> None:
        """Ask for rows and counts anew; what is shown stays until they are there."""
        self._place = (self.view.currentIndex().row(), self.view.verticalScrollBar().value())
        self.table.reload(self.filters.count if self.filters.count is not None else -1)
        month_start = self._context.today().replace(day=1)
        counts = volunteer_lists.filter_counts
        self._context.runner.read(
            self, counts, month_start, then=self._count_shown, key="counts", is_long=True
        )

    def show_everybody(self) -> None:
        """Take the filter away."""
        self.filters.show_all()

    def leave_row(self) -> None:
        """No row is current: somebody else is shown."""
        self._wanted = None
        self.view.clearSelection()
        self.view.selectionModel().clearCurrentIndex()

    def _fetch(self, ask: PageAsk, then: Answer[VolunteerRow], failed: Failed) -> None:
        which = self.filters.which(self._context.today())
        query = volunteer_lists.page
        self._context.runner.read(self, query, which, ask.offset, ask.limit, then=then, otherwise=failed)

    @Slot()
    def _filter_chosen(self) -> None:
        self.leave_row()
        self.view.scrollToTop()
        self.reload()

    def _count_shown(self, counts: FilterCounts) -> None:
        self.filters.set_counts(counts)
        count = self.filters.count or 0
        self.table.set_count(count)
        self.counted.emit(self.tr("{count} people").format(count=wording.number_text(count)))

    @Slot(int)
    def _first_page_shown(self, rows: int) -> None:
        empty = self._nobody if self.filters.shows_all else self._none_here
        self._layers.setCurrentWidget(self._card if rows else empty)
        row, scrolled = self._place
        if 0 <= row < self.table.rowCount():
            self.view.selectRow(row)
            self.view.verticalScrollBar().setValue(scrolled)

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.table.row(now) if now.isValid() else None
        if row is not None and row.volunteer_id != self._wanted:
            self._wanted = row.volunteer_id
            self.selected.emit(row.volunteer_id)

    @Slot()
    def _rows_arrived(self) -> None:
        """A current row that was still on its way is there now."""
        if self.current is not None and self.current != self._wanted:
            self._row_changed(self.view.currentIndex(), QModelIndex())

    @Slot()
    def _enter(self) -> None:
        if self.current is not None:
            self.entered.emit(self.current)

    def _arrange(self) -> None:
        styled_table(self.view, self.table)
        self.view.setProperty(FOCUS_CHOOSES_NOTHING, True)
        # The query knows one order, that of station numbers.
        self.view.setSortingEnabled(False)
        self.view.horizontalHeader().setSectionsClickable(False)
        self._card = Card()
        self._card.set_margins(0, 0)
        self._card.body.addWidget(self.view)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for layer in (QWidget(), self._card, self._nobody, self._none_here):
            self._layers.addWidget(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._layers, 1)
