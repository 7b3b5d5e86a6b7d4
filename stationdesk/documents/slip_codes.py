"""The codes of a slip: a QR code with its notes, a barcode for older scanners, the line to sign beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.codes import code128, qr
from stationdesk.documents.galley import DOT, Galley, RuleMark, SymbolMark, TextMark
from stationdesk.documents.slip_parts import column
from stationdesk.documents.wrapping import wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.documents.slip_parts import Look

_QR_SIDE = 22 * mm
_QUIET_MODULES = 4
_SIGNATURE = 62 * mm
_ROOM_TO_SIGN = 8 * mm
_NARROWEST_SIGNATURE = 36 * mm


def proof(galley: Galley, code: str | None, notes: Sequence[str], look: Look) -> tuple[float, float]:
    """Set the QR code with its notes to the right; `y` is then below the notes.

    Returns where the notes begin and where the code ends below, both in points.
    """
    frame = galley.frame
    galley.snap()
    left, bottom = frame.left, galley.y
    if code is not None:
        side, quiet = set_qr(galley, code)
        left, bottom = left + side + quiet, bottom + side
    for note in notes:
        lines = wrap_evenly(note, look.small.font, look.small.size, frame.right - left)
        column(galley, lines, look.small, left)
    return left, bottom


def roll_proof(galley: Galley, code: str | None, notes: Sequence[str], look: Look, sign: str) -> None:
    """Set the block of the QR code; the line to sign is beside it where a hand has room, else below."""
    galley.space(mm)
    notes_left, bottom = proof(galley, code, notes, look)
    if galley.frame.right - notes_left < _NARROWEST_SIGNATURE:
        notes_left, galley.y = galley.frame.left, max(galley.y, bottom)
    if sign:
        signature(galley, sign, look, notes_left, bottom)
    galley.y = max(galley.y, bottom)


def signature(galley: Galley, sign: str, look: Look, left: float, bottom: float) -> None:
    """Set the line to sign on, with room for a hand above it, on a level with `bottom` if that is lower."""
    right = galley.frame.right
    start = max(left, right - _SIGNATURE)
    galley.y = max(galley.y + _ROOM_TO_SIGN, bottom - look.body.leading)
    baseline = galley.y + look.body.ascent
    galley.put(TextMark(start, baseline, sign, look.body))
    after = start + look.body.width(sign) + 2 * mm
    galley.put(RuleMark(after, baseline + 2 * DOT, right - after, look.rule_weight))
    galley.y = max(galley.y + look.body.leading, bottom)


def set_qr(galley: Galley, code: str) -> tuple[float, float]:
    """Put the QR code at the left and return its side and quiet zone, both in points."""
    symbol = qr(code)
    widest = min(_QR_SIDE, galley.frame.measure * 0.36)
    module = max(int(widest / symbol.columns / DOT), 3) * DOT
    side = module * symbol.columns
    galley.put(SymbolMark(galley.frame.left, galley.y, side, side, symbol))
    return side, module * _QUIET_MODULES


def barcode(galley: Galley, code: str, look: Look, *, is_right: bool) -> None:
    """Set the Code 128 for scanners that read lines only, in the middle or at the right, with its text."""
    frame, symbol = galley.frame, code128(code)
    dots = 3 if frame.height is None and symbol.columns * 3 * DOT <= frame.measure * 0.8 else 2
    width = symbol.columns * dots * DOT
    free = frame.measure - width
    x = frame.left + (free if is_right else free / 2) // DOT * DOT
    galley.snap()
    galley.put(SymbolMark(x, galley.y, width, 8 * mm, symbol))
    galley.space(8 * mm + DOT * 4)
    letters = replace(look.small, spacing=0.6)
    text_x = x + (width - letters.width(code)) / 2
    galley.put(TextMark(text_x, galley.y + letters.ascent, code, letters))
    galley.space(letters.leading)
