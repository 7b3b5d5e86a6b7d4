"""What of Windows printing can be checked anywhere: sizes of structures, bits and pixels."""

from __future__ import annotations

import ctypes
import sys

import pytest
from PIL import Image

from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble, WindowsPrinter
from stationdesk.printing.gdi import (
    DevMode,
    DocInfo,
    GreyBitmap,
    JobInfo1,
    PrinterInfo4,
    grey_bitmap,
    is_through,
    job_problem,
    problem_of_error,
    set_paper,
)
from stationdesk.printing.printers import send

A4_IN_WINDOWS = 9
OWN_SIZE = 256


def test_the_structures_are_as_long_as_windows_says() -> None:
    assert ctypes.sizeof(DevMode) == 220
    assert (DevMode.fields.offset, DevMode.paper_size.offset) == (72, 78)
    assert ctypes.sizeof(GreyBitmap) == 40 + 256 * 4
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert (ctypes.sizeof(DocInfo), ctypes.sizeof(PrinterInfo4)) == (40, 24)
        assert (ctypes.sizeof(JobInfo1), JobInfo1.status.offset) == (96, 56)


def test_a_roll_is_asked_for_in_tenths_of_a_millimetre() -> None:
    mode = DevMode()
    set_paper(mode, 80, 147)

    assert (mode.paper_size, mode.paper_width, mode.paper_length) == (OWN_SIZE, 800, 1470)
    assert mode.fields == 0x2 | 0x4 | 0x8


def test_a_sheet_is_asked_for_by_its_number() -> None:
    mode = DevMode()
    set_paper(mode, 210, 297)

    assert (mode.paper_size, mode.fields) == (A4_IN_WINDOWS, 0x2)


def test_rows_of_a_picture_are_filled_up_to_four_bytes() -> None:
    picture = Image.new("L", (5, 2), 255)
    picture.putpixel((4, 1), 0)

    header, rows = grey_bitmap(picture)

    assert (header.width, header.height, header.bits_per_pixel) == (5, -2, 8)
    assert len(rows) == 16
    assert rows[:5] == b"\xff" * 5
    assert rows[8:13] == b"\xff\xff\xff\xff\x00"
    assert (header.greys[0], header.greys[255]) == (0, 0xFFFFFF)


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (0x10, None),
        (0x8, None),
        (0x20, PrinterProblem.OFF_OR_UNREACHABLE),
        (0x10 | 0x40, PrinterProblem.OFF_OR_UNREACHABLE),
        (0x2, PrinterProblem.OFF_OR_UNREACHABLE),
        (0x100, PrinterProblem.REJECTED),
        (0x80, None),
        (0x80 | 0x20, None),
    ],
)
def test_the_state_of_a_job_says_what_is_wrong(status: int, problem: PrinterProblem | None) -> None:
    assert job_problem(status) is problem


def test_a_printed_job_is_through_and_a_printing_one_is_not() -> None:
    assert is_through(0x80)
    assert is_through(0x1000)
    assert not is_through(0x10)


def test_error_numbers_have_a_meaning_for_the_desk() -> None:
    assert problem_of_error(1801) is PrinterProblem.NOT_FOUND
    assert problem_of_error(1722) is PrinterProblem.NO_PRINT_SYSTEM
    assert problem_of_error(4711) is PrinterProblem.REJECTED


@pytest.mark.skipif(sys.platform == "win32", reason="there it prints")
def test_a_windows_printer_elsewhere_is_trouble_and_no_crash() -> None:
    with pytest.raises(PrinterTrouble) as raised:
        send(b"%PDF", WindowsPrinter("Slip"), "R1")

    assert raised.value.problem is PrinterProblem.NO_PRINT_SYSTEM
