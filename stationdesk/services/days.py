"""A business date at the desk: opened, closed with its counts and the head of the chain, opened again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.days import day_closings, day_openings, day_reopenings
from stationdesk.db.tables.stations import desks
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyOpened,
    DayClosed,
    InTheFuture,
    NotAllowed,
    NotClosed,
    ReasonNeeded,
    StillHere,
)
from stationdesk.domain.staff import Right
from stationdesk.queries import closings, days
from stationdesk.queries.attendance import who_is_here
from stationdesk.services import prints, second_person, staff

_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class OpenDayRequest:
    """What was looked at when the day was opened: the names of the checks and what they said."""

    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenDayReceipt:
    """The business date that is open now."""

    on: date


@dataclass(frozen=True, slots=True)
class CloseDayRequest:
    """The business date to close: today, or one before that was forgotten."""

    on: date


@dataclass(frozen=True, slots=True)
class CloseDayReceipt:
    """The closed date: its counts, whether they agree with the moves, and the slip that is printed."""

    on: date
    count_no: int
    counts: days.DayCounts
    print_job_id: UUID


@dataclass(frozen=True, slots=True)
class ReopenRequest:
    """The closed date to open again."""

    on: date


@dataclass(frozen=True, slots=True)
class ReopenReceipt:
    """The date that is open again."""

    on: date


def open_day(session: WriteSession, act: Act, request: OpenDayRequest) -> OpenDayReceipt:
    """Open today: the desk looked at what waits from before.

    Raises:
        NotAllowed, DayClosed, ClockBehind.
        AlreadyOpened: it was opened before, at this or another desk.
    """
    session.hold("day")
    staff.ensure(session, Right.DESK_WORK)
    if days.is_opened(session, session.today):
        raise AlreadyOpened(session.today)
    session.add(day_openings, on=session.today, facts=json.dumps(request.checks, ensure_ascii=False))
    return OpenDayReceipt(session.today)


def close_day(session: WriteSession, act: Act, request: CloseDayRequest) -> CloseDayReceipt:
    """Close a business date: nothing more is booked on it, and undoing its acts needs a second person.

    Raises:
        NotAllowed, ClockBehind, InTheFuture.
        DayClosed: it is closed. StillHere: people of that day are not checked out.
    """
    session.hold("day")
    staff.ensure(session, Right.CLOSE_DAY)
    _wait_for_desks(session)
    if request.on > session.today:
        raise InTheFuture(act.at, act.at)
    if days.is_closed(session, request.on):
        raise DayClosed(request.on)
    _ensure_nobody_here(session, request.on)
    counts = days.counts_of(session, request.on)
    count_no = closings.closings_on(session, request.on) + 1
    session.add(
        day_closings,
        on=request.on,
        count_no=count_no,
        facts=json.dumps(asdict(counts), sort_keys=True),
        heads=closings.heads_text(closings.chain_heads_now(session)),
    )
    number = closings.closing_number(request.on, count_no)
    return CloseDayReceipt(
        request.on, count_no, counts, prints.queue_paper(session, prints.PaperKind.DAY_CLOSE, number)
    )


def reopen_day(session: WriteSession, act: Act, request: ReopenRequest) -> ReopenReceipt:
    """Open a closed date again, with a reason; it is closed anew, with another slip.

    A supervisor does this; anybody else who works at the desk has one allow it.

    Raises:
        NotAllowed, ClockBehind, NotClosed, ReasonNeeded.
        SecondPersonNeeded, NotASecondPerson, WrongPin, PinWaits: somebody else does it.
    """
    session.hold("day")
    try:
        staff.ensure(session, Right.REOPEN_DAY)
    except NotAllowed:
        staff.ensure(session, Right.EXPORT)  # a closed day has no desk work to ask for
        second_person.ensure(session, "days.reopen_day")
    if not act.reason.strip():
        raise ReasonNeeded("days.reopen_day")
    closing_id = days.standing_closing(session, request.on)
    if closing_id is None:
        raise NotClosed(request.on)
    session.add(day_reopenings, closing_id=closing_id)
    return ReopenReceipt(request.on)


def _wait_for_desks(session: WriteSession) -> None:
    """Wait until every desk has done the act it is in the middle of; the next is refused."""
    for row in session.all(select(desks.c.id).order_by(desks.c.id)):
        session.lock(desks, row.id)


def _ensure_nobody_here(session: WriteSession, on: date) -> None:
    here = [row for row in who_is_here(session) if session.day_of(row.since) <= on]
    if here:
        raise StillHere(on, len(here), tuple(row.name for row in here[:_MOST_NAMES]))
