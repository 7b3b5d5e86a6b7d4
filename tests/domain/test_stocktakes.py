"""Lines of a count are added up until one says how many there are in all."""

from __future__ import annotations

from uuid import UUID

import pytest

from stationdesk.domain.stock import CountHow
from stationdesk.domain.stocktakes import CountLine, Tally, tally

ADD, SET = CountHow.ADD, CountHow.SET


@pytest.mark.parametrize(
    ("lines", "pieces", "first", "last", "book"),
    [
        (((ADD, 3, 10),), 3, 0, 0, 10),
        (((ADD, 3, 10), (ADD, 2, 9)), 5, 0, 1, 9),
        (((ADD, 3, 10), (SET, 7, 9)), 7, 1, 1, 9),
        (((SET, 7, 10), (ADD, 1, 9)), 8, 0, 1, 9),
        (((ADD, 3, 10), (SET, 0, 8), (ADD, 1, 8)), 1, 1, 2, 8),
    ],
)
def test_lines_add_up(
    lines: tuple[tuple[CountHow, int, int], ...], pieces: int, first: int, last: int, book: int
) -> None:
    found = tally(CountLine(UUID(int=n), how, some, has) for n, (how, some, has) in enumerate(lines))

    assert found == Tally(pieces, UUID(int=first), UUID(int=last), lines[first][2], book)


def test_nothing_counted_is_not_none_counted() -> None:
    with pytest.raises(ValueError, match="nothing"):
        tally([])
