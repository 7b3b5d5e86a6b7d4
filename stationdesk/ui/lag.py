"""Measures how long the window fails to answer, and what it was doing meanwhile."""

from __future__ import annotations

import sys
import threading
import traceback
from dataclasses import dataclass
from time import perf_counter, sleep

from PySide6.QtCore import QObject, Qt, QTimer, Slot

_BEAT_MS = 10


@dataclass(frozen=True, slots=True)
class Late:
    """One time the window was late: by how much, and the GUI thread's stack while it was."""

    milliseconds: float
    stack: str


@dataclass(frozen=True, slots=True)
class LagReport:
    """What a probe saw. Milliseconds beyond the beat of 10 ms."""

    beats: int
    worst_ms: float
    p99_ms: float
    late: tuple[Late, ...]


class LagProbe(QObject):
    """A heartbeat on the GUI thread, and a thread that looks at its stack when a beat is missing.

    Warm the window up first: the first paint under X11 costs more than 100 ms.
    Example: `probe = LagProbe(); probe.start(); …; assert probe.stop().worst_ms < 100`.
    """

    def __init__(self, limit_ms: float = 50, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit_ms = limit_ms
        self._lags: list[float] = []
        self._late: list[Late] = []
        self._stack = ""
        self._last = 0.0
        self._is_running = False
        self._gui_thread = threading.get_ident()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._watcher = threading.Thread(target=self._watch, name="lag-watcher", daemon=True)

    def start(self) -> None:
        """Begin to measure; once per probe."""
        self._is_running = True
        self._last = perf_counter()
        self._timer.start()
        self._watcher.start()

    def stop(self) -> LagReport:
        """Stop and return what was seen, the beat that is due now included."""
        self._beat()
        self._timer.stop()
        self._is_running = False
        self._watcher.join()
        lags = sorted(self._lags)
        return LagReport(len(lags), lags[-1], lags[int(len(lags) * 0.99)], tuple(self._late))

    @Slot()
    def _beat(self) -> None:
        now = perf_counter()
        lag = max(0.0, (now - self._last) * 1000 - _BEAT_MS)
        self._last = now
        self._lags.append(lag)
        if lag > self._limit_ms:
            self._late.append(Late(lag, self._stack))
        self._stack = ""

    def _watch(self) -> None:
        while self._is_running:
            sleep(_BEAT_MS / 1000)
            if (perf_counter() - self._last) * 1000 - _BEAT_MS > self._limit_ms and not self._stack:
                frame = sys._current_frames().get(self._gui_thread)
                self._stack = "".join(traceback.format_stack(frame)) if frame is not None else ""
