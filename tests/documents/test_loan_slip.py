from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pdfplumber
import pytest
import zxingcpp
from paper_reading import LACKING, LONG, assert_inside_the_frame, codes_on

from stationdesk.documents.goods_sheets import LoanSlipKind, LoanSlipSheet
from stationdesk.documents.loan_slip import build_loan_slip
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image, page_size, slip_dots
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
EVERY_KIND = pytest.mark.parametrize("kind", list(LoanSlipKind))
ZONE = ZoneInfo("Asia/Shanghai")
Reader = Callable[..., str]


@pytest.fixture
def lent() -> LoanSlipSheet:
    return LoanSlipSheet(
        kind=LoanSlipKind.LENT,
        station="樾檀山社区 · 微光驿站",
        station_phone="024-0000 0000",
        number="T20261122-0007",
        code="T2026112200078",
        thing="充电宝 07",
        borrower_masked="李*傅",
        phone_tail="5621",
        at=datetime(2026, 11, 22, 14, 6, tzinfo=ZONE),
        due_at=datetime(2027, 1, 3, 20, 0, tzinfo=ZONE),
        operator="刘社工",
        desk="前台 1 号机",
        parts=("充电线（三合一）", "收纳袋"),
        deposit="公交卡 1 张",
    )


@pytest.fixture
def left(lent: LoanSlipSheet) -> LoanSlipSheet:
    return replace(
        lent, kind=LoanSlipKind.DROP_OFF, thing="骑手工服", parts=("外套 1 件",), pieces=3, deposit=""
    )


@EVERY_PAPER
def test_a_borrower_reads_what_to_bring_back_and_until_when(
    lent: LoanSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_loan_slip(lent, paper), "-raw")

    for words in (
        "樾檀山社区 · 微光驿站",
        "借用单",
        "T20261122-0007",
        "李*傅 · 尾号 5621",
        "2026-11-22 14:06",
        "刘社工 · 前台 1 号机",
        "公交卡 1 张",
        "024-0000 0000",
        "充电宝 07",
        "归还时请带齐",
        "充电线（三合一）",
        "收纳袋",
        "请在此前归还",
        "1月3日 20:00",
        "2027年1月3日 星期日",
        "借用人签字",
    ):
        assert words in text
    assert "件数" not in text
    assert "领取" not in text
    assert "补打" not in text
    assert "作废" not in text


@EVERY_PAPER
def test_a_pick_up_ticket_says_what_was_left_and_when_it_is_ready(
    left: LoanSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_loan_slip(left, paper), "-raw")

    for words in ("取件单", "送件人", "骑手工服", "3 件", "外套 1 件", "可取时间", "凭单领取", "领取签字"):
        assert words in text
    assert "归还" not in text
    assert "押存" not in text


@EVERY_PAPER
@EVERY_KIND
def test_one_thing_stands_out_when_it_is_due_or_the_number_to_collect_by(
    lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind
) -> None:
    with pdfplumber.open(BytesIO(build_loan_slip(replace(lent, kind=kind), paper))) as opened:
        chars = opened.pages[0].chars
    largest = max(char["size"] for char in chars)
    strong = "".join(char["text"] for char in chars if char["size"] == largest).replace(" ", "")

    assert ("1月3日20:00" in strong) == (kind is LoanSlipKind.LENT)
    assert ("T20261122-0007" in strong) == (kind is LoanSlipKind.DROP_OFF)


def test_a_kind_of_thing_can_have_a_slip_of_its_own_name(left: LoanSlipSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_loan_slip(replace(left, title="免费洗工服 取衣单"), Paper.ROLL_80), "-raw")

    assert "免费洗工服 取衣单" in text
    assert "取件单" not in text


def test_every_part_has_a_box_to_tick(lent: LoanSlipSheet) -> None:
    for parts in ((), lent.parts):
        with pdfplumber.open(BytesIO(build_loan_slip(replace(lent, parts=parts), Paper.ROLL_80))) as opened:
            boxes = [rect for rect in opened.pages[0].rects if rect["stroke"] and not rect["fill"]]

        assert len(boxes) == len(parts)


@EVERY_PAPER
def test_whoever_is_known_by_a_phone_number_only_is_named_by_its_tail(
    lent: LoanSlipSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_loan_slip(replace(lent, borrower_masked=""), paper), "-raw")

    assert "尾号 5621" in text
    assert "· 尾号" not in text


def test_without_a_deposit_it_says_none(lent: LoanSlipSheet, pdftotext: Reader) -> None:
    text = pdftotext(build_loan_slip(replace(lent, deposit=""), Paper.ROLL_58), "-raw")

    assert "押存物品 无" in " ".join(text.split())
    assert "退回" not in text


@EVERY_PAPER
def test_a_deposit_is_named_and_promised_back(lent: LoanSlipSheet, paper: Paper, pdftotext: Reader) -> None:
    text = pdftotext(build_loan_slip(lent, paper), "-raw")

    assert "押存物品 公交卡 1 张" in " ".join(text.split())
    assert "归还时退回押存物品" in text
    assert "身份证" not in text


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A4])
@EVERY_KIND
def test_a_sheet_is_one_part_to_take_along_and_one_that_is_signed_and_stays(
    lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind, pdftotext: Reader
) -> None:
    pdf = build_loan_slip(replace(lent, kind=kind, is_void=True), paper)
    is_lent = kind is LoanSlipKind.LENT
    taken, kept = pdftotext(pdf, "-raw").split("驿站留存联")

    assert page_count(pdf) == 1
    assert ("借用人联" if is_lent else "送件人联") in taken
    assert "签字" not in taken
    for words in ("已作废", "充电宝 07", "李*傅 · 尾号 5621", "充电线（三合一）、收纳袋", "2027-01-03 20:00"):
        assert words in kept.replace("\n", "")
    for words in ("借用人签字", "归还时间", "收回人") if is_lent else ("领取签字", "领取时间", "交付人"):
        assert words in kept


