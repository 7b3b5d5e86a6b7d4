"""Restriction instead of deletion, while the duty to keep the records runs (PIPL art. 47)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyHere,
    MergedAway,
    NotFound,
    NotRestricted,
    Restricted,
    Withdrawn,
)
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.staff import Right
from stationdesk.queries.attendance import state_of
from stationdesk.queries.links import keeper_of, record_of
from stationdesk.services import second_person, staff


@dataclass(frozen=True, slots=True)
class RestrictionRequest:
    """Whose record is restricted, or no longer."""

    volunteer_id: UUID
    is_restricted: bool = True


@dataclass(frozen=True, slots=True)
class RestrictionReceipt:
    """Whose record it is."""

    volunteer_id: UUID
    name: str
    is_restricted: bool


def restrict(session: WriteSession, act: Act, request: RestrictionRequest) -> RestrictionReceipt:
    """Restrict a record to storage, or lift that; with a reason and a second person.

    Volunteer records are kept at least ten years (GB/T 40143-2021, 5.2.2): until then nothing is
    deleted, and nothing else is done with the record either.

    Raises:
        NotAllowed, NotFound, Withdrawn, MergedAway.
        AlreadyHere: they are checked in. Restricted, NotRestricted: it is so already.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.RESTRICT_PEOPLE)
    session.lock(volunteers, request.volunteer_id)
    found = session.first(select(volunteers).where(volunteers.c.id == request.volunteer_id))
    if found is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    if found.status == VolunteerStatus.MERGED:
        keeper = record_of(session, found.id)
        raise MergedAway(found.name, keeper.id, keeper.number)
    if found.status == VolunteerStatus.WITHDRAWN:
        raise Withdrawn(found.name)
    _ensure_can_change(session, found, is_restricted=request.is_restricted)
    second_person.ensure(session, "restrictions.restrict")
    status = VolunteerStatus.RESTRICTED if request.is_restricted else VolunteerStatus.ACTIVE
    session.keep(volunteers, found.id, status=status.value)
    session.subject_id = found.id
    return RestrictionReceipt(found.id, found.name, request.is_restricted)


def ensure_not_restricted(session: WriteSession, volunteer_id: UUID) -> None:
    """Refuse what is done with a restricted record, read through a merge.

    For acts that find a person by something else: a slip, hours, a purse.

    Raises:
        Restricted.
    """
    person = keeper_of(session, volunteer_id)
    found = session.first(select(volunteers.c.name, volunteers.c.status).where(volunteers.c.id == person))
    if found is not None and found.status == VolunteerStatus.RESTRICTED:
        raise Restricted(found.name)


def _ensure_can_change(session: WriteSession, found: Any, *, is_restricted: bool) -> None:
    if not is_restricted:
        if found.status != VolunteerStatus.RESTRICTED:
            raise NotRestricted(found.name)
        return
    if found.status == VolunteerStatus.RESTRICTED:
        raise Restricted(found.name)
    state = state_of(session, found.id)
    if state.since is not None:
        raise AlreadyHere(found.name, state.since, state.activity)
