"""Operators' cards: given, taken back; the code itself is kept nowhere but on the card."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stations import operators
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Tag
from stationdesk.domain.errors import AlreadyExists, NotFound
from stationdesk.domain.staff import Right
from stationdesk.services import approvers, pins, staff

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class GiveCardRequest:
    """The operator, and the code of the card that is printed for them: one of `new_card`."""

    operator_id: UUID
    card: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeCardRequest:
    """Whose card is no longer good: lost, or handed back."""

    operator_id: UUID


@dataclass(frozen=True, slots=True)
class CardReceipt:
    """Whose card was given or taken back."""

    operator_id: UUID
    name: str


def new_card() -> Tag:
    """Return a code nobody can guess: twelve random digits."""
    return Tag(CodeKind.OPERATOR, f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}")


def give_card(session: WriteSession, act: Act, request: GiveCardRequest) -> CardReceipt:
    """Give an operator a card; the one they had is good no longer.

    Raises:
        NotAllowed, ClockBehind.
        NotFound: no such operator, or the code is none of an operator's card.
        AlreadyExists: the card is somebody's already.
        ReasonNeeded, SecondPersonNeeded and what `approvers.ensure` raises: they may approve.
    """
    session.hold("operators")
    staff.ensure(session, Right.CHANGE_OPERATORS)
    operator = _operator(session, request.operator_id)
    key = pins.card_key(session, request.card)
    holder = session.first(select(operators).where(operators.c.card_code == key))
    if holder is not None and holder.id != operator.id:
        raise AlreadyExists("operator card", holder.name)
    approvers.ensure(session, operator.id, {"card_code": key}, "operator_cards.give_card")
    session.keep(operators, operator.id, card_code=key)
    return CardReceipt(operator.id, operator.name)


def take_card(session: WriteSession, act: Act, request: TakeCardRequest) -> CardReceipt:
    """Take an operator's card back: nothing is opened or allowed by it any more.

    Raises:
        NotAllowed, ClockBehind.
        NotFound: no such operator, or they have no card.
    """
    staff.ensure(session, Right.CHANGE_OPERATORS)
    operator = _operator(session, request.operator_id)
    if operator.card_code is None:
        raise NotFound("operator card", "")
    session.keep(operators, operator.id, card_code=None)
    return CardReceipt(operator.id, operator.name)


def _operator(session: WriteSession, operator_id: UUID) -> Any:
    row = session.first(select(operators).where(operators.c.id == operator_id))
    if row is None:
        raise NotFound("operator", str(operator_id))
    return row
