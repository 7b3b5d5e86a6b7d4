"""What stands in the form, as it was typed, and the request it makes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.documents.notices import notice_versions
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentPurpose
from stationdesk.domain.errors import InvalidField, MissingField
from stationdesk.domain.identity import DocumentType, Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.services.volunteer_fields import VolunteerRequest

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard

_DATE = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?")


@dataclass(frozen=True, slots=True)
class FormValues:
    """The texts of the form. An empty document or phone keeps what there is, unless it is removed."""

    name: str = ""
    category: PersonCategory | None = None
    document_type: DocumentType = DocumentType.RESIDENT_ID
    document: str = ""
    removes_document: bool = False
    sex: Sex = Sex.UNKNOWN
    birth_date: str = ""
    phone: str = ""
    removes_phone: bool = False
    area: str = ""
    team: str = ""
    household_id: UUID | None = None
    household: str = ""
    earns_for_household: bool = False
    skills: tuple[str, ...] = ()
    service_categories: tuple[str, ...] = ()
    national_volunteer_no: str = ""
    note: str = ""
    records_paper: str = ""


def values_of(card: VolunteerCard) -> FormValues:
    """Return what the form shows of a person who is registered."""
    return FormValues(
        name=card.name,
        category=card.category,
        document_type=card.document_type or DocumentType.RESIDENT_ID,
        sex=card.sex,
        birth_date=card.birth_date.isoformat() if card.birth_date else "",
        area=card.area,
        team=card.team,
        household_id=card.household_id,
        household=card.household,
        earns_for_household=card.earns_for_household,
        skills=card.skills,
        service_categories=card.service_categories,
        national_volunteer_no=card.national_volunteer_no,
        note=card.note,
    )


def request_of(
    values: FormValues, *, is_edit: bool, different_from: tuple[UUID, ...] = ()
) -> VolunteerRequest:
    """Return the request.

    Raises:
        MissingField, InvalidField: a field that the form itself can judge.
    """
    if not values.name.strip():
        raise MissingField("name")
    if values.category is None:
        raise MissingField("category")
    keeps_document = is_edit and not values.document.strip() and not values.removes_document
    keeps_phone = is_edit and not values.phone.strip() and not values.removes_phone
    has_household = bool(values.household.strip())
    return VolunteerRequest(
        name=values.name,
        category=values.category,
        sex=values.sex,
        birth_date=read_date(values.birth_date),
        document_type=values.document_type,
        document=None if keeps_document else values.document.strip(),
        phone=None if keeps_phone else values.phone.strip(),
        area=values.area,
        skills=values.skills,
        service_categories=values.service_categories,
        team_name=values.team,
        household_id=values.household_id,
        new_household=values.household.strip() if values.household_id is None else "",
        earns_for_household=values.earns_for_household and has_household,
        national_volunteer_no=values.national_volunteer_no,
        note=values.note,
        different_from=different_from,
        records_paper="" if is_edit else values.records_paper,
        records_version=notice_versions(ConsentPurpose.RECORDS, Language.ZH_CN)[0].version,
    )


def read_date(text: str) -> date | None:
    """Return the date in a text such as 1990-05-21, 19900521 or 1990年5月21日; None when it is empty.

    Raises:
        InvalidField: it is no date.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    parts = _DATE.fullmatch(plain)
    try:
        return date(*(int(part) for part in parts.groups())) if parts else _no_date(plain)
    except ValueError:
        return _no_date(plain)


def _no_date(text: str) -> date:
    raise InvalidField("birth_date", text)
