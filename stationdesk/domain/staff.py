"""Roles of desk operators and the rights they carry; asked in the service layer."""

from __future__ import annotations

from enum import StrEnum

from stationdesk.domain.errors import NotAllowed


class Role(StrEnum):
    """What somebody signed in at the desk is trusted with."""

    FRONT_DESK = "front_desk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    READER = "reader"


class Right(StrEnum):
    """Things a service asks a role for."""

    DESK_WORK = "desk_work"
    SHOW_FULL_NUMBERS = "show_full_numbers"
    RECEIVE_STOCK = "receive_stock"
    REVIEW_HOURS = "review_hours"
    CHANGE_CATALOGUE = "change_catalogue"
    CHANGE_RULES = "change_rules"
    CHANGE_STATION = "change_station"
    CHANGE_OPERATORS = "change_operators"


_FRONT_DESK = frozenset({Right.DESK_WORK, Right.SHOW_FULL_NUMBERS, Right.RECEIVE_STOCK})
_SUPERVISOR = _FRONT_DESK | {Right.REVIEW_HOURS, Right.CHANGE_CATALOGUE}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.READER: frozenset(),
    Role.FRONT_DESK: _FRONT_DESK,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMINISTRATOR: frozenset(Right),
}


def ensure_right(role: Role, right: Right) -> None:
    """Raise NotAllowed unless the role carries the right."""
    if right not in RIGHTS[role]:
        raise NotAllowed(right, role)
