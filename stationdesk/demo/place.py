"""What the demo station has: its names, its operators, what people do there and what they get for it."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.service_time import Credit
from stationdesk.domain.staff import Role
from stationdesk.services.activities import ActivityRequest
from stationdesk.services.rewards import RewardRequest
from stationdesk.services.staff import OperatorRequest
from stationdesk.services.stations import FoundingRequest, StationRequest

DEMO_OPERATOR = "刘社工"
"""Who signs in first: an administrator."""
DEMO_PIN = "1234"
"""The PIN of every operator of the demo station; shown wherever a demo station is offered."""

STATION = "微光驿站"
COMMUNITY = "樾檀山社区"
DESK = "前台 1 号机"
RIDERS_TEAM = "樾新红骑兵"
DRIVERS_TEAM = "樾行车队"

FOUNDING = FoundingRequest(STATION, COMMUNITY, DEMO_OPERATOR, DEMO_PIN, DESK)
ABOUT = StationRequest(STATION, COMMUNITY, "樾檀山社区 6 号楼 1 层", "024-00000000", DESK)
FRONT_DESK = OperatorRequest(None, "王社工", Role.FRONT_DESK, DEMO_PIN)
SUPERVISOR = OperatorRequest(None, "陈主管", Role.SUPERVISOR, DEMO_PIN)

PATROL, DUTY, MEALS, MEDIATION = "社区巡查", "驿站值守", "独居老人送餐", "邻里调解"
SEWING, MEDICINE, LESSONS, STEWARDS = "缝补服务", "代取药品", "周末课堂", "活动秩序"


@dataclass(frozen=True, slots=True)
class Service:
    """A standing service: when it begins (hours of the day), how many minutes it takes, how many it draws."""

    request: ActivityRequest
    begins: tuple[int, int]
    minutes: tuple[int, int]
    draw: int


def _standing(name: str, icon: str, content: str, where: str, responsible: str) -> ActivityRequest:
    return ActivityRequest(
        None,
        name,
        icon=icon,
        content=content,
        place=where,
        responsible=responsible,
        credit=Credit.FIXED,
        credit_minutes=60,
    )


SERVICES: dict[str, Service] = {
    service.request.name: service
    for service in (
        Service(
            _standing(PATROL, "footprints", "沿网格巡查消防通道、路灯和路面", "1–8 号楼", "陈主管"),
            (7, 20), (45, 150), 10,
        ),
        Service(
            _standing(DUTY, "house-heart", "接待到站人员，烧水热饭，整理桌椅", "微光驿站", "刘社工"),
            (8, 19), (90, 210), 8,
        ),
        Service(
            _standing(MEALS, "soup", "给独居老人送午餐，看看是否安好", "社区食堂", "王社工"),
            (10, 11), (50, 100), 8,
        ),
        Service(
            _standing(MEDIATION, "heart-handshake", "听双方讲，劝和，记录结果", "居委会调解室", "陈主管"),
            (9, 19), (60, 150), 3,
        ),
        Service(
            _standing(SEWING, "scissors", "缝补工服，换拉链，锁裤脚", "微光驿站", "刘社工"),
            (9, 15), (90, 200), 4,
        ),
        Service(
            _standing(MEDICINE, "stethoscope", "凭委托代取药品，当面点清", "社区卫生服务中心", "王社工"),
            (8, 16), (40, 110), 5,
        ),
        Service(
            _standing(LESSONS, "book-open", "带孩子写作业、读书、做手工", "社区活动室", "刘社工"),
            (9, 15), (90, 180), 6,
        ),
        Service(
            _standing(STEWARDS, "users-round", "引导入场，维持秩序，会后清场", "中心广场", "陈主管"),
            (8, 17), (120, 240), 3,
        ),
    )
}  # fmt: skip

_EVERYDAY = (PATROL, DUTY, MEALS, MEDICINE, STEWARDS)
DONE_BY: dict[PersonCategory, tuple[str, ...]] = {
    PersonCategory.COURIER: _EVERYDAY,
    PersonCategory.FOOD_RIDER: _EVERYDAY,
    PersonCategory.RIDE_HAIL_DRIVER: (PATROL, MEDICINE, STEWARDS, DUTY),
    PersonCategory.TRUCK_DRIVER: (PATROL, STEWARDS, DUTY),
    PersonCategory.SANITATION: (PATROL, DUTY),
    PersonCategory.RESIDENT: (MEDIATION, SEWING, DUTY, MEALS, LESSONS),
    PersonCategory.STUDENT: (LESSONS, STEWARDS, DUTY),
    PersonCategory.SOCIAL_WORKER: (MEDIATION, LESSONS),
}
"""What people of a category are asked to do."""
WEEKEND_ONLY = frozenset({LESSONS})


@dataclass(frozen=True, slots=True)
class Offer:
    """A reward, the pieces that come in at first and later on, how many are left over, and its draw."""

    request: RewardRequest
    arrives: tuple[int, ...]
    kept: int
    draw: int
    source: str = ""
    is_given: bool = False


_MONTH, _QUARTER, _YEAR = LimitPeriod.MONTH, LimitPeriod.QUARTER, LimitPeriod.YEAR
_Kind, _Shelf = RewardKind, RewardCategory

OFFERS: tuple[Offer, ...] = (
    Offer(
        RewardRequest(
            None, "鸡蛋 10 枚", _Kind.GOODS, _Shelf.FOOD, 60,
            icon="egg", unit="盒", limit_pieces=3, limit_period=_MONTH,
        ),
        (14, 8, 5), 3, 8, "惠民超市",
    ),
    Offer(
        RewardRequest(None, "洗衣液 2 kg", _Kind.GOODS, _Shelf.DAILY_USE, 120, icon="droplets", unit="桶"),
        (10, 8, 10), 2, 4, "惠民超市",
    ),
    Offer(
        RewardRequest(
            None, "大米 5 kg", _Kind.GOODS, _Shelf.FOOD, 200,
            icon="wheat", unit="袋", limit_pieces=2, limit_period=_MONTH,
        ),
        (12, 10, 12), 4, 4, "樾山粮油店", True,
    ),
    Offer(
        RewardRequest(None, "抽纸 3 包", _Kind.GOODS, _Shelf.DAILY_USE, 40, icon="package", unit="提"),
        (24, 20, 24), 5, 6, "惠民超市",
    ),
    Offer(
        RewardRequest(
            None, "理发券", _Kind.COUPON, _Shelf.COUPON, 80,
            icon="scissors", partner="美发屋", unit="张", limit_pieces=1, limit_period=_MONTH,
        ),
        (20,), 2, 4, "美发屋", True,
    ),
    Offer(
        RewardRequest(
            None, "早餐券", _Kind.COUPON, _Shelf.COUPON, 50, icon="ticket", partner="一碗面", unit="张"
        ),
        (30, 24), 4, 6, "一碗面", True,
    ),
    Offer(
        RewardRequest(
            None, "体检套餐", _Kind.COUPON, _Shelf.HEALTH, 800,
            icon="stethoscope", partner="社区医院", unit="份", limit_pieces=1, limit_period=_YEAR,
        ),
        (5,), 3, 2, "社区医院", True,
    ),
    Offer(
        RewardRequest(
            None, "六一活动名额", _Kind.QUOTA, _Shelf.ACTIVITY, 100,
            icon="calendar-heart", unit="个", limit_pieces=2, limit_period=_YEAR,
        ),
        (8,), 0, 10, "社区亲子活动",
    ),
    Offer(
        RewardRequest(
            None, "电动车打气维修", _Kind.SERVICE, _Shelf.SERVICE, 30,
            icon="wrench", limit_pieces=4, limit_period=_QUARTER,
        ),
        (), 0, 5,
    ),
)  # fmt: skip
