"""What a training station takes over from the real one: no person who comes there is among it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stationdesk.domain.points import PointsRule, RedeemWindow
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.queries import attendance, points, rewards, stations
from stationdesk.services.activities import ActivityKind, ActivityRequest
from stationdesk.services.rewards import RewardRequest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.stations import OperatorRow, StationRow

_LEAST_REWARDS = 4


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Names and rules of a station, as values. Operators are named; volunteers, hours and points are not."""

    station: StationRow
    operators: tuple[OperatorRow, ...]
    activities: tuple[ActivityRequest, ...]
    rewards: tuple[RewardRequest, ...]
    rule: PointsRule


_OWN_ACTIVITY = ActivityRequest(None, "驿站值守", icon="house-heart", content="接待到站人员，整理桌椅")
_OWN_REWARDS = (
    RewardRequest(
        None, "抽纸 3 包", RewardKind.GOODS, RewardCategory.DAILY_USE, 40, icon="package", unit="提"
    ),
    RewardRequest(None, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, 60, icon="egg", unit="盒"),
    RewardRequest(
        None, "洗衣液 2 kg", RewardKind.GOODS, RewardCategory.DAILY_USE, 120, icon="droplets", unit="桶"
    ),
    RewardRequest(None, "电热水壶", RewardKind.GOODS, RewardCategory.DAILY_USE, 600, icon="gift", unit="个"),
)
"""For a station that offers too little yet to practise with."""


def read_blueprint(session: ReadSession, on: date) -> Blueprint:
    """Return what a training station takes over, as it holds on a day.

    Redeeming is open on every day there, whatever window the rule has: one practises when one can.

    Raises:
        NotFound: there is no station yet.
    """
    return Blueprint(
        station=stations.station(session),
        operators=tuple(stations.operator_rows(session)),
        activities=_activities(attendance.activities_to_choose(session, on)),
        rewards=_rewards(rewards.catalogue(session, on)),
        rule=replace(points.rule_on(session, on).rule, redeem_window=RedeemWindow.ALWAYS),
    )


def _activities(rows: Sequence[ActivityRow]) -> tuple[ActivityRequest, ...]:
    taken = tuple(
        ActivityRequest(
            None, row.name, icon=row.icon, content=row.content, place=row.place, responsible=row.responsible
        )
        for row in rows
        if row.kind == ActivityKind.STANDING
    )
    return taken or (_OWN_ACTIVITY,)


def _rewards(rows: Sequence[RewardRow]) -> tuple[RewardRequest, ...]:
    taken = tuple(map(_reward, rows))
    if sum(is_to_practise_with(request) for request in taken) >= _LEAST_REWARDS:
        return taken
    titles = {request.title for request in taken}
    return (*taken, *(own for own in _OWN_REWARDS if own.title not in titles))


def _reward(row: RewardRow) -> RewardRequest:
    return RewardRequest(
        None,
        row.title,
        row.kind,
        row.category,
        row.points_each,
        icon=row.icon,
        partner=row.partner,
        unit=row.unit,
        limit_pieces=row.limit_pieces,
        limit_period=row.limit_period,
    )


def is_to_practise_with(request: RewardRequest) -> bool:
    """Return whether the script can play with a reward: goods for points, without a limit in the way."""
    is_free = request.limit_period is LimitPeriod.NONE or (request.limit_pieces or 0) > 1
    return request.kind is RewardKind.GOODS and request.points_each > 0 and is_free
