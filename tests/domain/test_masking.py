from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.masking import (
    document_tail_only,
    mask_document,
    mask_name,
    mask_number,
    mask_phone,
)

HAN = st.text(st.sampled_from("李王明朗欧阳𬱖䶮"), min_size=1, max_size=25)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("李小明", "李*明"),
        ("李师傅", "李*傅"),
        ("王五", "王*"),
        ("王", "*"),
        ("欧阳娜娜", "欧**娜"),
        ("王𬱖", "王*"),
        ("阿卜杜拉·买买提", "阿**·买**"),
        ("John Smith", "J** S**"),
        ("Madonna", "M**"),
        ("J", "*"),
        ("明\U000e0100朗\U000e0101", "明*"),
        ("", ""),
    ],
)
def test_names_are_masked_as_lists_show_them(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@given(HAN)
def test_a_masked_chinese_name_shows_at_most_two_letters_and_hides_one(name: str) -> None:
    masked = mask_name(name)
    shown = [letter for letter in masked if letter != "*"]
    assert len(masked) == len(name)
    assert len(shown) == (0 if len(name) == 1 else 1 if len(name) == 2 else 2)


@given(st.lists(st.text(st.sampled_from("阿卜杜拉abcé"), min_size=1, max_size=9), min_size=2, max_size=5))
def test_a_masked_name_of_several_parts_shows_one_letter_of_each(parts: list[str]) -> None:
    masked = mask_name("·".join(parts)).split("·")
    assert masked == [part[0] + "**" if len(part) > 1 else "*" for part in parts]


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13812345678", "138****5678"),
        ("02488886666", "024****6666"),
        ("04212812345", "0421****2345"),
        ("02488886666-102", "024****6666"),
        ("12345", "****"),
        ("call me at 138", "****"),
        ("", ""),
    ],
)
def test_phones_are_masked_in_the_middle(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


@pytest.mark.parametrize(
    ("number", "masked", "last"),
    [
        ("11010519491231002X", "110105********002X", "002X"),
        ("USA110088010112", "U**********0112", "0112"),
        ("H1234567801", "H******7801", "7801"),
        ("H12345678", "*****5678", "5678"),
        ("12345678", "****5678", "5678"),
        ("E1234", "***34", "34"),
        ("1234", "****", ""),
        ("", "", ""),
    ],
)
def test_documents_show_their_ends_and_public_papers_only_the_tail(
    number: str, masked: str, last: str
) -> None:
    assert mask_document(number) == masked
    assert document_tail_only(number) == last


@given(st.text(st.sampled_from("0123456789XHM沈户"), max_size=60))
def test_a_masked_document_shows_ten_characters_at_most_and_hides_half_of_a_short_one(
    number: str,
) -> None:
    masked = mask_document(number)
    hidden = masked.count("*")
    assert len(masked) == len(number)
    assert len(number) - hidden <= 10
    assert hidden >= min(8, len(number) / 2)
    assert all(shown in ("*", true) for shown, true in zip(masked, number, strict=True))


@given(st.text(st.sampled_from("0123456789X"), max_size=60))
def test_a_public_paper_shows_four_characters_of_a_document_at_most(number: str) -> None:
    assert len(document_tail_only(number)) <= 4
    assert number.endswith(document_tail_only(number))


def test_a_public_list_shows_the_last_four_digits_of_a_station_number() -> None:
    assert mask_number("V20261122-0042") == "0042"
