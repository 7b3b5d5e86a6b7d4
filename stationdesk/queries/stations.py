"""The station, its desks and operators, as screens show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators, stations
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.staff import Role

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_SIGN_INS = ("staff.sign_in", "stations.found")


@dataclass(frozen=True, slots=True)
class StationRow:
    """The station and this desk."""

    station_id: UUID
    name: str
    community: str
    address: str
    phone: str
    zone: str
    desk: str


@dataclass(frozen=True, slots=True)
class OperatorRow:
    """Somebody who can sign in. `volunteer` is who they are as a volunteer: name and number."""

    operator_id: UUID
    name: str
    role: Role
    is_active: bool
    has_card: bool = False
    volunteer_id: UUID | None = None
    volunteer: str = ""


def station(session: ReadSession) -> StationRow:
    """Return the station and this desk.

    Raises:
        NotFound: the database holds no station yet.
    """
    row = session.first(select(stations))
    if row is None:
        raise NotFound("station", "")
    desk = session.scalar(select(desks.c.name).where(desks.c.id == session.place.desk_id))
    return StationRow(row.id, row.name, row.community, row.address, row.phone, row.zone, desk or "")


def operator_rows(session: ReadSession, *, only_active: bool = True) -> list[OperatorRow]:
    """Return the operators in the order of their names."""
    own = (volunteers.c.name.label("own_name"), volunteers.c.number.label("own_number"))
    statement = (
        select(operators, *own)
        .outerjoin(volunteers, volunteers.c.id == operators.c.volunteer_id)
        .order_by(operators.c.name)
    )
    if only_active:
        statement = statement.where(operators.c.is_active)
    return [_operator_row(row) for row in session.all(statement)]


def _operator_row(row: Any) -> OperatorRow:
    volunteer = f"{row.own_name} · {row.own_number}" if row.own_name else ""
    return OperatorRow(
        row.id,
        row.name,
        Role(row.role),
        row.is_active,
        row.card_code is not None,
        row.volunteer_id,
        volunteer,
    )


def last_operator(session: ReadSession) -> UUID | None:
    """Return who signed in at this desk last, or None at a desk nobody has signed in at yet."""
    statement = (
        select(acts.c.operator_id)
        .where(acts.c.desk_id == session.place.desk_id, acts.c.verb.in_(_SIGN_INS))
        .order_by(acts.c.seq.desc())
        .limit(1)
    )
    found: UUID | None = session.scalar(statement)
    return found
