"""One run of the program in one window: opens the station, lets people in, shows the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from stationdesk import logs
from stationdesk.ui.context import SCANS_ARE_TESTED, DeskContext, SignedIn
from stationdesk.ui.garbage import Garbage
from stationdesk.ui.guard import Guard
from stationdesk.ui.idle import IdleLock
from stationdesk.ui.messages import ZONE, explain
from stationdesk.ui.resultbar import Kind, ResultBar
from stationdesk.ui.speech import Speech
from stationdesk.ui.training.door import TrainingDoor
from stationdesk.ui.trouble import StartTrouble
from stationdesk.ui.upkeep import Senses, Upkeep

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.opening import Opened
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.deskarea import DeskArea
    from stationdesk.ui.runner import Runner
    from stationdesk.ui.window import MainWindow

_PIN_MS = 500


class Running(QObject):
    """The window with everything behind it.

    Args:
        open_station: opens the station; runs beside the window, never on its thread.
        folder: the data folder, named when something is wrong with it.
    """

    ready = Signal()
    """The station is open and somebody can sign in."""

    def __init__(
        self,
        window: MainWindow,
        runner: Runner,
        preferences: Preferences,
        open_station: Callable[[DataFolder], Opened],
        folder: DataFolder,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.runner = window, runner
        self.context = DeskContext(runner, ResultBar(window), preferences, now or _utc_now)
        self.area: DeskArea | None = None
        self.opened: Opened | None = None
        self._actions: Actions | None = None
        self._open_station = open_station
        self.context.folder = folder
        self._senses = Senses(self.context, self._scanned)
        self._guard = Guard(self.context, window, self.lock)
        self._idle = IdleLock(self._senses.router, preferences, self._guard.lock_idle, self)
        self._garbage = Garbage(self._senses.router, self)
        self._speech = Speech(self.context)
        self._upkeep = Upkeep(self.context, window, folder.logs / logs.FILE, self._unsaved)
        self.context.signed_in_changed.connect(self._signed_in_changed)
        self.context.preferences_changed.connect(self._preferences_changed)
        runner.refused.connect(self._refused)
        runner.crashed.connect(self._crashed)
        self._training = TrainingDoor(self)

    @property
    def actions(self) -> Actions:
        """The shared acts; there is a station by then."""
        if self._actions is None:
            # Screens and services are imported after the first paint.
            from stationdesk.ui.acting import make_actions  # noqa: PLC0415

            self._actions = make_actions(self.context)
        return self._actions

    def open(self) -> None:
        """Open the station in the background; a trouble is shown with its next step."""
        folder = self.context.folder
        self.runner.call(
            self, lambda: self._open_station(folder), then=self._station_opened, otherwise=self._troubled
        )

    def move_to(self, folder: DataFolder) -> None:
        """Leave a station nobody has signed in to and open the one in another folder."""
        if self.opened is not None:
            self.opened.desk.close()
            self.opened = None
        self.context.folder = folder
        self.open()

    def prepare(self) -> DeskArea:
        """Build the desk behind what is shown, so that it is there at once after sign-in."""
        if self.area is None:
            # Screens are imported after the first paint.
            from stationdesk.ui.deskarea import DeskArea  # noqa: PLC0415

            self.area = DeskArea(self.context, self.actions, self.lock)
            self.area.pages.all_built.connect(self._garbage.settle)
            self.window.add_layer(self.area)
        return self.area

    def lock(self) -> None:
        """Hide the desk until somebody signs in; the work on it stays as it is."""
        # The ways in are imported after the first paint.
        from stationdesk.ui.signin.lock import LockPage  # noqa: PLC0415

        self.context.result.dismiss()
        self._show_way_in(LockPage(self.context))

    def stop(self) -> None:
        """Finish what is being written, end the threads, close the station and the log."""
        self._senses.stop()
        self._garbage.stop()
        self._idle.stop()
        self._upkeep.stop()
        self._training.stop()
        self.runner.stop()
        if self.opened is not None:
            self.opened.desk.close()

    def _station_opened(self, opened: Opened) -> None:
        self.opened = opened
        self.runner.attach(opened.desk)
        self.context.zone = ZONE[0] = opened.desk.place.zone
        self._upkeep.open(opened.desk)
        self._show_entrance()
        # They take as long to import as the station to open: whoever signs in need not wait for them.
        self.runner.call(self, _import_acting, lambda _done: QTimer.singleShot(0, self, self._get_ready))

    def _get_ready(self) -> None:
        if self.opened is None:
            return
        self.actions.redemptions.printroom.open(self.opened.desk, self.context.folder)
        area = self.prepare()
        self.ready.emit()
        # While somebody types the PIN: the first search shall be as fast as the second.
        area.omnibox.warm_up()
        QTimer.singleShot(_PIN_MS, area, area.pages.build_all)

    def _show_entrance(self) -> None:
        # The ways in are imported after the first paint, and only the one that is shown.
        if self.opened is not None and self.opened.is_founded:
            from stationdesk.ui.signin.sign_in import SignInPage  # noqa: PLC0415

            self._show_way_in(SignInPage(self.context))
        else:
            from stationdesk.ui.signin.first_start import FirstStartPage  # noqa: PLC0415

            first = FirstStartPage(self.context)
            first.demo_ready.connect(self.move_to)
            self._show_way_in(first)

    def _show_way_in(self, page: QWidget) -> None:
        self._show(page, keep=self.area)
        page.setFocus()

    def _show(self, layer: QWidget, *, keep: QWidget | None = None) -> None:
        """Fill the window with a layer; what is being said stays above it."""
        self.window.show_layer(layer, keep=keep)
        self.context.result.raise_()

    def _signed_in_changed(self, signed_in: SignedIn | None) -> None:
        if signed_in is None:
            self._show_entrance()
            return
        if self.opened is not None:
            self.opened = replace(self.opened, is_founded=True)
        area = self.prepare()
        if self.window.shown is area:  # a card changed who works here: what is typed stays as it is
            return
        # What was said at the locked desk was said to nobody in particular.
        self.context.result.dismiss()
        self._show(area)
        area.start()

    def _preferences_changed(self, preferences: Preferences) -> None:
        """Wear them now; the desk is built anew, for its texts and lengths were made for the old ones."""
        self.context.preferences = preferences
        self._senses.obey(preferences)
        self._idle.obey(preferences)
        QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        if self.opened is None:
            return
        self._garbage.thaw()
        before, self.area = self.area, None
        area = self.prepare()
        if before is None:
            return
        area.pages.start_at(before.pages.name)
        before.retire()
        if self.window.shown is before:
            self._show(area)
            area.start()
        else:
            self.window.drop_layer(before)

    def _scanned(self, text: str) -> None:
        if self.context.property(SCANS_ARE_TESTED) or self._guard.scanned(text):
            return
        if self.area is not None and self.window.shown is self.area:
            self.area.routes.scanned(text)
        else:
            sentence = self.tr("Nobody is signed in: this scan was not used.")
            self.context.result.tell(Kind.LOOK, sentence)

    def _unsaved(self) -> str:
        return self.area.unsaved() if self.area is not None else ""

    def _troubled(self, error: Exception) -> None:
        folder = self.context.folder
        page = StartTrouble(error, folder.path, folder.logs / logs.FILE)
        page.again_wanted.connect(self.open)
        page.quit_wanted.connect(self.window.close)
        self._show_way_in(page)

    def _refused(self, error: Exception) -> None:
        self.context.result.tell(Kind.STOP, explain(error))

    def _crashed(self, error: Exception) -> None:
        if self.opened is None:
            self._troubled(error)
        else:
            self._upkeep.bugs.tell()


def _import_acting() -> None:
    """Import all services and queries, beside the page that asks who works here."""
    # Screens and services are imported after the first paint.
    import stationdesk.ui.acting  # noqa: F401, PLC0415


def _utc_now() -> datetime:
    return datetime.now(UTC)
