"""Two desks at the same moment: calls that start together, steps that are made slow."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest


def race(*calls: Callable[[], Any]) -> list[str]:
    """Do things at the same moment; return the names of what came out, whatever it was."""
    gate, outcomes = threading.Barrier(len(calls)), []

    def run(call: Callable[[], Any]) -> None:
        gate.wait()
        try:
            outcomes.append(type(call()).__name__)
        except Exception as error:  # noqa: BLE001  # a wrong outcome is what the test looks for
            outcomes.append(type(error).__name__)

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(outcomes)


def interleave(monkeypatch: pytest.MonkeyPatch, module: Any, name: str, seconds: float = 0.3) -> None:
    """Let every thread wait after a step, so that what two desks do falls together."""
    step = getattr(module, name)

    def slow(*args: Any, **kwargs: Any) -> Any:
        value = step(*args, **kwargs)
        time.sleep(seconds)
        return value

    monkeypatch.setattr(module, name, slow)
