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
from stationdesk.queries.visit_spans import within

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_H, _U, _C, _S = visit_hours.c, visit_use_days.c, visitor_categories.c, visit_services.c


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
    rows = [*_visits(session, span, point_id), *_uses(session, span, point_id)]
    return sorted(rows, key=lambda row: row.on)


def _visits(session: ReadSession, span: Span, point_id: UUID | None) -> list[ExportedRow]:
    category = (_C.id, _C.title, _C.is_new_employment, _C.position)
    sums = (func.sum(_H.visits).label("visits"), func.sum(_H.identified).label("identified"))
    found = session.all(
        select(_H.on, _H.hour, _C.title, _C.is_new_employment, *sums)
        .join(visitor_categories, _C.id == _H.category_id)
        .where(within(_H, span, point_id))
        .group_by(_H.on, _H.hour, *category)
        .having(func.sum(_H.visits) != 0)
        .order_by(_H.on, _H.hour, _C.position)
    )
    return [
        ExportedRow(
            on=row.on,
            hour=None if row.hour == UNKNOWN_HOUR else row.hour,
            category=row.title,
            is_new_employment=row.is_new_employment,
            visits=int(row.visits),
            unidentified=int(row.visits) - int(row.identified),
            service="",
            uses=0,
        )
        for row in found
    ]


def _uses(session: ReadSession, span: Span, point_id: UUID | None) -> list[ExportedRow]:
    category = (_C.id, _C.title, _C.is_new_employment, _C.position)
    service = (_S.id, _S.title, _S.position)
    columns = (_S.title.label("service"), func.sum(_U.uses).label("uses"))
    found = session.all(
        select(_U.on, _C.title, _C.is_new_employment, *columns)
        .join(visitor_categories, _C.id == _U.category_id)
        .join(visit_services, _S.id == _U.service_id)
        .where(within(_U, span, point_id))
        .group_by(_U.on, *category, *service)
        .having(func.sum(_U.uses) != 0)
        .order_by(_U.on, _C.position, _S.position)
    )
    return [
        ExportedRow(row.on, None, row.title, row.is_new_employment, 0, 0, row.service, int(row.uses))
        for row in found
    ]
