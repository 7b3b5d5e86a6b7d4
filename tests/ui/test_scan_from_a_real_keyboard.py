from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOREIGN = "6901234567892"


@pytest.mark.window
def test_keys_from_the_x_server_are_sorted_into_scans_and_typing() -> None:
    ended = subprocess.run(
        [sys.executable, ROOT / "tools" / "virtual_screen.py", sys.executable, "tests/ui/scanned_window.py"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)

    assert told["scans"] == [FOREIGN] * 20
    assert told["notes"] == FOREIGN
    assert told["field"] == "lisifu"
    assert told["seen"] == {"entered": 1, "slash": 1, "pressed": 1}
