"""Who may do what at the desk: signing in, operators, their roles and PINs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import ReadSession, WriteSession
from stationdesk.db.tables.stations import desks, operators
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyExists,
    InvalidField,
    LastAdministrator,
    MissingField,
    NotAllowed,
    NotFound,
    WrongPin,
)
from stationdesk.domain.staff import Right, Role, ensure_right

PIN_DIGITS = (4, 12)
"""A PIN has at least 4 and at most 12 digits."""

_ROLE = prepared(
    select(operators.c.role, operators.c.is_active).where(operators.c.id == bindparam("operator"))
)


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """Who signs in at this desk, and the PIN they typed. `desk_name` is used at a desk's first sign-in."""

    operator_id: UUID
    pin: str
    desk_name: str = ""


@dataclass(frozen=True, slots=True)
class SignInReceipt:
    """Who is signed in."""

    operator_id: UUID
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class OperatorRequest:
    """An operator to add (`operator_id` None) or change; an empty PIN keeps the one there is."""

    operator_id: UUID | None
    name: str
    role: Role
    pin: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class OperatorReceipt:
    """The operator as they are now."""

    operator_id: UUID
    name: str
    role: Role


def ensure(session: WriteSession, right: Right) -> None:
    """Raise NotAllowed unless the act's operator has the right."""
    found = session.first(_ROLE, operator=session.act.operator_id)
    if found is None or not found.is_active:
        raise NotAllowed(right, "")
    ensure_right(Role(found.role), right)


def sign_in(session: WriteSession, act: Act, request: SignInRequest) -> SignInReceipt:
    """Check an operator's PIN; the act says who works at the desk from now on.

    Raises:
        WrongPin: the PIN does not match.
        NotAllowed: the operator was switched off.
    """
    operator = session.first(select(operators).where(operators.c.id == request.operator_id))
    if operator is None:
        raise NotFound("operator", str(request.operator_id))
    if not operator.is_active:
        raise NotAllowed("sign_in", operator.role)
    check_pin(operator.pin_hash, request.pin)
    _join_desk(session, request.desk_name)
    return SignInReceipt(operator.id, operator.name, Role(operator.role))


def put_operator(session: WriteSession, act: Act, request: OperatorRequest) -> OperatorReceipt:
    """Add an operator, or change one.

    Raises:
        NotAllowed, MissingField, InvalidField, AlreadyExists, LastAdministrator.
    """
    session.hold("operators")  # names and the last administrator are looked at and then changed
    ensure(session, Right.CHANGE_OPERATORS)
    name = request.name.strip()
    if not name:
        raise MissingField("name")
    twin = session.first(select(operators).where(operators.c.name == name))
    if twin is not None and twin.id != request.operator_id:
        raise AlreadyExists("operator", name)
    if request.operator_id is None and not request.pin:
        raise MissingField("pin")
    _keep_an_administrator(session, request)
    values: dict[str, Any] = {"name": name, "role": request.role.value, "is_active": request.is_active}
    if request.pin:
        values["pin_hash"] = hash_pin(request.pin)
    if request.operator_id is None:
        values["card_code"] = None
    operator_id = session.keep(operators, request.operator_id, **values)
    return OperatorReceipt(operator_id, name, request.role)


def hash_pin(pin: str) -> str:
    """Return the argon2id hash of a PIN.

    Raises:
        InvalidField: the PIN is not 4 to 12 digits.
    """
    # argon2 is only needed when somebody signs in or is added
    from argon2 import PasswordHasher  # noqa: PLC0415  # see hash_pin

    shortest, longest = PIN_DIGITS
    if not (pin.isascii() and pin.isdigit() and shortest <= len(pin) <= longest):
        raise InvalidField("pin", "", f"{shortest}-{longest}")
    return PasswordHasher().hash(pin)


def check_pin(pin_hash: str, pin: str) -> None:
    """Raise WrongPin unless the PIN is the one that was hashed."""
    from argon2 import PasswordHasher  # noqa: PLC0415  # see hash_pin
    from argon2.exceptions import VerificationError  # noqa: PLC0415  # see hash_pin

    try:
        PasswordHasher().verify(pin_hash, pin)
    except VerificationError as error:
        raise WrongPin() from error


def _join_desk(session: WriteSession, desk_name: str) -> None:
    desk_id = session.place.desk_id
    session.hold(f"desk {desk_id}")
    if session.first(select(desks.c.id).where(desks.c.id == desk_id)) is None:
        count = session.scalar(select(func.count()).select_from(desks))
        session.keep(desks, desk_id, name=desk_name.strip() or str(count + 1))


def _keep_an_administrator(session: WriteSession, request: OperatorRequest) -> None:
    if request.operator_id is None or (request.is_active and request.role is Role.ADMINISTRATOR):
        return
    others = select(func.count()).where(
        operators.c.role == Role.ADMINISTRATOR,
        operators.c.is_active,
        operators.c.id != request.operator_id,
    )
    if session.scalar(others) == 0:
        raise LastAdministrator(request.name)


def operator_name(session: ReadSession, operator_id: UUID) -> str:
    """Return an operator's name, or an empty text."""
    return session.scalar(select(operators.c.name).where(operators.c.id == operator_id)) or ""
