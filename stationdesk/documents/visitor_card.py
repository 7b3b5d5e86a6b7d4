"""A visitor's card: a number instead of a name, and one code that counts a visit without asking anything."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents import fonts
from stationdesk.documents.card import CardWords, lay_card
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.sheets import Language, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCardSheet:
    """What stands on a card: nobody is named, whoever finds it learns nothing.

    `number` is for people (F20261122-0003), `code` for scanners.
    """

    station: str
    number: str
    code: str
    language: Language = Language.ZH_CN


_WORDS = {
    Language.ZH_CN: CardWords(
        "来访卡",
        (
            "到站刷一下就好，不用再报手机号。",
            "卡上没有您的姓名和电话。",
            "不想再用，请告诉我们删除档案。",
        ),
        "捡到此卡，请交回本驿站，谢谢。",
    ),
    Language.EN: CardWords(
        "Visitor's card",
        (
            "Scanned when you come in: no phone number asked.",
            "Your name and phone are not on it.",
            "Had enough? Ask us to delete your file.",
        ),
        "Found it? Please bring it back to the station. Thank you.",
    ),
}


def build_visitor_card(sheet: VisitorCardSheet, paper: Paper) -> bytes:
    """Return the PDF of a card. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    words = _WORDS[sheet.language]
    with fonts.PRESS:
        card = lay_card(sheet.station, (sheet.number, ""), sheet.code, words, paper)
        return card.pdf(title=words.title, author=sheet.station)
