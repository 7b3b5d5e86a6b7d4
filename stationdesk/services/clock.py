"""The right time where the computer's clock fell behind: a supervisor states it, the desk goes on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import chain_heads
from stationdesk.db.tables.days import clock_statements
from stationdesk.db.tables.stations import operators
from stationdesk.domain.acts import Act, whole_milliseconds
from stationdesk.domain.errors import InvalidField, NotAllowed, NotFound
from stationdesk.domain.staff import Right, Role, ensure_right
from stationdesk.queries.staff import changed_rights
from stationdesk.services import pins

_LONGEST_AHEAD = timedelta(days=3 * 366)
"""A desk is not left alone longer; a later time is a slip of the fingers that could not be taken back."""

_LAST = prepared(select(chain_heads.c.at).where(chain_heads.c.desk_id == bindparam("desk")))


@dataclass(frozen=True, slots=True)
class StateTimeRequest:
    """Who states the time, by PIN or card; the right time, and what the computer says meanwhile.

    `right_time` equal to `system_at` says: the computer is right, the last act was dated wrongly.
    """

    operator_id: UUID
    right_time: datetime
    system_at: datetime
    pin: str = field(default="", repr=False)
    card: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class StateTimeReceipt:
    """Who stated which time; `system_at` is what the computer said."""

    operator_id: UUID
    name: str
    stated_at: datetime
    system_at: datetime


def state_time(session: WriteSession, act: Act, request: StateTimeRequest) -> StateTimeReceipt:
    """State the right time: the act itself is dated by it, and later acts are measured against it.

    Raises:
        WrongPin, PinWaits: the PIN does not match. NotFound: the card is nobody's.
        NotAllowed: the operator may not state the time.
        InvalidField: a time more than three years ahead of computer and last act.
    """
    operator = _proved(session, request)
    role = Role(operator.role)
    ensure_right(role, Right.STATE_TIME, changed_rights(session, role, session.today))
    stated, system = whole_milliseconds(request.right_time), whole_milliseconds(request.system_at)
    last = session.scalar(_LAST, desk=session.place.desk_id)
    latest = max(system, last or system) + _LONGEST_AHEAD
    if stated > latest:
        raise InvalidField("right_time", stated.date().isoformat(), latest.date().isoformat())
    session.add(clock_statements, stated_at=stated, system_at=system)
    session.act = replace(act, at=stated)
    return StateTimeReceipt(operator.id, operator.name, stated, system)


def _proved(session: WriteSession, request: StateTimeRequest) -> Any:
    if request.card:
        operator = pins.operator_of_card(session, request.card)
    else:
        operator = session.first(select(operators).where(operators.c.id == request.operator_id))
        if operator is None:
            raise NotFound("operator", str(request.operator_id))
        if not operator.is_active:
            raise NotAllowed("sign_in", operator.role)
        pins.prove_pin(session, operator, request.pin, "clock.state_time")
    if operator.id != session.act.operator_id:  # the act is theirs, or it is nobody's
        raise NotAllowed(Right.STATE_TIME, operator.role)
    return operator
