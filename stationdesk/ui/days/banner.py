"""The banner over a closed day: nothing more is booked today, and how it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.queries.days import is_closed
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, IconLabel, KeyButton

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.actions import DayActions

_TABLES = frozenset({"day_closings", "day_reopenings"})
_TICK_MS = 30_000


class ClosedBanner(Card):
    """In sight while today is closed, whichever desk closed it."""

    def __init__(self, context: DeskContext, days: DayActions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._asked_on: date | None = None
        self.set_stripe("warn")
        named(self, "closed_banner", self.tr("Today is closed"))
        words = self.tr("Today is closed: nothing more is booked. To open it again a supervisor is needed.")
        again = named(
            KeyButton(self.tr("Open again…"), size=ButtonSize.SMALL, icon="lock-open"), "banner_reopen"
        )
        again.clicked.connect(lambda: days.reopen(context.today()))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(IconLabel("lock", words, tone="warn"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(again)
        self.body.addLayout(row)
        self.set_margins(16, 6)
        self.hide()
        context.runner.tables_changed.connect(self._tables_changed)
        timer = QTimer(self, interval=_TICK_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def look(self) -> None:
        """Read whether today is closed."""
        self._asked_on = self._context.today()
        self._context.runner.read(self, is_closed, self._asked_on, then=self.setVisible, key="closed")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.look()

    @Slot()
    def _tick(self) -> None:
        """Another desk may have closed the day, and midnight begins another one."""
        if self._context.signed_in is not None:
            self.look()
