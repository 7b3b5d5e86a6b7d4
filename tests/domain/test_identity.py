from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.identity import (
    Document,
    DocumentType,
    DocumentWarning,
    InvalidDocument,
    InvalidUscc,
    NumberProblem,
    Sex,
    age_on,
    check_uscc,
    comparison_key,
    comparison_keys_of,
    is_under_14,
    read_document,
)

TODAY = date(2026, 11, 22)
RESIDENT = DocumentType.RESIDENT_ID
NUMBERS = [
    "11010519491231002X",
    "440524188001010014",
    "210112201211220021",
    "210112201211230019",
    "210112200002290010",
    "21011219880808008X",
]


def read(kind: DocumentType, text: str) -> Document:
    return read_document(kind, text, TODAY)


def problem_of(kind: DocumentType, text: str) -> NumberProblem:
    with pytest.raises(InvalidDocument) as refused:
        read(kind, text)
    return refused.value.problem


@pytest.mark.parametrize(
    ("number", "sex", "birth_date"),
    [
        ("11010519491231002X", Sex.FEMALE, date(1949, 12, 31)),
        ("440524188001010014", Sex.MALE, date(1880, 1, 1)),
        ("210112200002290010", Sex.MALE, date(2000, 2, 29)),
        ("21011219880808008X", Sex.FEMALE, date(1988, 8, 8)),
    ],
)
def test_sex_birth_date_and_region_follow_from_a_resident_number(
    number: str, sex: Sex, birth_date: date
) -> None:
    document = read(RESIDENT, number)
    assert document == Document(RESIDENT, number, sex, birth_date, number[:6], ())


@pytest.mark.parametrize(
    ("kind", "number", "region"),
    [
        (DocumentType.RESIDENCE_PERMIT_HMT, "810000199001010019", "810000"),
        (DocumentType.RESIDENCE_PERMIT_HMT, "830000199001010020", "830000"),
        (DocumentType.FOREIGN_PERMANENT, "911840199001010018", "110000"),
    ],
)
def test_residence_permits_and_foreign_cards_are_known_regions(
    kind: DocumentType, number: str, region: str
) -> None:
    document = read(kind, number)
    assert (document.birth_date, document.region, document.warnings) == (date(1990, 1, 1), region, ())


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105-19491231-002x\u200b",
    ],
)
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    assert read(RESIDENT, typed).number == "11010519491231002X"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("110105194912310021", NumberProblem.WRONG_CHECK_DIGIT),
        ("110105491231002", NumberProblem.WRONG_LENGTH),
        ("", NumberProblem.WRONG_LENGTH),
        ("1101051949123100222", NumberProblem.WRONG_LENGTH),
        ("11010519491231O02X", NumberProblem.WRONG_CHARACTERS),
        ("11010519491231002Y", NumberProblem.WRONG_CHARACTERS),
        ("110105194913310021", NumberProblem.IMPOSSIBLE_BIRTH_DATE),
        ("210112200102290010", NumberProblem.IMPOSSIBLE_BIRTH_DATE),
        ("110105004912310021", NumberProblem.IMPOSSIBLE_BIRTH_DATE),
    ],
)
def test_a_wrong_resident_number_is_refused_with_its_problem(typed: str, problem: NumberProblem) -> None:
    assert problem_of(RESIDENT, typed) is problem


def test_somebody_born_tomorrow_is_refused_and_somebody_born_today_is_not() -> None:
    number = "210112201211230019"
    assert read_document(RESIDENT, number, date(2012, 11, 23)).birth_date == date(2012, 11, 23)
    with pytest.raises(InvalidDocument) as refused:
        read_document(RESIDENT, number, date(2012, 11, 22))
    assert refused.value.problem is NumberProblem.BIRTH_DATE_IN_FUTURE


