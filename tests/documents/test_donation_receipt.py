from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from paper_reading import LACKING, LONG, assert_inside_the_frame, codes_on

from stationdesk.documents.donation_receipt import build_donation_receipt
from stationdesk.documents.goods_sheets import DonatedRow, DonationReceiptSheet
from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper

SHEETS = [Paper.A5, Paper.A4]
EVERY_SHEET = pytest.mark.parametrize("paper", SHEETS)
Reader = Callable[..., str]


@pytest.fixture
def donation() -> DonationReceiptSheet:
    return DonationReceiptSheet(
        station="樾檀山社区 · 微光驿站",
        number="N20261122-0003",
        code="N2026112200035",
        at=datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai")),
        donor="惠民超市",
        donor_kind="企业",
        charity="沈阳市慈善总会",
        rows=(
            DonatedRow(
                title="五常大米 10 kg", unit="袋", pieces=1200, good_until=date(2027, 5, 1), batch="B2611"
            ),
            DonatedRow(title="棉手套", unit="双", pieces=120),
            DonatedRow(title="挂面 1 kg", unit="袋", pieces=30),
        ),
        operator="刘社工",
        note="冬季暖心行动",
    )


@EVERY_SHEET
def test_a_receipt_says_who_gave_what_and_to_whom_it_goes(
    donation: DonationReceiptSheet, paper: Paper, pdftotext: Reader
) -> None:
    text = pdftotext(build_donation_receipt(donation, paper), "-raw")

    for words in (
        "捐赠物资登记凭证",
        "代为登记、转交",
        "N20261122-0003",
        "惠民超市",
        "企业",
        "沈阳市慈善总会",
        "2026-11-22 14:06",
        "刘社工",
        "冬季暖心行动",
        "五常大米 10 kg 1,200 袋 2027-05-01 B2611",
        "棉手套 120 双 – –",
        "捐赠人签字",
        "经办签字",
        "盖章处",
    ):
        assert words in text
    assert "补打" not in text
    assert "作废" not in text


@EVERY_SHEET
@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.ZH_CN, "本凭证不是公益事业捐赠票据"), (Language.EN, "This is no donation receipt")],
)
def test_it_says_plainly_that_it_is_no_tax_receipt_and_that_the_station_only_passes_on(
    donation: DonationReceiptSheet, paper: Paper, language: Language, said: str, pdftotext: Reader
) -> None:
    text = pdftotext(build_donation_receipt(replace(donation, language=language), paper), "-raw")

    assert said in text
    assert {Language.ZH_CN: "代为登记，转交", Language.EN: "passes them on"}[language] in " ".join(
        text.split()
    )


def test_the_charitys_own_receipt_is_awaited_until_its_number_is_known(
    donation: DonationReceiptSheet, pdftotext: Reader
) -> None:
    waiting = pdftotext(build_donation_receipt(donation, Paper.A4), "-raw")
    given = pdftotext(build_donation_receipt(replace(donation, charity_receipt_number="210-77"), Paper.A4))

    assert "待慈善组织开具" in waiting
    assert "待慈善组织开具" not in given
    assert "210-77" in given


def test_pieces_are_added_up_within_a_unit_and_never_across(
    donation: DonationReceiptSheet, pdftotext: Reader
) -> None:
    text = pdftotext(build_donation_receipt(donation, Paper.A4), "-layout")

    assert "1,230 袋 · 120 双" in text
    assert "1,350" not in text


@EVERY_SHEET
def test_the_code_is_read_from_both_symbols(donation: DonationReceiptSheet, paper: Paper) -> None:
    pdf = build_donation_receipt(donation, paper)

    assert codes_on(pdf) == {("QRCode", donation.code), ("Code128", donation.code)}


def test_a_copy_and_a_void_receipt_say_so_on_every_page(
    donation: DonationReceiptSheet, pdftotext: Reader
) -> None:
    many = replace(donation, rows=donation.rows * 100, copy_no=2, is_void=True)
    pdf = build_donation_receipt(many, Paper.A5)
    pages = page_count(pdf)

    assert pages > 5
    for n in range(1, pages + 1):
        text = pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n))
        assert f"捐赠物资登记凭证 · N20261122-0003 · 已作废 · 补打 2 第 {n} 页，共 {pages} 页" in text
        assert ("有效期至" in text) == ("棉手套" in text)
    assert "120,000 袋" not in pdftotext(pdf)
    assert "123,000 袋 · 12,000 双" in pdftotext(pdf)


@pytest.mark.parametrize("language", list(Language))
def test_a_usual_receipt_stays_on_one_page_even_as_a_void_copy(
    donation: DonationReceiptSheet, language: Language
) -> None:
    void_copy = replace(donation, copy_no=2, is_void=True, language=language)

    assert page_count(build_donation_receipt(void_copy, Paper.A5)) == 1


@pytest.mark.parametrize("language", list(Language))
@EVERY_SHEET
def test_nothing_leaves_the_frame_however_long_it_is(
    donation: DonationReceiptSheet, paper: Paper, language: Language
) -> None:
    rows = tuple(
        DonatedRow(title=LONG, unit=f"大号收纳箱 {n}", pieces=10**6 + n, batch=LONG[:30]) for n in range(30)
    )
    texts = dict.fromkeys(
        ("station", "donor", "donor_kind", "charity", "charity_receipt_number", "operator", "note"), LONG
    )
    crowded = replace(donation, rows=rows, copy_no=12, is_void=True, language=language, **texts)  # type: ignore[arg-type]

    assert_inside_the_frame(build_donation_receipt(crowded, paper), paper)


def test_the_english_receipt_has_no_chinese_but_what_was_typed_in_chinese(
    donation: DonationReceiptSheet, pdftotext: Reader
) -> None:
    plain = replace(
        donation,
        station="West Gate",
        donor="Shop",
        donor_kind="Company",
        charity="Red Cross",
        rows=(DonatedRow(title="Rice", unit="bags", pieces=3),),
        operator="Liu",
        note="",
        language=Language.EN,
    )
    text = pdftotext(build_donation_receipt(plain, Paper.A4), "-raw")

    assert "3 bags" in text
    assert not [character for character in text if character >= "\u2e80"]


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_a_roll_has_no_room_for_a_seal(donation: DonationReceiptSheet, paper: Paper) -> None:
    with pytest.raises(ValueError, match=paper):
        build_donation_receipt(donation, paper)


def test_rare_characters_are_printed_and_missing_ones_refused(
    donation: DonationReceiptSheet, pdftotext: Reader
) -> None:
    assert "王䶮〇" in pdftotext(build_donation_receipt(replace(donation, donor="王䶮〇"), Paper.A4))
    with pytest.raises(MissingGlyphs):
        build_donation_receipt(replace(donation, rows=(replace(donation.rows[0], batch=LACKING),)), Paper.A4)


def test_the_same_sheet_gives_the_same_bytes(donation: DonationReceiptSheet) -> None:
    assert build_donation_receipt(donation, Paper.A5) == build_donation_receipt(donation, Paper.A5)
