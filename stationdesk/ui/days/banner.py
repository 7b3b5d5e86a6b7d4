"""The banner at the top of the desk: today is closed, or not opened yet, and the one key for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout

from stationdesk.queries import days as day_queries
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, IconLabel, KeyButton

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.actions import DayActions

KEY = "Alt+0"
"""Presses the banner's button from every page."""
_TABLES = frozenset({"day_openings", "day_closings", "day_reopenings"})
_TICK_MS = 30_000


def _state(session: Any, today: date) -> tuple[bool, bool]:
    """Return whether a day is closed, and whether it waits to be opened."""
    is_closed = day_queries.is_closed(session, today)
    was_worked_before = day_queries.last_worked(session, today) is not None
    return is_closed, was_worked_before and not is_closed and not day_queries.is_opened(session, today)


class DayBanner(Card):
    """In sight while today is closed, whichever desk closed it, or while its opening list waits."""

    def __init__(self, context: DeskContext, days: DayActions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context, self._days = context, days
        self._is_closed = False
        self.set_stripe("warn")
        named(self, "day_banner")
        self._words = IconLabel("calendar", "", tone="warn")
        self._button = named(KeyButton("", KEY, size=ButtonSize.SMALL, binds=True), "banner_act")
        self._button.clicked.connect(self._act)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button)
        self.body.addLayout(row)
        self.set_margins(16, 6)
        self.hide()
        context.runner.tables_changed.connect(self._tables_changed)
        timer = QTimer(self, interval=_TICK_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def look(self) -> None:
        """Read how today stands."""
        self._context.runner.read(self, _state, self._context.today(), then=self._show, key="day_state")

    def _show(self, state: tuple[bool, bool]) -> None:
        self._is_closed, waits = state
        if self._is_closed:
            said = self.tr(
                "Today is closed: nothing more is booked. To open it again a supervisor is needed."
            )
            self._button.set_texts(self.tr("Open again…"), KEY)
        else:
            said = self.tr("Today is not opened yet: the opening list waits.")
            self._button.set_texts(self.tr("Opening list"), KEY)
        self._words.set_text(said)
        self.setAccessibleName(said)
        self.setVisible(self._is_closed or (waits and not self._context.folder.is_training))

    @Slot()
    def _act(self) -> None:
        if self._is_closed:
            self._days.reopen(self._context.today())
        else:
            self._days.opening.open()

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.look()

    @Slot()
    def _tick(self) -> None:
        """Another desk may have closed the day, and midnight begins another one."""
        if self._context.signed_in is not None:
            self.look()
