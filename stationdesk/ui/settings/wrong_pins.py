"""Wrong PINs of the last month: whose, when, for what, at which desk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from stationdesk.queries import staff as staff_queries
from stationdesk.queries.staff import WrongPinRow
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_DAYS = 30
_HEIGHT = 190


class WrongPins(Card):
    """Hidden where there were none."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__("")
        self.set_title(self.tr("Wrong PINs of the last 30 days"))
        self._context = context
        self.table: RowTable[WrongPinRow] = RowTable(self._columns(), key=lambda row: (row.at, row.name))
        view = named(styled_table(model=self.table), "wrong_pins", self.tr("Wrong PINs"))
        self.set_margins(4, 12)
        self.head.setContentsMargins(px(12), 0, px(12), 0)
        self.body.addWidget(view)
        self.setFixedHeight(px(_HEIGHT))
        self.hide()

    def reload(self) -> None:
        """Ask for them."""
        since = self._context.now() - timedelta(days=_DAYS)
        self._context.runner.read(
            self, staff_queries.wrong_pins_since, since, then=self._show, key="wrong pins"
        )

    def _show(self, rows: list[WrongPinRow]) -> None:
        self.table.set_rows(rows)
        self.setVisible(bool(rows))

    def _columns(self) -> list[Column[WrongPinRow]]:
        context = self._context
        return [
            Column(
                self.tr("When"),
                lambda row: wording.moment_text(context.local(row.at), context.today()),
                width=96,
            ),
            Column(self.tr("Whose PIN"), lambda row: row.name, width=88),
            Column(
                self.tr("For what"), lambda row: wording.verb_word(row.asked_for), width=120, stretches=True
            ),
            Column(self.tr("Desk"), lambda row: row.desk, width=104),
        ]
