"""Undo: an act that posts the inverse of exactly one act, never a restored snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import check_ins, hour_reviews, service_records
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import stock_items, stock_moves, stock_places
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.acts import REVERSIBLE, Act
from stationdesk.domain.errors import (
    AlreadyReversed,
    Dependent,
    DependsOnIt,
    NotEnoughStock,
    NotFound,
    NotReversible,
    PointsSpent,
)
from stationdesk.domain.points import AccountKind
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import PlaceKind
from stationdesk.queries.points import balance_of
from stationdesk.queries.stock import on_hand
from stationdesk.services import attendance, points, staff
from stationdesk.services import volunteers as volunteer_services

_MOST_DEPENDENTS = 5


class EffectKind(StrEnum):
    """What an undo brings back or takes away."""

    POINTS_BACK = "points_back"
    POINTS_TAKEN = "points_taken"
    PIECES_BACK = "pieces_back"
    PIECES_TAKEN = "pieces_taken"
    MINUTES_TAKEN = "minutes_taken"
    HERE_AGAIN = "here_again"
    NOT_HERE = "not_here"
    SLIP_VOID = "slip_void"
    REGISTRATION_WITHDRAWN = "registration_withdrawn"


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that comes back or goes: whose or what, and how many points, pieces or minutes."""

    kind: EffectKind
    name: str
    amount: int = 0


@dataclass(frozen=True, slots=True)
class ReversalRequest:
    """The act to undo."""

    act_id: UUID


@dataclass(frozen=True, slots=True)
class ReversalReceipt:
    """What was undone. Rehearsed, the same receipt is the preview."""

    reversed_id: UUID
    verb: str
    name: str
    effects: tuple[Effect, ...]


def reverse(session: WriteSession, act: Act, request: ReversalRequest) -> ReversalReceipt:
    """Undo one act: its moves are posted the other way round, its slip is void.

    Raises:
        NotAllowed, NotFound, NotReversible, AlreadyReversed.
        DependsOnIt: later acts rest on it; they are named.
        PointsSpent, NotEnoughStock, AlreadyHere: what would be taken back is gone.
    """
    staff.ensure(session, Right.DESK_WORK)
    original = _original(session, request.act_id)
    effects = _undo_noun(session, original)
    effects += _undo_points(session, original) + _undo_stock(session, original)
    session.reverses_id = original.id
    session.subject_id = original.subject_id
    return ReversalReceipt(original.id, original.verb, _subject(session, original), tuple(effects))


def _original(session: WriteSession, act_id: UUID) -> Any:
    session.lock(acts, act_id)
    original = session.first(select(acts).where(acts.c.id == act_id))
    if original is None:
        raise NotFound("act", str(act_id))
    if original.verb not in REVERSIBLE:
        raise NotReversible(original.verb)
    if original.subject_id is not None:
        session.lock(volunteers, original.subject_id)
    undone = session.first(
        select(acts.c.at, operators.c.name)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(acts.c.reverses_id == act_id)
    )
    if undone is not None:
        raise AlreadyReversed(original.verb, undone.at, undone.name)
    return original


def _undo_noun(session: WriteSession, original: Any) -> list[Effect]:
    name = _subject(session, original)
    match original.verb:
        case "attendance.check_in":
            _ensure_stay_open(session, original)
            attendance.reverse_check_in(session, original.id)
            return [Effect(EffectKind.NOT_HERE, name)]
        case "attendance.check_out":
            return _undo_check_out(session, original, name)
        case "redemptions.redeem":
            number = session.scalar(select(redemptions.c.number).where(redemptions.c.act_id == original.id))
            return [Effect(EffectKind.SLIP_VOID, number or "")]
        case "volunteers.register":
            _ensure_untouched(session, original)
            volunteer_services.reverse_register(session, original.subject_id)
            return [Effect(EffectKind.REGISTRATION_WITHDRAWN, name)]
    return []


def _undo_check_out(session: WriteSession, original: Any, name: str) -> list[Effect]:
    minutes, reviewed_by = session.first(
        select(service_records.c.service_minutes, hour_reviews.c.act_id)
        .outerjoin(hour_reviews, hour_reviews.c.record_id == service_records.c.id)
        .where(service_records.c.act_id == original.id)
    )
    if reviewed_by is not None:
        raise DependsOnIt(original.verb, _dependents(session, acts.c.id == reviewed_by))
    attendance.reverse_check_out(session, original.id)
    return [Effect(EffectKind.MINUTES_TAKEN, name, minutes), Effect(EffectKind.HERE_AGAIN, name)]


