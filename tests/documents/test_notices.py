from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from io import BytesIO

import pdfplumber
import pytest

from stationdesk.documents.a4_words import a4_words
from stationdesk.documents.fonts import missing_characters
from stationdesk.documents.galley import FRAMES
from stationdesk.documents.notice import build_notice
from stationdesk.documents.notices import BLANKS, BlockKind, blocks, filled_in, notice_versions
from stationdesk.documents.pictures import page_count, page_size
from stationdesk.documents.sheets import Language, MissingGlyphs, NoticeSheet, NoticeText, Paper
from stationdesk.domain.consents import ConsentPurpose

EVERY_TEXT = pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=f"{language}-{text.version}")
        for language in Language
        for purpose in ConsentPurpose
        for text in notice_versions(purpose, language)
    ],
)
Reader = Callable[..., str]


def notice(text: NoticeText) -> NoticeSheet:
    return NoticeSheet(
        text=text,
        station="微光驿站",
        community="樾檀山社区",
        processor="樾檀山社区居民委员会",
        contact="024-0000 0000",
        retention="10 年",
    )


def newest(purpose: ConsentPurpose) -> NoticeSheet:
    return notice(notice_versions(purpose, Language.ZH_CN)[0])


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("purpose", list(ConsentPurpose))
def test_every_purpose_has_the_same_versions_in_every_language(purpose: ConsentPurpose) -> None:
    versions = [[text.version for text in notice_versions(purpose, language)] for language in Language]

    assert versions[0]
    assert all(of_language == versions[0] for of_language in versions)
    assert all(version.startswith(purpose.value) for version in versions[0])


def test_the_newest_version_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    folder = tmp_path / "notices" / "en"
    folder.mkdir(parents=True)
    for version in ("2026-11", "2027-02", "2026-11-10", "2026-11-9"):
        (folder / f"health-{version}.md").write_text(f"# Title {version}\n\nText.\n", encoding="utf-8")
    (folder / "health-draft.md").write_text("# No version\n\nText.\n", encoding="utf-8")
    monkeypatch.setattr("stationdesk.documents.notices.resources", lambda: tmp_path)

    found = notice_versions(ConsentPurpose.HEALTH, Language.EN)

    assert [text.version for text in found] == [
        "health-2027-02",
        "health-2026-11-10",
        "health-2026-11-9",
        "health-2026-11",
    ]
    assert found[0].title == "Title 2027-02"


@EVERY_TEXT
def test_a_text_names_only_blanks_that_a_sheet_has_and_all_that_it_must(text: NoticeText) -> None:
    named = set(re.findall(r"\{(.*?)\}", text.body))

    assert named <= set(BLANKS)
    # PIPL art. 17: who, how to reach them, how long.
    assert named >= {"processor", "contact", "retention", "station", "community"}
    assert ("recipient" in named) == (text.purpose is ConsentPurpose.NAMED_EXPORT)


@EVERY_TEXT
def test_a_text_tells_how_to_withdraw_and_asks_for_a_tick(text: NoticeText) -> None:
    kinds = [block.kind for block in blocks(text.body)]

    assert BlockKind.CONSENT in kinds
    assert "撤回" in text.body or "withdraw" in text.body
    assert kinds.index(BlockKind.CONSENT) > kinds.index(BlockKind.HEADING)
    assert set(kinds[kinds.index(BlockKind.CONSENT) :]) == {BlockKind.CONSENT}
    assert len(text.version) <= 40
    assert missing_characters(text.title + text.body) == ()


@EVERY_TEXT
def test_the_paper_holds_the_whole_text_and_says_which_version_it_is(
    text: NoticeText, pdftotext: Reader
) -> None:
    sheet = replace(notice(text), recipient="某街道办事处", recipient_contact="024-1111 1111")
    read = squeezed(pdftotext(build_notice(sheet), "-raw"))

    assert squeezed(text.title) in read
    assert squeezed(text.version) in read
    for block in blocks(filled_in(sheet)):
        assert squeezed(block.text) in read


