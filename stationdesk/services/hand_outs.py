"""Handing goods out without points: warm packs and the like, so many a person by rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.stock import hand_outs, stock_items
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.errors import HandedOutBefore, InvalidField, WhoNeeded
from stationdesk.domain.masking import mask_name
from stationdesk.domain.rewards import LimitPeriod, period_start
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import PlaceKind
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.stock import on_hand
from stationdesk.services import staff, stock_moves
from stationdesk.services.kit_parts import active_item
from stationdesk.services.people_at_hand import Known, Who, is_for, known

MOST_PIECES = 999


@dataclass(frozen=True, slots=True)
class HandOutRequest:
    """Pieces of an item or kit for somebody, or for nobody named where the item has no limit."""

    item_id: UUID
    who: Who = Who()
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class HandOutReceipt:
    """What was handed out. `number` is that of the round: the item, the day, the desk.

    `name` is the number of a visitor's file, and masked of whoever is not on file; `on_hand` is what can
    still be handed out here.
    """

    hand_out_id: UUID
    number: str
    item_id: UUID
    title: str
    unit: str
    pieces: int
    volunteer_id: UUID | None
    name: str
    on_hand: int


def hand_out(session: WriteSession, act: Act, request: HandOutRequest) -> HandOutReceipt:
    """Hand pieces out, those that are good the shortest first.

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField, MissingField, InvalidPhone.
        Withdrawn, Restricted, MergedAway: of a volunteer.
        WhoNeeded: the item has a limit, and nobody is named by name and number.
        HandedOutBefore: the limit is reached; said whatever there is in stock.
        NotEnoughStock: with what there is.
    """
    staff.ensure(session, Right.DESK_WORK)
    if not 1 <= request.pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(request.pieces), f"1-{MOST_PIECES}")
    person = known(session, request.who)
    session.lock(stock_items, request.item_id)
    item = active_item(session, request.item_id)
    _ensure_within_limit(session, item, person, request)
    stock_moves.take(
        session,
        item_id=item.id,
        title=item.title,
        pieces=request.pieces,
        to_id=stock_moves.system(session, PlaceKind.HANDED_OUT),
    )
    number = _number_of_round(session, item.id)
    hand_out_id = session.add(
        hand_outs,
        number=number,
        item_id=item.id,
        title=item.title,
        pieces=request.pieces,
        on=session.today,
        **person.columns,
    )
    session.subject_id = person.volunteer_id
    return HandOutReceipt(
        hand_out_id=hand_out_id,
        number=number,
        item_id=item.id,
        title=item.title,
        unit=item.unit,
        pieces=request.pieces,
        volunteer_id=person.volunteer_id,
        name=person.name if person.is_on_file or not person.name else mask_name(person.name),
        on_hand=on_hand(session, item.id, session.today),
    )


def _ensure_within_limit(session: WriteSession, item: Any, person: Known, request: HandOutRequest) -> None:
    period = LimitPeriod(item.hand_out_period or LimitPeriod.NONE)
    since = period_start(period, session.today)
    if since is None or item.hand_out_limit is None:
        return
    if not request.who.is_named:
        raise WhoNeeded(item.title, item.hand_out_limit, period)
    before = _handed_out(session, item.id, person, since)
    had = sum(row.pieces for row in before)
    if had + request.pieces <= item.hand_out_limit:
        return
    if not before:
        raise InvalidField("pieces", str(request.pieces), f"1-{item.hand_out_limit}")
    last = before[0]
    raise HandedOutBefore(
        item.title,
        item.hand_out_limit,
        period,
        had,
        request.pieces,
        at=last.at,
        desk=last.desk,
        operator=last.operator,
        name=mask_name(last.name) if last.name else person.name,
    )


def _handed_out(session: WriteSession, item_id: UUID, person: Known, since: date) -> Any:
    """Return what somebody had of an item since a date, the last first."""
    return session.all(
        select(
            hand_outs.c.pieces,
            hand_outs.c.name,
            acts.c.at,
            desks.c.name.label("desk"),
            operators.c.name.label("operator"),
        )
        .join(acts, acts.c.id == hand_outs.c.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(
            hand_outs.c.item_id == item_id,
            hand_outs.c.on >= since,
            is_for(session, hand_outs, person),
            not_undone(),
        )
        .order_by(acts.c.at.desc(), hand_outs.c.id.desc())
    )


def _number_of_round(session: WriteSession, item_id: UUID) -> str:
    """Return the number that this desk's hand-outs of an item have today."""
    begun = session.scalar(
        select(hand_outs.c.number)
        .join(acts, acts.c.id == hand_outs.c.act_id)
        .where(hand_outs.c.item_id == item_id, hand_outs.c.on == session.today)
        .where(acts.c.desk_id == session.place.desk_id)
        .limit(1)
    )
    if begun is not None:
        return str(begun)
    running = session.next_number(CodeKind.BILL.value, session.today)
    return str(Number(CodeKind.BILL, session.today, running))
