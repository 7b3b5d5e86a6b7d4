"""Where the files of tests lie: in memory, where the system has a place for that."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ENOUGH_BYTES = 2 * 1024**3


def use_memory() -> None:
    """Make temporary files lie in memory, here and in the programs tests start, unless TMPDIR says where.

    Only where there is enough of it and programs may run from it: PostgreSQL's may be copied there.
    """
    if "TMPDIR" in os.environ or not _is_fit(_MEMORY):
        return
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)


def _is_fit(place: Path) -> bool:
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        return False
    may_run = not os.statvfs(place).f_flag & os.ST_NOEXEC
    return may_run and shutil.disk_usage(place).free >= _ENOUGH_BYTES
