"""Against a real CUPS: what arrives at the printer, and what happens when nothing can."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageOps

from stationdesk.documents.pictures import page_count, page_size
from stationdesk.documents.sheets import Paper, RedemptionSlipSheet
from stationdesk.documents.slip import build_slip
from stationdesk.printing.destinations import CupsQueue, PrinterProblem, PrinterTrouble, SystemPrinter
from stationdesk.printing.printers import list_printers, send


def printed_dots(commands: bytes) -> Image.Image:
    """Return what an ESC/POS printer puts on the paper for its raster commands."""
    strips, at = [], 0
    while (at := commands.find(b"\x1dv0\x00", at)) >= 0:
        row_bytes = int.from_bytes(commands[at + 4 : at + 6], "little")
        rows = int.from_bytes(commands[at + 6 : at + 8], "little")
        at += 8
        strips.append(Image.frombytes("1", (row_bytes * 8, rows), commands[at : at + row_bytes * rows]))
        at += row_bytes * rows
    paper = Image.new("L", (strips[0].width, sum(strip.height for strip in strips)), 255)
    top = 0
    for strip in strips:
        paper.paste(ImageOps.invert(strip.convert("L")), (0, top))
        top += strip.height
    return paper


@pytest.mark.parametrize(("paper", "width"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_a_raw_slip_printer_gets_dots_of_its_width_with_a_readable_code(
    cups: Any, listening_printer: Any, sheet: RedemptionSlipSheet, paper: Paper, width: int
) -> None:
    cups.add_raw_queue(f"slip{width}", listening_printer.port)
    pdf = build_slip(sheet, paper)

    sent = send(pdf, CupsQueue(f"slip{width}", raw=True, width_dots=width), sheet.number)

    assert re.fullmatch(rf"slip{width}-\d+", sent.job_id)
    arrived = listening_printer.wait_for_job()
    dots = printed_dots(arrived)
    assert dots.size == (width, page_size(pdf)[1] * 8)
    assert {found.text for found in zxingcpp.read_barcodes(dots)} == {sheet.code}
    assert arrived.startswith(b"\x1b@")
    assert arrived.endswith(b"\x1dVB\x00"), "the paper is not cut"


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.A4])
def test_a_printer_with_a_driver_gets_the_page_in_its_true_size_and_its_text(
    cups: Any, listening_printer: Any, sheet: RedemptionSlipSheet, paper: Paper, tmp_path: Path
) -> None:
    cups.add_pdf_queue(f"pdf-{paper.value}", listening_printer.port)
    pdf = build_slip(sheet, paper)

    send(pdf, CupsQueue(f"pdf-{paper.value}"), sheet.number)

    arrived = listening_printer.wait_for_job()
    arrived = arrived[arrived.index(b"%PDF") :]
    assert page_count(arrived) == 1
    assert page_size(arrived) == page_size(pdf)
    (tmp_path / "arrived.pdf").write_bytes(arrived)
    text = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "arrived.pdf", "-"], capture_output=True, check=True, text=True
    ).stdout
    for words in ("积分兑换单", "李*傅 · 尾号 5621", "120 分", sheet.number):
        assert words in text


def test_printers_are_listed_with_what_staff_call_them(cups: Any, unused_port: Callable[[], int]) -> None:
    cups.add_raw_queue("front", unused_port(), "-D", "前台的 slip printer")
    cups.add_pdf_queue("office", unused_port())
    cups.run("lpadmin", "-d", "office")

    printers = list_printers()

    assert SystemPrinter("front", "前台的 slip printer", is_default=False, accepts_pdf=False) in printers
    assert SystemPrinter("office", "office", is_default=True, accepts_pdf=True) in printers


def trouble_of(queue: CupsQueue, sheet: RedemptionSlipSheet, patience_seconds: float = 10) -> PrinterTrouble:
    with pytest.raises(PrinterTrouble) as raised:
        send(build_slip(sheet, Paper.ROLL_80), queue, sheet.number, patience_seconds)
    assert raised.value.printer == queue.name
    return raised.value


def test_a_printer_that_is_switched_off_is_named_and_leaves_no_job_behind(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    cups.add_raw_queue("off", unused_port(), "-o", "printer-error-policy=retry-job")

    trouble = trouble_of(CupsQueue("off", raw=True), sheet, patience_seconds=2)

    assert trouble.problem is PrinterProblem.OFF_OR_UNREACHABLE
    assert trouble.detail
    assert "off-" not in cups.open_jobs(), "the slip would come out twice"


def test_a_paused_printer_is_told_at_once(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    cups.add_raw_queue("paused", unused_port())
    cups.run("cupsdisable", "-r", "out of paper", "paused")

    started = time.monotonic()
    trouble = trouble_of(CupsQueue("paused", raw=True), sheet, patience_seconds=30)

    assert time.monotonic() - started < 10
    assert trouble.problem is PrinterProblem.OFF_OR_UNREACHABLE
    assert trouble.detail == "out of paper"
    assert "paused-" not in cups.open_jobs()


def test_a_printer_that_never_finishes_is_given_up(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    cups.add_raw_queue("held", unused_port(), "-o", "job-hold-until-default=indefinite")

    trouble = trouble_of(CupsQueue("held", raw=True), sheet, patience_seconds=0.5)

    assert trouble.problem is PrinterProblem.TIMED_OUT
    assert "held-" not in cups.open_jobs()


def test_a_queue_that_is_gone_is_named(cups: Any, sheet: RedemptionSlipSheet) -> None:
    assert trouble_of(CupsQueue("removed", raw=True), sheet).problem is PrinterProblem.NOT_FOUND


def test_a_queue_that_takes_no_jobs_says_so(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    cups.add_raw_queue("closed", unused_port())
    cups.run("cupsreject", "closed")

    trouble = trouble_of(CupsQueue("closed", raw=True), sheet)

    assert trouble.problem is PrinterProblem.REJECTED
    assert "not accepting" in trouble.detail


def test_a_job_that_somebody_cancels_is_not_taken_for_printed(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    cups.add_raw_queue("busy", unused_port(), "-o", "job-hold-until-default=indefinite")
    real_sleep = time.sleep

    def cancel_meanwhile(seconds: float) -> None:
        cups.run("cancel", "-a", "busy")
        real_sleep(seconds)

    monkeypatch.setattr(time, "sleep", cancel_meanwhile)

    assert trouble_of(CupsQueue("busy", raw=True), sheet).problem is PrinterProblem.REJECTED


def test_a_driver_that_fails_is_told_and_leaves_no_job_behind(
    cups: Any, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    cups.add_pdf_queue("broken", unused_port(), driver="/bin/false")

    trouble = trouble_of(CupsQueue("broken"), sheet)

    assert trouble.problem is PrinterProblem.REJECTED
    assert trouble.detail == "Filter failed"
    assert "broken-" not in cups.open_jobs()


def test_a_machine_whose_cups_is_down_has_no_print_system(
    monkeypatch: pytest.MonkeyPatch, unused_port: Callable[[], int], sheet: RedemptionSlipSheet
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{unused_port()}")

    assert trouble_of(CupsQueue("any", raw=True), sheet).problem is PrinterProblem.NO_PRINT_SYSTEM
    with pytest.raises(PrinterTrouble) as raised:
        list_printers()
    assert raised.value.problem is PrinterProblem.NO_PRINT_SYSTEM


def test_a_machine_without_cups_has_no_print_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sheet: RedemptionSlipSheet
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    trouble = trouble_of(CupsQueue("any", raw=True), sheet)

    assert trouble.problem is PrinterProblem.NO_PRINT_SYSTEM
    assert trouble.detail == "lp is not installed"


def test_the_queue_shows_a_number_and_no_name(
    cups: Any, listening_printer: Any, sheet: RedemptionSlipSheet
) -> None:
    cups.add_raw_queue("titled", listening_printer.port)

    sent = send(build_slip(sheet, Paper.ROLL_80), CupsQueue("titled", raw=True), "R20261122-0017 补打 1")

    control_file = cups.root / "spool" / f"c{int(sent.job_id.rpartition('-')[2]):05}"
    deadline = time.monotonic() + 5
    while not control_file.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    kept = control_file.read_bytes()
    assert b"R20261122-0017-1" in kept
    assert "李".encode() not in kept
