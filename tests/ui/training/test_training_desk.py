"""The training desk on screen: one key away, marked all over, its visitors served by the desk's own keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from stations import MORNING, open_founded
from windows import CTRL, OpenWindow, close_window, data_folder, open_window, stop

from stationdesk import app, paths, preferences
from stationdesk.db.database import url_of
from stationdesk.domain import plain
from stationdesk.domain.acts import new_id
from stationdesk.domain.people import PersonCategory
from stationdesk.opening import Opened
from stationdesk.paths import DataFolder
from stationdesk.services import prints, reversals, volunteers
from stationdesk.training import VisitorKind, make, read_plan
from stationdesk.ui import theme
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.appearance import TRAINING
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.runner import InlineRunner
from stationdesk.ui.running import Running
from stationdesk.ui.theme import CONTROL_PAIRS, TEXT_PAIRS, THEMES, contrast, in_training, look
from stationdesk.ui.training import launch
from stationdesk.ui.training.launch import TrainingLaunch, command, is_open
from stationdesk.ui.training.panel import VisitorsPanel

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ROOT = Path(__file__).resolve().parents[3]
_BUTTON_MS = 150


@pytest.fixture
def real(tmp_path: Path, founded_file: Path) -> DataFolder:
    return data_folder(tmp_path, founded_file)


@pytest.fixture
def folder(real: DataFolder) -> DataFolder:
    """A fresh training station beside the real one."""
    station = open_founded(url_of(real.database))
    made = make(station.desk, real, preferences.load(real.settings), MORNING, None)
    station.desk.close()
    return made


class Lesson:
    """The window of a training desk."""

    def __init__(self, folder: DataFolder, language: str = "en") -> None:
        self.now = MORNING + timedelta(minutes=1)
        self.running: Running = app.build(
            folder, language=language, runner=InlineRunner(now=lambda: self.now), now=lambda: self.now
        )
        self.running.window.resize(1366, 768)
        self.running.window.show()
        self.running.window.activateWindow()
        QTest.qWaitForWindowActive(self.running.window)
        QApplication.processEvents()

    @property
    def panel(self) -> VisitorsPanel:
        return self.find("visitors_panel", VisitorsPanel)

    def find(self, name: str, kind: type = QWidget):  # type: ignore[no-untyped-def]
        found = self.running.window.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        shown: QLabel = self.find(name, QLabel)
        return shown.text()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL_SHIFT) -> None:
        """Press a key where the cursor is; a button with that key goes down for a moment."""
        QTest.keyClick(QApplication.focusWidget() or self.running.window, key, modifiers)
        QTest.qWait(_BUTTON_MS)

    def call(self, kind: VisitorKind) -> None:
        self.find(f"visitor_{kind}", QAbstractButton).click()


def opened(folder: DataFolder) -> Iterator[Lesson]:
    """A lesson, and no training look after it."""
    lesson = Lesson(folder)
    yield lesson
    stop(lesson.running)
    app.application().setProperty(TRAINING, False)
    theme.apply(app.application())


@pytest.fixture
def lesson(qtbot: QtBot, folder: DataFolder) -> Iterator[Lesson]:
    yield from opened(folder)


@pytest.fixture
def desk(qtbot: QtBot, real: DataFolder) -> Iterator[OpenWindow]:
    opened = open_window(real, language="en")
    yield opened
    close_window(opened)


def test_everything_about_the_window_says_that_nothing_counts(lesson: Lesson) -> None:
    assert lesson.running.window.windowTitle() == "Training desk – StationDesk"
    band = lesson.find("training_band")
    assert "nothing here counts" in band.accessibleName() and "1234" in band.accessibleName()
    assert band.isVisible() and band.width() == lesson.running.window.width() and band.y() == 0
    assert look().theme == in_training(THEMES["light"])
    assert look().theme.accent != THEMES["light"].accent


def test_whoever_opened_it_works_there_at_once(lesson: Lesson) -> None:
    signed_in = lesson.running.context.signed_in
    assert signed_in is not None and signed_in.name == "刘社工"
    assert lesson.running.window.shown is lesson.running.area


def test_the_first_visitor_stands_at_the_desk_with_a_wish(lesson: Lesson) -> None:
    assert lesson.text("visitor_name") == "张桂芬"
    assert "14:00" in lesson.text("visitor_says") and "16:00" in lesson.text("visitor_says")
    assert lesson.text("training_score") == "0 of 9 served right"
    assert not lesson.find("visitor_hint").isVisible()


def test_a_hint_is_one_key_away_and_is_counted(lesson: Lesson) -> None:
    lesson.press(Qt.Key.Key_H)
    assert lesson.find("visitor_hint").isVisible()
    assert "Shift+F2" in lesson.text("visitor_hint")
    assert not lesson.find("give_hint").isVisible()
    lesson.press(Qt.Key.Key_N)
    assert not lesson.find("visitor_hint").isVisible()


def test_a_rider_shows_the_card_twice_and_is_still_here(lesson: Lesson) -> None:
    lesson.call(VisitorKind.SCANS_TWICE)
    assert lesson.running.area is not None
    lesson.running.area.open_page("attendance")
    lesson.press(Qt.Key.Key_K)
    lesson.press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert lesson.text("training_score") == "0 of 9 served right"
    lesson.press(Qt.Key.Key_K)
    assert lesson.text("training_score") == "1 of 9 served right"
    assert "served" in lesson.find("visitor_scans_twice", QAbstractButton).accessibleName()


def test_a_lost_slip_is_printed_again_marked_across_and_on_no_printer(lesson: Lesson) -> None:
    lesson.call(VisitorKind.LOST_SLIP)
    visitor, context = lesson.panel.visitor, lesson.running.context
    context.preferences = replace(context.preferences, printer="XP-80")
    assert visitor.redemption_id is not None
    lesson.running.runner.write(lesson.panel, prints.reprint, prints.ReprintRequest(visitor.redemption_id))
    context.papers_waiting.emit()
    assert lesson.text("training_score") == "1 of 9 served right"
    (paper,) = context.folder.papers.glob("*.pdf")
    shown = subprocess.run(["pdftotext", "-raw", str(paper), "-"], capture_output=True, text=True, check=True)
    assert "练习TRAINING" in "".join(shown.stdout.split())


def test_what_was_done_wrong_is_said_and_can_be_put_right(lesson: Lesson) -> None:
    lesson.call(VisitorKind.NEWCOMER)
    newcomer = lesson.panel.visitor
    request = volunteers.VolunteerRequest(newcomer.name, PersonCategory.RESIDENT, phone=newcomer.phone)
    act_id = lesson.running.runner.write(lesson.panel, volunteers.register, request)
    assert lesson.find("visitor_told").isVisible()
    lesson.running.runner.write(
        lesson.panel, reversals.reverse, reversals.ReversalRequest(act_id), reason="选错类别"
    )
    assert not lesson.find("visitor_told").isVisible()
    right = replace(request, category=PersonCategory.FOOD_RIDER)
    lesson.running.runner.write(lesson.panel, volunteers.register, right)
    assert lesson.text("training_score") == "1 of 9 served right"


def test_the_key_of_the_training_desk_hides_the_visitors_there_and_shows_them_again(lesson: Lesson) -> None:
    lesson.press(Qt.Key.Key_T)
    assert not lesson.panel.isVisible() and lesson.find("training_band").isVisible()
    lesson.press(Qt.Key.Key_T)
    assert lesson.panel.isVisible()


@pytest.fixture
def short_lesson(qtbot: QtBot, folder: DataFolder) -> Iterator[Lesson]:
    """Only one visitor comes."""
    plan = read_plan(folder)
    assert plan is not None
    short = replace(plan, visitors=tuple(v for v in plan.visitors if v.kind is VisitorKind.NEWCOMER))
    folder.training_mark.write_text(plain.to_json(short), encoding="utf-8")
    yield from opened(folder)


def test_the_summary_says_how_it_went_and_ends_the_lesson(short_lesson: Lesson) -> None:
    lesson = short_lesson
    newcomer = lesson.panel.visitor
    request = volunteers.VolunteerRequest(newcomer.name, PersonCategory.FOOD_RIDER, phone=newcomer.phone)
    lesson.press(Qt.Key.Key_H)
    lesson.running.runner.write(lesson.panel, volunteers.register, request)
    assert lesson.find("next_visitor", QAbstractButton).text() == "How it went"
    lesson.press(Qt.Key.Key_N)
    assert lesson.text("summary_figure") == "1 / 1"
    assert lesson.text("summary_hints").endswith("With a hint: 1")
    lesson.find("close_training", QAbstractButton).click()
    assert not lesson.running.window.isVisible()


def test_another_language_and_look_keep_the_marks(lesson: Lesson) -> None:
    context = lesson.running.context
    context.preferences_changed.emit(context.preferences.with_(language="zh_CN", theme="dark"))
    for _ in range(3):
        QApplication.processEvents()
    assert lesson.running.window.windowTitle().startswith("练习台 – ")
    assert "不算数" in lesson.find("training_band").accessibleName()
    assert look().theme == in_training(THEMES["dark"])
    assert lesson.text("training_score") == "办对 0 / 9 位"
    ours = [lesson.text(name) for name in ("visitor_says", "visitor_hint", "visitor_told")]
    assert all(any("一" <= character <= "鿿" for character in text) for text in ours)


def test_the_strip_can_be_worked_without_a_mouse_and_read_aloud(lesson: Lesson) -> None:
    lesson.press(Qt.Key.Key_H)
    assert nameless(lesson.panel) == []
    assert too_small(lesson.panel) == []
    assert unreachable(lesson.panel) == []


@pytest.mark.parametrize("name", THEMES)
def test_the_accent_of_the_training_desk_is_readable(name: str) -> None:
    tokens = dict(in_training(THEMES[name]).tokens())
    assert [p for p in TEXT_PAIRS if contrast(tokens[p[0]], tokens[p[1]]) < 4.5] == []
    assert [p for p in CONTROL_PAIRS if contrast(tokens[p[0]], tokens[p[1]]) < 3] == []


def test_one_key_at_the_desk_makes_a_fresh_one_and_starts_it(
    desk: OpenWindow, real: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[DataFolder] = []
    monkeypatch.setattr(launch, "start_program", lambda folder: not started.append(folder))
    desk.sign_in()
    desk.press(Qt.Key.Key_T, CTRL_SHIFT)
    assert [folder.path for folder in started] == [real.training.path]
    plan = read_plan(real.training)
    assert plan is not None and plan.operator == "刘社工"
    assert "window of its own" in desk.said
    desk.press(Qt.Key.Key_T, CTRL_SHIFT)
    assert len(started) == 2
    assert read_plan(real.training) != plan


def test_the_same_key_works_before_anybody_signs_in(
    desk: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[DataFolder] = []
    monkeypatch.setattr(launch, "start_program", lambda folder: not started.append(folder))
    assert desk.find("open_training").isVisible()
    desk.press(Qt.Key.Key_T, CTRL_SHIFT)
    QTest.qWait(_BUTTON_MS)
    assert len(started) == 1


def test_a_training_desk_that_is_open_is_not_thrown_away(
    lesson: Lesson, real: DataFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_open(real.training)
    context, station = lesson.running.context, open_founded(url_of(real.database))
    context.folder = real
    before = read_plan(real.training)
    again = TrainingLaunch(context, lambda: Opened(station.desk, True, None), lambda _folder: True)
    again.start()
    assert context.result.kind is Kind.LOOK and "already" in context.result.text
    assert read_plan(real.training) == before
    station.desk.close()


def test_a_program_that_cannot_be_started_is_told(desk: OpenWindow) -> None:
    running = desk.running
    TrainingLaunch(running.context, lambda: running.opened, lambda _folder: False).start()
    assert running.context.result.kind is Kind.STOP


def test_the_program_is_started_with_the_training_folder_alone(tmp_path: Path) -> None:
    program, script, *arguments = command(DataFolder(tmp_path / str(new_id())))
    assert Path(program) == Path(sys.executable)
    assert Path(script) == paths.resources().parent / "main.py"
    assert arguments[0] == "--data" and len(arguments) == 2


def test_the_address_of_the_real_station_is_not_handed_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    program = f"import os, pathlib; pathlib.Path({str(told)!r}).write_text(' '.join(os.environ))"
    monkeypatch.setenv("STATIONDESK_DATABASE_URL", "postgresql://real")
    monkeypatch.setattr(launch, "command", lambda _folder: [sys.executable, "-c", program])
    assert launch.start_program(DataFolder(tmp_path))
    qtbot.waitUntil(lambda: told.exists() and "PATH" in told.read_text())
    assert "STATIONDESK_DATABASE_URL" not in told.read_text()


_OPEN_FILES = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from stationdesk import app
from stationdesk.paths import DataFolder
from stationdesk.ui.runner import InlineRunner
running = app.build(DataFolder(Path(sys.argv[1])), database_url=sys.argv[2], runner=InlineRunner())
def look():
    held = []
    for link in os.listdir("/proc/self/fd"):
        try: held.append(os.readlink("/proc/self/fd/" + link))
        except OSError: pass
    title = running.window.windowTitle()
    running.stop()
    os.write(1, json.dumps([title, held]).encode())
    os._exit(0)
QTimer.singleShot(1500, look)
running.window.show()
app.application().exec()
"""


def test_the_training_process_never_opens_the_real_station(real: DataFolder, folder: DataFolder) -> None:
    """Not even when the address of the real one stands in its environment."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    arguments = [sys.executable, "-c", _OPEN_FILES, str(folder.path), f"sqlite:///{real.database}"]
    done = subprocess.run(
        arguments, capture_output=True, text=True, env=environment, timeout=60, check=True, cwd=ROOT
    )
    title, held = json.loads(done.stdout)
    assert title.startswith("练习台")
    assert str(folder.database) in held
    assert str(real.database) not in held