@given(st.sampled_from(NUMBERS), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_any_single_wrong_character_of_a_resident_number_is_noticed(
    number: str, place: int, other: str
) -> None:
    changed = number[:place] + other + number[place + 1 :]
    if changed != number:
        with pytest.raises(InvalidDocument):
            read(RESIDENT, changed)


@given(st.sampled_from(NUMBERS), st.integers(0, 16))
def test_two_neighbouring_digits_swapped_are_noticed(number: str, place: int) -> None:
    changed = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if changed != number:
        with pytest.raises(InvalidDocument):
            read(RESIDENT, changed)


def test_an_unknown_region_is_only_a_warning() -> None:
    assert read(RESIDENT, with_check_digit("99999919900101001")).warnings == (DocumentWarning.UNKNOWN_REGION,)


def test_a_number_of_another_kind_of_document_is_accepted_with_a_warning() -> None:
    assert read(RESIDENT, "810000199001010019").warnings == (DocumentWarning.OTHER_KIND,)
    assert read(RESIDENT, "911840199001010018").warnings == (DocumentWarning.OTHER_KIND,)
    assert read(DocumentType.RESIDENCE_PERMIT_HMT, "21011219880808008X").warnings == (
        DocumentWarning.OTHER_KIND,
    )
    assert read(DocumentType.FOREIGN_PERMANENT, "21011219880808008X").warnings == (
        DocumentWarning.OTHER_KIND,
    )


@pytest.mark.parametrize(
    ("kind", "typed", "number"),
    [
        (DocumentType.HK_MACAO_PERMIT, "h12345678", "H12345678"),
        (DocumentType.HK_MACAO_PERMIT, "M12345678 01", "M1234567801"),
        (DocumentType.TAIWAN_PERMIT, "12345678", "12345678"),
        (DocumentType.TAIWAN_PERMIT, "1234567801(b)", "1234567801B"),
        (DocumentType.FOREIGN_PERMANENT, "USA110088010112", "USA110088010112"),
        (DocumentType.PASSPORT, "e1234 5678", "E12345678"),
        (DocumentType.HOUSEHOLD_REGISTER, " 沈户字  第１２号 ", "沈户字 第12号"),
        (DocumentType.BIRTH_CERTIFICATE, "K210123456", "K210123456"),
        (DocumentType.OTHER, "军字第0123号", "军字第0123号"),
    ],
)
def test_other_documents_are_read_by_their_own_form(kind: DocumentType, typed: str, number: str) -> None:
    assert read(kind, typed) == Document(kind, number)


@pytest.mark.parametrize(
    ("kind", "typed", "problem"),
    [
        (DocumentType.HK_MACAO_PERMIT, "H1234567", NumberProblem.WRONG_LENGTH),
        (DocumentType.HK_MACAO_PERMIT, "X12345678", NumberProblem.WRONG_CHARACTERS),
        (DocumentType.TAIWAN_PERMIT, "1234567", NumberProblem.WRONG_LENGTH),
        (DocumentType.TAIWAN_PERMIT, "1234567A", NumberProblem.WRONG_CHARACTERS),
        (DocumentType.FOREIGN_PERMANENT, "US1110088010112", NumberProblem.WRONG_CHARACTERS),
        (DocumentType.PASSPORT, "E123", NumberProblem.WRONG_LENGTH),
        (DocumentType.PASSPORT, "E12/45678", NumberProblem.WRONG_CHARACTERS),
        (DocumentType.OTHER, "  ", NumberProblem.WRONG_LENGTH),
        (DocumentType.OTHER, "x" * 61, NumberProblem.WRONG_LENGTH),
        (DocumentType.OTHER, "12\x0034", NumberProblem.WRONG_CHARACTERS),
    ],
)
def test_other_documents_are_refused_with_their_problem(
    kind: DocumentType, typed: str, problem: NumberProblem
) -> None:
    assert problem_of(kind, typed) is problem


def test_a_childs_number_in_the_household_register_tells_sex_and_birth_date() -> None:
    document = read(DocumentType.HOUSEHOLD_REGISTER, "210112 20121123 0019")
    assert (document.sex, document.birth_date, document.warnings) == (Sex.MALE, date(2012, 11, 23), ())


def test_a_renewed_travel_permit_is_the_same_person() -> None:
    for kind, old, new in [
        (DocumentType.HK_MACAO_PERMIT, "H12345678", "H1234567801"),
        (DocumentType.TAIWAN_PERMIT, "12345678", "1234567802A"),
    ]:
        assert comparison_key(read(kind, old)) == comparison_key(read(kind, new))


def test_one_18_character_number_is_one_person_under_whatever_kind_it_was_entered() -> None:
    kinds = [
        RESIDENT,
        DocumentType.RESIDENCE_PERMIT_HMT,
        DocumentType.HOUSEHOLD_REGISTER,
        DocumentType.OTHER,
    ]
    assert len({comparison_key(read(kind, "810000199001010019")) for kind in kinds}) == 1


def test_different_people_have_different_comparison_keys() -> None:
    documents = [read(RESIDENT, number) for number in NUMBERS]
    documents += [read(DocumentType.TAIWAN_PERMIT, "12345678"), read(DocumentType.PASSPORT, "12345678")]
    assert len({comparison_key(document) for document in documents}) == len(documents)


def test_a_household_registers_own_number_names_no_single_person() -> None:
    assert comparison_key(read(DocumentType.HOUSEHOLD_REGISTER, "沈户字第12号")) is None


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (RESIDENT, "11010519491231002x"),
        (DocumentType.HK_MACAO_PERMIT, "h12345678"),
        (DocumentType.HK_MACAO_PERMIT, "H1234567801"),
        (DocumentType.TAIWAN_PERMIT, "12345678"),
        (DocumentType.FOREIGN_PERMANENT, "USA110088010112"),
        (DocumentType.FOREIGN_PERMANENT, "911840199001010018"),
        (DocumentType.PASSPORT, "e12345678"),
        (DocumentType.BIRTH_CERTIFICATE, "k210 123456"),
        (DocumentType.OTHER, "军字第 0123号"),
    ],
)
def test_a_typed_number_finds_the_document_whatever_its_kind(kind: DocumentType, typed: str) -> None:
    assert comparison_key(read(kind, typed)) in comparison_keys_of(typed)


