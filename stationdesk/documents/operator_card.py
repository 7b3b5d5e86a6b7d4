"""An operator's card: the name and one code that signs in and allows; cut out and kept like a key."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.sheets import Language, Paper
from stationdesk.documents.slip_parts import LOOKS, barcode, centred, proof, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorCardSheet:
    """What stands on a card; `code` is what its QR code and barcode say, and nowhere else is kept."""

    station: str
    name: str
    role: str
    code: str
    language: Language = Language.ZH_CN


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    notes: tuple[str, ...]
    found: str


_WORDS = {
    Language.ZH_CN: _Words(
        "值班卡",
        (
            "刷卡即可登录、换人值班，",
            "主管的卡还可批准重要操作。",
            "请像钥匙一样保管，不要拍照。",
            "遗失请立即告诉管理员收回。",
        ),
        "捡到此卡，请交回本驿站，谢谢。",
    ),
    Language.EN: _Words(
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
    with fonts.PRESS:
        return _lay(sheet, paper).pdf(title=_WORDS[sheet.language].title, author=sheet.station)


def _lay(sheet: OperatorCardSheet, paper: Paper) -> Galley:
    fonts.register()
    galley, look, words = Galley(FRAMES[paper]), LOOKS[paper], _WORDS[sheet.language]
    centred(galley, sheet.station, look.station)
    centred(galley, words.title, look.body)
    rule(galley, look)
    centred(galley, sheet.name, look.title)
    centred(galley, sheet.role, look.body)
    galley.space(2 * mm)
    _left, bottom = proof(galley, sheet.code, words.notes, look)
    galley.y = max(galley.y, bottom)
    galley.space(4 * mm)
    barcode(galley, sheet.code, look, is_right=False)
    rule(galley, look)
    centred(galley, words.found, look.small)
    return galley
