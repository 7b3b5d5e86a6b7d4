"""A tap against raw sqlite3 writing the same rows; what its sums cost; figures over 5,000,000 visits."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from bench.harness import Ratio, compare
from bench.stations import NOON, BusyStation, busy_station
from stationdesk.domain.acts import new_id
from stationdesk.domain.visits import Span, month_of, year_of
from stationdesk.queries import visit_figures
from stationdesk.queries import visits as visit_queries
from stationdesk.services import visits

VISITS = 5_000_000
_DAYS, _PEOPLE = 1096, 2000
_REACH, _SUMS_REACH, _MONTH_REACH, _YEAR_REACH = 2.5, 1.1, 1 / 10, 1 / 20
_SUM_TRIGGERS = ("visits_hour", "visit_uses_day")


def measure() -> list[Ratio]:
    """Return the ratios of a tap, of its sums, of a month and of a year."""
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        return [*_taps(Path(place)), *_figures(Path(place) / "large", VISITS)]


def _taps(place: Path) -> list[Ratio]:
    ours, bare, base = (busy_station(place / name, 20) for name in ("ours", "bare", "floor"))
    for station in (ours, bare, base):
        _tap(station)()
    base.desk.close()
    _without_sums(place / "bare")
    with closing(_Floor(place / "floor" / "station.db")) as floor:
        ratios = [
            compare("visit: a tap", floor.tap, _tap(ours), reach=_REACH),
            compare("visit: its sums, beside the same without", _tap(bare), _tap(ours), reach=_SUMS_REACH),
        ]
    for station in (ours, bare):
        station.desk.close()
    return ratios


def _figures(folder: Path, visits_in_all: int) -> list[Ratio]:
    station = busy_station(folder, _PEOPLE)
    _tap(station)()
    add_visits(folder, visits_in_all)
    today = NOON.date()
    spans = (
        ("visits: statistics of a month", month_of(today).before, _MONTH_REACH),
        ("visits: statistics of a year", year_of(today.replace(year=today.year - 1)), _YEAR_REACH),
    )
    with closing(_Direct(folder / "station.db")) as direct:
        ratios = [_compared(station, direct, *span) for span in spans]
    station.desk.close()
    return ratios


def _compared(station: BusyStation, direct: _Direct, name: str, span: Span, reach: float) -> Ratio:
    def ours() -> visit_figures.VisitStatistics:
        return station.desk.read(visit_figures.statistics, span)

    found, added = ours(), direct.statistics(span)
    said = found.figures
    totals = (said.visits, said.people, said.unidentified, said.service_uses)
    parts = (sum(found.hours), sum(row.visits for row in found.days), sum(row.uses for row in found.services))
    if (totals, parts) != added:
        raise RuntimeError(f"{name}: {totals} {parts} are not {added}")
    return compare(name, lambda: direct.statistics(span), ours, reach=reach, rounds=5, calls=1)


def _tap(station: BusyStation) -> Callable[[], object]:
    rider = station.desk.read(visit_queries.categories)[1].category_id
    water, meal = (row.service_id for row in station.desk.read(visit_queries.services)[:2])
    return lambda: station.do(visits.visit, visits.VisitRequest(rider, 1, (water, meal)))


def _without_sums(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        for name in _SUM_TRIGGERS:
            raw.execute(f"DROP TRIGGER {name}")
        raw.commit()


def add_visits(folder: Path, visits_in_all: int) -> None:
    """Put three years of visits with their sums straight into a station's tables: only to be read.

    Every 31st is of somebody known, every second one used a service.
    """
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        for pragma in ("foreign_keys = OFF", "synchronous = OFF", "temp_store = MEMORY"):
            raw.execute(f"PRAGMA {pragma}")
        for name in _SUM_TRIGGERS:
            raw.execute(f"DROP TRIGGER {name}")
        for table in ("visit_hours", "visit_use_days"):
            raw.execute(f"DELETE FROM {table}")
        _choices(raw)
        raw.execute(_VISITS, {"count": visits_in_all, "days": _DAYS, "people": _PEOPLE})
        raw.execute(_USES, {"count": visits_in_all})
        raw.execute(_HOURS)
        raw.execute(_USE_DAYS)
        raw.commit()
        raw.execute("ANALYZE")


def _choices(raw: sqlite3.Connection) -> None:
    for name, table in (("c", "visitor_categories"), ("s", "visit_services"), ("v", "volunteers")):
        raw.execute(f"CREATE TEMP TABLE {name} (k INTEGER PRIMARY KEY, id BLOB)")
        raw.execute(f"INSERT INTO {name} SELECT row_number() OVER (ORDER BY id) - 1, id FROM {table}")
    raw.execute('CREATE TEMP TABLE d (k INTEGER PRIMARY KEY, "on" TEXT)')
    first = NOON.date() - timedelta(days=_DAYS - 1)
    days = ((k, (first + timedelta(days=k)).isoformat()) for k in range(_DAYS))
    raw.executemany("INSERT INTO d VALUES (?, ?)", days)


_SERIES = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)"
_VISITS = f"""INSERT INTO visits
  (id, act_id, point_id, category_id, "on", hour, people, volunteer_id, visitor_id, source)
  {_SERIES}
  SELECT CAST(printf('%016d', i) AS BLOB), CAST(printf('%016d', i) AS BLOB), NULL, c.id, d."on",
    8 + i * 104729 % 13, 1, CASE WHEN i % 31 = 0 THEN v.id END, NULL, 'tap'
  FROM n JOIN d ON d.k = i * :days / :count JOIN c ON c.k = i * 7919 % 12 JOIN v ON v.k = i / 31 % :people"""
_USES = f"""INSERT INTO visit_uses (id, act_id, visit_id, service_id, uses) {_SERIES}
  SELECT CAST(printf('%016d', i) AS BLOB), CAST(printf('%016d', i) AS BLOB),
    CAST(printf('%016d', i) AS BLOB), s.id, 1
  FROM n JOIN s ON s.k = i * 31 % 17 WHERE i % 2 = 0"""
_HOURS = """INSERT INTO visit_hours ("on", hour, point_id, category_id, visits, identified)
  SELECT "on", hour, zeroblob(16), category_id, SUM(people),
    SUM(CASE WHEN volunteer_id IS NULL THEN 0 ELSE people END) FROM visits GROUP BY 1, 2, 3, 4"""
_USE_DAYS = """INSERT INTO visit_use_days ("on", point_id, category_id, service_id, uses)
  SELECT v."on", zeroblob(16), v.category_id, u.service_id, SUM(u.uses)
  FROM visit_uses u JOIN visits v ON v.id = u.visit_id GROUP BY 1, 2, 3, 4"""


class _Direct:
    """The same figures, straight from every visit."""

    _FIGURES = """SELECT SUM(people), COUNT(DISTINCT volunteer_id),
      SUM(CASE WHEN volunteer_id IS NULL THEN people ELSE 0 END)
      FROM visits WHERE "on" BETWEEN ? AND ?"""
    _BY_HOUR = 'SELECT category_id, hour, SUM(people) FROM visits WHERE "on" BETWEEN ? AND ? GROUP BY 1, 2'
    _BY_DAY = 'SELECT "on", SUM(people) FROM visits WHERE "on" BETWEEN ? AND ? GROUP BY 1'
    _USED = """SELECT u.service_id, SUM(u.uses) FROM visits v JOIN visit_uses u ON u.visit_id = v.id
      WHERE v."on" BETWEEN ? AND ? GROUP BY 1"""

    def __init__(self, file: Path) -> None:
        self._raw = sqlite3.connect(file)

    def close(self) -> None:
        self._raw.close()

    def statistics(self, span: Span) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return visits, people, unidentified, uses; and the sums of the parts."""
        between = (span.first.isoformat(), span.last.isoformat())
        rows = [
            self._raw.execute(statement, between).fetchall()
            for statement in (self._FIGURES, self._BY_HOUR, self._BY_DAY, self._USED)
        ]
        parts = tuple(sum(row[-1] for row in part) for part in rows[1:])
        return (*rows[0][0], parts[-1]), parts


