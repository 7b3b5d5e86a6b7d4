"""The service points of a station, and where its desks stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.stations import desks, service_points

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class PointRow:
    """A service point with the desks that stand there."""

    point_id: UUID
    title: str
    address: str
    is_active: bool
    desks: tuple[str, ...]
    is_here: bool
    """Whether this desk is one of them."""


@dataclass(frozen=True, slots=True)
class Points:
    """All service points, those that are active first, and at which of them this desk stands."""

    rows: tuple[PointRow, ...]
    here: UUID | None

    @property
    def active(self) -> tuple[PointRow, ...]:
        """The points that acts can belong to."""
        return tuple(row for row in self.rows if row.is_active)

    @property
    def here_title(self) -> str:
        """What the point is called this desk stands at; empty for the station itself."""
        return next((row.title for row in self.rows if row.point_id == self.here), "")


def points(session: ReadSession) -> Points:
    """Return the service points of the station."""
    standing = session.all(select(desks.c.id, desks.c.name, desks.c.point_id).order_by(desks.c.name))
    here = next((row.point_id for row in standing if row.id == session.place.desk_id), None)
    p = service_points.c
    found = session.all(select(service_points).order_by(p.is_active.desc(), p.position, p.title))
    rows = (
        PointRow(
            point_id=row.id,
            title=row.title,
            address=row.address,
            is_active=row.is_active,
            desks=tuple(desk.name for desk in standing if desk.point_id == row.id),
            is_here=row.id == here,
        )
        for row in found
    )
    return Points(tuple(rows), here)
