"""How a numbered paper begins: what must not be overlooked, whose paper it is, what it is, its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.galley import Type, spaced
from stationdesk.documents.page_foot import copied
from stationdesk.documents.slip_codes import barcode
from stationdesk.documents.slip_parts import band, centred, column, column_right
from stationdesk.documents.words import words_for
from stationdesk.documents.wrapping import wrap_evenly

if TYPE_CHECKING:
    from stationdesk.documents.galley import Galley
    from stationdesk.documents.sheets import Language
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


class Reprinted(Protocol):
    """A sheet that can be a copy, or void."""

    @property
    def copy_no(self) -> int: ...
    @property
    def is_void(self) -> bool: ...
    @property
    def language(self) -> Language: ...


def state_bands(galley: Galley, sheet: Reprinted, copy_note: str, look: Look) -> None:
    """Set a black bar each: that the paper is void, and which copy it is with what that means."""
    if sheet.is_void:
        band(galley, words_for(sheet.language).void, "", look)
    if sheet.copy_no:
        band(galley, copied(sheet.language, sheet.copy_no), copy_note, look)


def page_head(
    galley: Galley, sheet: Numbered, title: str, look: Look, below: str = "", *, with_code: bool = True
) -> None:
    """Set the head of a sheet: whose and what at the left, number and barcode at the right.

    `below` stands under the title; `y` is then below the longer side.
    """
    frame, top = galley.frame, galley.y
    column_right(galley, [sheet.number], look.item, frame.right)
    if with_code:
        galley.space(mm)
        barcode(galley, sheet.code, look, is_right=True)
    bottom, galley.y = galley.y, top
    title_type = spaced(look.title, sheet.language)
    for text, letters in ((sheet.station, look.station), (title, title_type), (below, look.item)):
        room = frame.measure * _LEFT_SHARE - letters.spacing * len(text)
        lines = wrap_evenly(text, letters.font, letters.size, room) if text else []
        column(galley, lines, letters, frame.left)
    galley.y = max(galley.y, bottom)


def roll_head(
    galley: Galley, sheet: Numbered, title: str, look: Look, *, is_number_strong: bool = False
) -> None:
    """Set the head of a roll in the middle: whose, what, and below it the number."""
    number = look.strong if is_number_strong else Type(fonts.REGULAR, look.item.size, spacing=0.4)
    centred(galley, sheet.station, look.station)
    centred(galley, title, spaced(look.title, sheet.language))
    centred(galley, sheet.number, number)
