"""The list of goods: what there is of every item, where, how long it is good, as of any day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, func, literal, or_, select, union_all

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import rewards
from stationdesk.db.tables.stock import stock_items, stock_levels, stock_moves, stock_places
from stationdesk.domain.stock import FOREVER, LOOK_AHEAD, Batch, PlaceKind, StockCategory, settled
from stationdesk.queries.dependents import not_undone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.db.session import ReadSession

_L, _M, _I = stock_levels.c, stock_moves.c, stock_items.c
_OWN_IDS = select(stock_places.c.id).where(stock_places.c.is_floored)
Key = tuple[UUID, UUID, date, str]


@dataclass(frozen=True, slots=True)
class StockListRow:
    """One item. Pieces: on all shelves and in all stores while good, `expired` ones anywhere in the house.

    `expiring` of the good ones are so for 30 days at most, the first of all until `next_until`.
    `points_each` is its price where it can be had for points.
    """

    item_id: UUID
    title: str
    unit: str
    category: StockCategory
    barcode: str
    tag: str
    picture_id: UUID | None
    minimum: int | None
    recommended: int | None
    home_id: UUID | None
    is_active: bool
    on_shelf: int
    in_store: int
    expired: int
    expiring: int
    next_until: date | None
    last_in: date | None
    last_out: date | None
    points_each: int | None

    @property
    def good(self) -> int:
        """Pieces in the house that may be given out."""
        return self.on_shelf + self.in_store

    @property
    def total(self) -> int:
        """All pieces in the house: what their moves add up to."""
        return self.good + self.expired

    @property
    def is_low(self) -> bool:
        """Whether fewer good pieces are there than should be."""
        return self.minimum is not None and self.good < self.minimum

    @property
    def codes(self) -> str:
        """By what it is found when it is scanned."""
        return " · ".join(filter(None, (self.tag, self.barcode)))


def stock_list(
    session: ReadSession, on: date, *, today: date | None = None, only: Iterable[UUID] | None = None
) -> list[StockListRow]:
    """Return every item on the list, and those off it of which pieces are there, by title.

    With `today` later than `on`: as it was at the end of that day.
    """
    wanted = None if only is None else sorted(only)
    past = on if today is not None and on < today else None
    lying = batches_of_all(session, past, wanted)
    statement = _listed(past)
    if wanted is not None:
        statement = statement.where(_I.id.in_(wanted))
    found = session.all(statement)
    return [_row(row, lying.get(row.id, []), on) for row in found if row.is_active or lying.get(row.id)]


def batches_of_all(
    session: ReadSession, at_end_of: date | None = None, only: list[UUID] | None = None
) -> dict[UUID, list[tuple[PlaceKind, Batch]]]:
    """Return what lies in the house by item, each batch with the kind of its place; now, or back then."""
    pieces = _levels(session, only)
    if at_end_of is not None:
        for key, moved in _moved_since(session, at_end_of, only).items():
            pieces[key] = pieces.get(key, 0) - moved
    kinds = {
        row.id: PlaceKind(row.kind)
        for row in session.all(select(stock_places).where(stock_places.c.is_floored))
    }
    places: dict[tuple[UUID, UUID], list[Batch]] = defaultdict(list)
    for (item_id, place_id, until, batch), amount in pieces.items():
        if amount and place_id in kinds:
            good_until = None if until == FOREVER else until
            places[item_id, place_id].append(Batch(place_id, good_until, batch, amount))
    found: dict[UUID, list[tuple[PlaceKind, Batch]]] = defaultdict(list)
    for (item_id, place_id), batches in places.items():
        found[item_id] += [(kinds[place_id], batch) for batch in settled(batches)]
    return found


def _levels(session: ReadSession, only: list[UUID] | None) -> dict[Key, int]:
    statement = select(stock_levels).where(_L.pieces != 0, _L.place_id.in_(_OWN_IDS))
    if only is not None:
        statement = statement.where(_L.item_id.in_(only))
    return {
        (row.item_id, row.place_id, row.expires_on, row.batch): row.pieces for row in session.all(statement)
    }


def _moved_since(session: ReadSession, on: date, only: list[UUID] | None) -> dict[Key, int]:
    """Return what came to each place after a day, less what left it; an older move has its act's day only."""
    until = func.coalesce(_M.expires_on, literal(FOREVER.isoformat())).label("until")
    batch = func.coalesce(_M.batch, "").label("batch")
    columns = (_M.item_id, _M.from_id, _M.to_id, until, batch, _M.pieces)
    dated = select(*columns).where(_M.on > on)
    undated = select(*columns).join(acts, acts.c.id == _M.act_id).where(_M.on.is_(None), acts.c.on > on)
    if only is not None:
        dated, undated = (part.where(_M.item_id.in_(only)) for part in (dated, undated))
    since = union_all(dated, undated).subquery()
    of = since.c
    summed = select(of.item_id, of.from_id, of.to_id, of.until, of.batch, func.sum(of.pieces))
    moved: dict[Key, int] = defaultdict(int)
    grouped = summed.group_by(of.item_id, of.from_id, of.to_id, of.until, of.batch)
    for item_id, from_id, to_id, good_until, name, pieces in session.all(grouped):
        day = date.fromisoformat(str(good_until))
        moved[item_id, to_id, day, name] += int(pieces)
        moved[item_id, from_id, day, name] -= int(pieces)
    return moved


