"""Who goods are for: a volunteer, somebody on the visitor file, a name with a phone number, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import hand_outs
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import Inactive, MissingField, NotFound
from stationdesk.domain.masking import mask_name
from stationdesk.domain.phone import InvalidPhone, PhoneProblem, read_phone, tail
from stationdesk.queries.links import same_person
from stationdesk.services.attendance import active_volunteer

_TAIL = 4


@dataclass(frozen=True, slots=True)
class Who:
    """Who gets something; `phone` is a number or its last four digits. All empty: nobody is named."""

    volunteer_id: UUID | None = None
    visitor_id: UUID | None = None
    name: str = ""
    phone: str = field(default="", repr=False)

    @property
    def is_named(self) -> bool:
        """Whether they can be told from others the next time."""
        return bool(self.volunteer_id or self.visitor_id or (self.name.strip() and self.phone.strip()))


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody as they are written down, what they are called afterwards, and what finds theirs again."""

    columns: dict[str, Any]
    name: str
    is_same: Any
    """The condition on hand-outs that they were for this person; None for nobody named."""


def recipient(session: WriteSession, who: Who) -> Recipient:
    """Return somebody as a hand-out keeps them, held against other desks.

    Raises:
        NotFound, Withdrawn, Restricted, MergedAway: the volunteer. Inactive: off the visitor file.
        MissingField: a phone number without a name. InvalidPhone.
    """
    if who.volunteer_id is not None:
        return _volunteer(session, who.volunteer_id)
    if who.visitor_id is not None:
        return _visitor(session, who.visitor_id)
    return _named(session, who.name.strip(), who.phone.strip())


def _volunteer(session: WriteSession, volunteer_id: UUID) -> Recipient:
    person = active_volunteer(session, volunteer_id)
    ids = same_person(session, volunteer_id)
    keys = session.all(select(volunteers.c.phone_key).where(volunteers.c.id.in_(ids)))
    is_same = or_(hand_outs.c.volunteer_id.in_(ids), _by_phone(row.phone_key for row in keys))
    return Recipient(_columns(volunteer_id=volunteer_id), person.name, is_same)


def _visitor(session: WriteSession, visitor_id: UUID) -> Recipient:
    session.lock(visitors, visitor_id)
    person = session.first(select(visitors).where(visitors.c.id == visitor_id))
    if person is None:
        raise NotFound("visitor", str(visitor_id))
    if not person.is_active:
        raise Inactive("visitor", person.number)
    is_same = or_(hand_outs.c.visitor_id == visitor_id, _by_phone([person.phone_key]))
    return Recipient(_columns(visitor_id=visitor_id), mask_name(person.name), is_same)


def _named(session: WriteSession, name: str, phone: str) -> Recipient:
    if not name:
        if phone:
            raise MissingField("name")
        return Recipient(_columns(), "", None)
    if not phone:
        return Recipient(_columns(name=name), mask_name(name), None)
    number, end = _read(phone)
    columns = _columns(name=name, phone_tail=end)
    is_same = and_(hand_outs.c.name == name, hand_outs.c.phone_tail == end)
    if number:
        columns["phone_key"] = key = session.vault.finder(number)
        session.hold(f"recipient {key.hex()}")
        is_same = or_(is_same, _on_file_with(key))
    else:
        session.hold(f"recipient {name} {end}")
    return Recipient(columns, mask_name(name), is_same)


def _read(phone: str) -> tuple[str, str]:
    """Return a number in normal form ("" where only its end was given) and its last four digits.

    Raises:
        InvalidPhone: neither a number nor four digits.
    """
    if phone.isascii() and phone.isdigit() and len(phone) < _TAIL:
        raise InvalidPhone(PhoneProblem.WRONG_LENGTH)
    if phone.isascii() and phone.isdigit() and len(phone) == _TAIL:
        return "", phone
    number = read_phone(phone).number
    return number, tail(number)


def _on_file_with(key: bytes) -> Any:
    """Return the condition that a hand-out was for this phone number, by itself or by a record with it."""
    of_volunteers = select(volunteers.c.id).where(volunteers.c.phone_key == key)
    of_visitors = select(visitors.c.id).where(visitors.c.phone_key == key)
    return or_(
        hand_outs.c.phone_key == key,
        hand_outs.c.volunteer_id.in_(of_volunteers),
        hand_outs.c.visitor_id.in_(of_visitors),
    )


def _by_phone(keys: Any) -> Any:
    return hand_outs.c.phone_key.in_([key for key in keys if key is not None])


def _columns(**said: Any) -> dict[str, Any]:
    nobody = {"volunteer_id": None, "visitor_id": None, "name": "", "phone_key": None, "phone_tail": ""}
    return {**nobody, **said}
