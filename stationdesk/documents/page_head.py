"""The head of a numbered paper on a sheet: whose and what at the left, number and barcode at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportlab.lib.units import mm

from stationdesk.documents.sheets import Language
from stationdesk.documents.slip_parts import barcode, column, column_right
from stationdesk.documents.words import words_for
from stationdesk.documents.wrapping import wrap_evenly

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley, Type
    from stationdesk.documents.slip_parts import Look

_LEFT_SHARE = 0.6  # of the measure; the barcode of a number takes less than the rest


class Numbered(Protocol):
    """A sheet with a number for people and a code for scanners."""

    @property
    def station(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def language(self) -> Language: ...


def page_head(galley: Galley, sheet: Numbered, title: str, look: Look, below: str = "") -> None:
    """Set the head, `below` under the title; `y` is then below the longer side."""
    frame, top = galley.frame, galley.y
    column_right(galley, [sheet.number], look.item, frame.right)
    galley.space(mm)
    barcode(galley, sheet.code, look, is_right=True)
    bottom, galley.y = galley.y, top
    title_type = title_letters(look, sheet.language)
    for text, letters in ((sheet.station, look.station), (title, title_type), (below, look.item)):
        room = frame.measure * _LEFT_SHARE - letters.spacing * len(text)
        lines = wrap_evenly(text, letters.font, letters.size, room) if text else []
        column(galley, lines, letters, frame.left)
    galley.y = max(galley.y, bottom)


def title_letters(look: Look, language: Language) -> Type:
    """Return the letters of a title: only Chinese is spaced out."""
    return look.title if language is Language.ZH_CN else replace(look.title, spacing=0)


def states(language: Language, copy_no: int, *, is_void: bool) -> list[str]:
    """Return what the foot of every page says again: that the paper is void, and which copy it is."""
    words = words_for(language)
    copy = words.copy.format(number=copy_no) if copy_no else ""
    return list(filter(None, (words.void if is_void else "", copy)))
