"""Python's garbage: taken away on the GUI thread, in small rounds, and never left lying for good."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from stationdesk.ui.garbage import Garbage


class Router(QObject):
    touched = Signal()


class Knot:
    """Holds itself, so that only a collection frees it."""

    def __init__(self) -> None:
        self.itself = self


class Clock:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def garbage(clock: Clock) -> Iterator[Garbage]:
    router = Router()
    garbage = Garbage(router, router, clock)  # type: ignore[arg-type]
    garbage.settle()
    yield garbage
    garbage.stop()


def knots(count: int = 2000) -> weakref.ref[Knot]:
    made = [Knot() for _ in range(count)]
    return weakref.ref(made[0])


def test_no_other_thread_collects_while_the_window_lives(garbage: Garbage) -> None:
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()


def test_what_start_up_made_is_not_looked_at_again(garbage: Garbage) -> None:
    assert gc.get_freeze_count() > 10_000
    garbage.stop()
    assert gc.get_freeze_count() == 0


def test_a_round_takes_new_garbage_away(garbage: Garbage) -> None:
    first = knots()
    assert first() is not None
    garbage.round()
    assert first() is None


def test_what_survived_a_round_goes_when_nobody_touches_the_desk(garbage: Garbage, clock: Clock) -> None:
    held = [Knot() for _ in range(30_000)]
    for _ in range(3):
        garbage.round()
    first = weakref.ref(held[0])
    gc.collect(1)  # they are old now: no small round sees them
    held.clear()
    garbage.round()
    assert first() is not None
    clock.seconds += 6
    garbage.round()
    assert first() is None


def test_a_desk_built_anew_leaves_nothing_behind(garbage: Garbage) -> None:
    held = [Knot()]
    garbage.settle()
    first = weakref.ref(held[0])
    held.clear()
    garbage.thaw()
    garbage.settle()
    assert first() is None
