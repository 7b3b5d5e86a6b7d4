"""What one visitor did and had: visits, loans, things given out, each list behind its chip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, FilterChip, FlowLayout, label
from stationdesk.ui.wording import moment_text, number_text, short_date_text, time_text

if TYPE_CHECKING:
    from stationdesk.queries.visitor_pages import HandOutRow, LoanRow, VisitorPage, VisitRow
    from stationdesk.ui.context import DeskContext

_HEIGHT = 150


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of any of the lists: when, what, and what became of it."""

    on: date
    when: str
    what: str
    state: str
    tone: str = ""


class History(Card):
    """One table; the chips say how many lines each list has and choose it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._page: VisitorPage | None = None
        self.set_margins(14, 12)
        self._table: RowTable[_Line] = RowTable(
            [
                Column(self.tr("When"), lambda line: line.when, width=106),
                Column(self.tr("What"), lambda line: line.what, width=96, stretches=True),
                Column(self.tr("State"), lambda line: line.state, width=100, tone=lambda line: line.tone),
            ]
        )
        self.view = named(styled_table(model=self._table), "visitor_history", self.tr("Visits, loans, goods"))
        self.view.setMinimumHeight(px(_HEIGHT))
        self._nothing = label(self.tr("Nothing yet."), tone="quiet")
        chips = QWidget()
        chips.setProperty("plain", True)
        flow, self._group = FlowLayout(chips, spacing=6), QButtonGroup(self)
        self._chips = [
            named(FilterChip(self.tr("Visits")), "history_visits"),
            named(FilterChip(self.tr("Loans")), "history_loans"),
            named(FilterChip(self.tr("Goods")), "history_goods"),
        ]
        for number, chip in enumerate(self._chips):
            self._group.addButton(chip, number)
            flow.addWidget(chip)
        self._chips[0].setChecked(True)
        self._group.idClicked.connect(self._choose)
        for part in (chips, self._nothing, self.view):
            self.body.addWidget(part, 1 if part is self.view else 0)

    def show_page(self, page: VisitorPage) -> None:
        """Show what one visitor did and had; the chosen list stays chosen."""
        self._page = page
        for chip, rows in zip(self._chips, (page.visits, page.loans, page.hand_outs), strict=True):
            chip.set_count(len(rows))
        self._choose()

    @Slot()
    def _choose(self, _number: int = 0) -> None:
        if self._page is None:
            return
        lists = (
            [self._visit(row) for row in self._page.visits],
            [self._loan(row) for row in self._page.loans],
            [self._handed(row) for row in self._page.hand_outs],
        )
        lines = lists[self._group.checkedId()]
        self._table.set_rows(lines)
        self.view.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _visit(self, row: VisitRow) -> _Line:
        hour = f" {row.hour}:00" if row.hour is not None else ""
        what = ", ".join(row.services) or self.tr("no service named")
        return _Line(row.on, f"{self._day(row.on)}{hour}", what, row.point)

    def _loan(self, row: LoanRow) -> _Line:
        today = self._context.today()
        at = self._context.local(row.at)
        if row.ended_at is not None:
            state, tone = self.tr("back {when}").format(when=self._short(row.ended_at)), ""
        else:
            state, tone = self.tr("due {when}").format(when=self._short(row.due_at)), "warn"
        return _Line(at.date(), moment_text(at, today), row.title, state, tone)

    def _short(self, at: datetime) -> str:
        """Return the time of today, else the day."""
        local = self._context.local(at)
        return time_text(local) if local.date() == self._context.today() else self._day(local.date())

    def _handed(self, row: HandOutRow) -> _Line:
        return _Line(row.on, self._day(row.on), f"{row.title} ×{number_text(row.pieces)}", row.number)

    def _day(self, on: date) -> str:
        return short_date_text(on) if on.year == self._context.today().year else on.isoformat()
