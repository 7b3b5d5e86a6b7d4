from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from paper_reading import LACKING, LONG, assert_inside_the_frame

from stationdesk.documents.goods_sheets import SignOffRow, SignOffSheet
from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper
from stationdesk.documents.sign_off import build_sign_off_sheet

AT = datetime(2026, 11, 22, 8, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
Reader = Callable[..., str]


def row(number: int) -> SignOffRow:
    at = AT + timedelta(minutes=number)
    return SignOffRow(name_masked="李*傅", phone_tail=f"{5000 + number}", pieces=1 + number % 2, at=at)


@pytest.fixture
def sheet() -> SignOffSheet:
    return SignOffSheet(
        station="樾檀山社区 · 微光驿站",
        from_on=date(2026, 11, 22),
        until_on=date(2026, 11, 22),
        item="爱心温暖包",
        unit="份",
        rule="每人限领 1 份",
        printed_at=AT + timedelta(hours=9),
        operator="刘社工",
        place="北门服务点",
        rows=tuple(map(row, range(4))),
    )


def texts_of(pdf: bytes, pdftotext: Reader) -> list[str]:
    return [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)) for n in range(1, page_count(pdf) + 1)]


def test_everybody_who_got_something_has_a_line(sheet: SignOffSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_sign_off_sheet(sheet), "-raw")

    for words in (
        "物资发放签领表",
        "爱心温暖包",
        "2026年11月22日 星期日",
        "每人限领 1 份",
        "北门服务点",
        "1 李*傅 5000 1 08:00",
        "4 李*傅 5003 2 08:03",
        "合计 4 人次，6 份",
        "发放人签字",
        "核对人签字",
        "2026-11-22 17:00 打印 · 刘社工",
    ):
        assert words in text
    assert "证件" not in text
    assert "手填" not in text


def test_blank_lines_are_numbered_on_and_ask_for_no_document(sheet: SignOffSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_sign_off_sheet(replace(sheet, blank_rows=3)), "-raw")

    assert re.findall(r"^([5-9])$", text, re.MULTILINE) == ["5", "6", "7"]
    assert "不需要填写证件号码" in text
    assert "本页 4 人次，6 份 · 另手填" in text


def test_a_sheet_can_be_all_blank(sheet: SignOffSheet, pdftotext: Reader) -> None:
    pages = texts_of(build_sign_off_sheet(replace(sheet, rows=(), blank_rows=40)), pdftotext)

    assert len(pages) == 2
    assert "合计 0 人次" in pages[1]
    assert all("另手填" in page for page in pages)


def test_every_page_of_a_long_list_says_what_it_comes_to(sheet: SignOffSheet, pdftotext: Reader) -> None:
    pages = texts_of(
        build_sign_off_sheet(replace(sheet, rows=tuple(map(row, range(300))), copy_no=1)), pdftotext
    )
    sums = [re.search(r"本页 (\d+) 人次，(\d+) 份", page) for page in pages]
    listed = [re.findall(r"李\*傅 \d{4} (\d) ", page) for page in pages]

    assert len(pages) > 9
    for n, (page, said, pieces) in enumerate(zip(pages, sums, listed, strict=True), start=1):
        assert f"第 {n} 页，共 {len(pages)} 页" in page
        assert "补打 1" in page
        assert (said is not None) == bool(pieces)
        if said is not None:
            assert (int(said[1]), int(said[2])) == (len(pieces), sum(map(int, pieces)))
            assert "手机尾号" in page
    assert sum(map(len, listed)) == 300
    assert "合计 300 人次，450 份" in pages[-1]


def test_over_several_days_every_line_says_its_day(sheet: SignOffSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_sign_off_sheet(replace(sheet, until_on=date(2026, 11, 24))), "-raw")

    assert "2026-11-22 至 2026-11-24" in text
    assert "11-22 08:03" in text


def test_a_hand_out_can_have_a_title_of_its_own(sheet: SignOffSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_sign_off_sheet(replace(sheet, title="送温暖签领表")), "-raw")

    assert "送温暖签领表" in text
    assert "物资发放签领表" not in text


@pytest.mark.parametrize("language", list(Language))
def test_nothing_leaves_the_frame_however_long_it_is(sheet: SignOffSheet, language: Language) -> None:
    texts = dict.fromkeys(("station", "title", "item", "unit", "rule", "place", "operator"), LONG)
    rows = tuple(replace(row(n), name_masked=LONG, pieces=10**4) for n in range(30))
    crowded = replace(sheet, rows=rows, blank_rows=30, language=language, **texts)  # type: ignore[arg-type]

    assert_inside_the_frame(build_sign_off_sheet(replace(crowded, unit="䶮" * 20)), Paper.A4)


def test_the_english_sheet_has_no_chinese_but_what_was_typed_in_chinese(
    sheet: SignOffSheet, pdftotext: Reader
) -> None:
    plain = replace(
        sheet,
        station="West Gate",
        item="Warm pack",
        unit="packs",
        rule="one each",
        operator="Liu",
        place="",
        rows=(replace(row(1), name_masked="A*n"),),
        blank_rows=2,
        language=Language.EN,
    )
    text = pdftotext(build_sign_off_sheet(plain), "-raw")

    assert "In all: 1 hand-outs, 2 packs" in text
    assert not [character for character in text if character >= "\u2e80"]


def test_rare_characters_are_printed_and_missing_ones_refused(sheet: SignOffSheet, pdftotext: Reader) -> None:
    assert "王䶮〇" in pdftotext(build_sign_off_sheet(replace(sheet, item="王䶮〇")))
    with pytest.raises(MissingGlyphs):
        build_sign_off_sheet(replace(sheet, rows=(replace(row(1), name_masked=LACKING),)))


def test_the_same_sheet_gives_the_same_bytes(sheet: SignOffSheet) -> None:
    assert build_sign_off_sheet(sheet) == build_sign_off_sheet(sheet)
