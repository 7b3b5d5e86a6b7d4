"""The volunteers of a list in any order of its headings: who comes where, without their rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import case, func, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.domain.people import PersonCategory
from stationdesk.queries.service_records import counts
from stationdesk.queries.volunteer_lists import conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.volunteer_lists import VolunteerFilter

_V = volunteers.c
_OCTETS = 16


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

    Names stand in the order of GB 2312, which is that of pinyin for its 3,755 common characters
    (a character read in two ways stands under its commoner reading); rarer ones come after them.
    """
    if order.by is SortBy.NAME:
        named = session.all(select(_V.id, _V.name).where(*conditions(which)).order_by(_V.number))
        keyed = [(row[1].encode("gb18030", "replace"), row[0].bytes) for row in named]
        keyed.sort(key=lambda pair: pair[0], reverse=order.descending)
        return OrderedIds(b"".join(key for _name, key in keyed))
    statement = select(_V.id).where(*conditions(which))
    return _packed(row[0] for row in session.all(_sorted(statement, order)))


def _packed(ids: Iterable[UUID]) -> OrderedIds:
    return OrderedIds(b"".join(key.bytes for key in ids))


def _sorted(statement: Any, order: ListOrder) -> Any:
    value: Any = _V.number
    if order.by is SortBy.CATEGORY:
        value = case({kind.value: place for place, kind in enumerate(PersonCategory)}, value=_V.category)
    elif order.by is SortBy.TEAM:
        statement = statement.outerjoin(teams, teams.c.id == _V.team_id).order_by(teams.c.name.is_(None))
        value = teams.c.name
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
