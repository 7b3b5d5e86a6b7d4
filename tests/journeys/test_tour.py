"""The tour itself: the main job in the real window, on a real database, with its real threads."""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from demo_station import NOW, MadeDemo
from PySide6.QtWidgets import QApplication
from screens import clear_away

from stationdesk import demo
from stationdesk.app import build
from stationdesk.demo.place import FOUNDING
from stationdesk.desk import Desk
from stationdesk.domain.acts import Act, new_id
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.services import stations
from stationdesk.ui import tour
from stationdesk.ui.running import Running
from stationdesk.ui.tour.steps import STEPS, Step, arriving
from stationdesk.ui.tour.tour import Tour

# A machine without a print system says so in the log.
pytestmark = [pytest.mark.window, pytest.mark.logs_errors]
RUN = sys.modules["stationdesk.ui.tour.run"]


@pytest.fixture
def built(qapp: QApplication) -> Iterator[Callable[..., Running]]:
    """Builds the program, which lives until its window is gone: a window that outlives it ends in a crash."""
    before, kept = set(qapp.topLevelWidgets()), []

    def keep(*parts: Any, **how: Any) -> Running:
        kept.append(build(*parts, **how))
        return kept[-1]

    yield keep
    clear_away(before)


def test_the_main_job_goes_through_and_everything_is_found_as_it_should_be(
    built: Callable[..., Running],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    made_demo: MadeDemo,
) -> None:
    def fill(folder: DataFolder, database_url: str | None, now: datetime) -> None:
        """What the run's one demo holds is what filling this folder would make of it."""
        assert (database_url, now) == (None, NOW)
        made_demo.copied_to(folder.path)

    monkeypatch.setattr(RUN, "_fill", fill)

    code = tour.run(built, tmp_path / "out")

    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    assert str(tmp_path / "out") in told.out
    whole = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert whole["ok"] is True
    assert [step["name"] for step in whole["steps"]] == [step.name for step in STEPS]
    assert sum(len(step["checks"]) for step in whole["steps"]) >= 120
    pictures = [name for step in whole["steps"] for name in step["pictures"]]
    assert [int(name[:2]) for name in pictures] == list(range(1, len(pictures) + 1))
    assert {_size(tmp_path / "out" / name) for name in pictures} == {(1366, 768)}
    papers = [name for step in whole["steps"] for name in step["papers"]]
    assert {(tmp_path / "out" / name).read_bytes()[:5] for name in papers} == {b"%PDF-"}
    assert any(name.startswith("slip_R") for name in papers), "no slip"
    assert {"donation", "sign_off", "overdue", "ticket"} <= {name[6:-4] for name in papers}
    in_words = (tmp_path / "out" / "summary.md").read_text(encoding="utf-8")
    assert all(name in in_words for name in pictures + papers)


def test_a_deviation_ends_it_with_1_and_names_the_step(
    built: Callable[..., Running],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask_for_too_much(one: Tour) -> None:
        one.check("points", 10, 11)

    never = Step("never", "Never done", ask_for_too_much)
    steps = (STEPS[0], Step("greedy", "Ask for more than there is", ask_for_too_much), never)
    monkeypatch.setattr(RUN, "STEPS", steps)
    (tmp_path / "out").mkdir()
    for old in ("99_old.png", "paper_old.pdf"):
        (tmp_path / "out" / old).write_bytes(b"of an earlier tour")
    (tmp_path / "out" / "mine.txt").write_bytes(b"of somebody else")

    code = tour.run(built, tmp_path / "out", _founded(tmp_path / "station"), language="en")

    said = capsys.readouterr().err
    whole = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert code == 1
    assert "Ask for more than there is" in said
    assert "points: 10, not 11" in said
    assert whole["ok"] is False
    assert [(step["name"], bool(step["deviation"])) for step in whole["steps"]] == [
        ("sign_in", False),
        ("greedy", True),
    ]
    assert len(list((tmp_path / "out").glob("*_deviation.png"))) == 1
    assert not list((tmp_path / "out").glob("*old*"))
    assert (tmp_path / "out" / "mine.txt").exists()


def test_what_does_not_come_is_named(
    built: Callable[..., Running],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("stationdesk.ui.tour.hands._PATIENCE_SECONDS", 0.5)
    waiting = Step("wait", "Wait for nobody", lambda one: one.hands.wait(lambda: False, "nobody"))
    monkeypatch.setattr(RUN, "STEPS", (waiting,))
    filled: list[datetime] = []

    def only_found(desk: Desk, now: datetime) -> None:
        filled.append(now)
        desk.write(stations.found, Act(new_id(), new_id(), now), FOUNDING)

    monkeypatch.setattr(demo, "fill", only_found)

    code = tour.run(built, tmp_path / "out", language="en")

    assert code == 1
    assert filled == [RUN.AFTERNOON], "a tour that is given no folder fills a station of its own"
    assert "did not come: nobody" in capsys.readouterr().err


def test_a_warning_in_the_log_is_a_deviation(
    built: Callable[..., Running],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def complain(one: Tour) -> None:
        arriving.sign_in(one)
        RUN.logging.getLogger("stationdesk").warning("something is odd")

    monkeypatch.setattr(RUN, "STEPS", (Step("complain", "Complain", complain),))

    code = tour.run(built, tmp_path / "out", _founded(tmp_path / "station"), language="en")

    assert code == 1
    assert "something is odd" in capsys.readouterr().err


def _founded(place: Path) -> DataFolder:
    """A station with the demo's operator and nothing else: enough to sign in."""
    folder = DataFolder(place)
    desk = open_station(folder).desk
    desk.write(stations.found, Act(new_id(), new_id(), datetime.now(UTC)), FOUNDING)
    desk.close()
    return folder


def _size(picture: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height
