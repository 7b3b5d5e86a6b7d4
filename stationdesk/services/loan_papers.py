"""The slip of a loan or the ticket of what was left, and the reminder of what is late, into the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import loans
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import NotFound
from stationdesk.domain.staff import Right
from stationdesk.queries import prints as print_queries
from stationdesk.services import prints, restrictions, staff
from stationdesk.services.prints import JobState, PaperKind


@dataclass(frozen=True, slots=True)
class LoanPaperRequest:
    """The loan a paper is wanted of."""

    loan_id: UUID


@dataclass(frozen=True, slots=True)
class LoanPaperReceipt:
    """The paper that was queued; a copy says 补打 `copy_no`."""

    loan_id: UUID
    number: str
    title: str
    copy_no: int
    print_job_id: UUID


def queue_slip(session: WriteSession, number: str) -> UUID:
    """Queue the slip of a loan this act makes."""
    return prints.queue_paper(session, PaperKind.LOAN_SLIP, number)


def print_slip(session: WriteSession, act: Act, request: LoanPaperRequest) -> LoanPaperReceipt:
    """Queue the slip of a loan; once one came out the next ones are copies.

    Raises:
        NotAllowed, NotFound, Restricted.
    """
    return _queue(session, request.loan_id, PaperKind.LOAN_SLIP)


def remind(session: WriteSession, act: Act, request: LoanPaperRequest) -> LoanPaperReceipt:
    """Queue a reminder of a loan, to be given or pinned up.

    Raises:
        NotAllowed, NotFound, Restricted.
    """
    return _queue(session, request.loan_id, PaperKind.REMINDER)


def _queue(session: WriteSession, loan_id: UUID, kind: PaperKind) -> LoanPaperReceipt:
    staff.ensure(session, Right.DESK_WORK)
    session.lock(loans, loan_id)
    loan = session.first(select(loans).where(loans.c.id == loan_id))
    if loan is None:
        raise NotFound("loan", str(loan_id))
    if loan.volunteer_id is not None:
        restrictions.ensure_not_restricted(session, loan.volunteer_id)
    before = print_queries.jobs_of_number(session, kind, loan.number)
    copy_no = sum(paper.state in (JobState.PRINTED, JobState.QUEUED) for paper in before)
    job_id = prints.queue_paper(session, kind, loan.number, copy_no=copy_no)
    session.subject_id = loan.volunteer_id
    return LoanPaperReceipt(loan.id, loan.number, loan.title, copy_no, job_id)
