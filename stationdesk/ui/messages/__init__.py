"""The words of every refusal and trouble; importing the package knows them all."""

from stationdesk.ui.messages import (
    calendar,
    days,
    files,
    general,
    hours,
    machine,
    paper,
    people,
    points,
    trust,
    undo,
)
from stationdesk.ui.messages.explain import ZONE, explain

__all__ = [
    "ZONE",
    "calendar",
    "days",
    "explain",
    "files",
    "general",
    "hours",
    "machine",
    "paper",
    "people",
    "points",
    "trust",
    "undo",
]
