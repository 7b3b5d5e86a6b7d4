"""Trainings attended and commendations received: records of their own, never service time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import commendations, trainings
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import InvalidField, MissingField
from stationdesk.domain.staff import Right
from stationdesk.services import staff
from stationdesk.services.attendance import active_volunteer

if TYPE_CHECKING:
    from sqlalchemy import Table

MOST_STUDY_MINUTES = 60 * 1000


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """培训情况: name, content, study minutes, organiser, date (67号令 art. 8)."""

    volunteer_id: UUID
    name: str
    content: str
    study_minutes: int
    organiser: str
    on: date


@dataclass(frozen=True, slots=True)
class CommendationRequest:
    """表彰奖励情况: name, date, who granted it (67号令 art. 9)."""

    volunteer_id: UUID
    name: str
    granted_by: str
    on: date


@dataclass(frozen=True, slots=True)
class MeritReceipt:
    """What was written down for whom."""

    volunteer_id: UUID
    volunteer: str
    name: str


def add_training(session: WriteSession, act: Act, request: TrainingRequest) -> MeritReceipt:
    """Write a training down. It is no service time (67号令 art. 8).

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MissingField, InvalidField.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    name = _checked(session, request.name, request.on)
    if not 0 < request.study_minutes <= MOST_STUDY_MINUTES:
        raise InvalidField("study_minutes", str(request.study_minutes), f"1-{MOST_STUDY_MINUTES}")
    session.add(
        trainings,
        volunteer_id=volunteer.id,
        name=name,
        content=request.content.strip(),
        study_minutes=request.study_minutes,
        organiser=request.organiser.strip(),
        on=request.on,
    )
    session.subject_id = volunteer.id
    return MeritReceipt(volunteer.id, volunteer.name, name)


def add_commendation(session: WriteSession, act: Act, request: CommendationRequest) -> MeritReceipt:
    """Write a commendation down.

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MissingField, InvalidField.
    """
    staff.ensure(session, Right.DESK_WORK)
    volunteer = active_volunteer(session, request.volunteer_id)
    name = _checked(session, request.name, request.on)
    if not request.granted_by.strip():
        raise MissingField("granted_by")
    session.add(
        commendations,
        volunteer_id=volunteer.id,
        name=name,
        granted_by=request.granted_by.strip(),
        on=request.on,
    )
    session.subject_id = volunteer.id
    return MeritReceipt(volunteer.id, volunteer.name, name)


def reverse_add_training(session: WriteSession, original: Any) -> list[Effect]:
    """Strike a training; its row stays and is shown no more."""
    return _struck(session, trainings, original)


def reverse_add_commendation(session: WriteSession, original: Any) -> list[Effect]:
    """Strike a commendation; its row stays and is shown no more."""
    return _struck(session, commendations, original)


def _struck(session: WriteSession, table: Table, original: Any) -> list[Effect]:
    name = session.scalar(select(table.c.name).where(table.c.act_id == original.id))
    return [Effect(EffectKind.STRUCK, str(name))]


def _checked(session: WriteSession, name: str, on: date) -> str:
    if not name.strip():
        raise MissingField("name")
    if on > session.today:
        raise InvalidField("on", on.isoformat(), session.today.isoformat())
    return name.strip()
