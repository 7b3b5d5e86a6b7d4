"""Records that are one person's: who was merged into whom, and reading through that link."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, func, select, union_all

from stationdesk.db.base import Key
from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.queries.dependents import not_undone

if TYPE_CHECKING:
    from sqlalchemy.sql.selectable import CompoundSelect

    from stationdesk.db.session import ReadSession

_V = volunteers.c
_APPROVERS = operators.alias("approvers")


@dataclass(frozen=True, slots=True)
class MergedRow:
    """A record that was merged into another one, by which act; that act undone takes it apart again."""

    volunteer_id: UUID
    number: str
    name: str
    act_id: UUID
    at: datetime
    operator: str
    approver: str
    reason: str


def same_as(name: str) -> CompoundSelect[Any]:
    """Return the ids of a person's records, by the parameter that holds the keeper's id.

    Most people have one record: beside it this costs one look into an empty place of an index.
    """
    keeper = bindparam(name, type_=Key())
    return union_all(select(keeper), select(_V.id).where(_V.keeper_id == keeper))


_ROOT = select(func.coalesce(_V.keeper_id, _V.id)).where(_V.id == bindparam("volunteer")).scalar_subquery()
_KEEPER = prepared(select(_V.id, _V.number, _V.name).where(_V.id == _ROOT))
_LOSERS = prepared(select(_V.id).where(_V.keeper_id == bindparam("keeper")).order_by(_V.number))


def keeper_of(session: ReadSession, volunteer_id: UUID) -> UUID:
    """Return the record that stands for a person: their own, or the one it was merged into."""
    found = session.first(_KEEPER, volunteer=volunteer_id)
    return volunteer_id if found is None else found.id


def record_of(session: ReadSession, volunteer_id: UUID) -> Any:
    """Return id, number and name of the record that stands for a person."""
    return session.first(_KEEPER, volunteer=volunteer_id)


def same_person(session: ReadSession, volunteer_id: UUID) -> tuple[UUID, ...]:
    """Return all records of a person, the keeper's first."""
    keeper_id = keeper_of(session, volunteer_id)
    return (keeper_id, *(row.id for row in session.all(_LOSERS, keeper=keeper_id)))


def merged_records(session: ReadSession, keeper_id: UUID) -> list[MergedRow]:
    """Return the records that were merged into one, the first merged first, with who did it and why."""
    losers = session.all(select(_V.id, _V.number, _V.name).where(_V.keeper_id == keeper_id))
    if not losers:
        return []
    said = _merges(session, [keeper_id, *(row.id for row in losers)])
    rows = [
        MergedRow(row.id, row.number, row.name, act.id, act.at, act.operator, act.approver or "", act.reason)
        for row in losers
        if (act := said.get(row.id)) is not None
    ]
    return sorted(rows, key=lambda row: row.at)


def _merges(session: ReadSession, keepers: list[UUID]) -> dict[UUID, Any]:
    """Return the standing merges into some records by the record that was merged away."""
    found = session.all(
        select(
            acts.c.id,
            acts.c.at,
            acts.c.reason,
            acts.c.receipt,
            operators.c.name.label("operator"),
            _APPROVERS.c.name.label("approver"),
        )
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(_APPROVERS, _APPROVERS.c.id == acts.c.approver_id)
        .where(acts.c.subject_id.in_(keepers), acts.c.verb == "merges.merge", not_undone())
    )
    return {UUID(str(json.loads(row.receipt)["loser_id"])): row for row in found}
