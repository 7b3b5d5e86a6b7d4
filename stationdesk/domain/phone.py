"""Phone numbers of the mainland: read as typed, kept as digits without +86."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from stationdesk.domain.errors import Refusal


class PhoneKind(StrEnum):
    """What kind of line a number belongs to."""

    MOBILE = "mobile"
    LANDLINE = "landline"


class PhoneProblem(StrEnum):
    """Why a text is no phone number."""

    EMPTY = "empty"
    WRONG_CHARACTERS = "wrong_characters"
    WRONG_LENGTH = "wrong_length"
    UNKNOWN_PREFIX = "unknown_prefix"
    NO_AREA_CODE = "no_area_code"


@dataclass(eq=False)
class InvalidPhone(Refusal):
    """A text that is no phone number. Its text never holds the number."""

    problem: PhoneProblem


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number in normal form: digits only, a landline's extension after one hyphen."""

    number: str = field(repr=False)
    kind: PhoneKind


_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_AREA = r"010|02[0-9]|0[3-9][0-9]{2}"
_LANDLINE = re.compile(rf"({_AREA})-?([0-9]{{7,8}})(?:-([0-9]{{1,6}}))?")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_EXTENSION = re.compile(r"转|EXT\.?|X|#")


def read_phone(text: str) -> Phone:
    """Return the phone number: 13812345678, 02488886666 or 02488886666-102.

    Takes full-width digits, blanks, hyphens, brackets, and +86, 0086 or 86 in front. Mobile
    prefixes are not checked against lists, which age.

    Raises:
        InvalidPhone: with what is wrong.
    """
    number = _without_country(_tidy(text))
    digits = number.replace("-", "")
    if mobile := _MOBILE.fullmatch(digits.removeprefix("0")):
        return Phone(mobile[0], PhoneKind.MOBILE)
    if landline := _LANDLINE.fullmatch(number) or _LANDLINE.fullmatch(digits):
        area, line, extension = landline.groups()
        return Phone(area + line + (f"-{extension}" if extension else ""), PhoneKind.LANDLINE)
    raise InvalidPhone(_problem_of(number, digits))


def tail(number: str) -> str:
    """Return the last four digits of a number in normal form, not counting an extension."""
    return number.partition("-")[0][-4:]


def area_code(number: str) -> str:
    """Return the area code of a landline number in normal form, "" for a mobile number."""
    area = re.match(_AREA, number)
    return area[0] if area else ""


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).upper()
    visible = "".join(character for character in plain if character.isprintable() and character not in " ()")
    return _EXTENSION.sub("-", visible).strip("-")


def _without_country(number: str) -> str:
    for country in ("+86", "0086"):
        if number.startswith(country):
            national = number.removeprefix(country).lstrip("-")
            return national if national[:1] in ("0", "1") else f"0{national}"
    if _MOBILE.fullmatch(number.removeprefix("86").replace("-", "")):
        return number.removeprefix("86")
    return number


def _problem_of(number: str, digits: str) -> PhoneProblem:
    if not number:
        return PhoneProblem.EMPTY
    if not (digits.isascii() and digits.isdigit()):
        return PhoneProblem.WRONG_CHARACTERS
    if len(digits) in (7, 8) and digits[0] not in "01":
        return PhoneProblem.NO_AREA_CODE
    known = re.match(rf"1[3-9]|{_AREA}", digits)
    return PhoneProblem.WRONG_LENGTH if known or len(digits) < 7 else PhoneProblem.UNKNOWN_PREFIX
