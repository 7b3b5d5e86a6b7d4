"""The list of volunteers: filters with counts, any order, rows for a page or for a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, or_, select

from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import teams, volunteers
from stationdesk.domain.masking import mask_phone
from stationdesk.domain.people import PersonCategory, VolunteerStatus
from stationdesk.queries.service_records import counts, stands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stationdesk.db.session import ReadSession

_V = volunteers.c
_R = service_records.c
_M = points_moves.c
_ROWS_AT_ONCE = 500
ADULT_YEARS = 18
"""未成年人保护法 art. 2: a minor is under 18."""


class Standing(StrEnum):
    """Filters besides the category and the team."""

    ALL = "all"
    MINORS = "minors"
    WITH_HOUSEHOLD = "with_household"
    NOT_THIS_MONTH = "not_this_month"
    INCOMPLETE = "incomplete"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class VolunteerFilter:
    """Which volunteers a list shows; `today`, the station's date, is for standings that look at it."""

    category: PersonCategory | None = None
    team_id: UUID | None = None
    standing: Standing = Standing.ALL
    today: date | None = None


@dataclass(frozen=True, slots=True)
class TeamCount:
    """A team and how many volunteers are in it."""

    team_id: UUID
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """How many volunteers each filter would show; categories and teams that do not occur are left out."""

    total: int
    by_category: tuple[tuple[PersonCategory, int], ...]
    by_team: tuple[TeamCount, ...]
    minors: int
    with_household: int
    not_this_month: int
    incomplete: int
    restricted: int


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A volunteer as the list shows them: the phone masked, minutes that count, whole points."""

    volunteer_id: UUID
    number: str
    name: str
    category: PersonCategory
    phone_masked: str
    team: str
    registered_on: date
    service_minutes: int
    points: int


def page(
    session: ReadSession, which: VolunteerFilter, offset: int, limit: int, *, descending: bool = False
) -> list[RosterRow]:
    """Return rows `offset` … `offset + limit` in the order of station numbers."""
    number = _V.number.desc() if descending else _V.number
    found = select(_V.id).where(*conditions(which)).order_by(number).limit(limit).offset(offset)
    return rows_of(session, [row.id for row in session.all(found)])


def rows_of(session: ReadSession, ids: Sequence[UUID]) -> list[RosterRow]:
    """Return the rows of volunteers in the order of their ids; three statements, however many they are."""
    columns = (_V.id, _V.number, _V.name, _V.category, _V.phone, _V.registered_on, teams.c.name.label("team"))
    listed = select(*columns).outerjoin(teams, teams.c.id == _V.team_id).where(_V.id.in_(ids))
    found = {row.id: row for row in session.all(listed)}
    minutes, points = _minutes(session, ids), _points(session, ids)
    return [
        _roster_row(session, found[key], minutes.get(key, 0), points.get(key, 0))
        for key in ids
        if key in found
    ]


def each(session: ReadSession, ids: Iterable[UUID]) -> Iterator[RosterRow]:
    """Return the rows of any number of volunteers one after another, 500 in memory at a time."""
    left = iter(ids)
    while some := list(islice(left, _ROWS_AT_ONCE)):
        yield from rows_of(session, some)


def count(session: ReadSession, which: VolunteerFilter) -> int:
    """Return how many volunteers a filter shows."""
    return int(session.scalar(select(func.count()).select_from(volunteers).where(*conditions(which))))


def filter_counts(session: ReadSession, today: date) -> FilterCounts:
    """Return the counts of all filters; long with many volunteers, so off the GUI thread."""
    everybody = conditions(VolunteerFilter())
    found = session.all(select(_V.category, func.count()).where(*everybody).group_by(_V.category))
    by_category = {PersonCategory(row[0]): int(row[1]) for row in found}
    in_teams = session.all(
        select(teams.c.id, teams.c.name, func.count())
        .join(volunteers, _V.team_id == teams.c.id)
        .where(*everybody)
        .group_by(teams.c.id, teams.c.name)
        .order_by(func.count().desc(), teams.c.name)
    )
    return FilterCounts(
        total=sum(by_category.values()),
        by_category=tuple((kind, by_category[kind]) for kind in PersonCategory if kind in by_category),
        by_team=tuple(TeamCount(row[0], row[1], int(row[2])) for row in in_teams),
        minors=_count_of(session, Standing.MINORS, today),
        with_household=_count_of(session, Standing.WITH_HOUSEHOLD, today),
        not_this_month=_count_of(session, Standing.NOT_THIS_MONTH, today),
        incomplete=_count_of(session, Standing.INCOMPLETE, today),
        restricted=_count_of(session, Standing.RESTRICTED, today),
    )


def conditions(which: VolunteerFilter) -> list[Any]:
    """Return what a volunteer must be to be shown: registered, and no record merged into another."""
    status = VolunteerStatus.RESTRICTED if which.standing is Standing.RESTRICTED else VolunteerStatus.ACTIVE
    found: list[Any] = [_V.status == status]
    if which.category is not None:
        found.append(_V.category == which.category)
    if which.team_id is not None:
        found.append(_V.team_id == which.team_id)
    return found + _standing(which)


def _count_of(session: ReadSession, standing: Standing, today: date) -> int:
    return count(session, VolunteerFilter(standing=standing, today=today))


def _standing(which: VolunteerFilter) -> list[Any]:
    if which.standing is Standing.MINORS and which.today is not None:
        return [_V.birth_date > _youngest_adult(which.today)]
    if which.standing is Standing.WITH_HOUSEHOLD:
        return [_V.household_id.is_not(None)]
    if which.standing is Standing.NOT_THIS_MONTH and which.today is not None:
        # Those who served, looked up once; not their records for each of all volunteers (2 s with 310,000).
        served = select(func.coalesce(_V.keeper_id, _V.id)).join(service_records, _R.volunteer_id == _V.id)
        return [_V.id.not_in(served.where(_R.on >= which.today.replace(day=1), stands()))]
    if which.standing is Standing.INCOMPLETE:
        empty = [_V.sex == "0", _V.area == "", _V.skills == "", _V.service_categories == ""]
        missing = [_V.birth_date.is_(None), _V.document.is_(None), _V.phone.is_(None)]
        return [or_(*empty, *missing)]
    return []


def _youngest_adult(today: date) -> date:
    """Return the latest birth date of somebody of age; years are full on the day after the birthday."""
    yesterday = today - timedelta(days=1)
    is_leap_day = (yesterday.month, yesterday.day) == (2, 29)
    return yesterday.replace(year=yesterday.year - ADULT_YEARS, day=28 if is_leap_day else yesterday.day)


def _holders(ids: Sequence[UUID]) -> Any:
    """Return whose records count for whom: everybody's own, and those of records merged into theirs."""
    own = or_(_V.id.in_(ids), _V.keeper_id.in_(ids))
    return select(_V.id, func.coalesce(_V.keeper_id, _V.id).label("holder")).where(own).subquery()


