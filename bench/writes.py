"""A durable check-in and a redemption against raw sqlite3 writing the same rows into the same schema."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from itertools import count, cycle
from pathlib import Path
from typing import Any

from bench.harness import Ratio, compare
from bench.stations import BusyStation, busy_station
from stationdesk.domain.acts import new_id
from stationdesk.domain.service_time import Evidence
from stationdesk.services import attendance, redemptions

_REACH = 2.5
_ROUNDS, _CALLS = 30, 20
PEOPLE = (_ROUNDS + 1) * _CALLS
"""Everybody comes once."""


def measure() -> list[Ratio]:
    """Return the ratios of a check-in and of a redemption."""
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        ours, base = (busy_station(Path(place) / name, PEOPLE) for name in ("ours", "floor"))
        for station in (ours, base):
            _serve(station)
            station.do(redemptions.redeem, _one_egg(station, station.people[0]))
        base.desk.close()
        with closing(_Floor(Path(place) / "floor" / "station.db")) as floor:
            ratios = [
                compare(
                    "check-in", floor.check_in, _check_in(ours), reach=_REACH, rounds=_ROUNDS, calls=_CALLS
                ),
                compare(
                    "redemption", floor.redeem, _redemption(ours), reach=_REACH, rounds=_ROUNDS, calls=_CALLS
                ),
            ]
        ours.desk.close()
    return ratios


def _serve(station: BusyStation) -> None:
    """Let everybody earn points."""
    for person in station.people:
        request = attendance.CheckInRequest(person, station.activity_id, Evidence.TYPED)
        station.do(attendance.check_in, request)
    station.pass_time(hours=6)
    for person in station.people:
        station.do(attendance.check_out, attendance.CheckOutRequest(person, Evidence.TYPED))
    station.pass_time(hours=1)


def _check_in(station: BusyStation) -> Callable[[], object]:
    people = iter(station.people)
    return lambda: station.do(
        attendance.check_in,
        attendance.CheckInRequest(next(people), station.activity_id, Evidence.SCANNED),
    )


def _redemption(station: BusyStation) -> Callable[[], object]:
    people = cycle(station.people)
    return lambda: station.do(redemptions.redeem, _one_egg(station, next(people)))


def _one_egg(station: BusyStation, person: Any) -> redemptions.RedemptionRequest:
    return redemptions.RedemptionRequest(person, (redemptions.CartLine(station.reward_id, 1, 1),))


class _Floor:
    """Writes the rows of the last such act again, with new keys, in one durable transaction."""

    def __init__(self, file: Path) -> None:
        self._raw = sqlite3.connect(file, isolation_level=None)
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
            self._raw.execute(f"PRAGMA {pragma}")
        self._seq = count(self._one("SELECT MAX(seq) FROM acts") + 1)
        people = [row[0] for row in self._raw.execute("SELECT id FROM volunteers")]
        self._people, self._purses = iter(people), cycle(people)
        self._numbers = count(100_000)
        self._patterns: dict[Any, tuple[list[str], Any]] = {}
        self._known_stay = self._raw.execute("SELECT activity_id, at FROM check_ins").fetchone()

    def close(self) -> None:
        self._raw.close()

    def check_in(self) -> None:
        """One check-in's rows: the stay, who is here, who was seen, the act, the head of the chain."""
        person, act_id, stay = next(self._people), new_id().bytes, new_id().bytes
        self._raw.execute("BEGIN IMMEDIATE")
        self._again("check_ins", id=stay, act_id=act_id, volunteer_id=person)
        activity, at = self._known_stay
        values = (person, stay, activity, at, "scanned")
        self._raw.execute("INSERT OR REPLACE INTO presence VALUES (?, ?, ?, ?, ?)", values)
        self._raw.execute("INSERT OR REPLACE INTO recency VALUES (?, ?, ?, ?)", (person, at, at, activity))
        self._close_act("attendance.check_in", act_id)

    def redeem(self) -> None:
        """One redemption's rows: points, pieces, the slip and its line, the paper, the act."""
        act_id, slip = new_id().bytes, new_id().bytes
        self._raw.execute("BEGIN IMMEDIATE")
        self._again("points_moves", id=new_id().bytes, act_id=act_id, from_id=next(self._purses))
        self._again("stock_moves", id=new_id().bytes, act_id=act_id)
        number = f"R20261122-{next(self._numbers)}"
        self._again("redemptions", id=slip, act_id=act_id, number=number)
        self._again("redemption_lines", id=new_id().bytes, act_id=act_id, redemption_id=slip)
        self._again("print_jobs", id=new_id().bytes, act_id=act_id, redemption_id=slip, number=number)
        self._raw.execute("UPDATE counters SET value = value + 1 WHERE name = 'R'")
        self._close_act("redemptions.redeem", act_id)

    def _close_act(self, verb: str, act_id: bytes) -> None:
        seq = next(self._seq)
        self._again("acts", "verb = ?", (verb,), id=act_id, seq=seq)
        self._raw.execute("UPDATE chain_heads SET seq = ?", (seq,))
        self._raw.execute("COMMIT")

    def _again(self, table: str, where: str = "1", given: tuple[Any, ...] = (), **changed: Any) -> None:
        """Insert a table's pattern row with some columns changed."""
        names, values = self._pattern(table, where, given)
        row = {**dict(zip(names, values, strict=True)), **changed}
        places = ", ".join("?" for _ in names)
        self._raw.execute(f"INSERT INTO {table} VALUES ({places})", tuple(row.values()))

    def _pattern(self, table: str, where: str, given: tuple[Any, ...]) -> tuple[list[str], Any]:
        key = (table, given)
        if key not in self._patterns:
            found = self._raw.execute(
                f"SELECT * FROM {table} WHERE {where} ORDER BY rowid DESC LIMIT 1", given
            )
            self._patterns[key] = ([column[0] for column in found.description], found.fetchone())
        return self._patterns[key]

    def _one(self, statement: str) -> int:
        return int(self._raw.execute(statement).fetchone()[0])
