"""Files that open in WPS, Excel and LibreOffice as they were meant, or do not come about at all."""

from __future__ import annotations

import csv
import errno
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stationdesk.exchange import spreadsheets
from stationdesk.exchange.spreadsheets import (
    FileNotWritten,
    FileProblem,
    Heading,
    SheetFormat,
    discard,
    part_of,
    put_in_place,
    write_part,
)

HOSTILE = (
    "=cmd|'/c calc'!A0",
    "+1",
    "-2",
    "@x",
    "＝1",
    "\tq",
    "😀李",
    "䶮",
    "𬱖",
    "<&>\"'",
    "古丽·买买提",
    "0042",
    "13812345678",
    "http://a.example",
    "_x0041_",
)
HEADINGS = (Heading("姓名"), Heading("时长", digits=1), Heading("积分"))
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def rows(names: tuple[str, ...] = HOSTILE) -> Iterator[tuple[str, float, int]]:
    return ((name, 1.5, number) for number, name in enumerate(names))


def written(file: Path, kind: SheetFormat, names: tuple[str, ...] = HOSTILE) -> Path:
    assert write_part(file, kind, "志愿者", HEADINGS, rows(names), lambda _rows: True) == len(names)
    put_in_place(file)
    return file


def cells(file: Path) -> list[list[tuple[str, str, str]]]:
    """What a sheet's XML says of every cell: its type, its text, and whether it is a formula."""
    with zipfile.ZipFile(file) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [
        [
            (
                cell.get("t", "n"),
                cell.findtext("m:is/m:t", None, NS) or cell.findtext("m:v", "", NS),
                cell.findtext("m:f", "", NS),
            )
            for cell in row
        ]
        for row in sheet.iterfind(".//m:row", NS)
    ]


def test_an_xlsx_holds_texts_as_texts_and_numbers_as_numbers(tmp_path: Path) -> None:
    head, *found = cells(written(tmp_path / "a.xlsx", SheetFormat.XLSX))

    assert [text for _kind, text, _formula in head] == ["姓名", "时长", "积分"]
    assert [row[0] for row in found[:-1]] == [("inlineStr", name, "") for name in HOSTILE[:-1]]
    assert [row[2][:2] for row in found] == [("n", str(number)) for number in range(len(HOSTILE))]
    assert all(formula == "" for row in found for _kind, _text, formula in row)


@pytest.mark.parametrize(
    ("kind", "encoding"), [(SheetFormat.CSV_UTF_8, "utf-8-sig"), (SheetFormat.CSV_GB18030, "gb18030")]
)
def test_a_csv_is_read_back_whole_and_no_cell_begins_like_a_formula(
    tmp_path: Path, kind: SheetFormat, encoding: str
) -> None:
    file = written(tmp_path / "a.csv", kind)

    with file.open(encoding=encoding, newline="") as stream:
        _head, *found = csv.reader(stream)

    assert [row[0].removeprefix("'") for row in found] == list(HOSTILE)
    assert [row[0] for row in found if row[0].startswith(("=", "+", "-", "@", "\t", "＝"))] == []
    assert file.read_bytes().startswith(b"\xef\xbb\xbf") == (kind is SheetFormat.CSV_UTF_8)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", list(SheetFormat))
def test_libreoffice_opens_it_and_shows_the_same(tmp_path: Path, kind: SheetFormat) -> None:
    file = written(tmp_path / f"a{kind.suffix}", kind)
    read_as = {"csv_utf_8": "76", "csv_gb18030": "85"}
    options = [f"--infilter=CSV:44,34,{read_as[kind]}"] if kind.value in read_as else []
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    to = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path / "out")]

    subprocess.run(
        ["soffice", home, "--headless", *options, *to, str(file)],
        check=True,
        capture_output=True,
        timeout=120,
    )

    with (tmp_path / "out" / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        _head, *found = csv.reader(stream)
    texts = [row[0] for row in found]
    if kind is SheetFormat.XLSX:
        assert texts[:-1] == list(HOSTILE[:-1])
        assert [row[1] for row in found] == ["1.5"] * len(HOSTILE)
    else:
        # A file of plain text cannot say that 0042 is no number; that is why it is not the first choice.
        assert [texts[place].removeprefix("'") for place in range(11)] == list(HOSTILE[:11])


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    told: list[int] = []
    names = ("李明朗",) * 1000

    def keep_going(count: int) -> bool:
        told.append(count)
        return count < 400

    for kind in SheetFormat:
        told.clear()
        assert write_part(tmp_path / "a", kind, "x", HEADINGS, rows(names), keep_going) is None
        assert told == [200, 400]
        assert list(tmp_path.iterdir()) == []


def test_until_it_is_put_in_place_the_file_that_was_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("before")

    write_part(file, SheetFormat.CSV_UTF_8, "x", HEADINGS, rows(), lambda _rows: True)
    assert file.read_text() == "before"
    assert part_of(file).exists()

    discard(file)
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("kind", list(SheetFormat))
def test_a_folder_that_is_gone_is_told(tmp_path: Path, kind: SheetFormat) -> None:
    with pytest.raises(FileNotWritten) as caught:
        write_part(tmp_path / "stick" / "a", kind, "x", HEADINGS, rows(), lambda _rows: True)

    assert (caught.value.problem, caught.value.folder) == (FileProblem.FOLDER_GONE, str(tmp_path / "stick"))


@pytest.mark.parametrize("kind", list(SheetFormat))
@pytest.mark.parametrize(
    ("number", "problem"),
    [(errno.ENOSPC, FileProblem.DISK_FULL), (errno.EACCES, FileProblem.NOT_WRITABLE)],
)
def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: SheetFormat, number: int, problem: FileProblem
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(spreadsheets.os, "fsync", fail)

    with pytest.raises(FileNotWritten) as caught:
        write_part(tmp_path / "a", kind, "x", HEADINGS, rows(), lambda _rows: True)

    assert caught.value.problem is problem
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("kind", list(SheetFormat))
def test_a_disk_that_is_full_in_the_middle_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: SheetFormat
) -> None:
    (tmp_path / "a.part").symlink_to("/dev/full")

    with pytest.raises(FileNotWritten) as caught:
        write_part(tmp_path / "a", kind, "x", HEADINGS, rows(("李",) * 5000), lambda _rows: True)

    assert caught.value.problem is FileProblem.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_row_that_cannot_be_read_leaves_nothing_here_or_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))

    def broken() -> Iterator[tuple[str]]:
        yield ("李",)
        raise ValueError

    with pytest.raises(ValueError):
        write_part(tmp_path / "a", SheetFormat.XLSX, "x", HEADINGS[:1], broken(), lambda _rows: True)

    assert [one.name for one in tmp_path.iterdir()] == ["aside"]
    assert list(aside.iterdir()) == []


def test_what_is_more_than_a_sheet_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheets, "_ROWS_OF_A_SHEET", 6)

    file = written(tmp_path / "a.xlsx", SheetFormat.XLSX)

    with zipfile.ZipFile(file) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 3
    assert len(cells(file)) == 6


def test_an_empty_list_is_a_sheet_with_headings(tmp_path: Path) -> None:
    found = cells(written(tmp_path / "a.xlsx", SheetFormat.XLSX, ()))

    assert [text for _kind, text, _formula in found[0]] == ["姓名", "时长", "积分"]
