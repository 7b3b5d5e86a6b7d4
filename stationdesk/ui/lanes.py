"""Threads that each do their jobs in the order they came."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic

Job = Callable[[], None]


class Lane:
    """Some threads behind one queue. Shut at first: jobs wait in order until it is opened.

    A job must not raise.
    """

    def __init__(self, name: str, threads: int = 1) -> None:
        self._name, self._count = name, threads
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._idle = threading.Condition()
        self._unfinished = 0

    def open(self) -> None:
        """Start the threads; a second call does nothing."""
        while len(self._threads) < self._count:
            thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def put(self, job: Job) -> None:
        """Add a job behind all others."""
        with self._idle:
            self._unfinished += 1
        self._jobs.put(job)

    def wait(self, until: float) -> bool:
        """Wait until nothing is left to do or `until` (monotonic seconds); return whether it is so."""
        with self._idle:
            return self._idle.wait_for(lambda: not self._unfinished, max(0.0, until - monotonic()))

    def stop(self, until: float) -> bool:
        """Finish the jobs already given and end the threads; return whether they ended in time."""
        for _thread in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            with self._idle:
                self._unfinished -= 1
                self._idle.notify_all()
