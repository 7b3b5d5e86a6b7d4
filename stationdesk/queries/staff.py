"""Rights of roles as the station has changed them, who may approve, which PINs were wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import desks, operators, role_rules, wrong_pins
from stationdesk.domain.staff import Right, Role, rights_of

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class ApproverRow:
    """Somebody who may be the second person of a risky act."""

    operator_id: UUID
    name: str
    role: Role
    has_card: bool


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What a role may do on a day. `since` is None where the station never changed it."""

    role: Role
    rights: frozenset[Right]
    since: date | None


@dataclass(frozen=True, slots=True)
class RoleChangeRow:
    """One dated version of a role's rights, the newest first in lists."""

    role: Role
    effective_from: date
    rights: frozenset[Right]
    at: datetime
    operator: str


@dataclass(frozen=True, slots=True)
class WrongPinRow:
    """A PIN that was typed wrongly: whose, when, for which act (its verb), at which desk."""

    operator_id: UUID
    name: str
    at: datetime
    asked_for: str
    desk: str


def changed_rights(session: ReadSession, role: Role, on: date) -> str | None:
    """Return the rights a station gave a role by a day, one a line, or None where it never did."""
    row = _rule(session, role, on)
    return None if row is None else str(row.rights)


def rights_on(session: ReadSession, role: Role, on: date) -> frozenset[Right]:
    """Return what a role may do on a day."""
    return rights_of(role, changed_rights(session, role, on))


def approvers(session: ReadSession, asker_id: UUID | None, on: date) -> list[ApproverRow]:
    """Return who could allow a risky act that somebody asks for, in the order of their names."""
    return [row for row in holders_of(session, Right.APPROVE, on) if row.operator_id != asker_id]


def holders_of(session: ReadSession, right: Right, on: date) -> list[ApproverRow]:
    """Return the active operators who have a right on a day, in the order of their names."""
    statement = select(operators).where(operators.c.is_active).order_by(operators.c.name)
    allowed = {role for role in Role if right in rights_on(session, role, on)}
    return [
        ApproverRow(row.id, row.name, Role(row.role), row.card_code is not None)
        for row in session.all(statement)
        if Role(row.role) in allowed
    ]


def roles(session: ReadSession, on: date) -> list[RoleRow]:
    """Return what every role may do on a day, in the order of trust."""
    found = []
    for role in (Role.READER, Role.FRONT_DESK, Role.SUPERVISOR, Role.ADMINISTRATOR):
        row = _rule(session, role, on)
        rights = rights_of(role, None if row is None else row.rights)
        found.append(RoleRow(role, rights, None if row is None else row.effective_from))
    return found


def role_changes(session: ReadSession) -> list[RoleChangeRow]:
    """Return every version of every role's rights, the newest first."""
    statement = (
        select(role_rules, acts.c.at, operators.c.name.label("operator"))
        .join(acts, acts.c.id == role_rules.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .order_by(role_rules.c.effective_from.desc(), role_rules.c.id.desc())
    )
    return [
        RoleChangeRow(
            Role(row.role), row.effective_from, rights_of(Role(row.role), row.rights), row.at, row.operator
        )
        for row in session.all(statement)
    ]


def wrong_pins_since(session: ReadSession, since: datetime) -> list[WrongPinRow]:
    """Return the wrong PINs from a moment on, the newest first."""
    statement = (
        select(wrong_pins, operators.c.name, desks.c.name.label("desk"))
        .join(operators, operators.c.id == wrong_pins.c.operator_id)
        .join(acts, acts.c.id == wrong_pins.c.act_id)
        .outerjoin(desks, desks.c.id == acts.c.desk_id)
        .where(wrong_pins.c.at >= since)
        .order_by(wrong_pins.c.at.desc(), wrong_pins.c.id.desc())
    )
    return [
        WrongPinRow(row.operator_id, row.name, row.at, row.asked_for, row.desk or "")
        for row in session.all(statement)
    ]


def _rule(session: ReadSession, role: Role, on: date) -> Any:
    statement = (
        select(role_rules)
        .where(role_rules.c.role == role.value, role_rules.c.effective_from <= on)
        .order_by(role_rules.c.effective_from.desc(), role_rules.c.id.desc())
        .limit(1)
    )
    return session.first(statement)
