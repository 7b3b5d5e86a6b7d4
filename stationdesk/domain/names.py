"""Names of people, kept letter by letter as they are written in the document."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from stationdesk.domain.errors import Refusal

MIDDLE_DOT = "\u00b7"
NAME_LENGTH = 100
"""Code points a name may have; at least 50 are required (民委发〔2016〕33号)."""

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_LOOK_LIKE_A_DOT = r"\u00b7\u0387\u16eb\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff65."
_DOT_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) ?[{_LOOK_LIKE_A_DOT}] ?(?=[{_HAN}])")
_BLANK_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")
_BLANKS = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


class NameProblem(StrEnum):
    """Why a text is no name."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"


@dataclass(eq=False)
class InvalidName(Refusal):
    """A text that is no name. `character` is the one at fault, "" when it is the whole."""

    problem: NameProblem
    character: str = ""


def is_han(character: str) -> bool:
    """Return whether this is a Chinese character, rare ones of every plane and 〇 included."""
    return _HAN_CHARACTER.fullmatch(character) is not None


def read_name(text: str) -> str:
    """Return the name in normal form: NFC, no stray blanks, U+00B7 as the only dot between Han letters.

    Blanks between Han letters are padding and go; between other words one stays. Invisible
    format characters go. Nothing else is changed or dropped: a rare character is kept even where
    no font can show it.

    Raises:
        InvalidName: empty, longer than NAME_LENGTH code points, or with a control character.
    """
    shown = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    name = _BLANKS.sub(" ", shown.strip())
    if not name:
        raise InvalidName(NameProblem.EMPTY)
    for character in name:
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise InvalidName(NameProblem.CONTROL_CHARACTER, character)
    name = _BLANK_BETWEEN_HAN.sub("", _DOT_BETWEEN_HAN.sub(MIDDLE_DOT, name))
    if len(name) > NAME_LENGTH:
        raise InvalidName(NameProblem.TOO_LONG)
    return name
