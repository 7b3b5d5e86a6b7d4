"""What may be shown of a name or a number: on the staff's screen, and on paper others see."""

from __future__ import annotations

import re
import unicodedata

from stationdesk.domain.names import is_han
from stationdesk.domain.phone import area_code, tail

STAR = "*"
_PARTS = re.compile(r"([\u00b7 ]+)")


def mask_name(name: str) -> str:
    """Return 李*明, 王*, 欧**娜, 阿**·买** or J** S**: never the whole of any part.

    Parts of a dotted or Latin name show one letter and two stars, whatever their length.
    """
    pieces = _PARTS.split(name.strip())
    if len(pieces) == 1 and all(map(is_han, _letters(name))):
        return _mask_han(_letters(name))
    return "".join(piece if place % 2 else _mask_part(_letters(piece)) for place, piece in enumerate(pieces))


def mask_phone(number: str) -> str:
    """Return 138****5678, for a landline 024****6666; an extension is not shown.

    `number` is in normal form (see `read_phone`); of anything else nothing is shown.
    """
    if not re.fullmatch(r"[0-9]{10,12}(-[0-9]+)?", number):
        return STAR * 4 if number else ""
    return (area_code(number) or number[:3]) + STAR * 4 + tail(number)


def mask_document(number: str) -> str:
    """Return first six and last four characters, for the screen of signed-in staff.

    Short numbers show less, so that three characters or half of it, whichever is more, stay hidden.
    """
    first, last = _shown_of_document(len(number))
    hidden = len(number) - first - last
    return number[:first] + STAR * hidden + number[len(number) - last :]


def document_tail_only(number: str) -> str:
    """Return the last four characters, all that a public paper may show; fewer of a short number."""
    last = _shown_of_document(len(number))[1]
    return number[len(number) - last :]


def mask_number(number: str) -> str:
    """Return the last four digits of a local number, for public lists: V20261122-0042 → 0042."""
    return number[-4:]


def _letters(text: str) -> str:
    """Without variation selectors and marks, which are no letters of their own."""
    return "".join(character for character in text if not unicodedata.category(character).startswith("M"))


def _mask_han(letters: str) -> str:
    if len(letters) < 2:
        return STAR * len(letters)
    last = letters[-1] if len(letters) > 2 else ""
    return letters[0] + STAR * (len(letters) - 1 - len(last)) + last


def _mask_part(letters: str) -> str:
    if not letters:
        return ""
    return letters[0] + STAR * 2 if len(letters) > 1 else STAR


def _shown_of_document(length: int) -> tuple[int, int]:
    """Characters shown at the beginning and at the end."""
    if length >= 18:
        return 6, 4
    if length >= 10:
        return 1, 4
    if length >= 8:
        return 0, 4
    return 0, 2 if length >= 5 else 0
