"""A copy of the station: sound, of one moment, made while others work; or none at all."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from stations import Station, open_founded

from stationdesk.db import backup
from stationdesk.db.database import url_of
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble
from stationdesk.paths import DataFolder
from stationdesk.queries.verification import verify

ON = date(2026, 11, 22)


def test_the_copy_is_a_whole_station_in_one_file(founded: Station, tmp_path: Path) -> None:
    person = founded.register()
    founded.serve(person, founded.activity(), hours=2)

    copy = founded.desk.back_up(tmp_path / "copies", ON)

    assert copy is not None
    assert [file.name for file in (tmp_path / "copies").iterdir()] == ["station-2026-11-22.db"]
    other = open_founded(url_of(copy))
    assert other.read(verify).findings == ()
    assert other.read(verify).heads == founded.read(verify).heads
    other.desk.close()


def test_acts_go_on_while_it_is_copied_and_the_copy_is_of_one_moment(
    founded: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_STEP_PAGES", 1)
    goes_on, done = threading.Event(), []

    def work() -> None:
        while not goes_on.is_set():
            founded.register(f"王{len(done)}")
            done.append(len(done))

    worker = threading.Thread(target=work)
    worker.start()
    try:
        copy = backup.back_up(Path(str(founded.database.engine.url.database)), tmp_path / "copies", ON)
    finally:
        goes_on.set()
        worker.join()

    other = open_founded(url_of(copy))
    assert other.read(verify).findings == ()
    other.desk.close()


def test_a_copy_that_is_not_sound_leaves_the_one_before(
    founded: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = founded.desk.back_up(tmp_path, ON)
    assert before is not None
    first = before.read_bytes()

    def spoil(_database: Path, part: Path) -> None:
        part.write_bytes(b"half")
        raise DatabaseTrouble(DatabaseProblem.DAMAGED, "spoiled")

    monkeypatch.setattr(backup, "_copy", spoil)
    with pytest.raises(DatabaseTrouble):
        founded.desk.back_up(tmp_path, ON)

    assert before.read_bytes() == first
    assert list(tmp_path.glob("*.part")) == []


def test_the_newest_fortnight_is_kept(founded: Station, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    assert folder.last_backup() is None
    for days in range(backup.KEPT + 2):
        founded.desk.back_up(folder.backups, ON + timedelta(days=days))

    assert len(list(folder.backups.iterdir())) == backup.KEPT
    assert folder.last_backup() == ON + timedelta(days=backup.KEPT + 1)


def test_a_folder_that_is_in_the_way_is_a_trouble_with_words(founded: Station, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("not a folder")

    with pytest.raises(DatabaseTrouble) as trouble:
        founded.desk.back_up(tmp_path / "copies", ON)

    assert trouble.value.problem is DatabaseProblem.CANNOT_OPEN


def test_a_station_on_a_server_is_kept_by_the_server(founded_on_postgres: Station, tmp_path: Path) -> None:
    assert founded_on_postgres.desk.back_up(tmp_path, ON) is None
    assert list(tmp_path.iterdir()) == []


def test_the_copy_opens_without_the_program(founded: Station, tmp_path: Path) -> None:
    copy = founded.desk.back_up(tmp_path / "copies", ON)
    assert copy is not None
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
