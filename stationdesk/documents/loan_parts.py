"""What a loan slip and a reminder have in common: who, the moment that counts, and what comes with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.figures import long_date
from stationdesk.documents.galley import BoxMark, Galley, Type
from stationdesk.documents.loan_words import lending_words
from stationdesk.documents.slip_parts import (
    LOOKS,
    Look,
    amount,
    barcode,
    column,
    column_right,
    proof,
    signature,
)
from stationdesk.documents.words import words_for
from stationdesk.documents.wrapping import wrap, wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from stationdesk.documents.sheets import Language, Paper

_NARROWEST_SIGNATURE = 36 * mm


def whose(name_masked: str, phone_tail: str, language: Language) -> str:
    """Return a masked name with the tail of the phone number, or whichever of them is known."""
    tail = words_for(language).phone_tail.format(tail=phone_tail) if phone_tail else ""
    return " · ".join(filter(None, (name_masked, tail)))


def paragraph(galley: Galley, text: str, letters: Type) -> None:
    """Set a text at the left, its lines about equally long."""
    lines = wrap_evenly(text, letters.font, letters.size, galley.frame.measure)
    column(galley, lines, letters, galley.frame.left)


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


def number_letters(look: Look) -> Type:
    """Return the letters of a number below a title."""
    return Type(fonts.REGULAR, look.item.size, spacing=0.4)


def set_proof(galley: Galley, code: str, notes: Sequence[str], paper: Paper, sign: str = "") -> None:
    """Set the code with its notes and, where somebody signs, the line for it.

    A roll has the barcode below; a sheet has it in its head.
    """
    look = LOOKS[paper]
    if paper.is_roll:
        _roll_proof(galley, code, notes, look, sign)
        galley.space(4 * mm)
        barcode(galley, code, look, is_right=False)
    else:
        _sheet_proof(galley, code, notes, look, sign)


def _roll_proof(galley: Galley, code: str, notes: Sequence[str], look: Look, sign: str) -> None:
    """Set the line to sign beside the code where a hand has room, else below."""
    galley.space(mm)
    notes_left, bottom = proof(galley, code, notes, look)
    if galley.frame.right - notes_left < _NARROWEST_SIGNATURE:
        notes_left, galley.y = galley.frame.left, max(galley.y, bottom)
    if sign:
        signature(galley, sign, look, notes_left, bottom)
    galley.y = max(galley.y, bottom)


def _sheet_proof(galley: Galley, code: str, notes: Sequence[str], look: Look, sign: str) -> None:
    """Set code and notes in the left half of a sheet, the line to sign in the right one."""
    full, top = galley.frame, galley.y
    middle = full.left + full.measure / 2
    galley.frame = replace(full, right=middle - 4 * mm)
    _, code_bottom = proof(galley, code, notes, look)
    bottom = max(galley.y, code_bottom)
    galley.frame, galley.y = full, top
    if sign:
        signature(galley, sign, look, middle + 4 * mm, bottom)
    galley.y = max(galley.y, bottom)
