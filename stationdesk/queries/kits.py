"""Kits: what is in one, what was made up, and how much of a making is left together."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import (
    kit_makings,
    kit_parts,
    kit_takings,
    stock_items,
    stock_levels,
    stock_moves,
    stock_places,
)
from stationdesk.domain.stock import FOREVER, Batch, PlaceKind, system_place
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.stock import on_hand_of_all

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_P, _M, _T = kit_parts.c, kit_makings.c, kit_takings.c


@dataclass(frozen=True, slots=True)
class KitPartRow:
    """One part of a kit: pieces in each kit, and pieces this desk can take of it now."""

    part_id: UUID
    title: str
    unit: str
    pieces: int
    on_hand: int

    @property
    def kits(self) -> int:
        """How many kits it does for."""
        return self.on_hand // self.pieces


@dataclass(frozen=True, slots=True)
class KitRow:
    """A kit, what is in it and how many are there."""

    kit_id: UUID
    title: str
    unit: str
    on_hand: int
    parts: tuple[KitPartRow, ...]

    @property
    def can_make(self) -> int:
        """How many more its parts do for."""
        return min((part.kits for part in self.parts), default=0)

    @property
    def shortest(self) -> KitPartRow | None:
        """The part that does for the fewest."""
        return min(self.parts, key=lambda part: part.kits, default=None)


@dataclass(frozen=True, slots=True)
class MakingRow:
    """Kits made up together; `left` of them lie in the house and can be taken apart."""

    making_id: UUID
    act_id: UUID
    number: str
    at: datetime
    operator: str
    pieces: int
    left: int
    expires_on: date | None


def kits(session: ReadSession, on: date) -> list[KitRow]:
    """Return every active kit with what can be taken on a date, in the order of titles."""
    parts = stock_items.alias("parts")
    found = session.all(
        select(_P.kit_id, _P.pieces, parts.c.id, parts.c.title, parts.c.unit)
        .join(parts, parts.c.id == _P.part_id)
        .where(_P.is_active)
        .order_by(parts.c.title)
    )
    if not found:
        return []
    here = on_hand_of_all(session, on)
    of_kit: dict[UUID, list[KitPartRow]] = defaultdict(list)
    for row in found:
        part = KitPartRow(row.id, row.title, row.unit, row.pieces, here.get(row.id, 0))
        of_kit[row.kit_id].append(part)
    items = session.all(
        select(stock_items)
        .where(stock_items.c.id.in_(sorted(of_kit)), stock_items.c.is_active)
        .order_by(stock_items.c.title)
    )
    return [KitRow(row.id, row.title, row.unit, here.get(row.id, 0), tuple(of_kit[row.id])) for row in items]


def parts_of(session: ReadSession, kit_id: UUID) -> list[tuple[UUID, int]]:
    """Return (part, pieces in each kit), in one order at every desk."""
    found = session.all(select(_P.part_id, _P.pieces).where(_P.kit_id == kit_id, _P.is_active))
    return sorted((row.part_id, row.pieces) for row in found)


def makings(session: ReadSession, kit_id: UUID) -> list[MakingRow]:
    """Return the makings of a kit that stand, the newest first."""
    found = session.all(
        select(kit_makings, acts.c.at, operators.c.name.label("operator"))
        .join(acts, acts.c.id == _M.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(_M.kit_id == kit_id, not_undone())
        .order_by(acts.c.at.desc(), _M.id.desc())
    )
    lying = _lying(session, kit_id)
    rows = []
    for row in found:
        expires_on, left = lying.get(row.batch, (None, 0))
        rows.append(
            MakingRow(row.id, row.act_id, row.batch, row.at, row.operator, row.pieces, left, expires_on)
        )
    return rows


def parts_left(session: ReadSession, making_id: UUID, act_id: UUID) -> dict[UUID, list[Batch]]:
    """Return the parts of a making that are still in kits, by item and the batch and place they came from."""
    kit_place = system_place(PlaceKind.KITS)
    takings = select(_T.act_id).join(acts, acts.c.id == _T.act_id)
    came_back = takings.where(_T.making_id == making_id, not_undone())
    moved = session.all(
        select(stock_moves)
        .where((stock_moves.c.act_id == act_id) | stock_moves.c.act_id.in_(came_back))
        .order_by(stock_moves.c.id)
    )
    left: dict[UUID, Counter[tuple[Any, ...]]] = defaultdict(Counter)
    for row in moved:
        named = (row.expires_on, row.batch or "")
        if row.act_id == act_id and row.to_id == kit_place:
            left[row.item_id][(row.from_id, *named)] += row.pieces
        elif row.act_id != act_id and row.from_id == kit_place:
            left[row.item_id][(row.to_id, *named)] -= row.pieces
    return {item_id: _batches(counted) for item_id, counted in left.items()}


def has_parts(session: ReadSession, item_id: UUID) -> bool:
    """Return whether an item is a kit."""
    return bool(session.scalar(select(exists().where(_P.kit_id == item_id, _P.is_active))))


def is_part(session: ReadSession, item_id: UUID) -> bool:
    """Return whether an item is in a kit."""
    return bool(session.scalar(select(exists().where(_P.part_id == item_id, _P.is_active))))


def _lying(session: ReadSession, kit_id: UUID) -> dict[str, tuple[date | None, int]]:
    """Return until when the kits of a batch are good, and how many lie in the house."""
    found = session.all(
        select(
            stock_levels.c.batch,
            func.min(stock_levels.c.expires_on).label("expires_on"),
            func.sum(stock_levels.c.pieces).label("pieces"),
        )
        .join(stock_places, stock_places.c.id == stock_levels.c.place_id)
        .where(stock_levels.c.item_id == kit_id, stock_places.c.is_floored, stock_levels.c.pieces > 0)
        .group_by(stock_levels.c.batch)
    )
    return {row.batch: (_day(row.expires_on), int(row.pieces)) for row in found}


def _day(on: date) -> date | None:
    return None if on == FOREVER else on


def _batches(counted: Counter[tuple[Any, ...]]) -> list[Batch]:
    return [
        Batch(place_id, expires_on, batch, left)
        for (place_id, expires_on, batch), left in counted.items()
        if left > 0
    ]
