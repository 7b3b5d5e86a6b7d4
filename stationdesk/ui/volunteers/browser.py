"""The list of volunteers: table and chips, any number of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QTableView, QVBoxLayout, QWidget

from stationdesk.queries import volunteer_lists
from stationdesk.queries.volunteer_lists import RosterRow
from stationdesk.queries.volunteer_orders import ListOrder, SortBy
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.pagedtable import PagedTable
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.tableview import (
    FOCUS_CHOOSES_NOTHING,
    choose_only,
    chosen_places,
    shown_columns,
    styled_table,
    text_of,
)
from stationdesk.ui.volunteers.columns import volunteer_columns
from stationdesk.ui.volunteers.filters import FilterBar
from stationdesk.ui.volunteers.listfile import ListFile
from stationdesk.ui.volunteers.listmenu import ListMenu
from stationdesk.ui.volunteers.listsource import ListSource
from stationdesk.ui.widgets import Card, EmptyState

if TYPE_CHECKING:
    from stationdesk.queries.volunteer_lists import FilterCounts
    from stationdesk.ui.context import DeskContext

MOST_COPIED = 2000


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

    Two or more selected rows are a choice, for copying and export; all of them (Ctrl+A) are described,
    not read. The page places `filters`, its chips, itself.
    """

    selected = Signal(object)
    """The id of the row that is current now."""
    entered = Signal(object)
    """The id of the row that Enter was pressed on."""
    register_wanted = Signal()
    counted = Signal(str)
    """How many the list shows, in words."""
    choice_changed = Signal(int)
    """How many rows are chosen for an export; 0: everybody the list shows."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.filters = FilterBar()
        self.source = ListSource(context.runner, self)
        hidden = frozenset(context.preferences.hidden_columns.split(","))
        self.table: PagedTable[RosterRow] = PagedTable(volunteer_columns(hidden), self.source.fetch, self)
        self.view = named(_Table(), "volunteers_table", self.tr("Volunteers"))
        self._wanted: UUID | None = None
        self._place, self._had_all = (-1, 0), False
        self._nobody = EmptyState(
            "users", self.tr("Nobody is registered yet."), self.tr("New volunteer"), key="Ctrl+N"
        )
        self._none_here = EmptyState("users", self.tr("Nobody is in this group."))
        self._layers = QStackedWidget()
        self._arrange()
        self.menu = ListMenu(context, self.view, self.table)
        self._connect()

    @property
    def current(self) -> UUID | None:
        """Who the current row shows; None while it is not there."""
        row = self.table.row(self.view.currentIndex()) if self.view.currentIndex().isValid() else None
        return row.volunteer_id if row is not None else None

    @property
    def chosen(self) -> tuple[range, ...]:
        """The rows chosen besides the one the person merely stands on."""
        places = tuple(chosen_places(self.view))
        return places if sum(map(len, places)) > 1 else ()

    def asked(self) -> ListFile:
        """Return what an export would write now: the rows chosen, or all the list shows."""
        places = self.chosen or None
        people = sum(map(len, places)) if places else self.table.rowCount()
        if people == self.table.rowCount():
            places = None
        columns = tuple(shown_columns(self.view, self.table))
        return ListFile(self.source.which, self.source.order, self.source.ids, places, columns, people)

    def reload(self) -> None:
        """Ask for rows and counts anew; what is shown stays until they are there."""
        self._place = (self.view.currentIndex().row(), self.view.verticalScrollBar().value())
        self._had_all = bool(self.chosen) and self.asked().places is None
        today = self._context.today()
        self.source.begin(self.filters.which(today), self.menu.order)
        self.table.reload(self.filters.count if self.filters.count is not None else -1)
        counts = volunteer_lists.filter_counts
        self._context.runner.read(self, counts, today, then=self._count_shown, key="counts", is_long=True)
        self._say_count()

    def leave_row(self) -> None:
        """No row is current: somebody else is shown."""
        self._wanted = None
        self.view.clearSelection()
        self.view.selectionModel().clearCurrentIndex()

    @Slot()
    def copy(self) -> None:
        """Copy the chosen rows as they are shown, phones masked, with a line of headings."""
        places = chosen_places(self.view)
        people = sum(map(len, places))
        if people > MOST_COPIED:
            words = self.tr("{count} people are too many to copy. Export them (Ctrl+Shift+E).")
            self._context.result.tell(Kind.LOOK, words.format(count=wording.number_text(people)))
        elif people:
            self.source.read(places, self._copy_rows)

    def _copy_rows(self, rows: list[RosterRow]) -> None:
        QGuiApplication.clipboard().setText(text_of(shown_columns(self.view, self.table), rows))
        words = self.tr("Copied: {count:person|people}, phones masked")
        self._context.result.tell(Kind.OK, words.format(count=wording.number_text(len(rows))))

    @Slot()
    def _filter_chosen(self) -> None:
        self.leave_row()
        self.view.scrollToTop()
        self.reload()

    @Slot(object)
    def _order_chosen(self, order: ListOrder) -> None:
        self.menu.set_order(order)
        self._filter_chosen()

    def _count_shown(self, counts: FilterCounts) -> None:
        self.filters.set_counts(counts)
        self.table.set_count(self.filters.count or 0)
        self._say_count()
        self._choice_changed()

    @Slot()
    def _say_count(self) -> None:
        if self.filters.count is None:
            return
        words = self.tr("{count:person|people}").format(count=wording.number_text(self.filters.count))
        if self.table.is_loading and self.menu.order.by is not SortBy.NUMBER:
            words = self.tr("{people} · putting them in order …").format(people=words)
        self.counted.emit(words)

    @Slot(int)
    def _first_page_shown(self, rows: int) -> None:
        empty = self._nobody if self.filters.shows_all else self._none_here
        self._layers.setCurrentWidget(self._card if rows else empty)
        row, scrolled = self._place
        if 0 <= row < self.table.rowCount():
            choose_only(self.view, self.table.index(row, 0))
            self.view.verticalScrollBar().setValue(scrolled)
        if self._had_all:
            self.view.selectAll()
        self._say_count()
        self._choice_changed()

    @Slot()
    def _choice_changed(self) -> None:
        self.choice_changed.emit(sum(map(len, self.chosen)))

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

    def _connect(self) -> None:
        self.filters.chosen.connect(self._filter_chosen)
        self.menu.order_chosen.connect(self._order_chosen)
        self.source.ordered.connect(self.table.set_count)
        self.table.first_page_shown.connect(self._first_page_shown)
        self.table.dataChanged.connect(self._rows_arrived)
        self.table.failed.connect(self._context.runner.refused)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.view.selectionModel().selectionChanged.connect(self._choice_changed)
        self.view.doubleClicked.connect(lambda _index: self._enter())
        self.view.entered_row.connect(self._enter)
        self._nobody.acted.connect(self.register_wanted)

    def _arrange(self) -> None:
        styled_table(self.view, self.table, copy=self.copy)
        self.view.setProperty(FOCUS_CHOOSES_NOTHING, True)
        # The query puts the rows in order, as the list's menu says.
        self.view.setSortingEnabled(False)
        self._card = Card()
        self._card.set_margins(0, 0)
        self._card.body.addWidget(self.view)
        for layer in (QWidget(), self._card, self._nobody, self._none_here):
            self._layers.addWidget(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._layers, 1)
