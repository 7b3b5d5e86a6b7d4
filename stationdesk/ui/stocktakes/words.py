"""Words, colours and sounds of counting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.stock import CountHow, StocktakeOutcome
from stationdesk.domain.stocktakes import CountState
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.goods import place_word, stock_category_word
from stationdesk.ui.wording.hand_outs import count_state_word

if TYPE_CHECKING:
    from stationdesk.queries.stocktake_books import OtherPlace
    from stationdesk.queries.stocktake_lines import CountedRow
    from stationdesk.queries.stocktakes import StocktakeEnd, StocktakeRow
    from stationdesk.services.counts import CountReceipt

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown: a colour, an icon, the sort of news whose sound it has, the tint in the list."""

    tone: str
    icon: str
    kind: Kind
    chip: str


LOOKS = {
    CountState.OK: Look("ok", "circle-check", Kind.OK, "ok"),
    CountState.AGAIN: Look("info", "plus", Kind.BATCH, "neutral"),
    CountState.ELSEWHERE: Look("warn", "map-pin", Kind.LOOK, "warn"),
    CountState.UNKNOWN: Look("accent", "circle-help", Kind.STOP, "accent"),
}


def signed_text(pieces: int) -> str:
    """Return a difference with its sign."""
    return f"{'+' if pieces > 0 else '−' if pieces < 0 else ''}{abs(pieces):,}"


def other_place_words(other: OtherPlace) -> str:
    """Return where else the book has an item."""
    return place_word(other.kind, other.title)


def stocktake_words(row: StocktakeRow) -> str:
    """Return what is counted: the place, and the category where it is one."""
    what = (
        translate("Stocktakes", "everything") if row.category is None else stock_category_word(row.category)
    )
    return f"{place_word(row.place_kind, row.place)} · {what}"


def scan_words(receipt: CountReceipt, *, shows_book: bool) -> str:
    """Return what one scan found, in a sentence."""
    if receipt.state is CountState.UNKNOWN:
        return translate("Stocktakes", "No item has the code {code}; it is kept in the list.").format(
            code=receipt.code
        )
    pieces = number_text(receipt.counted_pieces)
    if receipt.state is CountState.ELSEWHERE and receipt.other is not None:
        words = translate("Stocktakes", "{title}: the book has it in “{place}”. Counted here: {pieces}")
        return words.format(title=receipt.title, place=other_place_words(receipt.other), pieces=pieces)
    if receipt.state is CountState.AGAIN:
        words = translate("Stocktakes", "{title}: was counted before, {pieces} now")
        if receipt.how is CountHow.SET:
            words = translate("Stocktakes", "{title}: {pieces} in all")
        return words.format(title=receipt.title, pieces=pieces)
    if shows_book:
        return translate("Stocktakes", "{title}: {pieces}, the book has {book}").format(
            title=receipt.title, pieces=pieces, book=number_text(receipt.book_pieces)
        )
    return translate("Stocktakes", "{title}: {pieces}").format(title=receipt.title, pieces=pieces)


def found_words(state: CountState, how: CountHow) -> str:
    """Return what a scan found, in a word or two; a number typed after it is no scan."""
    if state is CountState.AGAIN and how is CountHow.SET:
        return translate("Stocktakes", "Number put right")
    return count_state_word(state)


def row_state(row: CountedRow, *, shows_book: bool) -> tuple[str, str]:
    """Return how an item stands in the count, and its colour."""
    if row.counted_pieces is None:
        return translate("Stocktakes", "not counted"), ""
    if row.was_moved:
        return translate("Stocktakes", "moved meanwhile, count again"), "accent"
    if row.other is not None:
        words = translate("Stocktakes", "belongs to “{place}”").format(place=other_place_words(row.other))
        return words, "warn"
    if not shows_book:
        return translate("Stocktakes", "counted"), "ok"
    if row.difference > 0:
        return translate("Stocktakes", "more"), "info"
    if row.difference < 0:
        return translate("Stocktakes", "missing"), "warn"
    return translate("Stocktakes", "agrees"), "ok"


def end_words(end: StocktakeEnd | None) -> str:
    """Return what became of a stocktake."""
    if end is None:
        return translate("Stocktakes", "open")
    if end.outcome is StocktakeOutcome.ABANDONED:
        return translate("Stocktakes", "given up")
    if not end.differences:
        return translate("Stocktakes", "all agreed")
    return translate("Stocktakes", "{n:item differed|items differed}").format(n=number_text(end.differences))


def difference_reasons() -> tuple[str, ...]:
    """Return the usual reasons why an item differs; they are kept as they are said."""
    return (
        translate("Stocktakes", "Broken"),
        translate("Stocktakes", "Spoiled and thrown away"),
        translate("Stocktakes", "Handed out, not written down"),
        translate("Stocktakes", "Came in, not written down"),
        translate("Stocktakes", "Counted wrong the last time"),
        translate("Stocktakes", "Not to be found"),
    )


def stocktake_reasons() -> tuple[str, ...]:
    """Return the usual reasons of a stocktake."""
    return (
        translate("Stocktakes", "Count of the month"),
        translate("Stocktakes", "Handing over to a colleague"),
        translate("Stocktakes", "Spot check"),
    )
