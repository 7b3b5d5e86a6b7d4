"""Stations to measure on: a busy small one, and one with 310,000 volunteers."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from stationdesk.desk import Desk
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import RewardCategory, RewardKind
from stationdesk.domain.search import name_tokens, number_tokens, phone_tail_token
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.services import activities, rewards, stations, stock, volunteers
from stationdesk.services.name_keys import readings_of

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单解仇查欧"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海山云峰春梅龙飞晓东雪朗思远佳"


@dataclass
class BusyStation:
    """A founded station with people, an activity and a reward; `do` runs one act."""

    desk: Desk
    folder: DataFolder
    operator_id: UUID
    now: datetime
    people: list[UUID]
    activity_id: UUID
    reward_id: UUID

    def do(self, service: Any, request: Any) -> Any:
        """Do one act now."""
        return self.desk.write(service, Act(new_id(), self.operator_id, self.now), request).value

    def pass_time(self, **parts: float) -> None:
        """Move the clock on."""
        self.now += timedelta(**parts)


def busy_station(folder: Path, people: int = 200) -> BusyStation:
    """Found a station in a folder through the services."""
    opened = open_station(DataFolder(folder))
    station = BusyStation(opened.desk, DataFolder(folder), new_id(), NOON, [], new_id(), new_id())
    station.do(stations.found, stations.FoundingRequest("微光驿站", "樾檀山", "刘社工", "1234", "1"))
    patrol = station.do(activities.put_activity, activities.ActivityRequest(None, "社区巡查"))
    eggs = rewards.RewardRequest(None, "鸡蛋", RewardKind.GOODS, RewardCategory.FOOD, 1)
    reward = station.do(rewards.put_reward, eggs)
    station.do(stock.receive, stock.StockInRequest(reward.item_id, 1_000_000, "采购"))
    station.activity_id, station.reward_id = patrol.activity_id, reward.reward_id
    names = made_up_names(people)
    station.people = [
        station.do(
            volunteers.register, volunteers.VolunteerRequest(name, PersonCategory.COURIER)
        ).volunteer_id
        for name in names
    ]
    return station


def made_up_names(count: int) -> list[str]:
    """Return names of two and three characters, the same ones each time."""
    chosen = random.Random(7)
    return [
        chosen.choice(_SURNAMES) + "".join(chosen.choices(_GIVEN, k=chosen.choice((1, 2, 2))))
        for _ in range(count)
    ]


def add_district(folder: Path, count: int = 310_000) -> None:
    """Put volunteers with their tokens straight into the tables of a founded station: only to be searched."""
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA synchronous = OFF")
        template = raw.execute("SELECT * FROM volunteers LIMIT 1")
        columns = [column[0] for column in template.description]
        row = dict(zip(columns, template.fetchone(), strict=True))
        places = ", ".join("?" for _ in columns)
        people = list(_district(row, count))
        raw.executemany(f"INSERT INTO volunteers VALUES ({places})", (p for p, _ in people))
        tokens = sorted((token, p[columns.index("id")]) for p, found in people for token in found)
        raw.executemany("INSERT OR IGNORE INTO volunteer_tokens VALUES (?, ?)", tokens)
        raw.commit()


def _district(row: dict[str, Any], count: int) -> Iterator[tuple[tuple[Any, ...], frozenset[str]]]:
    on = NOON.date()
    for running, name in enumerate(made_up_names(count), start=1000):
        number = Number(CodeKind.VOLUNTEER, on, running)
        tail = phone_tail_token(f"{running * 7919 % 10000:04d}")
        tokens = name_tokens(name, readings_of(name)) | number_tokens(number) | {tail}
        yield tuple({**row, "id": new_id().bytes, "number": str(number), "name": name}.values()), tokens


def add_past(folder: Path, count: int) -> None:
    """Put acts, service records and points of three years straight into a served station's tables.

    Copies of its first check-out under dates before it: only to be read, no chain holds them.
    """
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        for pragma in ("foreign_keys", "synchronous"):
            raw.execute(f"PRAGMA {pragma} = OFF")
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        people = [row[0] for row in raw.execute("SELECT id FROM volunteers")]
        acts = _copies(raw, "acts", "verb = 'attendance.check_out'", count)
        records = _copies(raw, "service_records", "1", count)
        moves = _copies(raw, "points_moves", "1", count)
        for number, (act, record, move) in enumerate(zip(acts, records, moves, strict=True)):
            person, before = people[number * 7919 % len(people)], 1 + number % 1000
            on = (NOON.date() - timedelta(days=before)).isoformat()
            back = before * 86_400_000
            act.update(seq=1_000_000 + number, on=on, at=act["at"] - back, subject_id=person)
            record.update(act_id=act["id"], volunteer_id=person, on=on, purse_id=person)
            record.update(started_at=record["started_at"] - back, ended_at=record["ended_at"] - back)
            move.update(act_id=act["id"], to_id=person, earned_by_id=record["id"])
            for table, row in (("acts", act), ("service_records", record), ("points_moves", move)):
                raw.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
        raw.commit()


def _copies(raw: sqlite3.Connection, table: str, where: str, count: int) -> Iterator[dict[str, Any]]:
    """Yield a table's pattern row `count` times, each with a key of its own."""
    pattern = raw.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1")
    names = [column[0] for column in pattern.description]
    row = dict(zip(names, pattern.fetchone(), strict=True))
    for _ in range(count):
        yield {**row, "id": new_id().bytes}
