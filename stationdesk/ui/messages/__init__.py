"""The words of every refusal and trouble; importing the package knows them all."""

from stationdesk.ui.messages import (
    calendar,
    days,
    files,
    general,
    goods,
    hand_outs,
    hours,
    loans,
    machine,
    paper,
    people,
    points,
    stocktakes,
    trust,
    undo,
    visitors,
)
from stationdesk.ui.messages.explain import ZONE, explain

__all__ = [
    "ZONE",
    "calendar",
    "days",
    "explain",
    "files",
    "general",
    "goods",
    "hand_outs",
    "hours",
    "loans",
    "machine",
    "paper",
    "people",
    "points",
    "stocktakes",
    "trust",
    "undo",
    "visitors",
]
