"""Loans as a history shows them: of a thing, of a person; how each ended, undone ones marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loan_endings, loan_renewals, loans
from stationdesk.db.tables.stations import operators
from stationdesk.domain.loans import LoanOutcome, Purpose
from stationdesk.queries.links import same_person
from stationdesk.queries.loans import LOAN_COLUMNS, with_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession

_L = loans.c
_UNDOING = acts.alias("undoing")
_ENDING = acts.alias("ending")
_ENDED_BY = operators.alias("ended_by")


@dataclass(frozen=True, slots=True)
class PastLoanRow:
    """A loan as a history shows it; `ended_at` None: it is out. `is_undone`: it never was."""

    loan_id: UUID
    act_id: UUID
    number: str
    purpose: Purpose
    title: str
    name: str
    phone_tail: str
    lent_at: datetime
    due_at: datetime
    renewals: int
    outcome: LoanOutcome | None
    ended_at: datetime | None
    missing_parts: str
    note: str
    operator: str
    ended_by: str
    is_undone: bool


def of_thing(session: ReadSession, thing_id: UUID, limit: int = 200) -> list[PastLoanRow]:
    """Return who had a thing, the latest first; undone loans are marked."""
    return _past(session, _L.thing_id == thing_id, limit)


def of_volunteer(session: ReadSession, volunteer_id: UUID, limit: int = 200) -> list[PastLoanRow]:
    """Return what a person has and had, the latest first."""
    return _past(session, _L.volunteer_id.in_(same_person(session, volunteer_id)), limit)


def of_loan(session: ReadSession, loan_id: UUID) -> PastLoanRow | None:
    """Return a loan, open or ended, or None."""
    found = _past(session, _L.id == loan_id, 1)
    return found[0] if found else None


def of_number(session: ReadSession, number: str) -> PastLoanRow | None:
    """Return the loan with a number, open or ended, or None."""
    found = _past(session, _L.number == number, 1)
    return found[0] if found else None


def _past(session: ReadSession, condition: Any, limit: int) -> list[PastLoanRow]:
    standing = ~exists().where(_UNDOING.c.reverses_id == loan_endings.c.act_id)
    undone = exists().where(_UNDOING.c.reverses_id == _L.act_id).label("undone")
    ended = (
        _ENDING.c.at.label("ended_at"),
        _ENDED_BY.c.name.label("ended_by"),
        loan_endings.c.outcome,
        loan_endings.c.missing_parts,
        loan_endings.c.note,
    )
    statement = (
        with_people(select(*LOAN_COLUMNS, _L.act_id, _L.due_at, undone, *ended).select_from(loans))
        .outerjoin(loan_endings, and_(loan_endings.c.loan_id == _L.id, standing))
        .outerjoin(_ENDING, _ENDING.c.id == loan_endings.c.act_id)
        .outerjoin(_ENDED_BY, _ENDED_BY.c.id == _ENDING.c.operator_id)
    )
    latest = statement.where(condition).order_by(_L.id.desc()).limit(limit)
    found = session.all(latest)
    renewed = _renewals(session, [row.id for row in found])
    return [_past_row(row, renewed.get(row.id, [])) for row in found]


def _renewals(session: ReadSession, loan_ids: Sequence[UUID]) -> dict[UUID, list[datetime]]:
    """Return when each loan was due by the renewals that stand, in their order."""
    standing = ~exists().where(_UNDOING.c.reverses_id == loan_renewals.c.act_id)
    rows = session.all(
        select(loan_renewals)
        .where(loan_renewals.c.loan_id.in_(loan_ids), standing)
        .order_by(loan_renewals.c.id)
    )
    found: dict[UUID, list[datetime]] = {}
    for row in rows:
        found.setdefault(row.loan_id, []).append(row.due_at)
    return found


def _past_row(row: Any, renewals: list[datetime]) -> PastLoanRow:
    return PastLoanRow(
        loan_id=row.id,
        act_id=row.act_id,
        number=row.number,
        purpose=Purpose(row.purpose),
        title=row.title,
        name=row.borrower,
        phone_tail=row.tail,
        lent_at=row.at,
        due_at=renewals[-1] if renewals else row.due_at,
        renewals=len(renewals),
        outcome=LoanOutcome(row.outcome) if row.outcome else None,
        ended_at=row.ended_at,
        missing_parts=row.missing_parts or "",
        note=row.note or "",
        operator=row.operator,
        ended_by=row.ended_by or "",
        is_undone=bool(row.undone),
    )
