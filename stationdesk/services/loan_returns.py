"""Taking back what was lent, and handing out what was left; the state of the thing follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import loan_endings, loans, open_loans, things
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyBack, NotFound, OtherDirection
from stationdesk.domain.loans import STATE_AFTER, LoanOutcome, Purpose
from stationdesk.domain.staff import Right
from stationdesk.queries import loans as loan_queries
from stationdesk.queries.past_loans import of_loan
from stationdesk.services import staff
from stationdesk.services.people_at_hand import said_of
from stationdesk.services.things import thing_of


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """How a thing came back, what was missing of its parts, whether the deposit was given back."""

    loan_id: UUID
    outcome: LoanOutcome = LoanOutcome.RETURNED
    missing_parts: tuple[str, ...] = ()
    note: str = ""
    is_deposit_back: bool = True


@dataclass(frozen=True, slots=True)
class ReturnReceipt:
    """What came back from whom, or was collected. `deposit` is empty when none was left."""

    loan_id: UUID
    number: str
    title: str
    volunteer_id: UUID | None
    name: str
    phone_tail: str
    outcome: LoanOutcome
    missing_parts: str
    deposit: str
    is_deposit_back: bool
    is_late: bool


def take_back(session: WriteSession, act: Act, request: ReturnRequest) -> ReturnReceipt:
    """Take a thing back, whole or damaged, or write down that it is lost.

    Giving back is always possible, also for whoever is restricted or left (PIPL art. 47 stops other things).

    Raises:
        NotAllowed, NotFound, AlreadyBack.
        OtherDirection: it is something left here, which is collected.
    """
    staff.ensure(session, Right.DESK_WORK)
    loan = open_row(session, request.loan_id)
    if loan.purpose != Purpose.LEND or request.outcome is LoanOutcome.COLLECTED:
        raise OtherDirection(loan.title)
    thing = thing_of(session, loan.thing_id)
    state = STATE_AFTER[request.outcome]
    if thing.state != state:
        session.keep(things, thing.id, state=state.value)
    return _end(session, loan, request)


def collect(session: WriteSession, act: Act, request: ReturnRequest) -> ReturnReceipt:
    """Hand out what somebody left; once, against the ticket or the number it was left under.

    Raises:
        NotAllowed, NotFound, AlreadyBack.
        OtherDirection: it is a thing of the station's, which is taken back.
    """
    staff.ensure(session, Right.DESK_WORK)
    loan = open_row(session, request.loan_id)
    if loan.purpose != Purpose.DROP_OFF:
        raise OtherDirection(loan.title)
    return _end(session, loan, ReturnRequest(loan.id, LoanOutcome.COLLECTED, note=request.note))


def open_row(session: WriteSession, loan_id: UUID) -> Any:
    """Return the row of an open loan with `due_now`, held with its thing against other desks.

    Raises:
        NotFound.
        AlreadyBack: when, by whom, and how it ended.
    """
    thing_id = session.scalar(select(loans.c.thing_id).where(loans.c.id == loan_id))
    if thing_id is not None:
        session.lock(things, thing_id)
    session.lock(loans, loan_id)
    found = session.first(
        select(loans, open_loans.c.due_at.label("due_now"))
        .join(open_loans, open_loans.c.loan_id == loans.c.id)
        .where(loans.c.id == loan_id)
    )
    if found is not None:
        return found
    past = of_loan(session, loan_id)
    if past is None or past.outcome is None or past.ended_at is None:
        raise NotFound("loan", str(loan_id))
    raise AlreadyBack(past.title, past.number, past.outcome, past.ended_at, past.ended_by)


def _end(session: WriteSession, loan: Any, request: ReturnRequest) -> ReturnReceipt:
    row = loan_queries.open_loan(session, loan.id)
    assert row is not None
    missing = "、".join(filter(None, (part.strip() for part in request.missing_parts)))
    is_deposit_back = bool(loan.deposit) and request.is_deposit_back
    session.add(
        loan_endings,
        loan_id=loan.id,
        outcome=request.outcome.value,
        missing_parts=missing,
        note=request.note.strip(),
        is_deposit_back=is_deposit_back,
    )
    session.forget(open_loans, loan_id=loan.id)
    session.subject_id = loan.volunteer_id
    name, phone_tail = said_of(session, row)
    return ReturnReceipt(
        loan_id=loan.id,
        number=loan.number,
        title=loan.title,
        volunteer_id=loan.volunteer_id,
        name=name,
        phone_tail=phone_tail,
        outcome=request.outcome,
        missing_parts=missing,
        deposit=loan.deposit,
        is_deposit_back=is_deposit_back,
        is_late=row.is_late(session.act.at),
    )