def _ensure_stay_open(session: WriteSession, original: Any) -> None:
    """Raise DependsOnIt when the stay was checked out."""
    later = (
        select(service_records.c.act_id)
        .join(check_ins, check_ins.c.id == service_records.c.check_in_id)
        .where(check_ins.c.act_id == original.id)
    )
    found = _dependents(session, and_(acts.c.id.in_(later), _not_undone()))
    if found:
        raise DependsOnIt(original.verb, found)


def _ensure_untouched(session: WriteSession, original: Any) -> None:
    """Raise DependsOnIt when anything that stands was done for the person since."""
    later = and_(
        acts.c.subject_id == original.subject_id,
        acts.c.id != original.id,
        acts.c.verb.in_(REVERSIBLE),
        _not_undone(),
    )
    found = _dependents(session, later)
    if found:
        raise DependsOnIt(original.verb, found)


def _not_undone() -> Any:
    undoing = acts.alias("undoing")
    return ~exists().where(undoing.c.reverses_id == acts.c.id)


def _dependents(session: WriteSession, condition: Any) -> tuple[Dependent, ...]:
    found = session.all(
        select(acts.c.id, acts.c.verb, acts.c.at, redemptions.c.number)
        .outerjoin(redemptions, redemptions.c.act_id == acts.c.id)
        .where(condition)
        .order_by(acts.c.at.desc())
        .limit(_MOST_DEPENDENTS)
    )
    return tuple(Dependent(row.id, row.verb, row.at, row.number or "") for row in found)


def _undo_points(session: WriteSession, original: Any) -> list[Effect]:
    effects = []
    for row in session.all(select(points_moves).where(points_moves.c.act_id == original.id)):
        session.lock(points_accounts, row.to_id)
        kinds = _account_kinds(session, row)
        if kinds[row.to_id].is_floored:
            balance = balance_of(session, row.to_id)
            if balance < row.points:
                raise PointsSpent(original.verb, row.points, balance)
            effects.append(_points_effect(session, EffectKind.POINTS_TAKEN, kinds[row.to_id], row.points))
        if kinds[row.from_id].is_floored:
            effects.append(_points_effect(session, EffectKind.POINTS_BACK, kinds[row.from_id], row.points))
        points.move(
            session,
            from_id=row.to_id,
            to_id=row.from_id,
            points=row.points,
            cause="reversal",
            earned_by_id=row.earned_by_id,
            beneficiary_id=row.beneficiary_id,
        )
    return effects


def _account_kinds(session: WriteSession, move: Any) -> dict[UUID, Any]:
    found = session.all(select(points_accounts).where(points_accounts.c.id.in_((move.from_id, move.to_id))))
    return {row.id: row for row in found}


def _points_effect(session: WriteSession, kind: EffectKind, account: Any, amount: int) -> Effect:
    owners = households if account.kind == AccountKind.HOUSEHOLD else volunteers
    name = session.scalar(select(owners.c.name).where(owners.c.id == account.owner_id))
    return Effect(kind, name or "", amount)


def _undo_stock(session: WriteSession, original: Any) -> list[Effect]:
    effects = []
    moved = select(stock_moves, stock_items.c.title).join(
        stock_items, stock_items.c.id == stock_moves.c.item_id
    )
    shelf = session.scalar(select(stock_places.c.id).where(stock_places.c.kind == PlaceKind.SHELF))
    for row in session.all(moved.where(stock_moves.c.act_id == original.id).order_by(stock_moves.c.item_id)):
        session.lock(stock_items, row.item_id)
        leaves_shelf = row.to_id == shelf
        if leaves_shelf:
            available = on_hand(session, row.item_id)
            if available < row.pieces:
                raise NotEnoughStock(row.title, available, row.pieces)
        kind = EffectKind.PIECES_TAKEN if leaves_shelf else EffectKind.PIECES_BACK
        effects.append(Effect(kind, row.title, row.pieces))
        session.add(
            stock_moves,
            item_id=row.item_id,
            from_id=row.to_id,
            to_id=row.from_id,
            pieces=row.pieces,
            source="",
        )
    return effects


def _subject(session: WriteSession, original: Any) -> str:
    if original.subject_id is None:
        return ""
    return session.scalar(select(volunteers.c.name).where(volunteers.c.id == original.subject_id)) or ""
