"""Where the list's rows come from: by number straight from its index, else from ids put in order once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, Signal

from stationdesk.queries import volunteer_lists, volunteer_orders
from stationdesk.queries.volunteer_lists import RosterRow, VolunteerFilter
from stationdesk.queries.volunteer_orders import ListOrder, OrderedIds, SortBy
from stationdesk.ui.pagedtable import Answer, Failed, PageAsk
from stationdesk.ui.runner import Runner


class ListSource(QObject):
    """Answers a paged table. Hours and points are summed over everybody once an order, off the GUI thread."""

    ordered = Signal(int)
    """Everybody is in order; how many they are."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self.which, self.order = VolunteerFilter(), ListOrder()
        self.ids: OrderedIds | None = None
        self._waiting: list[tuple[PageAsk, Answer[RosterRow], Failed]] = []
        self._is_reading = False

    def begin(self, which: VolunteerFilter, order: ListOrder) -> None:
        """Show these people in this order from now on; who asked before is not answered."""
        self.which, self.order, self.ids = which, order, None
        self._waiting, self._is_reading = [], False

    def fetch(self, ask: PageAsk, then: Answer[RosterRow], failed: Failed) -> None:
        """Answer a page of the table."""
        if self.order.by is SortBy.NUMBER:
            where = (ask.offset, ask.limit)
            self._runner.read(self, _numbered, self.which, self.order, *where, then=then, otherwise=failed)
        elif self.ids is not None:
            self._answer(ask, then, failed)
        else:
            self._waiting.append((ask, then, failed))
            self._read_order()

    def read(self, places: Sequence[range], then: Callable[[list[RosterRow]], None]) -> None:
        """Read the rows at some places of the list, however far they are."""
        self._runner.read(
            self, rows_at, self.which, self.order, self.ids, tuple(places), then=then, key="rows"
        )

    def _read_order(self) -> None:
        if self._is_reading:
            return
        self._is_reading = True
        self._runner.read(
            self,
            volunteer_orders.ordered,
            self.which,
            self.order,
            then=self._in_order,
            otherwise=self._not_in_order,
            key="order",
            is_long=True,
        )

    def _in_order(self, ids: OrderedIds) -> None:
        self.ids, self._is_reading = ids, False
        self.ordered.emit(len(ids))
        waiting, self._waiting = self._waiting, []
        for ask, then, failed in waiting:
            self._answer(ask, then, failed)

    def _not_in_order(self, error: Exception) -> None:
        self._is_reading = False
        waiting, self._waiting = self._waiting, []
        for _ask, _then, failed in waiting:
            failed(error)

    def _answer(self, ask: PageAsk, then: Answer[RosterRow], failed: Failed) -> None:
        assert self.ids is not None
        some = self.ids.part(ask.offset, ask.offset + ask.limit)
        self._runner.read(self, volunteer_lists.rows_of, some, then=then, otherwise=failed)


def rows_at(
    session: Any, which: VolunteerFilter, order: ListOrder, ids: OrderedIds | None, places: Sequence[range]
) -> list[RosterRow]:
    """Return the rows at some places of a list."""
    if ids is None:
        ids = volunteer_orders.ordered(session, which, order)
    return list(volunteer_lists.each(session, ids_at(ids, places)))


def ids_at(ids: OrderedIds, places: Sequence[range] | None) -> Any:
    """Return the ids at some places of a list, of all where there are no places."""
    if places is None:
        return ids
    return chain.from_iterable(ids.part(place.start, place.stop) for place in places)


def _numbered(
    session: Any, which: VolunteerFilter, order: ListOrder, offset: int, limit: int
) -> list[RosterRow]:
    return volunteer_lists.page(session, which, offset, limit, descending=order.descending)
