"""The words of every refusal and trouble; importing the package knows them all."""

from stationdesk.ui.messages import general, hours, machine, paper, people, points, undo
from stationdesk.ui.messages.explain import ZONE, explain

__all__ = ["ZONE", "explain", "general", "hours", "machine", "paper", "people", "points", "undo"]
