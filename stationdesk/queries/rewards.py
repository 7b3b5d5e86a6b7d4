"""The catalogue as the desk shows it: price, what is left, why something cannot be had."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemption_lines, rewards
from stationdesk.db.tables.stock import stock_items
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind, period_start
from stationdesk.queries.links import same_person
from stationdesk.queries.redemption_days import redemption_day
from stationdesk.queries.stock import on_hand_of_all

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


class Hindrance(StrEnum):
    """Why a reward cannot be had now."""

    SOLD_OUT = "sold_out"
    NOT_YET = "not_yet"
    NO_LONGER = "no_longer"
    LIMIT_REACHED = "limit_reached"
    NO_REDEMPTION_DAY = "no_redemption_day"
    """By the station's rule nothing is redeemed today."""
    ENOUGH_TODAY = "enough_today"
    """The person has redeemed as often today as the rule allows."""


@dataclass(frozen=True, slots=True)
class RewardRow:
    """One reward. `remaining` None: not counted. `taken` is what the person in hand had in the period.

    `opens_on` is the next day on which the station's rule lets points be redeemed.
    """

    reward_id: UUID
    title: str
    kind: RewardKind
    category: RewardCategory
    icon: str
    partner: str
    points_each: int
    item_id: UUID | None
    unit: str
    remaining: int | None
    limit_pieces: int | None
    limit_period: LimitPeriod
    on_sale_from: date | None
    on_sale_to: date | None
    is_active: bool
    taken: int
    hindrance: Hindrance | None
    opens_on: date | None = None
    picture_id: UUID | None = None


def catalogue(session: ReadSession, on: date, volunteer_id: UUID | None = None) -> list[RewardRow]:
    """Return the active rewards in order; with a volunteer, their limits are looked at too."""
    pieces = on_hand_of_all(session, on)
    found = session.all(_rewards(only_active=True))
    rows = [_row(session, row, on, volunteer_id, pieces) for row in found]
    day = redemption_day(session, on, volunteer_id)
    if day.is_open and not day.is_enough:
        return rows
    hindrance = Hindrance.ENOUGH_TODAY if day.is_open else Hindrance.NO_REDEMPTION_DAY
    return [replace(row, hindrance=row.hindrance or hindrance, opens_on=day.opens_on) for row in rows]


def all_rewards(session: ReadSession, on: date) -> list[RewardRow]:
    """Return every reward, switched-off ones too, for the settings."""
    pieces = on_hand_of_all(session, on)
    return [_row(session, row, on, None, pieces) for row in session.all(_rewards(only_active=False))]


def has_any(session: ReadSession) -> bool:
    """Return whether there is an active reward."""
    return session.first(select(rewards.c.id).where(rewards.c.is_active).limit(1)) is not None


def _rewards(*, only_active: bool) -> Any:
    statement = (
        select(rewards, stock_items.c.unit, stock_items.c.picture_id)
        .outerjoin(stock_items, stock_items.c.id == rewards.c.item_id)
        .order_by(rewards.c.position, rewards.c.title)
    )
    return statement.where(rewards.c.is_active) if only_active else statement


def _row(
    session: ReadSession, row: Any, on: date, volunteer_id: UUID | None, pieces: dict[UUID, int]
) -> RewardRow:
    remaining = pieces.get(row.item_id, 0) if row.item_id else None
    taken = _taken(session, row, on, volunteer_id)
    return RewardRow(
        reward_id=row.id,
        title=row.title,
        kind=RewardKind(row.kind),
        category=RewardCategory(row.category),
        icon=row.icon,
        partner=row.partner,
        points_each=row.points_each,
        item_id=row.item_id,
        unit=row.unit or "",
        remaining=remaining,
        limit_pieces=row.limit_pieces,
        limit_period=LimitPeriod(row.limit_period),
        on_sale_from=row.on_sale_from,
        on_sale_to=row.on_sale_to,
        is_active=row.is_active,
        taken=taken,
        hindrance=_hindrance(row, on, remaining, taken),
        picture_id=row.picture_id,
    )


def _taken(session: ReadSession, row: Any, on: date, volunteer_id: UUID | None) -> int:
    since = period_start(LimitPeriod(row.limit_period), on)
    if volunteer_id is None or since is None:
        return 0
    lines = redemption_lines.c
    taken = select(func.coalesce(func.sum(lines.pieces), 0)).where(
        lines.volunteer_id.in_(same_person(session, volunteer_id)),
        and_(lines.reward_id == row.id, lines.on >= since),
        ~exists().where(acts.c.reverses_id == lines.act_id),
    )
    return int(session.scalar(taken))


def _hindrance(row: Any, on: date, remaining: int | None, taken: int) -> Hindrance | None:
    if row.on_sale_from and on < row.on_sale_from:
        return Hindrance.NOT_YET
    if row.on_sale_to and on > row.on_sale_to:
        return Hindrance.NO_LONGER
    if remaining is not None and remaining <= 0:
        return Hindrance.SOLD_OUT
    if row.limit_pieces is not None and row.limit_period != LimitPeriod.NONE and taken >= row.limit_pieces:
        return Hindrance.LIMIT_REACHED
    return None
