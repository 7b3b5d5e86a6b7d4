"""The demo station's three months: who serves when, planned before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from random import Random

from stationdesk.demo.names import KNOWN
from stationdesk.demo.people import Person
from stationdesk.demo.place import (
    DONE_BY,
    DUTY,
    MEALS,
    MEDIATION,
    MEDICINE,
    PATROL,
    SERVICES,
    SEWING,
    STEWARDS,
    WEEKEND_ONLY,
)
from stationdesk.domain.service_time import Decision, Evidence

DAYS = 91
"""How long the demo station has been at work."""
RECENT = timedelta(hours=7)
"""What lies nearer than this is planned backwards from now, so that some are here at any hour."""

LEFT_FREE = KNOWN[0].name
"""Who has not come today: the tour begins with them."""

# minutes ago, activity: who is here now
_HERE = (
    (12, DUTY), (24, PATROL), (47, MEALS), (63, MEDIATION), (88, MEDICINE), (134, SEWING), (171, DUTY),
)  # fmt: skip
# minutes ago, minutes of service, activity: who was here today
_BEEN = (
    (355, 95, PATROL), (340, 150, DUTY), (300, 65, MEALS), (265, 60, MEALS), (250, 120, SEWING),
    (190, 50, MEDICINE), (185, 75, PATROL), (160, 55, MEDICINE),
)  # fmt: skip
# days ago, minutes, what the supervisor said
_LONG = (
    (64, 545, Decision.CONFIRMED),
    (36, 620, Decision.CONFIRMED),
    (22, 705, Decision.REJECTED),
    (2, 585, None),
)
_WANTS = 0.2
# days ago: somebody keeps the station until after midnight, forgets to check out, is still checked in when
# the day is closed, checks out too early
_NIGHTS = frozenset({83, 76, 69, 62, 55, 48, 41, 34, 27, 20, 13, 6})
_FORGOTTEN = frozenset({71, 45, 18, 9})
_LEFT_OPEN = frozenset({3, 1})
_MISTAKEN = frozenset({58, 30, 11})


@dataclass(frozen=True, slots=True)
class Stay:
    """One service of one person, by their place in the list. `ended_at` None: still here.

    `noted_at` is when the desk wrote down a check-out that was forgotten; `decision` what became
    of hours that waited for review; `is_left_open` a check-out that only the closing of the day
    made up for; `is_mistaken` a check-out pressed too early and undone;
    `wants_something` that they look at the rewards afterwards.
    """

    person: int
    activity: str
    started_at: datetime
    ended_at: datetime | None
    evidence: Evidence = Evidence.SCANNED
    noted_at: datetime | None = None
    decision: Decision | None = None
    is_left_open: bool = False
    is_mistaken: bool = False
    wants_something: bool = False


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that is over, and who can still be asked to come."""

    random: Random
    everybody: Sequence[Person]
    midnight: datetime
    days_ago: int
    free: list[int]

    @property
    def is_weekend(self) -> bool:
        return self.midnight.weekday() >= 5

    def at(self, hour: int, minute: int) -> datetime:
        seconds = self.random.randrange(300)
        return self.midnight + timedelta(hours=hour, minutes=minute, seconds=seconds)


def stays(random: Random, everybody: Sequence[Person], now: datetime, zone: tzinfo) -> list[Stay]:
    """Return every stay up to `now`, none of one person overlapping, in the order they begin."""
    today = now.astimezone(zone).date()
    found: list[Stay] = []
    tired: set[int] = set()
    for days_ago in range(DAYS - 1, 0, -1):
        free = [n for n, one in enumerate(everybody) if one.draw and one.days_ago > days_ago]
        midnight = datetime.combine(today - timedelta(days=days_ago), time(), zone)
        day = _Day(random, everybody, midnight, days_ago, [n for n in free if n not in tired])
        of_day = [stay for stay in _day(day) if _over(stay) < now - RECENT]
        tired = {stay.person for stay in of_day if _over(stay) > midnight + timedelta(days=1)}
        found += of_day
    busy = {stay.person for stay in found if _over(stay) > now - timedelta(days=1)}
    found += _recent(random, everybody, now.replace(microsecond=0), busy)
    return sorted(found, key=lambda stay: stay.started_at)


def _over(stay: Stay) -> datetime:
    return stay.noted_at or stay.ended_at or stay.started_at


def _day(day: _Day) -> Iterator[Stay]:
    """Yield the stays of a day; everybody comes once at most."""
    for days_ago, minutes, decision in _LONG:
        if days_ago == day.days_ago:
            yield replace(_stay(day, STEWARDS, day.at(7, 40), minutes), decision=decision)
    if day.days_ago in _NIGHTS:
        yield _stay(day, DUTY, day.at(22, 10), day.random.randint(150, 215))
    for number in range(min(len(day.free), _how_many(day))):
        stay = _usual(day)
        if number == 0 and day.days_ago in _FORGOTTEN:
            stay = replace(stay, noted_at=day.midnight + timedelta(hours=32, minutes=20))
        yield replace(
            stay,
            is_left_open=number == 0 and day.days_ago in _LEFT_OPEN,
            is_mistaken=number == 0 and day.days_ago in _MISTAKEN,
        )


def _how_many(day: _Day) -> int:
    growing = 6 + (DAYS - day.days_ago) // 18
    return growing + day.random.randint(-1, 2) + (3 if day.is_weekend else 0)


def _usual(day: _Day) -> Stay:
    person = _drawn(day)
    offered = DONE_BY[day.everybody[person].request.category]
    names = [name for name in offered if day.is_weekend or name not in WEEKEND_ONLY] or [DUTY]
    activity = day.random.choices(names, [SERVICES[name].draw for name in names])[0]
    service = SERVICES[activity]
    start = day.at(day.random.randint(*service.begins), day.random.randint(0, 54))
    return _made(day.random, person, activity, start, day.random.randint(*service.minutes))


def _stay(day: _Day, activity: str, start: datetime, minutes: int) -> Stay:
    able = [n for n in day.free if activity in DONE_BY[day.everybody[n].request.category]]
    person = day.random.choice(able)
    day.free.remove(person)
    return _made(day.random, person, activity, start, minutes)


def _drawn(day: _Day) -> int:
    person = day.random.choices(day.free, [day.everybody[n].draw for n in day.free])[0]
    day.free.remove(person)
    return person


def _made(random: Random, person: int, activity: str, start: datetime, minutes: int) -> Stay:
    end = start + timedelta(minutes=minutes, seconds=random.randint(3, 50))
    evidence = Evidence.SCANNED if random.random() < 0.86 else Evidence.TYPED
    wants = random.random() < _WANTS
    return Stay(person, activity, start, end, evidence, wants_something=wants)


def _recent(random: Random, everybody: Sequence[Person], now: datetime, busy: set[int]) -> Iterator[Stay]:
    """Yield today's stays, counted back from now; the person the tour takes in hand stays free."""
    free = [n for n, one in enumerate(everybody) if one.draw and n not in busy and one.days_ago > 1]
    free = [n for n in free if everybody[n].request.name != LEFT_FREE]
    day = _Day(random, everybody, now, 0, free)
    for minutes_ago, minutes, activity in _BEEN:
        stay = _stay(day, activity, now - timedelta(minutes=minutes_ago), minutes)
        yield replace(stay, wants_something=True)
    for minutes_ago, activity in _HERE:
        stay = _stay(day, activity, now - timedelta(minutes=minutes_ago, seconds=random.randrange(50)), 1)
        yield replace(stay, ended_at=None)
