"""Who waits for which background work, and how the answer reaches them on the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

log = logging.getLogger(__name__)

Otherwise = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Ticket:
    """Who waits for an answer, and what to do with it."""

    owner: QObject
    then: Callable[[Any], None] | None
    otherwise: Otherwise | None
    is_write: bool = False
    slot: tuple[int, Hashable] | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    value: Any = None
    error: Exception | None = None


_SUPERSEDED = _Outcome()


class Answers(QObject):
    """Hands every outcome to its ticket, on the thread this object lives on."""

    written = Signal(frozenset)
    refused = Signal(Exception)
    crashed = Signal(Exception)
    clock_was_behind = Signal(Exception)
    waiting_changed = Signal(int)
    _finished = Signal(int, object)

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._waiting: dict[int, Ticket] = {}
        self._newest: dict[tuple[int, Hashable], int] = {}
        kind = Qt.ConnectionType.DirectConnection if at_once else Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, kind)

    @property
    def waiting(self) -> int:
        """How many tickets have no answer yet."""
        return len(self._waiting)

    def job(self, ticket: Ticket, work: Callable[[], object]) -> Callable[[], None]:
        """Return what a background thread is to do, and expect its answer."""
        number = next(self._numbers)
        self._waiting[number] = ticket
        if ticket.slot is not None:
            self._newest[ticket.slot] = number
        self.waiting_changed.emit(self.waiting)

        def run() -> None:
            outcome = _SUPERSEDED if self._is_superseded(number, ticket) else _outcome(work)
            if isValid(self):
                self._finished.emit(number, outcome)

        return run

    def _is_superseded(self, number: int, ticket: Ticket) -> bool:
        return ticket.slot is not None and self._newest.get(ticket.slot) != number

    @Slot(int, object)
    def _deliver(self, number: int, outcome: _Outcome) -> None:
        ticket = self._waiting.pop(number)
        self.waiting_changed.emit(self.waiting)
        if outcome is _SUPERSEDED or self._is_superseded(number, ticket):
            return
        if ticket.slot is not None:
            del self._newest[ticket.slot]
        if outcome.error is not None:
            self._deliver_error(ticket, outcome.error)
        elif ticket.is_write:
            self._deliver_written(ticket, outcome.value)
        elif ticket.then is not None and isValid(ticket.owner):
            ticket.then(outcome.value)

    def _deliver_written(self, ticket: Ticket, written: Any) -> None:
        try:
            if ticket.then is not None and isValid(ticket.owner):
                ticket.then(written.value)
        finally:
            if written.tables:
                self.written.emit(written.tables)

    def _deliver_error(self, ticket: Ticket, error: Exception) -> None:
        # 14 ms of classes that the first painted window can do without.
        from stationdesk.domain.errors import ClockBehind, Refusal, Trouble  # noqa: PLC0415

        if not isinstance(error, (Refusal, Trouble)):
            log.error("background work failed", exc_info=error)
            self.crashed.emit(error)
            return
        if isinstance(error, Trouble):
            log.warning("trouble: %s", type(error).__name__, exc_info=error)
        if isValid(ticket.owner):
            (ticket.otherwise or self.refused.emit)(error)
        if isinstance(error, ClockBehind):
            self.clock_was_behind.emit(error)


def _outcome(work: Callable[[], object]) -> _Outcome:
    try:
        return _Outcome(work())
    except Exception as error:  # noqa: BLE001  # the GUI thread decides what it means
        return _Outcome(error=error)
