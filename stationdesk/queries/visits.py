"""Who comes in: the station's lists, the tiles of a day, its last visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import case, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.visitors import visitor_categories, visitors
from stationdesk.db.tables.visits import visit_hours, visit_services, visit_uses, visits
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.visits import USUAL_SPAN, VisitSource
from stationdesk.queries.dependents import not_undone

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_C, _S, _H, _V = visitor_categories.c, visit_services.c, visit_hours.c, visits.c


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A kind of people who come in."""

    category_id: UUID
    code: str
    title: str
    icon: str
    is_new_employment: bool
    position: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """Something that is used here."""

    service_id: UUID
    code: str
    title: str
    icon: str
    position: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class TileRow:
    """A category to tap: its visits today at the whole station."""

    category_id: UUID
    title: str
    icon: str
    visits: int


@dataclass(frozen=True, slots=True)
class TapView:
    """What is tapped: the categories that come most first, then all others; the services; today's visits."""

    frequent: tuple[TileRow, ...]
    others: tuple[TileRow, ...]
    services: tuple[ServiceRow, ...]
    visits: int

    @property
    def categories(self) -> tuple[TileRow, ...]:
        """All of them in the order their numbers are counted in, wherever they have numbers."""
        return (*self.frequent, *self.others)

    @property
    def has_lists(self) -> bool:
        """Whether the station has any category to tap."""
        return bool(self.frequent)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One tap, or one line of a list. `at` is when it was entered, `hour` what the list says, or None."""

    visit_id: UUID
    act_id: UUID
    at: datetime
    hour: int | None
    title: str
    icon: str
    people: int
    services: tuple[str, ...]
    person: str
    operator: str
    source: VisitSource
    is_undone: bool


def categories(session: ReadSession) -> list[CategoryRow]:
    """Return every category in its order, those that are off last."""
    found = session.all(
        select(visitor_categories).order_by(_C.is_active.desc(), _C.position, _C.title, _C.id)
    )
    return [
        CategoryRow(row.id, row.code, row.title, row.icon, row.is_new_employment, row.position, row.is_active)
        for row in found
    ]


def services(session: ReadSession) -> list[ServiceRow]:
    """Return every service in its order, those that are off last."""
    found = session.all(select(visit_services).order_by(_S.is_active.desc(), _S.position, _S.title, _S.id))
    return [ServiceRow(row.id, row.code, row.title, row.icon, row.position, row.is_active) for row in found]


def tap_view(session: ReadSession, on: date, most: int = 6) -> TapView:
    """Return the tiles of a day: the `most` categories that came most in the four weeks before it.

    Those keep the order of the list, so that a tile stays where the hand knows it all day.
    """
    counted = _counted(session, on)
    active = [row for row in categories(session) if row.is_active]
    by_use = sorted(active, key=lambda row: -counted.get(row.category_id, (0, 0))[1])
    frequent = {row.category_id for row in by_use[:most]}
    tiles = {
        row.category_id: TileRow(
            row.category_id, row.title, row.icon, counted.get(row.category_id, (0, 0))[0]
        )
        for row in active
    }
    return TapView(
        frequent=tuple(tile for key, tile in tiles.items() if key in frequent),
        others=tuple(tile for key, tile in tiles.items() if key not in frequent),
        services=tuple(row for row in services(session) if row.is_active),
        visits=sum(today for today, _before in counted.values()),
    )


def visits_on(session: ReadSession, on: date) -> int:
    """Return the visits (人次) of a business date at the whole station."""
    return int(session.scalar(select(func.coalesce(func.sum(_H.visits), 0)).where(_H.on == on)))


def latest(session: ReadSession, on: date, limit: int = 50) -> list[VisitRow]:
    """Return what was tapped or entered for a date, the newest first; what was undone is among it."""
    undone = case((not_undone(), False), else_=True)
    found = session.all(
        select(
            visits,
            acts.c.at,
            operators.c.name.label("operator"),
            _C.title,
            _C.icon,
            volunteers.c.name.label("volunteer"),
            visitors.c.name.label("visitor"),
            undone.label("undone"),
        )
        .join(acts, acts.c.id == _V.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .join(visitor_categories, _C.id == _V.category_id)
        .outerjoin(volunteers, volunteers.c.id == _V.volunteer_id)
        .outerjoin(visitors, visitors.c.id == _V.visitor_id)
        .where(_V.on == on, _V.people > 0)
        .order_by(_V.id.desc())
        .limit(limit)
    )
    used = _used(session, [row.id for row in found])
    return [_row(row, used.get(row.id, ())) for row in found]


def _row(row: Any, used: tuple[str, ...]) -> VisitRow:
    return VisitRow(
        visit_id=row.id,
        act_id=row.act_id,
        at=row.at,
        hour=row.hour,
        title=row.title,
        icon=row.icon,
        people=row.people,
        services=used,
        person=row.volunteer or row.visitor or "",
        operator=row.operator,
        source=VisitSource(row.source),
        is_undone=bool(row.undone),
    )


def _used(session: ReadSession, visit_ids: list[UUID]) -> dict[UUID, tuple[str, ...]]:
    if not visit_ids:
        return {}
    found = session.all(
        select(visit_uses.c.visit_id, _S.title)
        .join(visit_services, _S.id == visit_uses.c.service_id)
        .where(visit_uses.c.visit_id.in_(visit_ids))
        .order_by(visit_uses.c.id)
    )
    used: dict[UUID, tuple[str, ...]] = {}
    for row in found:
        used[row.visit_id] = (*used.get(row.visit_id, ()), row.title)
    return used


def _counted(session: ReadSession, on: date) -> dict[UUID, tuple[int, int]]:
    """Return each category's visits of a date, and of the four weeks before it."""
    today, before = (
        func.sum(case((condition, _H.visits), else_=0)) for condition in (_H.on == on, _H.on < on)
    )
    found = session.all(
        select(_H.category_id, today, before)
        .where(_H.on >= on - USUAL_SPAN, _H.on <= on)
        .group_by(_H.category_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in found}
