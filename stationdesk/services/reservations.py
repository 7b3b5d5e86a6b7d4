"""Keeping a thing, or any one of a kind, for somebody for some time; and letting that go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import reservation_endings, reservations
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.errors import Inactive, InvalidField, NotFound, ThingNotReady
from stationdesk.domain.loans import Purpose, ReservationOutcome, ThingState, thing_name
from stationdesk.domain.staff import Right
from stationdesk.queries.reservations import holds
from stationdesk.services import staff
from stationdesk.services.people_at_hand import Known, Who, reachable
from stationdesk.services.reservation_rules import Wish, ensure_can_reserve, hold_kind
from stationdesk.services.thing_kinds import kind_of
from stationdesk.services.things import thing_of


@dataclass(frozen=True, slots=True)
class ReservationRequest:
    """What is kept for whom, from when to when. `thing_id` None: any one of the kind."""

    kind_id: UUID
    thing_id: UUID | None
    borrower: Who
    from_at: datetime
    to_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReservationReceipt:
    """What is kept for whom; `name` is empty when only a number is known."""

    reservation_id: UUID
    title: str
    volunteer_id: UUID | None
    name: str
    phone_tail: str
    from_at: datetime
    to_at: datetime


@dataclass(frozen=True, slots=True)
class CancelRequest:
    """The reservation nobody needs any more."""

    reservation_id: UUID


@dataclass(frozen=True, slots=True)
class CancelReceipt:
    """What is free again."""

    reservation_id: UUID
    title: str


def reserve(session: WriteSession, act: Act, request: ReservationRequest) -> ReservationReceipt:
    """Keep a thing, or any one of a kind, for somebody.

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField, ThingNotReady, and what
        `people_at_hand.reachable` raises.
        AlreadyReserved, AlreadyLent, NoneFree: naming who is in the way.
    """
    staff.ensure(session, Right.DESK_WORK)
    borrower = reachable(session, request.borrower)
    hold_kind(session, request.kind_id)
    from_at, to_at = whole_milliseconds(request.from_at), whole_milliseconds(request.to_at)
    wish = Wish(
        request.kind_id, request.thing_id, _title(session, request), max(from_at, session.act.at), to_at
    )
    if to_at <= wish.from_at:
        raise InvalidField("reserved_to", f"{to_at:%Y-%m-%d %H:%M}", f"{wish.from_at:%Y-%m-%d %H:%M}")
    ensure_can_reserve(session, wish)
    reservation_id = session.add(
        reservations,
        kind_id=request.kind_id,
        thing_id=request.thing_id,
        **borrower.columns,
        from_at=from_at,
        to_at=to_at,
        note=request.note.strip(),
    )
    session.subject_id = borrower.volunteer_id
    return _receipt(reservation_id, wish, borrower, from_at)


def cancel(session: WriteSession, act: Act, request: CancelRequest) -> CancelReceipt:
    """Let a reservation go.

    Raises:
        NotAllowed.
        NotFound: it does not hold any more; it was taken up, cancelled or undone.
    """
    staff.ensure(session, Right.DESK_WORK)
    of_it = reservations.c.id == request.reservation_id
    kind_id = session.scalar(select(reservations.c.kind_id).where(of_it))
    if kind_id is not None:
        hold_kind(session, kind_id)
    session.lock(reservations, request.reservation_id)
    holding = select(reservations).where(of_it, holds())
    found = session.first(holding)
    if found is None:
        raise NotFound("reservation", str(request.reservation_id))
    session.add(
        reservation_endings,
        reservation_id=found.id,
        outcome=ReservationOutcome.CANCELLED.value,
    )
    session.subject_id = found.volunteer_id
    return CancelReceipt(found.id, title_of_reservation(session, found))


def ensure_can_stand(session: WriteSession, reservation: Any) -> None:
    """Refuse to bring a reservation back when another one, or a loan, took its place.

    Raises:
        AlreadyReserved, AlreadyLent, NoneFree.
    """
    hold_kind(session, reservation.kind_id)
    from_at = max(reservation.from_at, session.act.at)
    if reservation.to_at <= from_at:
        return
    title = title_of_reservation(session, reservation)
    ensure_can_reserve(
        session, Wish(reservation.kind_id, reservation.thing_id, title, from_at, reservation.to_at)
    )


def title_of_reservation(session: WriteSession, reservation: Any) -> str:
    """Return what a reservation is for: a certain thing's name, or the kind's."""
    kind = kind_of(session, reservation.kind_id)
    if reservation.thing_id is None:
        return str(kind.title)
    thing = thing_of(session, reservation.thing_id)
    return thing_name(kind.title, thing.number, thing.title)


def _title(session: WriteSession, request: ReservationRequest) -> str:
    kind = kind_of(session, request.kind_id)
    if not kind.is_active or kind.purpose != Purpose.LEND:
        raise Inactive("thing_kind", kind.title)
    if request.thing_id is None:
        return str(kind.title)
    thing = thing_of(session, request.thing_id)
    if thing.kind_id != kind.id:
        raise NotFound("thing", str(request.thing_id))
    name = thing_name(kind.title, thing.number, thing.title)
    if thing.state != ThingState.READY:
        raise ThingNotReady(name, thing.state)
    return name


def _receipt(reservation_id: UUID, wish: Wish, borrower: Known, from_at: datetime) -> ReservationReceipt:
    return ReservationReceipt(
        reservation_id,
        wish.title,
        borrower.volunteer_id,
        borrower.name,
        borrower.phone_tail,
        from_at,
        wish.to_at,
    )
