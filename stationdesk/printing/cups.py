"""CUPS through its own commands (lp, lpstat, lpoptions, cancel); they follow CUPS_SERVER."""

from __future__ import annotations

import os
import re
import subprocess
import time
from enum import Enum
from typing import TYPE_CHECKING

from stationdesk.documents.pictures import page_size
from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble, Sent, SystemPrinter
from stationdesk.printing.escpos import slip_commands
from stationdesk.printing.libcups import JobState, final_state

if TYPE_CHECKING:
    from stationdesk.printing.destinations import CupsQueue

_COMMAND_SECONDS = 10.0
_POLL_SECONDS = 0.15
_RAW_MODEL = "Local Raw Printer"
_SHEETS = {(210, 297): "A4", (148, 210): "A5"}
# Words of CUPS in the C locale for a printer that is switched off, unplugged or out of reach.
_UNREACHABLE = re.compile(r"not exist|unavailable|unreachable|offline|not respond|not connected", re.I)


def list_printers() -> list[SystemPrinter]:
    """Return the queues of CUPS, those it found in the network included.

    Raises:
        PrinterTrouble: there is no CUPS, or it does not answer.
    """
    _require_scheduler("")
    names = _run("lpstat", "-e").stdout.split()
    default = _run("lpstat", "-d").stdout.rpartition(":")[2].strip()
    return [_described(name, is_default=name == default) for name in names]


def send(pdf: bytes, queue: CupsQueue, job_name: str, patience_seconds: float) -> Sent:
    """Hand a paper to a queue and wait until CUPS has passed it on.

    Raises:
        PrinterTrouble: it was not printed; the job is cancelled.
    """
    options = ["-o", f"media={_media(pdf)}", "-o", "print-scaling=none"]
    content = pdf
    if queue.raw:
        options, content = [*options, "-o", "raw"], slip_commands(pdf, queue.width_dots)
    answer = _run("lp", "-d", queue.name, "-t", job_name, *options, content=content, printer=queue.name)
    match = re.search(rf"{re.escape(queue.name)}-\d+", answer.stdout)
    if answer.returncode or match is None:
        raise _refused(queue.name, answer.stderr.strip())
    _wait(queue.name, match[0], patience_seconds)
    return Sent(match[0])


class _State(Enum):
    """How far a job has come."""

    OPEN = "open"
    DONE = "done"
    ENDED = "ended"  # by the driver, the printer or a person


def _wait(queue: str, job_id: str, patience_seconds: float) -> None:
    """Return when the job is through; cancel it when it is not, or it would print after a second try."""
    deadline = time.monotonic() + patience_seconds
    problem = None
    while problem is None:
        state, message = _job(queue, job_id)
        if state is _State.DONE:
            return
        printer, _, reason = _run("lpstat", "-p", queue, printer=queue).stdout.partition("\n")
        if state is _State.ENDED:
            problem = PrinterProblem.REJECTED
        elif printer.startswith(f"printer {queue} disabled"):
            problem = PrinterProblem.OFF_OR_UNREACHABLE
        elif time.monotonic() > deadline:
            problem = PrinterProblem.TIMED_OUT
        else:
            time.sleep(_POLL_SECONDS)
    _run("cancel", job_id, printer=queue)
    if _job(queue, job_id)[0] is not _State.DONE:
        raise _unprinted(queue, message or reason.strip(), problem)


def _job(queue: str, job_id: str) -> tuple[_State, str]:
    """Return the state of a job and the printer's message about it."""
    listing = _run("lpstat", "-W", "not-completed", "-l", "-o", queue, printer=queue).stdout
    if job := re.search(rf"^{re.escape(job_id)}\s.*\n((?:\s.*\n?)*)", listing, re.M):
        lines = (line.partition(":") for line in job[1].splitlines())
        facts = {key.strip(): value.strip() for key, _, value in lines}
        is_failed = "with-errors" in facts.get("Alerts", "")
        return _State.ENDED if is_failed else _State.OPEN, facts.get("Status", "")
    is_lost = final_state(queue, int(job_id.rpartition("-")[2])) in (JobState.CANCELED, JobState.ABORTED)
    return _State.ENDED if is_lost else _State.DONE, ""


def _unprinted(queue: str, message: str, problem: PrinterProblem) -> PrinterTrouble:
    if _UNREACHABLE.search(message):
        problem = PrinterProblem.OFF_OR_UNREACHABLE
    return PrinterTrouble(queue, problem, message)


def _refused(queue: str, message: str) -> PrinterTrouble:
    """Return why lp took no job. It calls a queue unknown also when nobody could be asked."""
    _require_scheduler(queue)
    is_unknown = "does not exist" in message or "not found" in message.lower()
    return PrinterTrouble(queue, PrinterProblem.NOT_FOUND if is_unknown else PrinterProblem.REJECTED, message)


def _require_scheduler(printer: str) -> None:
    answer = _run("lpstat", "-r", printer=printer)
    if "not running" in answer.stdout or answer.returncode:
        detail = (answer.stdout or answer.stderr).strip()
        raise PrinterTrouble(printer, PrinterProblem.NO_PRINT_SYSTEM, detail)


def _described(name: str, *, is_default: bool) -> SystemPrinter:
    options = _run("lpoptions", "-p", name, printer=name).stdout
    return SystemPrinter(
        name=name,
        description=_option(options, "printer-info") or name,
        is_default=is_default,
        accepts_pdf=_option(options, "printer-make-and-model") != _RAW_MODEL,
    )


def _option(options: str, key: str) -> str:
    """Return one value out of key=value key='more words' …"""
    match = re.search(rf"(?:^|\s){key}=(?:'((?:[^'\\]|\\.)*)'|(\S*))", options)
    return (match[1] or match[2] or "").replace("\\", "") if match else ""


def _media(pdf: bytes) -> str:
    """Return the paper in the words of CUPS; without it a queue assumes its own, mostly Letter."""
    width, height = page_size(pdf)
    return _SHEETS.get((width, height), f"Custom.{width}x{height}mm")


def _run(
    command: str, *arguments: str, content: bytes = b"", printer: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run one command of CUPS in the C locale and return what it said."""
    try:
        answer = subprocess.run(
            [command, *arguments],
            input=content,
            capture_output=True,
            timeout=_COMMAND_SECONDS,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            check=False,
        )
    except FileNotFoundError as error:
        raise PrinterTrouble(
            printer, PrinterProblem.NO_PRINT_SYSTEM, f"{command} is not installed"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise PrinterTrouble(printer, PrinterProblem.TIMED_OUT, f"{command} does not answer") from error
    return subprocess.CompletedProcess(
        answer.args,
        answer.returncode,
        answer.stdout.decode("utf-8", "replace"),
        answer.stderr.decode("utf-8", "replace"),
    )
