"""Redemptions as slips and lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_accounts
from stationdesk.db.tables.redemptions import hand_overs, redemption_lines, redemption_returns, redemptions
from stationdesk.db.tables.stations import desks, operators, stations
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.points import AccountKind
from stationdesk.domain.rewards import Purse

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING = acts.alias("undoing")


_SLIP = prepared(
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
    .where(redemptions.c.id == bindparam("redemption"))
)


@dataclass(frozen=True, slots=True)
class SlipLineRow:
    """One line of a slip; whole points for all its pieces. `returned` pieces came back since."""

    line_id: UUID
    title: str
    pieces: int
    points: int
    returned: int = 0

    @property
    def left(self) -> int:
        """The pieces that stand."""
        return self.pieces - self.returned

    @property
    def points_left(self) -> int:
        """What the pieces that stand cost, in whole points."""
        return self.points // self.pieces * self.left


@dataclass(frozen=True, slots=True)
class HandOver:
    """When, where, by whom and to whom something kept at the desk was handed over."""

    at: datetime
    desk: str
    operator: str
    collected_by: str


@dataclass(frozen=True, slots=True)
class UncollectedRow:
    """A redemption whose things are still at the desk."""

    redemption_id: UUID
    number: str
    at: datetime
    name: str
    what: tuple[SlipLineRow, ...]


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
    collect_later: bool = False

    @property
    def points_returned(self) -> int:
        """Whole points that went back with the pieces that came back."""
        return sum(line.points - line.points_left for line in self.lines)


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
    row = session.first(_SLIP, redemption=redemption_id)
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
        collect_later=bool(row.collect_later),
    )


def hand_over_of(session: ReadSession, redemption_id: UUID) -> HandOver | None:
    """Return how what was kept at the desk was handed over, None while it was not."""
    row = session.first(
        select(
            acts.c.at,
            desks.c.name.label("desk"),
            operators.c.name.label("operator"),
            hand_overs.c.collected_by,
        )
        .select_from(hand_overs)
        .join(acts, acts.c.id == hand_overs.c.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(hand_overs.c.redemption_id == redemption_id, ~_undone(hand_overs.c.act_id))
    )
    return None if row is None else HandOver(row.at, row.desk, row.operator, row.collected_by)


def uncollected(session: ReadSession, limit: int = 200) -> list[UncollectedRow]:
    """Return the redemptions whose things are still at the desk, the oldest first."""
    handed = exists().where(hand_overs.c.redemption_id == redemptions.c.id, ~_undone(hand_overs.c.act_id))
    found = session.all(
        select(redemptions.c.id, redemptions.c.number, acts.c.at, volunteers.c.name)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .where(redemptions.c.collect_later.is_not(None))  # or its index is of no use
        .where(redemptions.c.collect_later.is_(True), ~_undone(redemptions.c.act_id), ~handed)
        .order_by(acts.c.at)
        .limit(limit)
    )
    rows = [UncollectedRow(row.id, row.number, row.at, row.name, _lines(session, row.id)) for row in found]
    return [row for row in rows if any(line.left for line in row.what)]


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


def _undone(act_id: Any) -> Any:
    """Return the condition that an act was reversed."""
    return exists().where(_UNDOING.c.reverses_id == act_id)


def _lines(session: ReadSession, redemption_id: UUID) -> tuple[SlipLineRow, ...]:
    lines = redemption_lines.c
    came_back = (
        select(func.coalesce(func.sum(redemption_returns.c.pieces), 0))
        .where(redemption_returns.c.line_id == lines.id, ~_undone(redemption_returns.c.act_id))
        .correlate(redemption_lines)
        .scalar_subquery()
    )
    found = session.all(
        select(redemption_lines, came_back.label("returned"))
        .where(lines.redemption_id == redemption_id)
        .order_by(lines.id)
    )
    return tuple(
        SlipLineRow(row.id, row.title, row.pieces, row.pieces * row.points_each, int(row.returned))
        for row in found
    )
