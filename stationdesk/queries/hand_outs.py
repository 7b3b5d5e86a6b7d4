"""Goods handed out without points: what can be, and who got what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.stock import hand_outs, kit_parts, stock_items
from stationdesk.db.tables.visitors import visitors
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stock import StockCategory
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.stock import on_hand_of_all

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_H, _I = hand_outs.c, stock_items.c
_UNDOING = acts.alias("undoing_hand_out")


@dataclass(frozen=True, slots=True)
class HandableRow:
    """An item that can be handed out here. `is_usual`: it has a rule, is a kit, or was handed out before."""

    item_id: UUID
    title: str
    unit: str
    category: StockCategory | None
    on_hand: int
    picture_id: UUID | None
    limit: int | None
    period: LimitPeriod
    code: str
    barcode: str
    is_kit: bool
    is_usual: bool
    handed_today: int

    @property
    def is_limited(self) -> bool:
        """Whether whoever gets it is to be named."""
        return self.limit is not None and self.period is not LimitPeriod.NONE


@dataclass(frozen=True, slots=True)
class HandedRow:
    """One hand-out. `name` is empty where nobody was named; of a visitor off the file it is the number."""

    hand_out_id: UUID
    act_id: UUID
    number: str
    at: datetime
    item_id: UUID
    title: str
    unit: str
    pieces: int
    name: str
    phone_tail: str
    volunteer_id: UUID | None
    visitor_id: UUID | None
    desk: str
    operator: str
    is_undone: bool


def handable(session: ReadSession, on: date) -> list[HandableRow]:
    """Return every active item with what can be handed out of it, the usual ones first."""
    here = on_hand_of_all(session, on)
    today = dict(
        session.all(
            select(_H.item_id, func.sum(_H.pieces))
            .join(acts, acts.c.id == _H.act_id)
            .where(acts.c.on == on, not_undone())
            .group_by(_H.item_id)
        )
    )
    is_kit = exists().where(kit_parts.c.kit_id == _I.id, kit_parts.c.is_active).label("is_kit")
    was_handed = exists().where(_H.item_id == _I.id).label("was_handed")
    found = session.all(select(stock_items, is_kit, was_handed).where(_I.is_active).order_by(_I.title))
    rows = [_handable(row, here.get(row.id, 0), int(today.get(row.id, 0))) for row in found]
    return sorted(rows, key=lambda row: not row.is_usual)


def handed_out_on(session: ReadSession, on: date, item_id: UUID | None = None) -> list[HandedRow]:
    """Return the hand-outs of a date, the last first, undone ones among them."""
    statement = _statement().where(acts.c.on == on)  # of all items: by the day's acts, which have an index
    if item_id is not None:
        statement = statement.where(_H.item_id == item_id, _H.on == on)
    return [_handed(row) for row in session.all(statement)]


def of_volunteer(session: ReadSession, volunteer_ids: tuple[UUID, ...]) -> list[HandedRow]:
    """Return what somebody got, by all records that are theirs, the last first."""
    return [_handed(row) for row in session.all(_statement().where(_H.volunteer_id.in_(volunteer_ids)))]


def of_visitor(session: ReadSession, visitor_id: UUID) -> list[HandedRow]:
    """Return what somebody on the visitor file got, the last first."""
    return [_handed(row) for row in session.all(_statement().where(_H.visitor_id == visitor_id))]


def _statement() -> Any:
    is_undone = exists().where(_UNDOING.c.reverses_id == acts.c.id).label("is_undone")
    return (
        select(
            hand_outs,
            acts.c.at,
            stock_items.c.unit,
            desks.c.name.label("desk"),
            operators.c.name.label("operator"),
            volunteers.c.name.label("volunteer"),
            visitors.c.name.label("visitor"),
            visitors.c.number.label("visitor_number"),
            visitors.c.is_active.label("visitor_is_active"),
            is_undone,
        )
        .join(acts, acts.c.id == _H.act_id)
        .join(stock_items, _I.id == _H.item_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(volunteers, volunteers.c.id == _H.volunteer_id)
        .outerjoin(visitors, visitors.c.id == _H.visitor_id)
        .order_by(acts.c.at.desc(), _H.id.desc())
    )


def _handable(row: Any, on_hand: int, handed_today: int) -> HandableRow:
    period = LimitPeriod(row.hand_out_period or LimitPeriod.NONE)
    has_rule = row.hand_out_limit is not None and period is not LimitPeriod.NONE
    return HandableRow(
        item_id=row.id,
        title=row.title,
        unit=row.unit,
        category=StockCategory(row.category) if row.category else None,
        on_hand=on_hand,
        picture_id=row.picture_id,
        limit=row.hand_out_limit,
        period=period,
        code=row.tag or "",
        barcode=row.barcode or "",
        is_kit=bool(row.is_kit),
        is_usual=bool(has_rule or row.is_kit or row.was_handed),
        handed_today=handed_today,
    )


def _handed(row: Any) -> HandedRow:
    name = row.name or row.volunteer or ""
    if row.visitor_id is not None:
        name = row.visitor if row.visitor_is_active else row.visitor_number
    return HandedRow(
        hand_out_id=row.id,
        act_id=row.act_id,
        number=row.number,
        at=row.at,
        item_id=row.item_id,
        title=row.title,
        unit=row.unit,
        pieces=row.pieces,
        name=name,
        phone_tail=row.phone_tail,
        volunteer_id=row.volunteer_id,
        visitor_id=row.visitor_id,
        desk=row.desk,
        operator=row.operator,
        is_undone=bool(row.is_undone),
    )
