"""A slip of the pilot station, and what independent readers make of its PDF."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from stationdesk.documents.sheets import RedemptionSlipSheet, SlipLine

Box = tuple[float, float, str]


@pytest.fixture
def sheet() -> RedemptionSlipSheet:
    return RedemptionSlipSheet(
        station="樾檀山社区 · 微光驿站",
        number="R20261122-0017",
        code="R2026112200179",
        at=datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai")),
        holder_masked="李*傅",
        holder_phone_tail="5621",
        collected_by=None,
        operator="刘社工",
        desk="前台 1 号机",
        lines=(SlipLine("洗衣液 2 kg", 1, 120), SlipLine("鸡蛋 10 枚", 2, 120)),
        points_taken=240,
        points_left=340,
        service_minutes_total=18750,
    )


@pytest.fixture
def pdftotext(tmp_path: Path) -> Callable[..., str]:
    """Read a PDF with poppler, which shares no code with what wrote it."""

    def read(pdf: bytes, *options: str) -> str:
        path = tmp_path / "read.pdf"
        path.write_bytes(pdf)
        command = ["pdftotext", *options, str(path), "-"]
        return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout

    return read


@pytest.fixture
def words_on(pdftotext: Callable[..., str]) -> Callable[[bytes], list[Box]]:
    """Return every printed word with its left and right edge in points."""

    def read(pdf: bytes) -> list[Box]:
        found = re.findall(r'xMin="([\d.-]+)".*?xMax="([\d.-]+)".*?>([^<]+)</word>', pdftotext(pdf, "-bbox"))
        return [(float(left), float(right), word) for left, right, word in found]

    return read
