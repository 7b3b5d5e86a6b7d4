"""What the papers of lending say: the slip of a loan, the reminder, the list of what is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loans
from stationdesk.db.tables.stations import stations
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain import phone
from stationdesk.domain.errors import NotFound
from stationdesk.domain.loans import Purpose
from stationdesk.queries.loans import LOAN_COLUMNS, late, with_people
from stationdesk.queries.past_loans import of_number

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING = acts.alias("undoing")


@dataclass(frozen=True, slots=True)
class LoanFacts:
    """A loan as its slip says it. `phone_tail` is of the number it was lent under, or the person's own."""

    station: str
    station_phone: str
    number: str
    purpose: Purpose
    kind: str
    title: str
    pieces: int
    parts: tuple[str, ...]
    name: str
    phone_tail: str
    deposit: str
    at: datetime
    due_at: datetime
    operator: str
    desk: str
    is_reversed: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class LateLoan:
    """A line of the list of what is late."""

    number: str
    title: str
    name: str
    phone_tail: str
    due_at: datetime
    deposit: str


def loan_facts(session: ReadSession, number: str) -> LoanFacts:
    """Return what the slip of a loan says.

    Raises:
        NotFound: there is no such loan.
    """
    undone = exists().where(_UNDOING.c.reverses_id == loans.c.act_id).label("undone")
    columns = (*LOAN_COLUMNS, volunteers.c.phone.label("sealed"), undone)
    statement = with_people(select(*columns).select_from(loans))
    row = session.first(statement.where(loans.c.number == number))
    past = of_number(session, number)
    if row is None or past is None:
        raise NotFound("loan", number)
    station = session.first(select(stations))
    return LoanFacts(
        station=" · ".join(filter(None, (station.community, station.name))),
        station_phone=station.phone,
        number=row.number,
        purpose=Purpose(row.purpose),
        kind=row.kind,
        title=row.title,
        pieces=row.pieces,
        parts=tuple(row.parts.split("\n")) if row.parts else (),
        name=row.borrower,
        phone_tail=row.tail or _tail(session, row.sealed),
        deposit=row.deposit,
        at=row.at,
        due_at=past.due_at,
        operator=row.operator,
        desk=row.desk,
        is_reversed=bool(row.undone),
        is_open=past.outcome is None,
    )


def late_loans(session: ReadSession, at: datetime) -> tuple[LateLoan, ...]:
    """Return what is late at a moment, the longest overdue first."""
    return tuple(
        LateLoan(
            number=row.number,
            title=row.title,
            name=row.name,
            phone_tail=row.phone_tail or _tail_of(session, row.number),
            due_at=row.due_at,
            deposit=row.deposit,
        )
        for row in late(session, at)
    )


def _tail_of(session: ReadSession, number: str) -> str:
    sealed = select(volunteers.c.phone).join(loans, loans.c.volunteer_id == volunteers.c.id)
    return _tail(session, session.scalar(sealed.where(loans.c.number == number)))


def _tail(session: ReadSession, sealed: bytes | None) -> str:
    return phone.tail(session.vault.open(sealed)) if sealed else ""
