"""Lending things, and keeping what people leave at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import loans, open_loans, things
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.errors import (
    Inactive,
    InvalidField,
    NotFound,
    OtherDirection,
    ThingNotReady,
)
from stationdesk.domain.loans import (
    DueUnit,
    Purpose,
    ThingState,
    due_at,
    thing_name,
)
from stationdesk.domain.staff import Right
from stationdesk.queries import loans as loan_queries
from stationdesk.services import loan_papers, staff
from stationdesk.services.people_at_hand import Known, Who, reachable
from stationdesk.services.reservation_rules import Wish, hold_kind, taken_up
from stationdesk.services.thing_kinds import ensure_fit_deposit, kind_of
from stationdesk.services.things import ensure_in_house, thing_of

MOST_PIECES = 99


@dataclass(frozen=True, slots=True)
class LendRequest:
    """A thing for somebody. `due_at` None: as its kind says; `deposit` says what was left, no number."""

    thing_id: UUID
    borrower: Who
    deposit: str = ""
    due_at: datetime | None = None
    wants_slip: bool = False


@dataclass(frozen=True, slots=True)
class LeaveRequest:
    """Something of somebody's own that stays at the desk; `ready_at` None: as its kind says."""

    kind_id: UUID
    borrower: Who
    title: str = ""
    pieces: int = 1
    ready_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LoanReceipt:
    """What was lent to whom, or left by whom, until when; `name` empty: only a number is known."""

    loan_id: UUID
    number: str
    title: str
    pieces: int
    purpose: Purpose
    volunteer_id: UUID | None
    name: str
    phone_tail: str
    due_at: datetime
    deposit: str
    print_job_id: UUID | None = None
    is_reserved: bool = False
    """Whether it was kept for them."""


@dataclass(frozen=True, slots=True)
class PhoneRequest:
    """The loan whose borrower is rung up."""

    loan_id: UUID


@dataclass(frozen=True, slots=True)
class PhoneReceipt:
    """That the number was shown; it is read after this act and never stored with it."""

    loan_id: UUID
    title: str


def lend(session: WriteSession, act: Act, request: LendRequest) -> LoanReceipt:
    """Lend a thing. What others reserved is honoured, or overridden by the act's reason (R-10).

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField, and what `people_at_hand.reachable` raises.
        NumberInDeposit, IdentityCardKept: of the deposit.
        AlreadyLent: who has it. ThingNotReady: it is damaged, lost or no longer in use.
        ThingReserved: for whom it is kept.
    """
    staff.ensure(session, Right.DESK_WORK)
    borrower = reachable(session, request.borrower)
    found = thing_of(session, request.thing_id)
    hold_kind(session, found.kind_id)
    session.lock(things, request.thing_id)
    thing = thing_of(session, request.thing_id)
    kind = kind_of(session, thing.kind_id)
    name = thing_name(kind.title, thing.number, thing.title)
    _ensure_lendable(session, thing, kind, name)
    due = due_of(session, kind, request.due_at)
    wish = Wish(kind.id, thing.id, name, session.act.at, due)
    values = {
        "kind_id": kind.id,
        "thing_id": thing.id,
        "title": name,
        "deposit": _deposit(request.deposit),
        "reservation_id": taken_up(session, wish, borrower),
    }
    return _write(session, values, Purpose.LEND, borrower, due, wants_slip=request.wants_slip)


def leave(session: WriteSession, act: Act, request: LeaveRequest) -> LoanReceipt:
    """Keep something of somebody's own at the desk; they get a ticket to collect it with.

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField, and what `people_at_hand.reachable` raises.
        OtherDirection: the kind is of things that are lent.
    """
    staff.ensure(session, Right.DESK_WORK)
    borrower = reachable(session, request.borrower)
    kind = kind_of(session, request.kind_id)
    if kind.purpose != Purpose.DROP_OFF:
        raise OtherDirection(kind.title)
    if not kind.is_active:
        raise Inactive("thing_kind", kind.title)
    if not 1 <= request.pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(request.pieces), f"1-{MOST_PIECES}")
    values = {
        "kind_id": kind.id,
        "thing_id": None,
        "title": request.title.strip() or kind.title,
        "pieces": request.pieces,
        "deposit": "",
        "reservation_id": None,
    }
    ready = due_of(session, kind, request.ready_at)
    return _write(session, values, Purpose.DROP_OFF, borrower, ready, wants_slip=True)


def show_phone(session: WriteSession, act: Act, request: PhoneRequest) -> PhoneReceipt:
    """Write down that the number of a loan is shown to ring somebody up, before it is.

    Raises:
        NotAllowed, NotFound: the loan is over, or was not made against a number.
    """
    staff.ensure(session, Right.SHOW_FULL_NUMBERS)
    row = loan_queries.open_loan(session, request.loan_id)
    if row is None or not row.has_phone:
        raise NotFound("loan", str(request.loan_id))
    return PhoneReceipt(row.loan_id, row.title)


def _ensure_lendable(session: WriteSession, thing: Any, kind: Any, name: str) -> None:
    ensure_in_house(session, thing.id)
    if thing.state != ThingState.READY:
        raise ThingNotReady(name, thing.state)
    if not kind.is_active:
        raise Inactive("thing_kind", kind.title)


def due_of(session: WriteSession, kind: Any, given: datetime | None) -> datetime:
    """Return until when something of a kind is lent: till the moment given, else as the kind says.

    Raises:
        InvalidField: the moment is over.
    """
    if given is None:
        local = session.act.at.astimezone(session.place.zone)
        return whole_milliseconds(due_at(DueUnit(kind.due_unit), kind.due_amount, local))
    if given <= session.act.at:
        raise InvalidField("due_at", local_text(session, given), local_text(session, session.act.at))
    return whole_milliseconds(given)


def local_text(session: WriteSession, at: datetime) -> str:
    """Return a moment as station time, for a refusal."""
    return f"{at.astimezone(session.place.zone):%Y-%m-%d %H:%M}"


def _deposit(text: str) -> str:
    ensure_fit_deposit(text)
    return text.strip()


def _write(  # what is lent or left, whose, until when
    session: WriteSession,
    values: dict[str, Any],
    purpose: Purpose,
    borrower: Known,
    due: datetime,
    *,
    wants_slip: bool,
) -> LoanReceipt:
    running = session.next_number(CodeKind.TICKET.value, session.today)
    number = str(Number(CodeKind.TICKET, session.today, running))
    row = {"pieces": 1, **values}
    loan_id = session.add(
        loans,
        number=number,
        purpose=purpose.value,
        due_at=due,
        on=session.today,
        **borrower.columns,
        **row,
    )
    session.remember(open_loans, loan_id=loan_id, thing_id=row["thing_id"], due_at=due)
    job_id = loan_papers.queue_slip(session, number) if wants_slip else None
    session.subject_id = borrower.volunteer_id
    return LoanReceipt(
        loan_id=loan_id,
        number=number,
        title=row["title"],
        pieces=row["pieces"],
        purpose=purpose,
        volunteer_id=borrower.volunteer_id,
        name=borrower.name,
        phone_tail=borrower.phone_tail,
        due_at=due,
        deposit=row["deposit"],
        print_job_id=job_id,
        is_reserved=row["reservation_id"] is not None,
    )
