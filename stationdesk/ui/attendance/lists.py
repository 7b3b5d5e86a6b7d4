"""The left half of the check-in page: the chips, the day's records or what waits, and who forgot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.queries import acts, attendance, service_records
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.columns import record_columns
from stationdesk.ui.attendance.filters import OF_ALL_DAYS, Chips, Which, matches
from stationdesk.ui.attendance.forgotten import forgotten_columns
from stationdesk.ui.attendance.listkeys import ENTER, ListKeys, key_of
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.tableview import choose_only, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from stationdesk.queries.attendance import ForgottenRow, PresentRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.rowtable import Column

Row = TypeVar("Row")
_MOST = 2000


@dataclass(frozen=True, slots=True)
class DayView:
    """A day's records and what goes with them, read on one snapshot."""

    on: date
    records: list[RecordRow]
    waiting: list[RecordRow]
    forgotten: list[ForgottenRow]
    here: list[PresentRow]
    check_ins: int


def day_view(session: Any, on: date, now: datetime) -> DayView:
    """Return what the page shows of a day; what waits and who forgot is of all days."""
    return DayView(
        on=on,
        records=service_records.records_on(session, on, _MOST),
        waiting=service_records.waiting(session),
        forgotten=attendance.forgotten_by_rule(session, now),
        here=attendance.who_is_here(session),
        check_ins=acts.day_figures(session, on).check_ins,
    )


class _List(Generic[Row]):
    """One table that always has a row chosen, and after a row went the one that took its place."""

    def __init__(
        self, owner: QWidget, name: str, words: str, columns: list[Column[Row]], key: Callable[[Row], Any]
    ) -> None:
        self.table: RowTable[Row] = RowTable(columns, owner, key=key)
        self.view = named(styled_table(model=self.table), name, words)
        self._place = 0
        self.view.selectionModel().currentRowChanged.connect(self._remember)

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        index = self.view.currentIndex()
        return self.table.row(index) if index.isValid() else None

    def begin_at_top(self) -> None:
        """Choose the first row, now or of the rows that come."""
        self._place = 0
        choose_only(self.view, self.table.index(0, 0))

    def show(self, rows: list[Row]) -> None:
        """Show rows; one of them is chosen."""
        place = self._place
        self.table.set_rows(rows)
        if rows and not self.view.currentIndex().isValid():
            choose_only(self.view, self.table.index(min(place, len(rows) - 1), 0))

    def _remember(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._place = current.row()


class DayLists(QWidget):
    """Which list is in front is what the chips say; `record` and `stay` are what is chosen in it."""

    chosen = Signal()
    """Another row is chosen, or another list is in front."""
    taken = Signal(object)
    """Somebody is to be taken in hand: their id."""
    toggle_wanted = Signal()

    def __init__(
        self,
        context: DeskContext,
        on: Callable[[], date],
        press_record: Callable[[str], bool],
        press_stay: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self._view: DayView | None = None
        self._is_begun = False
        self.chips = Chips()
        self._records: _List[RecordRow] = _List(
            self,
            "records",
            self.tr("Service records"),
            record_columns(context, on),
            lambda row: row.record_id,
        )
        self._stays: _List[ForgottenRow] = _List(
            self,
            "forgotten_stays",
            self.tr("Not checked out"),
            forgotten_columns(context),
            lambda row: row.check_in_id,
        )
        self._presses = (press_record, press_stay)
        for view in (self._records.view, self._stays.view):
            ListKeys(view, self._press)
        self._empty = EmptyState("log-in", "", self.tr("Check in / out"), key=keys.cap("attendance"))
        self._empty.acted.connect(self.toggle_wanted)
        self._arrange()
        self.chips.changed.connect(self._turned)
        self._records.view.activated.connect(self._activated)
        for one in (self._records, self._stays):
            one.view.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())

    @property
    def which(self) -> Which:
        """The list that is in front."""
        return self.chips.which

    @property
    def record(self) -> RecordRow | None:
        """The record that is chosen; None while those who forgot are in front."""
        return self._records.chosen if self.which is not Which.FORGOTTEN else None

    @property
    def stay(self) -> ForgottenRow | None:
        """The forgotten stay that is chosen; None while records are in front."""
        return self._stays.chosen if self.which is Which.FORGOTTEN else None

    def show_view(self, view: DayView) -> None:
        """Show a day as it was read."""
        self._view = view
        self.chips.count(view.records, len(view.waiting), len(view.forgotten))
        self._show_rows()
        was_begun, self._is_begun = self._is_begun, False
        if was_begun:
            self.go_on()

    def begin(self, which: Which) -> None:
        """Turn to a list that is worked through: its first row has the keys as soon as it is read."""
        for one in (self._records, self._stays):
            one.begin_at_top()
        self.chips.choose(which)
        self._is_begun = not self.has_rows

    def takes_key(self, event: QKeyEvent) -> bool:
        """Take a digit or Enter pressed outside the list that is worked through; whether it meant one."""
        if self.which not in OF_ALL_DAYS or not self.has_rows:
            return False
        key = key_of(event)
        return key is not None and self._press(key)

    @Slot()
    def go_on(self) -> None:
        """Give the keys back to the list; where it is empty, to nobody here."""
        for one in (self._records, self._stays):
            if one.view.isVisible():
                one.view.setFocus()

    @property
    def has_rows(self) -> bool:
        """Whether the list in front holds anything."""
        return not self._empty.isVisibleTo(self)

    def _press(self, key: str) -> bool:
        """Where a list is worked through, Enter is the first answer; elsewhere it takes somebody in hand."""
        press = self._presses[self.which is Which.FORGOTTEN]
        if key == ENTER:
            return self.which in OF_ALL_DAYS and press("1")
        return press(key)

    def _arrange(self) -> None:
        card = Card()
        card.set_margins(4, 4)
        for part in (self._records.view, self._stays.view, self._empty):
            card.body.addWidget(part)
            part.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.chips)
        column.addWidget(card, 1)

    @Slot()
    def _turned(self) -> None:
        self._show_rows()
        if self.which in OF_ALL_DAYS:
            QTimer.singleShot(0, self, self.go_on)  # the click or key that turned it comes to its end first

    def _show_rows(self) -> None:
        if self._view is None:
            return
        which = self.which
        rows = self._view.waiting
        if which not in OF_ALL_DAYS:
            rows = [row for row in self._view.records if matches(row, which)]
        is_forgotten = which is Which.FORGOTTEN
        self._records.show([] if is_forgotten else rows)
        self._stays.show(self._view.forgotten if is_forgotten else [])
        self._records.view.setVisible(bool(rows) and not is_forgotten)
        self._stays.view.setVisible(bool(self._view.forgotten) and is_forgotten)
        self._empty.setVisible(not (self._view.forgotten if is_forgotten else rows))
        self._say_empty(which)
        self.chosen.emit()

    def _say_empty(self, which: Which) -> None:
        sentences = {
            Which.WAITING: self.tr("No hours wait for review."),
            Which.FORGOTTEN: self.tr("Nobody forgot to check out."),
            Which.ALL: self.tr(
                "Nobody has checked out on this day. A check-out writes the hours; they appear here."
            ),
        }
        self._empty.set_sentence(sentences.get(which) or self.tr("No record of this day is in this state."))
        self._empty.action.setVisible(which is Which.ALL)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.taken.emit(self._records.table.row(index).volunteer_id)
