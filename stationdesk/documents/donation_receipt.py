"""The receipt of donated goods: registered at the station, passed on to the charity (慈善法 art. 26, 38)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.a4 import (
    PROSE,
    SEAL_DEPTH,
    Blank,
    blanks,
    facts,
    feet,
    prose,
    running_head,
    seal_place,
)
from stationdesk.documents.a4_table import columns_of, table
from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.goods_words import DonationWords, goods_words
from stationdesk.documents.page_foot import joined, states
from stationdesk.documents.page_head import page_head, state_bands
from stationdesk.documents.sheets import Language, Paper
from stationdesk.documents.slip_codes import set_qr
from stationdesk.documents.slip_parts import LOOKS, Look, amount, column, fact, rule, set_whole
from stationdesk.documents.wrapping import wrap

if TYPE_CHECKING:
    from stationdesk.documents.goods_sheets import DonatedRow, DonationReceiptSheet

_PIECES_COLUMN = 1
_STRONG_SHARE = 0.6  # of the measure; longer sums are set in lines


def build_donation_receipt(sheet: DonationReceiptSheet, paper: Paper) -> bytes:
    """Return the PDF of a receipt on A4 or A5. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
        ValueError: the paper is a roll, which has no room for a seal.
    """
    if paper.is_roll:
        raise ValueError(paper)
    check_glyphs(sheet)
    fonts.register()
    words = goods_words(sheet.language).donation
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        galley.on_new_page = partial(running_head, text=f"{words.title} · {sheet.number}")
        _set_head(galley, sheet, LOOKS[paper], words)
        _set_goods(galley, sheet, LOOKS[paper], words)
        _set_closing(galley, sheet, LOOKS[paper], words)
        feet(galley, _foot(sheet, words), sheet.language)
        return galley.pdf(title=sheet.number, author=sheet.station)


def _set_head(galley: Galley, sheet: DonationReceiptSheet, look: Look, words: DonationWords) -> None:
    state_bands(galley, sheet, goods_words(sheet.language).copy_note, look)
    page_head(galley, sheet, words.title, look, below=words.role)
    rule(galley, look)
    facts(galley, _facts(sheet, words))
    galley.space(look.gap)


def _facts(sheet: DonationReceiptSheet, words: DonationWords) -> list[tuple[str, str]]:
    pairs = [
        (words.donor, sheet.donor),
        (words.donor_kind, sheet.donor_kind),
        (words.charity, sheet.charity),
        (words.charity_receipt, sheet.charity_receipt_number or words.not_yet),
        (words.at, f"{sheet.at:%Y-%m-%d %H:%M}"),
        (words.operator, sheet.operator),
    ]
    if sheet.note:
        pairs.append((words.note, sheet.note))
    return pairs


def _set_goods(galley: Galley, sheet: DonationReceiptSheet, look: Look, words: DonationWords) -> None:
    rows = [_cells(row) for row in sheet.rows]
    table(galley, columns_of(words.heads, frozenset({_PIECES_COLUMN})), rows)

    def total(galley: Galley) -> None:
        galley.space(look.gap)
        _set_total(galley, _total(sheet), words.sum, look)

    set_whole(galley, total)


def _set_total(galley: Galley, total: str, label: str, look: Look) -> None:
    if look.strong.width(total) <= galley.frame.measure * _STRONG_SHARE:
        amount(galley, label, total, (look.item, look.strong), look)
    else:
        fact(galley, label, total, replace(look, label=look.item, body=look.item))


def _cells(row: DonatedRow) -> tuple[str, ...]:
    good_until = row.good_until.isoformat() if row.good_until else "–"
    return (row.title, f"{row.pieces:,}", row.unit, good_until, row.batch or "–")


def _total(sheet: DonationReceiptSheet) -> str:
    """Return the pieces in all, a figure a unit: bags and boxes are not added up."""
    units: dict[str, int] = {}
    for row in sheet.rows:
        units[row.unit] = units.get(row.unit, 0) + row.pieces
    return " · ".join(f"{pieces:,} {unit}" for unit, pieces in units.items())


def _set_closing(galley: Galley, sheet: DonationReceiptSheet, look: Look, words: DonationWords) -> None:
    """Set what the paper is not, who signs, and the empty place for a seal; whole on one page."""

    def closing(galley: Galley) -> None:
        galley.space(look.gap)
        is_full = sheet.language is Language.ZH_CN
        prose(galley, words.no_tax_receipt, replace(PROSE, font=fonts.BOLD), is_full=is_full)
        prose(galley, words.statement, is_full=is_full)
        galley.space(3 * mm)
        _set_signing(galley, sheet, look, words)

    set_whole(galley, closing)


def _set_signing(galley: Galley, sheet: DonationReceiptSheet, look: Look, words: DonationWords) -> None:
    """Set the code at the left, the lines to sign in the middle, the place for the seal at the right."""
    galley.snap()
    full, top = galley.frame, galley.y
    side, quiet = set_qr(galley, sheet.code)
    galley.y = top + side + mm
    caption = wrap(words.check_code, look.small.font, look.small.size, side + quiet / 2)
    column(galley, caption, look.small, full.left)
    galley.y = top
    seal_place(galley, words.seal)
    galley.frame = replace(full, left=full.left + side + quiet, right=full.right - SEAL_DEPTH - 6 * mm)
    donor = Blank(words.donor_sign, is_signature=True)
    blanks(galley, [[donor], [Blank(words.operator_sign, is_signature=True)], [Blank(words.on)]])
    galley.frame, galley.y = full, max(galley.y, top + SEAL_DEPTH)


def _foot(sheet: DonationReceiptSheet, words: DonationWords) -> str:
    state = states(sheet.language, sheet.copy_no, is_void=sheet.is_void)
    return joined(words.title, sheet.number, *state)
