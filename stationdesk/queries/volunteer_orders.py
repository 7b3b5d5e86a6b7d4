"""The volunteers of a list in any order of its headings: who comes where, without their rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import case, func, select, type_coerce
from sqlalchemy.types import NullType

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.domain.people import PersonCategory
from stationdesk.queries.service_records import counts
from stationdesk.queries.volunteer_lists import conditions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.volunteer_lists import VolunteerFilter

_V = volunteers.c
_BARE_ID = type_coerce(_V.id, NullType())
"""As the driver has it: 130,000 objects less."""
_OCTETS = 16
_ROWS_AT_ONCE = 500
"""Fewer than set off Python's collector of garbage, which would stop the window for up to 0.1 s."""
_NAMES_SORTED = 4000
_LAST_PLACE = 2**32 - 1


class SortBy(StrEnum):
    """What a list can be sorted by: its headings."""

    NUMBER = "number"
    NAME = "name"
    CATEGORY = "category"
    TEAM = "team"
    REGISTERED_ON = "registered_on"
    SERVICE_MINUTES = "service_minutes"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class ListOrder:
    """One heading and its direction; who is equal follows in the order of station numbers."""

    by: SortBy = SortBy.NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True)
class OrderedIds:
    """Ids one after another, 16 octets each: 130,000 people are 2 MB."""

    packed: bytes

    def __len__(self) -> int:
        return len(self.packed) // _OCTETS

    def __iter__(self) -> Iterator[UUID]:
        for place in range(len(self)):
            yield from self.part(place, place + 1)

    def part(self, start: int, stop: int) -> list[UUID]:
        """Return the ids at some places of the list."""
        stop = min(stop, len(self))
        return [UUID(bytes=self.packed[n * _OCTETS : (n + 1) * _OCTETS]) for n in range(start, stop)]


def ordered(session: ReadSession, which: VolunteerFilter, order: ListOrder) -> OrderedIds:
    """Return who a list shows, in its order: everybody is read, so off the GUI thread.

    Names, also of teams, stand in the order of GB 2312, which is that of pinyin for its 3,755 common
    characters (a character read in two ways stands under its commoner reading); rarer ones come after them.
    """
    if order.by in (SortBy.NAME, SortBy.TEAM):
        return _by_name(session, which, order)
    statement = _sorted(select(_BARE_ID).where(*conditions(which)), order)
    return OrderedIds(b"".join(_octets(row[0]) for row in _each(session, statement)))


def _by_name(session: ReadSession, which: VolunteerFilter, order: ListOrder) -> OrderedIds:
    name = _V.name if order.by is SortBy.NAME else teams.c.name
    named = select(name, _BARE_ID).select_from(volunteers).outerjoin(teams, teams.c.id == _V.team_id)
    rows = _each(session, named.where(*conditions(which)).order_by(_V.number))
    keys = _name_keys(rows, descending=order.descending)
    # Sorted in parts and merged: one sort of them all would keep the interpreter from the window for 0.1 s.
    parts: list[list[bytes]] = []
    while part := list(islice(keys, _NAMES_SORTED)):
        parts.append(sorted(part, reverse=order.descending))
    return OrderedIds(b"".join(key[-_OCTETS:] for key in merge(*parts, reverse=order.descending)))


def _name_keys(rows: Iterator[Any], *, descending: bool) -> Iterator[bytes]:
    """Return for everybody what they are sorted by, and behind it their id; who has no name comes last."""
    nameless = b"" if descending else b"\xff\xff"
    for place, (name, key) in enumerate(rows):
        number = (_LAST_PLACE - place if descending else place).to_bytes(4, "big")
        yield (_name_key(name) if name else nameless) + b"\0" + number + _octets(key)


def _name_key(name: str) -> bytes:
    try:
        return name.encode("gb2312")
    except UnicodeEncodeError:
        return b"".join(_character_key(character) for character in name)


def _character_key(character: str) -> bytes:
    try:
        return character.encode("gb2312")
    except UnicodeEncodeError:
        return b"\xff" + ord(character).to_bytes(4, "big")


def _each(session: ReadSession, statement: Any) -> Iterator[Any]:
    """Return rows one after another, without holding them."""
    for some in session.connection.execute(statement).partitions(_ROWS_AT_ONCE):
        yield from some


def _octets(key: Any) -> bytes:
    """Return an id as its 16 octets; one driver gives them, the other a UUID."""
    return key if isinstance(key, bytes) else bytes(key.bytes)


def _sorted(statement: Any, order: ListOrder) -> Any:
    value: Any = _V.number
    if order.by is SortBy.CATEGORY:
        value = case({kind.value: place for place, kind in enumerate(PersonCategory)}, value=_V.category)
    elif order.by is SortBy.REGISTERED_ON:
        value = _V.registered_on
    elif order.by is SortBy.SERVICE_MINUTES:
        statement, value = _with_minutes(statement)
    elif order.by is SortBy.POINTS:
        statement, value = _with_points(statement)
    return statement.order_by(value.desc() if order.descending else value, _V.number)


def _with_minutes(statement: Any) -> tuple[Any, Any]:
    served = _summed(service_records.c.volunteer_id, service_records.c.service_minutes, counts())
    return statement.outerjoin(served, served.c.holder == _V.id), func.coalesce(served.c.total, 0)


def _with_points(statement: Any) -> tuple[Any, Any]:
    came = _summed(points_moves.c.to_id, points_moves.c.points)
    went = _summed(points_moves.c.from_id, points_moves.c.points)
    joined = statement.outerjoin(came, came.c.holder == _V.id).outerjoin(went, went.c.holder == _V.id)
    return joined, func.coalesce(came.c.total, 0) - func.coalesce(went.c.total, 0)


def _summed(person: Any, amount: Any, *where: Any) -> Any:
    """Return a total for everybody; a record merged into another counts for that one."""
    own = select(person.label("person"), func.sum(amount).label("part")).where(*where)
    own_totals = own.group_by(person).subquery()
    other = volunteers.alias()
    holder = func.coalesce(other.c.keeper_id, other.c.id)
    return (
        select(holder.label("holder"), func.sum(own_totals.c.part).label("total"))
        .join(other, other.c.id == own_totals.c.person)
        .group_by(holder)
        .subquery()
    )
