"""Where the window is: the whole of a small screen at first, later as it was left."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from windows import data_folder

from stationdesk import app, preferences
from stationdesk.paths import DataFolder
from stationdesk.ui.window import MainWindow

Sit = Callable[[DataFolder, Callable[[MainWindow], None]], None]


class _Screen:
    def __init__(self, width: int, height: int) -> None:
        self._size = QSize(width, height)

    def availableSize(self) -> QSize:
        return self._size


@pytest.mark.parametrize(
    ("width", "height", "is_filled"), [(1366, 728, True), (1920, 1040, True), (2560, 1400, False)]
)
def test_the_first_time_it_fills_a_screen_up_to_1920_wide(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, width: int, height: int, is_filled: bool
) -> None:
    monkeypatch.setattr(QGuiApplication, "primaryScreen", lambda: _Screen(width, height))
    window = MainWindow()

    window.show_at("")

    assert window.isMaximized() is is_filled


@pytest.fixture
def sit(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Sit:
    """Run the program from its start to its end; in between somebody does something to the window."""

    def run(folder: DataFolder, act: Callable[[MainWindow], None]) -> None:
        before = set(qapp.topLevelWidgets())

        def until_the_end(*_: object) -> int:
            (window,) = (one for one in set(qapp.topLevelWidgets()) - before if isinstance(one, MainWindow))
            act(window)
            window.close()
            return 0

        monkeypatch.setattr(QApplication, "exec", until_the_end)
        assert app.run(folder) == 0

    return run


def test_the_next_start_opens_it_as_it_was_left(sit: Sit, tmp_path: Path, founded_file: Path) -> None:
    folder = data_folder(tmp_path, founded_file)
    before = preferences.load(folder.settings)
    seen: list[bool] = []

    def leave_it_small(window: MainWindow) -> None:
        seen.append(window.isMaximized())
        window.showNormal()

    sit(folder, lambda window: seen.append(window.isMaximized()))
    sit(folder, leave_it_small)
    sit(folder, lambda window: seen.append(window.isMaximized()))

    kept = preferences.load(folder.settings)
    assert seen == [True, True, False]
    assert kept == before.with_(window_place=kept.window_place)


def test_a_place_nobody_can_read_counts_as_none(sit: Sit, tmp_path: Path, founded_file: Path) -> None:
    folder = data_folder(tmp_path, founded_file)
    found = json.loads(folder.settings.read_text(encoding="utf-8"))
    folder.settings.write_text(json.dumps(found | {"window_place": "哪里"}), encoding="utf-8")
    seen: list[bool] = []

    sit(folder, lambda window: seen.append(window.isMaximized()))

    assert seen == [True]


def test_a_folder_that_was_never_opened_is_not_made(sit: Sit, tmp_path: Path) -> None:
    sit(DataFolder(tmp_path / "unplugged"), lambda window: window.showNormal())

    assert not (tmp_path / "unplugged").exists()