class _Floor:
    """Writes the rows of the last tap again, with new keys, in one durable transaction."""

    def __init__(self, file: Path) -> None:
        self._raw = sqlite3.connect(file, isolation_level=None)
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
            self._raw.execute(f"PRAGMA {pragma}")
        self._visit, self._act = self._last("visits"), self._last("acts")
        self._uses = self._raw.execute("SELECT service_id, uses FROM visit_uses").fetchall()
        self._seq = count(self._act["seq"] + 1)

    def close(self) -> None:
        self._raw.close()

    def tap(self) -> None:
        """One tap's rows: the visit, what was used, the act, the head of the chain."""
        act_id, visit_id, seq = new_id().bytes, new_id().bytes, next(self._seq)
        self._raw.execute("BEGIN IMMEDIATE")
        self._insert("visits", {**self._visit, "id": visit_id, "act_id": act_id})
        for service_id, uses in self._uses:
            row = {"id": new_id().bytes, "act_id": act_id, "visit_id": visit_id}
            self._insert("visit_uses", {**row, "service_id": service_id, "uses": uses})
        self._insert("acts", {**self._act, "id": act_id, "seq": seq})
        self._raw.execute("UPDATE chain_heads SET seq = ?", (seq,))
        self._raw.execute("COMMIT")

    def _last(self, table: str) -> dict[str, Any]:
        found = self._raw.execute(f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1")
        names = [column[0] for column in found.description]
        return dict(zip(names, found.fetchone(), strict=True))

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        self._raw.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", tuple(row.values()))
