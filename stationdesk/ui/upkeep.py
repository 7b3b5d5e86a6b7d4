"""What goes on beside the desk's work: scans and sounds, the log, the database's rest, closing in order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from stationdesk.ui.appearance import wear
from stationdesk.ui.burst import ScanRule
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import ScanRouter
from stationdesk.ui.sounds import Sound, Sounds
from stationdesk.ui.trouble import Bugs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stationdesk.desk import Desk
    from stationdesk.preferences import Preferences
    from stationdesk.ui.closing import ClosingQuestion
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.window import MainWindow

_QUIET_MS, _PATIENCE_MS = 20_000, 10_000
_SOUNDS = {Kind.OK: Sound.OK, Kind.BATCH: Sound.BATCH, Kind.LOOK: Sound.LOOK, Kind.STOP: Sound.STOP}


class Senses(QObject):
    """The scanner, the sounds, the look: what a desk's preferences decide."""

    def __init__(self, context: DeskContext, scanned: Callable[[str], None]) -> None:
        super().__init__(context)
        self._router = ScanRouter(_application(), _rule(context.preferences))
        self._router.scanned.connect(scanned)
        self._router.install()
        self._sounds = Sounds(context.preferences.sound_percent)
        context.result.told.connect(self._told)

    @property
    def router(self) -> ScanRouter:
        """Who sees every key first."""
        return self._router

    def obey(self, preferences: Preferences) -> None:
        """Follow changed preferences at once."""
        self._sounds.volume = preferences.sound_percent
        self._router.set_rule(_rule(preferences))
        wear(_application(), preferences)

    def stop(self) -> None:
        """Watch the keys no longer."""
        self._router.remove()

    def _told(self, kind: str, _sentence: str) -> None:
        sound = _SOUNDS.get(Kind(kind))
        if sound is not None:
            self._sounds.play(sound)


class Upkeep(QObject):
    """Catches bugs, lets the database rest when the desk does, holds the window until all is written.

    Args:
        unsaved: the sentence about what is typed and not saved, empty when nothing is.
    """

    def __init__(
        self, context: DeskContext, window: MainWindow, log_file: Path, unsaved: Callable[[], str]
    ) -> None:
        super().__init__(context)
        self._context, self._window, self._unsaved = context, window, unsaved
        self._question: ClosingQuestion | None = None
        self._may_lose = False
        self.bugs = Bugs(window, log_file)
        self._desk: Desk | None = None
        self._is_closing = self._is_done = False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._rest)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._close)
        context.runner.tables_changed.connect(lambda _tables: self._quiet.start())
        context.runner.busy_changed.connect(self._busy_changed)
        context.backup_wanted.connect(self._back_up)
        window.may_close = self._may_close

    def open(self, desk: Desk) -> None:
        """Give the open station."""
        self._desk = desk

    def stop(self) -> None:
        """End what waits for a quiet moment."""
        self._quiet.stop()
        self._patience.stop()
        self.bugs.stop()

    def _rest(self) -> None:
        """Twenty seconds without an act: the write-ahead log goes into the file, in nobody's way."""
        if self._desk is not None:
            self._context.runner.call(self, self._desk.checkpoint, otherwise=self._did_not_rest)

    def _back_up(self) -> None:
        """Copy the station beside the work; a training desk has nothing to keep."""
        folder, desk = self._context.folder, self._desk
        if desk is None or folder.is_training:
            return
        work = partial(desk.back_up, folder.backups, self._context.today())
        self._context.runner.call(self, work, then=lambda _copy: self._context.backed_up.emit())

    def _did_not_rest(self, _error: Exception) -> None:
        """It is in the log, nothing is lost; the next quiet moment tries again."""

    def _may_close(self) -> bool:
        if self._is_done:
            return True
        if not self._may_lose and (sentence := self._unsaved()):
            self._ask(sentence)
            return False
        if not self._context.runner.busy:
            return True
        if not self._is_closing:
            self._is_closing = True
            self._patience.start()
            self._context.result.tell(Kind.BUSY, self.tr("Finishing what is being written …"))
        return False

    def _ask(self, sentence: str) -> None:
        """Ask once; who closes again while the question stands has not answered it."""
        if self._question is not None and isValid(self._question) and not self._question.is_over:
            return
        # The toolkit of the pages is imported after the first paint; nothing is unsaved before.
        from stationdesk.ui.closing import ClosingQuestion  # noqa: PLC0415

        self._question = ClosingQuestion(self._window, sentence)
        self._question.agreed.connect(self._lose)
        self._question.open()

    def _lose(self) -> None:
        self._may_lose = True
        self._window.close()

    def _busy_changed(self, jobs: int) -> None:
        if self._is_closing and not jobs:
            # Not inside the answer that is just being delivered.
            QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        self._is_done = True
        self._window.close()


def _application() -> QApplication:
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _rule(preferences: Preferences) -> ScanRule:
    return ScanRule(preferences.scan_milliseconds, preferences.scan_keys)
