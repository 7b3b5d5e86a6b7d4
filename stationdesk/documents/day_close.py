"""The day-close slip: what the day came to, and the check codes by which any later change shows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportlab.lib.units import mm

from stationdesk.documents import fonts
from stationdesk.documents.day_close_words import DayCloseWords, day_close_words
from stationdesk.documents.figures import hours, long_date, signed
from stationdesk.documents.galley import FRAMES, Galley, Type, spaced
from stationdesk.documents.glyphs import check_glyphs
from stationdesk.documents.page_foot import copied, number_pages
from stationdesk.documents.sheets import ChainHead, DayCloseSheet, Paper
from stationdesk.documents.slip_codes import set_qr, signature
from stationdesk.documents.slip_parts import (
    LOOKS,
    Look,
    amount,
    band,
    beside,
    centred,
    column,
    fact,
    paragraph,
    rule,
    set_whole,
)

_BETWEEN_COLUMNS = 10 * mm


def build_day_close(sheet: DayCloseSheet, paper: Paper) -> bytes:
    """Return the PDF of a day-close slip. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    with fonts.PRESS:
        galley = Galley(FRAMES[paper])
        _lay(galley, sheet, LOOKS[paper], day_close_words(sheet.language))
        return galley.pdf(title=f"day-close-{sheet.on.isoformat()}", author=sheet.station)


def chain_payload(sheet: DayCloseSheet, head: ChainHead) -> str:
    """Return what the QR code of a chain's head says: SD1|station|desk|number|hash|business date.

    A bar in a name becomes a slash, so that there are always six parts.
    """
    station, desk = (name.replace("|", "/") for name in (sheet.station, head.desk))
    return f"SD1|{station}|{desk}|{head.seq}|{head.sha256}|{sheet.on.isoformat()}"


