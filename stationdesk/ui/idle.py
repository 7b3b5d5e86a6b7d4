"""Locks a desk nobody has touched for some minutes."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QCursor

if TYPE_CHECKING:
    from stationdesk.preferences import Preferences
    from stationdesk.ui.scan import ScanRouter

_LOOK_MS = 5000


class IdleLock(QObject):
    """Looks every five seconds whether a key, a scan, a click or the mouse has come; then it locks.

    Args:
        router: sees every key, click and scan of the program first.
        lock: hides the desk, if it is shown.
        clock: seconds that only ever grow.
    """

    def __init__(
        self,
        router: ScanRouter,
        preferences: Preferences,
        lock: Callable[[], None],
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._lock, self._clock = lock, clock
        self._minutes = 0
        self._mouse = QPoint()
        self._since = clock()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        router.touched.connect(self._touched)
        self.obey(preferences)

    def obey(self, preferences: Preferences) -> None:
        """Follow changed preferences: minutes until the lock, 0 for never."""
        self._minutes = preferences.idle_lock_minutes
        self._touched()
        if self._minutes:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Lock if nothing has come for long enough."""
        mouse = QCursor.pos()
        if mouse != self._mouse:
            self._mouse = mouse
            self._touched()
        elif self._minutes and self._clock() - self._since >= self._minutes * 60:
            self._touched()
            self._lock()

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()

    @Slot()
    def _touched(self) -> None:
        self._since = self._clock()
