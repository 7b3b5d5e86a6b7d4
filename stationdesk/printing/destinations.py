"""Where a paper can go, and everything that can be wrong with it; plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from stationdesk.domain.errors import Trouble

#: What the print heads of 80 mm and 58 mm slip printers reach: 72 mm and 48 mm.
DOTS_80_MM = 576
DOTS_58_MM = 384


@dataclass(frozen=True, slots=True)
class CupsQueue:
    """A queue of the system's CUPS. A raw queue has no driver and gets ESC/POS, `width_dots` wide."""

    name: str
    raw: bool = False
    width_dots: int = DOTS_80_MM


@dataclass(frozen=True, slots=True)
class WindowsPrinter:
    """A printer of the Windows spooler, by the name Windows shows."""

    name: str


@dataclass(frozen=True, slots=True)
class PdfFolder:
    """A folder that takes papers as files, when there is no printer or for safe keeping."""

    path: Path


@dataclass(frozen=True, slots=True)
class TrainingFolder:
    """A folder that takes the papers of a training desk: each says so across every page."""

    path: Path


Destination: TypeAlias = CupsQueue | WindowsPrinter | PdfFolder | TrainingFolder


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """A printer the system offers. One without a driver takes no PDF: it has to be used raw."""

    name: str
    description: str
    is_default: bool
    accepts_pdf: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A paper has left the program: the printer's name for the job, or the file's path."""

    job_id: str


class PrinterProblem(StrEnum):
    """What stood in the way of a paper; each has its own advice in the program."""

    NOT_FOUND = "not_found"
    OFF_OR_UNREACHABLE = "off_or_unreachable"
    REJECTED = "rejected"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    NO_SPACE = "no_space"
    TIMED_OUT = "timed_out"
    NO_PRINT_SYSTEM = "no_print_system"


@dataclass(eq=False)
class PrinterTrouble(Trouble):
    """A paper was not printed and no job is left behind. `detail` is the system's own message."""

    printer: str
    problem: PrinterProblem
    detail: str = ""
