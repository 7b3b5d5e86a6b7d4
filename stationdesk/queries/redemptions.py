"""Redemptions as slips and lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_accounts
from stationdesk.db.tables.redemptions import redemption_lines, redemptions
from stationdesk.db.tables.stations import desks, operators, stations
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.points import AccountKind
from stationdesk.domain.rewards import Purse

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class SlipLineRow:
    """One line of a slip; whole points for all its pieces."""

    title: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """Everything a redemption slip says, unmasked; the paper masks it. Never the beneficiary's name."""

    redemption_id: UUID
    act_id: UUID
    number: str
    station: str
    community: str
    at: datetime
    volunteer_id: UUID
    name: str
    phone: str
    collected_by: str
    has_beneficiary: bool
    operator: str
    desk: str
    purse: Purse
    lines: tuple[SlipLineRow, ...]
    points: int
    points_left: int
    service_minutes: int
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class SlipUndone:
    """When a slip became void, who undid the redemption, and why if it was said."""

    at: datetime
    operator: str
    reason: str


@dataclass(frozen=True, slots=True)
class RedemptionRow:
    """One redemption in a list."""

    redemption_id: UUID
    act_id: UUID
    number: str
    at: datetime
    name: str
    what: tuple[SlipLineRow, ...]
    points: int
    is_reversed: bool


def slip(session: ReadSession, redemption_id: UUID) -> SlipFacts:
    """Return what the slip of a redemption says.

    Raises:
        NotFound: no such redemption.
    """
    row = session.first(
        select(
            redemptions,
            acts.c.at,
            volunteers.c.name,
            volunteers.c.phone,
            operators.c.name.label("operator"),
            desks.c.name.label("desk"),
            stations.c.name.label("station"),
            stations.c.community,
            points_accounts.c.kind,
            exists().where(acts.alias("r").c.reverses_id == redemptions.c.act_id).label("undone"),
        )
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(stations, stations.c.id == acts.c.station_id)
        .join(points_accounts, points_accounts.c.id == redemptions.c.purse_id)
        .where(redemptions.c.id == redemption_id)
    )
    if row is None:
        raise NotFound("redemption", str(redemption_id))
    return SlipFacts(
        redemption_id=row.id,
        act_id=row.act_id,
        number=row.number,
        station=row.station,
        community=row.community,
        at=row.at,
        volunteer_id=row.volunteer_id,
        name=row.name,
        phone=session.vault.open(row.phone) if row.phone else "",
        collected_by=row.collected_by,
        has_beneficiary=row.beneficiary_id is not None,
        operator=row.operator,
        desk=row.desk,
        purse=Purse.HOUSEHOLD if row.kind == AccountKind.HOUSEHOLD else Purse.PERSONAL,
        lines=_lines(session, row.id),
        points=row.points,
        points_left=row.points_left,
        service_minutes=row.service_minutes,
        is_reversed=bool(row.undone),
    )


def by_number(session: ReadSession, number: str) -> UUID | None:
    """Return the redemption a slip number names, or None."""
    found: UUID | None = session.scalar(select(redemptions.c.id).where(redemptions.c.number == number))
    return found


def undone(session: ReadSession, redemption_id: UUID) -> SlipUndone | None:
    """Return how a redemption was undone, None while it stands."""
    row = session.first(
        select(acts.c.at, operators.c.name, acts.c.reason)
        .join(redemptions, redemptions.c.act_id == acts.c.reverses_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(redemptions.c.id == redemption_id)
    )
    return None if row is None else SlipUndone(row.at, row.name, row.reason)


def latest_here(session: ReadSession, on: date) -> UUID | None:
    """Return this desk's latest redemption of a business date that stands, or None."""
    found: UUID | None = session.scalar(
        select(redemptions.c.id)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .where(
            acts.c.desk_id == session.place.desk_id,
            acts.c.on == on,
            ~exists().where(acts.alias("r").c.reverses_id == redemptions.c.act_id),
        )
        .order_by(acts.c.at.desc(), acts.c.seq.desc())
        .limit(1)
    )
    return found


def redemptions_on(session: ReadSession, on: date, limit: int = 200) -> list[RedemptionRow]:
    """Return the redemptions of a business date, newest first."""
    undone = exists().where(acts.alias("r").c.reverses_id == redemptions.c.act_id).label("undone")
    found = session.all(
        select(redemptions, acts.c.at, volunteers.c.name, undone)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .where(acts.c.on == on, acts.c.verb == "redemptions.redeem")
        .order_by(acts.c.at.desc())
        .limit(limit)
    )
    return [
        RedemptionRow(
            row.id,
            row.act_id,
            row.number,
            row.at,
            row.name,
            _lines(session, row.id),
            row.points,
            bool(row.undone),
        )
        for row in found
    ]


def _lines(session: ReadSession, redemption_id: UUID) -> tuple[SlipLineRow, ...]:
    lines = redemption_lines.c
    found = session.all(
        select(redemption_lines).where(lines.redemption_id == redemption_id).order_by(lines.id)
    )
    return tuple(SlipLineRow(row.title, row.pieces, row.pieces * row.points_each) for row in found)
