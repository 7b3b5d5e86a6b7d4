"""What was lent to the person, what they left at the desk, what they reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from stationdesk.db.tables.loans import (
    loan_endings,
    loan_renewals,
    loans,
    open_loans,
    reservation_endings,
    reservations,
    thing_kinds,
)
from stationdesk.queries.extract.reader import of_ledger

if TYPE_CHECKING:
    from stationdesk.queries.extract.reader import Reader, Row

_L = loans.c
_R = reservations.c


def lent(reader: Reader) -> list[Row]:
    """Return every loan and everything left at the desk."""
    columns = (_L.number, _L.purpose.label("direction"), _L.title, _L.pieces, _L.deposit, _L.due_at)
    return reader.rows(of_ledger(loans, *columns).where(_L.volunteer_id.in_(reader.ids)))


def out_now(reader: Reader) -> list[Row]:
    """Return what the person has out now."""
    statement = select(_L.number, _L.title, open_loans.c.due_at).join(loans, _L.id == open_loans.c.loan_id)
    return reader.rows(statement.where(_L.volunteer_id.in_(reader.ids)))


def renewed(reader: Reader) -> list[Row]:
    """Return until when loans were made longer."""
    return reader.rows(_of_loan(reader, loan_renewals, loan_renewals.c.due_at))


def ended(reader: Reader) -> list[Row]:
    """Return how loans ended."""
    c = loan_endings.c
    rows = reader.rows(_of_loan(reader, loan_endings, c.outcome, c.missing_parts, c.note, c.is_deposit_back))
    return [{**row, "is_deposit_back": bool(row["is_deposit_back"])} for row in rows]


def reserved(reader: Reader) -> list[Row]:
    """Return what the person reserved."""
    columns = (thing_kinds.c.title, _R.from_at, _R.to_at, _R.note)
    statement = of_ledger(reservations, *columns).join(thing_kinds, thing_kinds.c.id == _R.kind_id)
    return reader.rows(statement.where(_R.volunteer_id.in_(reader.ids)))


def let_go(reader: Reader) -> list[Row]:
    """Return the reservations that were cancelled."""
    columns = (thing_kinds.c.title, _R.from_at, reservation_endings.c.outcome)
    statement = of_ledger(reservation_endings, *columns)
    statement = statement.join(reservations, _R.id == reservation_endings.c.reservation_id)
    statement = statement.join(thing_kinds, thing_kinds.c.id == _R.kind_id)
    return reader.rows(statement.where(_R.volunteer_id.in_(reader.ids)))


def _of_loan(reader: Reader, table: Any, *columns: Any) -> Any:
    statement = of_ledger(table, _L.number, _L.title, *columns).join(loans, _L.id == table.c.loan_id)
    return statement.where(_L.volunteer_id.in_(reader.ids))
