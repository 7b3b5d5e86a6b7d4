"""Who something is for: a volunteer, somebody on the visitor file, a name with a phone number, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, false, func, or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import Inactive, InvalidField, MissingField, NotFound
from stationdesk.domain.phone import InvalidPhone, PhoneProblem, read_phone, tail
from stationdesk.queries.links import same_person
from stationdesk.services.attendance import active_volunteer

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow

_TAIL, _LONGEST_NAME = 4, 100


@dataclass(frozen=True, slots=True)
class Who:
    """Who is meant; `phone` is a number or its last four digits. All empty: nobody is named."""

    volunteer_id: UUID | None = None
    visitor_id: UUID | None = None
    name: str = ""
    phone: str = field(default="", repr=False)

    @property
    def is_named(self) -> bool:
        """Whether they can be told from others the next time."""
        return bool(self.volunteer_id or self.visitor_id or (self.name.strip() and self.phone.strip()))


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody as a receipt names them. `columns` are those of every table that says who.

    A visitor is named by the number of their file: receipts are kept for ever, files are not (PIPL art. 47).
    """

    name: str
    phone_tail: str
    columns: dict[str, Any] = field(repr=False)

    @property
    def volunteer_id(self) -> UUID | None:
        """The volunteer's record, if they have one."""
        found: UUID | None = self.columns["volunteer_id"]
        return found

    @property
    def is_on_file(self) -> bool:
        """Whether they are a volunteer or on the visitor file."""
        return bool(self.columns["volunteer_id"] or self.columns["visitor_id"])


def known(session: WriteSession, who: Who) -> Known:
    """Return who somebody is, held against other desks.

    Raises:
        NotFound, Withdrawn, Restricted, MergedAway: of a volunteer. Inactive: a visitor who is off the file.
        MissingField: a phone number without a name. InvalidPhone, InvalidField.
    """
    if who.volunteer_id is not None:
        volunteer = active_volunteer(session, who.volunteer_id)
        return Known(volunteer.name, "", _columns(volunteer_id=volunteer.id))
    if who.visitor_id is not None:
        return Known(visitor_number(session, who.visitor_id), "", _columns(visitor_id=who.visitor_id))
    if who.phone.strip() and not who.name.strip():
        raise MissingField("name")
    return _named(session, who, *_read(who.phone.strip()))


def reachable(session: WriteSession, who: Who) -> Known:
    """Return who somebody is that is on file or can be rung up: the number is sealed in `phone`.

    Raises:
        MissingField: neither on file nor with a phone number. What `known` raises otherwise.
    """
    if who.volunteer_id is not None or who.visitor_id is not None:
        on_file = known(session, who)
        return replace(on_file, columns={**on_file.columns, "phone": None})
    if not who.phone.strip():
        raise MissingField("phone")
    number = read_phone(who.phone).number
    named = _named(session, who, number, tail(number))
    return replace(named, columns={**named.columns, "phone": session.vault.seal(number)})


def of_row(row: Any) -> Known:
    """Return who a row with the columns of `person_columns` is about; nobody is refused."""
    columns = {name: getattr(row, name) for name in _columns()}
    return Known(row.name, row.phone_tail, columns)


def is_for(session: WriteSession, table: Any, person: Known) -> Any:
    """Return the condition that a row of a table with `person_columns` is about the same person.

    A phone number is the same by itself and on a record with it; of nobody named, no row is.
    """
    own, of = person.columns, table.c
    if own["volunteer_id"] is not None:
        ids = same_person(session, own["volunteer_id"])
        keys = session.all(select(volunteers.c.phone_key).where(volunteers.c.id.in_(ids)))
        return or_(of.volunteer_id.in_(ids), _by_phone(of, (row.phone_key for row in keys)))
    if own["visitor_id"] is not None:
        key = session.scalar(select(visitors.c.phone_key).where(visitors.c.id == own["visitor_id"]))
        return or_(of.visitor_id == own["visitor_id"], _by_phone(of, [key]))
    if not own["phone_tail"]:
        return false()
    is_named = and_(of.name == own["name"], of.name != "", of.phone_tail == own["phone_tail"])
    return is_named if own["phone_key"] is None else or_(is_named, _has_number(of, own["phone_key"]))


def said_of(session: WriteSession, row: LoanRow) -> tuple[str, str]:
    """Return the name and the end of the phone number of a loan's borrower, as a receipt keeps them."""
    if row.visitor_id is None:
        return row.name, row.phone_tail
    return str(session.scalar(select(visitors.c.number).where(visitors.c.id == row.visitor_id))), ""


def visitor_number(session: WriteSession, visitor_id: UUID) -> str:
    """Return the number of a visitor's file; whoever takes their consent back waits, or came before.

    Raises:
        NotFound. Inactive: the file is closed.
    """
    session.lock(visitors, visitor_id)
    found = session.first(select(visitors).where(visitors.c.id == visitor_id))
    if found is None:
        raise NotFound("visitor", str(visitor_id))
    if not found.is_active:
        raise Inactive("visitor", found.number)
    return str(found.number)


def _named(session: WriteSession, who: Who, number: str, end: str) -> Known:
    name = who.name.strip()
    if len(name) > _LONGEST_NAME:
        raise InvalidField("name", name[:20], f"1-{_LONGEST_NAME}")
    key = session.vault.finder(number) if number else None
    if end:
        session.hold(f"phone {key.hex()}" if key is not None else f"phone {name} {end}")
    return Known(name, end, _columns(name=name, phone_key=key, phone_tail=end))


def _read(phone: str) -> tuple[str, str]:
    """Return a number in normal form ("" where only its end was given) and its last four digits.

    Raises:
        InvalidPhone: neither a number nor four digits.
    """
    if not phone:
        return "", ""
    if phone.isascii() and phone.isdigit() and len(phone) < _TAIL:
        raise InvalidPhone(PhoneProblem.WRONG_LENGTH)
    if phone.isascii() and phone.isdigit() and len(phone) == _TAIL:
        return "", phone
    number = read_phone(phone).number
    return number, tail(number)


def _has_number(of: Any, key: bytes) -> Any:
    """Return the condition that a row is about this phone number, by itself or by a record with it."""
    v = volunteers.c
    keepers = select(func.coalesce(v.keeper_id, v.id)).where(v.phone_key == key)
    of_volunteers = select(v.id).where(or_(v.id.in_(keepers), v.keeper_id.in_(keepers)))
    of_visitors = select(visitors.c.id).where(visitors.c.phone_key == key)
    return or_(of.phone_key == key, of.volunteer_id.in_(of_volunteers), of.visitor_id.in_(of_visitors))


def _by_phone(of: Any, keys: Iterable[Any]) -> Any:
    return of.phone_key.in_([key for key in keys if key is not None])


def _columns(**given: Any) -> dict[str, Any]:
    nobody = {"volunteer_id": None, "visitor_id": None, "name": "", "phone_key": None, "phone_tail": ""}
    return {**nobody, **given}
