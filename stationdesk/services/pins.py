"""Proving who somebody is: PINs and cards, with a wait that grows with every wrong one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import ReadSession, WriteSession
from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.db.tables.stations import operators, wrong_pins
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, read_code
from stationdesk.domain.errors import InvalidField, NotAllowed, NotFound, PinWaits, WrongPin
from stationdesk.domain.staff import Role

if TYPE_CHECKING:
    from datetime import datetime

PIN_DIGITS = (4, 12)
"""A PIN has at least 4 and at most 12 digits."""
FREE_TRIES = 3
"""So many wrong PINs cost nothing but the try; after the third the wait begins."""
LONGEST_WAIT_SECONDS = 60
_REMEMBERED = timedelta(hours=12)
_RIGHT_AGAIN = ("staff.sign_in", "stations.found")

_WRONG = (
    select(wrong_pins.c.at)
    .where(wrong_pins.c.operator_id == bindparam("operator"))
    .where(wrong_pins.c.at > bindparam("since"), wrong_pins.c.at <= bindparam("now"))
    .order_by(wrong_pins.c.at.desc())
    .limit(FREE_TRIES + 10)
)
_LAST_AT = prepared(select(chain_heads.c.at).where(chain_heads.c.desk_id == bindparam("desk")))
_LAST_RIGHT = (
    select(acts.c.at)
    .where(acts.c.operator_id == bindparam("operator"), acts.c.verb.in_(_RIGHT_AGAIN))
    .where(acts.c.at > bindparam("since"), acts.c.on >= bindparam("on"))  # by the index of days
    .order_by(acts.c.at.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Whose card it is."""

    operator_id: UUID
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class WrongPinRequest:
    """Whose PIN was typed wrongly, and what it was asked for."""

    operator_id: UUID
    asked_for: str


@dataclass(frozen=True, slots=True)
class WrongPinReceipt:
    """Seconds until the next try is heard."""

    operator_id: UUID
    wait_seconds: int


def remember_wrong_pin(session: WriteSession, act: Act, request: WrongPinRequest) -> WrongPinReceipt:
    """Write down that a PIN was wrong; `Desk.write` does so after every refused try.

    The try is told with the computer's time; its act never turns the desk's clock back.
    """
    session.add(wrong_pins, operator_id=request.operator_id, at=act.at, asked_for=request.asked_for[:60])
    last = session.scalar(_LAST_AT, desk=session.place.desk_id)
    if last is not None and act.at < last:
        session.act = replace(act, at=last)
    return WrongPinReceipt(request.operator_id, seconds_to_wait(session, request.operator_id, act.at))


def prove_pin(session: WriteSession, operator: Any, pin: str, asked_for: str) -> None:
    """Check an operator's PIN.

    Raises:
        PinWaits: it is not heard yet.
        WrongPin: it does not match.
    """
    wait = seconds_to_wait(session, operator.id, session.act.at)
    if wait:
        raise PinWaits(wait)
    if not _matches(operator.pin_hash, pin):
        raise WrongPin(operator.id, asked_for)


def holder_of_card(session: ReadSession, card: str) -> CardHolder:
    """Return the active operator a card belongs to; a query, too.

    Raises:
        NotFound: the code is nobody's card.
        NotAllowed: the operator was switched off.
    """
    row = operator_of_card(session, card)
    return CardHolder(row.id, row.name, Role(row.role))


def operator_of_card(session: ReadSession, card: str) -> Any:
    """Return the row of the active operator a card belongs to.

    Raises:
        NotFound: the code is nobody's card.
        NotAllowed: the operator was switched off.
    """
    operator = session.first(select(operators).where(operators.c.card_code == card_key(session, card)))
    if operator is None:
        raise NotFound("operator card", "")
    if not operator.is_active:
        raise NotAllowed("sign_in", operator.role)
    return operator


def card_key(session: ReadSession, card: str) -> str:
    """Return what is stored of a card: a keyed hash, so that the database alone makes no card."""
    try:
        code = read_code(card)
    except InvalidCode as error:
        raise NotFound("operator card", "") from error
    if not isinstance(code, Tag) or code.kind is not CodeKind.OPERATOR:
        raise NotFound("operator card", "")
    return session.vault.finder(code.code).hex()[:20]


def seconds_to_wait(session: ReadSession, operator_id: UUID, now: datetime) -> int:
    """Return the seconds until a try for an operator is heard: 1, 2, 4 … 60 from the third wrong one on."""
    since = now - _REMEMBERED
    wrong = session.all(_WRONG, operator=operator_id, since=since, now=now)
    if len(wrong) < FREE_TRIES:
        return 0
    right = session.scalar(_LAST_RIGHT, operator=operator_id, since=since, on=session.day_of(since))
    wrong = [row for row in wrong if right is None or row.at > right]
    if len(wrong) < FREE_TRIES:
        return 0
    wait = min(1 << (len(wrong) - FREE_TRIES), LONGEST_WAIT_SECONDS)
    passed = (now - wrong[0].at).total_seconds()
    return max(0, ceil(wait - float(passed)))


def hash_pin(pin: str) -> str:
    """Return the argon2id hash of a PIN.

    Raises:
        InvalidField: the PIN is not 4 to 12 digits.
    """
    # argon2 is only needed when somebody signs in or is added
    from argon2 import PasswordHasher  # noqa: PLC0415  # heavy

    shortest, longest = PIN_DIGITS
    if not (pin.isascii() and pin.isdigit() and shortest <= len(pin) <= longest):
        raise InvalidField("pin", "", f"{shortest}-{longest}")
    return PasswordHasher().hash(pin)


def _matches(pin_hash: str, pin: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415  # see hash_pin
    from argon2.exceptions import VerificationError  # noqa: PLC0415  # see hash_pin

    try:
        PasswordHasher().verify(pin_hash, pin)
    except VerificationError:
        return False
    return True
