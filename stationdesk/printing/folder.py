"""Papers as files: whole or not at all, under a name that tells nobody's name."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble, Sent

if TYPE_CHECKING:
    from pathlib import Path

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def save(pdf: bytes, folder: Path, job_name: str) -> Sent:
    """Write a paper into a folder, which is made if only its last part is missing.

    A paper that is already there with the same bytes stays; another one of that name is kept and
    the new one is numbered.

    Raises:
        PrinterTrouble: the folder is gone or not writable, or the disk is full.
    """
    try:
        folder.mkdir(exist_ok=True)
        path = _free_path(pdf, folder, job_name)
        if not path.exists():
            _write_whole(pdf, path)
    except OSError as error:
        problem = PrinterProblem.NO_SPACE if error.errno in _NO_SPACE else PrinterProblem.FOLDER_NOT_WRITABLE
        raise PrinterTrouble(str(folder), problem, error.strerror or "") from error
    return Sent(str(path))


def _free_path(pdf: bytes, folder: Path, job_name: str) -> Path:
    """Return the first of name.pdf, name-2.pdf, … that is free or already is this very paper."""
    path, n = folder / f"{job_name}.pdf", 1
    while path.exists() and path.read_bytes() != pdf:
        n += 1
        path = folder / f"{job_name}-{n}.pdf"
    return path


def _write_whole(pdf: bytes, path: Path) -> None:
    """Write under a passing name, make it durable, then rename: no reader ever sees half a file."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        # FAT32 loses a renamed file unless that is flushed once more under its new name.
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError:
        part.unlink(missing_ok=True)
        raise
