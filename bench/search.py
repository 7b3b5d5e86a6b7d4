"""A key in the omnibox at 310,000 volunteers: against raw sqlite3 and against LIKE."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.harness import Ratio, compare
from bench.stations import add_district, busy_station, made_up_names
from stationdesk.domain.search import query_key
from stationdesk.queries import people_search
from stationdesk.services.name_keys import readings_of

VOLUNTEERS = 310_000
_RANKED = """
SELECT v.id, v.number, v.name, v.category, v.phone, t.name, p.since FROM volunteers v
LEFT JOIN teams t ON t.id = v.team_id LEFT JOIN presence p ON p.volunteer_id = v.id
JOIN (SELECT volunteer_id, MIN(rank) AS rank, MAX(last_at) AS last_at FROM (
  SELECT volunteer_id, 0 AS rank, last_at FROM
    (SELECT volunteer_id, last_at FROM recency ORDER BY last_at DESC LIMIT 100) r
    WHERE EXISTS (SELECT 1 FROM volunteer_tokens k
      WHERE k.volunteer_id = r.volunteer_id AND k.token >= :low AND k.token < :high)
  UNION ALL
  SELECT volunteer_id, CASE WHEN token = :low THEN 1 ELSE 2 END, NULL FROM
    (SELECT volunteer_id, token FROM volunteer_tokens WHERE token >= :low AND token < :high LIMIT 250)
  ) GROUP BY volunteer_id ORDER BY 2, 3 DESC LIMIT 50) h ON h.volunteer_id = v.id
WHERE v.status = 'active' ORDER BY h.rank, h.last_at DESC, v.number"""
_LIKE = """SELECT id FROM like_people WHERE name LIKE :any OR pinyin LIKE :any OR initials LIKE :any
ORDER BY name = :typed DESC, name LIKE :beginning DESC, number LIMIT 50"""


def measure(volunteers: int = VOLUNTEERS) -> list[Ratio]:
    """Return the ratios of a search a key."""
    with tempfile.TemporaryDirectory(prefix="sd-bench-") as place:
        station = busy_station(Path(place), 100)
        add_district(Path(place), volunteers)
        with closing(sqlite3.connect(Path(place) / "station.db")) as raw:
            keys = typed_keys()
            search = _search(station.desk.read, keys)
            ratios = [
                compare("search a key, median", _raw_search(raw, keys), search, reach=4.5, calls=100),
                compare(
                    "search a key, 99th of 100",
                    _raw_search(raw, keys),
                    search,
                    reach=4,
                    calls=100,
                    quantile=0.99,
                ),
                compare(
                    "search a key, 99th, against ranked LIKE",
                    _like(raw, keys),
                    search,
                    reach=1 / 50,
                    rounds=8,
                    calls=20,
                    quantile=0.99,
                ),
            ]
        station.desk.close()
    return ratios


def typed_keys() -> list[str]:
    """Return what people type: one letter first, then more; characters, initials, pinyin, digits."""
    chosen = random.Random(11)
    keys = []
    for name in made_up_names(60):
        syllables = readings_of(name)[0]
        full, initials = "".join(syllables), "".join(s[0] for s in syllables)
        keys += [
            name[:1],
            name[:2],
            name,
            initials[:1],
            initials,
            full[:4],
            full,
            syllables[0] + initials[1:],
        ]
        keys.append(f"{chosen.randrange(10000):04d}")
    chosen.shuffle(keys)
    return keys


def _search(read: Callable[..., Any], keys: list[str]) -> Callable[[], object]:
    texts = cycle(keys)
    return lambda: read(people_search.search, next(texts))


def _raw_search(raw: sqlite3.Connection, keys: list[str]) -> Callable[[], object]:
    """Return the same statement by hand, its rows as the driver gives them."""
    texts = cycle(keys)

    def step() -> object:
        key = query_key(next(texts))
        return raw.execute(_RANKED, {"low": key.prefix, "high": key.upper}).fetchall()

    return step


def _like(raw: sqlite3.Connection, keys: list[str]) -> Callable[[], object]:
    """Return what one would write without the token table: a ranked LIKE over names and their pinyin."""
    raw.execute("CREATE TEMP TABLE like_people (id, number, name, pinyin, initials)")
    people = raw.execute("SELECT id, number, name FROM volunteers").fetchall()
    rows = []
    for volunteer_id, number, name in people:
        syllables = readings_of(name)[0]
        rows.append((volunteer_id, number, name, "".join(syllables), "".join(s[0] for s in syllables)))
    raw.executemany("INSERT INTO like_people VALUES (?, ?, ?, ?, ?)", rows)
    texts = cycle(keys)

    def step() -> object:
        typed = next(texts)
        values = {"any": f"%{typed}%", "beginning": f"{typed}%", "typed": typed}
        return raw.execute(_LIKE, values).fetchall()

    return step
