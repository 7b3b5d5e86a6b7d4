"""Collects Python's cyclic garbage on the GUI thread: a little every second, all of it when nobody is."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from stationdesk.ui.scan import ScanRouter

_ROUND_MS, _ROUNDS_TO_MIDDLE, _ROUNDS_TO_SETTLE = 250, 20, 80
_FEW, _SOME, _MANY = 1_000, 20_000, 200_000
_QUIET_SECONDS = 5


class Garbage(QObject):
    """Python left to itself collects on whatever thread allocates next, and looks at all there is.

    That is 340,000 objects and 200 ms once the pages are built, in the middle of a scroll; and on a
    worker's thread it may destroy what belongs to Qt's. So automatic collection is off while the
    window lives; what start-up made is frozen; four rounds a second look at what is new since, and a
    full one waits until no key has come for five seconds, or until 200,000 objects wait for it.

    Args:
        router: sees every key, click and scan of the program first.
        clock: seconds that only ever grow.
    """

    def __init__(
        self, router: ScanRouter, parent: QObject | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._touched_at = clock()
        self._is_settled = self._is_thawed = False
        self._rounds = self._grown = 0
        self._timer = QTimer(self, interval=_ROUND_MS)
        self._timer.timeout.connect(self.round)
        router.touched.connect(self._touched)
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Everything there is now stays until the end: no round looks at it again."""
        if self._is_thawed:
            gc.collect()
        gc.freeze()
        self._is_settled, self._is_thawed, self._grown = True, False, 0

    def thaw(self) -> None:
        """Much of what was to stay is being replaced: `settle` sorts it out."""
        gc.unfreeze()
        self._is_settled, self._is_thawed, self._rounds = False, True, 0

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def round(self) -> None:
        """Look at what is new; at everything that is not frozen when it is time."""
        self._rounds += 1
        if not self._is_settled:
            self._settle_anyway()
            return
        young = gc.get_count()[0]
        if young >= _FEW:
            self._grown += young - gc.collect(0 if self._rounds % _ROUNDS_TO_MIDDLE else 1)
        if self._grown >= (_SOME if self._is_quiet else _MANY):
            gc.collect()
            self._grown = 0

    @property
    def _is_quiet(self) -> bool:
        return self._clock() - self._touched_at >= _QUIET_SECONDS

    def _settle_anyway(self) -> None:
        """Not every window builds all its pages: a desk built anew makes the ones that are opened."""
        if self._rounds >= _ROUNDS_TO_SETTLE and (self._is_quiet or not self._is_thawed):
            self.settle()

    @Slot()
    def _touched(self) -> None:
        self._touched_at = self._clock()
