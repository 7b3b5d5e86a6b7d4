"""An operator's card on every paper: the name, the role, and one code that any scanner reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import zxingcpp

from stationdesk.documents.operator_card import OperatorCardSheet, build_operator_card
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper

Reader = Callable[..., str]
SHEET = OperatorCardSheet(station="樾檀山社区 · 微光驿站", name="陈主管", role="主管", code="K0123456789012")


@pytest.mark.parametrize("paper", list(Paper))
def test_a_card_says_whose_it_is_and_fits_on_one_page(paper: Paper, pdftotext: Reader) -> None:
    pdf = build_operator_card(SHEET, paper)
    text = pdftotext(pdf)
    assert page_count(pdf) == 1
    for words in (SHEET.station, "值班卡", "陈主管", "主管", SHEET.code, "捡到此卡"):
        assert words in text


@pytest.mark.parametrize("paper", list(Paper))
def test_the_codes_on_it_are_read_by_an_independent_reader(paper: Paper) -> None:
    picture = page_image(build_operator_card(SHEET, paper), SLIP_DPI)
    found = {(code.format.name, code.text) for code in zxingcpp.read_barcodes(picture)}
    assert {text for _name, text in found} == {SHEET.code}
    assert len(found) == 2


def test_the_card_speaks_english_where_the_desk_does(pdftotext: Reader) -> None:
    text = pdftotext(build_operator_card(replace(SHEET, language=Language.EN), Paper.ROLL_80))
    assert "Operator's card" in text
    assert "值班卡" not in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert build_operator_card(SHEET, Paper.A4) == build_operator_card(SHEET, Paper.A4)


def test_a_name_the_font_cannot_write_is_said_before_anything_is_printed() -> None:
    with pytest.raises(MissingGlyphs):
        build_operator_card(replace(SHEET, name="\U0002b740"), Paper.ROLL_80)
