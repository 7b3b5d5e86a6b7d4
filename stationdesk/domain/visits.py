"""Visits: the usual kinds of people and services of a station, how a visit is counted, how it came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST_PEOPLE = 999
"""So many people are counted at once at most."""
MOST_LINES = 200
"""So many lines has a paper list that is entered at once."""
LAST_HOUR = 23
USUAL_SPAN = timedelta(days=28)
"""So far back it is looked which categories come most."""
UNKNOWN_HOUR = -1
"""The hour of visits whose paper list says none, in sums by the hour."""


class VisitSource(StrEnum):
    """How a visit came in."""

    TAP = "tap"
    LIST = "list"
    """From a paper list, entered later."""


@dataclass(frozen=True, slots=True)
class UsualCategory:
    """A kind of people a station begins with; `is_new_employment`: the four core jobs of 新就业群体."""

    code: str
    title: str
    icon: str
    is_new_employment: bool = False


@dataclass(frozen=True, slots=True)
class UsualService:
    """Something a station offers to drop-in visitors."""

    code: str
    title: str
    icon: str


USUAL_CATEGORIES = (
    UsualCategory("courier", "快递员", "package", is_new_employment=True),
    UsualCategory("food_rider", "外卖骑手", "bike", is_new_employment=True),
    UsualCategory("ride_hail_driver", "网约车司机", "car", is_new_employment=True),
    UsualCategory("truck_driver", "货车司机", "truck", is_new_employment=True),
    UsualCategory("taxi_driver", "出租车司机", "car-taxi-front"),
    UsualCategory("sanitation", "环卫工人", "brush-cleaning"),
    UsualCategory("traffic_police", "交警辅警", "traffic-cone"),
    UsualCategory("construction", "建筑工人", "hard-hat"),
    UsualCategory("property_security", "保安", "shield"),
    UsualCategory("volunteer", "志愿者", "heart-handshake"),
    UsualCategory("resident", "社区居民", "users"),
    UsualCategory("other", "其他", "footprints"),
)
"""中央社会工作部 2025-01 names the first four; 全总 the other outdoor workers."""

USUAL_SERVICES = (
    UsualService("water", "饮水", "droplets"),
    UsualService("meal_heating", "热饭", "microwave"),
    UsualService("charging", "充电", "battery-charging"),
    UsualService("rest", "歇脚", "armchair"),
    UsualService("first_aid", "急救箱", "briefcase-medical"),
    UsualService("reading", "阅读", "book-open"),
    UsualService("tyre_inflation", "打气", "gauge"),
    UsualService("vehicle_repair", "维修", "wrench"),
    UsualService("laundry", "洗衣", "washing-machine"),
    UsualService("haircut", "理发", "scissors"),
    UsualService("sewing", "缝补", "spool"),
    UsualService("counselling", "倾听", "message-circle-heart"),
    UsualService("toilet", "如厕", "toilet"),
    UsualService("cooling_heating", "纳凉取暖", "fan"),
    UsualService("legal", "法律", "scale"),
    UsualService("policy", "政策", "file-text"),
    UsualService("other", "其他", "hand-helping"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Business dates from the first to the last, both counted.

    Raises:
        ValueError: the last is before the first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @property
    def days(self) -> tuple[date, ...]:
        """Every date."""
        return tuple(self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    @property
    def before(self) -> Span:
        """The span of the same kind before: the month before a whole month, else as many days."""
        if self == month_of(self.first):
            return month_of(self.first - timedelta(days=1))
        length = self.last - self.first + timedelta(days=1)
        return Span(self.first - length, self.last - length)

    @property
    def after(self) -> Span:
        """The span of the same kind after."""
        if self == month_of(self.first):
            return month_of(self.last + timedelta(days=1))
        length = self.last - self.first + timedelta(days=1)
        return Span(self.first + length, self.last + length)


def week_of(on: date) -> Span:
    """Return the week of a date, Monday to Sunday."""
    monday = on - timedelta(days=on.weekday())
    return Span(monday, monday + timedelta(days=6))


def month_of(on: date) -> Span:
    """Return the month of a date. A month is summed by its own dates, never by adding weeks."""
    first = on.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Span(first, following - timedelta(days=1))


def year_of(on: date) -> Span:
    """Return the year of a date."""
    return Span(date(on.year, 1, 1), date(on.year, 12, 31))
