"""Registering volunteers, editing them, showing a full number, taking a registration back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import (
    different_people,
    recency,
    volunteer_tokens,
    volunteers,
)
from stationdesk.domain import phone
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number, read_code
from stationdesk.domain.errors import InvalidField, NotFound, Withdrawn
from stationdesk.domain.identity import DocumentType
from stationdesk.domain.people import PersonCategory, VolunteerStatus
from stationdesk.domain.points import AccountKind
from stationdesk.domain.search import (
    document_tail_token,
    name_tokens,
    number_tokens,
    phone_tail_token,
)
from stationdesk.domain.staff import Right
from stationdesk.services import points, staff
from stationdesk.services.name_keys import readings_of
from stationdesk.services.volunteer_fields import VolunteerRequest as VolunteerRequest
from stationdesk.services.volunteer_fields import document_of, ensure_new, values_of


@dataclass(frozen=True, slots=True)
class EditRequest:
    """The new state of a volunteer's record; `version` is the state the form was filled from."""

    volunteer_id: UUID
    version: int
    fields: VolunteerRequest


@dataclass(frozen=True, slots=True)
class VolunteerReceipt:
    """Who was written down, under which number."""

    volunteer_id: UUID
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class NumbersRequest:
    """Whose full numbers are asked for."""

    volunteer_id: UUID


@dataclass(frozen=True, slots=True)
class NumbersReceipt:
    """That they were shown; the numbers themselves are read after this act and never stored with it."""

    volunteer_id: UUID
    name: str


@dataclass(eq=False)
class ChangedMeanwhile(InvalidField):
    """Another desk edited the same record while the form was open."""


def register(session: WriteSession, act: Act, request: VolunteerRequest) -> VolunteerReceipt:
    """Register a volunteer: number, account, and everything that finds them.

    Raises:
        InvalidName, InvalidPhone, InvalidDocument, InvalidField: a field cannot be so.
        DocumentTaken: somebody has this document (they are one person).
    """
    staff.ensure(session, Right.DESK_WORK)
    values = values_of(session, request)
    ensure_new(session, values, None)
    number = Number(
        CodeKind.VOLUNTEER,
        session.today,
        session.next_number(CodeKind.VOLUNTEER.value, session.today),
    )
    volunteer_id = session.keep(
        volunteers,
        number=str(number),
        status=VolunteerStatus.ACTIVE.value,
        registered_on=session.today,
        **values,
    )
    points.open_account(session, volunteer_id, AccountKind.MEMBER, volunteer_id)
    _file_tokens(session, volunteer_id, values["name"], number, request)
    for other_id in request.different_from:
        session.add(different_people, volunteer_id=volunteer_id, other_id=other_id)
    session.remember(recency, volunteer_id=volunteer_id, last_at=act.at)
    session.subject_id = volunteer_id
    return VolunteerReceipt(volunteer_id, values["name"], str(number))


def edit(session: WriteSession, act: Act, request: EditRequest) -> VolunteerReceipt:
    """Change a volunteer's record; the state before stays in the versions.

    Raises:
        NotFound, Withdrawn, ChangedMeanwhile, and what `register` raises.
    """
    staff.ensure(session, Right.DESK_WORK)
    session.lock(volunteers, request.volunteer_id)
    before = session.first(select(volunteers).where(volunteers.c.id == request.volunteer_id))
    if before is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    if before.status != VolunteerStatus.ACTIVE:
        raise Withdrawn(before.name)
    if before.version != request.version:
        raise ChangedMeanwhile("version", before.name)
    fields = request.fields
    values = values_of(session, fields)
    if fields.document is None:
        for column in ("document", "document_key", "document_type"):
            values[column] = getattr(before, column)
    if fields.phone is None:
        values["phone"], values["phone_key"] = before.phone, before.phone_key
    ensure_new(session, values, before.id)
    session.keep(volunteers, before.id, **values)
    _refile(session, before, values)
    for other_id in fields.different_from:
        session.add(different_people, volunteer_id=before.id, other_id=other_id)
    session.subject_id = before.id
    return VolunteerReceipt(before.id, values["name"], before.number)


def show_numbers(session: WriteSession, act: Act, request: NumbersRequest) -> NumbersReceipt:
    """Write down that a volunteer's full numbers are shown, before they are.

    Raises:
        NotAllowed, NotFound.
    """
    staff.ensure(session, Right.SHOW_FULL_NUMBERS)
    name = session.scalar(select(volunteers.c.name).where(volunteers.c.id == request.volunteer_id))
    if name is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    session.subject_id = request.volunteer_id
    return NumbersReceipt(request.volunteer_id, name)


def reverse_register(session: WriteSession, volunteer_id: UUID) -> None:
    """Take a registration back: the record stays, withdrawn, and is found no more."""
    session.lock(volunteers, volunteer_id)
    session.keep(volunteers, volunteer_id, status=VolunteerStatus.WITHDRAWN.value)
    session.forget(volunteer_tokens, volunteer_id=volunteer_id)
    session.forget(recency, volunteer_id=volunteer_id)


def _file_tokens(
    session: WriteSession, volunteer_id: UUID, name: str, number: Number, request: VolunteerRequest
) -> None:
    tokens = set(name_tokens(name, readings_of(name)) | number_tokens(number))
    if request.phone:
        tail = phone.tail(phone.read_phone(request.phone).number)
        tokens.add(phone_tail_token(session.vault.tail_key(tail)))
    document = document_of(session, request)
    if document:
        tokens.add(document_tail_token(session.vault.tail_key(document.number[-4:].upper())))
    rows = [{"token": token, "volunteer_id": volunteer_id} for token in sorted(tokens)]
    session.remember_all(volunteer_tokens, rows)


def _refile(session: WriteSession, before: Any, values: dict[str, Any]) -> None:
    """File a changed record anew under its name, number and tails."""
    session.forget(volunteer_tokens, volunteer_id=before.id)
    number = _number_of(before.number)
    opened = VolunteerRequest(
        name=values["name"],
        category=PersonCategory(values["category"]),
        document_type=DocumentType(values["document_type"] or DocumentType.OTHER),
        document=session.vault.open(values["document"]) if values["document"] else "",
        phone=session.vault.open(values["phone"]) if values["phone"] else "",
    )
    _file_tokens(session, before.id, values["name"], number, opened)


def _number_of(text: str) -> Number:
    number = read_code(text)
    assert isinstance(number, Number)
    return number
