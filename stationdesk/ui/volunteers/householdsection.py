"""All households: head, members, balance; of the chosen one who earned and spent what, and its statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationdesk.queries import households as household_queries
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.householdlines import member_line, move_line
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import Card, IconLabel, label
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.households import HouseholdLine, HouseholdView
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_PAUSE_MS = 150
_MEMBERS_HEIGHT = 190


class HouseholdsSection(ListSection["HouseholdLine"]):
    """A household is made and joined on the page of its people; here it is looked at."""

    RELOAD_ON = frozenset({"households", "volunteers", "points_moves"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr(
            "Households are made, joined and left on the page of a volunteer, in the tab Household."
        )
        super().__init__(context, self.tr("Households"), about, key=lambda row: row.household_id)
        self.search = named(QLineEdit(), "households_search")
        self.search.setPlaceholderText(self.tr("Name of the household, or name or number of a member"))
        self.search.setClearButtonEnabled(True)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.reload)
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self.search.setAccessibleName(self.tr("Find a household"))
        members, moves = self.tr("Members"), self.tr("Statement")
        self.members = LineList("household_members", members, self.tr("Choose a household in the list."))
        self.moves = LineList("household_moves", moves, self.tr("No points have come or gone yet."))
        self.moves.undo_wanted.connect(actions.undo.undo)
        self._points = named(label("", size="title", tone="accent"), "household_points")
        self._debt = named(IconLabel("triangle-alert", "", tone="accent"), "household_debt")
        self._debt.hide()
        self._view_card = self._pane(members, moves)
        self.new.hide()
        self.arrange(self.tr("Households"), self._view_card)
        self.body.insertWidget(0, self.search)
        self.show_row(None)

    def columns(self) -> Sequence[Column[HouseholdLine]]:
        return [
            Column(self.tr("Household"), lambda row: row.name, width=150, stretches=True),
            Column(self.tr("Head"), lambda row: row.head, width=90),
            Column(self.tr("Area"), lambda row: row.area, width=90),
            Column(self.tr("People"), lambda row: number_text(row.members), width=64, is_number=True),
            Column(self.tr("Points"), lambda row: number_text(row.points), width=80, is_number=True),
        ]

    def reload(self) -> None:
        query: Any = household_queries.household_lines
        text = self.search.text()
        self.context.runner.read(self, query, text, then=self._found, key="households", is_long=True)

    def show_row(self, row: HouseholdLine | None) -> None:
        if row is None:
            self._view_card.set_title(self.tr("Household"))
            self._points.setText("")
            self._debt.hide()
            self.members.set_lines([])
            self.moves.set_lines([])
            return
        self._ask(row)

    def title_of(self, row: HouseholdLine) -> str:
        return row.name

    def _found(self, rows: list[HouseholdLine]) -> None:
        self.show_rows(rows)
        chosen = self.row
        if chosen is not None and any(one.household_id == chosen.household_id for one in rows):
            self._ask(chosen)
        elif rows:
            self.view.selectRow(0)
        else:
            self.row = None
            self.show_row(None)

    def _ask(self, row: HouseholdLine) -> None:
        query = household_queries.household_view
        self.context.runner.read(self, query, row.household_id, then=self._show, key="household")

    def _show(self, view: HouseholdView) -> None:
        if self.row is None or self.row.household_id != view.household_id:
            return
        self._view_card.set_title(view.name)
        self._points.setText(points_text(view.points))
        self._debt.set_text(self.tr("{points} are owed").format(points=points_text(view.debt)))
        self._debt.setVisible(view.debt > 0)
        self.members.set_lines([member_line(one) for one in view.members])
        local, today = self.context.local, self.context.today()
        self.moves.set_lines([move_line(move, local, today) for move in view.moves], keeps_place=True)

    def _pane(self, members: str, moves: str) -> Card:
        card = Card(" ")
        card.set_margins(16, 14)
        card.head.addWidget(self._points)
        self.members.setMinimumHeight(px(_MEMBERS_HEIGHT))
        self.moves.setMinimumHeight(px(_MEMBERS_HEIGHT))
        parts: tuple[QWidget, ...] = (
            self._debt,
            label(members, size="small", tone="muted"),
            self.members,
            label(moves, size="small", tone="muted"),
        )
        body: QVBoxLayout = card.body
        for part in parts:
            body.addWidget(part)
        body.addWidget(self.moves, 1)
        card.setFocusProxy(self.members)
        return card
