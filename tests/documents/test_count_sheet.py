from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pdfplumber
import pytest
from paper_reading import LACKING, LONG, assert_inside_the_frame

from stationdesk.documents.count_sheet import build_count_sheet
from stationdesk.documents.goods_sheets import CountRow, CountSheet, ElsewhereRow, UnknownCodeRow
from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper

AT = datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai"))
Reader = Callable[..., str]


@pytest.fixture
def before() -> CountSheet:
    return CountSheet(
        station="樾檀山社区 · 微光驿站",
        place="一号货架",
        started_at=AT,
        printed_at=AT + timedelta(minutes=2),
        operator="刘社工",
        rows=(
            CountRow(title="洗衣液 2 kg", code="G00423", unit="瓶", book_pieces=1217),
            CountRow(title="鸡蛋 10 枚", code="G00512", unit="盒", book_pieces=333, batch="批次 B-11"),
            CountRow(title="棉手套", code="G00717", unit="双", book_pieces=118),
            CountRow(title="雨伞", code="G00888", unit="把", book_pieces=45),
        ),
        number="N20261122-0001",
        counter="刘社工",
    )


@pytest.fixture
def after(before: CountSheet) -> CountSheet:
    equal, short, over, uncounted = before.rows
    return replace(
        before,
        rows=(
            replace(equal, counted_pieces=1217),
            replace(short, counted_pieces=330, reason="破损"),
            replace(over, counted_pieces=120, reason="上次少记"),
            uncounted,
        ),
        elsewhere=(ElsewhereRow(title="充电宝 07", code="G00999", unit="个", pieces=1, home="借用柜"),),
        unknown=(UnknownCodeRow(code="6920000000017", pieces=2, remark="像是酱油"),),
        witness="陈站长",
        finalised_at=AT + timedelta(hours=1),
    )


def test_before_the_count_there_is_room_to_write_and_nothing_is_counted(
    before: CountSheet, pdftotext: Reader
) -> None:
    text = pdftotext(build_count_sheet(before), "-raw")

    for words in (
        "盘点表",
        "一号货架",
        "N20261122-0001",
        "2026-11-22 14:06",
        "未完成",
        "洗衣液 2 kg G00423 瓶 1,217",
        "批次 B-11",
        "账面 实盘 差异 原因",
        "盘点人签字",
        "监盘人签字",
    ):
        assert words in text
    assert "未盘" not in text
    assert "盘亏" not in text


def test_a_blind_count_never_says_what_should_be_there(after: CountSheet, pdftotext: Reader) -> None:
    for finalised_at in (None, after.finalised_at):
        blind = replace(after, shows_book=False, finalised_at=finalised_at)
        text = pdftotext(build_count_sheet(blind), "-raw")

        assert "不列账面数" in text
        assert "差异" not in text
        assert "333" not in text
        assert "−3" not in text
        assert "盘亏" not in text
        assert "鸡蛋 10 枚" in text


def test_a_final_count_says_what_differs_and_what_nobody_counted(
    after: CountSheet, pdftotext: Reader
) -> None:
    text = pdftotext(build_count_sheet(after), "-raw")

    for words in (
        "2026-11-22 15:06",
        "陈站长",
        "共 4 项：相符 1 项，盘盈 1 项，盘亏 1 项，未盘 1 项",
        "洗衣液 2 kg G00423 瓶 1,217 1,217 0",
        "333 330 −3 破损",
        "棉手套 G00717 双 118 120 +2 上次少记",
        "雨伞 G00888 把 45 未盘",
    ):
        assert words in text


def test_what_differs_in_a_final_count_stands_out(after: CountSheet) -> None:
    with pdfplumber.open(BytesIO(build_count_sheet(after))) as opened:
        bold = opened.pages[0].filter(lambda piece: "Bold" in piece.get("fontname", "Bold")).extract_text()

    assert "鸡蛋 10 枚" in bold
    assert "+2 上次少记" in bold
    assert "洗衣液" not in bold
    assert "雨伞" not in bold


