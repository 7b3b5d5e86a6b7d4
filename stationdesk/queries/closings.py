"""Closings of days: what their slips say, and where the chains stood then."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.db.tables.days import day_closings
from stationdesk.db.tables.stations import desks, operators, stations
from stationdesk.domain.errors import NotFound
from stationdesk.queries.days import DayCounts

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_APPROVERS = operators.alias("approvers")
_CLOSINGS = (
    select(
        day_closings,
        acts.c.desk_id,
        acts.c.seq,
        acts.c.hash,
        acts.c.at,
        desks.c.name.label("desk"),
        operators.c.name.label("operator"),
        _APPROVERS.c.name.label("approver"),
        stations.c.name.label("station"),
        stations.c.community,
    )
    .join(acts, acts.c.id == day_closings.c.act_id)
    .join(desks, desks.c.id == acts.c.desk_id)
    .join(stations, stations.c.id == acts.c.station_id)
    .join(operators, operators.c.id == acts.c.operator_id)
    .outerjoin(_APPROVERS, _APPROVERS.c.id == acts.c.approver_id)
)


@dataclass(frozen=True, slots=True)
class Head:
    """The last link of a desk's chain: desk and its name, running number, SHA-256 as hex."""

    desk_id: UUID
    desk: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """A closing as its slip says it. `heads` are those of every desk, this one's the closing itself."""

    station: str
    community: str
    desk: str
    on: date
    count_no: int
    at: datetime
    operator: str
    approver: str
    counts: DayCounts
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing as a mark in the chains: which date, by which act, where every chain stood before it."""

    on: date
    act_id: UUID
    heads: tuple[Head, ...]


def chain_heads_now(session: ReadSession) -> list[Head]:
    """Return the last link of every desk's chain."""
    found = session.all(
        select(chain_heads, desks.c.name)
        .outerjoin(desks, desks.c.id == chain_heads.c.desk_id)
        .order_by(desks.c.name)
    )
    return [Head(row.desk_id, row.name or row.desk_id.hex, row.seq, bytes(row.hash).hex()) for row in found]


def heads_text(heads: list[Head]) -> str:
    """Return the heads as a closing keeps them."""
    return json.dumps([[head.desk_id.hex, head.desk, head.seq, head.hash] for head in heads])


def last_closing(session: ReadSession) -> Closing | None:
    """Return the closing that was written last, also one whose day was opened again."""
    row = session.first(_CLOSINGS.order_by(day_closings.c.id.desc()).limit(1))
    return None if row is None else Closing(row.on, row.act_id, _kept_heads(row))


def closings_on(session: ReadSession, on: date) -> int:
    """Return how often a date was closed."""
    counted = select(func.count()).select_from(day_closings).where(day_closings.c.on == on)
    return int(session.scalar(counted))


def closing_facts(session: ReadSession, on: date, count_no: int) -> ClosingFacts:
    """Return what the slip of a closing says.

    Raises:
        NotFound: the date was not closed so often.
    """
    row = session.first(_CLOSINGS.where(day_closings.c.on == on, day_closings.c.count_no == count_no))
    if row is None:
        raise NotFound("closing", closing_number(on, count_no))
    facts = json.loads(row.facts)
    return ClosingFacts(
        station=row.station,
        community=row.community,
        desk=row.desk,
        on=row.on,
        count_no=row.count_no,
        at=row.at,
        operator=row.operator,
        approver=row.approver or "",
        counts=DayCounts(**{**facts, "differences": tuple(facts["differences"])}),
        heads=_heads(row),
    )


def closing_number(on: date, count_no: int) -> str:
    """Return the number of a day-close slip: 2026-11-22/1."""
    return f"{on.isoformat()}/{count_no}"


def closing_of_number(number: str) -> tuple[date, int]:
    """Return the date and count of a day-close slip's number."""
    on, _, count_no = number.partition("/")
    return date.fromisoformat(on), int(count_no)


def _heads(row: Any) -> tuple[Head, ...]:
    """Return the heads a closing kept; its own desk's chain ends with the closing itself."""
    own = Head(row.desk_id, row.desk, row.seq, bytes(row.hash).hex())
    return tuple(own if head.desk_id == row.desk_id else head for head in _kept_heads(row))


def _kept_heads(row: Any) -> tuple[Head, ...]:
    kept = json.loads(row.heads)
    return tuple(Head(UUID(desk_id), desk, seq, link) for desk_id, desk, seq, link in kept)
