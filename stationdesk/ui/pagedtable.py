"""A Qt table of any number of rows, fetched a page at a time as they come into view."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stationdesk.ui.rowtable import ROOT, Column, ColumnsModel, Index, Row, is_served

PAGE_ROWS = 200
_PAGES_KEPT = 64
_MOST_IN_FLIGHT = 2
# A flung scroll bar passes thousands of pages; only the last few it touched are still in view.
_MOST_WANTED = 4
_PLACEHOLDER = "…"
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class PageAsk:
    """Which rows to fetch: `limit` from `offset`, or the same rows by key.

    `after` is the key of the nearest known row above (None: the very top); `skip` rows lie
    between it and the page.
    """

    offset: int
    limit: int
    after: Any
    skip: int


class _Pages(Generic[Row]):
    """The pages held, the least recently read dropped first, and how to ask for another."""

    def __init__(self, key: Callable[[Row], Any] | None) -> None:
        self._key = key
        self._held: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._last = -1
        self.directory: list[tuple[int, Any]] = []

    def get(self, number: int) -> tuple[Row, ...] | None:
        page = self._held.get(number)
        if number != self._last and page is not None:
            self._held.move_to_end(number)
            self._last = number
        return page

    def put(self, number: int, rows: Sequence[Row]) -> None:
        self._held[number] = tuple(rows)
        self._held.move_to_end(number)
        self._last = number
        while len(self._held) > _PAGES_KEPT:
            self._held.popitem(last=False)

    def clear(self) -> None:
        self._held.clear()

    def ask(self, number: int) -> PageAsk:
        start = number * PAGE_ROWS
        row, key = 0, None
        above = self._held.get(number - 1)
        if above and self._key is not None:
            row, key = start, self._key(above[-1])
        elif place := bisect_right(self.directory, start - 1, key=lambda entry: entry[0]):
            row, key = self.directory[place - 1][0] + 1, self.directory[place - 1][1]
        return PageAsk(offset=start, limit=PAGE_ROWS, after=key, skip=start - row)


Answer = Callable[[Sequence[Row]], None]
Failed = Callable[[Exception], None]
Fetch = Callable[[PageAsk, Answer[Row], Failed], None]


class PagedTable(ColumnsModel[Row]):
    """Knows how many rows there are, and holds only the pages near what is looked at.

    Example::

        def fetch(ask, then, failed):
            runner.read(page, volunteers.page, filters, ask.after, ask.skip, ask.limit,
                        then=then, otherwise=failed)

        table = PagedTable(columns, fetch, key=lambda row: (row.name, row.id))
        table.reload()
        table.set_count(310_000)     # when the count arrives, before or after the rows
    """

    first_page_shown = Signal(int)
    """The first rows of a reload are there (their number; 0 means the list is empty)."""
    sort_wanted = Signal(str, bool)
    """A heading was clicked: the column's `name`, and whether descending. Ask the query again."""
    failed = Signal(Exception)
    """A page could not be fetched; it is tried again when it comes into view."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Fetch[Row],
        parent: QObject | None = None,
        *,
        key: Callable[[Row], Any] | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._fetch = fetch
        self._pages: _Pages[Row] = _Pages(key)
        self._count, self._exact_count = 0, -1
        self._generation, self._is_stale = 0, True
        self._wanted: list[int] = []
        self._in_flight: set[int] = set()
        self._ask_soon = QTimer(self, interval=0, singleShot=True)
        self._ask_soon.timeout.connect(self._ask)

    @property
    def is_loading(self) -> bool:
        """Whether the first rows of the last reload are still to come."""
        return self._is_stale

    def reload(self, count: int = -1) -> None:
        """Fetch anew; the old rows stay until the first new ones are there."""
        self._generation += 1
        self._is_stale, self._exact_count = True, count
        self._in_flight.clear()
        self._pages.directory = []
        self._wanted = [0]
        self._ask()

    def set_count(self, count: int) -> None:
        """Give the exact number of rows, whenever it is known."""
        self._exact_count = count
        if not self._is_stale:
            self._resize(count)

    def set_directory(self, keys: Sequence[tuple[int, Any]]) -> None:
        """Give (row number, key of that row) pairs, every 20,000 rows or so: jumps land near them."""
        self._pages.directory = sorted(keys, key=lambda entry: entry[0])

    def row(self, index: Index) -> Row | None:
        """Return the row under an index, None while it is not there."""
        page = self._pages.get(index.row() // PAGE_ROWS)
        place = index.row() % PAGE_ROWS
        return page[place] if page is not None and place < len(page) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not is_served(role):
            return None
        number = index.row() // PAGE_ROWS
        page = self._pages.get(number)
        if page is not None:
            place = index.row() % PAGE_ROWS
            if place < len(page):
                return self._cell(self.columns[index.column()], page[place], role)
            return None
        if role == _Role.DisplayRole:
            self._want(number)
            return _PLACEHOLDER if index.column() == 0 else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].name:
            self.sort_wanted.emit(self.columns[column].name, order == Qt.SortOrder.DescendingOrder)

    def _want(self, number: int) -> None:
        if number in self._in_flight or (self._wanted and self._wanted[-1] == number):
            return
        if number in self._wanted:
            self._wanted.remove(number)
        self._wanted.append(number)
        del self._wanted[:-_MOST_WANTED]
        if not self._ask_soon.isActive():
            self._ask_soon.start()

    def _ask(self) -> None:
        while self._wanted and len(self._in_flight) < _MOST_IN_FLIGHT:
            number = self._wanted.pop()
            self._in_flight.add(number)
            answer = partial(self._arrived, number, self._generation)
            failed = partial(self._arrived, number, self._generation, ())
            self._fetch(self._pages.ask(number), answer, failed)

    def _arrived(
        self, number: int, generation: int, rows: Sequence[Row], error: Exception | None = None
    ) -> None:
        if generation != self._generation:
            return
        self._in_flight.discard(number)
        if error is not None:
            self.failed.emit(error)
            return
        if self._is_stale and number == 0:
            self._start_over(rows)
        elif not self._is_stale:
            self._place(number, rows)
        self._ask()

    def _start_over(self, rows: Sequence[Row]) -> None:
        self._is_stale = False
        self.beginResetModel()
        self._pages.clear()
        self._pages.put(0, rows)
        self._count = self._exact_count if self._exact_count >= 0 else _least_rows(0, len(rows))
        self.endResetModel()
        self.first_page_shown.emit(len(rows))

    def _place(self, number: int, rows: Sequence[Row]) -> None:
        self._pages.put(number, rows)
        least = _least_rows(number, len(rows))
        if self._exact_count < 0 and (len(rows) < PAGE_ROWS or least > self._count):
            self._resize(least)
        top, end = number * PAGE_ROWS, min((number + 1) * PAGE_ROWS, self._count)
        if end > top:
            self.dataChanged.emit(self.index(top, 0), self.index(end - 1, len(self.columns) - 1))

    def _resize(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(ROOT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(ROOT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()


def _least_rows(number: int, rows: int) -> int:
    """How many rows there are at least; one page more to scroll into after a full one."""
    return number * PAGE_ROWS + rows + (PAGE_ROWS if rows == PAGE_ROWS else 0)
