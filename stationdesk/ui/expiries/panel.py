"""Whose points expire soon, the soonest first: to be told before it is too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import KeyButton, label
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.expiries import ExpiringRow, WarningList
    from stationdesk.ui.context import DeskContext

_WIDTH, _HEIGHT, _LEAST, _REST = 640, 340, 120, 240
_SOON_DAYS = 7


class ExpiryPanel(Overlay):
    """A table over the window: Enter takes the person in hand, Ctrl+C copies rows, Esc leaves."""

    def __init__(self, context: DeskContext, found: WarningList) -> None:
        host = context.result.parentWidget()
        assert host is not None
        super().__init__(host, "", _WIDTH)
        self._context = context
        named(self, "expiry_panel")
        title = self.tr("Points that expire within {n:day|days}")
        self.card.set_title(title.format(n=number_text(found.within_days)))
        self.set_note(self._summary(found))
        self.table: RowTable[ExpiringRow] = RowTable(
            self._columns(), key=lambda row: (row.owner_id, row.expires_on)
        )
        self.table.set_rows(found.rows)
        self.view = named(styled_table(model=self.table), "expiring_points", self.card.heading)
        # In large text the table gives way, so that the rest is seen without scrolling.
        self.view.setFixedHeight(max(px(_LEAST), min(px(_HEIGHT), host.height() - px(_REST))))
        self.view.activated.connect(self._take)
        keys = self.tr("Enter takes the person in hand · Ctrl+C copies the chosen rows")
        self._leave = named(KeyButton(self.tr("Close"), "Esc"), "expiry_leave")
        self._leave.clicked.connect(self.leave)
        for part in (self.view, label(keys, size="small", tone="muted", wrap=True), self._leave):
            self.card.body.addWidget(part)
        self.left.connect(context.omnibox_wanted)

    def first_focus(self) -> QWidget:
        return self.view

    def _summary(self, found: WarningList) -> str:
        words = self.tr("{points} of {n:purse|purses}. What is redeemed by then is not lost.")
        said = words.format(points=points_text(found.points), n=number_text(found.purses))
        if len(found.rows) < found.lots:
            more = self.tr("The first {n} of {all} lines are shown.")
            said = f"{said} {more.format(n=number_text(len(found.rows)), all=number_text(found.lots))}"
        return said

    def _columns(self) -> list[Column[ExpiringRow]]:
        return [
            Column(self.tr("Name"), lambda row: row.name, width=150, stretches=True),
            Column(self.tr("Number"), self._number, width=110),
            Column(
                self.tr("Points"),
                lambda row: number_text(row.points),
                lambda row: row.points,
                is_number=True,
                width=84,
            ),
            Column(self.tr("Last day"), lambda row: row.expires_on.isoformat(), width=104),
            Column(
                self.tr("Days left"), self._days, self._days_left, is_number=True, width=84, tone=self._tone
            ),
        ]

    def _number(self, row: ExpiringRow) -> str:
        return self.tr("Household") if row.is_household else row.number

    def _days_left(self, row: ExpiringRow) -> int:
        return (row.expires_on - self._context.today()).days

    def _days(self, row: ExpiringRow) -> str:
        left = self._days_left(row)
        return self.tr("today") if left == 0 else number_text(left)

    def _tone(self, row: ExpiringRow) -> str:
        return "warn" if self._days_left(row) <= _SOON_DAYS else ""

    @Slot(QModelIndex)
    def _take(self, place: QModelIndex) -> None:
        row = self.table.rows[place.row()]
        if not row.is_household:
            self.leave()
            self._context.person.take(row.owner_id)
