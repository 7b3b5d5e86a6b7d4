"""What the form of a volunteer fills: fields read, checked, sealed; the team found or made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.domain import names, phone
from stationdesk.domain.errors import DocumentTaken, InvalidField, MissingField
from stationdesk.domain.identity import Document, DocumentType, Sex, comparison_key, read_document
from stationdesk.domain.people import PersonCategory
from stationdesk.queries.volunteers import IS_REGISTERED

_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class VolunteerRequest:
    """What the form says. Only name and category are required.

    An empty document or phone means none; when editing, None means: as it was.
    `team_name` names the team (made when new), `household_id` an existing household,
    `new_household` the name of one to make.
    `different_from`: people the desk looked at and said are somebody else.
    """

    name: str
    category: PersonCategory
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    document_type: DocumentType = DocumentType.RESIDENT_ID
    document: str | None = ""
    phone: str | None = ""
    area: str = ""
    skills: tuple[str, ...] = ()
    service_categories: tuple[str, ...] = ()
    team_name: str = ""
    household_id: UUID | None = None
    new_household: str = ""
    earns_for_household: bool = False
    national_volunteer_no: str = ""
    note: str = ""
    different_from: tuple[UUID, ...] = ()
    records_paper: str = ""
    """Only when registering: the number of the signed consent to the records, if there is one …"""
    records_version: str = ""
    """… and the version of its text."""


def values_of(session: WriteSession, request: VolunteerRequest) -> dict[str, Any]:
    """Return the columns a form fills, read and checked; numbers sealed. A household is not made here.

    Raises:
        InvalidName, InvalidPhone, InvalidDocument, InvalidField.
    """
    document = document_of(session, request)
    values: dict[str, Any] = {
        "name": names.read_name(request.name),
        "category": PersonCategory(request.category).value,
        "sex": str(int(request.sex)),
        "birth_date": request.birth_date,
        "document_type": request.document_type.value if document else None,
        "document": session.vault.seal(document.number) if document else None,
        "document_key": _finder(session, document),
        "phone": None,
        "phone_key": None,
        "area": _short(request.area, "area", 200),
        "skills": _SEPARATOR.join(filter(None, map(str.strip, request.skills))),
        "service_categories": _SEPARATOR.join(filter(None, map(str.strip, request.service_categories))),
        "national_volunteer_no": _short(request.national_volunteer_no, "national_volunteer_no", 32),
        "team_id": _team(session, request.team_name.strip()),
        "household_id": request.household_id,
        "earns_for_household": request.earns_for_household,
        "note": request.note.strip(),
    }
    if document and document.sex is not None:
        values["sex"] = str(int(document.sex))
    if document and document.birth_date is not None:
        values["birth_date"] = document.birth_date
    if values["birth_date"] and values["birth_date"] > session.today:
        raise InvalidField("birth_date", values["birth_date"].isoformat(), session.today.isoformat())
    if request.phone:
        number = phone.read_phone(request.phone).number
        values["phone"], values["phone_key"] = session.vault.seal(number), session.vault.finder(number)
    return values


def document_of(session: WriteSession, request: VolunteerRequest) -> Document | None:
    """Return the document a form names, or None."""
    if not request.document or not request.document.strip():
        return None
    return read_document(request.document_type, request.document, session.today)


def _finder(session: WriteSession, document: Document | None) -> bytes | None:
    key = comparison_key(document) if document else None
    return session.vault.finder(key) if key else None


def _short(text: str, field: str, longest: int) -> str:
    text = text.strip()
    if len(text) > longest:
        raise InvalidField(field, text[:20], str(longest))
    return text


def _team(session: WriteSession, name: str) -> UUID | None:
    if not name:
        return None
    statement = select(teams.c.id).where(teams.c.name == name)
    found: UUID | None = session.scalar(statement)
    if found is None:
        session.hold(f"team {name}")
        found = session.scalar(statement)
    if found is not None:
        return found
    return session.keep(teams, name=_short(name, "team_name", 100), leader_id=None, is_active=True)


def ensure_new(session: WriteSession, values: dict[str, Any], own_id: UUID | None) -> None:
    """Raise DocumentTaken when somebody else has the document."""
    if not values["name"]:
        raise MissingField("name")
    if values["document_key"] is None:
        return
    session.hold(f"document {values['document_key'].hex()}")
    holder = session.first(
        select(volunteers.c.id, volunteers.c.name, volunteers.c.number).where(
            volunteers.c.document_key == values["document_key"],
            IS_REGISTERED,
        )
    )
    if holder is not None and holder.id != own_id:
        raise DocumentTaken(holder.id, holder.name, holder.number)