@EVERY_TEXT
def test_nothing_leaves_the_frame_and_nothing_is_too_small_to_read(text: NoticeText) -> None:
    long = "内蒙古自治区呼和浩特市新城区樾檀山街道社区委员会新时代文明实践微光驿站"
    sheet = replace(
        notice(text),
        station=long,
        community=long,
        processor=long,
        name="阿卜杜热依木江艾买提吐尔逊·买买提艾力阿不都热西提江",
        guardian_name="古丽巴哈尔·阿不都热依木艾买提吐尔逊",
        guardian_relation="外祖母（受父母书面委托照看）",
        operator="欧阳娜娜·阿不都热依木",
        paper_number="樾檀山社区微光驿站-2026-告知同意-000031",
    )
    frame = FRAMES[Paper.A4]
    pdf = build_notice(sheet)

    assert page_size(pdf) == (210, 297)
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            assert min(char["x0"] for char in page.chars) >= frame.left - 0.1
            assert max(char["x1"] for char in page.chars) <= frame.right + 0.1
            assert max(char["bottom"] for char in page.chars) < page.height - 20
            assert min(char["size"] for char in page.chars) > 7.99


@pytest.mark.parametrize("purpose", [p for p in ConsentPurpose if p is not ConsentPurpose.UNDER_14])
def test_a_chinese_notice_and_its_signature_are_on_one_page(purpose: ConsentPurpose) -> None:
    assert page_count(build_notice(newest(purpose))) == 1


@EVERY_TEXT
def test_ticks_and_signature_are_on_one_page_which_says_what_is_signed(
    text: NoticeText, pdftotext: Reader
) -> None:
    pdf = build_notice(notice(text))
    last = squeezed(pdftotext(pdf, "-raw", "-f", str(page_count(pdf))))

    assert squeezed(text.title) in last
    for block in blocks(text.body):
        if block.kind is BlockKind.CONSENT:
            assert squeezed(block.text).replace("{processor}", "") in last
    assert "签名" in last or "ignature" in last


def test_boxes_are_empty_squares_one_for_each_consent() -> None:
    with pdfplumber.open(BytesIO(build_notice(newest(ConsentPurpose.HEALTH)))) as pdf:
        squares = [rect for rect in pdf.pages[0].rects if abs(rect["width"] - rect["height"]) < 0.1]

    assert len(squares) == 2
    assert not any(square["fill"] for square in squares)


def test_a_guardian_signs_for_minors_and_nobody_else(pdftotext: Reader) -> None:
    for purpose in ConsentPurpose:
        text = pdftotext(build_notice(newest(purpose)), "-raw")
        assert ("监护人签署" in text) == (purpose in (ConsentPurpose.GUARDIAN, ConsentPurpose.UNDER_14))
        assert ("本人签署" in text) != ("监护人签署" in text)


def test_what_is_known_is_printed_and_what_is_not_is_left_to_the_hand(pdftotext: Reader) -> None:
    sheet = newest(ConsentPurpose.UNDER_14)
    known = replace(
        sheet,
        name="王䶮",
        guardian_name="王〇",
        guardian_relation="母亲",
        guardian_phone="138****5678",
        paper_number="T-2026-0031",
    )
    text = pdftotext(build_notice(known), "-raw")

    for words in ("王䶮", "王〇", "母亲", "138****5678", "T-2026-0031"):
        assert words in text
        assert words not in pdftotext(build_notice(sheet), "-raw")
    assert "_" * 16 in filled_in(newest(ConsentPurpose.NAMED_EXPORT))


def test_a_brace_in_a_name_is_only_a_brace() -> None:
    odd = replace(newest(ConsentPurpose.RECORDS), station="{contact}")

    assert "{contact}" in filled_in(odd)


def test_a_character_the_font_lacks_is_refused() -> None:
    with pytest.raises(MissingGlyphs):
        build_notice(replace(newest(ConsentPurpose.RECORDS), name="王\U0002b740"))


@EVERY_TEXT
def test_the_same_sheet_gives_the_same_bytes(text: NoticeText) -> None:
    assert build_notice(notice(text)) == build_notice(notice(text))


def test_every_fixed_word_of_the_a4_papers_can_be_printed() -> None:
    for language in Language:
        words = a4_words(language)
        for group in (words.notice, words.extract, words.made_up):
            for field in fields(group):
                word = "".join(getattr(group, field.name))
                assert word
                assert missing_characters(word) == (), f"{language} {field.name}"
