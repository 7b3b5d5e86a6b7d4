"""The moves of an act, posted the other way round: points with their lots, pieces with their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.stock import stock_items, stock_moves, stock_places
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import Dependent, DependsOnIt, NotEnoughStock, PointsSpent
from stationdesk.domain.points import AccountKind
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.links import keeper_of
from stationdesk.queries.points import balance_in
from stationdesk.queries.stock import batches_in, last_taken
from stationdesk.services import point_moves
from stationdesk.services import stock_moves as goods

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.db.session import WriteSession


def undo_points(session: WriteSession, original: Any) -> list[Effect]:
    """Post the points of an act back, the last move first; each lot comes back as it went.

    Raises:
        PointsSpent: what would be taken back is gone; the acts that spent it are named.
        DependsOnIt: the debt it made was cleared since.
    """
    of_act = select(points_moves).where(points_moves.c.act_id == original.id)
    moves = session.all(of_act.order_by(points_moves.c.id.desc()))
    accounts = _held_accounts(session, moves)
    effects: list[Effect] = []
    for row in moves:
        origin, target = accounts[row.from_id], accounts[row.to_id]
        if target.is_floored:
            _ensure_there(session, original, target, row.points)
        if origin.kind == AccountKind.DEBT:
            _ensure_owed(session, original, origin, row.points)
        effects += _points_effects(session, origin, target, row.points)
        point_moves.move(
            session,
            from_id=row.to_id,
            to_id=row.from_id,
            points=row.points,
            cause="reversal",
            earned_by_id=row.earned_by_id,
            beneficiary_id=row.beneficiary_id,
            spent_by_id=row.spent_by_id,
            expires_on=row.expires_on,
        )
    return _summed(effects)


def undo_stock(session: WriteSession, original: Any) -> list[Effect]:
    """Post the pieces of an act back, each batch the way it came.

    Raises:
        NotEnoughStock: what would be taken out of a place is not there any more.
    """
    effects = []
    moved = select(stock_moves, stock_items.c.title).join(
        stock_items, stock_items.c.id == stock_moves.c.item_id
    )
    own_ids = {row.id for row in session.all(select(stock_places.c.id).where(stock_places.c.is_floored))}
    of_act = moved.where(stock_moves.c.act_id == original.id)
    for row in session.all(of_act.order_by(stock_moves.c.item_id, stock_moves.c.id.desc())):
        session.lock(stock_items, row.item_id)
        if row.to_id in own_ids:
            _ensure_lies_there(session, row)
        goods.move(
            session,
            item_id=row.item_id,
            from_id=row.to_id,
            to_id=row.from_id,
            pieces=row.pieces,
            expires_on=row.expires_on,
            batch=row.batch or "",
        )
        if (row.to_id in own_ids) != (row.from_id in own_ids):
            kind = EffectKind.PIECES_TAKEN if row.to_id in own_ids else EffectKind.PIECES_BACK
            effects.append(Effect(kind, row.title, row.pieces))
    return _summed(effects)


def _ensure_lies_there(session: WriteSession, move: Any) -> None:
    """Refuse to take back what went on from where the move brought it."""
    batches = batches_in(session, move.item_id, move.to_id)
    of_batch = [b for b in batches if (b.expires_on, b.batch) == (move.expires_on, move.batch or "")]
    available = sum(batch.pieces for batch in of_batch)
    if available < move.pieces:
        taken = last_taken(session, move.item_id, session.today)
        raise NotEnoughStock(move.title, available, move.pieces, last_taken=taken)


def _held_accounts(session: WriteSession, moves: Iterable[Any]) -> dict[UUID, Any]:
    """Return the accounts that moves touch, held in one order at every desk.

    Who spends, waits or owes holds one row: the purse of the record that stands for the person.
    """
    ids = sorted({account for row in moves for account in (row.from_id, row.to_id)})
    found = session.all(select(points_accounts).where(points_accounts.c.id.in_(ids))) if ids else []
    accounts = {row.id: row for row in found}
    owners = {row.owner_id for row in found if row.owner_id is not None}
    for purse_id in sorted({keeper_of(session, owner_id) for owner_id in owners}):
        session.lock(points_accounts, purse_id)
    return accounts


def _ensure_there(session: WriteSession, original: Any, account: Any, wanted: int) -> None:
    balance = balance_in(session, account.id)
    if balance < wanted:
        taken = points_moves.c.from_id == account.id
        raise PointsSpent(original.verb, wanted, balance, _since(session, original, taken))


def _ensure_owed(session: WriteSession, original: Any, account: Any, amount: int) -> None:
    if balance_in(session, account.id) + amount > 0:
        cleared = points_moves.c.to_id == account.id
        raise DependsOnIt(original.verb, _since(session, original, cleared))


def _since(session: WriteSession, original: Any, moved: Any) -> tuple[Dependent, ...]:
    """Return the acts since an act whose moves are as `moved` says, and stand."""
    taken = select(points_moves.c.act_id).where(moved)
    later = or_(acts.c.at > original.at, and_(acts.c.at == original.at, acts.c.id > original.id))
    standing = and_(acts.c.id.in_(taken), later, acts.c.reverses_id.is_(None), not_undone())
    return dependents(session, standing)


def _points_effects(session: WriteSession, origin: Any, target: Any, amount: int) -> list[Effect]:
    effects = []
    if target.is_floored:
        effects.append(Effect(EffectKind.POINTS_TAKEN, _owner(session, target), amount))
    if origin.is_floored:
        effects.append(Effect(EffectKind.POINTS_BACK, _owner(session, origin), amount))
    if origin.kind == AccountKind.DEBT:
        effects.append(Effect(EffectKind.DEBT_GONE, _owner(session, origin), amount))
    if target.kind == AccountKind.DEBT:
        effects.append(Effect(EffectKind.DEBT_AGAIN, _owner(session, target), amount))
    return effects


def _owner(session: WriteSession, account: Any) -> str:
    """Return the name of the person or household whose points an account holds.

    A waiting room and a debt are owned by the purse; a purse has its owner's id.
    """
    for table in (volunteers, households):
        name = session.scalar(select(table.c.name).where(table.c.id == account.owner_id))
        if name is not None:
            return str(name)
    return ""


def _summed(effects: list[Effect]) -> list[Effect]:
    """Return one effect for each thing and way, in the order of the first of them."""
    sums: dict[tuple[EffectKind, str], int] = {}
    for effect in effects:
        key = (effect.kind, effect.name)
        sums[key] = sums.get(key, 0) + effect.amount
    return [Effect(kind, name, amount) for (kind, name), amount in sums.items()]
