"""The outbox of papers: what is to be printed, what was, what failed. Paper is outside the transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.redemptions import print_jobs, redemptions
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import NotFound
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import BillKind
from stationdesk.queries import bills, closings
from stationdesk.queries import prints as print_queries
from stationdesk.services import restrictions, staff


class PaperKind(StrEnum):
    """What a paper of the outbox is; each is built from the act that queued it."""

    SLIP = "redemption_slip"
    DAY_CLOSE = "day_close"
    DONATION = "donation_receipt"
    LOAN_SLIP = "loan_slip"
    REMINDER = "loan_reminder"


class JobState(StrEnum):
    """Where a paper is."""

    QUEUED = "queued"
    PRINTED = "printed"
    FAILED = "failed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class ReprintRequest:
    """The redemption whose slip is printed again."""

    redemption_id: UUID


@dataclass(frozen=True, slots=True)
class ReprintReceipt:
    """The copy that was queued; it will say 补打 `copy_no`."""

    redemption_id: UUID
    number: str
    copy_no: int
    print_job_id: UUID


@dataclass(frozen=True, slots=True)
class ReprintDayCloseRequest:
    """The closing whose slip is printed again: its date, and the how-manieth of the date it was."""

    on: date
    count_no: int


@dataclass(frozen=True, slots=True)
class ReprintDayCloseReceipt:
    """The copy that was queued; it will say 补打 `copy_no`."""

    on: date
    count_no: int
    copy_no: int
    print_job_id: UUID


@dataclass(frozen=True, slots=True)
class ReprintDonationRequest:
    """The bill of a donation whose receipt is printed again."""

    number: str


@dataclass(frozen=True, slots=True)
class ReprintDonationReceipt:
    """The copy that was queued; it will say 补打 `copy_no`. `title` is who gave."""

    number: str
    title: str
    copy_no: int
    print_job_id: UUID


def queue_slip(session: WriteSession, redemption_id: UUID, number: str, copy_no: int) -> UUID:
    """Put a slip into the outbox; it is printed after the commit."""
    return queue_paper(session, PaperKind.SLIP, number, redemption_id=redemption_id, copy_no=copy_no)


def queue_paper(
    session: WriteSession,
    kind: PaperKind,
    number: str,
    *,
    redemption_id: UUID | None = None,
    copy_no: int = 0,
) -> UUID:
    """Put a paper of this act into the outbox; `number` names it there and in the printer's queue."""
    job_id = new_id()
    session.remember(
        print_jobs,
        id=job_id,
        act_id=session.act.id,
        kind=kind.value,
        number=number,
        redemption_id=redemption_id,
        copy_no=copy_no,
        state=JobState.QUEUED.value,
        problem="",
        queued_at=session.act.at,
        finished_at=None,
    )
    return job_id


def reprint(session: WriteSession, act: Act, request: ReprintRequest) -> ReprintReceipt:
    """Queue a copy of a slip. The first paper that really came out is the original; copies are counted.

    Raises:
        NotAllowed, NotFound, Restricted.
    """
    staff.ensure(session, Right.DESK_WORK)
    found = session.first(select(redemptions).where(redemptions.c.id == request.redemption_id))
    if found is None:
        raise NotFound("redemption", str(request.redemption_id))
    restrictions.ensure_not_restricted(session, found.volunteer_id)
    session.lock(redemptions, found.id)
    printed = select(func.count()).where(
        print_jobs.c.redemption_id == found.id,
        print_jobs.c.state.in_((JobState.PRINTED.value, JobState.QUEUED.value)),
    )
    copy_no = int(session.scalar(printed))
    job_id = queue_slip(session, found.id, found.number, copy_no)
    session.subject_id = found.volunteer_id
    return ReprintReceipt(found.id, found.number, copy_no, job_id)


def reprint_day_close(
    session: WriteSession, act: Act, request: ReprintDayCloseRequest
) -> ReprintDayCloseReceipt:
    """Queue a copy of a day-close slip; on a closed day too, for then it is wanted most.

    Raises:
        NotAllowed, ClockBehind.
        NotFound: the date was not closed so often.
    """
    staff.ensure(session, Right.EXPORT)
    facts = closings.closing_facts(session, request.on, request.count_no)
    number = closings.closing_number(facts.on, facts.count_no)
    session.hold(f"paper {number}")
    before = print_queries.jobs_of_number(session, PaperKind.DAY_CLOSE, number)
    copy_no = sum(paper.state in (JobState.PRINTED, JobState.QUEUED) for paper in before)
    job_id = queue_paper(session, PaperKind.DAY_CLOSE, number, copy_no=copy_no)
    return ReprintDayCloseReceipt(facts.on, facts.count_no, copy_no, job_id)


def reprint_donation(
    session: WriteSession, act: Act, request: ReprintDonationRequest
) -> ReprintDonationReceipt:
    """Queue a copy of a donation receipt; of a donation that was undone it says so.

    Raises:
        NotAllowed.
        NotFound: no such bill, or not of a donation.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    facts = bills.bill(session, request.number)
    if facts.kind is not BillKind.DONATED:
        raise NotFound("donation", request.number)
    session.hold(f"paper {facts.number}")
    before = print_queries.jobs_of_number(session, PaperKind.DONATION, facts.number)
    copy_no = sum(paper.state in (JobState.PRINTED, JobState.QUEUED) for paper in before)
    job_id = queue_paper(session, PaperKind.DONATION, facts.number, copy_no=copy_no)
    return ReprintDonationReceipt(facts.number, facts.party, copy_no, job_id)


def mark(session: WriteSession, job_id: UUID, state: JobState, at: datetime, problem: str = "") -> None:
    """Note what became of a paper (a note of working state, not an act)."""
    session.connection.execute(
        print_jobs.update()
        .where(print_jobs.c.id == job_id)
        .values(
            state=state.value,
            problem=problem[:200],
            finished_at=None if state is JobState.QUEUED else at,
        )
    )
    session.written.tables.add(print_jobs.name)
