"""One thing after the other on a thread of its own; of what waits only the newest is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

Wanted = TypeVar("Wanted")


class Latest(Generic[Wanted]):
    """For what is heard: a queue of people is faster than sounds and sentences are.

    `act` must not raise. The thread begins with the first wish and ends with the program.

    Example: `voice = Latest("speech", speak); voice.want(sentence)`.
    """

    def __init__(self, name: str, act: Callable[[Wanted], object]) -> None:
        self._name, self._act = name, act
        self._wanted: SimpleQueue[Wanted] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def want(self, wanted: Wanted) -> None:
        """Have it done soon, unless something newer comes before it begins. Never waits."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._wanted.put(wanted)

    def _work(self) -> None:
        while True:
            newest = self._wanted.get()
            try:
                while True:
                    newest = self._wanted.get_nowait()
            except Empty:
                self._act(newest)
