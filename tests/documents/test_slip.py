from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest
import zxingcpp
from PIL import Image

from stationdesk.documents.galley import FRAMES
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image, page_size, slip_dots
from stationdesk.documents.sheets import (
    Language,
    MissingGlyphs,
    PaidFrom,
    Paper,
    RedemptionSlipSheet,
    SlipLine,
)
from stationdesk.documents.slip import build_slip, spelled_out, unprintable

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
EVERY_LANGUAGE = pytest.mark.parametrize("language", list(Language))
LACKING = "\U0002b740"  # 𫝀, in no subset of Noto Sans SC

Reader = Callable[..., str]


def crowded(sheet: RedemptionSlipSheet, lines: int = 30) -> RedemptionSlipSheet:
    """Everything that can be long is long."""
    title = "五常大米（长粒香）真空包装 10 kg 家庭装，惠民价专供 XiaoWeiPremiumLongGrainWithoutAnySpace"
    return replace(
        sheet,
        station="内蒙古自治区呼和浩特市新城区樾檀山街道社区委员会新时代文明实践微光驿站",
        holder_masked="阿卜杜热依木江艾买提吐尔逊·买买提艾力阿不都热西提江",
        collected_by="古丽巴哈尔·阿不都热依木*",
        operator="欧阳娜娜·阿不都热依木",
        beneficiary_note="受益人已登记",
        lines=tuple(SlipLine(title if n % 7 == 0 else f"鸡蛋 {n} 枚", n + 1, n * 1000) for n in range(lines)),
        points_taken=1_012_240,
        points_left=1_234_567,
        service_minutes_total=12_345_678,
        paid_from=PaidFrom.HOUSEHOLD,
        copy_no=12,
        is_void=True,
    )


def codes_on(picture: Image.Image) -> set[tuple[str, str]]:
    return {(found.format.name, found.text) for found in zxingcpp.read_barcodes(picture.convert("L"))}


@EVERY_PAPER
def test_a_slip_says_who_took_what_and_what_is_left(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_slip(sheet, paper), "-raw")

    for words in (
        "樾檀山社区 · 微光驿站",
        "积分兑换单",
        "R20261122-0017",
        "李*傅 · 尾号 5621",
        "2026-11-22 14:06",
        "刘社工 · 前台 1 号机",
        "本人",
        "洗衣液 2 kg",
        "鸡蛋 10 枚",
        "本次扣除",
        "240 分",
        "兑换后余额",
        "340 分",
        "312.5 小时",
        "签收",
        "谢谢您的每一小时",
    ):
        assert words in text
    assert "补打" not in text
    assert "作废" not in text.replace("扫码可验真伪与是否作废", "").replace("与是否作废", "")


