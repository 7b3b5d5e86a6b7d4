"""The goods of the demo station: what they are, where they lie, and what came in when."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.domain.rewards import LimitPeriod
from stationdesk.domain.stock import BillKind, DonorKind, StockCategory

SHELF_A, SHELF_B, STORE = "货架 A", "货架 B", "仓库"
EGGS, KIT, WATER, NOODLES, BREAD, MILK = "鸡蛋 10 枚", "爱心温暖包", "矿泉水", "方便面", "面包", "牛奶"
GLOVES, HEAT_PADS, TEA, TOWEL, PLASTERS = "保暖手套", "暖宝宝", "姜茶", "毛巾", "创可贴"


@dataclass(frozen=True, slots=True)
class Good:
    """An item as it stands on the list. `picture` names a file of resources/demo; empty for none."""

    title: str
    unit: str
    category: StockCategory
    picture: str = ""
    barcode: str = ""
    minimum: int | None = None
    recommended: int | None = None
    home: str = SHELF_A
    hand_out_limit: int | None = None
    hand_out_period: LimitPeriod = LimitPeriod.NONE


_Kind = StockCategory

GOODS: tuple[Good, ...] = (
    Good(EGGS, "盒", _Kind.FOOD, "eggs", "6900000000014", 10, 30),
    Good("洗衣液 2 kg", "桶", _Kind.DAILY_USE, "detergent", "6900000000021", 5, 20),
    Good("大米 5 kg", "袋", _Kind.FOOD, "rice", "6900000000038", 6, 20),
    Good("抽纸 3 包", "提", _Kind.DAILY_USE, "tissues", "6900000000045", 8, 40),
    Good("理发券", "张", _Kind.COUPON, "haircut"),
    Good("早餐券", "张", _Kind.COUPON, "breakfast"),
    Good("体检套餐", "份", _Kind.COUPON, "checkup"),
    Good("六一活动名额", "个", _Kind.OTHER),
    Good(WATER, "瓶", _Kind.DRINK, "water", "6900000000052", 24, 120, SHELF_B),
    Good(NOODLES, "桶", _Kind.FOOD, "noodles", "6900000000069", 12, 48, SHELF_B),
    Good(BREAD, "个", _Kind.FOOD, "bread", "6900000000076", home=SHELF_B),
    Good(MILK, "盒", _Kind.DRINK, "milk", "6900000000083", 12, 48, SHELF_B),
    Good(GLOVES, "双", _Kind.WARMTH, "gloves", minimum=10, recommended=60, home=SHELF_B),
    Good(HEAT_PADS, "片", _Kind.WARMTH, "heat_pads", "6900000000090", 50, 300, SHELF_B),
    Good(TEA, "袋", _Kind.DRINK, "tea", "6900000000106", 40, 150, SHELF_B),
    Good(TOWEL, "条", _Kind.DAILY_USE, "towel", minimum=5, recommended=40, home=SHELF_B),
    Good(PLASTERS, "盒", _Kind.MEDICINE, "plasters", "6900000000113", 3, 10, SHELF_B),
    Good(
        KIT, "份", _Kind.KIT, "warm_pack", minimum=5, recommended=30,
        home=SHELF_B, hand_out_limit=1, hand_out_period=LimitPeriod.QUARTER,
    ),
)  # fmt: skip
"""What has neither the maker's barcode nor is a coupon gets a tag of the station's own."""

KIT_PARTS = ((GLOVES, 1), (HEAT_PADS, 5), (TEA, 3), (TOWEL, 1))


@dataclass(frozen=True, slots=True)
class Arrived:
    """Pieces of a good that came. `good_for`: days from their arrival to their last good day, 0 for ever."""

    title: str
    pieces: int
    good_for: int = 0
    batch: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Goods that came together, so many days before today; a donation names its charity and receipt."""

    days_ago: int
    hour: int
    kind: BillKind
    party: str
    goods: tuple[Arrived, ...]
    donor_kind: DonorKind | None = None
    charity: str = ""
    receipt_number: str = ""
    note: str = ""


_CHARITY = "樾山慈善会"
_SHOP, _UNION = "惠民超市", "樾山街道工会"

ARRIVALS: tuple[Arrival, ...] = (
    Arrival(
        85, 10, BillKind.BOUGHT, _SHOP,
        (Arrived(WATER, 240, 360, "0826"), Arrived(NOODLES, 48, 170), Arrived(PLASTERS, 8, 700)),
    ),
    Arrival(
        60, 15, BillKind.PARTNER, _UNION,
        (Arrived(TOWEL, 80), Arrived(GLOVES, 40)), note="送清凉、送温暖专项",
    ),
    Arrival(40, 9, BillKind.BOUGHT, _SHOP, (Arrived(MILK, 36, 9),)),
    Arrival(
        37, 14, BillKind.DONATED, "周桂兰", (Arrived(GLOVES, 60),),
        DonorKind.PERSON, _CHARITY, "慈捐 0117", "手工织的，一共 60 双",
    ),
    Arrival(
        33, 11, BillKind.DONATED, "樾山暖途保暖用品店",
        (
            Arrived(HEAT_PADS, 600, 700, "N2607", STORE), Arrived(TEA, 190, 57, "A", STORE),
            Arrived(TEA, 120, 400, "B", STORE),
        ),
        DonorKind.COMPANY, _CHARITY, "慈捐 0121",
    ),
    Arrival(26, 10, BillKind.BOUGHT, _SHOP, (Arrived(WATER, 192, 360, "1027"), Arrived(NOODLES, 48, 150))),
    Arrival(
        8, 16, BillKind.DONATED, "樾檀山社区业主委员会", (Arrived(PLASTERS, 6, 600), Arrived(TOWEL, 20)),
        DonorKind.ORGANISATION, _CHARITY, note="收据待慈善会开具",
    ),
    Arrival(5, 9, BillKind.PARTNER, "一碗面", (Arrived(BREAD, 24, 4),)),
    Arrival(5, 10, BillKind.BOUGHT, _SHOP, (Arrived(MILK, 48, 10),)),
)  # fmt: skip
"""Made up so that today one batch is over its day, one is good for five days more and one for 24."""
