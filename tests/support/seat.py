"""Somebody sits at the desk: a real station, the real acts of the window, one page in front of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from stations import Station

from stationdesk.domain.staff import Role
from stationdesk.preferences import Preferences
from stationdesk.queries import acts, attendance
from stationdesk.ui import theme
from stationdesk.ui.acting import make_actions
from stationdesk.ui.actions import Actions
from stationdesk.ui.context import DeskContext, SignedIn
from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.runner import InlineRunner

Found = TypeVar("Found", bound=QObject)
ROOM = (1148, 598)
"""What the window leaves a page at 1366×768 with somebody in hand."""


@dataclass
class Seat:
    """The station, what pages are given, and the host that questions lie over."""

    station: Station
    context: DeskContext
    actions: Actions
    host: QWidget

    @property
    def bar(self) -> ResultBar:
        return self.context.result

    def show(self, page: QWidget) -> QWidget:
        """Put a page into the window."""
        layout = self.host.layout()
        assert layout is not None
        layout.addWidget(page)
        page.opened()  # type: ignore[attr-defined]
        # A layout inside a layout settles in the round after its own.
        for _ in range(3):
            QApplication.processEvents()
        return page

    def find(self, kind: type[Found], name: str) -> Found:
        """Return the one visible thing of a name."""
        found = [one for one in self.host.findChildren(kind, name) if one.isVisible()]  # type: ignore[attr-defined]
        assert len(found) == 1, (name, found)
        return found[0]

    def shows(self, name: str) -> bool:
        """Return whether something of a name is on screen."""
        return any(one.isVisible() for one in self.host.findChildren(QWidget, name))

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the focus is; a text is typed."""
        for key in keys:
            QApplication.processEvents()
            holder = QApplication.focusWidget()
            assert holder is not None
            QTest.keyClicks(holder, key) if isinstance(key, str) else QTest.keyClick(holder, key)
        QApplication.processEvents()

    @contextmanager
    def slowly(self) -> Iterator[None]:
        """Let what is asked inside be answered at its end, as by a slow disk."""
        runner, held = self.context.runner, []
        at_once = runner._start
        runner._start = lambda _lane, job: held.append(job)  # type: ignore[method-assign]
        try:
            yield
        finally:
            runner._start = at_once  # type: ignore[method-assign]
        for job in held:
            job()
        QApplication.processEvents()

    def take(self, volunteer_id: UUID) -> None:
        """Take somebody in hand."""
        self.context.person.take(volunteer_id)

    def sign_in(self, operator_id: UUID, role: Role) -> None:
        """Somebody else works at the desk now."""
        self.context.runner.operator_id = operator_id
        self.context.signed_in = SignedIn(operator_id, "", role)
        self.context.signed_in_changed.emit(self.context.signed_in)

    def is_here(self, volunteer_id: UUID) -> bool:
        return self.station.read(attendance.state_of, volunteer_id).since is not None

    def verbs(self, volunteer_id: UUID) -> list[str]:
        """Return what was done for somebody, the first first, without the registration."""
        rows: Sequence[Any] = self.station.read(acts.history, volunteer_id)
        return [row.verb.partition(".")[2] for row in reversed(rows)][1:]


def sit_down(qtbot: QtBot, qapp: QApplication, station: Station, now: Callable[[], Any]) -> Seat:
    """Return a seat whose window is open and has the keys."""
    # Every widget there is takes part in a change of the look; once is enough.
    if not qapp.styleSheet() or theme.look() != theme.Look():
        theme.apply(qapp)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(*ROOM)
    QVBoxLayout(host).setContentsMargins(0, 0, 0, 0)
    runner = InlineRunner(station.desk, now, host)
    runner.operator_id = station.operator_id
    context = DeskContext(runner, ResultBar(host), Preferences(), now)
    context.signed_in = SignedIn(station.operator_id, "刘社工", Role.ADMINISTRATOR)
    host.show()
    host.activateWindow()
    qtbot.waitActive(host)
    return Seat(station, context, make_actions(context), host)
