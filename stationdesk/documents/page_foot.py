"""What the foot of a paper says: which copy it is, who printed it and when, and page x of y."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.galley import TextMark
from stationdesk.documents.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from stationdesk.documents.galley import Galley, Type
    from stationdesk.documents.sheets import Language

_DROP = 7 * mm


def copied(language: Language, copy_no: int) -> str:
    """Return which copy a paper is, nothing on the original."""
    return words_for(language).copy.format(number=copy_no) if copy_no else ""


def states(language: Language, copy_no: int, *, is_void: bool) -> list[str]:
    """Return what the foot of every page says again: that the paper is void, and which copy it is."""
    return list(filter(None, (words_for(language).void if is_void else "", copied(language, copy_no))))


def made_by(language: Language, at: datetime, operator: str) -> str:
    """Return when a paper was printed and by whom."""
    return words_for(language).printed.format(at=f"{at:%Y-%m-%d %H:%M}", operator=operator)


def joined(*parts: str) -> str:
    """Return the parts of a foot in one line, empty ones left out."""
    return " · ".join(filter(None, parts))


def number_pages(galley: Galley, parts: Sequence[str], letters: Type, language: Language) -> None:
    """Set at the right of every foot what paper it is and page x of y; nothing on a single page."""
    frame, y = galley.frame, galley.height() - galley.frame.bottom + _DROP
    for n, page in enumerate(galley.pages, start=1):
        if len(galley.pages) > 1:
            count = words_for(language).page.format(page=n, pages=len(galley.pages))
            text = joined(*parts, count)
            page.append(TextMark(frame.right - letters.width(text), y, text, letters))
