"""Our own codes: a letter for the kind, digits, and a check digit where a machine reads them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stationdesk.domain.errors import Refusal


class CodeKind(StrEnum):
    """What a code stands on; the letters are hard to take for one another or for a digit."""

    VOLUNTEER = "V"
    SLIP = "R"
    GOODS = "G"
    ORDER = "D"
    PLACE = "W"
    OPERATOR = "K"
    EQUIPMENT = "E"
    """A thing that is lent."""
    TICKET = "T"
    """A loan, or something left at the desk."""
    BILL = "N"
    """Goods that came or went."""
    VISITOR = "F"
    """Somebody on the visitor file."""


class CodeProblem(StrEnum):
    """Why a text is none of our codes."""

    UNKNOWN_KIND = "unknown_kind"
    WRONG_CHARACTERS = "wrong_characters"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    IMPOSSIBLE_NUMBER = "impossible_number"


@dataclass(eq=False)
class InvalidCode(Refusal):
    """A text that is none of our codes."""

    problem: CodeProblem


NUMBERED_KINDS = frozenset(
    {
        CodeKind.VOLUNTEER,
        CodeKind.SLIP,
        CodeKind.ORDER,
        CodeKind.TICKET,
        CodeKind.BILL,
        CodeKind.VISITOR,
    }
)
"""Kinds whose codes carry a date and a running number of that day; the others are tags."""

# The kind takes part in the check as a digit; printed codes rely on it, so it never changes.
_KIND_DIGITS = {
    CodeKind.VOLUNTEER: 1,
    CodeKind.SLIP: 2,
    CodeKind.GOODS: 3,
    CodeKind.ORDER: 4,
    CodeKind.PLACE: 5,
    CodeKind.OPERATOR: 6,
    CodeKind.EQUIPMENT: 7,
    CodeKind.TICKET: 8,
    CodeKind.BILL: 9,
    CodeKind.VISITOR: 0,
}
_MOST_RUNNING_DIGITS = 8
_MOST_TAG_DIGITS = 12
_BARCODES = frozenset({8, 12, 13, 14})
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_SHAPE = re.compile(
    rf"[VRDTNF][0-9]{{8}}-[0-9]{{4,{_MOST_RUNNING_DIGITS}}}|[VRDTNF][0-9]{{13,{9 + _MOST_RUNNING_DIGITS}}}"
    rf"|[GWKE]-[0-9]{{4,{_MOST_TAG_DIGITS}}}|[GWKE][0-9]{{5,{_MOST_TAG_DIGITS + 1}}}"
)

# A totally anti-symmetric quasigroup of order 10 (H. M. Damm, Marburg 2004): every wrong digit and
# every two neighbours swapped change the result.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


@dataclass(frozen=True, slots=True)
class Number:
    """The n-th paper or person of its kind on one day: V20261122-0042."""

    kind: CodeKind
    on: date
    running: int

    def __post_init__(self) -> None:
        if self.kind not in NUMBERED_KINDS or not 1 <= self.running < 10**_MOST_RUNNING_DIGITS:
            raise ValueError((self.kind, self.running))

    def __str__(self) -> str:
        return f"{self.kind}{self._day}-{self.running:04d}"

    @property
    def code(self) -> str:
        """What the barcode and the QR code say: no hyphen, a check digit at the end."""
        return _with_check_digit(self.kind, f"{self._day}{self.running:04d}")

    @property
    def _day(self) -> str:
        return self.on.isoformat().replace("-", "")


@dataclass(frozen=True, slots=True)
class Tag:
    """A code stuck on goods, a place or an operator's card, four digits or more: G-0042."""

    kind: CodeKind
    digits: str

    def __post_init__(self) -> None:
        plain = self.digits.isascii() and self.digits.isdigit()
        if self.kind in NUMBERED_KINDS or not plain or not 4 <= len(self.digits) <= _MOST_TAG_DIGITS:
            raise ValueError((self.kind, self.digits))

    def __str__(self) -> str:
        return f"{self.kind}-{self.digits}"

    @property
    def code(self) -> str:
        """What the barcode says: no hyphen, a check digit at the end."""
        return _with_check_digit(self.kind, self.digits)


def looks_like_code(text: str) -> bool:
    """Return whether a text has the shape of one of our codes, right or wrong. Cheap."""
    return _SHAPE.fullmatch(_tidy(text)) is not None


def looks_like_barcode(text: str) -> bool:
    """Return whether a text has as many digits as the barcode of a product (EAN-8, UPC-A, EAN-13, ITF-14)."""
    plain = "".join(text.split())
    return plain.isascii() and plain.isdigit() and len(plain) in _BARCODES


def begins_like_code(text: str) -> bool:
    """Return whether a text begins as our codes do: a letter of a kind, then nothing but digits."""
    tidy = _tidy(text)
    return tidy[:1] in set(CodeKind) and re.fullmatch("-?[0-9][0-9-]*", tidy[1:]) is not None


def read_code(text: str) -> Number | Tag:
    """Return what a scanned code or a number typed by hand says.

    The hyphen tells the two apart: with it no check digit is expected, without it there is one.
    Case, full-width characters, kinds of dashes and blanks do not matter.

    Raises:
        InvalidCode: with what is wrong.
    """
    tidy = _tidy(text)
    if tidy[:1] not in set(CodeKind):
        raise InvalidCode(CodeProblem.UNKNOWN_KIND)
    kind, body = CodeKind(tidy[0]), tidy[1:]
    if not re.fullmatch("[0-9]*-?[0-9]*", body):
        raise InvalidCode(CodeProblem.WRONG_CHARACTERS)
    if kind in NUMBERED_KINDS:
        return _read_number(kind, body)
    return _read_tag(kind, body)


def _read_number(kind: CodeKind, body: str) -> Number:
    day, hyphen, running = body.partition("-")
    if not hyphen:
        day, running = body[:8], body[8:-1]
    canonical = len(running) == 4 or (4 < len(running) <= _MOST_RUNNING_DIGITS and running[0] != "0")
    if len(day) != 8 or not canonical:
        raise InvalidCode(CodeProblem.WRONG_LENGTH)
    if not hyphen:
        _ensure_check_digit(kind, body)
    try:
        return Number(kind, date(int(day[:4]), int(day[4:6]), int(day[6:])), int(running))
    except ValueError:  # no such day, or the running number 0
        raise InvalidCode(CodeProblem.IMPOSSIBLE_NUMBER) from None


def _read_tag(kind: CodeKind, body: str) -> Tag:
    before, hyphen, digits = body.partition("-")
    if not hyphen:
        digits = body[:-1]
    if (hyphen and before) or not 4 <= len(digits) <= _MOST_TAG_DIGITS:
        raise InvalidCode(CodeProblem.WRONG_LENGTH)
    if not hyphen:
        _ensure_check_digit(kind, body)
    return Tag(kind, digits)


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return "".join(plain.split()).upper()


def _with_check_digit(kind: CodeKind, digits: str) -> str:
    return f"{kind}{digits}{_damm(kind, digits)}"


def _ensure_check_digit(kind: CodeKind, digits: str) -> None:
    if _damm(kind, digits) != 0:
        raise InvalidCode(CodeProblem.WRONG_CHECK_DIGIT)


def _damm(kind: CodeKind, digits: str) -> int:
    """The check digit of `digits`; 0 when the last of them is the right check digit."""
    state = _DAMM[0][_KIND_DIGITS[kind]]
    for digit in digits:
        state = _DAMM[state][int(digit)]
    return state
