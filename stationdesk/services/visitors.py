"""The visitor file: opened with consent only, changed, closed when the consent is taken back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visitors import visitor_categories, visitor_consents, visitors
from stationdesk.domain import names, phone
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import FileClosed, InvalidField, MissingField, NotFound, PhoneOnFile
from stationdesk.domain.staff import Right
from stationdesk.domain.visitors import MOST_YEARS_KEPT, file_keys
from stationdesk.services import second_person, staff
from stationdesk.services.name_keys import readings_of
from stationdesk.services.volunteers import ChangedMeanwhile

_LONGEST = {"platform": 60, "delivery_point": 100, "paper_number": 60}


@dataclass(frozen=True, slots=True)
class VisitorFields:
    """What a file says. Only name and category are required; `phone` None means: as it was."""

    name: str
    category_id: UUID
    keep_until: date
    platform: str = ""
    delivery_point: str = ""
    phone: str | None = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class VisitorRequest:
    """A file to open, and the consent without which there is none (PIPL art. 13, 14)."""

    fields: VisitorFields
    text_version: str
    form: ConsentForm
    given_on: date
    paper_number: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """The new state of a file; `version` is the state the form was filled from."""

    visitor_id: UUID
    version: int
    fields: VisitorFields


@dataclass(frozen=True, slots=True)
class PhoneRequest:
    """Whose full phone number is asked for."""

    visitor_id: UUID


@dataclass(frozen=True, slots=True)
class VisitorReceipt:
    """The file that was written. It names nobody: receipts are kept for ever, files are not."""

    visitor_id: UUID
    number: str


def put_visitor(session: WriteSession, act: Act, request: VisitorRequest) -> VisitorReceipt:
    """Open a file on somebody who agreed to it.

    Raises:
        NotAllowed, MissingField, InvalidField, InvalidName, InvalidPhone.
        NotFound: there is no such category.
        PhoneOnFile: somebody on file has this number.
    """
    staff.ensure(session, Right.DESK_WORK)
    _check_consent(session, request)
    values = _values(session, request.fields, None)
    number = Number(
        CodeKind.VISITOR, session.today, session.next_number(CodeKind.VISITOR.value, session.today)
    )
    visitor_id = session.keep(visitors, new_id(), number=str(number), is_active=True, **values)
    session.add(
        visitor_consents,
        visitor_id=visitor_id,
        text_version=request.text_version,
        form=request.form.value,
        paper_number=request.paper_number.strip(),
        given_on=request.given_on,
    )
    session.subject_id = visitor_id
    return VisitorReceipt(visitor_id, str(number))


def change(session: WriteSession, act: Act, request: ChangeRequest) -> VisitorReceipt:
    """Change a file.

    Raises:
        NotFound, FileClosed, ChangedMeanwhile, and what `put_visitor` raises of the fields.
    """
    staff.ensure(session, Right.DESK_WORK)
    before = open_file(session, request.visitor_id)
    if before.version != request.version:
        raise ChangedMeanwhile("version", before.name)
    values = _values(session, request.fields, before)
    session.keep(visitors, before.id, **values)
    session.subject_id = before.id
    return VisitorReceipt(before.id, before.number)


def show_phone(session: WriteSession, act: Act, request: PhoneRequest) -> VisitorReceipt:
    """Write down that a visitor's full phone number is shown, before it is.

    Raises:
        NotAllowed, NotFound, FileClosed.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.SHOW_FULL_NUMBERS)
    found = open_file(session, request.visitor_id)
    second_person.ensure(session, "visitors.show_phone")
    session.subject_id = found.id
    return VisitorReceipt(found.id, found.number)


def open_file(session: WriteSession, visitor_id: UUID) -> Any:
    """Return a file that is open, held against other desks.

    Raises:
        NotFound, FileClosed.
    """
    session.lock(visitors, visitor_id)
    found = session.first(select(visitors).where(visitors.c.id == visitor_id))
    if found is None:
        raise NotFound("visitor", str(visitor_id))
    if not found.is_active:
        raise FileClosed(found.number)
    return found


def put_back(session: WriteSession, visitor_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of a file back as they were before an act that is undone.

    Raises:
        PhoneOnFile: somebody else has the number now.
    """
    if values.get("phone_key") is not None:
        ensure_phone_free(session, values["phone_key"], visitor_id)
    session.keep(visitors, visitor_id, **values)


def ensure_phone_free(session: WriteSession, phone_key: bytes, own_id: UUID | None) -> None:
    """Raise PhoneOnFile when another open file has the number."""
    session.hold(f"visitor {phone_key.hex()}")
    v = visitors.c
    holder = session.first(
        select(v.id, v.name, v.number).where(
            v.phone_key == phone_key, v.is_active, v.id != (own_id or new_id())
        )
    )
    if holder is not None:
        raise PhoneOnFile(holder.id, holder.name, holder.number)


def _values(session: WriteSession, fields: VisitorFields, before: Any) -> dict[str, Any]:
    name = names.read_name(fields.name)
    if (
        session.first(select(visitor_categories.c.id).where(visitor_categories.c.id == fields.category_id))
        is None
    ):
        raise NotFound("visitor category", str(fields.category_id))
    latest = session.today.replace(year=session.today.year + MOST_YEARS_KEPT, day=1)
    if not session.today <= fields.keep_until <= latest:
        limit = f"{session.today.isoformat()} – {latest.isoformat()}"
        raise InvalidField("keep_until", fields.keep_until.isoformat(), limit)
    platform = _short("platform", fields.platform)
    point = _short("delivery_point", fields.delivery_point)
    places = [(text, readings_of(text)) for text in (platform, point) if text]
    return {
        "name": name,
        "name_keys": file_keys(name, readings_of(name), places),
        "category_id": fields.category_id,
        "platform": platform,
        "delivery_point": point,
        "keep_until": fields.keep_until,
        **_phone(session, fields.phone, before),
    }


def _phone(session: WriteSession, typed: str | None, before: Any) -> dict[str, Any]:
    if typed is None and before is not None:
        return {}
    if not typed or not typed.strip():
        return {"phone": None, "phone_key": None, "phone_tail": ""}
    number = phone.read_phone(typed).number
    key = session.vault.finder(number)
    ensure_phone_free(session, key, before.id if before is not None else None)
    return {"phone": session.vault.seal(number), "phone_key": key, "phone_tail": phone.tail(number)}


def _check_consent(session: WriteSession, request: VisitorRequest) -> None:
    if not request.text_version.strip():
        raise MissingField("text_version")
    if not request.text_version.startswith(f"{ConsentPurpose.VISITOR_FILE.value}-"):
        raise InvalidField("text_version", request.text_version)
    if request.form is ConsentForm.PAPER and not request.paper_number.strip():
        raise MissingField("paper_number")
    _short("paper_number", request.paper_number)
    if request.given_on > session.today:
        raise InvalidField("given_on", request.given_on.isoformat(), session.today.isoformat())


def _short(name: str, text: str) -> str:
    text = " ".join(text.split())
    if len(text) > _LONGEST[name]:
        raise InvalidField(name, text[:20], str(_LONGEST[name]))
    return text
