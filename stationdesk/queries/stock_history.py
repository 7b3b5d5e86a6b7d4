"""The moves of one item, the newest first, each with what was left after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Integer, bindparam, case, exists, func, or_, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.stock import (
    hand_outs,
    stock_bills,
    stock_levels,
    stock_moves,
    stock_places,
    stocktake_endings,
    stocktakes,
    storage_places,
)
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.stock import BillKind, PlaceKind

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

PAGE = 100
_M, _L = stock_moves.c, stock_levels.c
_LAST = UUID(int=(1 << 128) - 1)
"""Comes after every move there is."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """Where pieces came from or went: its kind, and the title of a place of the house (empty: the first)."""

    kind: PlaceKind
    title: str


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One move. `amount` is what it adds to the house, or to the place asked about; `after` is there then.

    `pieces` are those that moved: a transfer within the house adds nothing. `number` is that of the
    bill, slip, hand-out or stocktake; `party` who gave, or who got it.
    """

    move_id: UUID
    act_id: UUID
    at: datetime
    verb: str
    kind: BillKind | None
    pieces: int
    amount: int
    after: int
    origin: PlaceName
    target: PlaceName
    expires_on: date | None
    batch: str
    number: str
    party: str
    operator: str
    desk: str
    reason: str
    is_undone: bool
    is_undo: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page ended: its last move, and what was there before it."""

    move_id: UUID
    balance: int


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Moves, the newest first; `next` None: these were the oldest."""

    rows: tuple[MovementRow, ...]
    next: Mark | None


def history(
    session: ReadSession,
    item_id: UUID,
    place_id: UUID | None = None,
    mark: Mark | None = None,
    limit: int = PAGE,
) -> HistoryPage:
    """Return moves of an item in the house, or through one place, from the newest or from a mark on.

    The balance is counted back from what lies there now.
    """
    lying, told = (_LYING_IN_HOUSE, _OF_HOUSE) if place_id is None else (_LYING_IN_PLACE, _OF_PLACE)
    of = {"item": item_id} if place_id is None else {"item": item_id, "place": place_id}
    balance = mark.balance if mark is not None else int(session.scalar(lying, **of))
    before = mark.move_id if mark is not None else _LAST
    found = session.all(told, **of, before=before, most=limit + 1)
    rows: list[MovementRow] = []
    for row in found[:limit]:
        rows.append(_row(row, balance))
        balance -= int(row.amount)
    has_more = len(found) > limit
    return HistoryPage(tuple(rows), Mark(rows[-1].move_id, balance) if has_more else None)


def _lying(is_own: Any) -> Any:
    pieces = select(func.coalesce(func.sum(_L.pieces), 0)).where(_L.item_id == bindparam("item"))
    return pieces.where(is_own(_L.place_id))


def _page(is_own: Any) -> Any:
    came, went = is_own(_M.to_id), is_own(_M.from_id)
    amount = case((came & went, 0), (came, _M.pieces), else_=-_M.pieces).label("amount")
    moved = (_M.id, _M.act_id, _M.from_id, _M.to_id, _M.pieces, _M.source, _M.expires_on, _M.batch, amount)
    statement = select(*moved).where(_M.item_id == bindparam("item"), or_(came, went))
    newest = statement.where(_M.id < bindparam("before")).order_by(_M.id.desc())
    return newest.limit(bindparam("most", type_=Integer())).subquery()


def _told(page: Any) -> Any:
    """Return the moves of a page with everything that is said of each."""
    origin, target = stock_places.alias("origin"), stock_places.alias("target")
    from_place, to_place = storage_places.alias("from_place"), storage_places.alias("to_place")
    of = page.c
    return (
        select(
            *(of.id, of.act_id, of.pieces, of.source, of.expires_on, of.batch, of.amount),
            *_of_act(),
            origin.c.kind.label("from_kind"),
            target.c.kind.label("to_kind"),
            from_place.c.title.label("from_title"),
            to_place.c.title.label("to_title"),
            *_of_paper(),
        )
        .select_from(page)
        .join(acts, acts.c.id == of.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(origin, origin.c.id == of.from_id)
        .join(target, target.c.id == of.to_id)
        .outerjoin(from_place, from_place.c.id == of.from_id)
        .outerjoin(to_place, to_place.c.id == of.to_id)
        .outerjoin(volunteers, volunteers.c.id == acts.c.subject_id)
        .outerjoin(stock_bills, stock_bills.c.act_id == acts.c.id)
        .outerjoin(redemptions, redemptions.c.act_id == acts.c.id)
        .order_by(of.id.desc())
    )


def _of_act() -> tuple[Any, ...]:
    """Return what is told of the act behind a move: when, who, where, for whom, whether it stands."""
    undoing = acts.alias("undoing")
    return (
        acts.c.at,
        acts.c.verb,
        acts.c.reason,
        acts.c.reverses_id,
        exists().where(undoing.c.reverses_id == acts.c.id).label("undone"),
        operators.c.name.label("operator"),
        desks.c.name.label("desk"),
        volunteers.c.name.label("person"),
    )


def _of_paper() -> tuple[Any, ...]:
    """Return what is told of the paper a move stands on: a bill, a slip, a hand-out or a stocktake."""
    handed = select(hand_outs.c.number).where(hand_outs.c.act_id == acts.c.id)
    counted = (
        select(stocktakes.c.number)
        .join(stocktake_endings, stocktake_endings.c.stocktake_id == stocktakes.c.id)
        .where(stocktake_endings.c.act_id == acts.c.id)
    )
    others = (one.limit(1).correlate(acts).scalar_subquery() for one in (handed, counted))
    return (
        stock_bills.c.kind.label("bill_kind"),
        stock_bills.c.party,
        func.coalesce(stock_bills.c.number, redemptions.c.number, *others).label("number"),
    )


def _is_in_house(place: Any) -> Any:
    return place.in_(select(stock_places.c.id).where(stock_places.c.is_floored))


def _is_the_place(place: Any) -> Any:
    return place == bindparam("place")


_LYING_IN_HOUSE, _LYING_IN_PLACE = prepared(_lying(_is_in_house)), prepared(_lying(_is_the_place))
_OF_HOUSE, _OF_PLACE = prepared(_told(_page(_is_in_house))), prepared(_told(_page(_is_the_place)))


def _row(row: Any, after: int) -> MovementRow:
    return MovementRow(
        move_id=row.id,
        act_id=row.act_id,
        at=row.at,
        verb=row.verb,
        kind=BillKind(row.bill_kind) if row.bill_kind else None,
        pieces=row.pieces,
        amount=int(row.amount),
        after=after,
        origin=PlaceName(PlaceKind(row.from_kind), row.from_title or ""),
        target=PlaceName(PlaceKind(row.to_kind), row.to_title or ""),
        expires_on=row.expires_on,
        batch=row.batch or "",
        number=row.number or "",
        party=row.party or row.source or row.person or "",
        operator=row.operator,
        desk=row.desk,
        reason=row.reason,
        is_undone=bool(row.undone),
        is_undo=row.reverses_id is not None,
    )
