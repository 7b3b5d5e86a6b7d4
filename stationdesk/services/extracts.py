"""An extract of everything held about a person is given out: who made it, for whom, with which numbers."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import NotFound, Withdrawn
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.staff import Right
from stationdesk.queries.links import keeper_of
from stationdesk.services import second_person, staff


@dataclass(frozen=True, slots=True)
class ExtractRequest:
    """Whose extract is made. `asked_by` is empty when they ask themselves, else who asks for them."""

    volunteer_id: UUID
    is_full: bool = False
    asked_by: str = ""
    kinds: tuple[str, ...] = ("pdf",)
    """The files that are written: pdf, json."""


@dataclass(frozen=True, slots=True)
class ExtractReceipt:
    """That it was given out; what stands in it is read after this act and never stored with it."""

    volunteer_id: UUID
    name: str
    number: str
    is_full: bool
    asked_by: str
    kinds: tuple[str, ...]


def make(session: WriteSession, act: Act, request: ExtractRequest) -> ExtractReceipt:
    """Note that an extract leaves the program, before it is read (PIPL art. 45).

    A restricted record is told of as well. Full numbers need the right to see them, a reason and a
    second person, as on the screen.

    Raises:
        NotAllowed, NotFound, Withdrawn.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises: full numbers.
    """
    staff.ensure(session, Right.EXPORT)
    person = keeper_of(session, request.volunteer_id)
    found = session.first(select(volunteers).where(volunteers.c.id == person))
    if found is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    if found.status == VolunteerStatus.WITHDRAWN:
        raise Withdrawn(found.name)
    if request.is_full:
        staff.ensure(session, Right.SHOW_FULL_NUMBERS)
        second_person.ensure(session, "extracts.make")
    session.subject_id = found.id
    return ExtractReceipt(
        found.id, found.name, found.number, request.is_full, request.asked_by.strip(), request.kinds
    )
