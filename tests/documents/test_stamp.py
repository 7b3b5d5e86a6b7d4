"""A paper of a training desk says so across every page, whatever it is printed on."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from stationdesk import outbox
from stationdesk.documents.pictures import page_count, page_size
from stationdesk.documents.stamp import WORD, stamped
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.printing.destinations import CupsQueue, TrainingFolder
from stationdesk.printing.printers import send


def paper(*sizes: tuple[float, float]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.drawString(20, height / 2, "R20261122-0001")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def text_of(pdf: bytes, tmp_path: Path, page: int) -> str:
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", "-raw", "-f", str(page), "-l", str(page), str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout


@pytest.mark.parametrize("size", [(227, 480), (164, 900), (420, 595), (595, 842)])
def test_every_page_carries_the_word_and_keeps_its_size_and_text(
    size: tuple[float, float], tmp_path: Path
) -> None:
    before = paper(size, size)
    after = stamped(before)
    assert page_count(after) == 2
    assert page_size(after) == page_size(before)
    for page in (1, 2):
        text = text_of(after, tmp_path, page)
        assert "R20261122-0001" in text
        assert WORD.replace(" ", "") in "".join(text.split())


def test_a_training_desk_has_no_printer_whatever_is_chosen(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    chosen = Preferences(printer="XP-80")
    assert isinstance(outbox.destination_of(chosen, folder), CupsQueue)
    folder.training_mark.write_text("", encoding="utf-8")
    destination = outbox.destination_of(chosen, folder)
    assert destination == TrainingFolder(folder.papers)
    sent = send(paper((227, 480)), destination, "R20261122-0001")
    text = text_of(Path(sent.job_id).read_bytes(), tmp_path, 1)
    assert WORD.replace(" ", "") in "".join(text.split())
