"""The tokens under which a volunteer is filed, and what a typed text asks of them.

One table (token, volunteer_id) with a B-tree answers the omnibox by range queries: a text finds
every token that begins with it. Tokens are

- every ending of the name: 李明朗 → 李明朗, 明朗, 朗 (Latin names from every word, lower case);
- for every reading and every ending of its syllables, each mix of full syllables and initials
  before a full last one: liminglang, limlang, lminglang, lmlang, minglang, mlang, lang, so that
  full pinyin, initials ("lml") and mixtures ("liml") are all beginnings of a token. Names over four
  syllables have only the all-full and the all-initials form;
- the station number (v202611220042) and its running number (0042);
- keyed hashes of the phone's and the document's last four digits, behind a prefix nobody can type.

Letters are lower case without accents, ü is v.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from stationdesk.domain.codes import InvalidCode, Number, Tag, looks_like_code, read_code
from stationdesk.domain.names import is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

PHONE_TAIL_PREFIX = "#p"
DOCUMENT_TAIL_PREFIX = "#d"
_LAST_CHARACTER = "\U0010ffff"
_MOST_MIXED_SYLLABLES = 4
_LONGEST_TEXT = 120


@dataclass(frozen=True, slots=True)
class TokenRange:
    """All tokens that begin with `prefix`: prefix ≤ token < upper, compared by code point."""

    prefix: str

    @property
    def upper(self) -> str:
        """The exclusive end of the range."""
        return self.prefix + _LAST_CHARACTER


class DigitsMeaning(StrEnum):
    """What a text of digits is most likely to be, by its length."""

    TAIL = "tail"
    PHONE = "phone"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What was typed, taken apart.

    ranges: one for every run of Chinese or other letters (李ml → 李, ml). Somebody is found when
        each range holds one of their tokens; nothing was typed when there is none.
    digits: the number, letters in upper case, when the text is one, else "".
    meaning: what else to look up by `digits`: the keyed tail tokens of phone and document (4), the
        phone's hash (11, a landline's 10 to 12), the document's hash (8, 15, 18, or letters and
        digits; see `identity.comparison_keys_of`).
    code: one of our codes, scanned or typed in full, when its check digit is right.
    """

    ranges: tuple[TokenRange, ...]
    digits: str = ""
    meaning: DigitsMeaning | None = None
    code: Number | Tag | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could find anybody."""
        return not self.ranges

    @property
    def prefix(self) -> str:
        """The first range's beginning; "" when nothing was typed."""
        return self.ranges[0].prefix if self.ranges else ""

    @property
    def upper(self) -> str:
        """The first range's exclusive end."""
        return self.prefix + _LAST_CHARACTER


_MARKS = re.compile(r"[\u0300-\u036f]+")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_LETTERED_DOCUMENT = re.compile(r"[A-Z]{1,3}[0-9]{6,12}")
_NUMBER = re.compile(r"[0-9]+X?")
_PHONE = re.compile(r"(86)?1[0-9]{10}|0[0-9]{9,11}")


def key_letters(text: str) -> str:
    """Return the letters and digits of a text as tokens have them: half-width, lower case, no accents."""
    composed = unicodedata.normalize("NFKC", text).lower().replace("ü", "v")
    bare = composed
    if not unicodedata.is_normalized("NFKD", composed):
        bare = unicodedata.normalize("NFKC", _MARKS.sub("", unicodedata.normalize("NFKD", composed)))
    return "".join(filter(_counts, bare))


def name_tokens(name: str, readings: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the tokens of a name and its readings (see `services.name_keys.readings_of`)."""
    tokens = set(_endings(name))
    for syllables in readings:
        tokens.update(_pinyin_forms([syllable for syllable in syllables if syllable]))
    return frozenset(tokens)


def number_tokens(number: Number) -> frozenset[str]:
    """Return the tokens of a station number: v202611220042 and 0042."""
    return frozenset({key_letters(str(number)), f"{number.running:04d}"})


def phone_tail_token(key_hash: str) -> str:
    """Return the token of a phone's last four digits from their keyed hash."""
    return PHONE_TAIL_PREFIX + key_hash


def document_tail_token(key_hash: str) -> str:
    """Return the token of a document's last four characters from their keyed hash."""
    return DOCUMENT_TAIL_PREFIX + key_hash


def query_key(text: str) -> SearchKey:
    """Return what a text typed or scanned into the omnibox asks for.

    Case, width, blanks, apostrophes, hyphens and middle dots do not matter.
    """
    text = text[:_LONGEST_TEXT]
    code = _code_of(text)
    if isinstance(code, Number):
        return SearchKey((TokenRange(key_letters(str(code))),), code=code)
    letters = key_letters(text)
    digits = letters.upper()
    meaning = _meaning_of(digits)
    if meaning is DigitsMeaning.PHONE and len(digits) == 13:
        letters = digits = digits[2:]
    is_number = meaning is not None or _NUMBER.fullmatch(digits)
    ranges = tuple(TokenRange(run) for run in _runs(letters))
    return SearchKey(ranges, digits if is_number else "", meaning, code)


def _counts(character: str) -> bool:
    return character.isalnum() or _is_chinese(character)


def _is_chinese(character: str) -> bool:
    """Private use characters stand for rare Chinese ones in names from old systems."""
    return is_han(character) or _PRIVATE.match(character) is not None


def _endings(name: str) -> list[str]:
    """Every ending of the name that begins with a Chinese character or a word."""
    words = name.replace("\u00b7", " ").split()
    endings: list[str] = []
    rest = ""
    for word in reversed(words):
        letters = key_letters(word)
        for place in range(len(letters) - 1, -1, -1):
            if place == 0 or _is_chinese(letters[place]) or _is_chinese(letters[place - 1]):
                endings.append(letters[place:] + rest)
        rest = letters + rest
    return endings


def _pinyin_forms(syllables: Sequence[str]) -> list[str]:
    """Every ending's forms, built from the last syllable backwards."""
    if not syllables:
        return []
    mixed = len(syllables) <= _MOST_MIXED_SYLLABLES
    endings = [syllables[-1]]
    forms = list(endings)
    for syllable in reversed(syllables[:-1]):
        if mixed:
            endings = [head + ending for head in (syllable, syllable[0]) for ending in endings]
        else:
            endings = [syllable + endings[0], syllable[0] + endings[-1]]
        forms += endings
    return forms


def _runs(letters: str) -> list[str]:
    """Split where Chinese meets other letters: 李ml → 李, ml."""
    runs: list[str] = []
    for place, letter in enumerate(letters):
        if place and _is_chinese(letter) == _is_chinese(letters[place - 1]):
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs


def _code_of(text: str) -> Number | Tag | None:
    if not looks_like_code(text):
        return None
    try:
        return read_code(text)
    except InvalidCode:
        return None


def _meaning_of(digits: str) -> DigitsMeaning | None:
    if _LETTERED_DOCUMENT.fullmatch(digits):
        return DigitsMeaning.DOCUMENT
    if not _NUMBER.fullmatch(digits):
        return None
    if len(digits) == 4:
        return DigitsMeaning.TAIL
    if len(digits) in (8, 15, 18):
        return DigitsMeaning.DOCUMENT
    return DigitsMeaning.PHONE if _PHONE.fullmatch(digits) else None
