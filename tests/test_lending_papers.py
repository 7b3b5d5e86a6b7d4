"""Papers of lending: the slip, the ticket, the reminder and the list of what is overdue."""

from __future__ import annotations

from pathlib import Path

import pytest
from lending import PHONE, laundry, lend, power_banks, take_back
from pypdfium2 import PdfDocument
from stations import Station

from stationdesk import outbox
from stationdesk.documents.overdue import build_overdue_list
from stationdesk.documents.sheets import Language
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.queries import loan_papers as paper_queries
from stationdesk.queries import prints as print_queries
from stationdesk.queries import things as thing_queries
from stationdesk.services import loan_papers, loans, reversals


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.make()
    return made


def text_of(pdf: Path | bytes) -> str:
    document = PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\r", "")


def printed(station: Station, folder: DataFolder) -> list[str]:
    """Print what waits; return the text of each paper."""
    done = outbox.work(station.desk, Preferences(), folder, now=lambda: station.now)
    assert [paper.problem for paper in done] == [""] * len(done)
    return [text_of(Path(paper.place)) for paper in done]


def test_a_loans_slip_masks_the_name_and_says_what_to_bring_back(
    founded: Station, folder: DataFolder
) -> None:
    (chair,) = power_banks(founded, title="轮椅", parts=("脚踏板", "坐垫"))
    person = founded.register("李明朗", phone="13900001111")
    lend(founded, chair, person, deposit="老年卡", wants_slip=True)

    (text,) = printed(founded, folder)

    for said in ("轮椅 01", "李*朗", "1111", "脚踏板", "老年卡", "T20261122-0001", "11:30"):
        assert said in text, said
    assert "李明朗" not in text


def test_what_was_left_gets_a_ticket_with_its_pieces(founded: Station, folder: DataFolder) -> None:
    request = loans.LeaveRequest(laundry(founded), PHONE, "工服上衣", 2)
    founded.do(loans.leave, request)

    (text,) = printed(founded, folder)

    assert "工服清洗" in text
    assert "工服上衣" in text
    assert "5678" in text


def test_a_second_slip_says_which_copy_it_is(founded: Station, folder: DataFolder) -> None:
    (bank,) = power_banks(founded)
    loan = lend(founded, bank, wants_slip=True)
    printed(founded, folder)
    founded.do(loan_papers.print_slip, loan_papers.LoanPaperRequest(loan.loan_id))

    (text,) = printed(founded, folder)

    assert "补打 1" in text


def test_the_slip_of_a_loan_that_was_undone_is_not_printed(founded: Station, folder: DataFolder) -> None:
    (bank,) = power_banks(founded)
    lend(founded, bank, wants_slip=True)
    founded.do(reversals.reverse, reversals.ReversalRequest(founded.acts[-1]))

    (done,) = outbox.work(founded.desk, Preferences(), folder, now=lambda: founded.now)

    assert (done.state.value, done.problem) == ("dismissed", "undone:loan_slip")


def test_a_reminder_says_how_late_it_is_and_is_not_printed_once_the_thing_is_back(
    founded: Station, folder: DataFolder
) -> None:
    (bank,) = power_banks(founded)
    loan = lend(founded, bank)
    founded.pass_time(hours=5)
    request = loan_papers.LoanPaperRequest(loan.loan_id)
    founded.do(loan_papers.remind, request)
    (text,) = printed(founded, folder)
    assert "充电宝 01" in text
    assert "2 小时" in text

    founded.do(loan_papers.remind, request)
    take_back(founded, loan.loan_id)
    (done,) = outbox.work(founded.desk, Preferences(), folder, now=lambda: founded.now)
    assert done.state.value == "dismissed"


def test_the_list_of_what_is_overdue_names_thing_tail_and_deposit(founded: Station) -> None:
    first, second = power_banks(founded, 2)
    lend(founded, first, deposit="工作证")
    lend(founded, second, founded.register("李明朗", phone="13900001111"))
    founded.pass_time(hours=5)
    rows = founded.read(paper_queries.late_loans, founded.now)
    local = founded.now.astimezone(founded.desk.place.zone)

    sheet = outbox.overdue_sheet(rows, "微光驿站", "刘社工", local, Language.ZH_CN)
    text = text_of(build_overdue_list(sheet))

    for said in ("充电宝 01", "充电宝 02", "5678", "1111", "工作证", "李*朗"):
        assert said in text, said
    assert "李明朗" not in text
    assert "13812345678" not in text


def test_papers_of_a_loan_wait_under_its_number(founded: Station) -> None:
    (bank,) = power_banks(founded)
    loan = lend(founded, bank, wants_slip=True)

    (job,) = founded.read(print_queries.queued_here)

    assert (job.number, job.kind) == (loan.number, "loan_slip")


def test_labels_of_things_carry_name_number_and_tag(founded: Station, folder: DataFolder) -> None:
    power_banks(founded, 3)
    rows = founded.read(thing_queries.all_things)

    sheet = outbox.thing_labels(rows, "微光驿站")
    sent = outbox.print_thing_labels(sheet, Preferences(), folder)

    text = text_of(Path(sent.job_id))
    for said in ("充电宝", "01", "03", "E-0002"):
        assert said in text, said
