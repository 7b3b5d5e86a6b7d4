"""Start-up and shutdown: painted before anything heavy, troubles told in words, nothing lost at the end."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine, text
from windows import LIU, OpenWindow, close_window, data_folder, open_window, stop

from stationdesk import app, logs
from stationdesk.db.database import url_of
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble
from stationdesk.paths import DataFolder
from stationdesk.ui.lag import LagProbe
from stationdesk.ui.pages import PAGES
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.signin.first_start import FirstStartPage
from stationdesk.ui.sounds import Sound, Sounds

ROOT = Path(__file__).resolve().parent.parent
HEAVY = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "xlsxwriter",
    "openpyxl",
    "pypinyin",
    "cryptography",
    "argon2",
    "psycopg",
    "segno",
    "numpy",
    "pyqtgraph",
)
_AT_FIRST_PAINT = """
import json, os, sys
from stationdesk import app
def painted(*_):
    os.write(1, json.dumps(sorted(sys.modules)).encode())
    os._exit(0)
app.start_behind = painted
app.main([])
"""


@pytest.fixture
def folder(tmp_path: Path, founded_file: Path) -> DataFolder:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return data_folder(tmp_path, founded_file)


@pytest.fixture
def desk(qtbot: QtBot, folder: DataFolder) -> Iterator[OpenWindow]:
    opened = open_window(folder)
    yield opened
    close_window(opened)


def run_python(program: str, place: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STATIONDESK_")}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(place), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60, check=False)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_nothing_heavy_is_imported_when_the_window_is_painted(tmp_path: Path) -> None:
    loaded = json.loads(run_python(_AT_FIRST_PAINT, tmp_path).stdout)
    assert "PySide6.QtWidgets" in loaded
    assert [name for name in HEAVY if name in loaded] == []
    assert not [name for name in loaded if name.startswith(("stationdesk.db", "stationdesk.services"))]


def test_a_founded_station_asks_who_works_at_the_desk(desk: OpenWindow) -> None:
    assert desk.running.window.shown.objectName() == "sign_in"


def test_an_empty_folder_asks_for_the_station(qtbot: QtBot, tmp_path: Path) -> None:
    running = app.build(DataFolder(tmp_path / "new"))
    qtbot.waitUntil(lambda: running.opened is not None, timeout=10_000)
    assert running.window.shown.objectName() == "first_start"
    assert (tmp_path / "new" / "station.db").exists()
    stop(running)


def test_the_demo_station_is_opened_in_place_of_an_empty_folder(
    qtbot: QtBot, tmp_path: Path, folder: DataFolder
) -> None:
    running = app.build(DataFolder(tmp_path / "new"))
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "first_start", timeout=10_000)
    first = running.window.shown
    assert isinstance(first, FirstStartPage)
    first.demo_ready.emit(folder)
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "sign_in", timeout=10_000)
    assert running.context.folder is folder
    qtbot.waitUntil(lambda: "微光驿站" in texts(running.window.shown), timeout=10_000)
    stop(running)


def test_signing_in_shows_the_desk(desk: OpenWindow) -> None:
    desk.sign_in()
    assert desk.running.window.shown is desk.area
    assert LIU.name in texts(desk.area.top)
    assert "微光驿站" in texts(desk.area.rail)
    assert "前台 1 号机" in texts(desk.area.top)


def test_nobody_signed_in_means_nobodys_desk(desk: OpenWindow) -> None:
    desk.sign_in()
    desk.running.context.signed_in_changed.emit(None)
    assert desk.running.window.shown.objectName() == "sign_in"


@pytest.mark.logs_errors
def test_a_file_of_a_newer_version_is_told_with_the_way_out(qtbot: QtBot, folder: DataFolder) -> None:
    engine = create_engine(url_of(folder.database))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    running = app.build(folder)
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "start_trouble", timeout=10_000)
    said = texts(running.window.shown)
    assert "Traceback" not in said
    assert str(folder.path) in said
    assert str(folder.logs / logs.FILE) in said
    running.window.show()
    quit_button = running.window.findChild(QPushButton, "quit")
    assert quit_button is not None
    quit_button.click()
    assert not running.window.isVisible()
    stop(running)


@pytest.mark.logs_errors
def test_a_missing_key_can_be_put_back_and_tried_again(qtbot: QtBot, folder: DataFolder) -> None:
    key = folder.key.read_text(encoding="ascii")
    folder.key.unlink()
    running = app.build(folder)
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "start_trouble", timeout=10_000)
    assert str(folder.key) in texts(running.window.shown)
    folder.key.write_text(key, encoding="ascii")
    again = running.window.findChild(QPushButton, "try_again")
    assert again is not None
    again.click()
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "sign_in", timeout=10_000)
    stop(running)


@pytest.mark.logs_errors
def test_a_bug_while_opening_is_told_in_the_window(
    qtbot: QtBot, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_open_station", lambda *_: 1 // 0)
    running = app.build(folder)
    qtbot.waitUntil(lambda: running.window.shown.objectName() == "start_trouble", timeout=10_000)
    assert "ZeroDivisionError" not in texts(running.window.shown)
    stop(running)


@pytest.mark.logs_errors
def test_a_bug_is_logged_told_once_and_the_desk_goes_on(qtbot: QtBot, folder: DataFolder) -> None:
    opened = open_window(folder)  # in here: pytest-qt puts its own hook before each test
    opened.sign_in()
    window = opened.running.window
    for _ in range(3):
        QTimer.singleShot(0, lambda: 1 // 0)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "bug_dialog") is not None)
    qtbot.wait(50)
    dialogs = window.findChildren(QMessageBox, "bug_dialog")
    assert len(dialogs) == 1
    assert str(folder.logs / logs.FILE) in dialogs[0].informativeText()
    dialogs[0].accept()
    opened.area.open_page("volunteers")
    assert opened.area.pages.name == "volunteers"
    close_window(opened)


@pytest.mark.logs_errors
def test_a_bug_on_another_thread_is_told_too(qtbot: QtBot, desk: OpenWindow) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: desk.running.window.findChild(QMessageBox, "bug_dialog") is not None)


def test_a_trouble_nobody_waited_for_is_explained_in_the_result_bar(desk: OpenWindow) -> None:
    desk.sign_in()
    desk.running.runner.refused.emit(DatabaseTrouble(DatabaseProblem.DISK_FULL, "full"))
    assert desk.said
    assert desk.running.context.result.kind is Kind.STOP


def test_every_result_is_heard_as_well_as_seen(desk: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Sound] = []
    monkeypatch.setattr(Sounds, "play", lambda _sounds, sound: heard.append(sound))
    for kind in (Kind.OK, Kind.LOOK, Kind.STOP, Kind.BUSY):
        desk.running.context.result.tell(kind, "…")
    assert heard == [Sound.OK, Sound.LOOK, Sound.STOP]


def test_closing_waits_until_everything_is_written(qtbot: QtBot, folder: DataFolder) -> None:
    opened = open_window(folder, in_threads=True)
    running, go = opened.running, threading.Event()
    qtbot.waitUntil(lambda: running.area is not None, timeout=10_000)
    qtbot.waitUntil(lambda: running.runner.busy == 0, timeout=10_000)
    running.runner.call(running, go.wait)
    assert not running.window.close()
    assert running.window.isVisible()
    assert running.context.result.kind is Kind.BUSY
    go.set()
    qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=5000)
    close_window(opened)


def test_when_nothing_was_done_for_a_while_the_database_rests(
    desk: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sign_in()
    opened = desk.running.opened
    assert opened is not None
    rested: list[bool] = []
    monkeypatch.setattr(opened.desk, "checkpoint", lambda: rested.append(True))
    quiet = next(timer for timer in desk.running.context.findChildren(QTimer) if timer.interval() == 20_000)
    assert not quiet.isActive()
    desk.running.runner.tables_changed.emit(frozenset({"presence"}))
    assert quiet.isActive()
    quiet.timeout.emit()
    assert rested == [True]


def test_building_the_pages_behind_the_window_never_holds_it_for_long(
    qtbot: QtBot, folder: DataFolder
) -> None:
    opened = open_window(folder, in_threads=True)
    qtbot.waitUntil(lambda: opened.running.area is not None, timeout=10_000)
    qtbot.wait(200)
    probe = LagProbe()
    probe.start()
    qtbot.waitUntil(lambda: len(opened.area.pages.built) == len(PAGES), timeout=10_000)
    report = probe.stop()
    close_window(opened)
    assert report.worst_ms < 250, report.late


@pytest.mark.logs_errors
def test_the_log_names_nobody(tmp_path: Path) -> None:
    file = logs.start(tmp_path / "logs")
    try:
        try:
            raise ValueError("李明朗 13812345621 11010519491231002X")
        except ValueError:
            logging.getLogger("stationdesk").exception("about 李明朗")
    finally:
        logs.stop()
    written = file.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_app.py" in written
    for secret in ("李", "1381234", "110105"):
        assert secret not in written.replace('raise ValueError("李明朗 13812345621 11010519491231002X")', "")


@pytest.mark.parametrize("method", ["fcitx", "fcitx5"])
def test_an_input_method_our_qt_cannot_load_is_reached_another_way(tmp_path: Path, method: str) -> None:
    program = (
        "import os\nos.environ['QT_IM_MODULE'] = " + repr(method) + "\n"
        "from stationdesk import app\napp.application()\nprint(os.environ['QT_IM_MODULE'])"
    )
    assert run_python(program, tmp_path).stdout.strip() == "ibus"


def test_a_command_runs_without_a_window(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom stationdesk.app import main\n"
        "code = main(['version'])\nfrom PySide6.QtWidgets import QApplication\n"
        "print(code, QApplication.instance())"
    )
    said = run_python(program, tmp_path).stdout.split("\n")
    assert said[0].startswith("StationDesk ")
    assert said[1] == "0 None"
