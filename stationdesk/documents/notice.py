"""A notice with the consent to sign: what somebody is told, what they tick, who signs, how to withdraw."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import (
    PROSE,
    Blank,
    a4,
    blanks,
    bullet,
    feet,
    heading,
    headline,
    prose,
    running_head,
    tick_box,
)
from stationdesk.documents.a4_words import NoticeWords, a4_words
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.notices import Block, BlockKind, blocks, filled_in
from stationdesk.documents.sheets import Language
from stationdesk.documents.slip_parts import set_whole

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley, Type
    from stationdesk.documents.sheets import NoticeSheet

_BETWEEN_BLOCKS = 0.6 * mm
_LETTERS = (PROSE, replace(PROSE, size=9.5, line_height=1.5), replace(PROSE, size=9, line_height=1.42))


def build_notice(sheet: NoticeSheet) -> bytes:
    """Return the PDF of a notice. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    text, words = sheet.text, a4_words(sheet.text.language)
    with fonts.PRESS:
        galley = _on_one_page(sheet, words.notice)
        version = words.notice.version.format(version=text.version)
        feet(galley, " · ".join(filter(None, (version, sheet.paper_number))), text.language)
        return galley.pdf(title=text.version, author=sheet.station)


def _on_one_page(sheet: NoticeSheet, words: NoticeWords) -> Galley:
    """Return the notice in the largest letters that leave text and signature on one page.

    Where even the smallest need a second page, it is set in the largest.
    """
    for letters in _LETTERS:
        galley = _laid(sheet, words, letters)
        if len(galley.pages) == 1:
            return galley
    return _laid(sheet, words, _LETTERS[0])


def _laid(sheet: NoticeSheet, words: NoticeWords, letters: Type) -> Galley:
    galley, text = a4(), sheet.text
    galley.on_new_page = partial(running_head, text=text.title)
    headline(galley, text.title, f"{sheet.community} · {sheet.station}", text.language)
    is_full = text.language is Language.ZH_CN
    pieces = blocks(filled_in(sheet))
    for block in pieces:
        if block.kind is not BlockKind.CONSENT:
            _set_block(galley, block, letters, is_full=is_full)

    def closing(galley: Galley) -> None:
        galley.space(2 * mm)
        for block in pieces:
            if block.kind is BlockKind.CONSENT:
                tick_box(galley, block.text, letters, is_full=is_full)
        _set_signing(galley, sheet, words)

    # What is ticked and who signs it are never on two pages.
    set_whole(galley, closing)
    return galley


def _set_block(galley: Galley, block: Block, letters: Type, *, is_full: bool) -> None:
    if block.kind is BlockKind.HEADING:
        heading(galley, block.text, keep=2 * letters.leading)
    elif block.kind is BlockKind.ITEM:
        bullet(galley, block.text, letters, is_full=is_full)
    else:
        prose(galley, block.text, letters, is_full=is_full)
    galley.space(_BETWEEN_BLOCKS)


def _set_signing(galley: Galley, sheet: NoticeSheet, words: NoticeWords) -> None:
    """Set who signs, then the lines for a later withdrawal."""
    by_guardian = sheet.text.purpose.is_given_by_guardian
    heading(galley, words.guardian_signing if by_guardian else words.signing)
    blanks(galley, _of_guardian(sheet, words) if by_guardian else _of_person(sheet, words))
    galley.space(2 * mm)
    heading(galley, words.withdrawal)
    sign = Blank(words.sign, is_signature=True)
    blanks(galley, [[Blank(words.withdrawn_on), sign, Blank(words.operator)]])


def _of_person(sheet: NoticeSheet, words: NoticeWords) -> list[list[Blank]]:
    return [
        [Blank(words.name, sheet.name), Blank(words.local_no, sheet.local_no)],
        [Blank(words.document, sheet.document_masked), Blank(words.paper_number, sheet.paper_number)],
        [Blank(words.sign, is_signature=True), Blank(words.on), Blank(words.operator, sheet.operator)],
    ]


def _of_guardian(sheet: NoticeSheet, words: NoticeWords) -> list[list[Blank]]:
    return [
        [Blank(words.child, sheet.name), Blank(words.local_no, sheet.local_no)],
        [Blank(words.guardian, sheet.guardian_name), Blank(words.relation, sheet.guardian_relation)],
        [Blank(words.phone, sheet.guardian_phone), Blank(words.paper_number, sheet.paper_number)],
        [
            Blank(words.guardian_sign, is_signature=True),
            Blank(words.on),
            Blank(words.operator, sheet.operator),
        ],
    ]
