"""The program's real window on a real station, for tests: opened, signed in, driven by keys."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from stations import DESK_ID, KEY, OPERATOR_ID, Station, open_founded

from stationdesk import app, preferences
from stationdesk.db.database import url_of
from stationdesk.domain.staff import Role
from stationdesk.paths import DataFolder
from stationdesk.ui.context import SignedIn
from stationdesk.ui.deskarea import DeskArea
from stationdesk.ui.runner import InlineRunner, Runner
from stationdesk.ui.running import Running

_PACE_MS = 70
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LIU = SignedIn(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR)


@dataclass
class OpenWindow:
    """The running program and, beside it, the same station for doing acts from elsewhere."""

    running: Running
    station: Station

    @property
    def area(self) -> DeskArea:
        """The desk; somebody has signed in."""
        assert self.running.area is not None
        return self.running.area

    @property
    def said(self) -> str:
        """The sentence in the result bar."""
        return self.running.context.result.text

    @property
    def in_hand(self) -> str:
        """The name of the person in hand, empty for nobody."""
        card = self.running.context.person.card
        return card.name if card is not None else ""

    def sign_in(self) -> None:
        """Let 刘社工 work at the desk, without the PIN (its page has tests of its own)."""
        context = self.running.context
        context.signed_in, context.runner.operator_id = LIU, LIU.operator_id
        context.signed_in_changed.emit(LIU)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the cursor is."""
        QTest.keyClick(QApplication.focusWidget() or self.running.window, key, modifiers)

    def type(self, text: str) -> None:
        """Type at a person's pace where the cursor is."""
        for character in text:
            QTest.keyClicks(QApplication.focusWidget() or self.running.window, character)
            QTest.qWait(_PACE_MS)

    def scan(self, text: str) -> None:
        """Send a text as a scanner does: fast, with Enter at the end."""
        target = QApplication.focusWidget() or self.running.window
        for character in text:
            QTest.keyClick(target, character)
        QTest.keyClick(target, Qt.Key.Key_Return)

    def find(self, name: str) -> QWidget:
        """Return a widget by its object name."""
        found = self.running.window.findChild(QWidget, name)
        assert found is not None, name
        return found


def data_folder(place: Path, founded_file: Path) -> DataFolder:
    """Make the data folder of the founded station, in which sounds are off."""
    folder = DataFolder(place / "data")
    folder.make()
    shutil.copy(founded_file, folder.database)
    folder.key.write_text(KEY.hex(), encoding="ascii")
    preferences.save(folder.settings, preferences.Preferences(desk_id=str(DESK_ID), sound_percent=0))
    return folder


def open_window(folder: DataFolder, *, in_threads: bool = False, language: str = "") -> OpenWindow:
    """Open the window of a data folder; `in_threads` with the program's own runner, else at once."""
    station = open_founded(url_of(folder.database))
    runner = (Runner if in_threads else InlineRunner)(now=lambda: station.now)
    running = app.build(folder, language=language, runner=runner, now=lambda: station.now)
    running.window.show()
    running.window.activateWindow()
    QTest.qWaitForWindowActive(running.window)
    return OpenWindow(running, station)


def close_window(opened: OpenWindow) -> None:
    """End the program and leave nothing of it behind."""
    opened.station.desk.close()
    stop(opened.running)


def stop(running: Running) -> None:
    """End a program that was opened with `app.build`."""
    running.stop()
    running.window.hide()
    running.window.deleteLater()
    # Outside an event loop nobody else would; what stays makes every later window slower.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
