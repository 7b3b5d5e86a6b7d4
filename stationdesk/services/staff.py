"""Who may do what at the desk: signing in, operators, their roles and PINs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import ReadSession, WriteSession
from stationdesk.db.tables.acts import chain_heads
from stationdesk.db.tables.stations import desks, operators, role_rules
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyExists,
    ClockBehind,
    DayClosed,
    LastAdministrator,
    MissingField,
    NotAllowed,
    NotFound,
    OwnAffair,
)
from stationdesk.domain.staff import ON_CLOSED_DAYS, Right, Role, ensure_right
from stationdesk.queries.days import closed_on
from stationdesk.queries.staff import rights_on
from stationdesk.services import approvers, pins

_CLOCK_SLACK = timedelta(seconds=2)
"""Computers set their clocks back by so much now and then; nobody is to be asked for that."""

_LAST_AT = select(chain_heads.c.at).where(chain_heads.c.desk_id == bindparam("desk")).scalar_subquery()
_POINT = select(desks.c.point_id).where(desks.c.id == bindparam("desk")).scalar_subquery()
_ROLE_RULE = (
    select(role_rules.c.rights)
    .where(role_rules.c.role == operators.c.role, role_rules.c.effective_from <= bindparam("today"))
    .order_by(role_rules.c.effective_from.desc(), role_rules.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_GATE = prepared(
    select(
        operators.c.role,
        operators.c.is_active,
        _LAST_AT.label("last_at"),
        _ROLE_RULE.label("rights"),
        closed_on(bindparam("today")).label("is_closed"),
        _POINT.label("point_id"),
    ).where(operators.c.id == bindparam("operator"))
)
_LAST = prepared(select(_LAST_AT.label("last_at")))


@dataclass(frozen=True, slots=True)
class SignInRequest:
    """Who signs in at this desk by PIN or by card. `desk_name` is used at a desk's first sign-in."""

    operator_id: UUID
    pin: str = field(default="", repr=False)
    desk_name: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class SignInReceipt:
    """Who is signed in, and what they may do today by the station's own rules."""

    operator_id: UUID
    name: str
    role: Role
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class OperatorRequest:
    """An operator to add (`operator_id` None) or change; an empty PIN keeps the one there is.

    `volunteer_id` is the operator's own record as a volunteer: what is done for it or for its
    household, somebody else does.
    """

    operator_id: UUID | None
    name: str
    role: Role
    pin: str
    is_active: bool = True
    volunteer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OperatorReceipt:
    """The operator as they are now."""

    operator_id: UUID
    name: str
    role: Role


def ensure(session: WriteSession, right: Right) -> None:
    """Let an act through: its operator has the right, the clock is right, the day is open.

    The act belongs to the service point its desk stands at.

    Raises:
        NotAllowed, ClockBehind, DayClosed.
    """
    session.lock(desks, session.place.desk_id)  # a day is closed while no desk is in the middle of an act
    found = session.first(_GATE, operator=session.act.operator_id, **_where_and_when(session))
    if found is None or not found.is_active:
        raise NotAllowed(right, "")
    ensure_right(Role(found.role), right, found.rights)
    _ensure_clock(session, found.last_at)
    if found.is_closed and right not in ON_CLOSED_DAYS:
        raise DayClosed(session.today)
    session.point_id = found.point_id


def sign_in(session: WriteSession, act: Act, request: SignInRequest) -> SignInReceipt:
    """Check an operator's PIN or card; the act says who works at the desk from now on.

    Raises:
        PinWaits, WrongPin: the PIN does not match. NotFound: the card is nobody's.
        NotAllowed: the operator was switched off. ClockBehind.
    """
    operator = _who_signs_in(session, request)
    _ensure_clock(session, session.scalar(_LAST, desk=session.place.desk_id))
    _join_desk(session, request.desk_name)
    role = Role(operator.role)
    rights = tuple(sorted(rights_on(session, role, session.today)))
    return SignInReceipt(operator.id, operator.name, role, rights)


def _who_signs_in(session: WriteSession, request: SignInRequest) -> Any:
    if request.card:
        found = pins.operator_of_card(session, request.card)
        if found.id != session.act.operator_id:  # the act is theirs, or it is nobody's
            raise NotAllowed("sign_in", found.role)
        return found
    operator = session.first(select(operators).where(operators.c.id == request.operator_id))
    if operator is None:
        raise NotFound("operator", str(request.operator_id))
    if not operator.is_active or operator.id != session.act.operator_id:
        raise NotAllowed("sign_in", operator.role)
    pins.prove_pin(session, operator, request.pin, "staff.sign_in")
    return operator


def _where_and_when(session: WriteSession) -> dict[str, Any]:
    return {"desk": session.place.desk_id, "today": session.today}


def _ensure_clock(session: WriteSession, last_at: datetime | None) -> None:
    if last_at is not None and session.act.at < last_at - _CLOCK_SLACK:
        raise ClockBehind(session.act.at, last_at)


def put_operator(session: WriteSession, act: Act, request: OperatorRequest) -> OperatorReceipt:
    """Add an operator, or change one.

    Raises:
        NotAllowed, MissingField, InvalidField, AlreadyExists, LastAdministrator.
        NotFound: there is no such volunteer.
        ReasonNeeded, SecondPersonNeeded and what `approvers.ensure` raises: one more who may approve.
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
    values["volunteer_id"] = _own_record(session, request.volunteer_id)
    if request.pin:
        values["pin_hash"] = pins.hash_pin(request.pin)
    if request.operator_id is None:
        values["card_code"] = None
    approvers.ensure(session, request.operator_id, values, "staff.put_operator")
    operator_id = session.keep(operators, request.operator_id, **values)
    return OperatorReceipt(operator_id, name, request.role)


def put_back(session: WriteSession, operator_id: UUID, values: dict[str, Any]) -> None:
    """Put columns of an operator back as they were before an act that is undone.

    Raises:
        OwnAffair: nobody takes back what was changed of themselves.
        AlreadyExists: somebody else has the name now.
        LastAdministrator.
    """
    session.hold("operators")
    before = session.first(select(operators).where(operators.c.id == operator_id))
    if operator_id == session.act.operator_id:
        raise OwnAffair(before.name, is_household=False)
    state = {**before._mapping, **values}
    twin = session.first(select(operators).where(operators.c.name == state["name"]))
    if twin is not None and twin.id != operator_id:
        raise AlreadyExists("operator", state["name"])
    role = Role(state["role"])
    _keep_an_administrator(
        session, OperatorRequest(operator_id, state["name"], role, "", is_active=state["is_active"])
    )
    session.keep(operators, operator_id, **values)


def _own_record(session: WriteSession, volunteer_id: UUID | None) -> UUID | None:
    if volunteer_id is None:
        return None
    found = select(volunteers.c.id).where(volunteers.c.id == volunteer_id)
    if session.first(found) is None:
        raise NotFound("volunteer", str(volunteer_id))
    return volunteer_id


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
