from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.codes import CodeKind, Number, Tag
from stationdesk.domain.search import (
    DigitsMeaning,
    document_tail_token,
    key_letters,
    name_tokens,
    number_tokens,
    phone_tail_token,
    query_key,
)

NUMBER = Number(CodeKind.VOLUNTEER, date(2026, 11, 22), 42)
LIMINGLANG = name_tokens("李明朗", [("li", "ming", "lang")])
syllables = st.sampled_from(["li", "ming", "lang", "zhang", "o", "lv", "xi", "an", "john"])


def finds(typed: str, tokens: frozenset[str]) -> bool:
    """What the table does: a token in every range."""
    key = query_key(typed)
    return not key.is_empty and all(
        any(part.prefix <= token < part.upper for token in tokens) for part in key.ranges
    )


def test_a_name_has_its_endings_and_every_mix_of_syllables_and_initials() -> None:
    han = {"李明朗", "明朗", "朗"}
    pinyin = {"liminglang", "limlang", "lminglang", "lmlang", "minglang", "mlang", "lang"}
    assert han | pinyin == LIMINGLANG


@pytest.mark.parametrize(
    "typed",
    [
        "李",
        "李明朗",
        "明朗",
        "朗",
        "liminglang",
        "LiMing",
        "li ming lang",
        "lml",
        "LML",
        "liml",
        "lminglang",
        "ming",
        "ml",
        "l",
    ]
    + ["ｌｍｌ", "li'ming'lang", "李ml", "李 minglang", "李明l", "li明朗"],
)
def test_a_person_is_found_by_any_part_of_the_name_in_any_spelling(typed: str) -> None:
    assert finds(typed, LIMINGLANG)


@pytest.mark.parametrize("typed", ["", " ", "'", "王", "李朗", "lang li", "xml", "李wl", "#", "明李"])
def test_a_person_is_not_found_by_what_is_not_in_the_name(typed: str) -> None:
    assert not finds(typed, LIMINGLANG)


def test_every_reading_of_a_name_finds_it() -> None:
    tokens = name_tokens("单飞", [("shan", "fei"), ("dan", "fei")])
    assert all(finds(typed, tokens) for typed in ("shanfei", "danfei", "sf", "df", "shan", "dan"))


def test_a_dotted_name_is_found_with_and_without_the_dot() -> None:
    tokens = name_tokens("阿卜杜拉·买买提", [("a", "bu", "du", "la", "mai", "mai", "ti")])
    typed = ["阿卜杜拉·买买提", "阿卜杜拉买", "买买提", "拉·买"]
    typed += ["abdlmmt", "abudulamaimaiti", "maimaiti", "mmt"]
    assert all(finds(text, tokens) for text in typed)


def test_a_latin_name_is_found_by_every_word_in_any_case() -> None:
    tokens = name_tokens("José Smith", [("jose", "smith")])
    assert all(finds(typed, tokens) for typed in ("jose", "JOSÉ", "smith", "jose smith", "jos", "js"))
    assert not finds("mith", tokens)


def test_rare_characters_without_a_reading_are_found_by_themselves() -> None:
    for rare in ("𬱖", "\U00031350", "\ue123"):
        assert finds(rare, name_tokens(f"王{rare}", [("wang",)]))


@pytest.mark.parametrize("typed", ["lü", "LÜ", "lu\u0308", "lv"])
def test_umlaut_is_v(typed: str) -> None:
    assert query_key(typed).prefix == "lv"


@given(st.lists(syllables, min_size=1, max_size=4), st.data())
def test_any_mix_of_full_and_initial_syllables_finds_a_name(reading: list[str], data: st.DataObject) -> None:
    tokens = name_tokens("", [reading])
    start = data.draw(st.integers(0, len(reading) - 1))
    parts = [data.draw(st.sampled_from([syllable, syllable[0]])) for syllable in reading[start:-1]]
    last = data.draw(st.integers(1, len(reading[-1])))
    assert finds("".join(parts) + reading[-1][:last], tokens)


