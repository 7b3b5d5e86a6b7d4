"""Lending on what is out, until another moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import loan_renewals, loans, open_loans
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField, OtherDirection
from stationdesk.domain.loans import Purpose
from stationdesk.domain.staff import Right
from stationdesk.queries import loans as loan_queries
from stationdesk.services import staff
from stationdesk.services.loan_returns import open_row
from stationdesk.services.loans import due_of, local_text
from stationdesk.services.people_at_hand import of_row, said_of
from stationdesk.services.reservation_rules import Wish, hold_kind, taken_up
from stationdesk.services.thing_kinds import kind_of


@dataclass(frozen=True, slots=True)
class RenewRequest:
    """Until when a thing is lent now; None: from now on as its kind says."""

    loan_id: UUID
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RenewReceipt:
    """When the thing is due now, and was before."""

    loan_id: UUID
    number: str
    title: str
    volunteer_id: UUID | None
    name: str
    phone_tail: str
    due_at: datetime
    due_before: datetime


def renew(session: WriteSession, act: Act, request: RenewRequest) -> RenewReceipt:
    """Lend a thing on. What others reserved is honoured, or overridden by the act's reason.

    Raises:
        NotAllowed, NotFound, AlreadyBack, OtherDirection, ThingReserved.
        InvalidField: it would not be due later than it is.
    """
    staff.ensure(session, Right.DESK_WORK)
    kind_id = session.scalar(select(loans.c.kind_id).where(loans.c.id == request.loan_id))
    if kind_id is not None:
        hold_kind(session, kind_id)
    loan = open_row(session, request.loan_id)
    if loan.purpose != Purpose.LEND:
        raise OtherDirection(loan.title)
    before = loan.due_now
    due = due_of(session, kind_of(session, loan.kind_id), request.due_at)
    if due <= before:
        raise InvalidField("due_at", local_text(session, due), local_text(session, before))
    borrower = of_row(loan)
    wish = Wish(loan.kind_id, loan.thing_id, loan.title, session.act.at, due)
    taken_up(session, wish, borrower)
    session.add(loan_renewals, loan_id=loan.id, due_at=due)
    session.remember(open_loans, loan_id=loan.id, thing_id=loan.thing_id, due_at=due)
    session.subject_id = loan.volunteer_id
    row = loan_queries.open_loan(session, loan.id)
    assert row is not None
    whose = said_of(session, row)
    return RenewReceipt(loan.id, loan.number, loan.title, loan.volunteer_id, *whose, due, before)
