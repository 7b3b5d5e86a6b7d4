"""Rows as a spreadsheet file: XLSX or CSV, written a row at a time under another name, then put in place."""

from __future__ import annotations

import csv
import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from stationdesk.domain.errors import Trouble

Cell = str | int | float
KeepGoing = Callable[[int], bool]
PART = ".part"
_TELL_EVERY = 200
_ROWS_OF_A_SHEET = 1_048_576
_MOST_CHARACTERS = 32_767
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO, errno.ENXIO)


class SheetFormat(StrEnum):
    """What kind of file; the CSV kinds are named after their encoding."""

    XLSX = "xlsx"
    CSV_UTF_8 = "csv_utf_8"
    CSV_GB18030 = "csv_gb18030"

    @property
    def suffix(self) -> str:
        """The ending of the file's name."""
        return ".xlsx" if self is SheetFormat.XLSX else ".csv"


class FileProblem(StrEnum):
    """Why a file could not be written, sorted."""

    DISK_FULL = "disk_full"
    FOLDER_GONE = "folder_gone"
    NOT_WRITABLE = "not_writable"


@dataclass(eq=False)
class FileNotWritten(Trouble):
    """A file did not come about, and nothing of it is left. `folder` is where it was to be."""

    problem: FileProblem
    folder: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, its width in characters, the digits after the point of its numbers."""

    title: str
    characters: int = 12
    digits: int = 0


def write_part(
    file: Path,
    kind: SheetFormat,
    title: str,
    headings: Sequence[Heading],
    rows: Iterable[Sequence[Cell]],
    keep_going: KeepGoing,
) -> int | None:
    """Write rows beside `file` as `file.part`, durably; return how many there are, None when stopped.

    Memory does not grow with the rows. `keep_going` is told the count every 200 rows; when it
    returns False nothing is left of the file.

    Raises:
        FileNotWritten: the disk is full, the folder is gone or closed; nothing is left of the file.
    """
    part = part_of(file)
    counted = _Counted(rows, keep_going)
    write = _write_xlsx if kind is SheetFormat.XLSX else _write_csv
    with _sorted_problems(part):
        try:
            write(part, kind, title, headings, counted)
        except _Stopped:
            part.unlink(missing_ok=True)
            return None
        _flush(part)
    return counted.rows


def put_in_place(file: Path) -> None:
    """Give a finished part its name; a file of that name is replaced whole.

    Raises:
        FileNotWritten: the folder is gone, or somebody has the old file open; the part is taken away.
    """
    part = part_of(file)
    with _sorted_problems(part):
        part.replace(file)
        _flush_folder(file.parent)


def discard(file: Path) -> None:
    """Take a part away that is not wanted any more."""
    with suppress(OSError):
        part_of(file).unlink(missing_ok=True)


def part_of(file: Path) -> Path:
    """Return what a file is called while it is written."""
    return file.with_name(file.name + PART)


class _Stopped(Exception):
    """Somebody wants no more rows."""


class _Counted:
    """Hands rows on, counts them, asks now and then whether to go on."""

    def __init__(self, rows: Iterable[Sequence[Cell]], keep_going: KeepGoing) -> None:
        self._rows, self._keep_going = rows, keep_going
        self.rows = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self._rows:
            yield row
            self.rows += 1
            if self.rows % _TELL_EVERY == 0 and not self._keep_going(self.rows):
                raise _Stopped
        if not self._keep_going(self.rows):
            raise _Stopped


def _write_csv(
    part: Path, kind: SheetFormat, _title: str, headings: Sequence[Heading], rows: _Counted
) -> None:
    encoding = "utf-8-sig" if kind is SheetFormat.CSV_UTF_8 else "gb18030"
    with part.open("w", encoding=encoding, errors="replace", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_plain(heading.title) for heading in headings)
        writer.writerows([_plain(cell) for cell in row] for row in rows)


def _plain(cell: Cell) -> Cell:
    """Return a cell of a CSV that no spreadsheet takes for a formula (R-19)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell


def _write_xlsx(
    part: Path, _kind: SheetFormat, title: str, headings: Sequence[Heading], rows: _Counted
) -> None:
    # 40 ms that no start and no other page shall wait for.
    from xlsxwriter.exceptions import XlsxFileError  # noqa: PLC0415
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="stationdesk-") as folder, part.open("wb") as stream:
        outlet = _Outlet(stream)
        options = {"constant_memory": True, "tmpdir": folder, "strings_to_formulas": False}
        book = Workbook(outlet, options | {"strings_to_urls": False, "strings_to_numbers": False})
        try:
            _fill_book(book, title, headings, rows)
            book.close()
        except XlsxFileError as error:
            raise error.args[0] if error.args and isinstance(error.args[0], OSError) else error from error
        finally:
            outlet.is_shut = True
            _let_go(book)


class _Outlet:
    """What a workbook writes to. Once shut it hears nothing: a ZIP that failed tries to end itself later."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._place = 0
        self.is_shut = False

    def write(self, octets: bytes) -> int:
        self._place += len(octets)
        return len(octets) if self.is_shut else self._stream.write(octets)

    def seek(self, place: int) -> int:
        self._place = place
        return place if self.is_shut else self._stream.seek(place)

    def tell(self) -> int:
        return self._place

    def flush(self) -> None:
        if not self.is_shut:
            self._stream.flush()


def _fill_book(book: Any, title: str, headings: Sequence[Heading], rows: _Counted) -> None:
    text = book.add_format({"num_format": "@"})
    quoted = book.add_format({"num_format": "@"})
    quoted.set_quote_prefix()
    bold = book.add_format({"bold": True, "bottom": 1})
    numbers = [book.add_format({"num_format": _pattern(heading.digits)}) for heading in headings]
    sheet: Any = None
    number = _ROWS_OF_A_SHEET
    for row in rows:
        if number >= _ROWS_OF_A_SHEET:
            sheet, number = _new_sheet(book, title, headings, bold), 1
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                style = quoted if cell.startswith(_DANGEROUS) else text
                sheet.write_string(number, column, cell[:_MOST_CHARACTERS], style)
            else:
                sheet.write_number(number, column, cell, numbers[column])
        number += 1
    if sheet is None:
        _new_sheet(book, title, headings, bold)


def _new_sheet(book: Any, title: str, headings: Sequence[Heading], bold: Any) -> Any:
    count = len(book.worksheets())
    sheet = book.add_worksheet(title if not count else f"{title} {count + 1}")
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, heading.characters)
        sheet.write_string(0, column, heading.title, bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _pattern(digits: int) -> str:
    return "#,##0" + ("." + "0" * digits if digits else "")


def _let_go(book: Any) -> None:
    """Close what a workbook that was not finished holds open; it would try to save itself at the end."""
    if not book.fileclosed:
        book.fileclosed = True
        for sheet in book.worksheets():
            sheet._opt_close()


def _flush(part: Path) -> None:
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name durable; Windows does that by itself, and some sticks cannot."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _sorted_problems(part: Path) -> Iterator[None]:
    """Whatever goes wrong, leave no half file; say in our words what a machine's error means."""
    try:
        yield
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileNotWritten(problem_of(error, part), str(part.parent)) from error
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def problem_of(error: OSError, part: Path) -> FileProblem:
    """Return what a machine's error over a file means."""
    if error.errno in _FULL:
        return FileProblem.DISK_FULL
    if error.errno in _GONE or not part.parent.is_dir():
        return FileProblem.FOLDER_GONE
    return FileProblem.NOT_WRITABLE
