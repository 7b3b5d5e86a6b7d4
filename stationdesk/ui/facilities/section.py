"""Facilities: the list with the state of each, a round through it by the keys 1 to 3, written in one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.facilities import FacilityState
from stationdesk.domain.staff import Right
from stationdesk.queries.facilities import facility_rows
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.listkeys import ListKeys
from stationdesk.ui.facilities.actions import FacilityActs
from stationdesk.ui.facilities.columns import POINT, facility_columns
from stationdesk.ui.facilities.detail import FacilityDetail
from stationdesk.ui.facilities.foot import RoundFoot
from stationdesk.ui.facilities.round import Round
from stationdesk.ui.firstkeys import LiveSection
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.tableview import stretch, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, EmptyState, KeyButton, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.facilities import FacilityRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_SIDE, _LEAST, _HIGH = 340, 420, 200
_KEYS = {"1": FacilityState.WORKS, "2": FacilityState.BROKEN, "3": FacilityState.ABSENT}


class FacilitiesSection(LiveSection):
    """1 works, 2 broken, 3 not here; Ctrl+Enter writes the round down, Esc drops it."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset({"facilities", "facility_checks", "service_points"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._round = Round()
        self._acts = FacilityActs(context, actions, self)
        self._acts.done.connect(self._over)
        context.signed_in_changed.connect(self._show_right)
        self.rebuild()

    def build(self) -> QWidget:
        """Return head, list, the chosen facility and the buttons that write the round down."""
        self._count = label("", tone="quiet")
        words = self.tr("Add a facility…")
        self._add = named(KeyButton(words, "Alt+N", icon="plus", binds=True), "facility_add")
        self._add.clicked.connect(lambda: self._acts.put(None))
        self._detail = FacilityDetail(self._context, self._round)
        self._detail.marked.connect(self._mark)
        self._detail.told.connect(self._show_round)
        self._detail.change_wanted.connect(lambda: self._acts.put(self._row))
        self._foot = RoundFoot()
        self._foot.rest_works.connect(self._rest_works)
        self._foot.written.connect(lambda: self._acts.check(self._round.request))
        content, head = QWidget(), QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(self._count, 1)
        head.addWidget(self._add)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(SideBySide(self._list(), self._detail, width=_SIDE, least=_LEAST, high=_HIGH), 1)
        column.addWidget(self._foot)
        self._show_right()
        return content

    def first_part(self) -> QWidget:
        return self._view

    def ask(self) -> None:
        """Read the list."""
        self._context.runner.read(self, _on_the_list, then=self._show, key="facilities")

    def go_back(self) -> bool:
        """Drop the marks of a round that was not written down."""
        if not len(self._round):
            return False
        self._round.clear()
        self._show_round()
        return True

    def _list(self) -> Card:
        self._table: RowTable[FacilityRow] = RowTable(
            facility_columns(self._context, self._round), self, key=lambda row: row.facility_id
        )
        self._view = named(styled_table(model=self._table), "facilities", self.tr("Facilities"))
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setSortingEnabled(False)
        ListKeys(self._view, self._press)
        self._view.selectionModel().currentRowChanged.connect(self._row_changed)
        sentence = self.tr("Nothing is on the list yet. Take over the usual facilities, then change them.")
        self._empty = EmptyState("list-checks", sentence, self.tr("Take over the usual list"))
        self._empty.acted.connect(self._acts.adopt)
        card = Card()
        card.set_margins(4, 4)
        card.body.addWidget(self._view)
        card.body.addWidget(self._empty)
        self._empty.hide()
        return card

    def _show(self, rows: list[FacilityRow]) -> None:
        self._table.set_rows(rows)
        self._view.setColumnHidden(POINT, not any(row.point for row in rows))
        stretch(self._view)
        for part in (self._view, self._foot, self._detail):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        broken = sum(row.state is FacilityState.BROKEN for row in rows)
        words = (
            self.tr("{n:facility|facilities}, {broken} broken")
            if broken
            else self.tr("{n:facility|facilities}")
        )
        told = words.format(n=number_text(len(rows)), broken=number_text(broken))
        self._count.setText(told if rows else "")
        if rows and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._table.index(0, 0))
        self._show_round()
        self.loaded()

    @Slot()
    def _show_right(self, _who: Any = None) -> None:
        who = self._context.signed_in
        may = who is not None and who.may(Right.CHANGE_CATALOGUE)
        self._add.setEnabled(may)
        self._empty.action.setEnabled(may)
        self._detail.set_changeable(is_changeable=may)

    @property
    def _row(self) -> FacilityRow | None:
        index = self._view.currentIndex()
        return self._table.row(index) if index.isValid() else None

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._detail.show_row(self._row)

    def _press(self, key: str) -> bool:
        """Mark the chosen facility by a digit pressed in the list; return whether it was one."""
        if key in _KEYS:
            self._mark(_KEYS[key])
        return key in _KEYS

    @Slot(object)
    def _mark(self, state: FacilityState) -> None:
        """Mark the chosen facility; one that works or is not here leads on to the next."""
        row = self._row
        if row is None:
            return
        self._round.mark(row, state)
        self._show_round()
        if state is FacilityState.BROKEN:
            self._detail.ask_who_was_told()
            return
        number = self._view.currentIndex().row() + 1
        if number < self._table.rowCount():
            self._view.setCurrentIndex(self._table.index(number, 0))
        self._view.setFocus()

    @Slot()
    def _show_round(self) -> None:
        self._view.viewport().update()
        self._detail.show_row(self._row)
        self._foot.show_round(self._round, self._table.rows)

    @Slot()
    def _rest_works(self) -> None:
        self._round.rest_works(self._table.rows)
        self._show_round()
        self._foot.take_keys()

    @Slot()
    def _over(self) -> None:
        """An act is done: the round begins anew, the list has the keys."""
        self._round.clear()
        self.reload()
        self._view.setFocus()


def _on_the_list(session: Any) -> list[FacilityRow]:
    return facility_rows(session, only_active=True)
