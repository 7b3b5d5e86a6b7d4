"""What happens at the demo station once: a record too many, hours made up, a gift, what is left for later."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from stationdesk.demo.place import COMMUNITY, PATROL, RIDERS_TEAM
from stationdesk.domain.people import PersonCategory
from stationdesk.queries import service_records, teams, volunteers
from stationdesk.queries.rewards import catalogue
from stationdesk.services import gifts, made_up, merges, merits, redemptions
from stationdesk.services.teams import TeamRequest, put_team
from stationdesk.services.volunteers import VolunteerRequest, register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from uuid import UUID

    from stationdesk.demo.attendance import Attendance
    from stationdesk.demo.clerk import Clerk

_LEADER, _SEAMSTRESS, _TWICE = "高飞", "邹秀英", "解小勇"
_HELPERS = ("岳宁", "阿卜杜拉·买买提", "曾凡星", "单雪松", "王䶮")
_SPENDERS = ("侯长河", "单雪松", "曾凡星", "夏雨田", "仇万里")
_FAMILY = (("邹天佑", "邹秀英"), ("侯长河", "郝春燕"))
_LEFT_FOR_LATER = "抽纸 3 包"
_GIVEN, _MADE_UP = 20, timedelta(hours=2)


class Scenes:
    """Each is played once, so that no list of the demo station is empty."""

    def __init__(self, clerk: Clerk, attendance: Attendance) -> None:
        self._clerk, self._attendance = clerk, attendance
        self._second_record: UUID | None = None

    def plan(self, today: date, later: Callable[[datetime, Callable[[datetime], object]], None]) -> None:
        """Plan them at their days before today."""
        zone = self._clerk.zone
        for days_ago, hour, minute, scene in (
            (80, 16, 45, self._lead),
            (61, 17, 20, self._train),
            (34, 10, 15, self._register_again),
            (32, 16, 5, self._merge),
            (20, 18, 30, self._commend),
            (5, 17, 10, self._give),
            (3, 16, 20, self._make_up),
            (1, 17, 40, self._leave_for_later),
        ):
            later(datetime.combine(today - timedelta(days=days_ago), time(hour, minute), zone), scene)

    def _lead(self, at: datetime) -> None:
        team = next(row for row in self._clerk.look(teams.team_rows) if row.name == RIDERS_TEAM)
        self._clerk.manage(at, put_team, TeamRequest(team.team_id, team.name, self._who(_LEADER)))

    def _train(self, at: datetime) -> None:
        request = merits.TrainingRequest(
            self._who(_LEADER), "应急救护培训", "心肺复苏、止血包扎", 180, "区红十字会", at.date()
        )
        self._clerk.serve(at, merits.add_training, request)

    def _commend(self, at: datetime) -> None:
        request = merits.CommendationRequest(self._who(_SEAMSTRESS), "季度服务之星", COMMUNITY, at.date())
        self._clerk.serve(at, merits.add_commendation, request)

    def _register_again(self, at: datetime) -> None:
        request = VolunteerRequest(_TWICE, PersonCategory.RIDE_HAIL_DRIVER)
        self._second_record = self._clerk.serve(at, register, request).volunteer_id

    def _merge(self, at: datetime) -> None:
        assert self._second_record is not None
        request = merges.MergeRequest(self._who(_TWICE), self._second_record)
        self._clerk.allowed(at, merges.merge, request, "本人确认，登记了两次")

    def _give(self, at: datetime) -> None:
        """Somebody gives points to a member of their household."""
        for giver, receiver in _FAMILY:
            if self._points(giver, at) >= _GIVEN:
                request = gifts.GiftRequest(self._who(giver), self._who(receiver), _GIVEN)
                self._clerk.serve(at, gifts.give, request)
                return

    def _make_up(self, at: datetime) -> None:
        """Somebody signed on paper two days ago, while the desk was not manned."""
        for name, began in self._free_mornings(at):
            request = made_up.MakeUpRequest(
                self._who(name),
                self._attendance.activities[PATROL],
                began,
                began + _MADE_UP,
                paper_number="签到表 11-3",
            )
            self._clerk.allowed(at, made_up.make_up, request, "当天停电，只有纸质签到表")
            return

    def _free_mornings(self, at: datetime) -> Iterator[tuple[str, datetime]]:
        began = datetime.combine(at.date() - timedelta(days=2), time(9, 30), at.tzinfo)
        for name in _HELPERS:
            clash = self._clerk.look(service_records.clash, self._who(name), began, began + _MADE_UP)
            if clash is None:
                yield name, began

    def _leave_for_later(self, at: datetime) -> None:
        """Somebody redeems and leaves the thing at the desk; they come for it another day."""
        rows = self._clerk.look(catalogue, at.date())
        row = next(row for row in rows if row.title == _LEFT_FOR_LATER)
        for name in _SPENDERS:
            if self._points(name, at) >= row.points_each:
                line = redemptions.CartLine(row.reward_id, 1, row.points_each)
                request = redemptions.RedemptionRequest(self._who(name), (line,), collect_later=True)
                self._clerk.printed(at, self._clerk.serve(at, redemptions.redeem, request).print_job_id)
                return

    def _who(self, name: str) -> UUID:
        return self._attendance.known(name)

    def _points(self, name: str, at: datetime) -> int:
        return self._clerk.look(volunteers.card, self._who(name), at.date()).points
