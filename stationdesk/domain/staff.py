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
    MAKE_UP_HOURS = "make_up_hours"
    ADJUST_POINTS = "adjust_points"
    MERGE_PEOPLE = "merge_people"
    RESTRICT_PEOPLE = "restrict_people"
    CLOSE_DAY = "close_day"
    REOPEN_DAY = "reopen_day"
    STATE_TIME = "state_time"
    EXPORT = "export"
    APPROVE = "approve"
    """To be the second person of a risky act."""


ON_CLOSED_DAYS = frozenset(
    {
        Right.SHOW_FULL_NUMBERS,
        Right.CHANGE_CATALOGUE,
        Right.CHANGE_RULES,
        Right.CHANGE_STATION,
        Right.CHANGE_OPERATORS,
        Right.CLOSE_DAY,
        Right.REOPEN_DAY,
        Right.EXPORT,
    }
)
"""What can still be done on a day that was closed; all else waits for the next day or a reopening."""

_FRONT_DESK = frozenset(
    {
        Right.DESK_WORK,
        Right.SHOW_FULL_NUMBERS,
        Right.RECEIVE_STOCK,
        Right.MAKE_UP_HOURS,
        Right.ADJUST_POINTS,
        Right.CLOSE_DAY,
        Right.EXPORT,
    }
)
_SUPERVISOR = _FRONT_DESK | {
    Right.REVIEW_HOURS,
    Right.CHANGE_CATALOGUE,
    Right.MERGE_PEOPLE,
    Right.RESTRICT_PEOPLE,
    Right.REOPEN_DAY,
    Right.STATE_TIME,
    Right.APPROVE,
}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.READER: frozenset(),
    Role.FRONT_DESK: _FRONT_DESK,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMINISTRATOR: frozenset(Right),
}


def rights_of(role: Role, changed: str | None = None) -> frozenset[Right]:
    """Return what a role may do. `changed` holds the rights of a station's own rule, one a line.

    An administrator may do everything, whatever a rule says: nobody can lock the last door.
    """
    if changed is None or role is Role.ADMINISTRATOR:
        return RIGHTS[role]
    known = set(Right)
    return frozenset(Right(line) for line in changed.split("\n") if line in known)


def ensure_right(role: Role, right: Right, changed: str | None = None) -> None:
    """Raise NotAllowed unless the role carries the right."""
    if right not in rights_of(role, changed):
        raise NotAllowed(right, role)