@EVERY_PAPER
def test_a_slip_says_that_the_hours_are_untouched(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = "".join(pdftotext(build_slip(sheet, paper)).split())

    assert "累计服务时长（不因" in text
    assert "兑换减少）" in text


@EVERY_PAPER
def test_the_english_slip_has_no_chinese_but_what_was_typed_in_chinese(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    plain = replace(
        sheet,
        language=Language.EN,
        station="West Gate",
        holder_masked="A*n",
        operator="Liu",
        desk="Desk 1",
        lines=(SlipLine("Eggs", 2, 120),),
    )

    text = pdftotext(build_slip(plain, paper), "-raw")

    assert "Redemption slip" in text
    assert "240 pts" in text
    assert "312.5 h" in text
    assert not [c for c in text if c >= "\u2e80"]


@EVERY_PAPER
def test_the_codes_are_read_from_black_and_white_dots_by_an_independent_reader(
    sheet: RedemptionSlipSheet, paper: Paper
) -> None:
    picture = page_image(build_slip(sheet, paper), SLIP_DPI)
    dots = picture.point(lambda level: 255 * (level >= 128)).convert("1")

    assert codes_on(dots) == {("QRCode", sheet.code), ("Code128", sheet.code)}


@pytest.mark.parametrize(("paper", "width_dots"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_a_print_head_gets_the_whole_slip_and_readable_codes(
    sheet: RedemptionSlipSheet, paper: Paper, width_dots: int
) -> None:
    whole = page_image(build_slip(sheet, paper), SLIP_DPI)
    [head] = slip_dots(build_slip(sheet, paper), width_dots)

    assert head.mode == "1"
    assert head.size == (width_dots, whole.height)
    black = sum(whole.point(lambda level: level < 160).histogram()[1:])
    assert head.histogram()[0] == black, "something lies outside what the print head reaches"
    assert codes_on(head) == {("QRCode", sheet.code), ("Code128", sheet.code)}


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_every_module_of_a_code_is_whole_dots(sheet: RedemptionSlipSheet, paper: Paper) -> None:
    picture = page_image(build_slip(sheet, paper), SLIP_DPI)

    for code in zxingcpp.read_barcodes(picture):
        corners = code.position
        middle = (corners.top_left.y + corners.bottom_left.y) // 2
        row = [picture.getpixel((x, middle)) for x in range(corners.top_left.x, corners.top_right.x)]
        assert all(level < 3 or level > 252 for level in row), f"{code.format.name} has grey edges"


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        (Paper.ROLL_80, (80, None)),
        (Paper.ROLL_58, (58, None)),
        (Paper.A5, (148, 210)),
        (Paper.A4, (210, 297)),
    ],
)
def test_the_page_has_the_size_of_the_paper(
    sheet: RedemptionSlipSheet, paper: Paper, size: tuple[int, int | None]
) -> None:
    width, height = page_size(build_slip(sheet, paper))

    assert width == size[0]
    assert size[1] in (None, height)


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_a_roll_is_as_long_as_what_is_on_it(sheet: RedemptionSlipSheet, paper: Paper) -> None:
    short = page_image(build_slip(replace(sheet, lines=sheet.lines[:1]), paper), SLIP_DPI)
    long = page_image(build_slip(crowded(sheet), paper), SLIP_DPI)

    for picture in (short, long):
        ink = picture.point(lambda level: 255 * (level < 128)).getbbox()
        assert ink is not None
        blank_mm = (picture.height - ink[3]) / 8
        assert 4 < blank_mm < 9
    assert long.height > short.height + 30 * 3 * 8


@EVERY_LANGUAGE
@EVERY_PAPER
def test_nothing_leaves_the_frame_however_long_it_is(
    sheet: RedemptionSlipSheet, paper: Paper, language: Language, words_on: Callable[[bytes], list]
) -> None:
    frame = FRAMES[paper]
    words = words_on(build_slip(replace(crowded(sheet), language=language), paper))

    assert len(words) > 60
    assert min(left for left, _, _ in words) >= frame.left - 0.1
    assert max(right for _, right, _ in words) <= frame.right + 0.1


@EVERY_PAPER
def test_long_names_and_titles_wrap_and_lose_nothing(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    full = crowded(sheet, lines=3)
    text = "".join(pdftotext(build_slip(full, paper), "-raw").split())

    def in_order(words: str) -> bool:
        rest = iter(text)
        return all(character in rest for character in words.replace(" ", ""))

    assert in_order(full.holder_masked)
    assert in_order(full.lines[0].title)
    assert "1,012,240分" in text
    assert "受益人已登记" in text


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58, Paper.A4, Paper.A5])
def test_figures_end_on_one_edge(
    sheet: RedemptionSlipSheet, paper: Paper, words_on: Callable[[bytes], list]
) -> None:
    edges = {
        word: round(right, 1)
        for _, right, word in words_on(build_slip(crowded(sheet), paper))
        if word in ("积分", "1,000", "12,000", "29,000")
    }

    assert len(edges) == 4
    assert len(set(edges.values())) == 1


@pytest.mark.parametrize(("paper", "pages"), [(Paper.A4, 2), (Paper.A5, 3)])
def test_thirty_lines_on_sheets_go_on_to_further_pages_that_say_so(
    sheet: RedemptionSlipSheet, paper: Paper, pages: int, pdftotext: Reader
) -> None:
    pdf = build_slip(crowded(sheet), paper)

    assert page_count(pdf) == pages
    for page in range(1, pages + 1):
        text = pdftotext(pdf, "-raw", "-f", str(page), "-l", str(page))
        assert f"R20261122-0017 · 已作废 · 补打 12 · 第 {page} 页，共 {pages} 页" in text
        assert ("签收" in text) == (page == pages)
        assert "物品" in text or page == pages


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
def test_a_usual_slip_stays_in_the_upper_half_of_a_sheet(sheet: RedemptionSlipSheet, paper: Paper) -> None:
    picture = page_image(build_slip(sheet, paper), 72)
    ink = picture.point(lambda level: 255 * (level < 128)).getbbox()

    assert ink is not None
    assert ink[3] <= picture.height / 2


@EVERY_PAPER
def test_a_copy_says_which_copy_it_is_and_a_void_slip_that_it_is_void(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    copy = pdftotext(build_slip(replace(sheet, copy_no=2), paper), "-raw")
    void = pdftotext(build_slip(replace(sheet, is_void=True), paper), "-raw")

    assert "补打 2" in copy
    assert "不作再次领取的凭据" in copy
    assert "已作废" in void
    assert "补打" not in void


@EVERY_PAPER
def test_household_points_are_named(sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader) -> None:
    text = pdftotext(build_slip(replace(sheet, paid_from=PaidFrom.HOUSEHOLD), paper), "-raw")

    assert "本次扣除家庭积分" in text
    assert "家庭积分余额" in text
    assert "兑换后余额" not in text


@EVERY_PAPER
def test_rare_characters_can_be_read_back(
    sheet: RedemptionSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    rare = replace(sheet, station="〇䶮𬱖·驿站", lines=(SlipLine("䶮〇𬱖米", 1, 240),))
    text = pdftotext(build_slip(rare, paper), "-raw")

    assert "〇䶮𬱖·驿站" in text
    assert "䶮〇𬱖米" in text


@EVERY_PAPER
def test_a_character_the_font_lacks_is_refused_and_never_a_box(
    sheet: RedemptionSlipSheet, paper: Paper
) -> None:
    rare = replace(sheet, holder_masked=f"王{LACKING}*")

    assert unprintable(sheet) == ()
    assert unprintable(rare) == (LACKING,)
    with pytest.raises(MissingGlyphs) as refused:
        build_slip(rare, paper)
    assert refused.value.characters == (LACKING,)
    assert refused.value.text == f"王{LACKING}*"


def test_a_character_the_font_lacks_can_be_spelled_out_instead(
    sheet: RedemptionSlipSheet, pdftotext: Reader
) -> None:
    rare = replace(sheet, holder_masked=f"王{LACKING}*", lines=(SlipLine(f"{LACKING}米", 1, 240),))
    spelled = spelled_out(rare)

    assert unprintable(spelled) == ()
    text = pdftotext(build_slip(spelled, Paper.ROLL_80), "-raw")
    assert "王[U+2B740]*" in text
    assert "[U+2B740]米" in text


@pytest.mark.parametrize("field", ["station", "holder_masked", "collected_by", "operator", "desk"])
def test_every_typed_text_is_checked_for_characters_the_font_lacks(
    sheet: RedemptionSlipSheet, field: str
) -> None:
    assert unprintable(replace(sheet, **{field: LACKING})) == (LACKING,)
    assert unprintable(spelled_out(replace(sheet, **{field: LACKING}))) == ()


def test_hours_are_cut_to_a_tenth_and_never_rounded_up(sheet: RedemptionSlipSheet, pdftotext: Reader) -> None:
    for minutes, hours in ((0, "0.0"), (59, "0.9"), (119, "1.9"), (74_100, "1,235.0")):
        slip = build_slip(replace(sheet, service_minutes_total=minutes), Paper.ROLL_80)
        assert f"{hours} 小时" in pdftotext(slip, "-raw")


@EVERY_PAPER
def test_the_same_sheet_gives_the_same_bytes(sheet: RedemptionSlipSheet, paper: Paper) -> None:
    assert build_slip(sheet, paper) == build_slip(sheet, paper)


_BUILD_IN_ANOTHER_PROCESS = """
import pickle, sys
from stationdesk.documents.slip import Paper, build_slip
sheet = pickle.loads(bytes.fromhex(sys.argv[1]))
sys.stdout.buffer.write(build_slip(sheet, Paper.ROLL_80))
"""


def test_the_same_sheet_gives_the_same_bytes_in_another_process(sheet: RedemptionSlipSheet) -> None:
    command = [sys.executable, "-c", _BUILD_IN_ANOTHER_PROCESS, pickle.dumps(sheet).hex()]
    other = subprocess.run(command, capture_output=True, check=True, timeout=30).stdout

    assert other == build_slip(sheet, Paper.ROLL_80)


def test_slips_built_at_the_same_time_do_not_disturb_each_other(sheet: RedemptionSlipSheet) -> None:
    sheets = [replace(sheet, number=f"R20261122-{n:04}", station=f"第{n}驿站䶮") for n in range(8)]
    alone = [build_slip(one, Paper.ROLL_58) for one in sheets]
    together: dict[int, bytes] = {}

    def build(n: int) -> None:
        together[n] = build_slip(sheets[n], Paper.ROLL_58)

    threads = [threading.Thread(target=build, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [together[n] for n in range(8)] == alone


def test_no_letter_is_smaller_than_eight_points(sheet: RedemptionSlipSheet) -> None:
    for paper in Paper:
        with pdfplumber.open(BytesIO(build_slip(crowded(sheet), paper))) as pdf:
            assert min(char["size"] for page in pdf.pages for char in page.chars) >= 8


def test_the_file_itself_names_nobody(sheet: RedemptionSlipSheet) -> None:
    pdf = build_slip(replace(sheet, holder_masked="NOBODY", collected_by="NOBODY"), Paper.A4)

    assert b"NOBODY" not in pdf
    assert b"R20261122-0017" in pdf
