"""Two stocktakes of the demo station: one that found a difference, and one that is not finished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo import goods
from stationdesk.domain.stock import CountHow
from stationdesk.services import counts, stocktakes

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from stationdesk.demo.agenda import Agenda
    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.stockroom import Stockroom

_COUNTED = 6
"""The day before today of the one that is finished."""
_OTHERS = {goods.NOODLES: -2, goods.TOWEL: 1}
"""How many pieces more or less than the book were there."""
_COUNTED_SO_FAR = ((goods.HEAT_PADS, 40), (goods.TEA, 60))
_UNKNOWN_CODE = "6900000000199"
_REASONS = {goods.NOODLES: "包装压破，没有登记", goods.TOWEL: "上次发放多记一条"}


class Stocktaking:
    """Counting a shelf, one line at a time."""

    def __init__(self, clerk: Clerk, stockroom: Stockroom) -> None:
        self._clerk, self._stockroom = clerk, stockroom
        self._stocktake_id: UUID | None = None

    def plan(self, agenda: Agenda) -> None:
        """Plan both."""
        agenda.plan(_COUNTED, 20, 5, partial(self._start, goods.SHELF_B))
        lying = [good.title for good in goods.GOODS if good.home == goods.SHELF_B]
        agenda.in_a_row(agenda.at(_COUNTED, 20, 7), [partial(self._count_all, title) for title in lying], 1)
        agenda.plan(_COUNTED, 20, 40, self._finalise)
        agenda.plan(1, 20, 20, partial(self._start, goods.STORE))
        for minute, (title, pieces) in enumerate(_COUNTED_SO_FAR, 22):
            agenda.plan(1, 20, minute, partial(self._add, self._stockroom.items[title], "", pieces))
        agenda.plan(1, 20, 26, partial(self._add, None, _UNKNOWN_CODE, 1))

    def _start(self, place: str, at: datetime) -> None:
        request = stocktakes.StartRequest(self._stockroom.places[place])
        self._stocktake_id = self._clerk.serve(at, stocktakes.start, request).stocktake_id

    def _count_all(self, title: str, at: datetime) -> None:
        there = sum(row.pieces for row in self._stockroom.lying_in(goods.SHELF_B, title))
        assert self._stocktake_id is not None
        request = counts.CountRequest(
            self._stocktake_id,
            item_id=self._stockroom.items[title],
            how=CountHow.SET,
            pieces=there + _OTHERS.get(title, 0),
        )
        self._clerk.serve(at, counts.count, request)

    def _add(self, item_id: UUID | None, code: str, pieces: int, at: datetime) -> None:
        assert self._stocktake_id is not None
        request = counts.CountRequest(self._stocktake_id, code, item_id, CountHow.ADD, pieces)
        self._clerk.serve(at, counts.count, request)

    def _finalise(self, at: datetime) -> None:
        assert self._stocktake_id is not None
        reasons = tuple((self._stockroom.items[title], why) for title, why in _REASONS.items())
        request = stocktakes.FinaliseRequest(self._stocktake_id, reasons)
        self._clerk.allowed(at, stocktakes.finalise, request, "每月盘点")
