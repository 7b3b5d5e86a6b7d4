from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.documents.fonts import REGULAR, register, text_width
from stationdesk.documents.wrapping import wrap, wrap_evenly


@pytest.fixture(autouse=True, scope="module")
def _font() -> None:
    register()


def test_han_breaks_anywhere_but_before_a_comma_and_after_a_bracket() -> None:
    assert wrap("一二三四，五", REGULAR, 10, 40) == ["一二三", "四，五"]
    assert wrap("一二三（四五", REGULAR, 10, 40) == ["一二三", "（四五"]


def test_english_breaks_between_words() -> None:
    assert wrap("Laundry detergent 2 kg", REGULAR, 10, 60) == ["Laundry", "detergent", "2 kg"]


def test_a_figure_stays_with_its_unit() -> None:
    assert wrap("大米东北 10 kg", REGULAR, 10, 60) == ["大米东北", "10 kg"]


def test_a_word_longer_than_the_line_is_broken_inside() -> None:
    lines = wrap("Donaudampfschifffahrt", REGULAR, 10, 50)

    assert len(lines) > 1
    assert "".join(lines) == "Donaudampfschifffahrt"


def test_lines_and_tabs_that_were_pasted_in_are_spaces() -> None:
    assert wrap(" 鸡蛋\n10\t枚 ", REGULAR, 10, 500) == ["鸡蛋 10 枚"]


def test_no_text_is_one_empty_line() -> None:
    assert wrap("", REGULAR, 10, 50) == [""]


def test_a_heading_has_no_lone_last_character() -> None:
    assert wrap("一二三四五六", REGULAR, 10, 50) == ["一二三四五", "六"]
    assert wrap_evenly("一二三四五六", REGULAR, 10, 50) == ["一二三", "四五六"]


@given(st.text("驿站，（·Ab 9", max_size=60), st.floats(12, 300))
def test_wrapping_loses_nothing_and_every_line_fits(text: str, width: float) -> None:
    for lines in (wrap(text, REGULAR, 10, width), wrap_evenly(text, REGULAR, 10, width)):
        assert "".join("".join(lines).split()) == "".join(text.split())
        assert all(text_width(line, REGULAR, 10) <= width for line in lines)
