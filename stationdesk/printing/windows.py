"""The Windows spooler through ctypes: each page goes to the printer's driver as a picture.

Written from Microsoft's reference for winspool and GDI and not yet tried on a Windows machine;
its structures and tables (gdi.py) are tested everywhere. See docs/decisions/0005-paper.md.
"""

from __future__ import annotations

import ctypes
import sys
import time
from contextlib import contextmanager
from ctypes import byref, wintypes
from functools import cache
from typing import TYPE_CHECKING, Any

from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image, page_size
from stationdesk.printing.destinations import PrinterProblem, PrinterTrouble, Sent, SystemPrinter
from stationdesk.printing.gdi import (
    DevMode,
    DocInfo,
    JobInfo1,
    PrinterInfo4,
    grey_bitmap,
    is_through,
    job_problem,
    problem_of_error,
    set_paper,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_POLL_SECONDS = 0.3
_MOST_DPI = 300
_LOCAL_AND_CONNECTED = 2 | 4
_OUT_BUFFER, _IN_BUFFER = 2, 8
_DPI, _OFFSET_X, _OFFSET_Y = 88, 112, 113
_COPY_PIXELS = 0x00CC0020
_DELETE_JOB = 5
_NO_SUCH_JOB = 87


def list_printers() -> list[SystemPrinter]:
    """Return the printers Windows knows; each has a driver that takes pictures.

    Raises:
        PrinterTrouble: this is not Windows, or its spooler does not run.
    """
    spooler = _spooler()
    needed, count = wintypes.DWORD(), wintypes.DWORD()
    spooler.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, None, 0, byref(needed), byref(count))
    buffer = ctypes.create_string_buffer(max(needed.value, 1))
    if not spooler.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, buffer, needed, byref(needed), byref(count)):
        raise _trouble("")
    rows = (PrinterInfo4 * count.value).from_buffer(buffer)
    default = _default_printer(spooler)
    return [SystemPrinter(row.name, row.name, row.name == default, accepts_pdf=True) for row in rows]


def send(pdf: bytes, printer: str, job_name: str, patience_seconds: float) -> Sent:
    """Draw every page on the printer and wait until the spooler is through with the job.

    Raises:
        PrinterTrouble: it was not printed; the job is deleted.
    """
    with _opened(printer) as handle:
        job_id = _draw(pdf, printer, _mode_for(pdf, printer, handle), job_name)
        _wait(printer, handle, job_id, patience_seconds)
    return Sent(str(job_id))


def _draw(pdf: bytes, printer: str, mode: Any, job_name: str) -> int:
    """Print every page as one document and return the spooler's number for it."""
    gdi = _gdi()
    device = gdi.CreateDCW("WINSPOOL", printer, None, mode)
    if not device:
        raise _trouble(printer)
    try:
        job_id = gdi.StartDocW(device, byref(DocInfo(size=ctypes.sizeof(DocInfo), name=job_name)))
        if job_id <= 0:
            raise _trouble(printer)
        for page in range(page_count(pdf)):
            _draw_page(gdi, device, pdf, page)
        if gdi.EndDoc(device) <= 0:
            raise _trouble(printer)
    finally:
        gdi.DeleteDC(device)
    return int(job_id)


def _draw_page(gdi: Any, device: int, pdf: bytes, page: int) -> None:
    """Draw one page, dot for dot on a slip printer, else at no more than 300 dpi."""
    dpi = gdi.GetDeviceCaps(device, _DPI)
    is_slip_printer = dpi == int(SLIP_DPI)
    picture_dpi = SLIP_DPI if is_slip_printer else min(dpi, _MOST_DPI)
    picture = page_image(pdf, picture_dpi, page)
    scale = 1.0 if is_slip_printer else dpi / picture_dpi
    header, rows = grey_bitmap(picture)
    left, top = -gdi.GetDeviceCaps(device, _OFFSET_X), -gdi.GetDeviceCaps(device, _OFFSET_Y)
    width, height = round(picture.width * scale), round(picture.height * scale)
    source = (0, 0, picture.width, picture.height)
    gdi.StartPage(device)
    gdi.StretchDIBits(device, left, top, width, height, *source, rows, byref(header), 0, _COPY_PIXELS)
    gdi.EndPage(device)


