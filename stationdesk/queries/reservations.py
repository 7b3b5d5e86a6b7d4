"""Who reserved what for when: a certain thing, or any one of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import (
    loans,
    reservation_endings,
    reservations,
    thing_kinds,
    things,
)
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.loans import thing_name
from stationdesk.queries.links import same_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession

_R = reservations.c
_UNDOING = acts.alias("undoing")
_NAME = func.coalesce(volunteers.c.name, visitors.c.name, _R.name).label("holder")
_TAIL = func.coalesce(visitors.c.phone_tail, _R.phone_tail).label("tail")


@dataclass(frozen=True, slots=True)
class ReservationRow:
    """A reservation that holds. `thing_id` None: any one of the kind."""

    reservation_id: UUID
    kind_id: UUID
    thing_id: UUID | None
    title: str
    icon: str
    volunteer_id: UUID | None
    visitor_id: UUID | None
    name: str
    phone_tail: str
    from_at: datetime
    to_at: datetime
    note: str
    at: datetime
    operator: str


def coming(session: ReadSession, at: datetime) -> list[ReservationRow]:
    """Return the reservations that are not over and that nobody has taken up, the next first."""
    return [_row(row) for row in session.all(_holding(_R.to_at > at))]


def of_volunteer(session: ReadSession, volunteer_id: UUID, at: datetime) -> list[ReservationRow]:
    """Return what a person has reserved."""
    of_person = _R.volunteer_id.in_(same_person(session, volunteer_id))
    return [_row(row) for row in session.all(_holding(and_(_R.to_at > at, of_person)))]


def of_visitor(session: ReadSession, visitor_id: UUID, at: datetime) -> list[ReservationRow]:
    """Return what somebody on the visitor file has reserved."""
    return [_row(row) for row in session.all(_holding(and_(_R.to_at > at, _R.visitor_id == visitor_id)))]


def of_thing(session: ReadSession, thing_id: UUID, at: datetime) -> list[ReservationRow]:
    """Return who reserved a certain thing."""
    return [_row(row) for row in session.all(_holding(and_(_R.to_at > at, _R.thing_id == thing_id)))]


def overlapping(session: ReadSession, kind_id: UUID, from_at: datetime, to_at: datetime) -> Sequence[Any]:
    """Return the rows of a kind's reservations that hold some time between two moments, the first first.

    With the columns of `person_columns`, and `holder` and `tail` to name somebody by.
    """
    return session.all(_holding(and_(_R.kind_id == kind_id, _R.from_at < to_at, _R.to_at > from_at)))


def holds() -> Any:
    """Return the condition that a reservation stands and nobody has taken it up."""
    undone = exists().where(_UNDOING.c.reverses_id == _R.act_id)
    ending_undone = exists().where(_UNDOING.c.reverses_id == reservation_endings.c.act_id)
    ended = exists().where(reservation_endings.c.reservation_id == _R.id, ~ending_undone)
    return and_(~undone, ~ended, ~exists().where(_standing_loan()))


def _standing_loan() -> Any:
    loan_undone = exists().where(_UNDOING.c.reverses_id == loans.c.act_id)
    return and_(loans.c.reservation_id == _R.id, ~loan_undone)


def _holding(condition: Any) -> Any:
    return (
        select(
            reservations,
            thing_kinds.c.title.label("kind"),
            thing_kinds.c.icon,
            things.c.number,
            things.c.title,
            acts.c.at,
            operators.c.name.label("operator"),
            _NAME,
            _TAIL,
        )
        .join(thing_kinds, thing_kinds.c.id == _R.kind_id)
        .outerjoin(things, things.c.id == _R.thing_id)
        .join(acts, acts.c.id == _R.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(volunteers, volunteers.c.id == _R.volunteer_id)
        .outerjoin(visitors, visitors.c.id == _R.visitor_id)
        .where(holds(), condition)
        .order_by(_R.from_at, _R.id)
    )


def _row(row: Any) -> ReservationRow:
    return ReservationRow(
        reservation_id=row.id,
        kind_id=row.kind_id,
        thing_id=row.thing_id,
        title=title_of(row),
        icon=row.icon,
        volunteer_id=row.volunteer_id,
        visitor_id=row.visitor_id,
        name=row.holder,
        phone_tail=row.tail,
        from_at=row.from_at,
        to_at=row.to_at,
        note=row.note,
        at=row.at,
        operator=row.operator,
    )


def title_of(row: Any) -> str:
    """Return what a row of `overlapping` keeps: a certain thing's name, or the kind's."""
    return row.kind if row.thing_id is None else thing_name(row.kind, row.number, row.title)
