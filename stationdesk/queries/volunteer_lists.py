"""The list of volunteers: filters with counts, pages by key, any number of rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.people import PersonCategory, VolunteerStatus
from stationdesk.queries.service_records import stands
from stationdesk.queries.volunteers import VolunteerRow, listed, volunteer_row

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_V = volunteers.c
_ACTIVE = _V.status == VolunteerStatus.ACTIVE


class Standing(StrEnum):
    """Filters besides the category."""

    ALL = "all"
    NOT_THIS_MONTH = "not_this_month"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class VolunteerFilter:
    """Which volunteers a list shows."""

    category: PersonCategory | None = None
    standing: Standing = Standing.ALL
    month_start: date | None = None


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """How many volunteers each filter would show."""

    total: int
    by_category: tuple[tuple[PersonCategory, int], ...]
    not_this_month: int
    incomplete: int


def page(session: ReadSession, which: VolunteerFilter, offset: int, limit: int) -> list[VolunteerRow]:
    """Return rows `offset` … `offset + limit` in the order of station numbers, with minutes and points."""
    ids = select(_V.id).where(*_conditions(which)).order_by(_V.number).limit(limit).offset(offset)
    found = session.all(listed().where(_V.id.in_(ids)))
    in_order = sorted(found, key=lambda row: row.number)  # in SQL, SQLite would walk the index of all numbers
    return [volunteer_row(session, row, with_sums=True) for row in in_order]


def count(session: ReadSession, which: VolunteerFilter) -> int:
    """Return how many volunteers a filter shows."""
    return int(session.scalar(select(func.count()).select_from(volunteers).where(*_conditions(which))))


def filter_counts(session: ReadSession, month_start: date) -> FilterCounts:
    """Return the counts of all filters; long with many volunteers, so off the GUI thread."""
    found = session.all(select(_V.category, func.count()).where(_ACTIVE).group_by(_V.category))
    by_category = {PersonCategory(row[0]): int(row[1]) for row in found}
    order = [kind for kind in PersonCategory if kind in by_category]
    return FilterCounts(
        total=sum(by_category.values()),
        by_category=tuple((kind, by_category[kind]) for kind in order),
        not_this_month=count(session, VolunteerFilter(None, Standing.NOT_THIS_MONTH, month_start)),
        incomplete=count(session, VolunteerFilter(None, Standing.INCOMPLETE, month_start)),
    )


def _conditions(which: VolunteerFilter) -> list[Any]:
    conditions: list[Any] = [_ACTIVE]
    if which.category is not None:
        conditions.append(_V.category == which.category)
    if which.standing is Standing.NOT_THIS_MONTH:
        # Those who served, looked up once; not their records for each of all volunteers (2 s with 310,000).
        served = select(service_records.c.volunteer_id)
        conditions.append(_V.id.not_in(served.where(service_records.c.on >= which.month_start, stands())))
    if which.standing is Standing.INCOMPLETE:
        empty = [_V.sex == "0", _V.area == "", _V.skills == "", _V.service_categories == ""]
        missing = [_V.birth_date.is_(None), _V.document.is_(None), _V.phone.is_(None)]
        conditions.append(or_(*empty, *missing))
    return conditions
