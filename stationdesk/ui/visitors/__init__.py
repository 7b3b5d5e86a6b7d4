"""The visitor file on the screen: who is on it, opened with consent, picked by others, closed on request."""

from stationdesk.ui.visitors.picker import VisitorPicker

__all__ = ["VisitorPicker"]
