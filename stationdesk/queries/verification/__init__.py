"""Everything a station must be true to, checked from its rows alone."""

from stationdesk.queries.verification.findings import Finding, Flaw, Verification
from stationdesk.queries.verification.verify import verify

__all__ = ["Finding", "Flaw", "Verification", "verify"]
