"""Opening the training desk from the real one: made fresh, then a program of its own."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QProcess, QProcessEnvironment

from stationdesk.paths import resources
from stationdesk.training import make
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.opening import Opened
    from stationdesk.paths import DataFolder
    from stationdesk.ui.context import DeskContext

_REAL_STATION = "STATIONDESK_DATABASE_URL"


class TrainingLaunch(QObject):
    """Makes the training station off the GUI thread and starts its window, one at a time.

    `begin` is given the folder and returns whether the program began.
    """

    def __init__(
        self,
        context: DeskContext,
        opened: Callable[[], Opened | None],
        begin: Callable[[DataFolder], bool] | None = None,
    ) -> None:
        super().__init__(context)
        self._context, self._opened, self._begin = context, opened, begin or start_program
        self._is_making = False

    def start(self) -> None:
        """Make a fresh training desk and open it, unless one is open."""
        opened, context = self._opened(), self._context
        if self._is_making or opened is None or not opened.is_founded:
            return
        if is_open(context.folder.training):
            context.result.tell(Kind.LOOK, self.tr("The training desk is open already, in another window."))
            return
        self._is_making = True
        context.result.tell(Kind.BUSY, self.tr("Making a fresh training desk …"))
        work = partial(
            make, opened.desk, context.folder, context.preferences, context.now(), context.runner.operator_id
        )
        context.runner.call(self, work, then=self._made, otherwise=self._failed)

    def _made(self, folder: DataFolder) -> None:
        self._is_making = False
        if self._begin(folder):
            sentence = self.tr("The training desk opens in a window of its own. Nothing there counts.")
            self._context.result.tell(Kind.OK, sentence)
        else:
            sentence = self.tr("The training desk could not be started. Start the program again, then retry.")
            self._context.result.tell(Kind.STOP, sentence)

    def _failed(self, error: Exception) -> None:
        self._is_making = False
        self._context.result.tell(Kind.STOP, explain(error))


def lock_of(folder: DataFolder) -> QLockFile:
    """Return the lock a training desk holds while it is open; one whose program died is none."""
    lock = QLockFile(str(folder.path / "training.lock"))
    lock.setStaleLockTime(0)
    return lock


def is_open(folder: DataFolder) -> bool:
    """Return whether somebody practises there now."""
    if not folder.is_training:
        return False
    lock = lock_of(folder)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False


def command(folder: DataFolder) -> list[str]:
    """Return the program and its arguments that open a data folder, installed or from its sources."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program.append(str(resources().parent / "main.py"))
    return [*program, "--data", str(folder.path)]


def start_program(folder: DataFolder) -> bool:
    """Start the program on a training folder, without the address of a real station."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.remove(_REAL_STATION)
    process.setProcessEnvironment(environment)
    program, *arguments = command(folder)
    process.setProgram(program)
    process.setArguments(arguments)
    # PySide declares a pair and gives its first half, at least up to 6.11.
    began: object = process.startDetached()
    return bool(began[0] if isinstance(began, tuple) else began)
