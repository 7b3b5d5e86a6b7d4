"""Goods with 1,000,000 moves behind them: the list, the list of a day before, the history of one item."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from bench.harness import Ratio, compare
from bench.stations import NOON, BusyStation, busy_station
from stationdesk.domain.stock import BillKind, PlaceKind, system_place
from stationdesk.queries.stock_history import PAGE, history
from stationdesk.queries.stock_lists import StockListRow, stock_list
from stationdesk.services import bills, items

MOVES = 1_000_000
_ITEMS, _DAYS, _MOVES_OF_AN_ACT = 300, 1096, 4
_LIST_REACH, _PAST_REACH, _HISTORY_REACH = 1 / 10, 1 / 4, 2.0
_SHELF = system_place(PlaceKind.SHELF).bytes


def measure(moves: int = MOVES) -> list[Ratio]:
    """Return the ratios: lists against adding up every move, a page against reading its rows by key."""
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        station, heavy = _stocked(Path(place))
        add_moves(Path(place), moves, heavy)
        with closing(sqlite3.connect(Path(place) / "station.db")) as raw:
            ratios = [*_lists(station, raw), _history(station, raw, heavy)]
        station.desk.close()
        return ratios


def _stocked(place: Path) -> tuple[BusyStation, UUID]:
    station = busy_station(place, 20)
    made = [station.do(items.put_item, items.ItemRequest(None, f"物资 {n:03d}")) for n in range(_ITEMS)]
    line = bills.ReceivedLine(made[0].item_id, 1)
    station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,)))
    return station, made[0].item_id


def _lists(station: BusyStation, raw: sqlite3.Connection) -> list[Ratio]:
    today = NOON.date()
    days = (
        ("stock: the list of 300 items", today, _LIST_REACH),
        ("stock: the list as of a month ago", today - timedelta(days=30), _PAST_REACH),
    )
    return [_compared(station, raw, *day) for day in days]


def _compared(station: BusyStation, raw: sqlite3.Connection, name: str, on: date, reach: float) -> Ratio:
    def ours() -> list[StockListRow]:
        return station.desk.read(stock_list, on, today=NOON.date())

    def direct() -> dict[UUID, int]:
        return {UUID(bytes=item): pieces for item, pieces in raw.execute(_ADDED, (_SHELF, on.isoformat()))}

    added = {item_id: pieces for item_id, pieces in direct().items() if pieces}
    if {row.item_id: row.total for row in ours() if row.total} != added:
        raise RuntimeError(f"{name}: the list is not what the moves add up to")
    return compare(name, direct, ours, reach=reach, rounds=5, calls=1)


def _history(station: BusyStation, raw: sqlite3.Connection, item_id: UUID) -> Ratio:
    page = station.desk.read(history, item_id)
    if len(page.rows) != PAGE:
        raise RuntimeError("a page of the history is not full")
    moves = [row.move_id.bytes for row in page.rows]

    def by_key() -> None:
        for move_id in moves:
            act_id, from_id, to_id, *_rest = raw.execute(_MOVE, (move_id,)).fetchone()
            _at, _verb, _reason, operator_id, desk_id = raw.execute(_ACT, (act_id,)).fetchone()
            named = (("operators", operator_id), ("desks", desk_id))
            placed = (("stock_places", from_id), ("stock_places", to_id))
            for table, key in (*named, *placed, ("storage_places", from_id), ("storage_places", to_id)):
                raw.execute(f"SELECT * FROM {table} WHERE id = ?", (key,)).fetchone()

    name = "stock: the first page of an item's history"
    return compare(name, by_key, lambda: station.desk.read(history, item_id), reach=_HISTORY_REACH)


def add_moves(folder: Path, moves: int, heavy: UUID) -> None:
    """Put three years of moves with their levels straight into a station's tables: only to be read.

    A fifth of them is of one item; four moves belong to one act; every fourth brings goods.
    """
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        for pragma in ("foreign_keys = OFF", "synchronous = OFF", "temp_store = MEMORY"):
            raw.execute(f"PRAGMA {pragma}")
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("CREATE TEMP TABLE k (k INTEGER PRIMARY KEY, id BLOB)")
        raw.execute("INSERT INTO k SELECT row_number() OVER (ORDER BY title) - 1, id FROM stock_items")
        raw.execute('CREATE TEMP TABLE d (k INTEGER PRIMARY KEY, "on" TEXT)')
        first = NOON.date() - timedelta(days=_DAYS)
        days = ((n, (first + timedelta(days=n)).isoformat()) for n in range(_DAYS))
        raw.executemany("INSERT INTO d VALUES (?, ?)", days)
        _add_acts(raw, -(-moves // _MOVES_OF_AN_ACT))
        values = {
            "count": moves,
            "days": _DAYS,
            "acts": _MOVES_OF_AN_ACT,
            "heavy": heavy.bytes,
            "shelf": _SHELF,
            "supplier": system_place(PlaceKind.SUPPLIER).bytes,
            "gone": system_place(PlaceKind.HANDED_OUT).bytes,
        }
        raw.execute(_MOVED, values)
        raw.execute("DELETE FROM stock_levels")
        raw.execute(_LEVELS)
        raw.commit()
        raw.execute("ANALYZE")


def _add_acts(raw: sqlite3.Connection, count: int) -> None:
    """Copy the act that received the first goods, under dates before it."""
    names = [row[1] for row in raw.execute("PRAGMA table_info(acts)")]
    made = {
        "id": "CAST(printf('%016d', i) AS BLOB)",
        "seq": "1000000 + i",
        '"on"': 'd."on"',
        "at": f"a.at - ({_DAYS} - d.k) * 86400000",
    }
    quoted = ['"on"' if name == "on" else name for name in names]
    chosen = ", ".join(made.get(name, f"a.{name}") for name in quoted)
    raw.execute(
        f"INSERT INTO acts ({', '.join(quoted)}) {_SERIES} SELECT {chosen} FROM n"
        " JOIN d ON d.k = i * :days / :count"
        " JOIN (SELECT * FROM acts WHERE verb = 'bills.receive' LIMIT 1) a",
        {"count": count, "days": _DAYS},
    )


_SERIES = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)"
_MOVED = f"""INSERT INTO stock_moves (id, act_id, item_id, from_id, to_id, pieces, source, "on")
  {_SERIES}
  SELECT CAST(printf('%016d', i) AS BLOB), CAST(printf('%016d', i / :acts) AS BLOB),
    CASE WHEN i % 5 = 0 THEN :heavy ELSE k.id END,
    CASE WHEN (i + i / 300) % 4 = 0 THEN :supplier ELSE :shelf END,
    CASE WHEN (i + i / 300) % 4 = 0 THEN :shelf ELSE :gone END,
    CASE WHEN (i + i / 300) % 4 = 0 THEN 40 ELSE 1 END, '', d."on"
  FROM n JOIN d ON d.k = i * :days / :count JOIN k ON k.k = i * 7919 % 300"""
_LEVELS = """INSERT INTO stock_levels (item_id, place_id, expires_on, batch, pieces)
  SELECT item_id, place_id, '9999-12-31', '', SUM(pieces) FROM (
    SELECT item_id, to_id AS place_id, pieces FROM stock_moves
    UNION ALL SELECT item_id, from_id, -pieces FROM stock_moves) GROUP BY 1, 2"""
_ADDED = """SELECT item_id, SUM(CASE WHEN to_id = ?1 THEN pieces ELSE -pieces END) FROM stock_moves
  WHERE "on" <= ?2 GROUP BY item_id"""
_MOVE = "SELECT act_id, from_id, to_id, pieces, source, expires_on, batch FROM stock_moves WHERE id = ?"
_ACT = "SELECT at, verb, reason, operator_id, desk_id FROM acts WHERE id = ?"
