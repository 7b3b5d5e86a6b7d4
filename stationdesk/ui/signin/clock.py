"""The time and the date, large, in station time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import look
from stationdesk.ui.widgets import label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_TICK_MS = 1000


class Clock(QWidget):
    """Follows the clock of the desk."""

    def __init__(self, context: DeskContext, pixels: int = 44) -> None:
        super().__init__()
        self._context = context
        self._time, self._date = label(""), label("", tone="quiet")
        self._time.setFont(look().font(pixels, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._time, self._date):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        named(self._time, "clock_time")
        timer = QTimer(self, interval=_TICK_MS)
        timer.timeout.connect(self.tick)
        timer.start()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Show what time it is now."""
        now = self._context.local(self._context.now())
        self._time.setText(wording.time_text(now))
        self._date.setText(wording.date_text(now.date()))
