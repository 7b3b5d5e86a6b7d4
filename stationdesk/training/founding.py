"""Founding a training station from a blueprint: station, rule, operators, services, catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.staff import Role
from stationdesk.services import activities, points, rewards, staff, stations, stock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from stationdesk.queries.stations import OperatorRow
    from stationdesk.training.blueprint import Blueprint
    from stationdesk.training.clerk import Clerk

TRAINING_PIN = "1234"
"""The PIN of everybody at a training station; the band says it."""
_PIECES = 20
_APPROVERS = (Role.SUPERVISOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Founded:
    """`operators` leads from the real station's ids to those here; `activity_id` is the first service."""

    operators: Mapping[UUID, UUID]
    activity_id: UUID


def found(clerk: Clerk, blueprint: Blueprint) -> Founded:
    """Write everything but people.

    Raises:
        AlreadyExists: the database holds a station.
    """
    about, first = blueprint.station, _first_administrator(blueprint)
    clerk.do(
        stations.found,
        stations.FoundingRequest(
            about.name, about.community, first.name, TRAINING_PIN, about.desk, about.zone
        ),
    )
    clerk.do(
        stations.change_station,
        stations.StationRequest(about.name, about.community, about.address, about.phone, about.desk),
    )
    clerk.do(points.set_rule, points.RuleRequest(clerk.at.date(), blueprint.rule))
    operators = _hire(clerk, blueprint, first)
    offered = [clerk.do(activities.put_activity, activity) for activity in blueprint.activities]
    _fill_the_shelf(clerk, blueprint)
    return Founded(operators, offered[0].activity_id)


def _hire(clerk: Clerk, blueprint: Blueprint, first: OperatorRow) -> Mapping[UUID, UUID]:
    """Add everybody else; the first who may approve allows those that come after."""
    operators = {first.operator_id: clerk.administrator_id}
    second: SecondPerson | None = None
    for row in blueprint.operators:
        if row is not first:
            request = staff.OperatorRequest(None, row.name, row.role, TRAINING_PIN)
            made = clerk.do(staff.put_operator, request, reason="练习", second=second).operator_id
            operators[row.operator_id] = made
            if second is None and row.role in _APPROVERS:
                second = SecondPerson(operator_id=made, pin=TRAINING_PIN)
    if second is None:
        clerk.do(staff.put_operator, staff.OperatorRequest(None, "练习主管", Role.SUPERVISOR, TRAINING_PIN))
    return operators


def practising(blueprint: Blueprint, operator_id: UUID | None) -> OperatorRow:
    """Return who works at the training desk: whoever opened it, else the first who does desk work."""
    rows = [row for row in blueprint.operators if row.role is not Role.READER]
    opened_by = next((row for row in rows if row.operator_id == operator_id), None)
    at_the_desk = next((row for row in rows if row.role is Role.FRONT_DESK), None)
    return opened_by or at_the_desk or _first_administrator(blueprint)


def _first_administrator(blueprint: Blueprint) -> OperatorRow:
    return next(row for row in blueprint.operators if row.role is Role.ADMINISTRATOR)


def _fill_the_shelf(clerk: Clerk, blueprint: Blueprint) -> None:
    for reward in blueprint.rewards:
        item_id = clerk.do(rewards.put_reward, reward).item_id
        if item_id is not None:
            clerk.do(stock.receive, stock.StockInRequest(item_id, _PIECES, "练习用"))
