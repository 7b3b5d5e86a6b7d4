"""Things that are lent: their numbers, their tags, and what they are good for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import thing_kinds, things
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Tag
from stationdesk.domain.errors import (
    AlreadyExists,
    AlreadyLent,
    AlreadyReserved,
    InvalidField,
    MissingField,
    NotFound,
)
from stationdesk.domain.loans import (
    MOST_AT_ONCE,
    ThingState,
    numbers_between,
    thing_name,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.loans import holder_of
from stationdesk.queries.reservations import of_thing as reserved
from stationdesk.services import staff
from stationdesk.services.thing_kinds import kind_of, lendable_kind

TAGS_SINCE = date(2000, 1, 1)
"""Tags are numbered through, not by the day: all under this one."""


@dataclass(frozen=True, slots=True)
class ThingRequest:
    """A thing to add (`thing_id` None) or change; `number` stands on it, `barcode` may be the maker's."""

    thing_id: UUID | None
    kind_id: UUID
    number: str
    title: str = ""
    barcode: str = ""
    note: str = ""
    point_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ThingReceipt:
    """The thing as it is now; `tag` is the code to stick on it (E-0042)."""

    thing_id: UUID
    title: str
    tag: str


@dataclass(frozen=True, slots=True)
class ThingsRequest:
    """Things of one kind, numbered from `first` to `last`."""

    kind_id: UUID
    first: int
    last: int
    point_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ThingsReceipt:
    """How many things were added to a kind (`title`), and the tags of the first and the last."""

    kind_id: UUID
    title: str
    things: int
    first_tag: str
    last_tag: str


@dataclass(frozen=True, slots=True)
class StateRequest:
    """What a thing is good for from now on: repaired, broken, found again, no longer in use."""

    thing_id: UUID
    state: ThingState
    note: str = ""


@dataclass(frozen=True, slots=True)
class StateReceipt:
    """What a thing is now, and was before."""

    thing_id: UUID
    title: str
    state: ThingState
    before: ThingState


def put_thing(session: WriteSession, act: Act, request: ThingRequest) -> ThingReceipt:
    """Add a thing with a tag of its own, or change one.

    Raises:
        NotAllowed, NotFound, MissingField.
        OtherDirection: the kind is for what people leave.
        AlreadyExists: another thing of the kind in use has the number, or any one the barcode.
        AlreadyLent, AlreadyReserved: it is to be of another kind, and is out or kept for somebody.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    kind = lendable_kind(session, request.kind_id)
    number, barcode = request.number.strip(), request.barcode.strip()
    if not number:
        raise MissingField("thing_number")
    if request.thing_id is not None:
        session.lock(things, request.thing_id)
    before = None if request.thing_id is None else thing_of(session, request.thing_id)
    name = thing_name(kind.title, number, request.title.strip())
    if before is not None and before.kind_id != kind.id:
        _ensure_free(session, before, name)
    _ensure_number_free(session, kind, number, request.thing_id)
    _ensure_barcode_free(session, barcode, request.thing_id)
    tag = before.tag if before is not None else next_tag(session)
    thing_id = session.keep(
        things,
        request.thing_id,
        kind_id=kind.id,
        number=number,
        title=request.title.strip(),
        tag=tag,
        barcode=barcode or None,
        state=before.state if before is not None else ThingState.READY.value,
        point_id=request.point_id,
        note=request.note.strip(),
    )
    return ThingReceipt(thing_id, name, tag)


def put_things(session: WriteSession, act: Act, request: ThingsRequest) -> ThingsReceipt:
    """Add things of one kind at once, numbered from the first to the last.

    Raises:
        NotAllowed, NotFound, OtherDirection.
        InvalidField: the numbers do not follow each other, or are more than MOST_AT_ONCE.
        AlreadyExists: a thing of the kind has one of the numbers; none is added.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    kind = lendable_kind(session, request.kind_id)
    if not 0 < request.first <= request.last < request.first + MOST_AT_ONCE:
        given = f"{request.first}-{request.last}"
        raise InvalidField("thing_numbers", given, f"1-{MOST_AT_ONCE}")
    tags = []
    for number in numbers_between(request.first, request.last):
        _ensure_number_free(session, kind, number, None)
        tags.append(next_tag(session))
        session.keep(
            things,
            kind_id=kind.id,
            number=number,
            title="",
            tag=tags[-1],
            barcode=None,
            state=ThingState.READY.value,
            point_id=request.point_id,
            note="",
        )
    return ThingsReceipt(kind.id, kind.title, len(tags), tags[0], tags[-1])


