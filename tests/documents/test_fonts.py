from __future__ import annotations

from dataclasses import fields

from stationdesk.documents.fonts import BOLD, REGULAR, missing_characters, register, text_width
from stationdesk.documents.sheets import Language
from stationdesk.documents.words import words_for


def test_characters_of_names_in_use_are_there() -> None:
    assert missing_characters("欧阳娜娜 阿卜杜拉·买买提 王䶮 〇 𬱖 é ñ ü") == ()


def test_what_is_missing_is_named_once_and_in_order() -> None:
    assert missing_characters("王\U0002b740李\U0001f600\U0002b740") == ("\U0002b740", "\U0001f600")


def test_white_space_needs_no_glyph() -> None:
    assert missing_characters("a\tb\nc\u3000d") == ()


def test_every_fixed_word_of_every_language_can_be_printed() -> None:
    for language in Language:
        words = words_for(language)
        for field in fields(words):
            word = getattr(words, field.name)
            assert word
            assert missing_characters(word) == (), f"{language} {field.name}"


def test_han_is_as_wide_as_high_in_both_weights() -> None:
    register()
    for font in (REGULAR, BOLD):
        assert text_width("樾檀", font, 10) == 20
