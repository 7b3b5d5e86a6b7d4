"""The demo station's things that are lent: what kinds there are, how many, how long people keep them."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.domain.loans import DueUnit, Purpose
from stationdesk.services.thing_kinds import KindRequest

POWER_BANK, UMBRELLA, WHEELCHAIR, PUMP, TOOLS, BOOK = "充电宝", "雨伞", "轮椅", "打气筒", "工具箱", "图书"
LAUNDRY = "工服清洗"
POWER_BANK_MINUTES = 180


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind with its things, numbered from 1: so many alike, or each with a title of its own.

    `draw`: how often one is asked for, `hours`: how long they keep it.
    """

    request: KindRequest
    alike: int = 0
    titles: tuple[str, ...] = ()
    draw: int = 0
    hours: tuple[int, int] = (1, 2)

    @property
    def title(self) -> str:
        """What the kind is called."""
        return self.request.title


_MINUTES, _DAYS, _SAME_DAY = DueUnit.MINUTES, DueUnit.DAYS, DueUnit.SAME_DAY
_LEND = Purpose.LEND

KINDS: tuple[Kind, ...] = (
    Kind(
        KindRequest(
            None, POWER_BANK, _LEND, "battery-charging", _MINUTES, POWER_BANK_MINUTES, parts=("充电线",)
        ),
        alike=12,
        draw=10,
    ),
    Kind(KindRequest(None, UMBRELLA, _LEND, "umbrella", _DAYS, 3), alike=20, draw=5, hours=(5, 52)),
    Kind(
        KindRequest(None, WHEELCHAIR, _LEND, "accessibility", _DAYS, 7, ("脚踏板", "安全带"), "老年卡"),
        alike=2,
    ),
    Kind(KindRequest(None, PUMP, _LEND, "wind", _SAME_DAY, parts=("气嘴",)), alike=3, draw=4, hours=(1, 1)),
    Kind(
        KindRequest(None, TOOLS, _LEND, "toolbox", _SAME_DAY, parts=("扳手", "螺丝刀", "内六角")),
        alike=2,
        draw=2,
        hours=(1, 3),
    ),
    Kind(
        KindRequest(None, BOOK, _LEND, "book-open", _DAYS, 30),
        titles=("平凡的世界", "骑手自救手册", "道路交通安全法问答", "家常菜谱", "唐诗三百首", "十万个为什么"),
        draw=2,
        hours=(100, 420),
    ),
    Kind(KindRequest(None, LAUNDRY, Purpose.DROP_OFF, "washing-machine", _DAYS, 1)),
)
