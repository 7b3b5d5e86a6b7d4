"""A slip against the same page without its codes, warm and from a cold start."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from bench.harness import Ratio, compare, of_pairs
from stationdesk.documents import fonts
from stationdesk.documents.sheets import Paper, RedemptionSlipSheet, SlipLine
from stationdesk.documents.slip import build_slip, lay_slip

#: How many times the floor a slip may take, warm and cold.
REACH = 1.5
COLD_REACH = 1.5

_SHEET = RedemptionSlipSheet(
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

_COLD = """
import time
started = time.perf_counter()
{work}
print(time.perf_counter() - started)
"""
_COLD_FLOOR = """
from reportlab.pdfgen.canvas import Canvas
from stationdesk.documents.fonts import register
register()
"""
_COLD_CANDIDATE = """
from bench.slip import candidate
candidate()
"""


def measure() -> list[Ratio]:
    """Return the ratios of a warm slip and of the first one of a process."""
    fonts.register()
    cold = [(cold_floor(), cold_candidate()) for _ in range(11)][1:]
    return [
        compare("slip with its codes", floor, candidate, reach=REACH),
        of_pairs("first slip of a process", cold, reach=COLD_REACH),
    ]


def floor() -> bytes:
    """Draw the slip without QR code and barcode."""
    with fonts.PRESS:
        return lay_slip(_SHEET, Paper.ROLL_80, with_codes=False).pdf(_SHEET.number, _SHEET.station)


def candidate() -> bytes:
    """Draw the slip as the desk does: characters checked, codes made and drawn."""
    return build_slip(_SHEET, Paper.ROLL_80)


def cold_floor() -> float:
    """Return the seconds a new process takes to import ReportLab and load both weights of the font."""
    return _seconds_of(_COLD_FLOOR)


def cold_candidate() -> float:
    """Return the seconds a new process takes to its first finished slip."""
    return _seconds_of(_COLD_CANDIDATE)


def _seconds_of(work: str) -> float:
    """Run some lines in a new process and return how long they took, the interpreter's start left out."""
    command = [sys.executable, "-c", _COLD.format(work=work)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True, timeout=60).stdout)
