"""Runs work off the GUI thread and brings the answer back onto it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from stationdesk.ui.answers import Answers, Otherwise, Ticket
from stationdesk.ui.lanes import Job, Lane

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.desk import Desk
    from stationdesk.domain.acts import Act, SecondPerson

Request = TypeVar("Request")
Receipt = TypeVar("Receipt")
Rows = TypeVar("Rows")


class Runner(QObject):
    """Four lanes: writes keep their order, reads never hold a write up, what is looked up while somebody
    types waits for no page's read, other work holds up none of them.

    Everything asked for before `attach` waits in order. A read asked for right after a write may
    answer before it: read again in the write's `then`, or on `tables_changed`.
    """

    tables_changed = Signal(frozenset)
    """Names of the tables a write touched, after its `then`."""
    refused = Signal(Exception)
    """A Refusal or Trouble whose caller gave no `otherwise`."""
    crashed = Signal(Exception)
    """A bug in background work, once each, already in the log."""
    clock_was_behind = Signal(Exception)
    """An act was refused because the computer's clock is earlier than the last act: a ClockBehind."""
    busy_changed = Signal(int)
    """How many jobs are waiting or running."""

    _ANSWERS_AT_ONCE = False

    def __init__(
        self,
        desk: Desk | None = None,
        now: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.operator_id: UUID | None = None
        self._desk: Desk | None = None
        self._system_now = now or _utc_now
        self.clock_offset = timedelta()
        """What the right time, as a supervisor stated it, is ahead of the computer's; for this run only."""
        self._answers = Answers(self, at_once=self._ANSWERS_AT_ONCE)
        self._answers.written.connect(self.tables_changed)
        self._answers.refused.connect(self.refused)
        self._answers.clock_was_behind.connect(self.clock_was_behind)
        self._answers.crashed.connect(self.crashed)
        self._answers.waiting_changed.connect(self.busy_changed)
        self._writes, self._reads, self._typed = Lane("writes"), Lane("reads"), Lane("typed")
        self._work = Lane("work", threads=2)
        if desk is not None:
            self.attach(desk)

    @property
    def busy(self) -> int:
        """How many jobs are waiting or running."""
        return self._answers.waiting

    @property
    def is_attached(self) -> bool:
        """Whether there is a desk yet."""
        return self._desk is not None

    def attach(self, desk: Desk) -> None:
        """Give the desk; what was asked before starts now, in order."""
        self._desk = desk
        for lane in (self._writes, self._reads, self._typed):
            lane.open()

    def write(  # noqa: PLR0913  # an act has these parts, and a page names the ones it needs
        self,
        owner: QObject,
        service: Callable[[Any, Act, Request], Receipt],
        request: Request,
        *,
        then: Callable[[Receipt], None] | None = None,
        otherwise: Otherwise | None = None,
        act_id: UUID | None = None,
        reason: str = "",
        second: SecondPerson | None = None,
    ) -> UUID:
        """Run a service as one act of the signed-in operator; return the act's id.

        `then` gets the receipt, `otherwise` the Refusal or Trouble; neither is called when `owner`
        is gone. Pages make `act_id` with the form (`new_id()`), so that a double Enter is one act.

        Raises:
            RuntimeError: nobody is signed in.
        """
        if self.operator_id is None:
            raise RuntimeError("a write without an operator")
        act = _act(act_id, self.operator_id, self._now(), reason, second)
        ticket = Ticket(owner, then, otherwise, is_write=True)
        self._submit(self._writes, ticket, lambda: self._present_desk.write(service, act, request))
        return act.id

    def read(  # noqa: PLR0913  # a read has these parts, and a page names the ones it needs
        self,
        owner: QObject,
        query: Callable[..., Rows],
        *args: object,
        then: Callable[[Rows], None],
        otherwise: Otherwise | None = None,
        key: Hashable = None,
        is_long: bool = False,
        is_typed: bool = False,
    ) -> None:
        """Run a query; call `then` with its rows.

        With `key`, this read replaces an unanswered one of the same owner and key: the older is not
        begun if it still waits, and not answered if it runs. `is_long` reads (reports, exports)
        go where they delay no search; `is_typed` ones answer a key of the omnibox and go before all.
        """
        slot = None if key is None else (id(owner), key)
        lane = self._typed if is_typed else self._reads
        if is_long and self.is_attached:
            lane = self._work
        self._submit(
            lane, Ticket(owner, then, otherwise, slot=slot), lambda: self._present_desk.read(query, *args)
        )

    def rehearse(
        self,
        owner: QObject,
        service: Callable[[Any, Act, Request], Receipt],
        request: Request,
        *,
        then: Callable[[Receipt], None],
        otherwise: Otherwise,
        reason: str = "",
    ) -> None:
        """Run a service and roll it back: `then` gets the receipt as a preview, `otherwise` why not."""
        act = _act(None, self.operator_id, self._now(), reason, None)
        work = Ticket(owner, then, otherwise)
        self._submit(self._writes, work, lambda: self._present_desk.rehearse(service, act, request))

    def note(
        self,
        owner: QObject,
        function: Callable[..., Rows],
        *args: object,
        then: Callable[[Rows], None] | None = None,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Run a function that writes working state outside the ledgers, in the order of the writes."""
        ticket = Ticket(owner, then, otherwise, is_write=True)
        self._submit(self._writes, ticket, lambda: self._present_desk.note(function, *args))

    def call(
        self,
        owner: QObject,
        work: Callable[[], Rows],
        then: Callable[[Rows], None] | None = None,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Run anything else (printing, pictures, files) beside the database threads."""
        self._submit(self._work, Ticket(owner, then, otherwise), work)

    def wait(self, milliseconds: int = 5000) -> bool:
        """Wait for all work that can start, without answering it; return whether it is done."""
        until = monotonic() + milliseconds / 1000
        lanes = self._lanes if self.is_attached else (self._work,)
        return all([lane.wait(until) for lane in lanes])

    def stop(self, milliseconds: int = 5000) -> bool:
        """Finish what was asked and end the threads, at the end of the program."""
        until = monotonic() + milliseconds / 1000
        return all([lane.stop(until) for lane in self._lanes])

    def system_now(self) -> datetime:
        """Return what the computer's clock says."""
        return self._system_now()

    def _now(self) -> datetime:
        return self._system_now() + self.clock_offset

    @property
    def _lanes(self) -> tuple[Lane, ...]:
        return self._writes, self._reads, self._typed, self._work

    @property
    def _present_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("database work before there is a desk")
        return self._desk

    def _submit(self, lane: Lane, ticket: Ticket, work: Callable[[], object]) -> None:
        self._start(lane, self._answers.job(ticket, work))

    def _start(self, lane: Lane, job: Job) -> None:
        if lane is self._work:
            lane.open()
        lane.put(job)


class InlineRunner(Runner):
    """The same, at once and on the calling thread. For tests of screens."""

    _ANSWERS_AT_ONCE = True

    def __init__(
        self,
        desk: Desk | None = None,
        now: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
    ) -> None:
        self._held: list[Job] = []
        super().__init__(desk, now, parent)

    def attach(self, desk: Desk) -> None:
        """Give the desk; what was asked before is done now, in order."""
        self._desk = desk
        held, self._held = self._held, []
        for job in held:
            job()

    def _start(self, lane: Lane, job: Job) -> None:
        if self.is_attached or lane is self._work:
            job()
        else:
            self._held.append(job)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _act(
    act_id: UUID | None, operator_id: UUID | None, at: datetime, reason: str, second: SecondPerson | None
) -> Act:
    # These cost 10 ms together; the first painted window writes nothing.
    from uuid import UUID  # noqa: PLC0415

    from stationdesk.domain.acts import Act, new_id  # noqa: PLC0415

    return Act(act_id or new_id(), operator_id or UUID(int=0), at, reason, second)
