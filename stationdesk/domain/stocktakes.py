"""Adding up what was counted of an item, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.domain.stock import CountHow

if TYPE_CHECKING:
    from collections.abc import Iterable


class CountState(StrEnum):
    """What a scan found, said in colour, words and sound."""

    OK = "ok"
    """The book has the item here, or nowhere."""
    ELSEWHERE = "elsewhere"
    """The book has it in another place only."""
    UNKNOWN = "unknown"
    """No item has this code; it is kept in a list."""
    AGAIN = "again"
    """The item was counted before in this stocktake: the pieces were added."""


@dataclass(frozen=True, slots=True)
class CountLine:
    """One line of a count: pieces more or pieces in all, and what the book had at that moment."""

    count_id: UUID
    how: CountHow
    pieces: int
    book_pieces: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What the lines of an item come to. Moves between the first and the last of them spoil it."""

    pieces: int
    first_id: UUID
    last_id: UUID
    first_book_pieces: int
    """What the book had when the first line was written."""
    book_pieces: int
    """What it had when the last one was."""


def tally(lines: Iterable[CountLine]) -> Tally:
    """Add lines up, the oldest first; a line that says how many in all makes those before it void.

    Raises:
        ValueError: there is no line.
    """
    found: Tally | None = None
    for line in lines:
        if found is None or line.how is CountHow.SET:
            found = Tally(line.pieces, line.count_id, line.count_id, line.book_pieces, line.book_pieces)
        else:
            pieces, first_book = found.pieces + line.pieces, found.first_book_pieces
            found = Tally(pieces, found.first_id, line.count_id, first_book, line.book_pieces)
    if found is None:
        raise ValueError("nothing was counted")
    return found
