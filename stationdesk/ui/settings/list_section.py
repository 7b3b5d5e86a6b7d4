"""A section with a list at the left and the form of what is chosen at the right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.section import Section
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.tableview import FOCUS_CHOOSES_NOTHING, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

Row = TypeVar("Row")


class ListSection(Section, Generic[Row]):
    """Whoever chooses a row sees it in the form; the button above the list begins a new one.

    Override `ask`, `show_row` (None: an empty form) and put the forms in with `arrange`.
    """

    def __init__(self, context: DeskContext, title: str, about: str, key: Callable[[Row], Hashable]) -> None:
        super().__init__(context, title, about)
        self._key = key
        self._wanted: Hashable = None
        self.row: Row | None = None
        self.table: RowTable[Row] = RowTable(self.columns(), key=key)
        self.view = named(styled_table(model=self.table), "list", title)
        # Tab leads through the list to the form of something new: passing by chooses nothing.
        self.view.setProperty(FOCUS_CHOOSES_NOTHING, True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.new = KeyButton(icon="plus", kind=ButtonKind.PRIMARY, size=ButtonSize.SMALL)
        named(self.new, "new")
        self.new.clicked.connect(self.begin_new)
        self.guarded.append(self.new)

    def columns(self) -> Sequence[Column[Row]]:
        """Return the columns of the list."""
        raise NotImplementedError

    def show_row(self, row: Row | None) -> None:
        """Show a row in the form, or an empty form."""
        raise NotImplementedError

    def arrange(
        self, list_title: str, form: QWidget, first: QWidget | None = None, below: QWidget | None = None
    ) -> None:
        """Put the list at the left and the form at the right; the cursor enters the form at `first`.

        `below` stands under the list.
        """
        card = Card(list_title)
        card.set_margins(4, 12)
        card.head.setContentsMargins(px(12), 0, px(12), 0)
        card.head.addWidget(self.new)
        card.body.addWidget(self.view)
        self._first = first or form
        self._panes = TwoPanes(card if below is None else _stacked(card, below), form)
        self.body.addWidget(self._panes, 1)
        self.view.selectionModel().currentRowChanged.connect(self._current_changed)
        self.view.activated.connect(lambda _index: self._first.setFocus())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what has just been saved is chosen. What is being typed stays."""
        saved, self._wanted = self._wanted, None
        chosen = self._key(self.row) if self.row is not None else None
        self.table.set_rows(rows)
        index = self.table.index_of(saved if saved is not None else chosen)
        if not index.isValid():
            return
        self.row = self.table.row(index)
        self.view.setCurrentIndex(index)
        if saved is not None:
            self.show_row(self.row)

    def choose_when_there(self, key: Hashable) -> None:
        """Choose the row with this key as soon as the list holds it."""
        self._wanted = key

    @Slot()
    def begin_new(self) -> None:
        """Empty the form for something new, its top in sight and the cursor in its first field."""
        self.row = None
        self.view.clearSelection()
        self.view.selectionModel().clearCurrentIndex()
        self.show_row(None)
        self._first.setFocus()
        self._panes.show_top()

    def _current_changed(self, current: QModelIndex, _before: Any) -> None:
        if current.isValid() and self.table.row(current) != self.row:
            self._choose(self.table.row(current))

    def _choose(self, row: Row) -> None:
        self.row = row
        self.show_row(row)


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    made = QWidget()
    made.setProperty("plain", True)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    column.addWidget(above, 1)
    column.addWidget(below)
    return made
