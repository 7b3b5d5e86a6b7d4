"""Exchanging points for goods, coupons, places and services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemption_lines, redemption_returns, redemptions, rewards
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.errors import (
    EmptyCart,
    Inactive,
    InvalidField,
    LimitReached,
    NoHousehold,
    NotEnoughPoints,
    NotFound,
    NotOnSale,
    PriceChanged,
)
from stationdesk.domain.points import cost_of
from stationdesk.domain.rewards import LimitPeriod, Purse, period_start
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.queries.links import same_as
from stationdesk.queries.points import balance_of
from stationdesk.queries.service_records import minutes_total
from stationdesk.services import point_moves, prints, staff, stock_moves
from stationdesk.services.attendance import active_volunteer
from stationdesk.services.redemption_rules import ensure_redeemable

MOST_PIECES = 999

_REWARD = prepared(select(rewards).where(rewards.c.id == bindparam("reward")))
_CAME_BACK = (
    select(func.coalesce(func.sum(redemption_returns.c.pieces), 0))
    .where(redemption_returns.c.line_id == redemption_lines.c.id)
    .where(~exists().where(acts.c.reverses_id == redemption_returns.c.act_id))
    .correlate(redemption_lines)
    .scalar_subquery()
)
_TAKEN = prepared(
    select(func.coalesce(func.sum(redemption_lines.c.pieces - _CAME_BACK), 0)).where(
        redemption_lines.c.volunteer_id.in_(same_as("volunteer")),
        redemption_lines.c.reward_id == bindparam("reward"),
        redemption_lines.c.on >= bindparam("since"),
        ~exists().where(acts.c.reverses_id == redemption_lines.c.act_id),
    )
)


@dataclass(frozen=True, slots=True)
class CartLine:
    """One line of the cart: pieces of a reward at the price that was shown (whole points each)."""

    reward_id: UUID
    pieces: int
    points_each: int


@dataclass(frozen=True, slots=True)
class RedemptionRequest:
    """What the desk asks for. `collected_by` names who takes it home, empty for the person themselves;
    `beneficiary_id` is who it is for, and is never named on paper. `collect_later`: it stays at the
    desk until the slip is shown (`hand_over`)."""

    volunteer_id: UUID
    lines: tuple[CartLine, ...]
    purse: Purse = Purse.PERSONAL
    collected_by: str = ""
    beneficiary_id: UUID | None = None
    collect_later: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line as it was booked."""

    title: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class RedemptionReceipt:
    """What was booked: the slip's number, whole points taken and left, hours untouched."""

    redemption_id: UUID
    volunteer_id: UUID
    name: str
    number: str
    lines: tuple[ReceiptLine, ...]
    points: int
    points_left: int
    purse: Purse
    print_job_id: UUID


def redeem(session: WriteSession, act: Act, request: RedemptionRequest) -> RedemptionReceipt:
    """Exchange points for what is in the cart: points, pieces and the slip in one act, or nothing.

    Raises:
        EmptyCart, NotFound, Withdrawn, Inactive, InvalidField.
        WindowClosed, EnoughToday: the station's rule about redeeming.
        NotOnSale, PriceChanged, LimitReached: of one reward, which is named.
        NoHousehold, NotEnoughPoints, NotEnoughStock: with what there is.
    """
    staff.ensure(session, Right.DESK_WORK)
    if not request.lines:
        raise EmptyCart()
    _hold_people(session, request)
    volunteer = active_volunteer(session, request.volunteer_id)
    ensure_redeemable(session, volunteer)
    purse_id = _purse(volunteer, request)
    beneficiary_id = _beneficiary(session, request)
    lines = [(line, _checked_reward(session, volunteer.id, line)) for line in _merged(request.lines)]
    total = sum(cost_of(reward.points_each, line.pieces) for line, reward in lines)
    left = _spend(session, purse_id, total, request, beneficiary_id)
    _take_pieces(session, lines)
    number = _next_number(session)
    redemption_id = session.add(
        redemptions,
        number=number,
        volunteer_id=volunteer.id,
        purse_id=purse_id,
        points=total,
        points_left=left,
        service_minutes=minutes_total(session, volunteer.id),
        collected_by=request.collected_by.strip(),
        beneficiary_id=beneficiary_id,
        collect_later=request.collect_later or None,
    )
    _write_lines(session, redemption_id, volunteer.id, lines)
    job_id = prints.queue_slip(session, redemption_id, number, copy_no=0)
    session.subject_id = volunteer.id
    return RedemptionReceipt(
        redemption_id=redemption_id,
        volunteer_id=volunteer.id,
        name=volunteer.name,
        number=number,
        lines=tuple(_receipt_line(line, reward) for line, reward in lines),
        points=total,
        points_left=left,
        purse=request.purse,
        print_job_id=job_id,
    )


