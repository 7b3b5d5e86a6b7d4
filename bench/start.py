"""How soon the window is there: start to first paint and to the first search, against an empty window.

Each figure is taken in a fresh process, from starting it to the line it writes; the empty window and
the program take turns (A B, B A). `python -m bench start` prints both ratios.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.harness import Ratio, of_pairs

ROOT = Path(__file__).resolve().parent.parent
PAINT_REACH, SEARCH_REACH = 1.5, 4.5

_EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    os.write(1, b"x")
    os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
_PAINTED = """
import os
from stationdesk import app
def done(*_):
    os.write(1, b"x")
    os._exit(0)
app.start_behind = done
app.main([])
"""
_SEARCHED = """
import os
from stationdesk import app
behind = app.start_behind
def start(*parts):
    running = behind(*parts)
    running.ready.connect(lambda: sign_in(running))
    return running
def sign_in(running):
    from uuid import UUID
    from stationdesk.domain.staff import Role
    from stationdesk.ui.context import SignedIn
    from PySide6.QtCore import QTimer
    running.context.signed_in = SignedIn(UUID(int=1), "x", Role.ADMINISTRATOR)
    running.runner.operator_id = UUID(int=1)
    running.context.signed_in_changed.emit(running.context.signed_in)
    running.area.omnibox.field.text_field.setText("z")
    timer = QTimer(running, interval=1)
    timer.timeout.connect(lambda: look(running))
    timer.start()
def look(running):
    if running.area.omnibox.list.isVisible():
        os.write(1, b"x")
        os._exit(0)
app.start_behind = start
app.main([])
"""


def measure(rounds: int = 15) -> list[Ratio]:
    """Return both ratios against the empty window."""
    return [
        of_pairs("start to the first painted window", painted(rounds), reach=PAINT_REACH),
        of_pairs("start to the first answered search", searched(rounds), reach=SEARCH_REACH),
    ]


def painted(rounds: int) -> list[tuple[float, float]]:
    """Return pairs of seconds (empty window, ours) from start to first paint."""
    with tempfile.TemporaryDirectory() as folder:
        return _pairs(rounds, _PAINTED, Path(folder))


def searched(rounds: int) -> list[tuple[float, float]]:
    """Return pairs of seconds (empty window, ours) from start to the first answered search.

    Whoever signs in takes no time here, but the page that asks them is built and shown.
    """
    with tempfile.TemporaryDirectory() as folder:
        found_station(Path(folder) / "stationdesk")
        return _pairs(rounds, _SEARCHED, Path(folder))


def found_station(place: Path) -> None:
    """Make the station that the searching program opens; its founding is not measured."""
    # Nothing of the program is imported by the process that measures until it needs a station.
    from datetime import UTC, datetime  # noqa: PLC0415

    from stationdesk.domain.acts import Act, new_id  # noqa: PLC0415
    from stationdesk.domain.people import PersonCategory  # noqa: PLC0415
    from stationdesk.opening import open_station  # noqa: PLC0415
    from stationdesk.paths import DataFolder  # noqa: PLC0415
    from stationdesk.services import stations, volunteers  # noqa: PLC0415

    desk, operator_id = open_station(DataFolder(place)).desk, new_id()
    founding = stations.FoundingRequest("微光驿站", "樾檀山", "刘社工", "1234", "1")
    desk.write(stations.found, Act(new_id(), operator_id, datetime.now(UTC)), founding)
    somebody = volunteers.VolunteerRequest("张三丰", PersonCategory.COURIER)
    desk.write(volunteers.register, Act(new_id(), operator_id, datetime.now(UTC)), somebody)
    desk.close()


def _pairs(rounds: int, program: str, place: Path) -> list[tuple[float, float]]:
    pairs = []
    for number in range(rounds + 1):
        programs = (_EMPTY, program) if number % 2 else (program, _EMPTY)
        taken = {each: _seconds(each, place) for each in programs}
        if number:  # the first round fills the disk's cache
            pairs.append((taken[_EMPTY], taken[program]))
    return pairs


def _seconds(program: str, place: Path) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(place)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    for chosen in ("STATIONDESK_DATA", "STATIONDESK_DATABASE_URL"):
        environment.pop(chosen, None)
    command = [sys.executable, "-c", program]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        answer = process.stdout.read(1)
        seconds = time.perf_counter() - started
    if answer != b"x":
        raise RuntimeError(f"the program ended with {process.returncode} before its window was there")
    return seconds
