"""A visitor's card on every paper: a number, nobody's name, and one code that any scanner reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from paper_reading import LACKING, assert_inside_the_frame, codes_on

from stationdesk.documents.pictures import page_count
from stationdesk.documents.sheets import Language, MissingGlyphs, Paper
from stationdesk.documents.visitor_card import VisitorCardSheet, build_visitor_card
from stationdesk.domain.codes import CodeKind, Number

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
NUMBER = Number(CodeKind.VISITOR, date(2026, 11, 22), 3)
SHEET = VisitorCardSheet(station="樾檀山社区 · 微光驿站", number=str(NUMBER), code=NUMBER.code)
Reader = Callable[..., str]


@EVERY_PAPER
@pytest.mark.parametrize("language", list(Language))
def test_a_card_says_its_number_and_fits_on_one_page(
    paper: Paper, language: Language, pdftotext: Reader
) -> None:
    pdf = build_visitor_card(replace(SHEET, language=language), paper)
    text = pdftotext(pdf)

    assert page_count(pdf) == 1
    assert_inside_the_frame(pdf, paper)
    for words in (SHEET.station, "F20261122-0003", SHEET.code):
        assert words in text
    assert ("来访卡" in text) == (language is Language.ZH_CN)
    assert ("Visitor's card" in text) == (language is Language.EN)


@EVERY_PAPER
def test_the_codes_on_it_are_read_by_an_independent_reader(paper: Paper) -> None:
    assert codes_on(build_visitor_card(SHEET, paper)) == {("QRCode", SHEET.code), ("Code128", SHEET.code)}


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert build_visitor_card(SHEET, Paper.A4) == build_visitor_card(SHEET, Paper.A4)


def test_a_station_the_font_cannot_write_is_said_before_anything_is_printed() -> None:
    with pytest.raises(MissingGlyphs):
        build_visitor_card(replace(SHEET, station=LACKING), Paper.ROLL_80)