def _listed(past: date | None) -> Any:
    came = and_(_M.to_id.in_(_OWN_IDS), _M.from_id.not_in(_OWN_IDS))
    went = and_(_M.from_id.in_(_OWN_IDS), _M.to_id.not_in(_OWN_IDS))
    price = (
        select(rewards.c.points_each)
        .where(rewards.c.item_id == _I.id, rewards.c.is_active)
        .order_by(rewards.c.position)
        .limit(1)
        .scalar_subquery()
    )
    columns = (
        _last(came, past).label("last_in"),
        _last(went, past).label("last_out"),
        price.label("points_each"),
    )
    return select(stock_items, *columns).order_by(_I.title, _I.id)


def _last(moved: Any, past: date | None) -> Any:
    """Return the day of the last move of an item that stands."""
    day = func.coalesce(_M.on, acts.c.on)
    statement = (
        select(day)
        .select_from(stock_moves)
        .join(acts, acts.c.id == _M.act_id)
        .where(_M.item_id == _I.id, moved, acts.c.reverses_id.is_(None), not_undone())
    )
    if past is not None:
        statement = statement.where(or_(_M.on <= past, and_(_M.on.is_(None), acts.c.on <= past)))
    return statement.order_by(_M.id.desc()).limit(1).correlate(stock_items).scalar_subquery()


def _row(row: Any, lying: list[tuple[PlaceKind, Batch]], on: date) -> StockListRow:
    good = [(kind, batch) for kind, batch in lying if batch.is_good_on(on)]
    dated = [batch for _kind, batch in good if batch.expires_on is not None]
    soon = on + LOOK_AHEAD[0]
    return StockListRow(
        item_id=row.id,
        title=row.title,
        unit=row.unit,
        category=StockCategory(row.category or StockCategory.OTHER),
        barcode=row.barcode or "",
        tag=row.tag or "",
        picture_id=row.picture_id,
        minimum=row.minimum,
        recommended=row.recommended,
        home_id=row.home_id,
        is_active=row.is_active,
        on_shelf=sum(batch.pieces for kind, batch in good if kind is PlaceKind.SHELF),
        in_store=sum(batch.pieces for kind, batch in good if kind is PlaceKind.STORE),
        expired=sum(batch.pieces for _kind, batch in lying) - sum(batch.pieces for _kind, batch in good),
        expiring=sum(batch.pieces for batch in dated if batch.order[0] <= soon),
        next_until=min((batch.order[0] for batch in dated), default=None),
        last_in=_day(row.last_in),
        last_out=_day(row.last_out),
        points_each=row.points_each,
    )


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
