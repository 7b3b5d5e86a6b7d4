"""What a station has for whoever comes in: the usual list, and the state each thing is in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FacilityState(StrEnum):
    """How a facility was found."""

    WORKS = "works"
    BROKEN = "broken"
    ABSENT = "absent"
    """The station has none; it stays on the list, because whoever inspects the station asks for it."""


@dataclass(frozen=True, slots=True)
class UsualFacility:
    """One line of the list most stations are asked for, with its icon."""

    title: str
    icon: str


USUAL = (
    UsualFacility("饮水机", "droplets"),
    UsualFacility("微波炉", "microwave"),
    UsualFacility("充电插排", "battery-charging"),
    UsualFacility("空调", "snowflake"),
    UsualFacility("冰箱", "milk"),
    UsualFacility("桌椅", "armchair"),
    UsualFacility("急救箱", "briefcase-medical"),
    UsualFacility("书报架", "book-open"),
    UsualFacility("无线网络（WiFi）", "wifi"),
    UsualFacility("打气筒", "wind"),
    UsualFacility("雨伞架", "umbrella"),
    UsualFacility("卫生间", "toilet"),
)
"""“6+X” of Shanghai 2018 and what the reports of outdoor workers' stations name; the station edits it."""
