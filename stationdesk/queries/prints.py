"""The outbox: papers that wait, and those that failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import print_jobs

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class PrintJobRow:
    """One paper of the outbox. `redemption_id` None: it is no slip of a redemption; `number` names it."""

    job_id: UUID
    kind: str
    number: str
    redemption_id: UUID | None
    copy_no: int
    state: str
    problem: str
    queued_at: datetime


def queued_here(session: ReadSession, limit: int = 100) -> list[PrintJobRow]:
    """Return the papers this desk is to print now, the oldest first: each desk prints its own."""
    return _of_this_desk(session, ("queued",), limit)


def unprinted_here(session: ReadSession, limit: int = 100) -> list[PrintJobRow]:
    """Return the papers of this desk that wait or failed, the oldest first."""
    return _of_this_desk(session, ("queued", "failed"), limit)


def jobs_of(session: ReadSession, redemption_id: UUID) -> list[PrintJobRow]:
    """Return every paper of a redemption, the original first."""
    found = session.all(
        select(print_jobs)
        .where(print_jobs.c.redemption_id == redemption_id)
        .order_by(print_jobs.c.copy_no, print_jobs.c.queued_at)
    )
    return [_row(row) for row in found]


def jobs_of_number(session: ReadSession, kind: str, number: str) -> list[PrintJobRow]:
    """Return every paper of a kind and number, the original first: those of one day-close slip."""
    found = session.all(
        select(print_jobs)
        .where(print_jobs.c.kind == kind, print_jobs.c.number == number)
        .order_by(print_jobs.c.copy_no, print_jobs.c.queued_at)
    )
    return [_row(row) for row in found]


def last_paper_here(session: ReadSession, on: date) -> PrintJobRow | None:
    """Return the paper whose original this desk queued last on a business date, or None; undone ones too."""
    row = session.first(
        select(print_jobs)
        .join(acts, acts.c.id == print_jobs.c.act_id)
        .where(acts.c.on == on, acts.c.desk_id == session.place.desk_id, print_jobs.c.copy_no == 0)
        .order_by(print_jobs.c.queued_at.desc(), print_jobs.c.id.desc())
        .limit(1)
    )
    return None if row is None else _row(row)


def _of_this_desk(session: ReadSession, states: tuple[str, ...], limit: int) -> list[PrintJobRow]:
    found = session.all(
        select(print_jobs)
        .join(acts, acts.c.id == print_jobs.c.act_id)
        .where(acts.c.desk_id == session.place.desk_id, print_jobs.c.state.in_(states))
        .order_by(print_jobs.c.queued_at, print_jobs.c.id)
        .limit(limit)
    )
    return [_row(row) for row in found]


def _row(row: Any) -> PrintJobRow:
    return PrintJobRow(
        job_id=row.id,
        kind=row.kind,
        number=row.number,
        redemption_id=row.redemption_id,
        copy_no=row.copy_no,
        state=row.state,
        problem=row.problem,
        queued_at=row.queued_at,
    )
