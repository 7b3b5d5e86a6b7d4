"""The seconds until the next PIN is heard, counted down where people see them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_SECOND_MS = 1000


class PinWait(QObject):
    """Counts down what the service said; the service itself hears nothing before it is over."""

    ticked = Signal(int)
    """Seconds left; 0 when a PIN is heard again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self._second_passed)

    @property
    def seconds(self) -> int:
        """Seconds left; 0 when a PIN is heard."""
        return self._seconds

    def start(self, seconds: int) -> None:
        """Begin to wait; 0 or less waits no longer."""
        self._seconds = max(0, seconds)
        if self._seconds:
            self._timer.start()
        else:
            self._timer.stop()
        self.ticked.emit(self._seconds)

    @Slot()
    def _second_passed(self) -> None:
        self.start(self._seconds - 1)
