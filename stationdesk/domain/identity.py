"""Documents people show, what follows from their numbers, and the code of an organisation."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from stationdesk.domain.errors import Refusal


class Sex(IntEnum):
    """GB/T 2261.1."""

    UNKNOWN = 0
    MALE = 1
    FEMALE = 2
    NOT_STATED = 9


class DocumentType(StrEnum):
    """Kinds of documents a volunteer may show."""

    RESIDENT_ID = "resident_id"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    RESIDENCE_PERMIT_HMT = "residence_permit_hmt"
    FOREIGN_PERMANENT = "foreign_permanent"
    PASSPORT = "passport"
    HOUSEHOLD_REGISTER = "household_register"
    BIRTH_CERTIFICATE = "birth_certificate"
    OTHER = "other"


class NumberProblem(StrEnum):
    """Why a document number or an organisation's code cannot be right."""

    WRONG_LENGTH = "wrong_length"
    WRONG_CHARACTERS = "wrong_characters"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    IMPOSSIBLE_BIRTH_DATE = "impossible_birth_date"
    BIRTH_DATE_IN_FUTURE = "birth_date_in_future"


class DocumentWarning(StrEnum):
    """What is odd about a number that is accepted all the same."""

    UNKNOWN_REGION = "unknown_region"
    OTHER_KIND = "other_kind"


@dataclass(eq=False)
class InvalidDocument(Refusal):
    """A number that cannot belong to this kind of document. Its text never holds the number."""

    kind: DocumentType
    number_given: str = field(repr=False)
    problem: NumberProblem

    def __str__(self) -> str:
        return f"{self.kind}: {self.problem}"


@dataclass(eq=False)
class InvalidUscc(Refusal):
    """A text that is no unified social credit code."""

    given: str
    problem: NumberProblem


@dataclass(frozen=True, slots=True)
class Document:
    """A document whose number has the right form. `region` is a GB/T 2260 code of six digits."""

    kind: DocumentType
    number: str = field(repr=False)
    sex: Sex | None = None
    birth_date: date | None = None
    region: str | None = None
    warnings: tuple[DocumentWarning, ...] = ()


