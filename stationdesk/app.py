"""Start-up, from the outside in: application, look, painted window – then, beside it, the station."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from stationdesk import __version__, preferences
from stationdesk.paths import DataFolder, default_data_folder
from stationdesk.ui.appearance import TRAINING, wear
from stationdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from stationdesk.cli import Wanted
    from stationdesk.opening import Opened
    from stationdesk.preferences import Preferences
    from stationdesk.ui.runner import Runner
    from stationdesk.ui.running import Running

log = logging.getLogger(__name__)
_CHOICES = frozenset({"STATIONDESK_DATA", "STATIONDESK_DATABASE_URL"})


def main(argv: Sequence[str]) -> int:
    """Do what a command line asks for and return the exit code."""
    if not argv and not os.environ.keys() & _CHOICES:
        return run(DataFolder(default_data_folder()))
    # Reading a command line takes 25 ms of imports, which the plain start does without.
    from stationdesk import cli  # noqa: PLC0415

    return cli.run(argv, window=_window, tour=_tour)


def run(folder: DataFolder, database_url: str | None = None, language: str = "") -> int:
    """Open the desk of a data folder and return the exit code when its window is closed.

    What is imported before the first paint decides how soon the window is there: only Qt, the
    look and the window itself. The rest follows once it is painted.
    """
    app = application()
    wanted = _preferences(folder, language)
    app.setProperty(TRAINING, folder.is_training)
    wear(app, wanted)
    window = MainWindow()
    started: list[Running] = []
    window.painted.connect(lambda: started.append(start_behind(window, folder, database_url, wanted)))
    window.show_at(wanted.window_place)
    code = app.exec()
    for running in started:
        running.stop()
    _keep_place(folder, window.place)
    return code


def build(
    folder: DataFolder,
    *,
    database_url: str | None = None,
    language: str = "",
    runner: Runner | None = None,
    now: Callable[[], datetime] | None = None,
) -> Running:
    """Make the same window for a tour or a test to drive, and begin to open its station.

    `Running.ready` tells when somebody can sign in; with an InlineRunner it is so on return.
    Call `Running.stop` at the end.
    """
    app = application()
    wanted = _preferences(folder, language)
    app.setProperty(TRAINING, folder.is_training)
    wear(app, wanted)
    window = MainWindow()
    # What `run` imports after the first paint.
    from stationdesk.ui.runner import Runner  # noqa: PLC0415
    from stationdesk.ui.running import Running  # noqa: PLC0415

    opening = partial(_open_station, database_url)
    running = Running(window, runner or Runner(now=now), wanted, opening, folder, now)
    running.open()
    return running


def application() -> QApplication:
    """Return the one application, made now if there is none yet."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        # The system's fcitx plug-in does not load into our Qt; fcitx 5 answers to ibus as well.
        os.environ["QT_IM_MODULE"] = "ibus"
    # Threads hand over five times as often: the window waits less for its turn while others compute.
    sys.setswitchinterval(0.001)
    QApplication.setApplicationName("stationdesk")
    QApplication.setDesktopFileName("stationdesk")
    return QApplication([])


def start_behind(window: MainWindow, folder: DataFolder, url: str | None, wanted: Preferences) -> Running:
    """Begin the work behind a window that is on screen: imports, log, station."""
    gc.disable()  # A tenth of the imports' time; `Running` looks after the garbage from here on.
    threading.Thread(target=_import_ahead, name="import", daemon=True).start()
    # The first paint is over.
    from stationdesk import logs  # noqa: PLC0415
    from stationdesk.ui.runner import Runner  # noqa: PLC0415
    from stationdesk.ui.running import Running  # noqa: PLC0415

    # A folder that cannot be written to is told of when the station is opened.
    with suppress(OSError):
        logs.start(folder.logs)
    log.info("StationDesk %s, Python %s, Qt %s", __version__, sys.version.split()[0], qVersion())
    running = Running(window, Runner(), wanted, partial(_open_station, url), folder)
    running.open()
    window.set_icon()
    return running


def _import_ahead() -> None:
    """Import what opening a station takes longest for, while the window's own modules are imported."""
    # SQLAlchemy takes longer to import than the window to paint.
    import stationdesk.opening  # noqa: F401, PLC0415


def _open_station(database_url: str | None, folder: DataFolder) -> Opened:
    """Open the station beside the window."""
    # SQLAlchemy takes longer to import than the window to paint.
    from stationdesk.opening import open_station  # noqa: PLC0415

    # A training station is always a file of its own: what is named elsewhere is a real one.
    return open_station(folder, None if folder.is_training else database_url)


def _window(wanted: Wanted) -> int:
    return run(wanted.folder, wanted.database_url, wanted.language)


def _tour(wanted: Wanted) -> int:
    # The tour drives the window; nothing of it is needed to open one.
    from stationdesk.ui import tour  # noqa: PLC0415

    assert wanted.out is not None  # a tour without a folder for its pictures is wrong use
    folder = wanted.folder if wanted.is_folder_named else None
    return tour.run(build, wanted.out, folder, wanted.database_url, wanted.language)


def _keep_place(folder: DataFolder, place: str) -> None:
    """Remember where the window was left; a folder that was never opened stays as it is."""
    found = preferences.load(folder.settings)
    if found.window_place == place or not folder.settings.exists():
        return
    try:
        preferences.save(folder.settings, found.with_(window_place=place))
    except OSError as error:
        log.warning("the window's place could not be kept: %s", error.strerror)


def _preferences(folder: DataFolder, language: str) -> Preferences:
    found = preferences.load(folder.settings)
    return found.with_(language=language) if language else found
