"""The second person of a risky act: proved by card or PIN, never the operator, never for their own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.errors import (
    NotASecondPerson,
    NotFound,
    OwnAffair,
    ReasonNeeded,
    SecondPersonNeeded,
)
from stationdesk.domain.staff import Right, Role, rights_of
from stationdesk.queries.links import keeper_of
from stationdesk.queries.staff import changed_rights
from stationdesk.services import pins


def ensure(session: WriteSession, what: str) -> None:
    """Have a risky act allowed by somebody else with the right to; the act keeps who it was.

    `what` names the act, such as `points.adjust`. R-30: asked by, allowed by, reason.

    Raises:
        ReasonNeeded: a risky act is never without one.
        SecondPersonNeeded: nobody has allowed it yet.
        NotASecondPerson: the operator themselves, or somebody who may not approve.
        WrongPin, PinWaits, NotFound: the proof is none.
    """
    if session.approver_id is not None:
        return
    if not session.act.reason.strip():
        raise ReasonNeeded(what)
    if session.act.second is None:
        raise SecondPersonNeeded(what)
    approver = _proved(session, session.act.second, what)
    if approver.id == session.act.operator_id:
        raise NotASecondPerson(approver.name, is_the_operator=True)
    role = Role(approver.role)
    allowed = rights_of(role, changed_rights(session, role, session.today))
    if not approver.is_active or Right.APPROVE not in allowed:
        raise NotASecondPerson(approver.name, is_the_operator=False)
    session.approver_id = approver.id


def ensure_not_own(session: WriteSession, volunteer_id: UUID) -> None:
    """Refuse what operator or approver would do for themselves or their household.

    An operator is a volunteer by the link in their record, and by bearing the same name.

    Raises:
        OwnAffair: with the operator's name.
    """
    person = _volunteer(session, volunteer_id)
    for operator_id in (session.act.operator_id, session.approver_id):
        if operator_id is None:
            continue
        operator = session.first(select(operators).where(operators.c.id == operator_id))
        own_id = keeper_of(session, operator.volunteer_id) if operator.volunteer_id else None
        if own_id == person.keeper_id or operator.name == person.name:
            raise OwnAffair(operator.name, is_household=False)
        own = _volunteer(session, own_id) if own_id else None
        if own is not None and own.household_id and own.household_id == person.household_id:
            raise OwnAffair(operator.name, is_household=True)


def _proved(session: WriteSession, second: SecondPerson, what: str) -> Any:
    if second.card:
        return pins.operator_of_card(session, second.card)
    operator = session.first(select(operators).where(operators.c.id == second.operator_id))
    if operator is None:
        raise NotFound("operator", str(second.operator_id))
    pins.prove_pin(session, operator, second.pin, what)
    return operator


def _volunteer(session: WriteSession, volunteer_id: UUID) -> Any:
    keeper = func.coalesce(volunteers.c.keeper_id, volunteers.c.id).label("keeper_id")
    columns = (keeper, volunteers.c.name, volunteers.c.household_id)
    return session.first(select(*columns).where(volunteers.c.id == volunteer_id))
