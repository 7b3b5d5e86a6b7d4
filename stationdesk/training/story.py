"""What happened at a training station before the lesson begins, and who comes now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from stationdesk.domain.codes import read_code
from stationdesk.domain.rewards import Purse
from stationdesk.queries import rewards as reward_queries
from stationdesk.services import redemptions
from stationdesk.training import people
from stationdesk.training.blueprint import is_to_practise_with
from stationdesk.training.clerk import Clerk
from stationdesk.training.founding import found, practising
from stationdesk.training.people import (
    AUNT,
    CHILD,
    DAUGHTER,
    FATHER,
    HELPER,
    MASTER,
    NEIGHBOUR,
    RIDER,
    SAVER,
    People,
)
from stationdesk.training.visitors import TrainingPlan, Visitor, VisitorKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from stationdesk.desk import Desk
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.training.blueprint import Blueprint
    from stationdesk.training.people import Person

DAYS = 30
"""So long ago the training station was founded."""
_OPENS_AT, _CAME_AT, _STAYED = 7, 14, timedelta(hours=2)


def tell(desk: Desk, blueprint: Blueprint, now: datetime, operator_id: UUID | None) -> TrainingPlan:
    """Write a training station into an empty one, up to `now`; every act in the order of its time.

    The operator of the real station who practises is the one who works here.

    Raises:
        AlreadyExists: the database holds a station.
        DatabaseTrouble: the machine was in the way.
    """
    clerk = Clerk(desk, now)
    clerk.go_to(DAYS, _OPENS_AT)
    founded = found(clerk, blueprint)
    registered = People(clerk, founded.activity_id)
    registered.register()
    props = _props(clerk, blueprint)
    most = max(props.wanted.points_each, props.wrong.points_each)
    needed = dict.fromkeys((AUNT, MASTER, FATHER, DAUGHTER), most)
    registered.serve(needed | dict.fromkeys((SAVER, NEIGHBOUR), props.small.points_each), DAYS)
    row = practising(blueprint, operator_id)
    works_here = founded.operators[row.operator_id]
    made = {visitor.kind: visitor for visitor in _Scenes(clerk, registered, props, works_here).set()}
    visitors = tuple(made[kind] for kind in VisitorKind if kind in made)
    return TrainingPlan(works_here, row.name, row.role, clerk.now.astimezone(UTC), visitors)


@dataclass(frozen=True, slots=True)
class _Props:
    """The rewards the scenes are played with."""

    small: RewardRow
    wanted: RewardRow
    wrong: RewardRow
    dear: RewardRow


def _props(clerk: Clerk, blueprint: Blueprint) -> _Props:
    titles = {request.title for request in blueprint.rewards if is_to_practise_with(request)}
    rows = [row for row in clerk.look(reward_queries.catalogue, clerk.now.date()) if row.title in titles]
    small, wanted, wrong, *_, dear = sorted(rows, key=lambda row: row.points_each)
    return _Props(small, wanted, wrong, dear)


class _Scenes:
    """Sets the scenes that the points allow; what happened first is written first."""

    def __init__(self, clerk: Clerk, registered: People, props: _Props, operator_id: UUID) -> None:
        self._clerk, self._people, self._props = clerk, registered, props
        self._operator_id = operator_id

    def set(self) -> Iterator[Visitor]:
        """Yield who comes."""
        props = self._props
        if self._can_have(AUNT, props.wanted):
            yield self._forgetful()
        if self._can_have(NEIGHBOUR, props.small):
            yield self._given(VisitorKind.LOST_SLIP, NEIGHBOUR, props.small, minutes_ago=25)
        if self._can_have(MASTER, props.wrong):
            visitor = self._given(VisitorKind.WRONG_REWARD, MASTER, props.wrong, minutes_ago=8)
            yield replace(visitor, reward=props.wanted.title, other=props.wrong.title)
        yield self._visitor(VisitorKind.SCANS_TWICE, RIDER)
        if self._can_have(DAUGHTER, props.wanted):
            yield self._visitor(VisitorKind.HOUSEHOLD, DAUGHTER, props.wanted)
        if self._can_have(SAVER, props.small) and not self._can_have(SAVER, props.dear):
            yield replace(self._visitor(VisitorKind.TOO_DEAR, SAVER, props.small), other=props.dear.title)
        yield Visitor(VisitorKind.NEWCOMER, people.NEWCOMER, phone=people.NEWCOMERS_PHONE)
        yield self._not_written_down()
        yield self._visitor(VisitorKind.MINOR, CHILD)

    def _forgetful(self) -> Visitor:
        """Came yesterday at two and left at four; nobody checked her out."""
        since = self._clerk.go_to(1, _CAME_AT).astimezone(UTC)
        self._people.come(AUNT)
        visitor = self._visitor(VisitorKind.FORGOT_CHECK_OUT, AUNT, self._props.wanted)
        return replace(visitor, since=since, until=since + _STAYED)

    def _not_written_down(self) -> Visitor:
        """Served the day before yesterday, and nobody wrote it down at the time."""
        today = self._clerk.now
        since = datetime.combine(today.date() - timedelta(days=2), time(_CAME_AT), today.tzinfo)
        visitor = self._visitor(VisitorKind.NOT_WRITTEN_DOWN, HELPER)
        return replace(visitor, since=since.astimezone(UTC), until=(since + _STAYED).astimezone(UTC))

    def _given(self, kind: VisitorKind, person: Person, row: RewardRow, *, minutes_ago: int) -> Visitor:
        """Give somebody a piece, earlier today, by the hand of who practises; the slip came out."""
        self._clerk.at = self._clerk.now - timedelta(minutes=minutes_ago)
        line = redemptions.CartLine(row.reward_id, 1, row.points_each)
        who = self._people.known(person).volunteer_id
        request = redemptions.RedemptionRequest(who, (line,), Purse.PERSONAL)
        receipt = self._clerk.do(redemptions.redeem, request, self._operator_id)
        self._clerk.printed(receipt.print_job_id)
        return replace(self._visitor(kind, person, row), redemption_id=receipt.redemption_id)

    def _visitor(self, kind: VisitorKind, person: Person, row: RewardRow | None = None) -> Visitor:
        known = self._people.known(person)
        reward = row.title if row is not None else ""
        return Visitor(kind, person.name, known.volunteer_id, read_code(known.number).code, reward)

    def _can_have(self, person: Person, row: RewardRow) -> bool:
        return self._people.points(person) >= row.points_each
