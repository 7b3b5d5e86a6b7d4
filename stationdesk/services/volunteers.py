"""Registering volunteers, editing them, showing a full number, taking a registration back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import (
    different_people,
    recency,
    volunteer_tokens,
    volunteers,
)
from stationdesk.domain import phone
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.codes import CodeKind, Number, read_code
from stationdesk.domain.errors import InvalidField, NotFound, Restricted, Withdrawn
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
from stationdesk.services import consents, households, point_moves, second_person, staff
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
    volunteer_id = new_id()
    if request.new_household.strip():
        values["household_id"] = _new_household(session, volunteer_id, request)
    session.keep(
        volunteers,
        volunteer_id,
        number=str(number),
        status=VolunteerStatus.ACTIVE.value,
        registered_on=session.today,
        **values,
    )
    point_moves.open_account(session, volunteer_id, AccountKind.MEMBER, volunteer_id)
    _file_tokens(session, volunteer_id, values["name"], number, request)
    for other_id in request.different_from:
        session.add(different_people, volunteer_id=volunteer_id, other_id=other_id)
    if request.records_paper.strip():
        consents.give_at_registration(session, volunteer_id, request.records_version, request.records_paper)
    session.remember(recency, volunteer_id=volunteer_id, last_at=act.at)
    session.subject_id = volunteer_id
    return VolunteerReceipt(volunteer_id, values["name"], str(number))


def edit(session: WriteSession, act: Act, request: EditRequest) -> VolunteerReceipt:
    """Change a volunteer's record; the state before stays in the versions.

    Whoever leaves a household takes the unspent points along that they earned for it.

    Raises:
        NotFound, Withdrawn, Restricted, ChangedMeanwhile, and what `register` raises.
        HoursWait: they are to leave a household while hours they earned for it wait for review.
    """
    staff.ensure(session, Right.DESK_WORK)
    session.lock(volunteers, request.volunteer_id)
    before = session.first(select(volunteers).where(volunteers.c.id == request.volunteer_id))
    if before is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    if before.status == VolunteerStatus.RESTRICTED:
        raise Restricted(before.name)
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
    _change_household(session, before, values, fields)
    session.keep(volunteers, before.id, **values)
    refile(session, before.id)
    for other_id in fields.different_from:
        session.add(different_people, volunteer_id=before.id, other_id=other_id)
    session.subject_id = before.id
    return VolunteerReceipt(before.id, values["name"], before.number)


def show_numbers(session: WriteSession, act: Act, request: NumbersRequest) -> NumbersReceipt:
    """Write down that a volunteer's full numbers are shown, why and who allowed it, before they are.

    Raises:
        NotAllowed, NotFound, Restricted.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.SHOW_FULL_NUMBERS)
    found = session.first(
        select(volunteers.c.name, volunteers.c.status).where(volunteers.c.id == request.volunteer_id)
    )
    if found is None:
        raise NotFound("volunteer", str(request.volunteer_id))
    if found.status == VolunteerStatus.RESTRICTED:
        raise Restricted(found.name)
    second_person.ensure(session, "volunteers.show_numbers")
    session.subject_id = request.volunteer_id
    return NumbersReceipt(request.volunteer_id, found.name)


def reverse_register(session: WriteSession, volunteer_id: UUID) -> None:
    """Take a registration back: the record stays, withdrawn, and is found no more."""
    session.lock(volunteers, volunteer_id)
    household_id = session.scalar(select(volunteers.c.household_id).where(volunteers.c.id == volunteer_id))
    if household_id is not None:
        households.hand_on(session, household_id, volunteer_id)
    session.keep(volunteers, volunteer_id, status=VolunteerStatus.WITHDRAWN.value)
    session.forget(volunteer_tokens, volunteer_id=volunteer_id)
    session.forget(recency, volunteer_id=volunteer_id)


def put_back(session: WriteSession, volunteer_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of a record back as they were before an act that is undone, and file it by them.

    Raises:
        DocumentTaken: somebody else has the document now.
    """
    before = session.first(select(volunteers).where(volunteers.c.id == volunteer_id))
    state = {**before._mapping, **values}
    ensure_new(session, state, volunteer_id)
    session.keep(volunteers, volunteer_id, **values)
    refile(session, volunteer_id)
    if "keeper_id" in values and before.keeper_id is not None:
        refile(session, before.keeper_id)


def _change_household(
    session: WriteSession, before: Any, values: dict[str, Any], request: VolunteerRequest
) -> None:
    """Take somebody out of their household when the form names another or none, and make a new one."""
    is_new = bool(request.new_household.strip())
    if not is_new and request.household_id == before.household_id:
        return
    if before.household_id is not None:
        households.take_out(session, before)
    if is_new:
        values["household_id"] = _new_household(session, before.id, request)
    elif request.household_id is not None:
        households.household_of(session, request.household_id)


def _new_household(session: WriteSession, volunteer_id: UUID, request: VolunteerRequest) -> UUID:
    return households.make(session, request.new_household, request.area, volunteer_id)


def _file_tokens(
    session: WriteSession, volunteer_id: UUID, name: str, number: Number, request: VolunteerRequest
) -> None:
    _file(session, volunteer_id, _tokens(session, name, number, request))


def _file(session: WriteSession, volunteer_id: UUID, tokens: set[str]) -> None:
    rows = [{"token": token, "volunteer_id": volunteer_id} for token in sorted(tokens)]
    session.remember_all(volunteer_tokens, rows)


def _tokens(session: WriteSession, name: str, number: Number, request: VolunteerRequest) -> set[str]:
    tokens = set(name_tokens(name, readings_of(name)) | number_tokens(number))
    if request.phone:
        tail = phone.tail(phone.read_phone(request.phone).number)
        tokens.add(phone_tail_token(session.vault.tail_key(tail)))
    document = document_of(session, request)
    if document:
        tokens.add(document_tail_token(session.vault.tail_key(document.number[-4:].upper())))
    return tokens


def refile(session: WriteSession, volunteer_id: UUID) -> None:
    """File a changed record anew under its name, number and tails.

    What finds a record that was merged away leads to the one that stands for it.
    """
    records = session.all(
        select(volunteers).where(or_(volunteers.c.id == volunteer_id, volunteers.c.keeper_id == volunteer_id))
    )
    session.forget(volunteer_tokens, volunteer_id=volunteer_id)
    own = next(row for row in records if row.id == volunteer_id)
    if own.keeper_id is not None:
        refile(session, own.keeper_id)
    elif own.status != VolunteerStatus.WITHDRAWN:
        _file(session, volunteer_id, set().union(*(_tokens_of(session, row) for row in records)))


def _tokens_of(session: WriteSession, row: Any) -> set[str]:
    opened = VolunteerRequest(
        name=row.name,
        category=PersonCategory(row.category),
        document_type=DocumentType(row.document_type or DocumentType.OTHER),
        document=session.vault.open(row.document) if row.document else "",
        phone=session.vault.open(row.phone) if row.phone else "",
    )
    return _tokens(session, row.name, _number_of(row.number), opened)


def _number_of(text: str) -> Number:
    number = read_code(text)
    assert isinstance(number, Number)
    return number