def _mode_for(pdf: bytes, printer: str, handle: wintypes.HANDLE) -> Any:
    """Return the driver's own settings with the paper of this PDF, checked by the driver."""
    spooler = _spooler()
    length = spooler.DocumentPropertiesW(None, handle, printer, None, None, 0)
    if length <= 0:
        raise _trouble(printer)
    buffer = ctypes.create_string_buffer(length)
    spooler.DocumentPropertiesW(None, handle, printer, buffer, None, _OUT_BUFFER)
    set_paper(DevMode.from_buffer(buffer), *page_size(pdf))
    if spooler.DocumentPropertiesW(None, handle, printer, buffer, buffer, _IN_BUFFER | _OUT_BUFFER) < 0:
        raise _trouble(printer)
    return buffer


def _wait(printer: str, handle: wintypes.HANDLE, job_id: int, patience_seconds: float) -> None:
    """Return when the job is through; delete it when it is not, or it would print after a second try."""
    deadline = time.monotonic() + patience_seconds
    while (status := _job_status(handle, job_id)) is not None and not is_through(status):
        if time.monotonic() > deadline:
            _spooler().SetJobW(handle, job_id, 0, None, _DELETE_JOB)
            problem = job_problem(status) or PrinterProblem.TIMED_OUT
            raise PrinterTrouble(printer, problem, f"job status {status:#x}")
        time.sleep(_POLL_SECONDS)


def _job_status(handle: wintypes.HANDLE, job_id: int) -> int | None:
    """Return the status bits of a job, None when the spooler has forgotten it because it is done."""
    needed = wintypes.DWORD()
    spooler = _spooler()
    spooler.GetJobW(handle, job_id, 1, None, 0, byref(needed))
    if _last_error() == _NO_SUCH_JOB or needed.value < ctypes.sizeof(JobInfo1):
        return None
    buffer = ctypes.create_string_buffer(needed.value)
    if not spooler.GetJobW(handle, job_id, 1, buffer, needed, byref(needed)):
        return None
    return int(JobInfo1.from_buffer(buffer).status)


@contextmanager
def _opened(printer: str) -> Iterator[wintypes.HANDLE]:
    handle = wintypes.HANDLE()
    if not _spooler().OpenPrinterW(printer, byref(handle), None):
        raise _trouble(printer)
    try:
        yield handle
    finally:
        _spooler().ClosePrinter(handle)


def _default_printer(spooler: Any) -> str:
    length = wintypes.DWORD(512)
    name = ctypes.create_unicode_buffer(length.value)
    return name.value if spooler.GetDefaultPrinterW(name, byref(length)) else ""


def _trouble(printer: str) -> PrinterTrouble:
    number = _last_error()
    return PrinterTrouble(printer, problem_of_error(number), f"Windows error {number}")


def _last_error() -> int:
    if sys.platform == "win32":
        return ctypes.get_last_error()
    return 0


@cache
def _spooler() -> Any:
    """Return winspool; every handle is declared, for ctypes would cut it to 32 bits."""
    library = _library("winspool.drv")
    handle, text, pointer, number = wintypes.HANDLE, wintypes.LPCWSTR, ctypes.c_void_p, wintypes.DWORD
    library.OpenPrinterW.argtypes = (text, pointer, pointer)
    library.ClosePrinter.argtypes = (handle,)
    library.EnumPrintersW.argtypes = (number, text, number, pointer, number, pointer, pointer)
    library.GetDefaultPrinterW.argtypes = (pointer, pointer)
    library.DocumentPropertiesW.argtypes = (handle, handle, text, pointer, pointer, number)
    library.GetJobW.argtypes = (handle, number, number, pointer, number, pointer)
    library.SetJobW.argtypes = (handle, number, number, pointer, number)
    return library


@cache
def _gdi() -> Any:
    library = _library("gdi32")
    device, text, pointer, number = wintypes.HDC, wintypes.LPCWSTR, ctypes.c_void_p, ctypes.c_int
    library.CreateDCW.restype = device
    library.CreateDCW.argtypes = (text, text, text, pointer)
    library.StartDocW.argtypes = (device, pointer)
    for name in ("StartPage", "EndPage", "EndDoc", "DeleteDC"):
        getattr(library, name).argtypes = (device,)
    library.GetDeviceCaps.argtypes = (device, number)
    library.StretchDIBits.argtypes = (device, *[number] * 8, pointer, pointer, wintypes.UINT, wintypes.DWORD)
    return library


def _library(name: str) -> Any:
    if sys.platform != "win32":
        raise PrinterTrouble("", PrinterProblem.NO_PRINT_SYSTEM, "this is not Windows")
    return ctypes.WinDLL(name, use_last_error=True)
