"""Papers are printed beside the window, one round at a time, and tell what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from stations import OPERATOR_ID, Station

from stationdesk.domain.staff import Role
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.queries import prints as print_queries
from stationdesk.services import prints
from stationdesk.services.prints import JobState
from stationdesk.ui.context import DeskContext, SignedIn
from stationdesk.ui.printroom import Printroom
from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.runner import Runner

SIGNED_IN = SignedIn(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR)


class Room:
    """A printroom with the program's own threads, and all it told."""

    def __init__(self, station: Station, folder: Path) -> None:
        self.station, self.folder = station, DataFolder(folder)
        self.runner = Runner(station.desk, lambda: station.now)
        self.window = QWidget()
        self.context = DeskContext(self.runner, ResultBar(self.window), Preferences(), lambda: station.now)
        self.printroom = Printroom(self.context)
        self.rounds: list[list[str]] = []
        self.touched: list[frozenset[str]] = []
        self.printroom.papers_done.connect(
            lambda done: self.rounds.append([f"{paper.number} {paper.state}" for paper in done])
        )
        self.runner.tables_changed.connect(self.touched.append)

    def open(self) -> None:
        self.printroom.open(self.station.desk, self.folder)

    def redeem(self) -> UUID:
        reward = self.station.reward(f"奖品 {len(self.station.acts)}", 0, 9)
        person = self.station.register(f"李 {len(self.station.acts)}")
        return self.station.redeem(person, (reward, 1, 0)).redemption_id


@pytest.fixture
def room(qapp: QApplication, founded: Station, tmp_path: Path) -> Iterator[Room]:
    made = Room(founded, tmp_path)
    yield made
    assert made.runner.stop()


def test_a_waiting_paper_is_printed_off_the_window_and_lists_hear_of_it(room: Room, qtbot) -> None:
    room.open()
    room.redeem()

    room.context.papers_waiting.emit()
    assert room.printroom.is_working and room.rounds == []

    qtbot.waitUntil(lambda: not room.printroom.is_working)
    assert room.rounds == [["R20261122-0001 printed"]]
    assert room.touched == [frozenset({"print_jobs"})]


def test_what_waited_over_night_is_printed_after_sign_in(room: Room, qtbot) -> None:
    room.redeem()
    room.open()

    room.context.signed_in_changed.emit(SIGNED_IN)

    qtbot.waitUntil(lambda: room.rounds == [["R20261122-0001 printed"]])


def test_signing_out_prints_nothing(room: Room) -> None:
    room.redeem()
    room.open()

    room.context.signed_in_changed.emit(None)

    assert not room.printroom.is_working


def test_a_paper_asked_for_before_the_station_is_open_is_printed_when_it_is(room: Room, qtbot) -> None:
    room.redeem()
    room.context.papers_waiting.emit()
    assert not room.printroom.is_working

    room.open()

    qtbot.waitUntil(lambda: room.rounds == [["R20261122-0001 printed"]])


def test_many_wishes_during_a_round_are_one_round_more_and_no_paper_comes_twice(room: Room, qtbot) -> None:
    room.open()
    room.redeem()
    room.context.papers_waiting.emit()
    room.redeem()

    for _ in range(5):
        room.context.papers_waiting.emit()

    qtbot.waitUntil(lambda: not room.printroom.is_working)
    printed = [paper for done in room.rounds for paper in done]
    assert printed == ["R20261122-0001 printed", "R20261122-0002 printed"]
    assert sorted(file.name for file in room.folder.papers.iterdir()) == [
        "R20261122-0001.pdf",
        "R20261122-0002.pdf",
    ]


def test_a_failed_paper_waits_until_it_is_tried_again_into_the_folder(room: Room, qtbot) -> None:
    room.open()
    redemption_id = room.redeem()
    room.context.preferences = Preferences(printer="no-such-printer")
    room.context.papers_waiting.emit()
    qtbot.waitUntil(lambda: not room.printroom.is_working, timeout=20_000)
    assert room.rounds == [["R20261122-0001 failed"]]

    job = room.station.read(print_queries.jobs_of, redemption_id)[0]
    room.station.desk.note(prints.mark, job.job_id, JobState.QUEUED, room.station.now)
    room.printroom.work(to_folder=True)

    qtbot.waitUntil(lambda: len(room.rounds) == 2)
    assert (room.folder.papers / "R20261122-0001.pdf").exists()


@pytest.mark.logs_errors
def test_a_bug_in_one_round_does_not_stop_the_next(room: Room, qtbot, monkeypatch) -> None:
    from stationdesk import outbox

    def bug(*_args: object, **_kwargs: object) -> None:
        raise ValueError("a bug")

    room.open()
    room.redeem()
    with monkeypatch.context() as broken:
        broken.setattr(outbox, "work", bug)
        room.context.papers_waiting.emit()
        qtbot.waitUntil(lambda: not room.printroom.is_working)

    room.context.papers_waiting.emit()

    qtbot.waitUntil(lambda: room.rounds == [["R20261122-0001 printed"]])
