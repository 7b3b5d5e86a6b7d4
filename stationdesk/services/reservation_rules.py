"""What is kept for whom: whether a thing, or one more of a kind, is free for some time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import open_loans, reservations, things
from stationdesk.domain.errors import AlreadyReserved, NoneFree, ThingReserved
from stationdesk.domain.loans import ThingState
from stationdesk.queries.reservations import overlapping, title_of
from stationdesk.services.people_at_hand import Known, is_for
from stationdesk.services.things import ensure_in_house, thing_of

_Refuse = Callable[[str, str, str, datetime, datetime], Exception]


@dataclass(frozen=True, slots=True)
class Wish:
    """A thing, or any one of a kind (`thing_id` None), for some time; `title` is what it is called."""

    kind_id: UUID
    thing_id: UUID | None
    title: str
    from_at: datetime
    to_at: datetime


def hold_kind(session: WriteSession, kind_id: UUID) -> None:
    """Hold what is free of a kind against other desks until the commit."""
    session.hold(f"thing kind {kind_id}")


def ensure_can_reserve(session: WriteSession, wish: Wish) -> None:
    """Refuse a reservation that another one, or a loan, leaves no room for.

    Raises:
        AlreadyReserved, AlreadyLent, NoneFree: naming who is in the way.
    """
    others = overlapping(session, wish.kind_id, wish.from_at, wish.to_at)
    if wish.thing_id is not None:
        _refuse_of_thing(others, wish, AlreadyReserved)
        if _is_out_then(session, wish):
            ensure_in_house(session, wish.thing_id)
    room = _room(session, wish, others)
    if room < 1:
        if not others:
            raise NoneFree(wish.title)
        raise _refusal(AlreadyReserved, wish, others[0])


def taken_up(session: WriteSession, wish: Wish, borrower: Known) -> UUID | None:
    """Return the borrower's own reservation that a loan makes use of; others' are honoured.

    An act with a reason overrides what others reserved (R-10).

    Raises:
        ThingReserved: naming for whom it is kept.
    """
    found = overlapping(session, wish.kind_id, wish.from_at, wish.to_at)
    own_ids = _of_borrower(session, found, borrower)
    own = [row for row in found if row.id in own_ids]
    others = [row for row in found if row.id not in own_ids]
    if not session.act.reason.strip():
        _refuse_of_thing(others, wish, ThingReserved)
        of_kind = [row for row in others if row.thing_id is None]
        if of_kind and _room(session, wish, others) < 1:
            raise _refusal(ThingReserved, wish, of_kind[0])
    fitting = [row for row in own if row.thing_id in (None, wish.thing_id)]
    named_first = sorted(fitting, key=lambda row: row.thing_id is None)
    return named_first[0].id if named_first else None


def _of_borrower(session: WriteSession, found: Any, borrower: Known) -> set[UUID]:
    """Return the ids of those reservations that are the borrower's own."""
    if not found:
        return set()
    among = reservations.c.id.in_([row.id for row in found])
    own = select(reservations.c.id).where(among, is_for(session, reservations, borrower))
    return {row.id for row in session.all(own)}


def _refuse_of_thing(others: Any, wish: Wish, refusal: _Refuse) -> None:
    for row in others:
        if row.thing_id is not None and row.thing_id == wish.thing_id:
            raise _refusal(refusal, wish, row)


def _refusal(refusal: _Refuse, wish: Wish, row: Any) -> Exception:
    title = wish.title if row.thing_id in (None, wish.thing_id) else title_of(row)
    return refusal(title, row.holder, row.tail, row.from_at, row.to_at)


def _room(session: WriteSession, wish: Wish, others: Any) -> int:
    """Return how many of a kind are left for a wish when every other reservation is honoured."""
    ready = select(things.c.id).where(
        things.c.kind_id == wish.kind_id, things.c.state == ThingState.READY.value
    )
    out_then = select(open_loans.c.thing_id).where(
        open_loans.c.thing_id.is_not(None), open_loans.c.due_at > wish.from_at
    )
    named = {row.thing_id for row in others}
    own = {wish.thing_id} if wish.thing_id is not None else set()
    left = {row.id for row in session.all(ready.where(things.c.id.not_in(out_then)))} - named
    return len(left | (own - named)) - sum(row.thing_id is None for row in others)


def _is_out_then(session: WriteSession, wish: Wish) -> bool:
    assert wish.thing_id is not None
    thing_of(session, wish.thing_id)
    due = select(open_loans.c.due_at).where(open_loans.c.thing_id == wish.thing_id)
    due_at = session.scalar(due)
    return due_at is not None and due_at > wish.from_at
