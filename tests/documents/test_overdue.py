from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from paper_reading import LACKING, LONG, assert_inside_the_frame, codes_on

from stationdesk.documents.goods_sheets import OverdueRow, OverdueSheet, OverdueSlipSheet
from stationdesk.documents.overdue import build_overdue_list, build_overdue_slip, late_by
from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
DUE = datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai"))
Reader = Callable[..., str]


def row(number: int) -> OverdueRow:
    return OverdueRow(
        number=f"T20261122-{number:04}",
        thing=f"充电宝 {number}",
        borrower_masked="李*傅",
        phone_tail="5621",
        due_at=DUE,
        deposit="公交卡 1 张",
    )


@pytest.fixture
def late() -> OverdueSheet:
    return OverdueSheet(
        station="樾檀山社区 · 微光驿站",
        as_of=DUE + timedelta(days=3, hours=4, minutes=20),
        operator="刘社工",
        rows=(row(7), replace(row(8), borrower_masked="", deposit="")),
    )


@pytest.fixture
def reminder(late: OverdueSheet) -> OverdueSlipSheet:
    return OverdueSlipSheet(
        station=late.station,
        station_phone="024-0000 0000",
        code="T2026112200078",
        loan=late.rows[0],
        lent_at=DUE - timedelta(hours=6),
        as_of=late.as_of,
        operator="刘社工",
        parts=("充电线",),
    )


@pytest.mark.parametrize(
    ("late_time", "said"),
    [
        (timedelta(days=3, hours=4, minutes=59), "3 天 4 小时"),
        (timedelta(days=1), "1 天 0 小时"),
        (timedelta(hours=23, minutes=59), "23 小时 59 分"),
        (timedelta(hours=1), "1 小时 0 分"),
        (timedelta(minutes=59, seconds=59), "59 分钟"),
        (timedelta(0), "0 分钟"),
        (timedelta(minutes=-5), "0 分钟"),
    ],
)
def test_how_late_is_said_in_days_hours_or_minutes(late_time: timedelta, said: str) -> None:
    assert late_by(DUE, DUE + late_time, Language.ZH_CN) == said


def test_every_late_loan_is_listed_with_whom_to_ring_up(late: OverdueSheet, pdftotext: Reader) -> None:
    text = " ".join(pdftotext(build_overdue_list(late), "-layout").split())

    for words in (
        "逾期未还清单",
        "截至 2026-11-25 18:26",
        "共 2 件未还",
        "充电宝 7 李*傅 2026-11-22 3 天 4 小时 公交卡 1 张",
        "T20261122-0007 尾号 5621 14:06",
        "充电宝 8 尾号 5621 2026-11-22 3 天 4 小时 无",
        "联系结果",
        "2026-11-25 18:26 打印 · 刘社工",
    ):
        assert words in text


def test_a_list_without_late_loans_is_a_paper_too(late: OverdueSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_overdue_list(replace(late, rows=())), "-raw")

    assert "没有逾期未还的物品" in text
    assert "联系结果" not in text


def test_many_loans_go_on_over_pages_with_the_head_repeated(late: OverdueSheet, pdftotext: Reader) -> None:
    pdf = build_overdue_list(replace(late, rows=tuple(map(row, range(300))), copy_no=2))
    pages = page_count(pdf)
    texts = [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)) for n in range(1, pages + 1)]

    assert pages > 8
    for n, text in enumerate(texts, start=1):
        assert f"第 {n} 页，共 {pages} 页" in text
        assert "补打 2" in text
        assert "联系结果" in text
    assert all(f"T20261122-{n:04}" in "".join(texts) for n in range(300))


@EVERY_PAPER
def test_a_reminder_says_what_is_late_and_by_how_much(
    reminder: OverdueSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_overdue_slip(reminder, paper), "-raw")

    for words in (
        "归还提醒",
        "T20261122-0007",
        "李*傅 · 尾号 5621",
        "2026-11-22 08:06",
        "2026-11-22 14:06",
        "公交卡 1 张",
        "024-0000 0000",
        "充电宝 7",
        "充电线",
        "3 天 4 小时",
        "请尽快送回",
    ):
        assert words in "".join(text.splitlines()) or words in text


@EVERY_PAPER
def test_the_code_of_a_reminder_is_the_loans_own(reminder: OverdueSlipSheet, paper: Paper) -> None:
    pdf = build_overdue_slip(reminder, paper)

    assert codes_on(pdf) == {("QRCode", reminder.code), ("Code128", reminder.code)}


@pytest.mark.parametrize("language", list(Language))
@EVERY_PAPER
def test_nothing_of_a_reminder_leaves_the_frame(
    reminder: OverdueSlipSheet, paper: Paper, language: Language
) -> None:
    loan = replace(
        reminder.loan, thing=LONG, borrower_masked=LONG, deposit=LONG, due_at=DUE.replace(year=2001)
    )
    crowded = replace(reminder, station=LONG, loan=loan, operator=LONG, parts=(LONG,) * 30, language=language)
    pdf = build_overdue_slip(crowded, paper)

    assert_inside_the_frame(pdf, paper)
    assert codes_on(pdf) == {("QRCode", reminder.code), ("Code128", reminder.code)}


@pytest.mark.parametrize("language", list(Language))
def test_nothing_of_the_list_leaves_the_frame(late: OverdueSheet, language: Language) -> None:
    long = replace(row(1), thing=LONG, borrower_masked=LONG, deposit=LONG, due_at=DUE.replace(year=2001))
    crowded = replace(late, station=LONG, operator=LONG, rows=(long,) * 30, language=language)

    assert_inside_the_frame(build_overdue_list(crowded), Paper.A4)


def test_the_english_papers_have_no_chinese_but_what_was_typed_in_chinese(
    late: OverdueSheet, reminder: OverdueSlipSheet, pdftotext: Reader
) -> None:
    loan = replace(row(1), thing="Umbrella", borrower_masked="A*n", deposit="")
    english = replace(late, station="West Gate", operator="Liu", rows=(loan,), language=Language.EN)
    slip = replace(reminder, station="West Gate", operator="Liu", loan=loan, parts=(), language=Language.EN)

    for pdf in (build_overdue_list(english), build_overdue_slip(slip, Paper.ROLL_80)):
        text = pdftotext(pdf, "-raw")
        assert "3 d 4 h" in text
        assert not [character for character in text if character >= "\u2e80"]


def test_rare_characters_are_printed_and_missing_ones_refused(
    late: OverdueSheet, reminder: OverdueSlipSheet, pdftotext: Reader
) -> None:
    rare, lacking = (replace(row(1), borrower_masked=name) for name in ("王䶮〇", LACKING))

    assert "王䶮〇" in pdftotext(build_overdue_list(replace(late, rows=(rare,))))
    assert "王䶮〇" in pdftotext(build_overdue_slip(replace(reminder, loan=rare), Paper.ROLL_58))
    with pytest.raises(MissingGlyphs):
        build_overdue_list(replace(late, rows=(lacking,)))
    with pytest.raises(MissingGlyphs):
        build_overdue_slip(replace(reminder, loan=lacking), Paper.ROLL_58)


def test_the_same_sheet_gives_the_same_bytes(late: OverdueSheet, reminder: OverdueSlipSheet) -> None:
    assert build_overdue_list(late) == build_overdue_list(late)
    assert build_overdue_slip(reminder, Paper.A4) == build_overdue_slip(reminder, Paper.A4)
