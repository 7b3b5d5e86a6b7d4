"""Made-up names. Any likeness to somebody is chance; the fixed ones show what a name may be like."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.domain.people import PersonCategory


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is there with every seed. `draw`: how often they come, 0 never; `age` says more
    than `born` for a child, who is as old whenever the station is made."""

    name: str
    category: PersonCategory
    is_woman: bool
    born: int
    household: str = ""
    draw: int = 3
    age: int = 0


_C = PersonCategory

KNOWN: tuple[Known, ...] = (
    Known("李明朗", _C.COURIER, False, 1991, "李家", 9),
    Known("赵玉兰", _C.RESIDENT, True, 1992, "李家", 5),
    Known("李小禾", _C.STUDENT, True, 2009, "李家", 2),
    Known("侯长河", _C.RIDE_HAIL_DRIVER, False, 1984, "侯家", 8),
    Known("郝春燕", _C.RESIDENT, True, 1986, "侯家"),
    Known("曾凡星", _C.COURIER, False, 1995, "", 5),
    Known("单雪松", _C.FOOD_RIDER, False, 1997, "", 5),
    Known("仇万里", _C.TRUCK_DRIVER, False, 1979, "", 4),
    Known("解小勇", _C.RIDE_HAIL_DRIVER, False, 1988),
    Known("查文静", _C.RESIDENT, True, 1972, "", 5),
    Known("尉迟青", _C.COURIER, True, 1998),
    Known("欧阳明月", _C.STUDENT, True, 2005, "", 4),
    Known("阿卜杜拉·买买提", _C.FOOD_RIDER, False, 1996, "", 4),
    Known("王䶮", _C.COURIER, False, 1993, "", 4),
    Known("岳宁", _C.FOOD_RIDER, False, 1999),
    Known("高飞", _C.COURIER, False, 1990, "", 5),
    Known("Elena Fischer", _C.STUDENT, True, 2003, "", 2),
    Known("邹秀英", _C.RESIDENT, True, 1961, "邹家", 7),
    Known("邹天佑", _C.COURIER, False, 1987, "邹家", 4),
    Known("夏雨田", _C.TRUCK_DRIVER, False, 1982, "", 5),
    Known("王芳", _C.RESIDENT, True, 1968),
    Known("王芳", _C.FOOD_RIDER, True, 1994),
    Known("石晓岩", _C.SOCIAL_WORKER, True, 1990, "", 1),
    Known("张桂芬", _C.RESIDENT, True, 1941, "", 0),
    Known("马德顺", _C.RESIDENT, False, 1938, "", 0),
    Known("石小朵", _C.STUDENT, True, 2013, "", 0, age=13),
)
SAVERS = ("赵玉兰", "郝春燕", "邹秀英")
"""Whose points always go to their household."""
GUARDIANS = {"李小禾": ("赵玉兰", "母亲"), "石小朵": ("石晓岩", "母亲")}
"""Who speaks for a minor; whoever is not named here is spoken for by a parent of their name."""
NOT_ASKED_YET = "石小朵"
"""The child whose guardian has not agreed: the desk finds out when she is to be checked in."""
ELDERS = ("张桂芬", "马德顺")
"""Neighbours for whom others collect rice and eggs."""

SURNAMES = (
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
    "顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
MEN = (
    "志强 建国 海涛 小军 立新 永刚 春生 国庆 德胜 长江 文斌 子轩 浩然 俊杰 宇航 泽宇 一鸣 晓峰 "
    "金龙 大勇 青山 保平 新民 学文 家兴 振华 少华 卫东 向阳 玉柱 铁林 庆丰 成林 守信 万春 松 磊 "
    "鹏 涛 勇 斌 凯 超 亮 刚 辉 明"
)
WOMEN = (
    "秀兰 玉梅 桂英 淑珍 红霞 丽华 春梅 晓燕 雅琴 慧敏 海燕 金凤 彩云 文娟 雪梅 佳怡 欣怡 梦瑶 思雨 "
    "雨桐 诗涵 晓彤 冬梅 美玲 凤霞 爱华 素芬 月娥 翠萍 静 敏 丽 燕 娟 玲 倩 颖 洁 雪 霞"
)