def _minutes(session: ReadSession, ids: Sequence[UUID]) -> dict[UUID, int]:
    held = _holders(ids)
    served = (
        select(held.c.holder, func.sum(_R.service_minutes).label("minutes"))
        .join(service_records, _R.volunteer_id == held.c.id)
        .where(counts())
        .group_by(held.c.holder)
    )
    return {row.holder: int(row.minutes) for row in session.all(served)}


def _points(session: ReadSession, ids: Sequence[UUID]) -> dict[UUID, int]:
    balances: dict[UUID, int] = {}
    for account, sign in ((_M.to_id, 1), (_M.from_id, -1)):
        held = _holders(ids)
        moved = (
            select(held.c.holder, func.sum(_M.points).label("points"))
            .join(points_moves, account == held.c.id)
            .group_by(held.c.holder)
        )
        for row in session.all(moved):
            balances[row.holder] = balances.get(row.holder, 0) + sign * int(row.points)
    return balances


def _roster_row(session: ReadSession, row: Any, service_minutes: int, points: int) -> RosterRow:
    number = session.vault.open(row.phone) if row.phone else ""
    return RosterRow(
        volunteer_id=row.id,
        number=row.number,
        name=row.name,
        category=PersonCategory(row.category),
        phone_masked=mask_phone(number) if number else "",
        team=row.team or "",
        registered_on=row.registered_on,
        service_minutes=service_minutes,
        points=points,
    )
