"""The real settings in a window, on a real station, with what a person does there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from stations import OPERATOR_ID, PIN, Station

from stationdesk import preferences
from stationdesk.domain.staff import Role
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.ui import theme
from stationdesk.ui.acting import make_actions
from stationdesk.ui.actions import Actions
from stationdesk.ui.context import DeskContext, SignedIn
from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.runner import InlineRunner
from stationdesk.ui.settings.page import SettingsPage


@dataclass
class Settings:
    """The page and what a person does with it; `worn` are the preferences the window was told of."""

    station: Station
    window: QWidget
    context: DeskContext
    actions: Actions
    page: SettingsPage
    worn: list[Preferences] = field(default_factory=list)

    def open(self, name: str) -> Any:
        """Open a section, as it is once it has settled."""
        section = self.page.open_section(name)
        # A layout inside a layout settles in the round after its own.
        for _ in range(3):
            QApplication.processEvents()
        return section

    def work_as(self, role: Role) -> None:
        """Let somebody with this role sign in."""
        operator_id = self.station.operator(f"值班 {role}", role)
        self.context.signed_in = SignedIn(operator_id, f"值班 {role}", role)
        self.context.runner.operator_id = operator_id
        self.context.signed_in_changed.emit(self.context.signed_in)

    def press(self, key: Qt.Key) -> None:
        """Press one key where the cursor is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def allow(self) -> None:
        """Answer the question for a second person: the first reason, the supervisor's PIN."""
        panel = self.actions.approvals.panel
        assert panel is not None
        panel.why.choose(1)
        panel.second._choice.set_value(self.station.supervisors["陈主管"])
        panel.second.pin.setText(PIN)
        QTest.keyClick(panel, Qt.Key.Key_Return)

    def answer(self) -> None:
        """Press the button in the result bar."""
        self.window.findChild(QPushButton, "result_action").click()

    @property
    def said(self) -> str:
        """The sentence of the result bar."""
        return self.context.result.text

    @property
    def kept(self) -> Preferences:
        """The preferences as they are on disk."""
        return preferences.load(self.context.folder.settings)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program in its own look, put on once."""
    theme.apply(qapp)
    return qapp


@pytest.fixture
def settings(dressed: QApplication, founded: Station, tmp_path: Path) -> Iterator[Settings]:
    """The page, with an administrator signed in and everything done at once."""
    runner = InlineRunner(founded.desk, lambda: founded.now)
    runner.operator_id = OPERATOR_ID
    window = QWidget()
    window.resize(1160, 680)
    context = DeskContext(runner, ResultBar(window), Preferences(), lambda: founded.now)
    context.folder = DataFolder(tmp_path / "desk")
    preferences.save(context.folder.settings, Preferences(desk_id="this desk"))
    context.signed_in = SignedIn(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR)
    actions = make_actions(context)
    page = SettingsPage(context, actions)
    QVBoxLayout(window).addWidget(page)
    window.show()
    window.activateWindow()
    page.opened()
    made = Settings(founded, window, context, actions, page)
    context.preferences_changed.connect(made.worn.append)
    yield made
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
