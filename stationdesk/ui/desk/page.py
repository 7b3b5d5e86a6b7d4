"""The front desk (Ctrl+1): who is here, who comes in, who comes next, what was done, how the day goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.desk.attention import Attention
from stationdesk.ui.desk.last_act import LastAct
from stationdesk.ui.desk.latest import Latest
from stationdesk.ui.desk.quick import Quick
from stationdesk.ui.desk.today import Today
from stationdesk.ui.desk.view import DeskView, desk_view
from stationdesk.ui.desk.who_is_here import WhoIsHere
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.theme import px
from stationdesk.ui.visits.card import VisitCard
from stationdesk.ui.widgets import scrolled

if TYPE_CHECKING:
    from stationdesk.queries.explanations import Why
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_GAP = 14
_SIDE, _LEAST_MIDDLE = 308, 340


class DeskPage(LivePage):
    """Three columns that need no click: most acts here are a scan or a name and one key."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "acts",
            "presence",
            "print_jobs",
            "volunteers",
            "activities",
            "rewards",
            "stock_items",
            "visitor_categories",
            "visit_services",
        }
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        actions.visits.counted.connect(self._visit_counted)
        self.rebuild()

    def build(self) -> QWidget:
        """Return the three columns."""
        attendance = self._actions.attendance
        self._here = WhoIsHere(self._context, attendance)
        self._visits = VisitCard(self._context, self._actions.visits)
        self._quick = Quick(self._context, attendance)
        self._latest = Latest(self._context, self._actions.undo)
        self._today = Today()
        self._today.asked.connect(self._explain)
        self._attention = Attention(self._context, self._actions)
        self._last = LastAct(self._context)
        self._here.list.ticked.connect(self._ticked)
        return self._arranged()

    def _arranged(self) -> QWidget:
        content, center = QWidget(), QWidget()
        center.setProperty("plain", True)
        row, middle, left, side = QHBoxLayout(), QVBoxLayout(center), QVBoxLayout(), QVBoxLayout()
        for layout in (row, middle):
            layout.setContentsMargins(0, 0, 0, 0)
        for layout in (row, middle, left, side):
            layout.setSpacing(px(_GAP))
        left.addWidget(self._here, 3)
        left.addWidget(self._latest, 2)
        middle.addWidget(self._visits)
        middle.addWidget(self._quick)
        middle.addStretch(1)
        side.addWidget(self._today)
        side.addWidget(self._attention, 1)
        around = scrolled(center)
        around.setMinimumWidth(px(_LEAST_MIDDLE))  # with very large text the page scrolls across instead
        for card in (self._today, self._attention):
            card.setMaximumWidth(px(_SIDE))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._last)
        column.addLayout(row, 1)
        row.addLayout(left, 40)
        row.addWidget(around, 44)
        row.addLayout(side, 32)
        return content

    def opened(self) -> None:
        """The cursor goes to the omnibox, never into the list where Enter checks somebody out."""
        super().opened()
        self._context.omnibox_wanted.emit()

    def ask(self) -> None:
        """Read everything on one snapshot."""
        context = self._context
        context.runner.read(self, desk_view, context.now(), context.today(), then=self._show, key="view")

    @Slot(object)
    def _visit_counted(self, _receipt: object) -> None:
        """Digits belong to the omnibox again: the next one may be of somebody's phone."""
        if self._visits.has_keys:
            self._context.omnibox_wanted.emit()

    def _explain(self, why: Why) -> None:
        self._actions.why.of_day(self._context.today(), why)

    def begin_visit(self) -> None:
        """Put the keys on the tiles of visits (F6)."""
        self._visits.take_keys()

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A scanned person checks in or out here; while visits are tapped, the next one is theirs."""
        if self._visits.has_keys:
            self._actions.visits.link_volunteer(volunteer_id)
        else:
            self._actions.attendance.scanned(volunteer_id)
        return True

    def _show(self, view: DeskView) -> None:
        self._here.set_rows(view.here)
        self._visits.show_view(view.taps)
        self._quick.set_recent(view.recent)
        records = view.waiting.records
        self._last.show_view(view)
        self._latest.set_rows(view.latest, view.evidence, {row.act_id for row in records})
        self._today.show_figures(view.figures, len(records), self._context.local(self._context.now()))
        self._attention.show_view(view)

    @Slot()
    def _ticked(self) -> None:
        """Another desk may have done something, and midnight begins another day."""
        if self.isVisible():
            self.reload()
