"""Part of a redemption taken back: pieces return to the shelf, their points to the lots they came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import (
    redemption_lines,
    redemption_returns,
    redemptions,
    rewards,
)
from stationdesk.db.tables.stock import stock_items, stock_moves
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyReversed,
    EmptyCart,
    InvalidField,
    MoreThanRedeemed,
    NotFound,
    ReasonNeeded,
)
from stationdesk.domain.points import AccountKind, Lot, cost_of, system_account, taken_last
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import Batch, PlaceKind, system_place
from stationdesk.queries.days import is_closed
from stationdesk.queries.points import balance_of
from stationdesk.services import point_moves, second_person, staff
from stationdesk.services import stock_moves as goods
from stationdesk.services.restrictions import ensure_not_restricted

_UNDOING = acts.alias("undoing")


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """Pieces of one line that come back."""

    line_id: UUID
    pieces: int


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """Which pieces of a redemption come back."""

    redemption_id: UUID
    lines: tuple[ReturnLine, ...]


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """What came back of one line. Whole points."""

    title: str
    pieces: int
    points: int


@dataclass(frozen=True, slots=True)
class ReturnReceipt:
    """What came back of a slip, and the purse after it. Whole points."""

    redemption_id: UUID
    number: str
    volunteer_id: UUID
    name: str
    lines: tuple[ReturnedLine, ...]
    points: int
    balance: int


def give_back(session: WriteSession, act: Act, request: ReturnRequest) -> ReturnReceipt:
    """Take part of a redemption back; the rest stands, both stay visible.

    Raises:
        NotAllowed, ReasonNeeded, EmptyCart, NotFound, InvalidField.
        AlreadyReversed: the whole redemption was undone. MoreThanRedeemed: with what is left of a line.
        SecondPersonNeeded: the redemption's day is closed.
    """
    staff.ensure(session, Right.DESK_WORK)
    if not act.reason.strip():
        raise ReasonNeeded("redemption_returns.give_back")
    redemption = _redemption(session, request.redemption_id)
    if is_closed(session, redemption.on):
        second_person.ensure(session, "redemption_returns.give_back")
    _hold_goods(session, redemption.id)
    returned = tuple(_take_line(session, redemption, line) for line in _merged(request.lines))
    total = sum(line.points for line in returned)
    _give_points(session, redemption, total)
    ensure_not_restricted(session, redemption.volunteer_id)
    session.subject_id = redemption.volunteer_id
    return ReturnReceipt(
        redemption.id,
        redemption.number,
        redemption.volunteer_id,
        redemption.name,
        returned,
        total,
        balance_of(session, redemption.purse_id),
    )


def _redemption(session: WriteSession, redemption_id: UUID) -> Any:
    session.lock(redemptions, redemption_id)
    found = session.first(
        select(redemptions, acts.c.on, volunteers.c.name)
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .where(redemptions.c.id == redemption_id)
    )
    if found is None:
        raise NotFound("redemption", str(redemption_id))
    session.lock(acts, found.act_id)  # another desk may be undoing it
    undone = session.first(select(acts.c.at).where(acts.c.reverses_id == found.act_id))
    if undone is not None:
        raise AlreadyReversed("redemptions.redeem", undone.at, "")
    return found


def _hold_goods(session: WriteSession, redemption_id: UUID) -> None:
    # In one order at every desk, so that two never wait for each other's shelves.
    of_slip = select(rewards.c.item_id).join(redemption_lines, redemption_lines.c.reward_id == rewards.c.id)
    found = session.all(of_slip.where(redemption_lines.c.redemption_id == redemption_id))
    for item_id in sorted({row.item_id for row in found if row.item_id is not None}):
        session.lock(stock_items, item_id)


def _merged(lines: tuple[ReturnLine, ...]) -> list[ReturnLine]:
    if not lines:
        raise EmptyCart()
    merged: dict[UUID, int] = {}
    for line in lines:
        if line.pieces < 1:
            raise InvalidField("pieces", str(line.pieces), "1-")
        merged[line.line_id] = merged.get(line.line_id, 0) + line.pieces
    return [ReturnLine(line_id, pieces) for line_id, pieces in merged.items()]


def _take_line(session: WriteSession, redemption: Any, line: ReturnLine) -> ReturnedLine:
    found = session.first(
        select(redemption_lines, rewards.c.item_id)
        .join(rewards, rewards.c.id == redemption_lines.c.reward_id)
        .where(redemption_lines.c.id == line.line_id, redemption_lines.c.redemption_id == redemption.id)
    )
    if found is None:
        raise NotFound("redemption line", str(line.line_id))
    left = found.pieces - returned_pieces(session, line.line_id)
    if line.pieces > left:
        raise MoreThanRedeemed(found.title, left, line.pieces)
    worth = cost_of(found.points_each, line.pieces)
    session.add(redemption_returns, line_id=line.line_id, pieces=line.pieces, points=worth)
    if found.item_id is not None:
        _put_pieces_back(session, redemption, found.item_id, line.pieces)
    return ReturnedLine(found.title, line.pieces, worth)


def _put_pieces_back(session: WriteSession, redemption: Any, item_id: UUID, pieces: int) -> None:
    """Put pieces back into the batches they were taken from, the last taken first."""
    move, handed_out = stock_moves.c, system_place(PlaceKind.HANDED_OUT)
    of_slip = (move.act_id == redemption.act_id) | move.act_id.in_(_came_back(redemption))
    taken: dict[tuple[Any, Any, Any], int] = {}
    for row in session.all(select(stock_moves).where(of_slip, move.item_id == item_id).order_by(move.id)):
        is_taken = row.to_id == handed_out
        key = (row.from_id if is_taken else row.to_id, row.expires_on, row.batch or "")
        taken[key] = taken.get(key, 0) + (row.pieces if is_taken else -row.pieces)
    batches = [Batch(*key, left) for key, left in taken.items() if left > 0]
    goods.put_back(session, item_id, batches, pieces, from_id=handed_out)


def _came_back(redemption: Any) -> Any:
    """Return the acts by which part of a redemption came back and stayed back."""
    return (
        select(redemption_returns.c.act_id)
        .join(redemption_lines, redemption_lines.c.id == redemption_returns.c.line_id)
        .where(redemption_lines.c.redemption_id == redemption.id)
        .where(~exists().where(_UNDOING.c.reverses_id == redemption_returns.c.act_id))
    )


def returned_pieces(session: WriteSession, line_id: UUID) -> int:
    """Return the pieces of a line that came back and stayed back."""
    undone = exists().where(_UNDOING.c.reverses_id == redemption_returns.c.act_id)
    total = func.coalesce(func.sum(redemption_returns.c.pieces), 0)
    return int(session.scalar(select(total).where(redemption_returns.c.line_id == line_id, ~undone)))


def _give_points(session: WriteSession, redemption: Any, total: int) -> None:
    """Give points back to the lots they were taken from, the last taken first."""
    for lot in taken_last(_lots_taken(session, redemption), total):
        point_moves.move(
            session,
            from_id=system_account(AccountKind.REDEEMED),
            to_id=lot.purse_id or redemption.purse_id,
            points=lot.points,
            cause="return",
            earned_by_id=lot.earned_by_id,
            expires_on=lot.expires_on,
            spent_by_id=redemption.volunteer_id,
        )


def _lots_taken(session: WriteSession, redemption: Any) -> list[Lot]:
    """Return what the redemption took from each lot, less what came back before."""
    move = points_moves.c
    taken: dict[tuple[Any, Any, Any], int] = {}
    redeemed = system_account(AccountKind.REDEEMED)  # a merged record pays from both purses
    wanted = (move.act_id == redemption.act_id) | move.act_id.in_(_came_back(redemption))
    for row in session.all(select(points_moves).where(wanted)):
        is_taken = row.to_id == redeemed
        key = (row.earned_by_id, row.expires_on, row.from_id if is_taken else row.to_id)
        signed = row.points if is_taken else -row.points
        taken[key] = taken.get(key, 0) + signed
    return [Lot(earned, until, left, purse) for (earned, until, purse), left in taken.items() if left > 0]