@given(st.lists(syllables, min_size=5, max_size=25), st.data())
def test_long_names_are_found_by_full_pinyin_and_by_initials(reading: list[str], data: st.DataObject) -> None:
    tokens = name_tokens("", [reading])
    start = data.draw(st.integers(0, len(reading) - 1))
    full = "".join(reading[start:])
    initials = "".join(syllable[0] for syllable in reading[start:])
    assert finds(full[: data.draw(st.integers(1, len(full)))], tokens)
    assert finds(initials[: data.draw(st.integers(1, len(initials)))], tokens)
    assert len(tokens) <= 2 * len(reading)


@given(st.text(st.sampled_from("李明朗𬱖〇"), min_size=1, max_size=25), st.data())
def test_any_piece_of_a_chinese_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert finds(name[start:end], name_tokens(name, []))


@given(st.text(st.sampled_from("李明朗·ab Ñü."), min_size=1, max_size=12))
def test_a_name_typed_in_full_is_found_even_without_readings(name: str) -> None:
    if key_letters(name):
        tokens = name_tokens(name, [])
        key = query_key(name)
        assert "".join(part.prefix for part in key.ranges) in tokens


def test_a_station_number_is_found_from_its_beginning_and_by_its_running_number() -> None:
    tokens = number_tokens(NUMBER)
    assert tokens == {"v202611220042", "0042"}
    for typed in ("V20261122-0042", "v20261122-0", "V2026", NUMBER.code, NUMBER.code.lower(), "0042"):
        assert finds(typed, tokens)


def test_one_of_our_codes_is_recognised_and_a_wrong_one_is_not() -> None:
    assert query_key(NUMBER.code.lower()).code == NUMBER
    assert query_key("G-0042").code == Tag(CodeKind.GOODS, "0042")
    wrong = NUMBER.code[:-1] + str((int(NUMBER.code[-1]) + 1) % 10)
    assert query_key(wrong).code is None


@pytest.mark.parametrize(
    ("typed", "digits", "meaning"),
    [
        ("5678", "5678", DigitsMeaning.TAIL),
        ("002x", "002X", DigitsMeaning.TAIL),
        ("567", "567", None),
        ("138 1234 5678", "13812345678", DigitsMeaning.PHONE),
        ("+8613812345678", "13812345678", DigitsMeaning.PHONE),
        ("024-88886666", "02488886666", DigitsMeaning.PHONE),
        ("11010519491231002x", "11010519491231002X", DigitsMeaning.DOCUMENT),
        ("110105491231002", "110105491231002", DigitsMeaning.DOCUMENT),
        ("h12345678", "H12345678", DigitsMeaning.DOCUMENT),
        ("12345678", "12345678", DigitsMeaning.DOCUMENT),
        ("李5678", "", None),
        ("li", "", None),
    ],
)
def test_a_typed_number_says_what_else_it_may_be(
    typed: str, digits: str, meaning: DigitsMeaning | None
) -> None:
    key = query_key(typed)
    assert (key.digits, key.meaning) == (digits, meaning)


def test_tokens_of_keyed_tails_cannot_be_typed() -> None:
    for token in (phone_tail_token("0123abcd"), document_tail_token("0123abcd")):
        assert not any(finds(typed, frozenset({token})) for typed in (token, token[:2], "#", "p", "0123"))
    assert phone_tail_token("0123") != document_tail_token("0123")


@given(st.text(max_size=40))
def test_any_text_gives_ranges_of_letters_and_digits_only(text: str) -> None:
    key = query_key(text)
    assert all(part.prefix and part.prefix < part.upper for part in key.ranges)
    assert not any(set(part.prefix) & set("#%_' -·") for part in key.ranges)
    assert key.is_empty is (key.ranges == ())
    assert key.prefix <= key.upper
