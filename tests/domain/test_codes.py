from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.codes import (
    NUMBERED_KINDS,
    CodeKind,
    CodeProblem,
    InvalidCode,
    Number,
    Tag,
    looks_like_code,
    read_code,
)

TODAY = date(2026, 11, 22)
numbers = st.builds(
    Number,
    st.sampled_from(sorted(NUMBERED_KINDS)),
    st.dates(date(2000, 1, 1)),
    st.integers(1, 99_999_999),
)
tags = st.builds(
    Tag,
    st.sampled_from(sorted(set(CodeKind) - NUMBERED_KINDS)),
    st.text("0123456789", min_size=4, max_size=12),
)
codes = numbers | tags


def problem_of(text: str) -> CodeProblem:
    with pytest.raises(InvalidCode) as refused:
        read_code(text)
    return refused.value.problem


def test_a_number_is_kind_date_and_running_number() -> None:
    assert str(Number(CodeKind.VOLUNTEER, TODAY, 42)) == "V20261122-0042"
    assert str(Number(CodeKind.SLIP, TODAY, 12345)) == "R20261122-12345"


def test_a_barcode_has_no_hyphen_and_one_more_digit() -> None:
    code = Number(CodeKind.VOLUNTEER, TODAY, 42).code
    assert code[:-1] == "V202611220042"
    assert code[-1].isdigit()


def test_check_digits_printed_once_stay_right_for_ever() -> None:
    assert Number(CodeKind.VOLUNTEER, TODAY, 42).code == "V2026112200428"
    assert Number(CodeKind.SLIP, TODAY, 17).code == "R2026112200173"
    assert Tag(CodeKind.GOODS, "0042").code == "G00422"


@given(codes)
def test_what_is_written_is_read_back(code: Number | Tag) -> None:
    assert read_code(str(code)) == code
    assert read_code(code.code) == code


@given(codes)
def test_case_width_and_blanks_do_not_spoil_a_scan(code: Number | Tag) -> None:
    wide = "".join(chr(ord(character) + 0xFEE0) for character in code.code.lower())
    for arrived in (
        code.code.lower(),
        wide,
        f" {code.code} ",
        str(code).replace("-", "－"),
        str(code).replace("-", "–"),
    ):
        assert looks_like_code(arrived)
        assert read_code(arrived) == code


@given(codes, st.data())
def test_any_single_wrong_character_is_noticed(code: Number | Tag, data: st.DataObject) -> None:
    text = code.code
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("VRGDWK" if place == 0 else "0123456789"))
    if other != text[place]:
        with pytest.raises(InvalidCode):
            read_code(text[:place] + other + text[place + 1 :])


@given(codes, st.data())
def test_any_two_neighbours_swapped_are_noticed(code: Number | Tag, data: st.DataObject) -> None:
    text = code.code
    place = data.draw(st.integers(0, len(text) - 2))
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped != text:
        with pytest.raises(InvalidCode):
            read_code(swapped)


def test_every_wrong_digit_and_every_swap_of_one_code_is_noticed() -> None:
    text = Number(CodeKind.VOLUNTEER, TODAY, 42).code
    wrong = {text[:i] + digit + text[i + 1 :] for i in range(1, len(text)) for digit in "0123456789"}
    wrong |= {text[:i] + text[i + 1] + text[i] + text[i + 2 :] for i in range(len(text) - 1)}
    wrong.discard(text)
    assert len(wrong) > 120
    for changed in wrong:
        with pytest.raises(InvalidCode):
            read_code(changed)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", CodeProblem.UNKNOWN_KIND),
        ("X20261122-0042", CodeProblem.UNKNOWN_KIND),
        ("6901234567892", CodeProblem.UNKNOWN_KIND),
        ("V2026112O-0042", CodeProblem.WRONG_CHARACTERS),
        ("V20261122-00-42", CodeProblem.WRONG_CHARACTERS),
        ("V", CodeProblem.WRONG_LENGTH),
        ("V20261122-42", CodeProblem.WRONG_LENGTH),
        ("V20261122-00042", CodeProblem.WRONG_LENGTH),
        ("V202611220042", CodeProblem.WRONG_LENGTH),
        ("V20261122-123456789", CodeProblem.WRONG_LENGTH),
        ("G-042", CodeProblem.WRONG_LENGTH),
        ("G12-0042", CodeProblem.WRONG_LENGTH),
        ("V20261322-0042", CodeProblem.IMPOSSIBLE_NUMBER),
        ("V20261122-0000", CodeProblem.IMPOSSIBLE_NUMBER),
        ("V20261122004?", CodeProblem.WRONG_CHARACTERS),
    ],
)
def test_what_is_no_code_is_refused_with_its_problem(text: str, problem: CodeProblem) -> None:
    assert problem_of(text) is problem


def test_a_wrong_check_digit_is_said_to_be_one() -> None:
    code = Number(CodeKind.SLIP, TODAY, 17).code
    others = [code[:-1] + digit for digit in "0123456789" if digit != code[-1]]
    assert {problem_of(other) for other in others} == {CodeProblem.WRONG_CHECK_DIGIT}


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        code = read_code(text)
    except InvalidCode:
        return
    assert looks_like_code(str(code))


@pytest.mark.parametrize(
    "text", ["", "李明", "wang", "v2026", "V20261122", "13812345678", "r", "g5", "11010519491231002X"]
)
def test_what_people_type_to_search_does_not_look_like_a_code(text: str) -> None:
    assert not looks_like_code(text)


def test_numbers_and_tags_that_cannot_be_are_bugs() -> None:
    with pytest.raises(ValueError):
        Number(CodeKind.GOODS, TODAY, 1)
    with pytest.raises(ValueError):
        Number(CodeKind.SLIP, TODAY, 0)
    with pytest.raises(ValueError):
        Tag(CodeKind.SLIP, "0001")
    with pytest.raises(ValueError):
        Tag(CodeKind.GOODS, "٠٠٠١")


def test_no_kind_is_a_letter_taken_for_a_digit_or_another_letter() -> None:
    assert not set(CodeKind) & set("IJLOQSBZU")
