"""How a job ended, from the library of CUPS: its commands do not tell printed from cancelled."""

from __future__ import annotations

import ctypes
from enum import IntEnum
from functools import cache
from typing import Any

from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble

_EVERYBODYS, _COMPLETED = 0, 1


class JobState(IntEnum):
    """The states a job can be left in (RFC 8011 §5.3.7)."""

    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class _Job(ctypes.Structure):
    """cups_job_t of libcups 2."""

    _fields_ = (
        ("job_id", ctypes.c_int),
        ("queue", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_at", ctypes.c_long),
        ("created_at", ctypes.c_long),
        ("processed_at", ctypes.c_long),
    )


def final_state(queue: str, job_number: int) -> JobState | None:
    """Return how a job ended; None while it has not, or when the server keeps no history.

    Raises:
        PrinterTrouble: this machine has no libcups.
    """
    library = _library(queue)
    # The library remembers its server for each thread; this makes it look at CUPS_SERVER again.
    library.cupsSetServer(None)
    jobs = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs(ctypes.byref(jobs), queue.encode(), _EVERYBODYS, _COMPLETED)
    try:
        states = {jobs[n].job_id: jobs[n].state for n in range(count)}
    finally:
        library.cupsFreeJobs(count, jobs)
    return JobState(states[job_number]) if job_number in states else None


@cache
def _library(queue: str) -> Any:
    try:
        return ctypes.CDLL("libcups.so.2")
    except OSError as error:
        raise PrinterTrouble(queue, PrinterProblem.NO_PRINT_SYSTEM, "libcups is not installed") from error