def set_state(session: WriteSession, act: Act, request: StateRequest) -> StateReceipt:
    """Say that a thing was repaired, found again, broke, got lost, or is no longer in use.

    Raises:
        NotAllowed, NotFound.
        AlreadyLent: it is out; what became of it is said when it is taken back.
        AlreadyExists: it is to be used again, and another one has its number or barcode now.
    """
    staff.ensure(session, Right.DESK_WORK)
    session.lock(things, request.thing_id)
    thing = thing_of(session, request.thing_id)
    kind = kind_of(session, thing.kind_id)
    ensure_in_house(session, thing.id)
    if thing.state == ThingState.RETIRED and request.state is not ThingState.RETIRED:
        ensure_number_free(session, thing._mapping)
    note = request.note.strip() or thing.note
    session.keep(things, thing.id, state=request.state.value, note=note)
    name = thing_name(kind.title, thing.number, thing.title)
    return StateReceipt(thing.id, name, request.state, ThingState(thing.state))


def thing_of(session: WriteSession, thing_id: UUID) -> Any:
    """Return the row of a thing.

    Raises:
        NotFound.
    """
    found = session.first(select(things).where(things.c.id == thing_id))
    if found is None:
        raise NotFound("thing", str(thing_id))
    return found


def ensure_in_house(session: WriteSession, thing_id: UUID) -> None:
    """Refuse what cannot be done with a thing that is out.

    Raises:
        AlreadyLent: with who has it.
    """
    holder = holder_of(session, thing_id)
    if holder is not None:
        raise AlreadyLent(
            holder.loan_id,
            holder.title,
            holder.name,
            holder.phone_tail,
            holder.lent_at,
            holder.due_at,
            holder.desk,
            holder.operator,
        )


def ensure_number_free(session: WriteSession, thing: Any) -> None:
    """Refuse a thing whose number or barcode another one in use has, as when one is put back.

    Raises:
        AlreadyExists.
    """
    _ensure_number_free(session, kind_of(session, thing["kind_id"]), thing["number"], thing["id"])
    _ensure_barcode_free(session, thing["barcode"] or "", thing["id"])


def next_tag(session: WriteSession) -> str:
    """Return the next tag of a thing: E-0001, E-0002 …"""
    running = session.next_number(CodeKind.EQUIPMENT.value, TAGS_SINCE)
    return str(Tag(CodeKind.EQUIPMENT, f"{running:04d}"))


def _ensure_free(session: WriteSession, thing: Any, name: str) -> None:
    """Refuse another kind for a thing that somebody has, or wants, as one of its kind."""
    ensure_in_house(session, thing.id)
    for row in reserved(session, thing.id, session.act.at):
        raise AlreadyReserved(name, row.name, row.phone_tail, row.from_at, row.to_at)


def _ensure_number_free(session: WriteSession, kind: Any, number: str, but: UUID | None) -> None:
    of_kind = select(things.c.id, things.c.title).where(things.c.kind_id == kind.id)
    in_use = of_kind.where(things.c.number == number, things.c.state != ThingState.RETIRED.value)
    for row in session.all(in_use):
        if row.id != but:
            raise AlreadyExists("thing_number", thing_name(kind.title, number, row.title))


def _ensure_barcode_free(session: WriteSession, barcode: str, but: UUID | None) -> None:
    if not barcode:
        return
    session.hold(f"thing barcode {barcode}")
    named = select(things, thing_kinds.c.title.label("kind")).join(
        thing_kinds, thing_kinds.c.id == things.c.kind_id
    )
    in_use = named.where(things.c.barcode == barcode, things.c.state != ThingState.RETIRED.value)
    for row in session.all(in_use):
        if row.id != but:
            raise AlreadyExists("thing_barcode", thing_name(row.kind, row.number, row.title))
