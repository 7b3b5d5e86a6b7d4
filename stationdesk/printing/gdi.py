"""Structures, tables and numbers of the Windows print system; nothing here calls it."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from stationdesk.printing.destinations import PrinterProblem

if TYPE_CHECKING:
    from PIL import Image

# ctypes.wintypes has other lengths where it is not Windows, and these are tested everywhere.
_WORD, _DWORD, _LONG = ctypes.c_uint16, ctypes.c_uint32, ctypes.c_int32

_PAPER_SIZE, _PAPER_LENGTH, _PAPER_WIDTH = 0x2, 0x4, 0x8
_SHEETS = {(210, 297): 9, (148, 210): 11}
_OWN_SIZE = 256

_JOB_STOPPED = 0x1 | 0x2 | 0x20 | 0x40 | 0x200 | 0x400  # paused, error, off, no paper, blocked, look at it
_JOB_ENDED = 0x4 | 0x100  # being deleted, deleted
_JOB_THROUGH = 0x80 | 0x1000  # printed, complete

_PROBLEMS = {
    5: PrinterProblem.REJECTED,  # access denied
    112: PrinterProblem.NO_SPACE,
    1722: PrinterProblem.NO_PRINT_SYSTEM,  # the spooler does not run
    1801: PrinterProblem.NOT_FOUND,
}


class DevMode(ctypes.Structure):
    """DEVMODEW: what a job asks of a printer. Paper lengths in tenths of a millimetre."""

    _fields_ = (
        ("device_name", _WORD * 32),
        ("spec_version", _WORD),
        ("driver_version", _WORD),
        ("size", _WORD),
        ("driver_extra", _WORD),
        ("fields", _DWORD),
        ("orientation", ctypes.c_short),
        ("paper_size", ctypes.c_short),
        ("paper_length", ctypes.c_short),
        ("paper_width", ctypes.c_short),
        ("rest", ctypes.c_byte * 136),
    )


class DocInfo(ctypes.Structure):
    """DOCINFOW: the name of a job."""

    _fields_ = (
        ("size", ctypes.c_int),
        ("name", ctypes.c_wchar_p),
        ("output", ctypes.c_wchar_p),
        ("data_type", ctypes.c_wchar_p),
        ("type", _DWORD),
    )


class PrinterInfo4(ctypes.Structure):
    """PRINTER_INFO_4W: a printer's name, quickly."""

    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("server", ctypes.c_wchar_p),
        ("attributes", _DWORD),
    )


class JobInfo1(ctypes.Structure):
    """JOB_INFO_1W: how far a job has come."""

    _fields_ = (
        ("job_id", _DWORD),
        ("printer", ctypes.c_wchar_p),
        ("machine", ctypes.c_wchar_p),
        ("user", ctypes.c_wchar_p),
        ("document", ctypes.c_wchar_p),
        ("data_type", ctypes.c_wchar_p),
        ("status_text", ctypes.c_wchar_p),
        ("status", _DWORD),
        ("priority", _DWORD),
        ("position", _DWORD),
        ("total_pages", _DWORD),
        ("pages_printed", _DWORD),
        ("submitted", _WORD * 8),
    )


class GreyBitmap(ctypes.Structure):
    """BITMAPINFO of a picture with 256 greys; a negative height means that it starts at the top."""

    _fields_ = (
        ("size", _DWORD),
        ("width", _LONG),
        ("height", _LONG),
        ("planes", _WORD),
        ("bits_per_pixel", _WORD),
        ("compression", _DWORD),
        ("image_size", _DWORD),
        ("x_pixels_per_metre", _LONG),
        ("y_pixels_per_metre", _LONG),
        ("colours_used", _DWORD),
        ("colours_important", _DWORD),
        ("greys", _DWORD * 256),
    )


def set_paper(mode: DevMode, width_mm: int, height_mm: int) -> None:
    """Ask for a paper of this size: a sheet by its number, a roll by its lengths."""
    sheet = _SHEETS.get((width_mm, height_mm))
    mode.fields |= _PAPER_SIZE
    mode.paper_size = _OWN_SIZE if sheet is None else sheet
    if sheet is None:
        mode.fields |= _PAPER_LENGTH | _PAPER_WIDTH
        mode.paper_width, mode.paper_length = width_mm * 10, height_mm * 10


def grey_bitmap(picture: Image.Image) -> tuple[GreyBitmap, bytes]:
    """Return a grey picture as a header and its rows, each filled up to four bytes."""
    row_bytes = (picture.width + 3) // 4 * 4
    header = GreyBitmap(
        size=40, width=picture.width, height=-picture.height, planes=1, bits_per_pixel=8, colours_used=256
    )
    header.greys[:] = [level * 0x010101 for level in range(256)]
    return header, picture.tobytes("raw", "L", row_bytes, 1)


def is_through(status: int) -> bool:
    """Say whether a job with these status bits is printed."""
    return bool(status & _JOB_THROUGH)


def job_problem(status: int) -> PrinterProblem | None:
    """Return what is wrong with a job that has these status bits, None while it may still print."""
    if is_through(status):
        return None
    if status & _JOB_ENDED:
        return PrinterProblem.REJECTED
    return PrinterProblem.OFF_OR_UNREACHABLE if status & _JOB_STOPPED else None


def problem_of_error(number: int) -> PrinterProblem:
    """Return what a Windows error number of the print system means for the desk."""
    return _PROBLEMS.get(number, PrinterProblem.REJECTED)
