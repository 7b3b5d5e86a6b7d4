"""A real station for a test: founded, with a clock the test moves and one call for each act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.engine import URL

from stationdesk.db.database import Database
from stationdesk.db.session import Place
from stationdesk.db.vault import Vault
from stationdesk.desk import Desk
from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.services import (
    activities,
    attendance,
    clock,
    redemptions,
    rewards,
    staff,
    stations,
    stock,
    volunteers,
)

KEY = b"k" * 32
PIN = "1234"
MORNING = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
"""2026-11-22 08:30 in the station's zone."""
STATION_ID = UUID("00000000-0000-7000-8000-0000000000aa")
DESK_ID = UUID("00000000-0000-7000-8000-0000000000d1")
OPERATOR_ID = UUID("00000000-0000-7000-8000-0000000000b1")

Receipt = TypeVar("Receipt")


@dataclass
class Station:
    """A desk of a station at work. `now` is the time of the next act; `pass_time` moves it on."""

    desk: Desk
    database: Database
    operator_id: UUID = OPERATOR_ID
    now: datetime = MORNING
    acts: list[UUID] = field(default_factory=list)
    supervisors: dict[str, UUID] = field(default_factory=dict)
    approvers: list[UUID] = field(default_factory=list)

    def do(
        self,
        service: Callable[[Any, Act, Any], Receipt],
        request: Any,
        *,
        reason: str = "",
        act_id: UUID | None = None,
        operator_id: UUID | None = None,
        second: SecondPerson | None = None,
    ) -> Receipt:
        """Do one act now and return its receipt; `acts[-1]` is its id."""
        act = Act(act_id or new_id(), operator_id or self.operator_id, self.now, reason, second)
        receipt = self.desk.write(service, act, request).value
        self.acts.append(act.id)
        return receipt

    def pass_time(self, **parts: float) -> datetime:
        """Move the clock on (minutes=…, hours=…, days=…)."""
        self.now += timedelta(**parts)
        return self.now

    def go_back(self, **parts: float) -> datetime:
        """Live through days before now: a supervisor states that the earlier time is right."""
        self.now -= timedelta(**parts)
        request = clock.StateTimeRequest(OPERATOR_ID, self.now, self.now, PIN)
        self.do(clock.state_time, request, operator_id=OPERATOR_ID)
        return self.now

    def register(self, name: str = "李明朗", **fields: Any) -> UUID:
        """Register somebody (a courier unless said otherwise)."""
        request = volunteers.VolunteerRequest(name, fields.pop("category", PersonCategory.COURIER), **fields)
        return self.do(volunteers.register, request).volunteer_id

    def activity(self, name: str = "社区巡查", **fields: Any) -> UUID:
        """Add a standing service."""
        return self.do(activities.put_activity, activities.ActivityRequest(None, name, **fields)).activity_id

    def reward(
        self, title: str = "鸡蛋 10 枚", points_each: int = 60, pieces: int = 0, **fields: Any
    ) -> UUID:
        """Add a reward with so many pieces on the shelf."""
        kind = fields.pop("kind", RewardKind.GOODS)
        category = fields.pop("category", RewardCategory.FOOD)
        request = rewards.RewardRequest(None, title, kind, category, points_each, **fields)
        receipt = self.do(rewards.put_reward, request)
        if pieces and receipt.item_id:
            self.do(stock.receive, stock.StockInRequest(receipt.item_id, pieces, "采购"))
        return receipt.reward_id

    def check_in(self, volunteer_id: UUID, activity_id: UUID, **fields: Any) -> attendance.CheckInReceipt:
        """Check somebody in now."""
        fields.setdefault("evidence", Evidence.SCANNED)
        return self.do(attendance.check_in, attendance.CheckInRequest(volunteer_id, activity_id, **fields))

    def check_out(self, volunteer_id: UUID, **fields: Any) -> attendance.CheckOutReceipt:
        """Check somebody out now."""
        fields.setdefault("evidence", Evidence.SCANNED)
        return self.do(attendance.check_out, attendance.CheckOutRequest(volunteer_id, **fields))

    def serve(self, volunteer_id: UUID, activity_id: UUID, **parts: float) -> attendance.CheckOutReceipt:
        """Check somebody in, let the time pass, check them out."""
        self.check_in(volunteer_id, activity_id)
        self.pass_time(**parts)
        return self.check_out(volunteer_id)

    def redeem(
        self, volunteer_id: UUID, *lines: tuple[UUID, int, int], **fields: Any
    ) -> redemptions.RedemptionReceipt:
        """Redeem (reward, pieces, points each) lines."""
        cart = tuple(redemptions.CartLine(*line) for line in lines)
        return self.do(redemptions.redeem, redemptions.RedemptionRequest(volunteer_id, cart, **fields))

    def operator(self, name: str, role: Role) -> UUID:
        """Add somebody who works at the desk, with the PIN 1234; who may approve is allowed by the first."""
        request = staff.OperatorRequest(None, name, role, PIN)
        first = next(iter(self.approvers), None)
        second = SecondPerson(operator_id=first, pin=PIN) if first else None
        operator_id = self.do(staff.put_operator, request, reason="新同事", second=second).operator_id
        if role in (Role.SUPERVISOR, Role.ADMINISTRATOR):
            self.approvers.append(operator_id)
        return operator_id

    def supervisor(self, name: str = "陈主管") -> SecondPerson:
        """Return a supervisor's word that they allow an act; the supervisor is added when first asked for."""
        if name not in self.supervisors:
            self.supervisors[name] = self.operator(name, Role.SUPERVISOR)
        return SecondPerson(operator_id=self.supervisors[name], pin=PIN)

    def read(self, query: Callable[..., Receipt], *args: Any, **kwargs: Any) -> Receipt:
        """Run a query."""
        return self.desk.read(query, *args, **kwargs)

    def second_desk(self) -> Station:
        """Open another desk of the same station on a connection of its own."""
        database = Database(self.database.engine.url)
        place = Place(STATION_ID, new_id(), self.desk.place.zone)
        other = Station(Desk(database, Vault(KEY), place), database, now=self.now)
        other.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, PIN))
        return other


def open_founded(url: URL) -> Station:
    """Open a station that `found_at` founded."""
    database = Database(url)
    place = Place(STATION_ID, DESK_ID, ZoneInfo("Asia/Shanghai"))
    return Station(Desk(database, Vault(KEY), place), database)


def found_at(url: URL) -> None:
    """Found the station all tests start from: 微光驿站, operator 刘社工 (an administrator), PIN 1234."""
    station = open_founded(url)
    request = stations.FoundingRequest("微光驿站", "樾檀山社区", "刘社工", PIN, "前台 1 号机")
    station.do(stations.found, request)
    station.database.close()
