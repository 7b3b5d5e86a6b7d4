"""Check-in (Ctrl+3): the records of a day, the hours that wait for a second look, who is on duty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stationdesk.queries import acts, attendance, service_records
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.columns import record_columns
from stationdesk.ui.attendance.detail import RecordDetail
from stationdesk.ui.attendance.filters import Chips, DaySwitch, Which, matches
from stationdesk.ui.attendance.outcomes import OTHER_TIME_KEY
from stationdesk.ui.attendance.present import PresentList
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, EmptyState, KeyButton, PageHeader, scrolled
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import PresentRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP, _SIDE, _LEAST_LIST = 14, 340, 150
_MOST = 2000


@dataclass(frozen=True, slots=True)
class DayView:
    """A day's records and what goes with them, read on one snapshot."""

    on: date
    records: list[RecordRow]
    waiting: list[RecordRow]
    here: list[PresentRow]
    check_ins: int


def day_view(session: Any, on: date) -> DayView:
    """Return what the page shows of a day."""
    return DayView(
        on=on,
        records=service_records.records_on(session, on, _MOST),
        waiting=service_records.waiting(session),
        here=attendance.who_is_here(session),
        check_ins=acts.day_figures(session, on).check_ins,
    )


class AttendancePage(LivePage):
    """A table of records left, the chosen one in full and who is on duty right."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"service_records", "check_ins", "presence", "hour_reviews", "acts", "volunteers", "activities"}
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        self._view: DayView | None = None
        actions.attendance.review_wanted.connect(self._show_waiting)
        self.rebuild()

    def build(self) -> QWidget:
        """Return header, table and the two cards at the right."""
        self._days, self._chips = DaySwitch(self._context), Chips()
        self._days.changed.connect(self.reload)
        self._chips.changed.connect(self._show_rows)
        self._detail = RecordDetail(self._context, self._actions.undo)
        content, below, right = QWidget(), QHBoxLayout(), QWidget()
        right.setProperty("plain", True)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, below, side):
            layout.setSpacing(px(_GAP))
        side.addWidget(self._detail)
        side.addWidget(self._make_here(), 1)
        below.addLayout(self._make_left(), 1)
        below.addWidget(_column_of(right))
        column.addWidget(self._make_header())
        column.addLayout(below, 1)
        return content

    def ask(self) -> None:
        """Read the day that is chosen."""
        self._days.follow()
        self._context.runner.read(self, day_view, self._days.on, then=self._show, key="day")

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A scanned person checks in or out here too."""
        self._actions.attendance.scanned(volunteer_id)
        return True

    def go_back(self) -> bool:
        """From a filter or an earlier day back to all of today."""
        if self._chips.which is Which.ALL and self._days.on == self._context.today():
            return False
        self._chips.choose(Which.ALL)
        self._days.choose(self._context.today())
        return True

    def _make_header(self) -> QWidget:
        self._header = PageHeader(self.tr("Check-in"))
        other = KeyButton(self.tr("Another time…"), OTHER_TIME_KEY, icon="clock", binds=True)
        other.clicked.connect(lambda: self._actions.attendance.other_time())
        toggle = KeyButton(
            self.tr("Check in / out"), keys.cap("attendance"), icon="log-in", kind=ButtonKind.PRIMARY
        )
        toggle.clicked.connect(lambda: self._actions.attendance.toggle())
        self._header.add_action(self._days)
        self._header.add_action(named(other, "page_other_time"))
        self._header.add_action(named(toggle, "page_toggle"))
        return self._header

    def _make_left(self) -> QVBoxLayout:
        self._table: RowTable[RecordRow] = RowTable(
            record_columns(self._context, lambda: self._days.on), self, key=lambda row: row.record_id
        )
        self._list = named(styled_table(model=self._table), "records", self.tr("Service records"))
        self._list.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._list.activated.connect(self._take)
        self._empty = EmptyState("log-in", "", self.tr("Check in / out"), key=keys.cap("attendance"))
        self._empty.acted.connect(lambda: self._actions.attendance.toggle())
        card = Card()
        card.set_margins(4, 4)
        card.body.addWidget(self._list)
        card.body.addWidget(self._empty)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self._chips)
        left.addWidget(card, 1)
        self._list.hide()
        self._empty.hide()
        return left

    def _make_here(self) -> QWidget:
        self._here_card = Card()
        self._here_card.set_title(self.tr("On duty"))
        self._here_card.setMinimumHeight(px(_LEAST_LIST))
        self._here = PresentList(self._context, self._actions.attendance)
        self._nobody = EmptyState("users", self.tr("Nobody is on duty now."))
        self._here_card.body.addWidget(self._here)
        self._here_card.body.addWidget(self._nobody)
        self._here.hide()
        return self._here_card

    def _show(self, view: DayView) -> None:
        self._view = view
        counts = self.tr("{came} check-ins · {here} on duty now")
        self._header.set_count(
            counts.format(
                came=number_text(view.check_ins),
                here=number_text(len(view.here)),
            )
        )
        self._chips.count(view.records, len(view.waiting))
        self._here.set_rows(view.here)
        self._here.setVisible(bool(view.here))
        self._nobody.setVisible(not view.here)
        self._here_card.set_aside(number_text(len(view.here)) if view.here else "")
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        if self._view is None:
            return
        which = self._chips.which
        if which is Which.WAITING:
            rows = self._view.waiting
        else:
            rows = [row for row in self._view.records if matches(row, which)]
        self._table.set_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._say_empty(which)
        if rows and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._table.index(0, 0))
        self._row_chosen(self._list.currentIndex())

    def _say_empty(self, which: Which) -> None:
        if which is Which.WAITING:
            self._empty.set_sentence(self.tr("No hours wait for review."))
        elif which is Which.ALL:
            self._empty.set_sentence(
                self.tr("Nobody has checked out on this day. A check-out writes the hours; they appear here.")
            )
        else:
            self._empty.set_sentence(self.tr("No record of this day is in this state."))
        self._empty.action.setVisible(which is Which.ALL)

    @Slot(QModelIndex)
    def _row_chosen(self, index: QModelIndex) -> None:
        self._detail.show_record(self._table.row(index) if index.isValid() else None)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self._context.person.take(self._table.row(index).volunteer_id)

    @Slot()
    def _show_waiting(self) -> None:
        self._chips.choose(Which.WAITING)


def _column_of(content: QWidget) -> QScrollArea:
    """Return the right column: as wide as it must be, scrolled where the window is low."""
    area = scrolled(content)
    area.setFixedWidth(px(_SIDE))
    return area
