"""The desk is killed in the middle of its work: what was said to be done is there, nothing is half done."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from stations import open_founded

from stationdesk.db.database import url_of
from stationdesk.queries.verification import verify

ROUNDS = 12

WORKER = """
import sys
sys.path[:0] = [{root!r}, {support!r}]
from pathlib import Path
from stations import open_founded
from stationdesk.db.database import url_of
from stationdesk.domain.errors import Refusal
station = open_founded(url_of(Path(sys.argv[1])))
patrol = station.activity("巡查" + sys.argv[2])
eggs = station.reward("鸡蛋" + sys.argv[2], 1, pieces=1000)
person = station.register()
print("ready", flush=True)
while True:
    station.serve(person, patrol, hours=1)
    station.pass_time(hours=12)
    print(station.acts[-1].hex, flush=True)
    station.redeem(person, (eggs, 1, 1))
    print(station.acts[-1].hex, flush=True)
"""


def test_a_killed_desk_loses_no_act_it_said_was_done(founded_file: Path, tmp_path: Path) -> None:
    root = Path(__file__).resolve().parent.parent
    code = WORKER.format(root=str(root), support=str(root / "tests" / "support"))
    file = Path(shutil.copy(founded_file, tmp_path / "station.db"))
    chance = random.Random(20261122)
    for number in range(ROUNDS):
        said = _work_and_be_killed(code, file, number, chance.uniform(0.0, 0.06))

        station = open_founded(url_of(file))
        with station.database.read() as connection:
            kept = {row[0].hex() for row in connection.exec_driver_sql("SELECT id FROM acts")}
        assert set(said) <= kept
        assert station.read(verify).findings == ()
        station.desk.close()


def _work_and_be_killed(code: str, file: Path, number: int, seconds: float) -> list[str]:
    worker = subprocess.Popen(
        [sys.executable, "-c", code, str(file), str(number)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    try:
        worker.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        worker.send_signal(signal.SIGKILL)
    said = worker.stdout.read().split("\n")
    worker.stdout.close()
    worker.wait()
    return [line for line in said if len(line) == 32]
