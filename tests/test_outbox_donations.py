"""The receipt of a donation comes out on a sheet, and not at all when the donation was undone before."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from stations import Station

from stationdesk import outbox
from stationdesk.domain.stock import BillKind, DonorKind
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.services import bills, reversals
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.prints import JobState


@pytest.fixture
def donation(founded: Station) -> bills.BillReceipt:
    milk = founded.do(put_item, ItemRequest(None, "纯牛奶", "盒")).item_id
    rice = founded.do(put_item, ItemRequest(None, "大米 5 kg", "袋")).item_id
    lines = (
        bills.ReceivedLine(milk, 12, date(2026, 12, 31), "A1"),
        bills.ReceivedLine(rice, 5),
        bills.ReceivedLine(milk, 8, date(2026, 12, 31), "A1"),
    )
    request = bills.ReceiveRequest(
        BillKind.DONATED, lines, "樾山粮油店", DonorKind.COMPANY, "区慈善总会", note="冬季关爱"
    )
    return founded.do(bills.receive, request)


def text_of(paper: Path) -> str:
    command = ["pdftotext", "-layout", str(paper), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout


def test_the_receipt_names_donor_charity_and_goods(
    founded: Station, donation: bills.BillReceipt, tmp_path: Path
) -> None:
    (paper,) = outbox.work(founded.desk, Preferences(), DataFolder(tmp_path))

    assert (paper.number, paper.state) == (donation.number, JobState.PRINTED)
    said = text_of(Path(paper.place))
    for words in (
        "樾山粮油店",
        "企业",
        "区慈善总会",
        "纯牛奶",
        "20",
        "2026-12-31",
        "冬季关爱",
        donation.number,
    ):
        assert words in said


def test_a_desk_that_prints_on_rolls_keeps_the_receipt_as_pdf(
    founded: Station, donation: bills.BillReceipt, tmp_path: Path
) -> None:
    preferences = Preferences(printer="a roll printer that is off")
    (paper,) = outbox.work(founded.desk, preferences, DataFolder(tmp_path))
    assert paper.state is JobState.PRINTED
    assert Path(paper.place).parent == DataFolder(tmp_path).papers


def test_an_undone_donation_gives_no_receipt(
    founded: Station, donation: bills.BillReceipt, tmp_path: Path
) -> None:
    founded.do(reversals.reverse, reversals.ReversalRequest(founded.acts[-1]), reason="记错了")
    (paper,) = outbox.work(founded.desk, Preferences(), DataFolder(tmp_path))
    assert paper.state is JobState.DISMISSED