_CITIZEN_FORM = re.compile(r"[0-9]{17}[0-9X]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_HIGHEST_PROVINCE_OF_TEN = {1: 15, 2: 23, 3: 37, 4: 46, 5: 54, 6: 65, 7: 71, 8: 83}
_PROVINCES = frozenset(
    str(province)
    for ten, highest in _HIGHEST_PROVINCE_OF_TEN.items()
    for province in range(50 if ten == 5 else ten * 10 + 1, highest + 1)
)
_HMT_PROVINCES = frozenset({"81", "82", "83"})
_CITIZEN_KINDS = frozenset({DocumentType.RESIDENT_ID, DocumentType.RESIDENCE_PERMIT_HMT})
_FREE_TEXT_KINDS = frozenset(
    {DocumentType.HOUSEHOLD_REGISTER, DocumentType.BIRTH_CERTIFICATE, DocumentType.OTHER}
)
_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_FREE_TEXT_LENGTH = 60
_DRESS = frozenset({"Zs", "Pd", "Ps", "Pe"})
_EARLIEST_BIRTH_YEAR = 1800

# kind → (allowed lengths, form, characters that name the person when documents are compared)
_FORMS = {
    DocumentType.HK_MACAO_PERMIT: ({9, 11}, re.compile(r"[HM][0-9]{8}([0-9]{2})?"), 9),
    DocumentType.TAIWAN_PERMIT: ({8, 9, 10, 11}, re.compile(r"[0-9]{8}([0-9]{2})?[A-Z]?"), 8),
    DocumentType.FOREIGN_PERMANENT: ({15}, re.compile(r"[A-Z]{3}[0-9]{12}"), 15),
    DocumentType.PASSPORT: (set(range(5, 21)), re.compile(r"[A-Z0-9]+"), 20),
}


def read_document(kind: DocumentType, text: str, today: date) -> Document:
    """Return the document with its number in normal form: half-width, upper case, no blanks.

    Sex and birth date follow from an 18-character number (GB 11643-1999), also where a child's
    household register or another paper carries it. An unknown region is only a warning.

    Raises:
        InvalidDocument: the number cannot belong to this kind of document.
    """
    number = _tidy(text)
    if kind in _FREE_TEXT_KINDS:
        return _read_free_text(kind, text, today)
    if kind in _CITIZEN_KINDS or (kind is DocumentType.FOREIGN_PERMANENT and len(number) == 18):
        return _read_citizen_number(kind, number, text, today)
    lengths, form, _ = _FORMS[kind]
    if len(number) not in lengths:
        raise InvalidDocument(kind, text, NumberProblem.WRONG_LENGTH)
    if not form.fullmatch(number):
        raise InvalidDocument(kind, text, NumberProblem.WRONG_CHARACTERS)
    return Document(kind, number)


def comparison_key(document: Document) -> str | None:
    """Return the text that is equal for two documents of one person, to be hashed with a key.

    Renewal digits of travel permits do not count, nor does the kind under which an
    18-character number was entered. None when the number does not name one person: the number
    of a household register belongs to the whole household.
    """
    if _has_right_check(document.number):
        return f"gb11643:{document.number}"
    if document.kind is DocumentType.HOUSEHOLD_REGISTER:
        return None
    if document.kind in _FORMS:
        return f"{document.kind}:{document.number[: _FORMS[document.kind][2]]}"
    return f"{document.kind}:{_tidy(document.number)}"


def comparison_keys_of(text: str) -> tuple[str, ...]:
    """Return every comparison key a typed number may have, whatever kind of document it is."""
    number = _tidy(text)
    if not number:
        return ()
    if _has_right_check(number):
        return (f"gb11643:{number}",)
    formed = [f"{kind}:{number[:n]}" for kind, (_, form, n) in _FORMS.items() if form.fullmatch(number)]
    return (*formed, f"{DocumentType.BIRTH_CERTIFICATE}:{number}", f"{DocumentType.OTHER}:{number}")


def check_uscc(text: str) -> str:
    """Return a unified social credit code in normal form (GB 32100-2015 with its 2016 amendment).

    Raises:
        InvalidUscc: wrong length, a character outside the alphabet, or a wrong check character.
    """
    code = _tidy(text)
    if len(code) != 18:
        raise InvalidUscc(text, NumberProblem.WRONG_LENGTH)
    if not set(code) <= set(_USCC_ALPHABET) or not set(code[2:8]) <= set("0123456789"):
        raise InvalidUscc(text, NumberProblem.WRONG_CHARACTERS)
    values = [_USCC_ALPHABET.index(character) for character in code]
    total = sum(value * pow(3, place, 31) for place, value in enumerate(values[:17]))
    if values[17] != -total % 31:
        raise InvalidUscc(text, NumberProblem.WRONG_CHECK_DIGIT)
    return code


def age_on(birth_date: date, on: date) -> int:
    """Return the age in full years; somebody born on 29 February is a year older on 1 March."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def is_under_14(birth_date: date, on: date) -> bool:
    """Return whether a guardian must consent (PIPL art. 31), in doubt yes: also on the 14th birthday."""
    return age_on(birth_date, on - timedelta(days=1)) < 14


def is_minor(birth_date: date, on: date) -> bool:
    """Return whether somebody is under 18 (未成年人保护法 art. 2), in doubt yes: also on the birthday."""
    return age_on(birth_date, on - timedelta(days=1)) < 18


def _tidy(text: str) -> str:
    """Half-width and upper case, without the dress: blanks, invisible characters, dashes, brackets."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(c for c in plain if c.isprintable() and unicodedata.category(c) not in _DRESS)


def _read_citizen_number(kind: DocumentType, number: str, given: str, today: date) -> Document:
    if len(number) != 18:
        raise InvalidDocument(kind, given, NumberProblem.WRONG_LENGTH)
    if not _CITIZEN_FORM.fullmatch(number):
        raise InvalidDocument(kind, given, NumberProblem.WRONG_CHARACTERS)
    birth_date = _birth_date_of(number)
    if birth_date is None:
        raise InvalidDocument(kind, given, NumberProblem.IMPOSSIBLE_BIRTH_DATE)
    if not _has_right_check(number):
        raise InvalidDocument(kind, given, NumberProblem.WRONG_CHECK_DIGIT)
    if birth_date > today:
        raise InvalidDocument(kind, given, NumberProblem.BIRTH_DATE_IN_FUTURE)
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return Document(kind, number, sex, birth_date, _region_of(number), _warnings_for(kind, number))


def _read_free_text(kind: DocumentType, text: str, today: date) -> Document:
    try:
        return _read_citizen_number(kind, _tidy(text), text, today)
    except InvalidDocument:
        number = " ".join(unicodedata.normalize("NFKC", text).split())
    if not 1 <= len(number) <= _FREE_TEXT_LENGTH:
        raise InvalidDocument(kind, text, NumberProblem.WRONG_LENGTH)
    if any(unicodedata.category(character) == "Cc" for character in number):
        raise InvalidDocument(kind, text, NumberProblem.WRONG_CHARACTERS)
    return Document(kind, number)


def _has_right_check(number: str) -> bool:
    """GB 11643-1999: ISO 7064 MOD 11-2 over the first 17 digits."""
    if not _CITIZEN_FORM.fullmatch(number):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return number[17] == _CHECK_CHARACTERS[total % 11]


def _birth_date_of(number: str) -> date | None:
    try:
        birth_date = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
    return birth_date if birth_date.year >= _EARLIEST_BIRTH_YEAR else None


def _region_of(number: str) -> str:
    """A foreigner's card has 9, the province, and the nationality where others have the region."""
    return f"{number[1:3]}0000" if number[0] == "9" else number[:6]


def _warnings_for(kind: DocumentType, number: str) -> tuple[DocumentWarning, ...]:
    region = _region_of(number)
    if region[:2] not in _PROVINCES:
        return (DocumentWarning.UNKNOWN_REGION,)
    if number[0] == "9":
        natural = DocumentType.FOREIGN_PERMANENT
    elif region[:2] in _HMT_PROVINCES:
        natural = DocumentType.RESIDENCE_PERMIT_HMT
    else:
        natural = DocumentType.RESIDENT_ID
    return () if kind is natural or kind in _FREE_TEXT_KINDS else (DocumentWarning.OTHER_KIND,)
