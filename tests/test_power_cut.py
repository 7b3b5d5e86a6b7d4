"""The power is cut while a desk works: what was said to be done is there, and nothing is half done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = int(os.environ.get("POWER_CUTS", "25"))
"""`make power-cut` does 200."""
ROOT = Path(__file__).resolve().parent.parent
LEAST_KINDS = 12
"""Setting the station up takes seven kinds of act; which others are done is chance."""


@pytest.mark.skipif(sys.platform == "win32", reason="desks are forked")
def test_after_every_power_cut_each_told_act_is_there_and_every_row_is_true(
    founded_file: Path, tmp_path: Path
) -> None:
    support = ROOT / "tests" / "support"
    ran = subprocess.run(
        [sys.executable, support / "power_cut.py", founded_file, tmp_path, str(ROUNDS), "20261122"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(support)))},
        timeout=600,
    )

    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    assert seen["cuts"] == ROUNDS
    assert len(seen["verbs"]) >= LEAST_KINDS
