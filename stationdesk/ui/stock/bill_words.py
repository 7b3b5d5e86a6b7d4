"""What is said of a bill, a round of hand-outs or a stocktake: heading, facts, lines, its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.stock import BillKind
from stationdesk.queries.numbered import BillOnFile, HandOutRound
from stationdesk.queries.stocktake_lines import CountedRow, FinalRow
from stationdesk.ui.stock.words import batch_text
from stationdesk.ui.stocktakes.words import other_place_words, signed_text, stocktake_words
from stationdesk.ui.volunteers.linelist import Line
from stationdesk.ui.wording import moment_text, number_text
from stationdesk.ui.wording.goods import bill_word, donor_word
from stationdesk.ui.wording.hand_outs import rule_text
from stationdesk.ui.wording.lending import whose_text

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.queries.hand_outs import HandedRow
    from stationdesk.queries.numbered import Numbered, StocktakeOnFile
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_DOT = " · "
_NO_NUMBER = "–"


def heading(found: Numbered) -> str:
    """Return what it is, and its number."""
    if isinstance(found, BillOnFile):
        return f"{bill_word(found.facts.kind)} {found.facts.number}"
    if isinstance(found, HandOutRound):
        return translate("Stock", "Handed out {number}").format(number=found.number)
    return translate("Stock", "Stocktake {number}").format(number=found.row.number)


def facts(context: DeskContext, found: Numbered) -> list[tuple[str, str]]:
    """Return what is known of it, name by name; empty facts are left out."""
    if isinstance(found, BillOnFile):
        told = _of_bill(context, found)
    elif isinstance(found, HandOutRound):
        told = _of_round(found)
    else:
        told = _of_stocktake(context, found)
    return [(name, value) for name, value in told if value]


def lines(context: DeskContext, found: Numbered) -> list[Line]:
    """Return its lines."""
    if isinstance(found, BillOnFile):
        return [
            Line(
                line.title,
                batch_text(line.expires_on, line.batch),
                figure=_pieces(line.pieces, line.unit),
                is_struck=found.facts.is_reversed,
            )
            for line in found.facts.lines
        ]
    if isinstance(found, HandOutRound):
        return [_handed(context, found, row) for row in found.rows]
    rows = found.final if found.row.end is not None else found.counted.rows
    return [_counted(row) for row in rows]


def outcome(found: Numbered) -> str:
    """Return what the button does; empty where there is no paper."""
    if isinstance(found, HandOutRound):
        return translate("Stock", "Print the sign-off sheet")
    if not isinstance(found, BillOnFile):
        return translate("Stock", "Print the count sheet")
    if found.facts.kind is not BillKind.DONATED:
        return ""
    if not found.copies:
        return translate("Stock", "Print the receipt")
    return translate("Stock", "Print the receipt again: {copy}").format(copy=copy_words(found.copies))


def copy_words(copy_no: int) -> str:
    """Return which paper it is."""
    if copy_no == 0:
        return translate("Stock", "the original")
    return translate("Stock", "copy {n}").format(n=number_text(copy_no))


def _of_bill(context: DeskContext, found: BillOnFile) -> list[tuple[str, str]]:
    bill = found.facts
    donor = donor_word(bill.donor_kind) if bill.donor_kind is not None else ""
    return [
        (translate("Stock", "State"), translate("Stock", "undone") if bill.is_reversed else ""),
        (translate("Stock", "Booked"), _booked(context, bill.at, bill.operator)),
        (translate("Stock", "From whom"), _DOT.join(filter(None, (bill.party, donor)))),
        (translate("Stock", "Passed on through"), bill.charity),
        (translate("Stock", "Receipt of the charity"), bill.receipt_number),
        (translate("Stock", "Reason"), bill.reason),
        (translate("Stock", "Note"), bill.note),
    ]


def _of_round(found: HandOutRound) -> list[tuple[str, str]]:
    standing = [row for row in found.rows if not row.is_undone]
    pieces = sum(row.pieces for row in standing)
    rule = rule_text(found.limit, found.period) if found.limit and found.is_limited else ""
    desks = _DOT.join(dict.fromkeys(row.desk for row in found.rows))
    return [
        (translate("Stock", "Item"), found.title),
        (translate("Stock", "Day"), found.on.isoformat()),
        (translate("Stock", "Desk"), desks),
        (translate("Stock", "Rule"), rule),
        (translate("Stock", "Handed out"), _pieces(pieces, found.unit)),
    ]


def _of_stocktake(context: DeskContext, found: StocktakeOnFile) -> list[tuple[str, str]]:
    row, ended, who = found.row, "", ""
    if row.end is not None:
        ended, who = _booked(context, row.end.at, row.end.operator), row.end.witness
    return [
        (translate("Stock", "Place"), stocktake_words(row)),
        (translate("Stock", "Begun"), _booked(context, row.at, row.operator)),
        (translate("Stock", "Ended"), ended or translate("Stock", "still open")),
        (translate("Stock", "Second person"), who),
    ]


def _handed(context: DeskContext, found: HandOutRound, row: HandedRow) -> Line:
    who = whose_text(row.name, row.phone_tail) or translate("Stock", "nobody named")
    said = _booked(context, row.at, row.operator)
    return Line(who, said, figure=_pieces(row.pieces, found.unit), is_struck=row.is_undone)


def _counted(row: FinalRow | CountedRow) -> Line:
    there = _NO_NUMBER if row.counted_pieces is None else number_text(row.counted_pieces)
    words = translate("Stock", "book {book}, counted {counted}")
    said = [words.format(book=number_text(row.book_pieces), counted=there)]
    if row.other is not None:
        said.append(other_place_words(row.other))
    if isinstance(row, FinalRow) and row.reason:
        said.append(row.reason)
    difference = 0 if row.counted_pieces is None else row.counted_pieces - row.book_pieces
    tone = "ok_text" if difference > 0 else "accent" if difference < 0 else "muted"
    return Line(row.title, _DOT.join(said), figure=signed_text(difference), tone=tone)


def _booked(context: DeskContext, at: datetime, operator: str) -> str:
    return f"{moment_text(context.local(at), context.today())}{_DOT}{operator}"


def _pieces(pieces: int, unit: str) -> str:
    return " ".join(filter(None, (number_text(pieces), unit)))
