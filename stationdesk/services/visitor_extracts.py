"""An extract of everything held about a visitor is given out: who made it, for whom."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.domain.acts import Act
from stationdesk.domain.staff import Right
from stationdesk.services import staff
from stationdesk.services.visitors import VisitorReceipt, open_file


@dataclass(frozen=True, slots=True)
class ExtractRequest:
    """Whose extract is made."""

    visitor_id: UUID


def make(session: WriteSession, act: Act, request: ExtractRequest) -> VisitorReceipt:
    """Note that an extract leaves the program, before it is read (PIPL art. 45). The phone is masked.

    Raises:
        NotAllowed, NotFound, FileClosed.
    """
    staff.ensure(session, Right.EXPORT)
    found = open_file(session, request.visitor_id)
    session.subject_id = found.id
    return VisitorReceipt(found.id, found.number)
