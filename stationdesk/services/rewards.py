"""The catalogue: what can be had for points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.redemptions import redemption_lines, rewards
from stationdesk.db.tables.stock import stock_items
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, InvalidField, MissingField, NotFound
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import StockCategory
from stationdesk.services import second_person, staff

MOST_POINTS = 1_000_000
_OF_GOODS = {
    RewardCategory.DAILY_USE: StockCategory.DAILY_USE,
    RewardCategory.FOOD: StockCategory.FOOD,
    RewardCategory.COUPON: StockCategory.COUPON,
}
"""What the goods of a new reward are, by its shelf in the catalogue."""


@dataclass(frozen=True, slots=True)
class RewardRequest:
    """A reward to add (`reward_id` None) or change. Whole points each; all but services have pieces."""

    reward_id: UUID | None
    title: str
    kind: RewardKind
    category: RewardCategory
    points_each: int
    icon: str = "gift"
    partner: str = ""
    unit: str = ""
    limit_pieces: int | None = None
    limit_period: LimitPeriod = LimitPeriod.NONE
    on_sale_from: date | None = None
    on_sale_to: date | None = None
    is_active: bool = True
    item_id: UUID | None = None
    """What the pieces of a new reward are counted as; None: an item of its own, or the one of its title."""


@dataclass(frozen=True, slots=True)
class RewardReceipt:
    """The reward as it is now; `item_id` is what its pieces are counted under."""

    reward_id: UUID
    title: str
    item_id: UUID | None


def put_reward(session: WriteSession, act: Act, request: RewardRequest) -> RewardReceipt:
    """Add a reward, or change one; the price before stays in the versions.

    Raises:
        NotAllowed, NotFound, MissingField, InvalidField.
        AlreadyExists: another active one has the title.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises: another price.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold("rewards")
    title = request.title.strip()
    _check(session, request, title)
    before = _before(session, request.reward_id)
    if before is not None:
        _ensure_counted_as_before(session, before, request)
        if before.points_each != request.points_each:
            second_person.ensure(session, "rewards.change_price")
    item_id = _item(session, request, title, before)
    reward_id = session.keep(
        rewards,
        request.reward_id,
        title=title,
        kind=request.kind.value,
        category=request.category.value,
        icon=request.icon,
        partner=request.partner.strip(),
        points_each=request.points_each,
        item_id=item_id,
        limit_pieces=request.limit_pieces,
        limit_period=request.limit_period.value,
        on_sale_from=request.on_sale_from,
        on_sale_to=request.on_sale_to,
        position=before.position if before else _next_position(session),
        is_active=request.is_active,
    )
    return RewardReceipt(reward_id, title, item_id)


def _check(session: WriteSession, request: RewardRequest, title: str) -> None:
    if not title:
        raise MissingField("title")
    if not 0 <= request.points_each <= MOST_POINTS:
        raise InvalidField("points_each", str(request.points_each), f"0-{MOST_POINTS}")
    has_limit = request.limit_period is not LimitPeriod.NONE
    if has_limit and (request.limit_pieces or 0) < 1:
        raise MissingField("limit_pieces")
    first, last = request.on_sale_from, request.on_sale_to
    if first and last and last < first:
        raise InvalidField("on_sale_to", last.isoformat(), first.isoformat())
    twin = session.first(select(rewards).where(rewards.c.title == title, rewards.c.is_active))
    if twin is not None and twin.id != request.reward_id:
        raise AlreadyExists("reward", title)


def _before(session: WriteSession, reward_id: UUID | None) -> Any:
    if reward_id is None:
        return None
    before = session.first(select(rewards).where(rewards.c.id == reward_id))
    if before is None:
        raise NotFound("reward", str(reward_id))
    return before


def _ensure_counted_as_before(session: WriteSession, before: Any, request: RewardRequest) -> None:
    """Refuse to count, or no longer count, the pieces of a reward that people had: make another one."""
    was_counted, is_counted = before.item_id is not None, request.kind is not RewardKind.SERVICE
    if was_counted == is_counted:
        return
    had = select(redemption_lines.c.id).where(redemption_lines.c.reward_id == before.id).limit(1)
    if session.first(had) is not None:
        raise InvalidField("kind", request.kind.value, before.kind)


def _item(session: WriteSession, request: RewardRequest, title: str, before: Any) -> UUID | None:
    if request.kind is RewardKind.SERVICE:
        return None
    unit = request.unit.strip()
    item_id = before.item_id if before else request.item_id or _of_title(session, title)
    if item_id is None:
        category = _OF_GOODS.get(request.category, StockCategory.OTHER)
        return session.keep(stock_items, title=title, unit=unit, category=category.value, is_active=True)
    item = session.first(select(stock_items).where(stock_items.c.id == item_id))
    if item is None:
        raise NotFound("stock item", str(item_id))
    is_named_alike = before is not None and item.title == before.title
    if is_named_alike and _of_title(session, title) is None:
        session.keep(stock_items, item.id, title=title)
    if (before is not None and item.unit != unit) or not item.is_active:
        session.keep(stock_items, item.id, unit=unit if before is not None else item.unit, is_active=True)
    found: UUID = item.id
    return found


def _of_title(session: WriteSession, title: str) -> UUID | None:
    found: UUID | None = session.scalar(
        select(stock_items.c.id).where(stock_items.c.title == title, stock_items.c.is_active)
    )
    return found


def _next_position(session: WriteSession) -> int:
    return int(session.scalar(select(func.coalesce(func.max(rewards.c.position), 0)))) + 1
