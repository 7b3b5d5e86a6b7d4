from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pdfplumber
import pytest
import zxingcpp

from stationdesk.documents.day_close import build_day_close
from stationdesk.documents.galley import FRAMES
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image, page_size, slip_dots
from stationdesk.documents.sheets import ChainHead, DayCloseSheet, DayCounts, Language, MissingGlyphs, Paper

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
Reader = Callable[..., str]
FIRST = hashlib.sha256(b"first desk").hexdigest()
SECOND = hashlib.sha256(b"second desk").hexdigest()


@pytest.fixture
def day() -> DayCloseSheet:
    return DayCloseSheet(
        station="樾檀山社区 · 微光驿站",
        desk="前台 1 号机",
        on=date(2026, 11, 22),
        closed_at=datetime(2026, 11, 22, 20, 31, tzinfo=ZoneInfo("Asia/Shanghai")),
        operator="刘社工",
        counts=DayCounts(
            check_ins=31,
            check_outs=29,
            not_checked_out=2,
            service_minutes=5199,
            provisional_minutes=180,
            made_up_records=3,
            made_up_minutes=270,
            points_issued=1865,
            points_redeemed=240,
            points_expired=15,
            points_adjusted=-20,
            redemptions=4,
            pieces_handed_out=7,
            slips_printed=5,
            slips_unprinted=1,
            slips_uncollected=6,
            acts=83,
            undone_acts=8,
        ),
        heads=(ChainHead("前台 1 号机", 1832, FIRST), ChainHead("前台 2 号机", 417, SECOND)),
    )


def crowded(day: DayCloseSheet) -> DayCloseSheet:
    return replace(
        day,
        station="内蒙古自治区呼和浩特市新城区樾檀山街道社区委员会新时代文明实践微光驿站",
        desk="一楼大厅进门左手边靠窗的第一台签到兑换机",
        operator="阿卜杜热依木江艾买提吐尔逊·买买提艾力阿不都热西提江",
        supervisor="欧阳娜娜·阿不都热依木",
        heads=tuple(ChainHead(f"一楼大厅靠窗的第 {n} 台签到机", 10**6 + n, FIRST) for n in range(9)),
        differences=("李*傅的个人积分", "五常大米（长粒香）真空包装 10 kg 家庭装的库存", "王*的服务时长"),
        close_no=12,
        copy_no=3,
    )


def qr_texts(pdf: bytes) -> list[str]:
    found = []
    for page in range(page_count(pdf)):
        found += [code.text for code in zxingcpp.read_barcodes(page_image(pdf, SLIP_DPI, page))]
    return sorted(found)


@EVERY_PAPER
def test_the_slip_says_what_the_day_came_to(day: DayCloseSheet, paper: Paper, pdftotext: Reader) -> None:
    said = pdftotext(build_day_close(day, paper), "-raw")

    for words in (
        "樾檀山社区 · 微光驿站",
        "日结单",
        "2026年11月22日 星期日",
        "2026-11-22 20:31",
        "刘社工",
        "86.6 小时",
        "3.0 小时",
        "4.5 小时",
        "+1,865",
        "−240",
        "−15",
        "−20",
        "+1,590 分",
        "相符",
        "第 1,832 号操作",
    ):
        assert words in said
    assert "不符" not in said


@EVERY_PAPER
def test_every_count_stands_beside_its_label(day: DayCloseSheet, paper: Paper, pdftotext: Reader) -> None:
    text = pdftotext(build_day_close(day, paper), "-layout")
    squeezed = text.replace(" ", "")

    for label, figure in (
        ("签到", 31),
        ("签退", 29),
        ("未签退", 2),
        ("兑换笔数", 4),
        ("发出物品（件）", 7),
        ("兑换单已打印", 5),
        ("兑换单未打印", 1),
        ("兑换单未领取", 6),
        ("当日操作", 83),
        ("其中已撤销", 8),
    ):
        assert f"{label}{figure}" in squeezed
    assert "其中补录（3条）4.5小时" in squeezed


@EVERY_PAPER
def test_the_head_of_every_chain_is_read_by_an_independent_reader(day: DayCloseSheet, paper: Paper) -> None:
    assert qr_texts(build_day_close(day, paper)) == [
        f"SD1|樾檀山社区 · 微光驿站|前台 1 号机|1832|{FIRST}|2026-11-22",
        f"SD1|樾檀山社区 · 微光驿站|前台 2 号机|417|{SECOND}|2026-11-22",
    ]


