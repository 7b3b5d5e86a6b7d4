"""What is in a kit: so many pieces of each part."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import kit_parts, stock_items
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import Inactive, InvalidField, KitInKit, MissingField, NotFound
from stationdesk.domain.staff import Right
from stationdesk.queries import kits as kit_queries
from stationdesk.services import staff

MOST_PIECES = 9999


@dataclass(frozen=True, slots=True)
class KitPart:
    """So many pieces of an item in each kit."""

    part_id: UUID
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class PartsRequest:
    """What a kit holds from now on; kits made up before hold what they were made of."""

    kit_id: UUID
    parts: tuple[KitPart, ...]


@dataclass(frozen=True, slots=True)
class PartsReceipt:
    """The kit and how many kinds of parts it has."""

    kit_id: UUID
    title: str
    parts: int


def put_parts(session: WriteSession, act: Act, request: PartsRequest) -> PartsReceipt:
    """Say what a kit holds.

    Raises:
        NotAllowed, NotFound, Inactive, MissingField, InvalidField.
        KitInKit: a part is a kit itself, or the kit is in one.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.lock(stock_items, request.kit_id)
    kit = active_item(session, request.kit_id)
    wanted = {part.part_id: part.pieces for part in request.parts}
    _check_parts(session, kit, wanted)
    rows = session.all(select(kit_parts).where(kit_parts.c.kit_id == kit.id))
    before = {row.part_id: row for row in rows}
    for part_id in sorted({*wanted, *before}):
        _keep_part(session, kit.id, part_id, before.get(part_id), wanted.get(part_id))
    return PartsReceipt(kit.id, kit.title, len(wanted))


def reverse_put_parts(session: WriteSession, original: Any) -> list[Effect]:
    """Say that a kit holds again what it held."""
    receipt = json.loads(original.receipt)
    session.lock(stock_items, UUID(hex=receipt["kit_id"]))
    return [Effect(EffectKind.RECORD_BACK, receipt["title"])]


def item_row(session: WriteSession, item_id: UUID) -> Any:
    """Return an item.

    Raises:
        NotFound.
    """
    item = session.first(select(stock_items).where(stock_items.c.id == item_id))
    if item is None:
        raise NotFound("stock item", str(item_id))
    return item


def active_item(session: WriteSession, item_id: UUID) -> Any:
    """Return an item that is not off the list.

    Raises:
        NotFound, Inactive.
    """
    item = item_row(session, item_id)
    if not item.is_active:
        raise Inactive("stock item", item.title)
    return item


def check_pieces(pieces: int) -> None:
    """Raise InvalidField unless it is a sensible number of pieces."""
    if not 1 <= pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(pieces), f"1-{MOST_PIECES}")


def _check_parts(session: WriteSession, kit: Any, wanted: dict[UUID, int]) -> None:
    if not wanted:
        raise MissingField("parts")
    if kit_queries.is_part(session, kit.id):
        raise KitInKit(kit.title)
    for part_id, pieces in wanted.items():
        check_pieces(pieces)
        part = active_item(session, part_id)
        if part_id == kit.id or kit_queries.has_parts(session, part_id):
            raise KitInKit(part.title)


def _keep_part(session: WriteSession, kit_id: UUID, part_id: UUID, before: Any, pieces: int | None) -> None:
    if before is None:
        session.keep(kit_parts, kit_id=kit_id, part_id=part_id, pieces=pieces, is_active=True)
    elif pieces is None and before.is_active:
        session.keep(kit_parts, before.id, is_active=False)
    elif pieces is not None and (pieces, True) != (before.pieces, before.is_active):
        session.keep(kit_parts, before.id, pieces=pieces, is_active=True)
