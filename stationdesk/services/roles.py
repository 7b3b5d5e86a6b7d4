"""What the roles may do at this station: dated versions, never changing the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stations import role_rules
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField
from stationdesk.domain.staff import Right, Role
from stationdesk.services import second_person, staff


@dataclass(frozen=True, slots=True)
class RoleRightsRequest:
    """All a role may do from a day on."""

    role: Role
    rights: tuple[Right, ...]
    effective_from: date


@dataclass(frozen=True, slots=True)
class RoleRightsReceipt:
    """The version that was added."""

    role: Role
    effective_from: date


def set_rights(session: WriteSession, act: Act, request: RoleRightsRequest) -> RoleRightsReceipt:
    """Say what a role may do from a day on; the days before keep what held then.

    An administrator may always do everything: a station whose administrators were locked out could
    never be opened again.

    Raises:
        NotAllowed, ClockBehind.
        InvalidField: the day lies in the past, or the role is that of administrators.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.CHANGE_OPERATORS)
    if request.role is Role.ADMINISTRATOR:
        raise InvalidField("role", request.role.value)
    if request.effective_from < session.today:
        raise InvalidField("effective_from", request.effective_from.isoformat(), session.today.isoformat())
    second_person.ensure(session, "roles.set_rights")
    rights = "\n".join(sorted(set(request.rights)))
    session.add(role_rules, effective_from=request.effective_from, role=request.role.value, rights=rights)
    return RoleRightsReceipt(request.role, request.effective_from)
