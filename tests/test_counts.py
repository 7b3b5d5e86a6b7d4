"""What an act costs, counted: flushes to the disk and statements to the database."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

from stations import Station

from stationdesk.domain.service_time import Evidence
from stationdesk.queries import people_search
from stationdesk.queries import visits as visit_queries
from stationdesk.services import visits

ROOT = Path(__file__).resolve().parent.parent
ACTS = 100
MARKS = ("begin of the acts", "end of the acts")

WORK = f"""
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "support")!r}]
from pathlib import Path
from stations import open_founded
from stationdesk.db.database import url_of
from stationdesk.queries import people_search
from stationdesk.domain.service_time import Evidence
station = open_founded(url_of(Path(sys.argv[1])))
patrol = station.activity()
people = [station.register(f"李{{chr(0x4e00 + number)}}") for number in range({ACTS})]
print({MARKS[0]!r}, flush=True)
for person in people:
    station.check_in(person, patrol, evidence=Evidence.TYPED)
print({MARKS[1]!r}, flush=True)
"""


def test_a_check_in_is_one_flush_to_the_disk(founded_file: Path, tmp_path: Path) -> None:
    file = shutil.copy(founded_file, tmp_path / "station.db")
    trace = tmp_path / "trace"
    calls = "trace=fsync,fdatasync,write"
    command = [
        "strace",
        "-f",
        "-s",
        "40",
        "-e",
        calls,
        "-o",
        str(trace),
        sys.executable,
        "-c",
        WORK,
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    lines = trace.read_text(errors="replace").splitlines()
    begin, end = (next(i for i, line in enumerate(lines) if f'"{word}' in line) for word in MARKS)
    flushes = [line for line in lines[begin:end] if re.search(r"\bf(data)?sync\(", line)]

    assert ACTS <= len(flushes) <= 1.1 * ACTS


def test_a_check_in_asks_the_database_fifteen_times_at_most(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()

    assert len(statements(founded, lambda: founded.check_in(person, patrol, evidence=Evidence.TYPED))) <= 15


def test_a_check_out_asks_the_database_nineteen_times_at_most(founded: Station) -> None:
    person = founded.register()
    founded.check_in(person, founded.activity(), evidence=Evidence.TYPED)
    founded.pass_time(hours=2)

    assert len(statements(founded, lambda: founded.check_out(person))) <= 19


def test_a_redemption_asks_the_database_twenty_times_at_most(founded: Station) -> None:
    person, eggs = founded.register(), founded.reward(points_each=1, pieces=5)
    founded.serve(person, founded.activity(), hours=1)

    assert len(statements(founded, lambda: founded.redeem(person, (eggs, 1, 1)))) <= 20


def test_a_visit_asks_the_database_twelve_times_at_most(founded: Station) -> None:
    rider = founded.read(visit_queries.categories)[1].category_id
    services = tuple(row.service_id for row in founded.read(visit_queries.services)[:2])

    def tap() -> None:
        founded.do(visits.visit, visits.VisitRequest(rider, 1, services))

    tap()
    assert len(statements(founded, tap)) <= 12


def test_a_search_asks_the_database_once(founded: Station) -> None:
    founded.register()
    seen = statements(founded, lambda: founded.read(people_search.search, "lml"))

    assert len([statement for statement in seen if statement.startswith(("SELECT", "WITH"))]) == 1


def statements(station: Station, work) -> list[str]:  # type: ignore[no-untyped-def]
    """Do something and return the statements that reached SQLite, triggers' own not counted."""
    seen: list[str] = []
    for engine in (station.database.engine, station.database._reader):
        raw = engine.raw_connection()
        raw.driver_connection.set_trace_callback(seen.append)
        raw.close()
    work()
    own = [statement for statement in seen if not statement.startswith("--")]
    # A trigger is told of under the text of the statement that fired it; no act asks the same twice running.
    return [statement for statement, _again in groupby(own)]
