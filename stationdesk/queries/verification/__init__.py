"""Everything a station must be true to, checked from its rows alone."""

from stationdesk.queries.verification.findings import Detail, Finding, Flaw, Verification
from stationdesk.queries.verification.since import ShortCheck, verify_since, verify_since_closing
from stationdesk.queries.verification.verify import verify, verify_unless_stopped

__all__ = [
    "Detail",
    "Finding",
    "Flaw",
    "ShortCheck",
    "Verification",
    "verify",
    "verify_since",
    "verify_since_closing",
    "verify_unless_stopped",
]
