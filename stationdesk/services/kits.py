"""Making kits up off the shelves and taking them apart again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, true

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import (
    kit_makings,
    kit_takings,
    stock_items,
    stock_places,
    storage_places,
)
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.effects import Effect
from stationdesk.domain.errors import (
    AlreadyReversed,
    DependsOnIt,
    MoreThanMade,
    NotAKit,
    NotEnoughStock,
    NotFound,
    PartShort,
)
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import (
    Batch,
    PlaceKind,
    first_expiring,
    system_place,
)
from stationdesk.queries import kits as kit_queries
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.stock import batches_on_shelves, on_hand
from stationdesk.services import staff, stock_moves
from stationdesk.services.kit_parts import active_item, check_pieces, item_row


@dataclass(frozen=True, slots=True)
class MakeUpKitsRequest:
    """So many kits to make up."""

    kit_id: UUID
    pieces: int


@dataclass(frozen=True, slots=True)
class MakeUpKitsReceipt:
    """What was made: its number is the batch of the kits, good until the soonest of their parts."""

    making_id: UUID
    kit_id: UUID
    title: str
    number: str
    pieces: int
    on_hand: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class TakeApartRequest:
    """So many kits of a making to take apart."""

    making_id: UUID
    pieces: int


@dataclass(frozen=True, slots=True)
class TakeApartReceipt:
    """What was taken apart: kits that are left, and pieces of parts back on the shelves."""

    kit_id: UUID
    title: str
    number: str
    pieces: int
    on_hand: int
    parts_back: int


def make_up(session: WriteSession, act: Act, request: MakeUpKitsRequest) -> MakeUpKitsReceipt:
    """Make kits up: parts off the shelves, first expiring first, kits onto the shelf.

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField. NotAKit: it has no parts.
        PartShort: with the part and how many kits can be made.
    """
    staff.ensure(session, Right.DESK_WORK)
    check_pieces(request.pieces)
    kit = active_item(session, request.kit_id)
    parts = kit_queries.parts_of(session, kit.id)
    if not parts:
        raise NotAKit(kit.title)
    for item_id in sorted([kit.id, *(part_id for part_id, _pieces in parts)]):
        session.lock(stock_items, item_id)
    taken = _take_parts(session, kit, parts, request.pieces)
    number = str(
        Number(CodeKind.BILL, session.today, session.next_number(CodeKind.BILL.value, session.today))
    )
    making_id = session.add(kit_makings, kit_id=kit.id, pieces=request.pieces, batch=number)
    days = [row.expires_on for row in taken if row.expires_on is not None]
    expires_on = min(days, default=None)
    stock_moves.move(
        session,
        item_id=kit.id,
        from_id=stock_moves.system(session, PlaceKind.KITS),
        to_id=_shelf_of(session, kit),
        pieces=request.pieces,
        expires_on=expires_on,
        batch=number,
    )
    left = on_hand(session, kit.id, session.today)
    return MakeUpKitsReceipt(making_id, kit.id, kit.title, number, request.pieces, left, expires_on)


def take_apart(session: WriteSession, act: Act, request: TakeApartRequest) -> TakeApartReceipt:
    """Take kits of a making apart: each part goes back to the place and batch it came from.

    Raises:
        NotAllowed, NotFound, InvalidField. AlreadyReversed: the making was undone.
        MoreThanMade: so many of it are not left on the shelves.
    """
    staff.ensure(session, Right.DESK_WORK)
    check_pieces(request.pieces)
    session.lock(kit_makings, request.making_id)
    making = _standing_making(session, request.making_id)
    kit = item_row(session, making.kit_id)
    left = kit_queries.parts_left(session, making.id, making.act_id)
    for item_id in sorted([kit.id, *left]):
        session.lock(stock_items, item_id)
    together = making.pieces - _taken_before(session, making.id)
    _take_kits(session, kit, making, request.pieces, together)
    session.add(kit_takings, making_id=making.id, pieces=request.pieces)
    parts_back = 0
    for item_id in sorted(left):
        pieces = sum(row.pieces for row in left[item_id]) * request.pieces // together
        stock_moves.put_back(session, item_id, left[item_id], pieces, from_id=system_place(PlaceKind.KITS))
        parts_back += pieces
    on_shelf = on_hand(session, kit.id, session.today)
    return TakeApartReceipt(kit.id, kit.title, making.batch, request.pieces, on_shelf, parts_back)


def reverse_make_up(session: WriteSession, original: Any) -> list[Effect]:
    """Let a making go only when none of its kits was taken apart since.

    Raises:
        DependsOnIt: with what was taken apart.
    """
    making = select(kit_makings.c.id).where(kit_makings.c.act_id == original.id)
    later = select(kit_takings.c.act_id).where(kit_takings.c.making_id.in_(making))
    found = dependents(session, acts.c.id.in_(later) & not_undone())
    if found:
        raise DependsOnIt(original.verb, found)
    return []


def _take_parts(session: WriteSession, kit: Any, parts: list[tuple[UUID, int]], kits: int) -> list[Batch]:
    """Move the parts of so many kits off the shelves; return the batches they came from."""
    counted = [(part_id, each, on_hand(session, part_id, session.today)) for part_id, each in parts]
    can_make = min(there // each for _part_id, each, there in counted)
    taken = []
    for part_id, each, _there in counted:
        part = item_row(session, part_id)
        try:
            taken += stock_moves.take(
                session,
                item_id=part_id,
                title=part.title,
                pieces=each * kits,
                to_id=stock_moves.system(session, PlaceKind.KITS),
            )
        except NotEnoughStock as short:
            raise PartShort(
                kit.title, part.title, short.on_hand, short.wanted, can_make, short.expired, short.elsewhere
            ) from short
    return taken


def _take_kits(session: WriteSession, kit: Any, making: Any, pieces: int, together: int) -> None:
    """Take kits of a making off the shelves; what a stocktake found more was never made of parts."""
    lying = [row for row in batches_on_shelves(session, kit.id) if row.batch == making.batch]
    left = min(together, sum(row.pieces for row in lying))
    if pieces > left:
        raise MoreThanMade(kit.title, making.batch, left, pieces)
    stock_moves.move_batches(
        session, kit.id, first_expiring(lying, pieces), stock_moves.system(session, PlaceKind.KITS)
    )


def _taken_before(session: WriteSession, making_id: UUID) -> int:
    """Return how many kits of a making were taken apart before this act."""
    found = session.all(
        select(kit_takings.c.pieces)
        .join(acts, acts.c.id == kit_takings.c.act_id)
        .where(kit_takings.c.making_id == making_id, not_undone())
    )
    return sum(row.pieces for row in found)


def _shelf_of(session: WriteSession, item: Any) -> UUID:
    """Return the shelf an item belongs on: its own while it is on the list, or the station's."""
    is_home = (stock_places.c.id == item.home_id) & (stock_places.c.kind == PlaceKind.SHELF.value)
    home = select(stock_places.c.id).outerjoin(storage_places, storage_places.c.id == stock_places.c.id)
    is_on_list = func.coalesce(storage_places.c.is_active, true())
    home_id: UUID | None = session.scalar(home.where(is_home, is_on_list))
    return home_id or system_place(PlaceKind.SHELF)


def _standing_making(session: WriteSession, making_id: UUID) -> Any:
    making = session.first(select(kit_makings).where(kit_makings.c.id == making_id))
    if making is None:
        raise NotFound("making", str(making_id))
    session.lock(acts, making.act_id)
    undone = session.first(select(acts.c.at).where(acts.c.reverses_id == making.act_id))
    if undone is not None:
        raise AlreadyReversed("kits.make_up", undone.at, "")
    return making
