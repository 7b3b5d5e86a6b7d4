"""Words for a file that could not be written: why, and where to put it instead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.exchange.spreadsheets import FileNotWritten, FileProblem
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(FileNotWritten)
def _(error: FileNotWritten) -> str:
    words = {
        FileProblem.DISK_FULL: translate(
            "Messages",
            "The disk is full: no file was written to {folder}. Free some space or choose another.",
        ),
        FileProblem.FOLDER_GONE: translate(
            "Messages",
            "The folder {folder} is not there any more, no file was written. Is the stick still plugged in?",
        ),
        FileProblem.NOT_WRITABLE: translate(
            "Messages",
            "No file can be written to {folder}. Close the old file if it is open, or choose another folder.",
        ),
    }
    return words[error.problem].format(folder=error.folder)
