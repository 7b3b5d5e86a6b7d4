from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from stationdesk.printing.destinations import PdfFolder, PrinterProblem, PrinterTrouble
from stationdesk.printing.printers import job_name, send

PDF = b"%PDF-1.4 a paper"


def test_a_paper_is_a_file_named_by_its_number(tmp_path: Path) -> None:
    folder = tmp_path / "papers"

    sent = send(PDF, PdfFolder(folder), "R20261122-0017")

    assert Path(sent.job_id) == folder / "R20261122-0017.pdf"
    assert Path(sent.job_id).read_bytes() == PDF
    assert [path.name for path in folder.iterdir()] == ["R20261122-0017.pdf"]


def test_the_same_paper_again_is_the_same_file(tmp_path: Path) -> None:
    first = send(PDF, PdfFolder(tmp_path), "R1")

    assert send(PDF, PdfFolder(tmp_path), "R1") == first
    assert len(list(tmp_path.iterdir())) == 1


def test_another_paper_of_that_name_overwrites_nothing(tmp_path: Path) -> None:
    send(PDF, PdfFolder(tmp_path), "R1")
    second = send(PDF + b"!", PdfFolder(tmp_path), "R1")

    assert Path(second.job_id).name == "R1-2.pdf"
    assert (tmp_path / "R1.pdf").read_bytes() == PDF


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("R20261122-0017", "R20261122-0017"),
        ("R20261122-0017 补打 2", "R20261122-0017-2"),
        ("../../etc/passwd", "etc-passwd"),
        ("李师傅", "paper"),
        ("", "paper"),
        ("x" * 200, "x" * 80),
    ],
)
def test_a_title_becomes_a_name_every_system_takes(title: str, name: str) -> None:
    assert job_name(title) == name


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (errno.ENOSPC, PrinterProblem.NO_SPACE),
        (errno.EDQUOT, PrinterProblem.NO_SPACE),
        (errno.EROFS, PrinterProblem.FOLDER_NOT_WRITABLE),
        (errno.EIO, PrinterProblem.FOLDER_NOT_WRITABLE),
    ],
)
def test_a_failing_disk_leaves_no_half_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, problem: PrinterProblem
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(PrinterTrouble) as raised:
        send(PDF, PdfFolder(tmp_path), "R1")
    assert raised.value.problem is problem
    assert raised.value.detail == os.strerror(number)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_on_a_stick_that_was_pulled_is_not_made_up(tmp_path: Path) -> None:
    with pytest.raises(PrinterTrouble) as raised:
        send(PDF, PdfFolder(tmp_path / "stick" / "papers"), "R1")

    assert raised.value.problem is PrinterProblem.FOLDER_NOT_WRITABLE
    assert not (tmp_path / "stick").exists()


def test_a_file_in_the_folders_place_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("in the way")

    with pytest.raises(PrinterTrouble) as raised:
        send(PDF, PdfFolder(tmp_path / "papers"), "R1")
    assert raised.value.problem is PrinterProblem.FOLDER_NOT_WRITABLE