def test_nothing_typed_is_no_document() -> None:
    assert comparison_keys_of("  ") == ()


def test_neither_a_refusal_nor_a_document_shows_the_number_in_a_log() -> None:
    with pytest.raises(InvalidDocument) as refused:
        read(RESIDENT, "110105194912310021")
    shown = [str(refused.value), repr(refused.value), repr(read(RESIDENT, "11010519491231002X"))]
    assert refused.value.number_given == "110105194912310021"
    assert not any("1949123100" in text for text in shown)


@pytest.mark.parametrize("code", ["91350100M000100Y43", "52210112MJ00000260", " 91350100m000100y43 "])
def test_a_right_social_credit_code_is_returned_in_normal_form(code: str) -> None:
    assert check_uscc(code) == code.strip().upper()


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("91350100M000100Y4", NumberProblem.WRONG_LENGTH),
        ("91350100I000100Y43", NumberProblem.WRONG_CHARACTERS),
        ("913501A0M000100Y43", NumberProblem.WRONG_CHARACTERS),
        ("91350100M000100Y44", NumberProblem.WRONG_CHECK_DIGIT),
    ],
)
def test_a_wrong_social_credit_code_is_refused_with_its_problem(code: str, problem: NumberProblem) -> None:
    with pytest.raises(InvalidUscc) as refused:
        check_uscc(code)
    assert refused.value.problem is problem


@given(st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_any_single_wrong_character_of_a_social_credit_code_is_noticed(place: int, other: str) -> None:
    code = "91350100M000100Y43"
    if code[place] != other:
        with pytest.raises(InvalidUscc):
            check_uscc(code[:place] + other + code[place + 1 :])


def test_an_age_grows_on_the_birthday() -> None:
    assert age_on(date(2012, 11, 22), date(2026, 11, 21)) == 13
    assert age_on(date(2012, 11, 22), date(2026, 11, 22)) == 14


def test_somebody_born_on_29_february_grows_older_on_1_march_in_a_common_year() -> None:
    assert age_on(date(2012, 2, 29), date(2026, 2, 28)) == 13
    assert age_on(date(2012, 2, 29), date(2026, 3, 1)) == 14


@pytest.mark.parametrize(
    ("birth_date", "on", "under"),
    [
        (date(2012, 11, 22), date(2026, 11, 22), True),
        (date(2012, 11, 22), date(2026, 11, 23), False),
        (date(2012, 11, 23), date(2026, 11, 22), True),
        (date(2012, 2, 29), date(2026, 3, 1), True),
        (date(2012, 2, 29), date(2026, 3, 2), False),
    ],
)
def test_somebody_is_under_14_until_the_day_after_the_birthday(
    birth_date: date, on: date, under: bool
) -> None:
    assert is_under_14(birth_date, on) is under


@given(st.dates(date(1900, 1, 1), date(2080, 1, 1)), st.integers(0, 40_000))
def test_nobody_becomes_a_child_again(birth_date: date, days: int) -> None:
    on = birth_date + timedelta(days=days)
    assert is_under_14(birth_date, on) or not is_under_14(birth_date, on + timedelta(days=1))


def with_check_digit(first_17: str) -> str:
    """Try all eleven check characters; exactly one is right."""
    right = []
    for check in "0123456789X":
        try:
            right.append(read(RESIDENT, first_17 + check).number)
        except InvalidDocument:
            continue
    (number,) = right
    return number
