"""The lines of a spreadsheet of visits: who came in each hour, what was used each day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.db.tables.visits import visit_hours, visit_services, visit_use_days
from stationdesk.domain.visits import UNKNOWN_HOUR, Span
from stationdesk.queries.visit_figures import within

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_H, _U, _C = visit_hours.c, visit_use_days.c, visitor_categories.c


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """A line of an export: visits of a category in an hour, or uses of a service by a category on a day.

    `hour` is None for visits whose list says none, and for uses, which are kept by the day.
    """

    on: date
    hour: int | None
    category: str
    is_new_employment: bool
    visits: int
    unidentified: int
    service: str
    uses: int


def exported(session: ReadSession, span: Span, point_id: UUID | None = None) -> list[ExportedRow]:
    """Return what an export of a span holds, by date: the visits of each hour, then the services used."""
    visited = session.all(
        select(
            _H.on,
            _H.hour,
            _C.title,
            _C.is_new_employment,
            func.sum(_H.visits).label("visits"),
            func.sum(_H.identified).label("identified"),
        )
        .join(visitor_categories, _C.id == _H.category_id)
        .where(within(_H, span, point_id))
        .group_by(_H.on, _H.hour, _C.id, _C.title, _C.is_new_employment, _C.position)
        .having(func.sum(_H.visits) != 0)
        .order_by(_H.on, _H.hour, _C.position)
    )
    services = visit_services.c
    used = session.all(
        select(
            _U.on,
            _C.title,
            _C.is_new_employment,
            services.title.label("service"),
            func.sum(_U.uses).label("uses"),
        )
        .join(visitor_categories, _C.id == _U.category_id)
        .join(visit_services, services.id == _U.service_id)
        .where(within(_U, span, point_id))
        .group_by(
            _U.on,
            _C.id,
            _C.title,
            _C.is_new_employment,
            _C.position,
            services.id,
            services.title,
            services.position,
        )
        .having(func.sum(_U.uses) != 0)
        .order_by(_U.on, _C.position, services.position)
    )
    rows = [
        ExportedRow(
            row.on,
            None if row.hour == UNKNOWN_HOUR else row.hour,
            row.title,
            row.is_new_employment,
            int(row.visits),
            int(row.visits) - int(row.identified),
            "",
            0,
        )
        for row in visited
    ]
    rows += [
        ExportedRow(row.on, None, row.title, row.is_new_employment, 0, 0, row.service, int(row.uses))
        for row in used
    ]
    return sorted(rows, key=lambda row: row.on)
