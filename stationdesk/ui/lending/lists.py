"""The left half of the section: the chips with their counts, and the list that is in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QTableView, QVBoxLayout, QWidget

from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.listkeys import ListKeys
from stationdesk.ui.lending.columns import kind_columns, loan_columns, reservation_columns, thing_columns
from stationdesk.ui.lending.view import Which
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, EmptyState, FilterChip, FlowLayout, set_shown

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.lending.view import LendingView

translate = QCoreApplication.translate
_KEYS: dict[Which, Callable[[Any], Any]] = {
    Which.OUT: lambda row: row.loan_id,
    Which.LATE: lambda row: row.loan_id,
    Which.LEFT: lambda row: row.loan_id,
    Which.RESERVED: lambda row: row.reservation_id,
    Which.THINGS: lambda row: row.thing_id,
    Which.KINDS: lambda row: row.kind_id,
}


class LendingLists(QWidget):
    """`which` is the list in front, `row` what is chosen in it."""

    chosen = Signal()
    """Another row is chosen, or another list is in front."""
    pressed = Signal()
    """Enter, or a double click, on a row."""
    begun = Signal()
    """The first thing is to be done that fills an empty list."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._view: LendingView | None = None
        self._wanted: tuple[Which, Any] | None = None
        self._tables: dict[Which, RowTable[Any]] = {}
        self.views = {which: self._make(which, columns) for which, columns in self._columns(context).items()}
        self._chips = {
            which: named(FilterChip(words, key=str(number)), f"lending_{which}")
            for number, (which, words) in enumerate(_words().items(), start=1)
        }
        self._group = QButtonGroup(self)
        self._empty = EmptyState("hand-helping", "", self.tr("Lend / return"), key=keys.cap("lending"))
        self._empty.acted.connect(self.begun)
        self._arrange()
        self.hide()
        self._chips[Which.OUT].setChecked(True)
        self._group.buttonClicked.connect(lambda _chip: self._turned())

    @property
    def which(self) -> Which:
        """The list that is in front."""
        return next(which for which, chip in self._chips.items() if chip.isChecked())

    @property
    def front(self) -> QTableView:
        """The list in front itself."""
        return self.views[self.which]

    @property
    def row(self) -> Any:
        """What is chosen, or None."""
        view = self.views[self.which]
        index = view.currentIndex()
        return self._tables[self.which].row(index) if index.isValid() else None

    def choose(self, which: Which) -> None:
        """Bring a list to front, with the keys in it."""
        self._chips[which].setChecked(True)
        self._turned()

    def choose_row(self, which: Which, key: Any) -> None:
        """Choose a row of a list, as soon as it is there."""
        index = self._tables[which].index_of(key)
        self._wanted = None if index.isValid() else (which, key)
        if index.isValid():
            self.views[which].setCurrentIndex(index)
            self.choose(which)

    def show_view(self, view: LendingView) -> None:
        """Show what was read; chosen rows stay chosen."""
        self._view = view
        set_shown(self, is_shown=True)
        for which, table in self._tables.items():
            rows = view.rows(which)
            table.set_rows(rows)
            self._chips[which].set_count(len(rows))
            if rows and not self.views[which].currentIndex().isValid():
                self.views[which].setCurrentIndex(table.index(0, 0))
        self._show_front()
        if self._wanted is not None:
            self.choose_row(*self._wanted)

    def _columns(self, context: DeskContext) -> dict[Which, list[Column[Any]]]:
        return {
            Which.OUT: loan_columns(context),
            Which.LATE: loan_columns(context),
            Which.LEFT: loan_columns(context),
            Which.RESERVED: reservation_columns(context),
            Which.THINGS: thing_columns(context),
            Which.KINDS: kind_columns(),
        }

    def _make(self, which: Which, columns: list[Column[Any]]) -> QTableView:
        self._tables[which] = RowTable(columns, self, key=_KEYS[which])
        view = named(styled_table(model=self._tables[which]), f"{which}_rows", _words()[which])
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        view.activated.connect(self._activated)
        ListKeys(view, self._press_digit)
        return view

    def _arrange(self) -> None:
        chips, card = QWidget(), Card()
        flow = FlowLayout(chips, spacing=8)
        for chip in self._chips.values():
            self._group.addButton(chip)
            flow.addWidget(chip)
        card.set_margins(4, 4)
        for view in (*self.views.values(), self._empty):
            card.body.addWidget(view)
            view.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(chips)
        column.addWidget(card, 1)

    @Slot()
    def _turned(self) -> None:
        self._show_front()
        if self.views[self.which].isVisible():
            self.views[self.which].setFocus()

    def _show_front(self) -> None:
        if self._view is None:
            return
        front = self.which
        has_rows = bool(self._view.rows(front))
        for which, view in self.views.items():
            view.setVisible(which is front and has_rows)
        self._empty.setVisible(not has_rows)
        self._empty.set_sentence(_empty_words()[front])
        self._empty.action.setVisible(front is Which.OUT)
        self.chosen.emit()

    def _press_digit(self, key: str) -> bool:
        """Turn to the list whose chip shows this digit; return whether one does."""
        wanted = next((which for number, which in enumerate(_words(), start=1) if str(number) == key), None)
        if wanted is not None:
            self.choose(wanted)
        return wanted is not None

    @Slot(QModelIndex)
    def _activated(self, _index: QModelIndex) -> None:
        self.pressed.emit()


def _words() -> dict[Which, str]:
    return {
        Which.OUT: translate("Lending", "Out"),
        Which.LATE: translate("Lending", "Overdue"),
        Which.LEFT: translate("Lending", "Left here"),
        Which.RESERVED: translate("Lending", "Reserved"),
        Which.THINGS: translate("Lending", "Things"),
        Which.KINDS: translate("Lending", "Kinds"),
    }


def _empty_words() -> dict[Which, str]:
    return {
        Which.OUT: translate("Lending", "Nothing is out. What is lent appears here until it is back."),
        Which.LATE: translate("Lending", "Nothing is overdue."),
        Which.LEFT: translate("Lending", "Nobody has left anything here."),
        Which.RESERVED: translate("Lending", "Nothing is reserved."),
        Which.THINGS: translate("Lending", "There is nothing to lend yet. Add a kind, then its things."),
        Which.KINDS: translate("Lending", "No kinds yet: power banks, umbrellas, wheelchairs, laundry …"),
    }
