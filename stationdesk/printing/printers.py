"""The printers of this machine, and the one way a paper takes to any of them."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from stationdesk.printing import cups, folder, windows
from stationdesk.printing.destinations import CupsQueue, PdfFolder, TrainingFolder, WindowsPrinter

if TYPE_CHECKING:
    from stationdesk.printing.destinations import Destination, Sent, SystemPrinter

#: How long a printer may take until the program stops believing in it, in seconds.
PATIENCE_SECONDS = 30.0


def list_printers() -> list[SystemPrinter]:
    """Return what the system can print to. Takes 0.3 s and more: never call it in the GUI thread.

    Raises:
        PrinterTrouble: the system has no print system, or it does not answer.
    """
    return windows.list_printers() if sys.platform == "win32" else cups.list_printers()


def send(
    pdf: bytes, destination: Destination, job_title: str, patience_seconds: float = PATIENCE_SECONDS
) -> Sent:
    """Send a paper and wait until the system says that it left for the printer, or is in its folder.

    `job_title` is seen by everybody who sees the queue or the folder: a number, never a name. When
    this raises, no job is left behind, so that the same paper can be sent again.

    Raises:
        PrinterTrouble: the paper was not printed.
    """
    name = job_name(job_title)
    match destination:
        case CupsQueue():
            return cups.send(pdf, destination, name, patience_seconds)
        case PdfFolder(path):
            return folder.save(pdf, path, name)
        case TrainingFolder(path):
            # PDFium and ReportLab are kept out of the start.
            from stationdesk.documents.stamp import stamped  # noqa: PLC0415

            return folder.save(stamped(pdf), path, name)
        case WindowsPrinter(printer):
            return windows.send(pdf, printer, name, patience_seconds)


def job_name(title: str) -> str:
    """Return a title as every print system and file system takes it: letters, digits and hyphens."""
    return re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-")[:80] or "paper"
