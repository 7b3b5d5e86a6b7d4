"""The rhythm of a day at the desk: opening it, closing it, and what the closed day says."""

from stationdesk.ui.days.actions import DayActions

__all__ = ["DayActions"]
