"""What the book has of an item in a place, where else it has it, and what moved since a moment."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import case, func, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import (
    stock_items,
    stock_levels,
    stock_moves,
    stock_places,
    storage_places,
)
from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, looks_like_code, read_code
from stationdesk.domain.stock import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession
    from stationdesk.domain.stocktakes import Tally

_M = stock_moves.c
CORRECTIONS = ("stocktakes.finalise", "bills.adjust")
"""Acts whose moves put the book right: no goods moved, so they do not disturb a count."""


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """Where else the book has an item; the title is empty for the station's own shelf and store."""

    place_id: UUID
    kind: PlaceKind
    title: str
    pieces: int


def item_of_code(session: ReadSession, code: str) -> UUID | None:
    """Return the active item with this barcode or tag of ours."""
    wanted = [stock_items.c.barcode == code]
    if looks_like_code(code):
        try:
            read = read_code(code)
        except InvalidCode:
            return None
        if isinstance(read, Tag) and read.kind is CodeKind.GOODS:
            wanted.append(stock_items.c.tag.in_((str(read), read.code)))
    found = session.first(select(stock_items.c.id).where(or_(*wanted), stock_items.c.is_active).limit(1))
    return None if found is None else found.id


def book_of(session: ReadSession, item_id: UUID, place_id: UUID) -> int:
    """Return the pieces of an item the book has in a place."""
    level = stock_levels.c
    total = select(func.coalesce(func.sum(level.pieces), 0))
    return int(session.scalar(total.where(level.item_id == item_id, level.place_id == place_id)))


def other_place(session: ReadSession, item_id: UUID, place_id: UUID) -> OtherPlace | None:
    """Return where else in the house the book has most of an item."""
    level = stock_levels.c
    pieces = func.sum(level.pieces).label("pieces")
    found = session.first(
        select(level.place_id, stock_places.c.kind, storage_places.c.title, pieces)
        .join(stock_places, stock_places.c.id == level.place_id)
        .outerjoin(storage_places, storage_places.c.id == level.place_id)
        .where(level.item_id == item_id, level.place_id != place_id, stock_places.c.is_floored)
        .group_by(level.place_id, stock_places.c.kind, storage_places.c.title)
        .having(func.sum(level.pieces) > 0)
        .order_by(pieces.desc(), level.place_id)
    )
    if found is None:
        return None
    return OtherPlace(found.place_id, PlaceKind(found.kind), found.title or "", int(found.pieces))


@dataclass(frozen=True, slots=True)
class MoveSince:
    """Pieces that came to a place (below nothing: went). A correction moved no goods, only the book."""

    move_id: UUID
    pieces: int
    is_correction: bool


def moves_since(session: ReadSession, place_id: UUID, since_id: UUID) -> dict[UUID, list[MoveSince]]:
    """Return what moved to and from a place since a row was written, by item, the oldest first."""
    came = case((_M.to_id == place_id, _M.pieces), else_=-_M.pieces).label("came")
    found = session.all(
        select(_M.id, _M.item_id, came, _is_correction().label("is_correction"))
        .join(acts, acts.c.id == _M.act_id)
        .where(_M.id > since_id, or_(_M.to_id == place_id, _M.from_id == place_id))
        .order_by(_M.id)
    )
    moves: dict[UUID, list[MoveSince]] = defaultdict(list)
    for row in found:
        moves[row.item_id].append(MoveSince(row.id, row.came, bool(row.is_correction)))
    return moves


def was_moved(sums: Tally, moves: Sequence[MoveSince]) -> bool:
    """Return whether goods came or went between the first and the last line.

    Ids tell the order by the clocks of the desks; the book tells of a desk whose clock is slow.
    """
    between = [move for move in moves if sums.first_id < move.move_id < sums.last_id]
    is_told = sums.first_book_pieces + sum(move.pieces for move in between) == sums.book_pieces
    return not is_told or any(not move.is_correction for move in between)


def _is_correction() -> Any:
    """Return whether the joined act put the book right, or undid an act that had."""
    undone = acts.alias("undone")
    of_undo = select(undone.c.id).where(undone.c.verb.in_(CORRECTIONS), undone.c.id == acts.c.reverses_id)
    return or_(acts.c.verb.in_(CORRECTIONS), of_undo.exists())
