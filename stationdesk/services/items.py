"""Items of goods: what they are called, by which codes they are found, how many there should be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stock import stock_items, stock_moves, stock_places
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Tag
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import (
    AlreadyExists,
    BarcodeTaken,
    DependsOnIt,
    InvalidField,
    ItemInUse,
    MissingField,
    NotFound,
)
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import OWN_PLACES, StockCategory
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.stock import in_house
from stationdesk.services import attachments, staff
from stationdesk.services.attachments import JPEG, PNG, Enclosure
from stationdesk.services.reversal_states import changes_of

MOST_PIECES = 1_000_000
_TAGS_SINCE = date(2000, 1, 1)  # tags are numbered through, not by the day


@dataclass(frozen=True, slots=True)
class ItemRequest:
    """An item to add (`item_id` None) or change.

    `barcode` is the product's own; `wants_tag` gives it a tag of ours (G-0042) to stick on, for good.
    `minimum` and `recommended` are pieces in the house, `hand_out_limit` pieces for one person in
    `hand_out_period`. `home_id` is where it usually lies. `picture` None keeps the one there is.
    """

    item_id: UUID | None
    title: str
    unit: str = ""
    category: StockCategory = StockCategory.OTHER
    barcode: str = ""
    wants_tag: bool = False
    minimum: int | None = None
    recommended: int | None = None
    home_id: UUID | None = None
    hand_out_limit: int | None = None
    hand_out_period: LimitPeriod = LimitPeriod.NONE
    picture: Enclosure | None = field(default=None, repr=False)
    drops_picture: bool = False
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ItemReceipt:
    """The item as it is now; `tag` is empty where it has none."""

    item_id: UUID
    title: str
    tag: str
    is_new: bool


def put_item(session: WriteSession, act: Act, request: ItemRequest) -> ItemReceipt:
    """Add an item, which whoever receives goods may, or change one.

    Raises:
        NotAllowed, NotFound, MissingField, InvalidField, NotAPhoto, PhotoTooLarge.
        AlreadyExists, BarcodeTaken: another item on the list has the title or the code.
        ItemInUse: it is to be taken off the list, and pieces of it lie in the house.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE if request.item_id else Right.RECEIVE_STOCK)
    session.hold("stock_items")
    before = _before(session, request.item_id)
    _check(session, request)
    title, barcode = request.title.strip(), "".join(request.barcode.split())
    if request.is_active:
        ensure_title_free(session, title, request.item_id)
        ensure_code_free(session, barcode, request.item_id)
    elif before is not None and (pieces := in_house(session, before.id)):
        raise ItemInUse(before.title, pieces)
    tag = before.tag if before is not None else None
    item_id = session.keep(
        stock_items,
        request.item_id,
        title=title,
        unit=request.unit.strip(),
        category=request.category.value,
        barcode=barcode or None,
        tag=tag or (_next_tag(session) if request.wants_tag else None),
        picture_id=_picture(session, request, before),
        minimum=request.minimum,
        recommended=request.recommended,
        home_id=request.home_id,
        hand_out_limit=request.hand_out_limit,
        hand_out_period=request.hand_out_period.value,
        is_active=request.is_active,
    )
    kept_tag = session.scalar(select(stock_items.c.tag).where(stock_items.c.id == item_id))
    return ItemReceipt(item_id, title, kept_tag or "", before is None)


def reverse_put_item(session: WriteSession, original: Any) -> list[Effect]:
    """See that an item can be as it was: nothing moved of one that was new, its codes still free.

    Raises:
        NotAllowed, DependsOnIt, BarcodeTaken.
    """
    for change in changes_of(session, original.id):
        if change.table.name != stock_items.name:
            continue
        session.lock(stock_items, change.row_id)
        if change.before is None:
            moved = select(stock_moves.c.act_id).where(stock_moves.c.item_id == change.row_id)
            found = dependents(session, acts.c.id.in_(moved) & acts.c.reverses_id.is_(None) & not_undone())
            if found:
                raise DependsOnIt(original.verb, found)
            return [Effect(EffectKind.OFF_THE_LIST, change.name)]
        staff.ensure(session, Right.CHANGE_CATALOGUE)
        session.hold("stock_items")
        now = _before(session, change.row_id)
        state = {**now._mapping, **change.columns}
        if state["is_active"]:
            ensure_code_free(session, state["barcode"] or "", change.row_id)
    return []


def ensure_title_free(session: WriteSession, title: str, item_id: UUID | None) -> None:
    """Refuse a title that another item on the list has.

    Raises:
        AlreadyExists.
    """
    same = select(stock_items.c.id).where(stock_items.c.title == title, stock_items.c.is_active)
    if any(row.id != item_id for row in session.all(same)):
        raise AlreadyExists("stock item", title)


def ensure_code_free(session: WriteSession, barcode: str, item_id: UUID | None) -> None:
    """Refuse a barcode that another item on the list has: a scan must lead to one.

    Raises:
        BarcodeTaken.
    """
    if not barcode:
        return
    same = select(stock_items.c.id, stock_items.c.title).where(
        stock_items.c.barcode == barcode, stock_items.c.is_active
    )
    for row in session.all(same):
        if row.id != item_id:
            raise BarcodeTaken(barcode, row.title)


def _before(session: WriteSession, item_id: UUID | None) -> Any:
    if item_id is None:
        return None
    session.lock(stock_items, item_id)  # nothing of it comes while it is taken off the list
    before = session.first(select(stock_items).where(stock_items.c.id == item_id))
    if before is None:
        raise NotFound("stock item", str(item_id))
    return before


def _check(session: WriteSession, request: ItemRequest) -> None:
    if not request.title.strip():
        raise MissingField("title")
    for name in ("minimum", "recommended"):
        pieces = getattr(request, name)
        if pieces is not None and not 0 <= pieces <= MOST_PIECES:
            raise InvalidField(name, str(pieces), f"0-{MOST_PIECES}")
    if request.recommended is not None and request.recommended < (request.minimum or 0):
        raise InvalidField("recommended", str(request.recommended), f"≥ {request.minimum}")
    if request.hand_out_period is not LimitPeriod.NONE and (request.hand_out_limit or 0) < 1:
        raise MissingField("hand_out_limit")
    if request.home_id is not None:
        kind = session.scalar(select(stock_places.c.kind).where(stock_places.c.id == request.home_id))
        if kind not in OWN_PLACES:
            raise NotFound("place", str(request.home_id))


def _picture(session: WriteSession, request: ItemRequest, before: Any) -> UUID | None:
    if request.picture is not None:
        attachments.ensure_can_be_kept(request.picture, PNG, JPEG)
        return attachments.keep(session, request.picture)
    kept: UUID | None = before.picture_id if before is not None and not request.drops_picture else None
    return kept


def _next_tag(session: WriteSession) -> str:
    running = session.next_number(CodeKind.GOODS.value, _TAGS_SINCE)
    return str(Tag(CodeKind.GOODS, f"{running:04d}"))