@pytest.mark.parametrize("paper", [Paper.A5, Paper.A4])
def test_both_parts_of_a_sheet_carry_the_barcode(lent: LoanSlipSheet, paper: Paper) -> None:
    picture = page_image(build_loan_slip(lent, paper), SLIP_DPI)
    found = [code.format.name for code in zxingcpp.read_barcodes(picture) if code.text == lent.code]

    assert sorted(found) == ["Code128", "Code128", "QRCode"]


def test_the_line_to_cut_at_is_in_the_middle_of_a_sheet_that_has_room(lent: LoanSlipSheet) -> None:
    with pdfplumber.open(BytesIO(build_loan_slip(lent, Paper.A4))) as opened:
        page = opened.pages[0]
        [cut] = [line for line in page.lines if line["dash"] and line["dash"][0]]

    assert cut["top"] == pytest.approx(page.height / 2)


@EVERY_PAPER
@EVERY_KIND
def test_the_code_is_read_from_both_symbols(lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind) -> None:
    pdf = build_loan_slip(replace(lent, kind=kind), paper)

    assert codes_on(pdf) == {("QRCode", lent.code), ("Code128", lent.code)}


@pytest.mark.parametrize(("paper", "width_dots"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_the_codes_survive_a_print_head(lent: LoanSlipSheet, paper: Paper, width_dots: int) -> None:
    [head] = slip_dots(build_loan_slip(lent, paper), width_dots)

    assert {code.text for code in zxingcpp.read_barcodes(head.convert("L"))} == {lent.code}


@EVERY_PAPER
@EVERY_KIND
def test_a_copy_and_a_void_slip_say_so(
    lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind, pdftotext: Reader
) -> None:
    text = pdftotext(build_loan_slip(replace(lent, kind=kind, copy_no=2, is_void=True), paper), "-raw")

    assert "补打 2" in text
    assert "已作废" in text
    assert ("不作再次借出的凭据" in text) == (kind is LoanSlipKind.LENT)
    assert ("只能领取一次" in text) == (kind is LoanSlipKind.DROP_OFF)


@pytest.mark.parametrize("language", list(Language))
@EVERY_PAPER
@EVERY_KIND
def test_nothing_leaves_the_frame_however_long_it_is(
    lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind, language: Language
) -> None:
    texts = dict.fromkeys(
        ("station", "thing", "borrower_masked", "operator", "desk", "deposit", "note", "title"), LONG
    )
    crowded = replace(
        lent,
        kind=kind,
        parts=(LONG,) * 30,
        pieces=10**6,
        station_phone="0" * 30,
        copy_no=12,
        is_void=True,
        language=language,
        **texts,  # type: ignore[arg-type]
    )
    pdf = build_loan_slip(crowded, paper)

    assert_inside_the_frame(pdf, paper)
    assert codes_on(pdf) == {("QRCode", lent.code), ("Code128", lent.code)}


def test_a_slip_of_several_pages_says_on_each_what_it_is(lent: LoanSlipSheet, pdftotext: Reader) -> None:
    pdf = build_loan_slip(replace(lent, parts=("扳手",) * 90, copy_no=1), Paper.A5)
    pages = page_count(pdf)

    assert pages > 2
    for n in range(1, pages + 1):
        text = pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n))
        assert f"T20261122-0007 · 补打 1 · 借用单 第 {n} 页，共 {pages} 页" in text


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_a_roll_is_as_long_as_what_is_on_it(lent: LoanSlipSheet, paper: Paper) -> None:
    few = page_size(build_loan_slip(lent, paper))
    many = page_size(build_loan_slip(replace(lent, parts=lent.parts * 6), paper))

    assert few[0] == many[0]
    assert 35 < many[1] - few[1] < 60


@EVERY_KIND
@EVERY_PAPER
def test_the_english_slip_has_no_chinese_but_what_was_typed_in_chinese(
    lent: LoanSlipSheet, paper: Paper, kind: LoanSlipKind, pdftotext: Reader
) -> None:
    plain = replace(
        lent,
        kind=kind,
        station="West Gate",
        thing="Power bank 07",
        borrower_masked="A*n",
        operator="Liu",
        desk="Desk 1",
        parts=("cable",),
        deposit="bus card",
        language=Language.EN,
    )
    text = pdftotext(build_loan_slip(plain, paper), "-raw")

    assert "Sunday, 3 January 2027" in text
    assert not [character for character in text if character >= "\u2e80"]


def test_rare_characters_are_printed_and_missing_ones_refused(lent: LoanSlipSheet, pdftotext: Reader) -> None:
    assert "王䶮〇" in pdftotext(build_loan_slip(replace(lent, borrower_masked="王䶮〇"), Paper.ROLL_58))
    with pytest.raises(MissingGlyphs):
        build_loan_slip(replace(lent, parts=("线", LACKING)), Paper.ROLL_58)


@EVERY_PAPER
def test_the_same_sheet_gives_the_same_bytes(lent: LoanSlipSheet, paper: Paper) -> None:
    assert build_loan_slip(lent, paper) == build_loan_slip(lent, paper)
