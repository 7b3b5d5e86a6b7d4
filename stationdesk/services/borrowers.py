"""Who something is lent to or kept for: a volunteer, somebody on the visitor file, or a phone number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visitors import visitors
from stationdesk.domain import phone
from stationdesk.domain.errors import Inactive, InvalidField, MissingField, NotFound
from stationdesk.domain.masking import mask_name
from stationdesk.queries.links import same_person
from stationdesk.services.attendance import active_volunteer

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Borrower:
    """Who it is for: one of the two ids, or a phone number to ring up, with a name if they give one."""

    volunteer_id: UUID | None = None
    visitor_id: UUID | None = None
    name: str = ""
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Known:
    """A borrower as a receipt names them. `columns` are those of every table that says who.

    A visitor is named by their masked name only: receipts are kept for ever, files are not.
    """

    name: str
    phone_tail: str
    columns: dict[str, Any]

    @property
    def volunteer_id(self) -> UUID | None:
        """The volunteer's record, if they have one."""
        found: UUID | None = self.columns["volunteer_id"]
        return found


def known(session: WriteSession, borrower: Borrower) -> Known:
    """Return who somebody is, held against other desks where there is a record.

    Raises:
        NotFound, Withdrawn, Restricted, MergedAway: of a volunteer.
        Inactive: a visitor who is off the file. MissingField, InvalidPhone, InvalidField: of a number.
    """
    if borrower.volunteer_id is not None:
        volunteer = active_volunteer(session, borrower.volunteer_id)
        return Known(volunteer.name, "", _columns(volunteer_id=volunteer.id))
    if borrower.visitor_id is not None:
        return _visitor(session, borrower.visitor_id)
    if not borrower.phone.strip():
        raise MissingField("phone")
    name = borrower.name.strip()
    if len(name) > _LONGEST_NAME:
        raise InvalidField("name", name[:20], f"1-{_LONGEST_NAME}")
    number = phone.read_phone(borrower.phone).number
    tail = phone.tail(number)
    columns = _columns(
        name=name, phone_key=session.vault.finder(number), phone_tail=tail, phone=session.vault.seal(number)
    )
    return Known(name, tail, columns)


def is_same(session: WriteSession, row: Any, borrower: Known) -> bool:
    """Say whether a row with the columns of `person_columns` is about this borrower."""
    own = borrower.columns
    if own["volunteer_id"] is not None:
        return row.volunteer_id in same_person(session, own["volunteer_id"])
    if own["visitor_id"] is not None:
        return bool(row.visitor_id == own["visitor_id"])
    return row.phone_key is not None and bytes(row.phone_key) == own["phone_key"]


def of_row(session: WriteSession, row: Any) -> Known:
    """Return who a row with the columns of `person_columns` is about; nobody is refused."""
    columns = {name: getattr(row, name) for name in _columns()}
    if columns["phone_key"] is not None:
        columns["phone_key"] = bytes(columns["phone_key"])
    return Known(row.name, row.phone_tail, columns)


def said_of(row: LoanRow) -> tuple[str, str]:
    """Return the name and the end of the phone number of a loan's borrower, as a receipt keeps them."""
    return (row.name, row.phone_tail) if row.visitor_id is None else (mask_name(row.name), "")


def _visitor(session: WriteSession, visitor_id: UUID) -> Known:
    session.lock(visitors, visitor_id)
    found = session.first(select(visitors).where(visitors.c.id == visitor_id))
    if found is None:
        raise NotFound("visitor", str(visitor_id))
    if not found.is_active:
        raise Inactive("visitor", found.number)
    return Known(mask_name(found.name), "", _columns(visitor_id=found.id))


def _columns(**given: Any) -> dict[str, Any]:
    return {
        "volunteer_id": None,
        "visitor_id": None,
        "name": "",
        "phone_key": None,
        "phone_tail": "",
        "phone": None,
        **given,
    }
