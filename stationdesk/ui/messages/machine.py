"""Words for troubles of the machine, with the next step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(e.DatabaseTrouble)
def _(error: e.DatabaseTrouble) -> str:
    problem = e.DatabaseProblem
    words = {
        problem.DISK_FULL: translate(
            "Messages", "The disk is full, nothing was saved. Free some space, then try again."
        ),
        problem.LOCKED: translate(
            "Messages", "The database is busy, nothing was saved. Try again in a moment."
        ),
        problem.READ_ONLY: translate("Messages", "The data folder cannot be written to, nothing was saved."),
        problem.DAMAGED: translate(
            "Messages",
            "The database could not be read well, nothing was saved. Start the program again; "
            "if it stays, use the last backup.",
        ),
        problem.UNREACHABLE: translate(
            "Messages", "The shared database cannot be reached, nothing was saved. Check the network."
        ),
        problem.CANNOT_OPEN: translate(
            "Messages", "The data folder cannot be opened. Check that the disk is there."
        ),
    }
    return words[error.problem]


@explain.register(e.FileTooNew)
def _(error: e.FileTooNew) -> str:
    return translate(
        "Messages",
        "The station was last used with a newer version of the program ({version}). "
        "Please install the newer version. Nothing was changed.",
    ).format(version=error.version)


@explain.register(e.FileTooOld)
def _(error: e.FileTooOld) -> str:
    return translate(
        "Messages",
        "The station was last used with an older version of the program ({version}). "
        "Open the desk once to bring it up to date.",
    ).format(version=error.version)


@explain.register(e.KeyMissing)
def _(error: e.KeyMissing) -> str:
    return translate(
        "Messages",
        "The key of the station is missing: {place}. Copy station.key back from where you keep it.",
    ).format(place=error.place)


@explain.register(e.KeyUnreadable)
def _(error: e.KeyUnreadable) -> str:
    return translate(
        "Messages",
        "The key file of the station is damaged or cannot be read: {place}. "
        "Copy station.key back from where you keep it.",
    ).format(place=error.place)


@explain.register(e.WrongKey)
def _(error: e.WrongKey) -> str:
    return translate("Messages", "The key belongs to another station: {place}.").format(place=error.place)


@explain.register(e.FolderInUse)
def _(error: e.FolderInUse) -> str:
    return translate("Messages", "There is a station in this folder already: {place}.").format(
        place=error.place
    )
