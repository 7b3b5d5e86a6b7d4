"""A demo station made before the morning; beside test_demo, so that workers share the load."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from stationdesk import demo
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.queries.verification import verify


@pytest.mark.parametrize("hour", [16, 19, 22])
def test_a_station_made_in_the_small_hours_is_true_as_well(tmp_path: Path, hour: int) -> None:
    """At 00:05, 03:05 and 06:05 of station time, when yesterday may not be over yet."""
    opened = open_station(DataFolder(tmp_path))
    try:
        demo.fill(opened.desk, datetime(2026, 11, 21, hour, 5, tzinfo=UTC))
        assert opened.desk.read(verify).findings == ()
    finally:
        opened.desk.close()
