from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.phone import (
    InvalidPhone,
    Phone,
    PhoneKind,
    PhoneProblem,
    area_code,
    read_phone,
    tail,
)


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        " 138 1234 5678 ",
        "138-1234-5678",
        "+8613812345678",
        "+86 138 1234 5678",
        "0086-13812345678",
        "8613812345678",
        "86-138-1234-5678",
        "013812345678",
        "１３８１２３４５６７８",
        "138–1234–5678",
        "\u202d13812345678\u202c",
    ],
)
def test_a_mobile_number_is_read_however_it_is_typed(typed: str) -> None:
    assert read_phone(typed) == Phone("13812345678", PhoneKind.MOBILE)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("024-88886666", "02488886666"),
        ("(024) 8888 6666", "02488886666"),
        ("（０２４）８８８８６６６６", "02488886666"),
        ("+86 24 8888 6666", "02488886666"),
        ("0421-2812345", "04212812345"),
        ("010-12345678-102", "01012345678-102"),
        ("024-88886666转8", "02488886666-8"),
        ("02488886666 ext. 102", "02488886666-102"),
        ("024-8888-6666", "02488886666"),
    ],
)
def test_a_landline_number_keeps_its_area_code_and_extension(typed: str, number: str) -> None:
    assert read_phone(typed) == Phone(number, PhoneKind.LANDLINE)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", PhoneProblem.EMPTY),
        ("  -", PhoneProblem.EMPTY),
        ("1381234567", PhoneProblem.WRONG_LENGTH),
        ("138123456789", PhoneProblem.WRONG_LENGTH),
        ("024-888866", PhoneProblem.WRONG_LENGTH),
        ("123", PhoneProblem.WRONG_LENGTH),
        ("12812345678", PhoneProblem.UNKNOWN_PREFIX),
        ("01112345678", PhoneProblem.UNKNOWN_PREFIX),
        ("88886666", PhoneProblem.NO_AREA_CODE),
        ("138abcd5678", PhoneProblem.WRONG_CHARACTERS),
        ("1381234567八", PhoneProblem.WRONG_CHARACTERS),
    ],
)
def test_what_is_no_phone_number_is_refused_with_its_problem(typed: str, problem: PhoneProblem) -> None:
    with pytest.raises(InvalidPhone) as refused:
        read_phone(typed)
    assert refused.value.problem is problem


@given(st.from_regex(r"1[3-9][0-9]{9}|0[3-9][0-9]{9,10}|(010|02[0-9])[0-9]{8}(-[0-9]{1,6})?", fullmatch=True))
def test_reading_a_read_number_again_changes_nothing(number: str) -> None:
    phone = read_phone(number)
    assert read_phone(phone.number) == phone


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        number = read_phone(text).number
    except InvalidPhone:
        return
    assert number.replace("-", "").isdigit()


def test_the_tail_is_the_last_four_digits_without_the_extension() -> None:
    assert tail("13812345678") == "5678"
    assert tail("02488886666-102") == "6666"


def test_only_landlines_have_an_area_code() -> None:
    assert [area_code(number) for number in ("02488886666", "04212812345", "13812345678")] == [
        "024",
        "0421",
        "",
    ]


def test_a_phone_does_not_show_its_number_in_a_log() -> None:
    assert "1234" not in repr(read_phone("13812345678"))
