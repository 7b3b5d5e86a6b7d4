"""The menu of a list: which columns it shows, and by which it is sorted; for the keyboard, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from stationdesk.queries.volunteer_orders import ListOrder, SortBy
from stationdesk.ui.keeping import remember
from stationdesk.ui.tableview import stretch

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.rowtable import ColumnsModel

_SORTABLE = frozenset(SortBy)


class ListMenu(QObject):
    """Opened by its button, or over the headings; hidden columns are remembered for this desk."""

    order_chosen = Signal(object)
    """The ListOrder wanted."""

    def __init__(self, context: DeskContext, view: QTableView, model: ColumnsModel[Any]) -> None:
        super().__init__(view)
        self._context, self._view, self._model = context, view, model
        self.order = ListOrder()
        header = view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._heading_clicked)
        header.customContextMenuRequested.connect(lambda place: self.open(header.mapToGlobal(place)))
        self._mark()

    def open_at(self, button: QWidget) -> None:
        """Open the menu under a button."""
        self.open(button.mapToGlobal(QPoint(0, button.height())))

    def open(self, place: QPoint) -> None:
        """Open the menu at a place of the screen."""
        menu = self.made()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def made(self) -> QMenu:
        """Return the menu as it is now."""
        menu = QMenu(self._view)
        menu.setObjectName("list_menu")
        self._add_orders(menu)
        menu.addSeparator()
        shown = self._shown()
        for number, column in enumerate(self._model.columns):
            action = menu.addAction(self.tr("Show {column}").format(column=column.title))
            action.setObjectName(f"show_{column.name}")
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(shown != [number])
            action.toggled.connect(lambda on, n=number: self._show(n, on))
        return menu

    def set_order(self, order: ListOrder) -> None:
        """Mark the heading the list is sorted by."""
        self.order = order
        self._mark()

    def _add_orders(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for column in self._model.columns:
            if column.name in _SORTABLE:
                words = self.tr("Sort by {column}").format(column=column.title)
                action = self._order_action(menu, words, ListOrder(SortBy(column.name)))
                action.setChecked(column.name == self.order.by)
                group.addAction(action)
        menu.addSeparator()
        turned = ListOrder(self.order.by, not self.order.descending)
        action = self._order_action(menu, self.tr("Largest or last first"), turned)
        action.setObjectName("sort_descending")
        action.setChecked(self.order.descending)

    def _order_action(self, menu: QMenu, words: str, order: ListOrder) -> QAction:
        action = menu.addAction(words)
        action.setObjectName(f"sort_{order.by.value}")
        action.setCheckable(True)
        action.triggered.connect(lambda: self.order_chosen.emit(order))
        return action

    @Slot(int)
    def _heading_clicked(self, number: int) -> None:
        name = self._model.columns[number].name
        if name in _SORTABLE:
            by = SortBy(name)
            # What one wants of figures is the largest; a second click turns any order round.
            first = by in (SortBy.SERVICE_MINUTES, SortBy.POINTS)
            descending = not self.order.descending if by is self.order.by else first
            self.order_chosen.emit(ListOrder(by, descending))

    def _shown(self) -> list[int]:
        return [n for n in range(len(self._model.columns)) if not self._view.isColumnHidden(n)]

    def _show(self, number: int, on: bool) -> None:
        self._view.setColumnHidden(number, not on)
        stretch(self._view)
        hidden = [c.name for n, c in enumerate(self._model.columns) if self._view.isColumnHidden(n)]
        remember(self._context, self, hidden_columns=",".join(hidden))

    def _mark(self) -> None:
        names = [column.name for column in self._model.columns]
        self._model.mark_sorted(names.index(self.order.by), descending=self.order.descending)
