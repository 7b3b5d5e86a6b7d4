"""One thing that needs a hand, as the desk tells of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """One line: what is the matter, more about it, and what pressing it does."""

    name: str
    icon: str
    tone: str
    title: str
    detail: str
    cure: Callable[[], object]