def _lay(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    _bands(galley, sheet, look, words)
    centred(galley, sheet.station, look.station)
    centred(galley, words.title, spaced(look.title, sheet.language))
    centred(galley, long_date(sheet.on, sheet.language), Type(fonts.REGULAR, look.item.size))
    rule(galley, look)
    for label, value in _facts(sheet, words):
        fact(galley, label, value, look)
    rule(galley, look)
    _counts(galley, sheet, look, words)
    if sheet.differences:
        galley.space(look.gap)
        band(galley, words.differ, " · ".join(sheet.differences), look)
    rule(galley, look)
    _chain(galley, sheet, look, words)
    _signatures(galley, sheet, look, words)
    number_pages(galley, (words.title, sheet.on.isoformat()), look.small, sheet.language)


def _bands(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    if sheet.close_no > 1:
        band(galley, words.close_no.format(number=sheet.close_no), words.close_note, look)
    if sheet.copy_no:
        band(galley, copied(sheet.language, sheet.copy_no), words.copy_note, look)


def _facts(sheet: DayCloseSheet, words: DayCloseWords) -> list[tuple[str, str]]:
    facts = [
        (words.desk, sheet.desk),
        (words.closed_at, f"{sheet.closed_at:%Y-%m-%d %H:%M}"),
        (words.operator, sheet.operator),
    ]
    if sheet.supervisor:
        facts.append((words.supervisor, sheet.supervisor))
    return facts


def _counts(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    """Set the groups of figures: below each other on a roll, two and two on a sheet."""
    groups = [
        partial(group, sheet=sheet, look=look, words=words)
        for group in (_service, _points, _goods, _visits, _books)
    ]
    if galley.frame.height is None:
        for place, group in enumerate(groups):
            if place:
                rule(galley, look)
            group(galley)
        return
    for place in range(0, len(groups), 2):
        if place:
            rule(galley, look)
        beside(galley, groups[place : place + 2], _BETWEEN_COLUMNS)


def _service(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    """Set who came and went, and the hours as the one strong number."""
    counts = sheet.counts
    column(galley, [words.service], look.item, galley.frame.left)
    _row(galley, words.check_ins, f"{counts.check_ins:,}", look)
    _row(galley, words.check_outs, f"{counts.check_outs:,}", look)
    _row(
        galley, words.not_checked_out, f"{counts.not_checked_out:,}", look, is_open=counts.not_checked_out > 0
    )
    served = words.hours_amount.format(hours=hours(counts.service_minutes))
    amount(galley, words.service_time, served, (look.item, look.strong), look)
    provisional = words.hours_amount.format(hours=hours(counts.provisional_minutes))
    _row(galley, words.provisional, provisional, look, is_open=counts.provisional_minutes > 0)
    made_up = words.hours_amount.format(hours=hours(counts.made_up_minutes))
    _row(galley, words.made_up.format(number=counts.made_up_records), made_up, look)


def _points(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    counts = sheet.counts
    column(galley, [words.points], look.item, galley.frame.left)
    for label, change in (
        (words.issued, counts.points_issued),
        (words.redeemed, -counts.points_redeemed),
        (words.expired, -counts.points_expired),
        (words.adjusted, counts.points_adjusted),
    ):
        _row(galley, label, signed(change), look)
    net = words.points_amount.format(points=signed(counts.points_net))
    amount(galley, words.net, net, (look.item, look.item), look)


def _goods(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    counts = sheet.counts
    column(galley, [words.redeeming], look.item, galley.frame.left)
    _row(galley, words.redemptions, f"{counts.redemptions:,}", look)
    _row(galley, words.pieces, f"{counts.pieces_handed_out:,}", look)
    _row(galley, words.printed, f"{counts.slips_printed:,}", look)
    _row(galley, words.unprinted, f"{counts.slips_unprinted:,}", look, is_open=counts.slips_unprinted > 0)
    open_slips = counts.slips_uncollected
    _row(galley, words.uncollected, f"{open_slips:,}", look, is_open=open_slips > 0)


def _visits(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    column(galley, [words.visitors], look.item, galley.frame.left)
    _row(galley, words.visits, f"{sheet.counts.visits:,}", look)
    _row(galley, words.service_uses, f"{sheet.counts.service_uses:,}", look)


def _books(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    column(galley, [words.books], look.item, galley.frame.left)
    _row(galley, words.acts, f"{sheet.counts.acts:,}", look)
    _row(galley, words.undone, f"{sheet.counts.undone_acts:,}", look)
    if not sheet.differences:
        _row(galley, words.moves, words.agree, look)


def _row(galley: Galley, label: str, value: str, look: Look, *, is_open: bool = False) -> None:
    """Set a label and its figure; what is still open stands out."""
    figure = Type(fonts.BOLD, look.body.size) if is_open else look.body
    amount(galley, label, value, (look.label, figure), look)


def _chain(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    """Set the last act of every desk with its check code, each block whole on one page."""
    for place, head in enumerate(sheet.heads):

        def block(galley: Galley, *, is_first: bool = place == 0, head: ChainHead = head) -> None:
            if is_first:
                paragraph(galley, words.chain, look.item)
                galley.space(mm)
            _head(galley, sheet, head, look, words)

        set_whole(galley, block)
    paragraph(galley, words.chain_note, look.small)


def _head(galley: Galley, sheet: DayCloseSheet, head: ChainHead, look: Look, words: DayCloseWords) -> None:
    """Set the QR code, beside it desk, number and the first digits of the hash in groups of four."""
    galley.snap()
    full, top = galley.frame, galley.y
    side, quiet = set_qr(galley, chain_payload(sheet, head))
    galley.frame = replace(full, left=full.left + side + quiet)
    paragraph(galley, head.desk, look.label)
    paragraph(galley, words.running_no.format(number=f"{head.seq:,}"), look.label)
    column(galley, _groups(head.sha256, look.item, galley.frame.measure), look.item, galley.frame.left)
    galley.frame, galley.y = full, max(galley.y, top + side) + 2 * mm


def _groups(sha256: str, letters: Type, room: float) -> list[str]:
    """Return the first digits in fours, as people read them to each other: 9F3A 17C0 55B2 E84D.

    On one line, or two and two.
    """
    first, second, third, fourth = (sha256[start : start + 4].upper() for start in (0, 4, 8, 12))
    line = f"{first} {second} {third} {fourth}"
    return [line] if letters.width(line) <= room else [f"{first} {second}", f"{third} {fourth}"]


def _signatures(galley: Galley, sheet: DayCloseSheet, look: Look, words: DayCloseWords) -> None:
    lines = [words.sign, words.supervisor_sign] if sheet.supervisor else [words.sign]

    def sign(galley: Galley) -> None:
        for line in lines:
            signature(galley, line, look, galley.frame.left, galley.y)

    set_whole(galley, sign)
