"""Consents and rights of a person: what they agreed to, notices, extract, restriction."""

from stationdesk.ui.consents.rights import Rights

__all__ = ["Rights"]
