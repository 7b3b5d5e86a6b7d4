"""What is out, who has it, what is late; what was left at the desk and waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select, true

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loans, open_loans, thing_kinds
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.loans import Purpose
from stationdesk.queries.links import same_person

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_L = loans.c
_ON_FILE = func.coalesce(func.nullif(visitors.c.name, ""), visitors.c.number)
"""A visitor by name; once the file is closed by its number."""
_NAME = func.coalesce(volunteers.c.name, _ON_FILE, _L.name).label("borrower")
_TAIL = func.coalesce(visitors.c.phone_tail, _L.phone_tail).label("tail")
LOAN_COLUMNS = (
    _L.id,
    _L.number,
    _L.kind_id,
    _L.thing_id,
    _L.purpose,
    _L.title,
    _L.pieces,
    _L.volunteer_id,
    _L.visitor_id,
    _L.deposit,
    _L.phone.is_not(None).label("has_phone"),
    thing_kinds.c.title.label("kind"),
    thing_kinds.c.icon,
    thing_kinds.c.parts,
    acts.c.at,
    desks.c.name.label("desk"),
    operators.c.name.label("operator"),
    _NAME,
    _TAIL,
)


@dataclass(frozen=True, slots=True)
class LoanRow:
    """Something that is out, or that was left and waits. `name` is empty when only a number is known."""

    loan_id: UUID
    number: str
    kind_id: UUID
    thing_id: UUID | None
    purpose: Purpose
    kind: str
    icon: str
    title: str
    pieces: int
    parts: tuple[str, ...]
    volunteer_id: UUID | None
    visitor_id: UUID | None
    name: str
    phone_tail: str
    has_phone: bool
    deposit: str
    lent_at: datetime
    due_at: datetime
    desk: str
    operator: str

    def is_late(self, at: datetime) -> bool:
        """Say whether it should be back by now; what somebody left is never late."""
        return self.purpose is Purpose.LEND and self.due_at < at


@dataclass(frozen=True, slots=True)
class LoanCounts:
    """How many things are out, how many of them late, and how much waits to be collected."""

    out: int
    late: int
    waiting: int


def out_now(session: ReadSession, purpose: Purpose = Purpose.LEND) -> list[LoanRow]:
    """Return what is out, what is due first at the top; or what was left and waits."""
    return [row for row in _open(session, true()) if row.purpose is purpose]  # what is out is a handful


def late(session: ReadSession, at: datetime) -> list[LoanRow]:
    """Return what should be back by a moment and is not, the longest overdue first."""
    return _open(session, and_(_L.purpose == Purpose.LEND.value, open_loans.c.due_at < at))


def of_volunteer(session: ReadSession, volunteer_id: UUID) -> list[LoanRow]:
    """Return what a person has out or left here, under whichever of their records."""
    return _open(session, _L.volunteer_id.in_(same_person(session, volunteer_id)))


def of_visitor(session: ReadSession, visitor_id: UUID) -> list[LoanRow]:
    """Return what somebody on the visitor file has out or left here."""
    return _open(session, _L.visitor_id == visitor_id)


def of_tail(session: ReadSession, tail: str) -> list[LoanRow]:
    """Return what is out or waits under a phone number ending so: for whoever lost the ticket."""
    return _open(session, or_(_L.phone_tail == tail, visitors.c.phone_tail == tail))


def open_loan(session: ReadSession, loan_id: UUID) -> LoanRow | None:
    """Return a loan that is open."""
    found = _open(session, _L.id == loan_id)
    return found[0] if found else None


def of_number(session: ReadSession, number: str) -> LoanRow | None:
    """Return the open loan with a number, such as a scanned ticket says."""
    found = _open(session, _L.number == number)
    return found[0] if found else None


def holder_of(session: ReadSession, thing_id: UUID) -> LoanRow | None:
    """Return the loan by which a thing is out."""
    found = _open(session, open_loans.c.thing_id == thing_id)
    return found[0] if found else None


def counts(session: ReadSession, at: datetime) -> LoanCounts:
    """Return how much is out, late and waiting."""
    lent = _L.purpose == Purpose.LEND.value
    counted: Any = select(
        func.count().filter(lent).label("lent"),
        func.count().filter(lent, open_loans.c.due_at < at).label("late"),
        func.count().label("all"),
    )
    row = session.first(counted.select_from(open_loans).join(loans, _L.id == open_loans.c.loan_id))
    return LoanCounts(int(row.lent), int(row.late), int(row.all) - int(row.lent))


def phone_of(session: ReadSession, loan_id: UUID) -> str:
    """Return the number to ring up; read only after the act that says it was shown.

    Raises:
        NotFound: no such loan, or it was not lent against a number.
    """
    sealed = session.scalar(select(_L.phone).where(_L.id == loan_id))
    if sealed is None:
        raise NotFound("loan", str(loan_id))
    return session.vault.open(sealed)


def with_people(statement: Any) -> Any:
    """Join who has it, what kind it is, and who lent it where."""
    return (
        statement.join(thing_kinds, thing_kinds.c.id == _L.kind_id)
        .join(acts, acts.c.id == _L.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(volunteers, volunteers.c.id == _L.volunteer_id)
        .outerjoin(visitors, visitors.c.id == _L.visitor_id)
    )


def _open(session: ReadSession, condition: Any) -> list[LoanRow]:
    statement = select(*LOAN_COLUMNS, open_loans.c.due_at).select_from(open_loans)
    statement = with_people(statement.join(loans, _L.id == open_loans.c.loan_id))
    return [_row(row) for row in session.all(statement.where(condition).order_by(open_loans.c.due_at, _L.id))]


def _row(row: Any) -> LoanRow:
    return LoanRow(
        loan_id=row.id,
        number=row.number,
        kind_id=row.kind_id,
        thing_id=row.thing_id,
        purpose=Purpose(row.purpose),
        kind=row.kind,
        icon=row.icon,
        title=row.title,
        pieces=row.pieces,
        parts=tuple(row.parts.split("\n")) if row.parts else (),
        volunteer_id=row.volunteer_id,
        visitor_id=row.visitor_id,
        name=row.borrower,
        phone_tail=row.tail,
        has_phone=bool(row.has_phone),
        deposit=row.deposit,
        lent_at=row.at,
        due_at=row.due_at,
        desk=row.desk,
        operator=row.operator,
    )