def test_what_belongs_elsewhere_and_unknown_codes_are_listed_apart(
    after: CountSheet, before: CountSheet, pdftotext: Reader
) -> None:
    text = pdftotext(build_count_sheet(after), "-raw")

    assert text.index("雨伞") < text.index("放错地方的物品") < text.index("充电宝 07 G00999 个 1 借用柜")
    assert text.index("借用柜") < text.index("认不出的编码") < text.index("6920000000017 2 像是酱油")
    plain = pdftotext(build_count_sheet(before), "-raw")
    assert "放错地方的物品" not in plain
    assert "认不出的编码" not in plain


def test_lines_for_things_not_on_the_list_are_for_writing_and_end_with_the_count(
    before: CountSheet, pdftotext: Reader
) -> None:
    blank = replace(before, blank_rows=5)

    assert "表上没有的物品" in pdftotext(build_count_sheet(blank))
    assert "表上没有的物品" not in pdftotext(build_count_sheet(replace(blank, finalised_at=AT)))


@pytest.mark.parametrize("is_final", [False, True])
def test_many_items_go_on_over_pages_with_the_head_repeated(
    before: CountSheet, *, is_final: bool, pdftotext: Reader
) -> None:
    rows = tuple(
        CountRow(title=f"物品 {n}", code=f"G{n:05}", unit="件", book_pieces=n, counted_pieces=n)
        for n in range(300)
    )
    pdf = build_count_sheet(replace(before, rows=rows, finalised_at=AT if is_final else None, copy_no=3))
    pages = page_count(pdf)
    texts = [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)) for n in range(1, pages + 1)]

    assert pages > 5
    for n, text in enumerate(texts, start=1):
        assert f"第 {n} 页，共 {pages} 页" in text
        assert "补打 3" in text
        assert ("账面 实盘" in text) == ("件" in text.replace("打件", ""))
    assert all(f"物品 {n} G{n:05} 件 {n} {n} 0" in "".join(texts) for n in range(300))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("is_final", [False, True])
def test_nothing_leaves_the_frame_however_long_it_is(
    after: CountSheet, language: Language, *, is_final: bool
) -> None:
    row = CountRow(
        title=LONG,
        code="G" + "9" * 13,
        unit="大号收纳箱",
        book_pieces=10**6,
        counted_pieces=1,
        batch=LONG,
        reason=LONG * 3,
    )
    crowded = replace(
        after,
        station=LONG,
        place=LONG,
        operator=LONG,
        counter=LONG,
        witness=LONG,
        rows=(row,) * 12,
        elsewhere=(replace(after.elsewhere[0], title=LONG, home=LONG),) * 9,
        unknown=(replace(after.unknown[0], code="9" * 60, remark=LONG),) * 9,
        blank_rows=12,
        finalised_at=after.finalised_at if is_final else None,
        language=language,
    )

    assert_inside_the_frame(build_count_sheet(crowded), Paper.A4)


def test_the_english_sheet_has_no_chinese_but_what_was_typed_in_chinese(
    after: CountSheet, pdftotext: Reader
) -> None:
    plain = replace(
        after,
        station="West Gate",
        place="Shelf 1",
        operator="Liu",
        counter="Liu",
        witness="Chen",
        rows=(CountRow(title="Rice", code="G1", unit="bag", book_pieces=3),),
        elsewhere=(ElsewhereRow(title="Torch", code="G2", unit="pc", pieces=1, home="Shelf 2"),),
        unknown=(UnknownCodeRow(code="42", pieces=1),),
        language=Language.EN,
    )
    text = pdftotext(build_count_sheet(plain), "-raw")

    assert "not counted 1" in text
    assert not [character for character in text if character >= "\u2e80"]


def test_rare_characters_are_printed_and_missing_ones_refused(before: CountSheet, pdftotext: Reader) -> None:
    assert "䶮〇架" in pdftotext(build_count_sheet(replace(before, place="䶮〇架")))
    with pytest.raises(MissingGlyphs):
        build_count_sheet(replace(before, unknown=(UnknownCodeRow(code="1", pieces=1, remark=LACKING),)))


def test_the_same_sheet_gives_the_same_bytes(after: CountSheet) -> None:
    assert build_count_sheet(after) == build_count_sheet(after)
