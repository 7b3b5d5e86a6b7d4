"""The demo station's people: who registers on which day, with numbers that are well-formed and made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stationdesk.demo.names import ELDERS, KNOWN, MEN, SAVERS, SURNAMES, WOMEN, Known
from stationdesk.demo.place import DRIVERS_TEAM, RIDERS_TEAM
from stationdesk.documents.notices import notice_versions
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentPurpose
from stationdesk.domain.identity import DocumentType, Sex, age_on
from stationdesk.domain.people import PersonCategory
from stationdesk.services.volunteers import VolunteerRequest

_C = PersonCategory
COUNTS: dict[PersonCategory, int] = {
    _C.COURIER: 34,
    _C.FOOD_RIDER: 27,
    _C.RIDE_HAIL_DRIVER: 14,
    _C.TRUCK_DRIVER: 8,
    _C.RESIDENT: 22,
    _C.STUDENT: 6,
    _C.SOCIAL_WORKER: 4,
    _C.SANITATION: 3,
}
"""How many people of each category the station has."""

_TEAMS = {
    _C.COURIER: RIDERS_TEAM,
    _C.FOOD_RIDER: RIDERS_TEAM,
    _C.RIDE_HAIL_DRIVER: DRIVERS_TEAM,
    _C.TRUCK_DRIVER: DRIVERS_TEAM,
}
_BORN = {_C.RESIDENT: (1950, 1992), _C.STUDENT: (2002, 2008), _C.SANITATION: (1966, 1980)}
_SKILLS = {
    _C.RESIDENT: ("缝纫", "做饭", "理发", "书法", "调解"),
    _C.STUDENT: ("英语", "绘画", "数学辅导", "摄影"),
    _C.SOCIAL_WORKER: ("心理疏导", "活动策划"),
}
_WORK_SKILLS = ("驾驶", "电动车维修", "急救", "搬运", "熟悉小区道路")
_KINDS = ("社区服务", "助老服务", "应急救援", "文明宣传")
_PHONES = ("138", "139", "136", "158", "177", "182", "151", "135")
_PAIRS = ("孙家", "周家", "吴家", "韩家", "宋家", "何家")
_REGION = "210112"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True, slots=True)
class Person:
    """One made-up person. `days_ago`: when they register, `draw`: how often they come."""

    request: VolunteerRequest
    household: str
    days_ago: int
    draw: int


def people(random: Random, today: date, days: int) -> list[Person]:
    """Return everybody in the order they register; the first ones on the first of `days` days."""
    everybody = [*KNOWN, *_invented(random)]
    tails = random.sample(range(1000, 9999), len(everybody))
    found = []
    for place, one in enumerate(everybody):
        days_ago = _registers(random, one, place, days)
        found.append(
            Person(_request(random, one, place, tails[place], today), one.household, days_ago, one.draw)
        )
    return sorted(found, key=lambda person: -person.days_ago)


def document_number(born: date, running: int, *, is_woman: bool) -> str:
    """Return a resident identity number of the right form (GB 11643-1999) that stands for nobody."""
    body = f"{_REGION}{born:%Y%m%d}{running * 2 + (0 if is_woman else 1):03d}"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True))
    return body + "10X98765432"[total % 11]


def _invented(random: Random) -> list[Known]:
    """Fill every category up, names never twice; some pairs share a household."""
    used = {one.name for one in KNOWN}
    homes = [home for home in _PAIRS for _ in range(2)]
    found = []
    for category, count in COUNTS.items():
        for _ in range(count - sum(one.category is category for one in KNOWN)):
            household = homes.pop() if category in (_C.RESIDENT, _C.FOOD_RIDER) and homes else ""
            one = _somebody(random, category, household, used)
            used.add(one.name)
            found.append(one)
    return found


def _somebody(random: Random, category: PersonCategory, household: str, used: set[str]) -> Known:
    first, last = _BORN.get(category, (1976, 2003))
    while True:
        is_woman = random.random() < (0.7 if category is _C.RESIDENT else 0.2)
        surname = household.removesuffix("家") or random.choice(SURNAMES)
        name = surname + random.choice((WOMEN if is_woman else MEN).split())
        if name not in used:
            draw = random.choice((1, 1, 2, 2, 2, 3, 3, 4, 6))
            return Known(name, category, is_woman, random.randint(first, last), household, draw)


def _registers(random: Random, one: Known, place: int, days: int) -> int:
    """Most sign up in the first week, the others as word goes round."""
    if place < len(KNOWN) or random.random() < 0.45:
        return days - random.randint(0, 6)
    return random.randint(4, days - 7)


def _request(random: Random, one: Known, place: int, tail: int, today: date) -> VolunteerRequest:
    day = random.randrange(365)
    born = date(one.born, 1, 1) + timedelta(days=day)
    if one.age:
        born = date(today.year - one.age, 1, 1) - timedelta(days=day % 90)
        born = born if age_on(born, today) == one.age else born.replace(year=born.year + 1)
    born = min(born, today - timedelta(days=365))
    is_foreign = one.name.isascii()
    has_document, has_phone = random.random() < 0.9, random.random() < 0.95
    document = document_number(born, place + 1, is_woman=one.is_woman)
    if is_foreign:
        document = f"X{place:03d}0000{tail}"
    is_kept = has_document or place < len(KNOWN)
    return VolunteerRequest(
        name=one.name,
        category=one.category,
        sex=Sex.FEMALE if one.is_woman else Sex.MALE,
        birth_date=born,
        document_type=DocumentType.PASSPORT if is_foreign else DocumentType.RESIDENT_ID,
        document=document if is_kept else "",
        phone=f"{random.choice(_PHONES)}0000{tail}" if has_phone or place < len(KNOWN) else "",
        area=_area(random, one),
        skills=_some(random, one, _SKILLS.get(one.category, _WORK_SKILLS)),
        service_categories=_some(random, one, _KINDS),
        team_name=_TEAMS.get(one.category, ""),
        earns_for_household=_saves(random, one),
        note="高龄独居，物品由志愿者代领" if one.name in ELDERS else "",
        records_paper=f"同意书 {place + 1:03d}" if place < len(KNOWN) or place % 3 else "",
        records_version=notice_versions(ConsentPurpose.RECORDS, Language.ZH_CN)[0].version,
    )


def _area(random: Random, one: Known) -> str:
    if one.household or one.category is _C.RESIDENT:
        return f"{random.randint(1, 8)} 号楼"
    return f"第 {random.randint(1, 15)} 网格" if random.random() < 0.85 else ""


def _saves(random: Random, one: Known) -> bool:
    """Return whether somebody's points go to their household; the first one keeps their own."""
    is_drawn = bool(one.household) and random.random() < 0.3
    return one.name in SAVERS or (is_drawn and one is not KNOWN[0])


def _some(random: Random, one: Known, words: tuple[str, ...]) -> tuple[str, ...]:
    is_known = one in KNOWN or random.random() < 0.88
    return tuple(sorted(random.sample(words, random.choice((1, 1, 2)) if is_known else 0)))
