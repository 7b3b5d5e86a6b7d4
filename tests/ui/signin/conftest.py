"""The real ways in, in a window, on a real station, with the keys a person presses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from stations import MORNING, Station

from stationdesk.opening import Opened, open_station
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.ui import theme
from stationdesk.ui.context import DeskContext, SignedIn
from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.runner import InlineRunner

Page = TypeVar("Page", bound=QWidget)


@dataclass
class Entrance:
    """A window with a way in; `entered` are those who came in."""

    window: QWidget
    context: DeskContext
    entered: list[SignedIn] = field(default_factory=list)

    def show(self, make: Callable[[DeskContext], Page]) -> Page:
        """Show a way in, the cursor where it puts it."""
        page = make(self.context)
        layout = self.window.layout()
        assert layout is not None
        layout.addWidget(page)
        self.window.show()
        self.window.activateWindow()
        page.setFocus()
        return page

    @property
    def focus(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def type(self, keys: str) -> None:
        """Type where the cursor is, then Enter."""
        if isinstance(self.focus, QLineEdit) and not keys.isascii():
            self.focus.setText(keys)
        else:
            QTest.keyClicks(self.focus, keys)
        self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        """Press one key where the cursor is."""
        QTest.keyClick(self.focus, key)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program in its own look, put on once."""
    theme.apply(qapp)
    return qapp


def _entrance(runner: InlineRunner, station_now: Callable[[], object], folder: Path) -> Entrance:
    window = QWidget()
    window.resize(1200, 720)
    QVBoxLayout(window)
    context = DeskContext(runner, ResultBar(window), Preferences(), station_now)  # type: ignore[arg-type]
    context.folder = DataFolder(folder)
    made = Entrance(window, context)
    context.signed_in_changed.connect(made.entered.append)
    return made


@pytest.fixture
def entrance(dressed: QApplication, founded: Station, tmp_path: Path) -> Iterator[Entrance]:
    """A desk of the founded station that nobody has signed in to."""
    made = _entrance(InlineRunner(founded.desk, lambda: founded.now), lambda: founded.now, tmp_path / "desk")
    yield made
    _throw_away(made.window)


@pytest.fixture
def unfounded(tmp_path: Path) -> Iterator[Opened]:
    """A data folder without a station, opened."""
    opened = open_station(DataFolder(tmp_path / "stationdesk"))
    yield opened
    opened.desk.close()


@pytest.fixture
def first(dressed: QApplication, unfounded: Opened, tmp_path: Path) -> Iterator[Entrance]:
    """The window of a first start."""
    made = _entrance(InlineRunner(unfounded.desk, lambda: MORNING), lambda: MORNING, tmp_path / "stationdesk")
    yield made
    _throw_away(made.window)


def _throw_away(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
