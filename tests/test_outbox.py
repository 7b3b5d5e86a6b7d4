"""What is redeemed comes out on paper, once as the original, whatever happens to the printer."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from stations import Station, open_founded

from stationdesk import outbox
from stationdesk.documents.sheets import Language, MissingGlyphs
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import Purse
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.printing.destinations import CupsQueue, PdfFolder
from stationdesk.queries import closings
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries.made_up import made_up_on
from stationdesk.services import made_up, prints, reversals
from stationdesk.services.days import CloseDayRequest, close_day
from stationdesk.services.prints import JobState, ReprintRequest
from stationdesk.services.redemptions import RedemptionReceipt

TO_FOLDER = Preferences()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


@pytest.fixture
def redeem(founded: Station) -> Callable[..., RedemptionReceipt]:
    """Let somebody who served a day take one thing home."""
    activity, reward = founded.activity(), founded.reward("洗衣液 2 kg", 10, 50)

    def act(name: str = "李明朗", **fields: object) -> RedemptionReceipt:
        person = founded.register(name, phone="13812345621", category=PersonCategory.COURIER)
        founded.serve(person, activity, hours=2)
        return founded.redeem(person, (reward, 1, 10), **fields)

    return act


def states(station: Station, redemption_id: UUID) -> list[tuple[int, str]]:
    jobs = station.read(print_queries.jobs_of, redemption_id)
    return [(job.copy_no, job.state) for job in jobs]


def text_of(paper: Path) -> str:
    command = ["pdftotext", "-layout", str(paper), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout


def requeue(station: Station) -> None:
    for job in station.read(print_queries.unprinted_here):
        station.desk.note(prints.mark, job.job_id, JobState.QUEUED, station.now)


def broken(folder: DataFolder) -> None:
    """A file where the papers folder should be."""
    folder.papers.write_text("")


def test_without_a_printer_the_slip_lies_in_the_papers_folder(founded, redeem, folder) -> None:
    receipt = redeem()

    done = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [(paper.number, paper.copy_no, paper.state) for paper in done] == [
        (receipt.number, 0, JobState.PRINTED)
    ]
    paper = folder.papers / f"{receipt.number}.pdf"
    assert done[0].place == str(paper)
    said = text_of(paper)
    assert (
        "李*朗" in said and "尾号 5621" in said and "洗衣液 2 kg" in said and "樾檀山社区 · 微光驿站" in said
    )
    assert "李明朗" not in said and "13812345621" not in said
    assert states(founded, receipt.redemption_id) == [(0, "printed")]


def test_papers_are_printed_once_and_in_the_order_of_the_queue(founded, redeem, folder) -> None:
    numbers = [redeem(name).number for name in ("李明朗", "王强", "赵敏")]

    first = outbox.work(founded.desk, TO_FOLDER, folder)
    second = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [paper.number for paper in first] == numbers
    assert second == []


def test_the_slip_never_names_the_beneficiary(founded, redeem, folder) -> None:
    elder = founded.register("张婆婆")
    receipt = redeem(beneficiary_id=elder)

    outbox.work(founded.desk, TO_FOLDER, folder)

    said = text_of(folder.papers / f"{receipt.number}.pdf")
    assert "张" not in said and "婆" not in said
    assert "所换物品用于帮扶他人" in said


def test_who_collects_it_is_masked_and_household_points_are_called_so(founded, folder) -> None:
    activity, reward = founded.activity(), founded.reward("大米 5 kg", 10, 5)
    person = founded.register("李明朗", new_household="李家", earns_for_household=True)
    founded.serve(person, activity, hours=2)
    receipt = founded.redeem(person, (reward, 1, 10), purse=Purse.HOUSEHOLD, collected_by="王大力")

    outbox.work(founded.desk, TO_FOLDER, folder)

    said = text_of(folder.papers / f"{receipt.number}.pdf")
    assert "王*力" in said and "王大力" not in said and "本次扣除家庭积分" in said


def test_a_copy_says_that_it_is_the_first_or_second_one(founded, redeem, folder) -> None:
    receipt = redeem()
    outbox.work(founded.desk, TO_FOLDER, folder)

    for copy_no in (1, 2):
        founded.do(prints.reprint, ReprintRequest(receipt.redemption_id))
        outbox.work(founded.desk, TO_FOLDER, folder)
        assert f"补打 {copy_no}" in text_of(folder.papers / f"{receipt.number}-copy-{copy_no}.pdf")

    assert "补打" not in text_of(folder.papers / f"{receipt.number}.pdf")


def test_a_printer_that_fails_loses_nothing_and_holds_the_others_back(founded, redeem, folder) -> None:
    first, second = redeem(), redeem("王强")
    broken(folder)

    done = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [paper.problem.partition(":")[0] for paper in done] == ["folder_not_writable"]
    assert states(founded, first.redemption_id) == [(0, "failed")]
    assert states(founded, second.redemption_id) == [(0, "queued")]

    folder.papers.unlink()
    requeue(founded)
    again = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [(paper.number, paper.copy_no) for paper in again] == [(first.number, 0), (second.number, 0)]


def test_what_waits_survives_the_end_of_the_program(founded, redeem, folder) -> None:
    receipt = redeem()
    founded.desk.close()

    later = open_founded(founded.database.engine.url)
    done = outbox.work(later.desk, TO_FOLDER, folder)
    later.desk.close()

    assert [paper.number for paper in done] == [receipt.number]


def test_a_failed_original_is_a_copy_once_another_paper_came_out(founded, redeem, folder) -> None:
    receipt = redeem()
    broken(folder)
    outbox.work(founded.desk, TO_FOLDER, folder)
    folder.papers.unlink()
    founded.do(prints.reprint, ReprintRequest(receipt.redemption_id))
    outbox.work(founded.desk, TO_FOLDER, folder)

    requeue(founded)
    again = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [paper.copy_no for paper in again] == [1]
    assert "补打 1" in text_of(folder.papers / f"{receipt.number}-copy-1.pdf")


def test_a_character_the_font_lacks_stops_one_paper_and_names_it(founded, redeem, folder) -> None:
    rare, other = redeem("\U0002b740明朗"), redeem("王强")

    done = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [(paper.state, paper.problem) for paper in done] == [
        (JobState.FAILED, "missing_glyphs:\U0002b740"),
        (JobState.PRINTED, ""),
    ]
    requeue(founded)
    outbox.work(founded.desk, TO_FOLDER, folder, spells_out=True)
    assert "[U+2B740]" in text_of(folder.papers / f"{rare.number}.pdf")
    assert other.number != rare.number


def test_the_preview_of_a_character_the_font_lacks_is_refused_too(founded, redeem) -> None:
    facts = founded.read(redemption_queries.slip, redeem("\U0002b740明朗").redemption_id)

    with pytest.raises(MissingGlyphs):
        outbox.build_slip_pdf(facts, 0, founded.desk.place.zone, TO_FOLDER)


def test_an_undone_redemption_whose_slip_still_waits_needs_none(founded, redeem, folder) -> None:
    receipt = redeem()
    founded.do(reversals.reverse, reversals.ReversalRequest(founded.acts[-1]))

    done = outbox.work(founded.desk, TO_FOLDER, folder)

    assert [paper.state for paper in done] == [JobState.DISMISSED]
    assert not folder.papers.exists()
    assert states(founded, receipt.redemption_id) == [(0, "dismissed")]


def test_a_desk_prints_its_own_papers_and_leaves_those_of_others(founded, redeem, folder) -> None:
    redeem()
    other = founded.second_desk()

    assert outbox.work(other.desk, TO_FOLDER, folder) == []
    assert len(outbox.work(founded.desk, TO_FOLDER, folder)) == 1
    other.desk.close()


def test_the_time_of_the_result_is_noted(founded, redeem, folder) -> None:
    receipt = redeem()
    later = founded.now + timedelta(minutes=1)

    outbox.work(founded.desk, TO_FOLDER, folder, now=lambda: later)

    assert states(founded, receipt.redemption_id) == [(0, "printed")]


def test_the_slip_speaks_the_language_of_the_desk(founded, redeem, folder) -> None:
    receipt = redeem()

    outbox.work(founded.desk, TO_FOLDER.with_(language="en", paper="a5"), folder)

    assert "Points taken" in text_of(folder.papers / f"{receipt.number}.pdf")


@pytest.mark.skipif(os.name == "nt", reason="queues of CUPS")
def test_a_chosen_printer_gets_the_width_of_its_paper(folder) -> None:
    chosen = Preferences(printer="slips", printer_is_raw=True)

    assert outbox.destination_of(chosen, folder) == CupsQueue("slips", raw=True, width_dots=576)
    narrow = chosen.with_(paper="roll_58")
    assert outbox.destination_of(narrow, folder) == CupsQueue("slips", raw=True, width_dots=384)
    assert outbox.destination_of(Preferences(), folder) == PdfFolder(folder.papers)


def test_the_day_close_slip_says_what_the_closing_kept_and_a_copy_says_so(founded, redeem, folder) -> None:
    redeem()
    today = date(2026, 11, 22)
    closed = founded.do(close_day, CloseDayRequest(today))
    founded.pass_time(days=1)
    redeem("王强")

    done = outbox.work(founded.desk, TO_FOLDER, folder)

    assert ("2026-11-22/1", JobState.PRINTED, None) in [
        (paper.number, paper.state, paper.redemption_id) for paper in done
    ]
    said = text_of(folder.papers / "day-close-2026-11-22-1.pdf")
    heads = founded.read(closings.closing_facts, today, 1).heads
    link = heads[0].hash.upper()
    assert "日结单" in said and "相符" in said and "李明朗" not in said
    assert f"{link[:4]} {link[4:8]}" in said and closed.counts.redemptions == 1
    founded.do(prints.reprint_day_close, prints.ReprintDayCloseRequest(today, 1))
    outbox.work(founded.desk, TO_FOLDER, folder)
    assert "补打 1" in text_of(folder.papers / "day-close-2026-11-22-1-copy-1.pdf")


def test_the_list_of_hours_made_up_names_evidence_and_masks_people(founded, folder) -> None:
    person, patrol = founded.register("李明朗"), founded.activity()
    founded.pass_time(days=1)
    began = founded.now - timedelta(hours=20)
    request = made_up.MakeUpRequest(
        person, patrol, began, began + timedelta(hours=2), "巡楼", "刘社工", "纸 17"
    )
    founded.do(made_up.make_up, request, reason="忘了签到", second=founded.supervisor())
    on = date(2026, 11, 23)
    rows, at = founded.read(made_up_on, on), founded.now.astimezone(founded.desk.place.zone)

    sheet = outbox.made_up_sheet(rows, on, "微光驿站", "刘社工", at, Language.ZH_CN)
    sent = outbox.print_made_up_list(sheet, TO_FOLDER, folder)

    said = text_of(Path(sent.job_id))
    assert "李*朗" in said and "李明朗" not in said
    assert "纸 17" in said and "陈主管" in said and "忘了签到" in said