def _next_number(session: WriteSession) -> str:
    running = session.next_number(CodeKind.SLIP.value, session.today)
    return str(Number(CodeKind.SLIP, session.today, running))


def _receipt_line(line: CartLine, reward: Any) -> ReceiptLine:
    return ReceiptLine(reward.title, line.pieces, cost_of(reward.points_each, line.pieces))


def taken_since(session: WriteSession, volunteer_id: UUID, reward_id: UUID, since: date) -> int:
    """Return the pieces of a reward somebody has had since a business date, undone ones not counted."""
    return int(session.scalar(_TAKEN, volunteer=volunteer_id, reward=reward_id, since=since))


def _merged(lines: tuple[CartLine, ...]) -> list[CartLine]:
    """Return one line a reward, in the order of the cart."""
    merged: dict[UUID, CartLine] = {}
    for line in lines:
        if not 1 <= line.pieces <= MOST_PIECES:
            raise InvalidField("pieces", str(line.pieces), f"1-{MOST_PIECES}")
        before = merged.get(line.reward_id)
        pieces = line.pieces + (before.pieces if before else 0)
        merged[line.reward_id] = CartLine(line.reward_id, pieces, line.points_each)
    return list(merged.values())


def _purse(volunteer: Any, request: RedemptionRequest) -> UUID:
    if request.purse is Purse.PERSONAL:
        purse_id: UUID = volunteer.id
        return purse_id
    if volunteer.household_id is None:
        raise NoHousehold(volunteer.name)
    household_id: UUID = volunteer.household_id
    return household_id


def _hold_people(session: WriteSession, request: RedemptionRequest) -> None:
    # In one order at every desk, so that two that help each other's people do not wait for each other.
    if request.beneficiary_id is not None:
        for person in sorted((request.volunteer_id, request.beneficiary_id)):
            session.lock(volunteers, person)


def _beneficiary(session: WriteSession, request: RedemptionRequest) -> UUID | None:
    if request.beneficiary_id is None or request.beneficiary_id == request.volunteer_id:
        return None
    active_volunteer(session, request.beneficiary_id)
    return request.beneficiary_id


def _checked_reward(session: WriteSession, volunteer_id: UUID, line: CartLine) -> Any:
    reward = session.first(_REWARD, reward=line.reward_id)
    if reward is None:
        raise NotFound("reward", str(line.reward_id))
    if not reward.is_active:
        raise Inactive("reward", reward.title)
    first, last = reward.on_sale_from, reward.on_sale_to
    if (first and session.today < first) or (last and session.today > last):
        raise NotOnSale(reward.title, str(first or ""), str(last or ""))
    if reward.points_each != line.points_each:
        raise PriceChanged(reward.title, line.points_each, reward.points_each)
    since = period_start(LimitPeriod(reward.limit_period), session.today)
    if since is not None and reward.limit_pieces is not None:
        taken = taken_since(session, volunteer_id, reward.id, since)
        if taken + line.pieces > reward.limit_pieces:
            raise LimitReached(reward.title, reward.limit_pieces, reward.limit_period, taken, line.pieces)
    return reward


def _spend(
    session: WriteSession,
    purse_id: UUID,
    total: int,
    request: RedemptionRequest,
    beneficiary_id: UUID | None,
) -> int:
    if total == 0:
        return balance_of(session, purse_id)
    try:
        return point_moves.spend(
            session,
            purse_id=purse_id,
            points=total,
            spent_by_id=request.volunteer_id,
            beneficiary_id=beneficiary_id,
        )
    except NotEnoughPoints as refusal:
        refusal.from_household = request.purse is Purse.HOUSEHOLD
        raise


def _take_pieces(session: WriteSession, lines: list[tuple[CartLine, Any]]) -> None:
    # In one order at every desk, so that two never wait for each other's shelves.
    for line, reward in sorted(lines, key=lambda pair: str(pair[1].item_id)):
        if reward.item_id is not None:
            stock_moves.take(
                session,
                item_id=reward.item_id,
                title=reward.title,
                pieces=line.pieces,
                to_id=system_place(PlaceKind.HANDED_OUT),
            )


def _write_lines(
    session: WriteSession, redemption_id: UUID, volunteer_id: UUID, lines: list[tuple[CartLine, Any]]
) -> None:
    for line, reward in lines:
        session.add(
            redemption_lines,
            redemption_id=redemption_id,
            reward_id=reward.id,
            volunteer_id=volunteer_id,
            on=session.today,
            title=reward.title,
            pieces=line.pieces,
            points_each=reward.points_each,
        )
