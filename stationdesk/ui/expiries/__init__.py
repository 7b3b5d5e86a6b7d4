"""The list of points that expire soon."""

from stationdesk.ui.expiries.flow import ExpiryFlow

__all__ = ["ExpiryFlow"]
