"""The real redemption page in a window, on a real station, with the keys a person presses."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from stations import OPERATOR_ID, Station

from stationdesk.domain.staff import Role
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.queries import points as point_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries.redemptions import RedemptionRow
from stationdesk.ui import theme
from stationdesk.ui.acting import make_actions
from stationdesk.ui.actions import Actions
from stationdesk.ui.context import DeskContext, SignedIn
from stationdesk.ui.redemptions.page import RedemptionsPage
from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.runner import InlineRunner, Runner


@dataclass
class Screen:
    """The page and what a person at the desk does with it."""

    station: Station
    window: QWidget
    context: DeskContext
    actions: Actions
    page: RedemptionsPage
    folder: DataFolder

    def take(self, volunteer_id: UUID) -> None:
        """Take somebody in hand, as the omnibox does."""
        self.context.person.take(volunteer_id)

    def type(self, keys: str) -> None:
        """Type where the cursor is."""
        for key in keys:
            QTest.keyClick(self.focus, key)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the cursor is."""
        QTest.keyClick(self.focus, key, modifier)

    @property
    def focus(self) -> QWidget:
        return self.window.focusWidget() or self.window

    @property
    def said(self) -> str:
        """The sentence of the result bar."""
        return self.context.result.text

    @property
    def in_cart(self) -> list[tuple[str, int]]:
        """Titles and pieces of the cart that is shown."""
        cart = self.page.cart
        return [(item.title, item.pieces) for item in cart.items] if cart else []

    @property
    def booked(self) -> list[RedemptionRow]:
        """Today's redemptions, the newest first."""
        found: list[RedemptionRow] = self.station.read(
            redemption_queries.redemptions_on, self.context.today()
        )
        return found

    def balance(self, account_id: UUID) -> int:
        """Whole points of an account."""
        return self.station.read(point_queries.balance_of, account_id)

    def papers(self) -> list[str]:
        """The names of the papers in the folder."""
        return sorted(file.name for file in self.folder.papers.glob("*.pdf"))


def earn(station: Station, volunteer_id: UUID, days: int = 4) -> None:
    """Let somebody serve 7.5 h a day in the days before today: 75 points each."""
    now, activity = station.now, station.activity(f"社区巡查 {station.now.timestamp()} {volunteer_id}")
    station.go_back(days=days + 1)
    for _ in range(days):
        station.serve(volunteer_id, activity, hours=7.5)
        station.pass_time(hours=16.5)
    station.now = now


@pytest.fixture
def worked(founded: Station) -> Callable[..., UUID]:
    """Register somebody who has earned 75 points a day."""

    def register(name: str = "李明朗", days: int = 4, **fields: Any) -> UUID:
        volunteer_id = founded.register(name, **fields)
        earn(founded, volunteer_id, days)
        return volunteer_id

    return register


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program in its own look, put on once."""
    theme.apply(qapp)
    return qapp


def _screen(station: Station, runner: Runner, folder: Path) -> Screen:
    runner.operator_id = OPERATOR_ID
    window = QWidget()
    window.resize(1160, 680)
    context = DeskContext(runner, ResultBar(window), Preferences(), lambda: station.now)
    context.zone = station.desk.place.zone
    context.signed_in = SignedIn(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR)
    actions = make_actions(context)
    page = RedemptionsPage(context, actions)
    QVBoxLayout(window).addWidget(page)
    window.show()
    window.activateWindow()
    data = DataFolder(folder)
    actions.redemptions.printroom.open(station.desk, data)
    page.opened()
    return Screen(station, window, context, actions, page, data)


@pytest.fixture
def screen(dressed: QApplication, founded: Station, tmp_path: Path) -> Iterator[Screen]:
    """The page with everything done at once on one thread."""
    made = _screen(founded, InlineRunner(founded.desk, lambda: founded.now), tmp_path)
    yield made
    _throw_away(made.window)


@pytest.fixture
def threaded(dressed: QApplication, founded: Station, tmp_path: Path) -> Iterator[Screen]:
    """The page with the program's own threads."""
    runner = Runner(founded.desk, lambda: founded.now)
    made = _screen(founded, runner, tmp_path)
    yield made
    assert runner.stop()
    _throw_away(made.window)


def _throw_away(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def text_of() -> Callable[[Path], str]:
    """Read the text of a PDF with poppler, which shares no code with what wrote it."""

    def read(pdf: Path) -> str:
        command = ["pdftotext", "-layout", str(pdf), "-"]
        return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout

    return read
