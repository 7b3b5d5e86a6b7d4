"""Visits, people and services used over a time, kept apart: 人次, 人数 and 服务项次 are never mixed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.db.tables.visits import visit_hours, visit_services, visit_use_days, visits
from stationdesk.domain.visits import LAST_HOUR, UNKNOWN_HOUR, Span
from stationdesk.queries.visit_people import people
from stationdesk.queries.visit_spans import within

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_H, _U, _V, _C = visit_hours.c, visit_use_days.c, visits.c, visitor_categories.c
_HOURS = LAST_HOUR + 1
_USUAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class VisitFigures:
    """The three figures of a span, and what they are made of.

    `visits` (人次): each person each time. `people` (人数): different people among the visits of whom it
    is known who they are. `unidentified`: visits of which it is not. `service_uses` (服务项次).
    """

    visits: int
    people: int
    unidentified: int
    new_employment: int
    service_uses: int


@dataclass(frozen=True, slots=True)
class HoursRow:
    """A category by the hour of the day, hour 0 first; `unknown` are visits without an hour, `identified`
    those of whom it is known who they are."""

    category_id: UUID
    title: str
    icon: str
    is_new_employment: bool
    hours: tuple[int, ...]
    unknown: int
    identified: int

    @property
    def visits(self) -> int:
        """All visits of the category."""
        return sum(self.hours) + self.unknown


@dataclass(frozen=True, slots=True)
class DayRow:
    """The visits of one date, those of 新就业群体 among them."""

    on: date
    visits: int
    new_employment: int


@dataclass(frozen=True, slots=True)
class UsesRow:
    """How often a service was used."""

    service_id: UUID
    title: str
    icon: str
    uses: int


@dataclass(frozen=True, slots=True)
class VisitStatistics:
    """Everything the statistics of a span show, read on one snapshot; `visits_before`: the span before."""

    span: Span
    figures: VisitFigures
    visits_before: int
    categories: tuple[HoursRow, ...]
    days: tuple[DayRow, ...]
    services: tuple[UsesRow, ...]

    @property
    def hours(self) -> tuple[int, ...]:
        """All categories by the hour."""
        return tuple(sum(row.hours[hour] for row in self.categories) for hour in range(_HOURS))

    @property
    def unknown(self) -> int:
        """Visits whose list says no hour."""
        return sum(row.unknown for row in self.categories)

    @property
    def peak(self) -> int | None:
        """The busiest hour, the earliest of equals; None when nobody came at a known hour."""
        most = max(self.hours)
        return self.hours.index(most) if most else None


def statistics(session: ReadSession, span: Span, point_id: UUID | None = None) -> VisitStatistics:
    """Return the statistics of a span, of the whole station or of one service point."""
    categories = category_hours(session, span, point_id)
    used = service_uses(session, span, point_id)
    visits_in_all = sum(row.visits for row in categories)
    return VisitStatistics(
        span=span,
        figures=VisitFigures(
            visits=visits_in_all,
            people=people(session, span, point_id),
            unidentified=visits_in_all - sum(row.identified for row in categories),
            new_employment=sum(row.visits for row in categories if row.is_new_employment),
            service_uses=sum(row.uses for row in used),
        ),
        visits_before=_visits(session, span.before, point_id),
        categories=tuple(categories),
        days=tuple(by_day(session, span, point_id)),
        services=tuple(used),
    )


def figures(session: ReadSession, span: Span, point_id: UUID | None = None) -> VisitFigures:
    """Return the figures of a span."""
    found = session.first(
        select(
            func.coalesce(func.sum(_H.visits), 0).label("visits"),
            func.coalesce(func.sum(_H.identified), 0).label("identified"),
            func.coalesce(func.sum(_H.visits).filter(_C.is_new_employment), 0).label("new_employment"),
        )
        .join(visitor_categories, _C.id == _H.category_id)
        .where(within(_H, span, point_id))
    )
    uses = select(func.coalesce(func.sum(_U.uses), 0)).where(within(_U, span, point_id))
    return VisitFigures(
        visits=int(found.visits),
        people=people(session, span, point_id),
        unidentified=int(found.visits) - int(found.identified),
        new_employment=int(found.new_employment),
        service_uses=int(session.scalar(uses)),
    )


def category_hours(session: ReadSession, span: Span, point_id: UUID | None = None) -> list[HoursRow]:
    """Return the visits of each category by the hour; a category nobody came from is left out."""
    sums = (func.sum(_H.visits).label("visits"), func.sum(_H.identified).label("identified"))
    found = session.all(
        select(_H.category_id, _H.hour, *sums)
        .where(within(_H, span, point_id))
        .group_by(_H.category_id, _H.hour)
    )
    counted: dict[UUID, dict[int, Any]] = {}
    for row in found:
        counted.setdefault(row.category_id, {})[row.hour] = row
    known = session.all(select(visitor_categories).order_by(_C.position, _C.title, _C.id))
    rows = [_hours_row(row, counted[row.id]) for row in known if row.id in counted]
    return [row for row in rows if row.visits]


def by_hour(session: ReadSession, on: date, point_id: UUID | None = None) -> tuple[int, ...]:
    """Return the visits of a date by the hour; those without an hour are left out."""
    found = session.all(
        select(_H.hour, func.sum(_H.visits).label("visits"))
        .where(within(_H, Span(on, on), point_id), _H.hour != UNKNOWN_HOUR)
        .group_by(_H.hour)
    )
    counted = {row.hour: int(row.visits) for row in found}
    return tuple(counted.get(hour, 0) for hour in range(_HOURS))


def usual_by_hour(session: ReadSession, on: date, point_id: UUID | None = None) -> tuple[int, ...]:
    """Return what is usual on this weekday: the mean of the last four of them with any visit, rounded."""
    days = [by_hour(session, on - timedelta(weeks=n), point_id) for n in range(1, _USUAL_WEEKS + 1)]
    worked = [day for day in days if any(day)]
    if not worked:
        return ()
    return tuple(round(sum(hour) / len(worked)) for hour in zip(*worked, strict=True))


def by_day(session: ReadSession, span: Span, point_id: UUID | None = None) -> list[DayRow]:
    """Return the visits of every date of a span, those of 新就业群体 among them."""
    found = session.all(
        select(
            _H.on,
            func.sum(_H.visits).label("visits"),
            func.coalesce(func.sum(_H.visits).filter(_C.is_new_employment), 0).label("new_employment"),
        )
        .join(visitor_categories, _C.id == _H.category_id)
        .where(within(_H, span, point_id))
        .group_by(_H.on)
    )
    counted = {row.on: (int(row.visits), int(row.new_employment)) for row in found}
    return [DayRow(on, *counted.get(on, (0, 0))) for on in span.days]


def service_uses(session: ReadSession, span: Span, point_id: UUID | None = None) -> list[UsesRow]:
    """Return how often each service was used (服务项次), the most used first."""
    uses = func.sum(_U.uses).label("uses")
    services = visit_services.c
    found = session.all(
        select(services.id, services.title, services.icon, uses)
        .join(visit_use_days, _U.service_id == services.id)
        .where(within(_U, span, point_id))
        .group_by(services.id, services.title, services.icon, services.position)
        .having(func.sum(_U.uses) != 0)
        .order_by(uses.desc(), services.position)
    )
    return [UsesRow(row.id, row.title, row.icon, int(row.uses)) for row in found]


def _visits(session: ReadSession, span: Span, point_id: UUID | None) -> int:
    found = select(func.coalesce(func.sum(_H.visits), 0)).where(within(_H, span, point_id))
    return int(session.scalar(found))


def _hours_row(row: Any, counted: dict[int, Any]) -> HoursRow:
    visits_at = {hour: int(one.visits) for hour, one in counted.items()}
    return HoursRow(
        category_id=row.id,
        title=row.title,
        icon=row.icon,
        is_new_employment=row.is_new_employment,
        hours=tuple(visits_at.get(hour, 0) for hour in range(_HOURS)),
        unknown=visits_at.get(UNKNOWN_HOUR, 0),
        identified=sum(int(one.identified) for one in counted.values()),
    )
