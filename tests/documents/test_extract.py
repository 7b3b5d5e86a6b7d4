from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pdfplumber
import pytest

from stationdesk.documents.extract import build_extract
from stationdesk.documents.galley import FRAMES
from stationdesk.documents.pictures import page_count, page_size
from stationdesk.documents.sheets import (
    ExtractSection,
    ExtractSheet,
    ExtractTable,
    Language,
    MissingGlyphs,
    Paper,
)

Reader = Callable[..., str]


def services(rows: int) -> ExtractSection:
    table = ExtractTable(
        ("日期", "内容", "小时"),
        tuple((f"2026-11-{1 + n % 28:02}", f"独居老人送餐第 {n} 次", "2.5") for n in range(rows)),
        frozenset({2}),
    )
    return ExtractSection("服务记录", table=table)


@pytest.fixture
def sheet() -> ExtractSheet:
    return ExtractSheet(
        station="樾檀山社区 · 微光驿站",
        processor="樾檀山社区居民委员会",
        contact="024-0000 0000",
        name="李*傅",
        local_no="V20250318-0042",
        made_at=datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai")),
        operator="刘社工",
        sections=(
            ExtractSection(
                "基本信息", (("电话", "138****5621"), ("技能", "急救、䶮〇手语")), note="依据说明"
            ),
            services(3),
            ExtractSection("导出"),
            ExtractSection("表彰", table=ExtractTable(("日期", "名称"), ())),
        ),
    )


def test_it_says_whose_it_is_what_is_kept_and_what_is_not(sheet: ExtractSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_extract(sheet), "-raw")

    for words in (
        "本人信息查阅",
        "李*傅",
        "V20250318-0042",
        "2026-11-22 14:06",
        "刘社工",
        "樾檀山社区居民委员会",
        "第四十五条",
        "138****5621",
        "急救、䶮〇手语",
        "依据说明",
        "独居老人送餐第 2 次",
        "盖章处",
        "本人签收",
    ):
        assert words in text
    assert text.count("没有记录") == 2


def test_it_says_on_every_page_whether_numbers_are_full(sheet: ExtractSheet, pdftotext: Reader) -> None:
    long = replace(sheet, sections=(services(120),))
    masked, full = (build_extract(replace(long, shows_full_numbers=is_full)) for is_full in (False, True))

    assert page_count(masked) > 2
    for page in range(1, page_count(masked) + 1):
        only = ("-raw", "-f", str(page), "-l", str(page))
        assert "号码已遮盖" in pdftotext(masked, *only)
        assert "含完整号码" in pdftotext(full, *only)
        assert "含完整号码" not in pdftotext(masked, *only)


def test_a_long_table_goes_on_over_pages_with_its_head_and_loses_no_row(
    sheet: ExtractSheet, pdftotext: Reader
) -> None:
    pdf = build_extract(replace(sheet, sections=(services(400),)))
    pages = page_count(pdf)
    texts = [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)) for n in range(1, pages + 1)]

    assert pages > 5
    for n, text in enumerate(texts, start=1):
        assert f"第 {n} 页，共 {pages} 页" in text
        assert "李*傅" in text
        assert ("日期 内容 小时" in text) == ("独居老人" in text)
    everything = "\n".join(texts)
    assert all(f"送餐第 {n} 次" in everything for n in range(400))
    assert "本人签收" in texts[-1]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_leaves_the_frame_however_long_it_is(sheet: ExtractSheet, language: Language) -> None:
    long = "内蒙古自治区呼和浩特市新城区樾檀山街道社区委员会 XiaoWeiPremiumLongGrainWithoutAnySpaceAtAll " * 4
    crowded = replace(
        sheet,
        station=long,
        processor=long,
        name=long,
        operator=long,
        language=language,
        sections=(
            ExtractSection(long, ((long, long), ("短", long), (long, "短"), ("备注", long * 40)), note=long),
            ExtractSection(
                "表", table=ExtractTable((long, "数"), ((long, "1"), (long * 20, "2")), frozenset({1}))
            ),
            ExtractSection("八列", table=ExtractTable(tuple("一二三四五六七八"), ((long,) * 8,))),
        ),
    )
    frame = FRAMES[Paper.A4]
    pdf = build_extract(crowded)

    assert page_size(pdf) == (210, 297)
    with pdfplumber.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) > 2
        for page in opened.pages:
            assert min(char["x0"] for char in page.chars) >= frame.left - 0.1
            assert max(char["x1"] for char in page.chars) <= frame.right + 0.1
            assert max(char["bottom"] for char in page.chars) < page.height - 20
            assert min(char["size"] for char in page.chars) > 7.99


def test_a_very_long_value_goes_on_to_the_next_page_and_loses_nothing(
    sheet: ExtractSheet, pdftotext: Reader
) -> None:
    value = "".join(f"第{n}句话。" for n in range(900))
    section = ExtractSection("基本信息", (("电话", "138****5621"), ("备注", value), ("地址", "三网格")))
    pdf = build_extract(replace(sheet, sections=(section,)))
    text = "".join(pdftotext(pdf, "-raw").split())

    assert page_count(pdf) > 1
    assert all(f"第{n}句话。" in text for n in range(0, 900, 60))
    assert text.index("138****5621") < text.index("第0句话") < text.index("三网格")


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(sheet: ExtractSheet, pdftotext: Reader) -> None:
    for rows in range(25, 33):
        pdf = build_extract(replace(sheet, sections=(services(rows), replace(services(4), title="积分流水"))))
        page = next(
            text
            for n in range(1, page_count(pdf) + 1)
            if "积分流水" in (text := pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)))
        )
        assert "独居老人送餐第 0 次" in page.split("积分流水")[1]


def test_a_character_the_font_lacks_is_refused(sheet: ExtractSheet) -> None:
    with pytest.raises(MissingGlyphs):
        build_extract(replace(sheet, sections=(ExtractSection("兑换", (("物品", "\U0002b740"),)),)))


def test_the_same_sheet_gives_the_same_bytes(sheet: ExtractSheet) -> None:
    assert build_extract(sheet) == build_extract(sheet)


def test_the_file_itself_names_nobody(sheet: ExtractSheet) -> None:
    assert b"NOBODY" not in build_extract(replace(sheet, name="NOBODY"))
