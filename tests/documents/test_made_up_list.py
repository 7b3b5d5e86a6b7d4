from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pdfplumber
import pytest

from stationdesk.documents.galley import FRAMES
from stationdesk.documents.made_up_list import build_made_up_list
from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MadeUpHoursSheet, MadeUpRow, MissingGlyphs, Paper

ZONE = ZoneInfo("Asia/Shanghai")
Reader = Callable[..., str]


def row(number: int) -> MadeUpRow:
    started_at = datetime(2026, 11, 20, 9, 0, tzinfo=ZONE)
    return MadeUpRow(
        name_masked="阿**·买**",
        local_no=f"V20250318-{number:04}",
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=150),
        service="独居老人送餐",
        service_minutes=150,
        reason="当天停电",
        evidence=f"签到表 {number} 号",
        entered_by="刘社工",
        allowed_by="陈站长",
    )


@pytest.fixture
def sheet() -> MadeUpHoursSheet:
    return MadeUpHoursSheet(
        station="樾檀山社区 · 微光驿站",
        on=date(2026, 11, 22),
        printed_at=datetime(2026, 11, 22, 20, 31, tzinfo=ZONE),
        operator="刘社工",
        rows=tuple(map(row, range(3))),
    )


def test_every_record_is_listed_with_its_reason_evidence_and_second_person(
    sheet: MadeUpHoursSheet, pdftotext: Reader
) -> None:
    text = pdftotext(build_made_up_list(sheet), "-raw")

    for words in (
        "补录时长日报",
        "2026年11月22日 星期日",
        "共 3 条，合计 7.5 小时",
        "阿**·买**",
        "V20250318-0002",
        "2026-11-20",
        "09:00–11:30",
        "独居老人送餐",
        "当天停电",
        "签到表 2 号",
        "陈站长",
        "站长（主管）签字",
    ):
        assert words in text
    assert "未复核" not in text
    assert "补打" not in text


def test_a_record_nobody_allowed_says_so(sheet: MadeUpHoursSheet, pdftotext: Reader) -> None:
    open_row = replace(row(7), allowed_by="")

    assert "未复核" in pdftotext(build_made_up_list(replace(sheet, rows=(open_row,))), "-raw")


def test_a_day_without_made_up_hours_is_a_paper_too(sheet: MadeUpHoursSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_made_up_list(replace(sheet, rows=())), "-raw")

    assert "当日没有补录时长" in text
    assert "签字" in text


def test_many_records_go_on_over_pages_with_the_head_repeated(
    sheet: MadeUpHoursSheet, pdftotext: Reader
) -> None:
    pdf = build_made_up_list(replace(sheet, rows=tuple(map(row, range(90))), copy_no=2))
    pages = page_count(pdf)
    texts = [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)) for n in range(1, pages + 1)]

    assert pages > 2
    for n, text in enumerate(texts, start=1):
        assert f"第 {n} 页，共 {pages} 页" in text
        assert "补打 2" in text
        assert ("原因与依据" in text) == ("独居老人" in text)
    assert all(f"V20250318-{n:04}" in "".join(texts) for n in range(90))
    assert "共 90 条，合计 225.0 小时" in texts[0]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_leaves_the_frame_however_long_it_is(sheet: MadeUpHoursSheet, language: Language) -> None:
    long = "阿卜杜热依木江艾买提吐尔逊·买买提艾力阿不都热西提江 䶮〇"
    texts = {
        name: long for name in ("name_masked", "service", "reason", "evidence", "entered_by", "allowed_by")
    }
    crowded = replace(
        sheet, station=long * 2, operator=long * 3, rows=(replace(row(1), **texts),) * 12, language=language
    )
    frame = FRAMES[Paper.A4]

    with pdfplumber.open(BytesIO(build_made_up_list(crowded))) as pdf:
        for page in pdf.pages:
            assert min(char["x0"] for char in page.chars) >= frame.left - 0.1
            assert max(char["x1"] for char in page.chars) <= frame.right + 0.1
            assert max(char["bottom"] for char in page.chars) < page.height - 20
            assert min(char["size"] for char in page.chars) > 7.99


def test_a_character_the_font_lacks_is_refused(sheet: MadeUpHoursSheet) -> None:
    with pytest.raises(MissingGlyphs):
        build_made_up_list(replace(sheet, rows=(replace(row(1), reason="\U0002b740"),)))


def test_the_same_sheet_gives_the_same_bytes(sheet: MadeUpHoursSheet) -> None:
    assert build_made_up_list(sheet) == build_made_up_list(sheet)
