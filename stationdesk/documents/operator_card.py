"""An operator's card: the name and one code that signs in and allows; cut out and kept like a key."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.documents import fonts
from stationdesk.documents.card import CardWords, lay_card
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.sheets import Language, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorCardSheet:
    """What stands on a card; `code` is what its QR code and barcode say, and nowhere else is kept."""

    station: str
    name: str
    role: str
    code: str
    language: Language = Language.ZH_CN


_WORDS = {
    Language.ZH_CN: CardWords(
        "值班卡",
        (
            "刷卡即可登录、换人值班，",
            "主管的卡还可批准重要操作。",
            "请像钥匙一样保管，不要拍照。",
            "遗失请立即告诉管理员收回。",
        ),
        "捡到此卡，请交回本驿站，谢谢。",
    ),
    Language.EN: CardWords(
        "Operator's card",
        (
            "Signs in and changes the operator;",
            "a supervisor's card allows risky acts.",
            "Keep it like a key, take no picture.",
            "Lost? Have it taken back at once.",
        ),
        "Found it? Please bring it back to the station. Thank you.",
    ),
}


def build_operator_card(sheet: OperatorCardSheet, paper: Paper) -> bytes:
    """Return the PDF of a card. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of a name.
    """
    check_glyphs(sheet)
    fonts.register()
    words = _WORDS[sheet.language]
    with fonts.PRESS:
        card = lay_card(sheet.station, (sheet.name, sheet.role), sheet.code, words, paper)
        return card.pdf(title=words.title, author=sheet.station)
