"""A section with a list at the left and the form of what is chosen at the right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.form_drafts import FormDrafts
from stationdesk.ui.settings.section import Section
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.tableview import FOCUS_CHOOSES_NOTHING, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.settings.form_drafts import Entry

Row = TypeVar("Row")


class ListSection(Section, Generic[Row]):
    """Whoever chooses a row sees it in the form; the button above the list begins a new one.

    Override `columns`, `show_row` (None: an empty form) and, where there is something to type, `title_of`;
    put the forms in with `arrange`. Whoever chooses another row keeps what was typed.
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
        """Show a row in the form, or an empty form; called by `fill`."""
        raise NotImplementedError

    def title_of(self, row: Row) -> str:
        """Return what a row is called."""
        raise NotImplementedError

    def arrange(
        self,
        list_title: str,
        form: QWidget,
        first: QWidget | None = None,
        below: QWidget | None = None,
        entries: Sequence[Entry] = (),
        settle: Callable[[], None] | None = None,
    ) -> None:
        """Put the list at the left and the form at the right; the cursor enters the form at `first`.

        `below` stands under the list; `entries` are the fields that can be typed into, `settle` shows what
        depends on them.
        """
        self.drafts = FormDrafts(self.context, type(self).__name__, entries, settle)
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
        chosen = self._chosen
        self.table.set_rows(rows)
        self.drafts.tell_kept(self._go_to)
        index = self.table.index_of(saved if saved is not None else chosen)
        if not index.isValid():
            return
        if saved is not None and chosen not in (saved, None):
            self.put_away()
        self.row = self.table.row(index)
        self.view.setCurrentIndex(index)
        if saved is not None:
            self.fill(self.row)

    def choose_when_there(self, key: Hashable) -> None:
        """Something was saved: choose the row with this key as soon as the list holds it."""
        self._wanted = key
        self.drafts.forget(key if self.table.index_of(key).isValid() else None)

    def fill(self, row: Row | None) -> None:
        """Fill the form with a row, or with what was typed for it before and not saved."""
        self.row = row
        self.show_row(row)
        self.drafts.filled()
        if self.drafts.take_out(self._chosen):
            self.drafts.tell_found(self._word, lambda: self.fill(self.row))

    @property
    def has_changes(self) -> bool:
        return self.drafts.has_any

    def put_away(self) -> bool:
        return self.drafts.put_away(self._chosen, self._word)

    @Slot()
    def begin_new(self) -> None:
        """Empty the form for something new, its top in sight and the cursor in its first field."""
        self._leave()
        self.view.clearSelection()
        self.view.selectionModel().clearCurrentIndex()
        self.fill(None)
        self._first.setFocus()
        self._panes.show_top()

    def _current_changed(self, current: QModelIndex, _before: Any) -> None:
        if current.isValid() and self.table.row(current) != self.row:
            self._leave()
            self.fill(self.table.row(current))

    @property
    def _chosen(self) -> Hashable:
        return self._key(self.row) if self.row is not None else None

    @property
    def _word(self) -> str:
        return self.title_of(self.row) if self.row is not None else self.new.text()

    def _leave(self) -> None:
        if self.put_away():
            self.drafts.tell_left(self._chosen, self._word, self._go_to)

    def _go_to(self, key: Hashable) -> None:
        if key is None:
            self.begin_new()
        elif (index := self.table.index_of(key)).isValid():
            self.view.setCurrentIndex(index)
            self._first.setFocus()


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    made = QWidget()
    made.setProperty("plain", True)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    column.addWidget(above, 1)
    column.addWidget(below)
    return made