@pytest.mark.parametrize(("paper", "width_dots"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_the_codes_survive_a_print_head(day: DayCloseSheet, paper: Paper, width_dots: int) -> None:
    [head] = slip_dots(build_day_close(day, paper), width_dots)

    assert head.width == width_dots
    assert len(zxingcpp.read_barcodes(head.convert("L"))) == 2


def test_a_bar_in_a_name_does_not_break_the_parts_of_the_code(day: DayCloseSheet) -> None:
    odd = replace(day, station="A|B", heads=(ChainHead("1|2", 7, FIRST),))

    assert qr_texts(build_day_close(odd, Paper.ROLL_80)) == [f"SD1|A/B|1/2|7|{FIRST}|2026-11-22"]


@EVERY_PAPER
def test_people_can_read_the_first_digits_of_a_check_code(
    day: DayCloseSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = " ".join(pdftotext(build_day_close(day, paper), "-raw").split())

    for sha256 in (FIRST, SECOND):
        assert " ".join(sha256[start : start + 4].upper() for start in (0, 4, 8, 12)) in text


@EVERY_PAPER
def test_moves_that_differ_are_named_and_never_called_agreed(
    day: DayCloseSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_day_close(replace(day, differences=("鸡蛋 库存",)), paper), "-raw")

    assert "不符" in text
    assert "鸡蛋 库存" in text
    assert "相符" not in text


@EVERY_PAPER
def test_a_second_close_and_a_copy_say_so(day: DayCloseSheet, paper: Paper, pdftotext: Reader) -> None:
    first = pdftotext(build_day_close(day, paper), "-raw")
    again = pdftotext(build_day_close(replace(day, close_no=2, copy_no=4), paper), "-raw")

    assert "次日结" not in first
    assert "补打" not in first
    assert "第 2 次日结" in again
    assert "补打 4" in again


def test_whoever_allowed_the_close_signs_too(day: DayCloseSheet, pdftotext: Reader) -> None:
    alone = pdftotext(build_day_close(day, Paper.ROLL_80), "-raw")
    both = pdftotext(build_day_close(replace(day, supervisor="陈站长"), Paper.ROLL_80), "-raw")

    assert "经办签字" in alone
    assert "复核" not in alone
    assert "陈站长" in both
    assert "复核签字" in both


@pytest.mark.parametrize("language", list(Language))
@EVERY_PAPER
def test_nothing_leaves_the_frame_however_long_it_is(
    day: DayCloseSheet, paper: Paper, language: Language, words_on: Callable
) -> None:
    pdf = build_day_close(replace(crowded(day), language=language), paper)
    frame = FRAMES[paper]
    words = words_on(pdf)

    assert len(words) > 60
    assert min(left for left, _, _ in words) >= frame.left - 0.1
    assert max(right for _, right, _ in words) <= frame.right + 0.1
    assert len(qr_texts(pdf)) == 9
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            assert max(char["bottom"] for char in page.chars) < page.height - 8
            assert min(char["size"] for char in page.chars) > 7.99


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_a_roll_is_as_long_as_what_is_on_it(day: DayCloseSheet, paper: Paper) -> None:
    one = page_size(build_day_close(replace(day, heads=day.heads[:1]), paper))
    two = page_size(build_day_close(day, paper))

    assert one[0] == two[0]
    assert 15 < two[1] - one[1] < 30


def test_white_letters_on_a_bar_are_all_on_the_bar(day: DayCloseSheet) -> None:
    english = replace(day, close_no=2, language=Language.EN)
    with pdfplumber.open(BytesIO(build_day_close(english, Paper.ROLL_58))) as pdf:
        page = pdf.pages[0]
        bar = next(rect for rect in page.rects if rect["width"] > 100)
        white = [char for char in page.chars if char["non_stroking_color"] in ((1,), (1.0,), 1)]

    assert len(white) > 30
    assert all(char["bottom"] <= bar["bottom"] + 0.1 and char["top"] >= bar["top"] - 0.1 for char in white)


def test_the_english_slip_has_no_chinese_but_names(day: DayCloseSheet, pdftotext: Reader) -> None:
    english = replace(
        day,
        station="West Gate",
        desk="Desk 1",
        operator="Liu",
        heads=(ChainHead("Desk 1", 1, FIRST),),
        language=Language.EN,
    )
    text = pdftotext(build_day_close(english, Paper.ROLL_80), "-raw")

    assert "Sunday, 22 November 2026" in text
    assert not [character for character in text if character >= "\u2e80"]


def test_rare_characters_are_printed_and_missing_ones_refused(day: DayCloseSheet, pdftotext: Reader) -> None:
    assert "〇䶮𬱖" in pdftotext(build_day_close(replace(day, operator="〇䶮𬱖"), Paper.ROLL_80), "-raw")
    with pytest.raises(MissingGlyphs):
        build_day_close(replace(day, heads=(ChainHead("\U0002b740", 1, FIRST),)), Paper.ROLL_80)


@EVERY_PAPER
def test_the_same_sheet_gives_the_same_bytes(day: DayCloseSheet, paper: Paper) -> None:
    assert build_day_close(day, paper) == build_day_close(day, paper)
