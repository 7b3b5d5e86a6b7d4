"""One item: where it lies, by which code it is found, what it costs in points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import or_, select

from stationdesk.db.tables.redemptions import rewards
from stationdesk.db.tables.stations import service_points
from stationdesk.db.tables.stock import stock_items, stock_places, storage_places
from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, looks_like_code, read_code
from stationdesk.domain.errors import NotFound
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stock import PlaceKind, StockCategory
from stationdesk.queries.stock_lists import StockListRow, batches_of_all, stock_list

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_I = stock_items.c
_UPC, _EAN = 12, 13


@dataclass(frozen=True, slots=True)
class LyingRow:
    """Pieces of one batch of an item in one place; `place` is empty for the first shelf."""

    place_id: UUID
    kind: PlaceKind
    place: str
    point: str
    expires_on: date | None
    batch: str
    pieces: int


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A reward that an item is had for: whole points each."""

    reward_id: UUID
    title: str
    points_each: int
    is_active: bool


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """Everything about one item."""

    row: StockListRow
    hand_out_limit: int | None
    hand_out_period: LimitPeriod
    lying: tuple[LyingRow, ...]
    prices: tuple[PriceRow, ...]


@dataclass(frozen=True, slots=True)
class ItemName:
    """An item as it is chosen by name or code."""

    item_id: UUID
    title: str
    unit: str
    category: StockCategory
    home_id: UUID | None
    is_active: bool


def detail(session: ReadSession, item_id: UUID, on: date, today: date | None = None) -> ItemDetail:
    """Return an item, as it is or (with `today` later than `on`) as it lay at the end of a day.

    Raises:
        NotFound.
    """
    rows = stock_list(session, on, today=today, only=(item_id,))
    item = session.first(select(stock_items).where(_I.id == item_id))
    if item is None or not rows:
        raise NotFound("stock item", str(item_id))
    past = on if today is not None and on < today else None
    lying = batches_of_all(session, past, [item_id]).get(item_id, [])
    names = _places(session)
    found = (
        LyingRow(one.place_id, kind, *names[one.place_id], one.expires_on, one.batch, one.pieces)
        for kind, one in lying
    )
    prices = session.all(
        select(rewards).where(rewards.c.item_id == item_id).order_by(rewards.c.position, rewards.c.title)
    )
    return ItemDetail(
        row=rows[0],
        hand_out_limit=item.hand_out_limit,
        hand_out_period=LimitPeriod(item.hand_out_period or LimitPeriod.NONE),
        lying=tuple(sorted(found, key=lambda one: (one.kind, one.place, one.expires_on or date.max))),
        prices=tuple(PriceRow(row.id, row.title, row.points_each, row.is_active) for row in prices),
    )


def item_of_code(session: ReadSession, text: str) -> ItemName | None:
    """Return the item that a scanned code stands on: our tag (G-0042), or the product's own barcode.

    A 12-digit barcode and the same with a leading nought are one code (UPC-A and EAN-13).
    """
    condition = _code_condition(text)
    if condition is None:
        return None
    found = session.first(select(stock_items).where(condition).order_by(_I.is_active.desc()).limit(1))
    return None if found is None else _name(found)


def item_names(session: ReadSession) -> list[ItemName]:
    """Return the items on the list, by title."""
    return [
        _name(row) for row in session.all(select(stock_items).where(_I.is_active).order_by(_I.title, _I.id))
    ]


def _code_condition(text: str) -> Any:
    if looks_like_code(text):
        try:
            code = read_code(text)
        except InvalidCode:
            return None
        is_ours = isinstance(code, Tag) and code.kind is CodeKind.GOODS
        return _I.tag == str(code) if is_ours else None
    barcode = "".join(text.split())
    same = [barcode]
    if barcode.isdigit() and len(barcode) == _UPC:
        same.append(f"0{barcode}")
    if barcode.isdigit() and len(barcode) == _EAN and barcode[0] == "0":
        same.append(barcode[1:])
    return or_(*(_I.barcode == one for one in same)) if barcode else None


def _name(row: Any) -> ItemName:
    category = StockCategory(row.category or StockCategory.OTHER)
    return ItemName(row.id, row.title, row.unit, category, row.home_id, row.is_active)


def _places(session: ReadSession) -> dict[UUID, tuple[str, str]]:
    found = session.all(
        select(stock_places.c.id, storage_places.c.title, service_points.c.title.label("point"))
        .outerjoin(storage_places, storage_places.c.id == stock_places.c.id)
        .outerjoin(service_points, service_points.c.id == stock_places.c.point_id)
        .where(stock_places.c.is_floored)
    )
    return {row.id: (row.title or "", row.point or "") for row in found}
