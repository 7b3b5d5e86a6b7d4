from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.names import NAME_LENGTH, InvalidName, NameProblem, is_han, read_name


@pytest.mark.parametrize(
    "name",
    ["李明", "欧阳娜娜", "王䶮", "𬱖", "王\ue123", "明" * 25, "阿卜杜拉·买买提", "John Smith", "José"],
)
def test_a_name_in_normal_form_stays_as_it_is(name: str) -> None:
    assert read_name(name) == name


@pytest.mark.parametrize("dot", "•・‧∙．·･.⋅")
def test_every_kind_of_dot_between_han_letters_becomes_the_middle_dot(dot: str) -> None:
    assert read_name(f"阿卜杜拉{dot}买买提{dot}艾力") == "阿卜杜拉\u00b7买买提\u00b7艾力"
    assert read_name(f"阿卜杜拉 {dot} 买买提") == "阿卜杜拉\u00b7买买提"


def test_a_full_stop_of_a_latin_name_stays() -> None:
    assert read_name("John F. Smith") == "John F. Smith"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  李明 ", "李明"),
        ("李　明", "李明"),
        ("欧阳 娜 娜", "欧阳娜娜"),
        (" John \u00a0  Smith", "John Smith"),
        ("\ufeff李\u200b明\n", "李明"),
        ("Jose\u0301", "José"),
        ("𬱖 䶮", "𬱖䶮"),
    ],
)
def test_stray_blanks_and_invisible_characters_go(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize("typed", ["", "   ", "\u3000", "\u200b", "\n"])
def test_an_empty_name_is_refused(typed: str) -> None:
    with pytest.raises(InvalidName) as refused:
        read_name(typed)
    assert refused.value.problem is NameProblem.EMPTY


@pytest.mark.parametrize("character", ["\t", "\n", "\x00", "\x1b", "\u2028"])
def test_a_control_character_inside_is_refused_and_named(character: str) -> None:
    with pytest.raises(InvalidName) as refused:
        read_name(f"李{character}明")
    assert (refused.value.problem, refused.value.character) == (NameProblem.CONTROL_CHARACTER, character)


def test_a_hundred_letters_fit_and_one_more_does_not() -> None:
    assert read_name("𬱖" * NAME_LENGTH) == "𬱖" * NAME_LENGTH
    with pytest.raises(InvalidName) as refused:
        read_name("明" * (NAME_LENGTH + 1))
    assert refused.value.problem is NameProblem.TOO_LONG


@given(st.text(st.sampled_from("李明𬱖aB ·•. \u3000\u200bé"), min_size=1, max_size=12))
def test_a_read_name_is_stable_and_keeps_every_letter(text: str) -> None:
    try:
        name = read_name(text)
    except InvalidName:
        return
    assert read_name(name) == name
    assert [c for c in name if c.isalpha()] == [c for c in unicodedata.normalize("NFC", text) if c.isalpha()]


def test_han_characters_of_every_plane_are_known() -> None:
    assert all(map(is_han, "李䶮𬱖〇\U00031350"))
    assert not any(map(is_han, "aé·1 ア한"))
