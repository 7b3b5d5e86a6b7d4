"""The short check at the start of a day: what was done since the last closing, and that its mark stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.queries.closings import Closing, last_closing
from stationdesk.queries.verification.chain import walk_from
from stationdesk.queries.verification.findings import Finding
from stationdesk.queries.verification.unreadable import STUMBLES, unreadable

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

NEWEST = 2000
"""So many acts of each desk are looked at where no day was closed yet."""


@dataclass(frozen=True, slots=True)
class ShortCheck:
    """What the short check looked at: acts since the closing of a date (None: the newest), and the flaws."""

    since: date | None
    acts: int
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def verify_since_closing(session: ReadSession) -> ShortCheck:
    """Check the chains from the last closing on; without one, the newest acts."""
    return verify_since(session, last_closing(session))


def verify_since(session: ReadSession, closing: Closing | None) -> ShortCheck:
    """Check what was done after a closing, and that every desk's last act of then is there unchanged.

    So it is found when the newest acts were taken away and the head of the chain was rewritten to match.
    """
    since = None if closing is None else closing.on
    try:
        findings, count = walk_from(session, _marks(session, closing))
    except STUMBLES:
        found = tuple(unreadable(session))
        if not found:
            raise
        return ShortCheck(since, 0, found)
    return ShortCheck(since, count, tuple(findings))


def _marks(session: ReadSession, closing: Closing | None) -> dict[UUID, tuple[int, bytes]]:
    if closing is not None:
        return {head.desk_id: (head.seq, bytes.fromhex(head.hash)) for head in closing.heads}
    marks = {}
    for head in session.all(select(chain_heads.c.desk_id)):
        here = acts.c.desk_id == head.desk_id
        newest = session.scalar(select(func.max(acts.c.seq)).where(here)) or 0
        mark = session.first(select(acts.c.seq, acts.c.hash).where(here, acts.c.seq == newest - NEWEST))
        if mark is not None:
            marks[head.desk_id] = (int(mark.seq), bytes(mark.hash))
    return marks
