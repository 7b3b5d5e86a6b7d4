"""The things a station lends: kinds with what is free, the list of things, and which one a code means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.loans import loans, open_loans, thing_kinds, things
from stationdesk.db.tables.stations import service_points
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.codes import CodeKind, Tag, read_code
from stationdesk.domain.loans import DueUnit, Purpose, ThingState, thing_name

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_T = things.c
_K = thing_kinds.c


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind and its things: `free` can be lent now, `out` are lent, `unfit` are damaged or lost."""

    kind_id: UUID
    title: str
    icon: str
    purpose: Purpose
    due_unit: DueUnit
    due_amount: int
    parts: tuple[str, ...]
    deposit: str
    position: int
    is_active: bool
    free: int
    out: int
    unfit: int
    last_number: int


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing. `loan_id` and who follows are set while it is out."""

    thing_id: UUID
    kind_id: UUID
    name: str
    kind: str
    icon: str
    number: str
    title: str
    tag: str
    barcode: str
    state: ThingState
    note: str
    point_id: UUID | None
    point: str
    deposit: str
    due_unit: DueUnit
    due_amount: int
    loan_id: UUID | None
    holder: str
    phone_tail: str
    due_at: datetime | None

    @property
    def is_free(self) -> bool:
        """Whether it can be lent now."""
        return self.state is ThingState.READY and self.loan_id is None


def kinds(session: ReadSession, *, with_inactive: bool = False) -> list[KindRow]:
    """Return the kinds in their order, with how many things of each are free, out and unfit."""
    statement = select(thing_kinds).order_by(_K.position, _K.title)
    found = session.all(statement if with_inactive else statement.where(_K.is_active))
    free, out, unfit, last = _figures(session)
    return [
        KindRow(
            kind_id=row.id,
            title=row.title,
            icon=row.icon,
            purpose=Purpose(row.purpose),
            due_unit=DueUnit(row.due_unit),
            due_amount=row.due_amount,
            parts=tuple(row.parts.split("\n")) if row.parts else (),
            deposit=row.deposit,
            position=row.position,
            is_active=bool(row.is_active),
            free=free[row.id],
            out=out[row.id],
            unfit=unfit[row.id],
            last_number=last[row.id],
        )
        for row in found
    ]


def all_things(session: ReadSession, *, with_retired: bool = False) -> list[ThingRow]:
    """Return the things by kind and number, those no longer in use only when asked for."""
    statement = _listed().order_by(_K.position, _K.title, func.length(_T.number), _T.number)
    in_use = _T.state != ThingState.RETIRED.value
    return [_row(row) for row in session.all(statement if with_retired else statement.where(in_use))]


def free_things(session: ReadSession) -> list[ThingRow]:
    """Return the things that can be lent now, by kind and number."""
    return [row for row in all_things(session) if row.is_free]


def one_thing(session: ReadSession, thing_id: UUID) -> ThingRow | None:
    """Return a thing, or None."""
    found = session.first(_listed().where(_T.id == thing_id))
    return None if found is None else _row(found)


def thing_of_code(session: ReadSession, text: str) -> ThingRow | None:
    """Return the thing that a scanned tag or the maker's barcode stands on, or None.

    Raises:
        InvalidCode: it has the shape of our tags and a wrong check digit.
    """
    found = session.first(_listed().where(_T.barcode == text.strip(), _T.state != ThingState.RETIRED.value))
    if found is None and text.strip()[:1].upper() == CodeKind.EQUIPMENT.value:
        code = read_code(text)
        assert isinstance(code, Tag)
        found = session.first(_listed().where(_T.tag == str(code)))
    return None if found is None else _row(found)


def things_typed(session: ReadSession, text: str, limit: int = 20) -> list[ThingRow]:
    """Return the things a typed text could mean, by what they are called, their number or their tag."""
    wanted = "".join(text.split()).casefold()
    if not wanted:
        return []
    rows = all_things(session)
    fitting = [row for row in rows if any(wanted in said for said in _said(row))]
    exact = [row for row in fitting if wanted in _said(row)]
    return [*exact, *(row for row in fitting if row not in exact)][:limit]


def _said(row: ThingRow) -> tuple[str, ...]:
    texts = (row.name, row.kind + row.number, row.number, row.tag, row.barcode)
    return tuple("".join(text.split()).casefold() for text in texts)


def _figures(session: ReadSession) -> tuple[Counter[UUID], ...]:
    """Return by kind: free, out, unfit, and the highest number that is one."""
    rows = session.all(
        select(_T.kind_id, _T.state, _T.number, open_loans.c.loan_id).outerjoin(
            open_loans, open_loans.c.thing_id == _T.id
        )
    )
    free, out, unfit, last = Counter[UUID](), Counter[UUID](), Counter[UUID](), Counter[UUID]()
    for row in rows:
        if row.loan_id is not None:
            out[row.kind_id] += 1
        elif row.state == ThingState.READY:
            free[row.kind_id] += 1
        elif row.state != ThingState.RETIRED:
            unfit[row.kind_id] += 1
        if row.number.isascii() and row.number.isdigit():
            last[row.kind_id] = max(last[row.kind_id], int(row.number))
    return free, out, unfit, last


def _listed() -> Any:
    return (
        select(
            things,
            _K.title.label("kind"),
            _K.icon,
            _K.deposit,
            _K.due_unit,
            _K.due_amount,
            service_points.c.title.label("point"),
            open_loans.c.loan_id,
            open_loans.c.due_at,
            func.coalesce(volunteers.c.name, visitors.c.name, loans.c.name, "").label("holder"),
            func.coalesce(visitors.c.phone_tail, loans.c.phone_tail, "").label("tail"),
        )
        .join(thing_kinds, _K.id == _T.kind_id)
        .outerjoin(service_points, service_points.c.id == _T.point_id)
        .outerjoin(open_loans, open_loans.c.thing_id == _T.id)
        .outerjoin(loans, loans.c.id == open_loans.c.loan_id)
        .outerjoin(volunteers, volunteers.c.id == loans.c.volunteer_id)
        .outerjoin(visitors, visitors.c.id == loans.c.visitor_id)
    )


def _row(row: Any) -> ThingRow:
    return ThingRow(
        thing_id=row.id,
        kind_id=row.kind_id,
        name=thing_name(row.kind, row.number, row.title),
        kind=row.kind,
        icon=row.icon,
        number=row.number,
        title=row.title,
        tag=row.tag or "",
        barcode=row.barcode or "",
        state=ThingState(row.state),
        note=row.note,
        point_id=row.point_id,
        point=row.point or "",
        deposit=row.deposit,
        due_unit=DueUnit(row.due_unit),
        due_amount=row.due_amount,
        loan_id=row.loan_id,
        holder=row.holder,
        phone_tail=row.tail,
        due_at=row.due_at,
    )
