"""The end of a visitor's file: the consent is taken back, or the time it was kept for is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loans, open_loans, reservation_endings, reservations
from stationdesk.db.tables.stock import hand_outs
from stationdesk.db.tables.visitors import visitor_consents, visitor_withdrawals, visitors
from stationdesk.db.tables.visits import visits
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt, StillLent
from stationdesk.domain.loans import ReservationOutcome
from stationdesk.domain.staff import Right
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.reservations import holds
from stationdesk.services import staff
from stationdesk.services.visitors import VisitorReceipt, open_file

_EMPTY = {
    "name": "",
    "name_keys": "",
    "platform": "",
    "delivery_point": "",
    "phone": None,
    "phone_key": None,
    "phone_tail": "",
    "is_active": False,
}


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """Who takes their consent back."""

    visitor_id: UUID


@dataclass(frozen=True, slots=True)
class DueRequest:
    """All files whose time is over are to be closed."""


@dataclass(frozen=True, slots=True)
class DueReceipt:
    """The numbers of the files that were closed, and how many wait for something lent to come back."""

    numbers: tuple[str, ...]
    still_lent: int


def withdraw(session: WriteSession, act: Act, request: WithdrawalRequest) -> VisitorReceipt:
    """Take the consent back and close the file (PIPL art. 15, 47).

    The row keeps its number and category and nothing that says who it was: visits stay counted as
    they were, reservations end, and nobody is found by it any more. Its earlier states stay in the
    chain of acts, which nothing is taken out of; no screen, list or paper shows them, and only an undo
    reads them.

    Raises:
        NotAllowed, NotFound, FileClosed.
        StillLent: something is lent to them; it comes back first.
    """
    staff.ensure(session, Right.DESK_WORK)
    found = open_file(session, request.visitor_id)
    titles = lent_to(session, found.id)
    if titles:
        raise StillLent(found.number, titles)
    for consent in session.all(_standing_consents(found.id)):
        session.add(visitor_withdrawals, consent_id=consent.id)
    _close(session, found.id)
    session.subject_id = found.id
    return VisitorReceipt(found.id, found.number)


def close_due(session: WriteSession, act: Act, request: DueRequest) -> DueReceipt:
    """Close every file whose last day is over; one with something lent waits until it is back.

    Raises:
        NotAllowed.
    """
    staff.ensure(session, Right.DESK_WORK)
    is_due = visitors.c.is_active & (visitors.c.keep_until < session.today)
    closed, waiting = [], 0
    for row in session.all(
        select(visitors.c.id, visitors.c.number).where(is_due).order_by(visitors.c.number)
    ):
        session.lock(visitors, row.id)
        if lent_to(session, row.id):
            waiting += 1
            continue
        _close(session, row.id)
        closed.append(row.number)
    return DueReceipt(tuple(closed), waiting)


def _close(session: WriteSession, visitor_id: UUID) -> None:
    """Empty a file; what was kept for its owner is free again."""
    of_visitor = select(reservations.c.id).where(reservations.c.visitor_id == visitor_id, holds())
    for row in session.all(of_visitor.order_by(reservations.c.id)):
        session.add(reservation_endings, reservation_id=row.id, outcome=ReservationOutcome.CANCELLED.value)
    session.keep(visitors, visitor_id, **_EMPTY)


def lent_to(session: WriteSession, visitor_id: UUID) -> tuple[str, ...]:
    """Return what is lent to a visitor and not back yet."""
    found = session.all(
        select(loans.c.title)
        .join(open_loans, open_loans.c.loan_id == loans.c.id)
        .where(loans.c.visitor_id == visitor_id)
        .order_by(loans.c.title)
    )
    return tuple(row.title for row in found)


def reverse_put_visitor(session: WriteSession, original: Any) -> list[Effect]:
    """Look whether anything was done with a file that was opened by mistake.

    Raises:
        DependsOnIt: visits, loans, reservations or things given out name it; they are undone first.
    """
    of_visitor = [
        acts.c.id.in_(select(table.c.act_id).where(table.c.visitor_id == original.subject_id))
        for table in (visits, loans, reservations, hand_outs)
    ]
    found = dependents(session, or_(*of_visitor) & not_undone() & acts.c.reverses_id.is_(None))
    if found:
        raise DependsOnIt(original.verb, found)
    return []


def close_made(session: WriteSession, visitor_id: UUID, number: str) -> list[Effect]:
    """Close a file that was opened by an act that is undone."""
    session.keep(visitors, visitor_id, **_EMPTY)
    return [Effect(EffectKind.OFF_THE_LIST, number)]


def _standing_consents(visitor_id: UUID) -> Any:
    given = select(visitor_consents.c.id).join(acts, acts.c.id == visitor_consents.c.act_id)
    return given.where(visitor_consents.c.visitor_id == visitor_id, not_undone())
