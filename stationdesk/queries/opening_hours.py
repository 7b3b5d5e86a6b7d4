"""When service points are open: a week to edit, a day to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from stationdesk.db.tables.visits import opening_hours
from stationdesk.domain.opening_hours import OpenDay, Span, day_of

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from stationdesk.db.session import ReadSession
    from stationdesk.domain.working_days import WorkCalendar


def week(session: ReadSession, point_id: UUID | None) -> tuple[Span, ...]:
    """Return the spans of a point's week in order; None: of the station itself."""
    h = opening_hours.c
    found = session.all(select(opening_hours).where(h.point_id == point_id, h.is_active))
    return tuple(sorted(Span(row.weekday, row.opens_minute, row.closes_minute) for row in found))


def open_day(session: ReadSession, point_id: UUID | None, on: date, calendar: WorkCalendar) -> OpenDay:
    """Return when a point is open on a day; a point without hours of its own keeps the station's."""
    own = week(session, point_id)
    if not own and point_id is not None:
        own = week(session, None)
    return day_of(own, on, calendar)
