"""What a loan slip and a reminder have in common: what comes along, the moment that counts, codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.figures import long_date
from stationdesk.documents.galley import BoxMark, Galley, Type
from stationdesk.documents.loan_words import lending_words
from stationdesk.documents.slip_codes import barcode, proof, roll_proof
from stationdesk.documents.slip_parts import LOOKS, Look, amount, column, column_right
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from stationdesk.documents.goods_sheets import LoanSlipSheet, OverdueSlipSheet
    from stationdesk.documents.loan_words import LoanWords
    from stationdesk.documents.sheets import Language, Paper


def station_line(sheet: LoanSlipSheet | OverdueSlipSheet, words: LoanWords) -> list[tuple[str, str]]:
    """Return the line where to ring up the station; none when it has no number."""
    return [(words.phone, sheet.station_phone)] if sheet.station_phone else []


def tick_list(galley: Galley, title: str, things: Sequence[str], look: Look) -> None:
    """Set things below each other, each with a box to tick when it is there; nothing without things."""
    if not things:
        return
    galley.space(look.gap / 2)
    column(galley, [title], look.label, galley.frame.left)
    side = look.body.size * 0.8
    indent = side + 2 * mm
    for thing in things:
        lines = wrap(thing, look.body.font, look.body.size, galley.frame.measure - indent)
        if not galley.fits(len(lines) * look.body.leading):
            galley.turn_page()
        galley.put(BoxMark(galley.frame.left, galley.y + (look.body.leading - side) / 2, side))
        column(galley, lines, look.body, galley.frame.left + indent)


def deadline(galley: Galley, label: str, at: datetime, letters: Type, look: Look, language: Language) -> None:
    """Set a moment that must not be overlooked, and below it its year and day of the week."""
    moment = lending_words(language).slip.moment.format(at=at)
    amount(galley, label, moment, (look.item, letters), look)
    column_right(galley, [long_date(at.date(), language)], look.label, galley.frame.right)


def set_proof(galley: Galley, code: str, notes: Sequence[str], paper: Paper, sign: str = "") -> None:
    """Set the code with its notes; on a roll the line to sign where there is one, and the barcode below.

    A sheet has the barcode in its head.
    """
    look = LOOKS[paper]
    if paper.is_roll:
        roll_proof(galley, code, notes, look, sign)
        galley.space(4 * mm)
        barcode(galley, code, look, is_right=False)
    else:
        _, bottom = proof(galley, code, notes, look)
        galley.y = max(galley.y, bottom)
