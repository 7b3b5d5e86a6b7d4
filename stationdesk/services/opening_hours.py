"""The opening hours of a service point: a whole week at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.stations import stations
from stationdesk.db.tables.visits import opening_hours
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt
from stationdesk.domain.opening_hours import Span, check_week
from stationdesk.domain.staff import Right
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.services import staff
from stationdesk.services.service_points import point_of


@dataclass(frozen=True, slots=True)
class HoursRequest:
    """The spans of a week; `point_id` None: of the station itself. None at all: nothing is said about it."""

    point_id: UUID | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HoursReceipt:
    """The hours that hold now; the title is the point's, or the station's."""

    point_id: UUID | None
    title: str
    spans: tuple[Span, ...]


def put_hours(session: WriteSession, act: Act, request: HoursRequest) -> HoursReceipt:
    """Replace the opening hours of a week. They are told to people and refuse nothing.

    Raises:
        NotAllowed, NotFound.
        InvalidField, HoursOverlap: what `domain.opening_hours.check_week` raises.
    """
    staff.ensure(session, Right.CHANGE_STATION)
    session.hold(f"{opening_hours.name} {request.point_id}")
    spans = check_week(request.spans)
    title = _title(session, request.point_id)
    standing = {_span(row): row for row in _rows(session, request.point_id)}
    for span, row in standing.items():
        if span not in spans:
            session.keep(opening_hours, row.id, is_active=False)
    for span in spans:
        if span not in standing:
            session.keep(
                opening_hours,
                point_id=request.point_id,
                weekday=span.weekday,
                opens_minute=span.opens_minute,
                closes_minute=span.closes_minute,
                is_active=True,
            )
    return HoursReceipt(request.point_id, title, spans)


def reverse_put_hours(session: WriteSession, original: Any) -> list[Effect]:
    """Tell that the hours before hold again, unless the week was changed since: spans are put back as rows.

    Raises:
        DependsOnIt: with the later weeks.
    """
    changed = select(opening_hours.c.point_id).where(opening_hours.c.id.in_(_changed_by(original)))
    point_id = session.scalar(changed)
    session.hold(f"{opening_hours.name} {point_id}")
    of_point = select(opening_hours.c.id).where(opening_hours.c.point_id == point_id)
    written = select(versions.c.act_id).where(
        versions.c.table_name == opening_hours.name, versions.c.row_id.in_(of_point)
    )
    weeks = and_(acts.c.verb == "opening_hours.put_hours", acts.c.id.in_(written), not_undone())
    later = or_(acts.c.at > original.at, and_(acts.c.at == original.at, acts.c.id > original.id))
    found = dependents(session, and_(weeks, later))
    if found:
        raise DependsOnIt(original.verb, found)
    return [Effect(EffectKind.RECORD_BACK, _title(session, point_id))]


def _changed_by(original: Any) -> Any:
    return select(versions.c.row_id).where(
        versions.c.act_id == original.id, versions.c.table_name == opening_hours.name
    )


def _rows(session: WriteSession, point_id: UUID | None) -> list[Any]:
    of_point = opening_hours.c.point_id == point_id
    return list(session.all(select(opening_hours).where(of_point, opening_hours.c.is_active)))


def _span(row: Any) -> Span:
    return Span(row.weekday, row.opens_minute, row.closes_minute)


def _title(session: WriteSession, point_id: UUID | None) -> str:
    if point_id is not None:
        return str(point_of(session, point_id).title)
    return str(session.scalar(select(stations.c.name)))
